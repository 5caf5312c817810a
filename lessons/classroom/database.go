package classroom

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"
	"time"

	"github.com/pressly/goose/v3"
)

// How long to wait for a database.
const (
	// patience is how long a call waits until a database answers again, or other changes let it
	// through. Whoever leaves waits for that.
	patience = 3 * time.Second
	// attempt is how long one try may take: a connection may be dead without anybody saying so.
	attempt = 2500 * time.Millisecond
	// labour is the same for what has much to do: a class of many seats.
	labour = time.Minute
	// The pauses between two tries.
	shortest, longest = 5 * time.Millisecond, 250 * time.Millisecond
)

// verdict says what is to be done about an error of a database.
type verdict int

const (
	refused verdict = iota // it will fail again
	crossed                // another change came between
	lost                   // the database does not answer
)

// engine is what a kind of database does in its own way.
type engine struct {
	dialect goose.Dialect
	options []goose.ProviderOption
	// level is how changes are kept apart.
	level sql.IsolationLevel
	// judge says what to do about an error, and what it is to those who asked.
	judge func(error) (verdict, error)
	// light makes a change that need not outlive the machine.
	light func(ctx context.Context, on *sql.DB, do func(queries) error) error
	// hide takes the password out of what is said.
	hide func(string) string
}

// database keeps classes in a database. What is asked of it is tried again where it does not answer.
type database struct {
	engine
	reader, writer *sql.DB // the same for a server
	notes          *sql.DB // the writer for a file
	now            func() time.Time
	outage         outage
	belated        belated
	hurry          hurry
}

// hurry is that the server ends.
type hurry struct {
	once  sync.Once
	ctx   context.Context //nolint:containedctx // ends when nothing is waited for any more
	begin context.CancelFunc
}

func (h *hurry) context() context.Context {
	h.once.Do(func() { h.ctx, h.begin = context.WithCancel(context.Background()) })
	return h.ctx
}

// Hurry says that the server ends.
func (d *database) Hurry() {
	d.hurry.context()
	d.hurry.begin()
}

// failure is an error of a database, without what nobody should read.
type failure struct {
	said string
	kind error
}

func (f *failure) Error() string { return f.said }
func (f *failure) Unwrap() error { return f.kind }

// read reads something.
func (d *database) read(ctx context.Context, doing string, do func(context.Context, queries) error) error {
	return d.try(ctx, doing, attempt, func(ctx context.Context) error { return do(ctx, queries{d.reader}) })
}

// change makes a change of several statements: all of them, or none, and as if no other were made
// at the same time. It may do it several times.
func (d *database) change(ctx context.Context, doing string, long time.Duration, do func(context.Context, queries) error) error {
	return d.try(ctx, doing, long, func(ctx context.Context) error {
		tx, err := d.writer.BeginTx(ctx, &sql.TxOptions{Isolation: d.level})
		if err != nil {
			return err
		}
		if err := do(ctx, queries{tx}); err != nil {
			_ = tx.Rollback() // why it is taken back is said
			return err
		}
		return tx.Commit()
	})
}

// execute makes a change of one statement, and returns how many rows it changed.
func (d *database) execute(ctx context.Context, doing, statement string, values ...any) (rows int64, err error) {
	err = d.try(ctx, doing, attempt, func(ctx context.Context) error {
		rows, err = queries{d.writer}.exec(ctx, statement, values...)
		return err
	})
	return rows, err
}

// note makes a change of one statement about where somebody is, which is news for a moment: it may be
// lost when the machine of the database loses its power.
func (d *database) note(ctx context.Context, doing, statement string, values ...any) error {
	return d.try(ctx, doing, attempt, func(ctx context.Context) error {
		return d.light(ctx, d.notes, func(q queries) error {
			_, err := q.exec(ctx, statement, values...)
			return err
		})
	})
}

// try does something until it is done or refused, and not for longer than it may be worth waiting.
func (d *database) try(ctx context.Context, doing string, long time.Duration, do func(context.Context) error) error {
	begun, pause := time.Now(), shortest
	for {
		once, stop := context.WithTimeout(ctx, long)
		hurried := context.AfterFunc(d.hurry.context(), stop)
		err := do(once)
		hurried()
		stop()
		if err == nil || answers(err) {
			d.outage.over()
			return err
		}
		if ctx.Err() != nil {
			return fmt.Errorf("classroom: %s: %w", doing, ctx.Err())
		}
		what, kind := d.judge(err)
		waiting := what == crossed && time.Since(begun) < patience
		if what == lost {
			waiting = d.outage.lasted() < patience
		} else {
			d.outage.over()
		}
		if !waiting || d.hurry.context().Err() != nil {
			return &failure{fmt.Sprintf("classroom: %s: %s", doing, d.hide(err.Error())), kind}
		}
		select {
		case <-ctx.Done():
		case <-time.After(pause/2 + rand.N(pause)):
			pause = min(2*pause, longest)
		}
	}
}

// answers reports whether an error is an answer of ours, and not trouble with the database.
func answers(err error) bool {
	return slices.ContainsFunc([]error{ErrCode, ErrExists, ErrNoClass, ErrNoSeat, ErrSecret, ErrWait, ErrTaken, ErrClosed, ErrNewer},
		func(kind error) bool { return errors.Is(err, kind) })
}

// outage is a time in which a database does not answer. It is waited for once, and not by each
// call: who asks later is told at once.
type outage struct {
	mu    sync.Mutex
	since time.Time // zero when there is none
}

// lasted says that there is an outage, and returns how long it has lasted.
func (o *outage) lasted() time.Duration {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.since.IsZero() {
		o.since = time.Now()
	}
	return time.Since(o.since)
}

func (o *outage) over() {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.since = time.Time{}
}

// Ping asks whether the database answers.
func (d *database) Ping(ctx context.Context) error {
	return d.read(ctx, "ping", func(ctx context.Context, q queries) error {
		_, err := q.first(ctx, []any{new(int)}, "SELECT 1")
		return err
	})
}

// Close ends the use of the database, and keeps what waits for it.
func (d *database) Close() error {
	err := d.belated.close()
	for _, db := range []*sql.DB{d.reader, d.writer, d.notes} {
		err = errors.Join(err, db.Close()) // one that is closed already stays so
	}
	return err
}
