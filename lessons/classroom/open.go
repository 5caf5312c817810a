package classroom

import (
	"context"
	"errors"
	"strings"
	"time"
)

// Open opens the classes of a server: in a PostgreSQL database, by its address
// (postgres://USER@HOST/NAME), or in the SQLite database of a file, by its path, which is made when
// it is not there. The error is [ErrNewer] or [ErrAway], or says what is wrong with the file or the
// address; no password is in it. A store in a file is a [Backuper].
func Open(ctx context.Context, address string) (Store, error) {
	return open(ctx, address, time.Now, dear())
}

// open opens classes with a clock, and with what a sum of a secret costs.
func open(ctx context.Context, address string, now func() time.Time, price price) (Store, error) {
	if server(address) {
		return nil, errors.ErrUnsupported
	}
	d, err := openFile(address)
	if err != nil {
		return nil, err
	}
	d.now = now
	if err := d.migrate(ctx); err != nil {
		return nil, errors.Join(err, d.Close())
	}
	return &fileStore{store{d, newSums(price)}, address}, nil
}

// server reports whether an address is that of a PostgreSQL database (its scheme is either, as in
// 34.1.1.2 of the manual of libpq), and not the path of a file.
func server(address string) bool {
	return strings.HasPrefix(address, "postgres://") || strings.HasPrefix(address, "postgresql://")
}
