package classroom

import (
	"context"
	"errors"
	"net/url"
	"strings"
	"time"
)

// Open opens the classes of a server: in a PostgreSQL database, by its address
// (postgres://USER@HOST/NAME), or in the SQLite database of a file, by its path, which is made when
// it is not there. The error is [ErrNewer], [ErrAway], [ErrAddress] or [ErrRefused], or says
// what is wrong with the file; no password is in it. A store in a file is a [Backuper].
func Open(ctx context.Context, address string) (Store, error) {
	return open(ctx, address, nil, dear())
}

// open opens classes with a clock, nil for the right one, and with what a sum of a secret costs.
func open(ctx context.Context, address string, now func() time.Time, price price) (Store, error) {
	if OnServer(address) {
		return connect(ctx, address, now, price)
	}
	d, err := openFile(address)
	if err != nil {
		return nil, err
	}
	if d.now = now; now == nil {
		d.now = time.Now
	}
	if err := d.migrate(ctx); err != nil {
		return nil, errors.Join(err, d.Close())
	}
	return &fileStore{store{d, newSums(price)}, address}, nil
}

// connect opens classes on a server.
func connect(ctx context.Context, address string, now func() time.Time, price price) (Store, error) {
	d, err := openServer(address)
	if err != nil {
		return nil, err
	}
	there := &clock{}
	if d.now = now; now == nil {
		d.now = there.now
	}
	err = d.enter(ctx)
	if err == nil {
		err = d.migrate(ctx)
	}
	if err == nil {
		err = there.set(ctx, d)
	}
	if err != nil {
		return nil, errors.Join(err, d.Close())
	}
	return &serverStore{store{d, newSums(price)}, there}, nil
}

// serverStore keeps classes on a server.
type serverStore struct {
	store
	clock *clock
}

// Ping asks whether the server answers, and what time it is there.
func (s *serverStore) Ping(ctx context.Context) error { return s.clock.set(ctx, s.database) }

// OnServer reports whether an address is that of a PostgreSQL database (its scheme is either, as in
// 34.1.1.2 of the manual of libpq), and not the path of a file.
func OnServer(address string) bool {
	return strings.HasPrefix(address, "postgres://") || strings.HasPrefix(address, "postgresql://")
}

// NamesPassword reports whether a password stands in the address of a PostgreSQL database, after the
// name of the user or among the parameters. An address may name several hosts, as [url.Parse] has none.
func NamesPassword(address string) bool {
	_, rest, _ := strings.Cut(address, "://")
	rest, parameters, _ := strings.Cut(rest, "?")
	authority, _, _ := strings.Cut(rest, "/")
	if at := strings.LastIndexByte(authority, '@'); at >= 0 && strings.Contains(authority[:at], ":") {
		return true
	}
	values, _ := url.ParseQuery(parameters) // what it can read
	return values.Has("password") || values.Has("sslpassword")
}
