package progress

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"sync"
	"time"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// How long to wait for another program that writes.
const (
	// turn is how long SQLite waits by itself for those who read, and how long one may write
	// before others have their turn.
	turn = 50 * time.Millisecond
	// gap is how long one then does not write: longer than who waits looks away.
	gap = 25 * time.Millisecond
	// patience is how long a reading is tried again: who opens the tutor waits as long.
	patience = 500 * time.Millisecond
	// persistence is how long a change is: nobody waits for it but who leaves.
	persistence = 5 * time.Second
)

// database is a store in a SQLite file. It opens the file anew when it has been replaced,
// or could not be opened before.
type database struct {
	path string

	mu sync.Mutex
	db *sql.DB // nil while it is not open
	// standing is what is to be said of the file although it is open: it cannot be
	// written, or it is a new one in place of a damaged one.
	standing error
	// began is when the first of the changes was made that follow each other without a
	// gap, and wrote when the last of them was.
	began, wrote time.Time
}

// Open opens the progress in a file, which is made when it is not there, with its
// folders; a path of "" is that of a learner whose system names no folder. The error is
// one of [ErrLocked], [ErrNewer], [ErrFull], [ErrUnwritable], [ErrHomeless], [ErrBroken]
// where the damaged file could not be put aside, and [Aside] where it was.
//
// The store can be used whatever the error is: each call tries again to open the file, and
// what can only be read is read.
func Open(ctx context.Context, path string) (Store, error) {
	// A link to the file stays one: what it leads to is what may have to be put aside.
	if actual, err := filepath.EvalSymlinks(path); path != "" && err == nil {
		path = actual
	}
	d := &database{path: path}
	d.mu.Lock()
	defer d.mu.Unlock()
	err := d.open(ctx, patience)
	if err == nil {
		err = d.standing
	}
	return d, err
}

// open opens the file if it is not open. It waits so long for other programs.
func (d *database) open(ctx context.Context, long time.Duration) error {
	switch {
	case d.db != nil:
		return nil
	case d.path == "":
		return fmt.Errorf("progress: open: %w", ErrHomeless)
	}
	if err := os.MkdirAll(filepath.Dir(d.path), 0o700); err != nil {
		return fmt.Errorf("progress: %w: %w", lack(err), err)
	}
	db, err := d.connectPatiently(ctx, long)
	var aside *Aside
	if errors.Is(err, ErrBroken) {
		moved, failed := d.putAside(ctx, err)
		if failed != nil {
			return errors.Join(err, failed)
		}
		aside = moved
		db, err = d.connectPatiently(ctx, long)
	}
	if err != nil {
		return err
	}
	d.db, d.standing = db, nil
	if err := d.typed("open", tryToWrite(ctx, db)); !errors.Is(err, ErrLocked) {
		d.standing = err // another program that writes now is no reason to warn
	}
	if aside != nil {
		d.standing = aside
	}
	return nil
}

func (d *database) connectPatiently(ctx context.Context, long time.Duration) (db *sql.DB, err error) {
	err = persist(long, func() error {
		db, err = d.connect(ctx)
		return err
	})
	return db, err
}

// persist tries something again while another program holds the file, and not longer than
// so long.
func persist(long time.Duration, try func() error) error {
	for begun := time.Now(); ; {
		err := try()
		var s *sqlite.Error
		waited := time.Since(begun)
		if !errors.As(err, &s) || s.Code()&0xFF != sqlite3.SQLITE_BUSY || waited > long {
			return err
		}
		time.Sleep(lookAgain(waited))
	}
}

// lookAgain returns when to look again after one has waited so long: the longer, the sooner.
// SQLite knows no queue, and who looks first has the turn; it looks less and less often by
// itself, so that of several the one who has waited longest would never have it.
func lookAgain(waited time.Duration) time.Duration {
	switch {
	case waited < turn:
		return gap / 2
	case waited < 4*turn:
		return gap / 4
	default:
		return gap / 25
	}
}

// connect opens the file as it is, brings its tables to the version that this program
// knows, and makes sure that it is whole.
func (d *database) connect(ctx context.Context) (*sql.DB, error) {
	db, err := dial(d.path)
	if err != nil {
		return nil, d.typed("open", err)
	}
	if err = migrate(ctx, db); err == nil {
		err = inspect(ctx, db)
	}
	if err != nil {
		return nil, errors.Join(d.typed("open", err), db.Close())
	}
	return db, nil
}

