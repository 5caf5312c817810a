package classroom

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"

	"github.com/pressly/goose/v3"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"jourdain/lessons/progress"
)

// readers is how many may read a file at the same time. One writes: SQLite has no more.
const readers = 4

// openFile opens the SQLite database in a file.
func openFile(path string) (*database, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, fmt.Errorf("classroom: open: %w", err)
	}
	// The file has the slow sums of secrets in it, which nobody but the server should read.
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, fmt.Errorf("classroom: open: %w", err)
	}
	if err := file.Close(); err != nil {
		return nil, fmt.Errorf("classroom: open: %w", err)
	}
	writer, err := dial(path, "_txlock=immediate")
	if err != nil {
		return nil, fmt.Errorf("classroom: open: %w", err)
	}
	writer.SetMaxOpenConns(1)
	reader, err := dial(path, "_pragma=query_only(1)")
	if err != nil {
		return nil, errors.Join(fmt.Errorf("classroom: open: %w", err), writer.Close())
	}
	reader.SetMaxOpenConns(readers)
	reader.SetMaxIdleConns(readers)
	return &database{reader: reader, writer: writer, notes: writer, engine: engine{
		dialect: goose.DialectSQLite3,
		judge:   func(err error) (verdict, error) { return judgeFile(path, err) },
		light:   light,
		hide:    func(said string) string { return said },
	}}, nil
}

// dial returns the database in a file. Nothing is opened before it is used.
//
// A log that is written ahead (sqlite.org/wal.html) lets others read while one writes, and needs one
// wait for the disk for a change, where a rollback journal needs three. With synchronous FULL what
// was answered for is on the disk.
func dial(path, option string) (*sql.DB, error) {
	return sql.Open("sqlite", "file:"+url.PathEscape(path)+
		"?_pragma=busy_timeout(2000)&_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)&_pragma=foreign_keys(1)&"+option)
}

// light makes a change that is not waited for until it is on the disk. The next one that is takes it
// along. Whatever happens, the connection is left as it was, or not at all.
func light(ctx context.Context, on *sql.DB, do func(queries) error) error {
	conn, err := on.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = conn.Close() }() // it goes back to the others
	if _, err := conn.ExecContext(ctx, "PRAGMA synchronous = NORMAL"); err != nil {
		return err
	}
	err = do(queries{conn})
	if _, failed := conn.ExecContext(context.WithoutCancel(ctx), "PRAGMA synchronous = FULL"); failed != nil {
		_ = conn.Raw(func(any) error { return driver.ErrBadConn }) // that is how it is given up
		return errors.Join(err, failed)
	}
	return err
}

// judgeFile says what to do about an error of SQLite. To those who asked it is what it is to a
// learner with a file of their own.
func judgeFile(path string, err error) (verdict, error) {
	var s *sqlite.Error
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		return crossed, progress.ErrLocked // others had their turn all the time
	case !errors.As(err, &s):
		return refused, err
	case s.Code() == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
		return refused, ErrNoSeat
	case s.Code() == sqlite3.SQLITE_INTERRUPT: // its time was over
		return crossed, progress.ErrLocked
	}
	switch kind := progress.KindOf(s, path); {
	case errors.Is(kind, progress.ErrLocked):
		return crossed, kind
	default:
		return refused, kind
	}
}

// fileStore keeps classes in a file.
type fileStore struct {
	store
	path string
}

// Backup writes a copy of the file as it is now (sqlite.org/lang_vacuum.html). Others go on writing.
func (s *fileStore) Backup(ctx context.Context, path string) error {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fmt.Errorf("classroom: back up: %w", err)
	}
	err = s.try(ctx, "back up", labour, func(ctx context.Context) error {
		db, err := dial(s.path, "")
		if err != nil {
			return err
		}
		_, err = queries{db}.exec(ctx, "VACUUM INTO $1", path)
		return errors.Join(err, db.Close())
	})
	if err = errors.Join(err, file.Sync(), file.Close()); err != nil {
		return errors.Join(err, os.Remove(path))
	}
	return nil
}
