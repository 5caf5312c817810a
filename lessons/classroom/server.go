package classroom

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"

	"jourdain/lessons/progress"
)

const (
	// connections is how many a process has at most, and forNotes how many more for who is where: a
	// server lets in 100 by itself.
	connections, forNotes = 16, 4
	// greeting is how long a connection may take to begin.
	greeting = 2 * time.Second
	// A connection is given up after so long without use, or altogether, so that a server that is
	// moved or made anew is found.
	unused, oldest = 5 * time.Minute, time.Hour
)

// openServer opens a PostgreSQL database. Nothing is said of the address that cannot be read: a
// password may be anywhere in it.
func openServer(address string) (*database, error) {
	config, err := pgx.ParseConfig(address)
	if err != nil {
		return nil, ErrAddress
	}
	if config.ConnectTimeout == 0 {
		config.ConnectTimeout = greeting
	}
	if config.RuntimeParams["application_name"] == "" {
		config.RuntimeParams["application_name"] = "jourdain"
	}
	locker, err := lock.NewPostgresSessionLocker(lock.WithLockTimeout(1, uint64(labour/time.Second)))
	if err != nil {
		return nil, fmt.Errorf("classroom: open: %w", err)
	}
	db := pool(config, connections)
	// What is noted on these is not waited for until it is on the disk (20.5 of the manual).
	quick := config.Copy()
	quick.RuntimeParams["synchronous_commit"] = "off"
	notes := pool(quick, forNotes)
	return &database{reader: db, writer: db, notes: notes, engine: engine{
		dialect: goose.DialectPostgres,
		options: []goose.ProviderOption{goose.WithSessionLocker(locker)},
		level:   sql.LevelSerializable,
		light:   func(_ context.Context, on *sql.DB, do func(queries) error) error { return do(queries{on}) },
		judge:   judgeServer,
		hide:    hiding(config.Password),
	}}, nil
}

// pool returns so many connections at most, which begin when they are needed.
func pool(config *pgx.ConnConfig, most int) *sql.DB {
	db := stdlib.OpenDB(*config)
	db.SetMaxOpenConns(most)
	db.SetMaxIdleConns(most)
	db.SetConnMaxIdleTime(unused)
	db.SetConnMaxLifetime(oldest)
	return db
}

// hiding returns what takes a password out of what is said, as it stands in an address too.
func hiding(password string) func(string) string {
	if password == "" {
		return func(said string) string { return said }
	}
	const hidden = "***"
	_, inAddress, _ := strings.Cut(url.UserPassword("", password).String(), ":")
	return strings.NewReplacer(password, hidden, inAddress, hidden, url.QueryEscape(password), hidden).Replace
}

// enter makes sure that a server lets us in. Where it does not, it says why: that is not the same as
// one that does not answer.
func (d *database) enter(ctx context.Context) error {
	var refusal error
	err := d.try(ctx, "open", attempt, func(ctx context.Context) error {
		err := d.writer.PingContext(ctx)
		if pg := (*pgconn.PgError)(nil); errors.As(err, &pg) && closed(pg.Code) {
			refusal = &failure{"classroom: open: " + d.hide(err.Error()), ErrRefused}
			return nil
		}
		return err
	})
	return errors.Join(refusal, err)
}

// closed reports whether a code of an error says that a server does not let us in, with this name
// and password (class 28), or to this database (3D000).
func closed(code string) bool { return strings.HasPrefix(code, "28") || code == "3D000" }

// judgeServer says what to do about an error of PostgreSQL, by its code (appendix A of its manual).
// What is no error of its own is one of the network.
func judgeServer(err error) (verdict, error) {
	var pg *pgconn.PgError
	if !errors.As(err, &pg) {
		return lost, ErrAway
	}
	switch code := pg.Code; {
	case code == "40001", code == "40P01": // serialization failure, deadlock detected
		return crossed, ErrAway
	case code == "23503": // foreign key violation
		return refused, ErrNoSeat
	case code == "53100": // disk full
		return refused, progress.ErrFull
	case closed(code):
		return refused, ErrAway
	case code == "57014", // query canceled: its time was over
		code == "25006",                // read-only transaction: another server is the first now
		strings.HasPrefix(code, "08"),  // connection exception
		strings.HasPrefix(code, "53"),  // insufficient resources
		strings.HasPrefix(code, "57P"), // shutdown, crash, cannot connect now
		strings.HasPrefix(code, "58"):  // system error
		return lost, ErrAway
	}
	return refused, nil
}

// clock is the time of a server, which is one for all its processes: they may stand on machines
// whose clocks differ.
type clock struct{ ahead atomic.Int64 }

func (c *clock) now() time.Time { return time.Now().Add(time.Duration(c.ahead.Load())) }

// set asks a server for its time.
func (c *clock) set(ctx context.Context, d *database) error {
	return d.read(ctx, "ask for the time", func(ctx context.Context, q queries) error {
		var there int64
		asked := time.Now()
		_, err := q.first(ctx, []any{&there}, "SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint")
		if err == nil {
			between := asked.Add(time.Since(asked) / 2)
			c.ahead.Store(int64(time.UnixMicro(there).Sub(between)))
		}
		return err
	})
}