// dial returns the database in a file. Nothing is opened before it is used.
func dial(path string) (*sql.DB, error) {
	query := url.Values{}
	query.Add("_pragma", fmt.Sprintf("busy_timeout(%d)", turn.Milliseconds()))
	query.Add("_pragma", "journal_mode(DELETE)")
	query.Add("_pragma", "synchronous(FULL)")
	query.Set("_txlock", "immediate")
	db, err := sql.Open("sqlite", address(path)+"?"+query.Encode())
	if err != nil {
		return nil, err
	}
	// One learner, one connection: SQLite needs no more, and a second one would only
	// wait for the first.
	db.SetMaxOpenConns(1)
	return db, nil
}

// address returns the URI of a file for SQLite (sqlite.org/uri.html). Every separator is
// escaped: of an address that begins with two slashes, as that of a folder on the network
// does (\\server\share), SQLite would take the server for an authority and refuse it.
func address(path string) string { return "file:" + url.PathEscape(path) }

// tryToWrite changes something and takes it back, to know whether anything could be
// written.
func tryToWrite(ctx context.Context, db *sql.DB) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO setting (name, value) VALUES ('', '') ON CONFLICT (name) DO UPDATE SET value = ''")
	return errors.Join(err, tx.Rollback())
}

// read reads something.
func (d *database) read(ctx context.Context, doing string, do func(*sql.DB) error) error {
	return d.use(ctx, doing, patience, func(db *sql.DB) error {
		return persist(patience, func() error { return do(db) })
	})
}

// use does something with the database, and does it again where the file had to be opened
// anew: it has been replaced, or it was found damaged and is put aside. It waits so long for
// other programs that keep it from opening the file.
func (d *database) use(ctx context.Context, doing string, long time.Duration, do func(*sql.DB) error) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.open(ctx, long); err != nil {
		return err
	}
	err := d.typed(doing, do(d.db))
	if !errors.Is(err, errGone) && !errors.Is(err, ErrBroken) {
		if errors.Is(err, ErrUnwritable) {
			d.shut() // a stick that was taken out, a server that has forgotten us
		}
		return err
	}
	d.shut()
	if err := d.open(ctx, long); err != nil {
		return err
	}
	if err := d.typed(doing, do(d.db)); err != nil {
		return err
	}
	if isAside(d.standing) {
		return d.standing
	}
	return nil
}

func isAside(err error) bool {
	var aside *Aside
	return errors.As(err, &aside)
}

func (d *database) shut() {
	_ = d.db.Close() // it is given up
	d.db = nil
}

// write makes a change in one transaction. It waits for other programs.
func (d *database) write(ctx context.Context, doing string, do func(*sql.Tx) error) error {
	return d.use(ctx, doing, persistence, func(db *sql.DB) error {
		d.giveWay()
		err := persist(persistence, func() error { return within(ctx, db, do) })
		d.wrote = time.Now()
		if err == nil && !isAside(d.standing) {
			d.standing = nil
		}
		return err
	})
}

// giveWay leaves others a gap after one has written without any for a turn. Who writes does
// not know whether somebody waits, and would always be the first to look again.
func (d *database) giveWay() {
	if now := time.Now(); now.Sub(d.wrote) > gap {
		d.began = now
	} else if now.Sub(d.began) > turn {
		time.Sleep(gap)
		d.began = time.Now()
	}
}

// within does something in one transaction. It does not wait for its beginning.
func within(ctx context.Context, db *sql.DB, do func(*sql.Tx) error) error {
	if err := wait(ctx, db, 0); err != nil {
		return err
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return errors.Join(err, wait(ctx, db, turn))
	}
	if err := wait(ctx, tx, turn); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	if err := do(tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

// wait sets how long SQLite waits by itself.
func wait(ctx context.Context, on interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}, long time.Duration,
) error {
	_, err := on.ExecContext(ctx, fmt.Sprintf("PRAGMA busy_timeout(%d)", long.Milliseconds()))
	return err
}

// Close ends the use of the file.
func (d *database) Close() error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.db == nil {
		return nil
	}
	err := d.typed("close", d.db.Close())
	d.db = nil
	return err
}
