package progress

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"jourdain/lessons/activity"
)

// patience is how long to wait, in milliseconds, for another program that writes.
const patience = 500

// database is a store in a SQLite file.
type database struct{ db *sql.DB }

// Open opens the progress in a file, which is made when it is not there, with its
// folders. The error is one of [ErrLocked], [ErrBroken], [ErrNewer], [ErrFull] and
// [ErrUnwritable]. What can be read and not be written is opened all the same: then both
// a store and [ErrUnwritable] come back.
func Open(ctx context.Context, path string) (Store, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, fmt.Errorf("progress: %w: %w", lack(err), err)
	}
	unwritable := tryToWrite(path)
	name := url.URL{Scheme: "file", Opaque: (&url.URL{Path: filepath.ToSlash(path)}).EscapedPath()}
	query := url.Values{}
	query.Add("_pragma", fmt.Sprintf("busy_timeout(%d)", patience))
	query.Add("_pragma", "journal_mode(DELETE)")
	query.Add("_pragma", "synchronous(FULL)")
	query.Set("_txlock", "immediate")
	name.RawQuery = query.Encode()
	db, err := sql.Open("sqlite", name.String())
	if err != nil {
		return nil, typed("open", err)
	}
	// One learner, one connection: SQLite needs no more, and a second one would only
	// wait for the first.
	db.SetMaxOpenConns(1)
	d := &database{db: db}
	if err := d.migrate(ctx); err != nil {
		return nil, errors.Join(typed("open", err), db.Close())
	}
	return d, unwritable
}

// lack says why the system made no file or folder.
func lack(err error) error {
	if errors.Is(err, syscall.ENOSPC) {
		return ErrFull
	}
	return ErrUnwritable
}

// tryToWrite says whether a file that is there may be written. It is asked before the
// database is open: a file that is closed would take the database's locks with it
// (fcntl(2)).
func tryToWrite(path string) error {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return fmt.Errorf("progress: %w: %w", ErrUnwritable, err)
	}
	return file.Close()
}

// migrations bring the tables from one version to the next. They are never changed,
// only added to.
func migrations() []string {
	return []string{
		`CREATE TABLE lesson (
			id     TEXT PRIMARY KEY,
			step   INTEGER NOT NULL,
			passed INTEGER NOT NULL,
			file   TEXT NOT NULL,
			at     INTEGER NOT NULL -- seconds since 1970
		) STRICT;
		CREATE TABLE answer (
			lesson TEXT NOT NULL,
			step   INTEGER NOT NULL,
			answer TEXT NOT NULL, -- a JSON list of numbers
			PRIMARY KEY (lesson, step)
		) STRICT;
		CREATE TABLE setting (
			name  TEXT PRIMARY KEY,
			value TEXT NOT NULL
		) STRICT;`,
		// Before, a lesson had one work, without an id.
		`CREATE TABLE work (
			lesson TEXT NOT NULL,
			id     TEXT NOT NULL, -- "" for the only work of a lesson that gives it none
			passed INTEGER NOT NULL,
			file   TEXT NOT NULL,
			at     INTEGER NOT NULL, -- seconds since 1970
			PRIMARY KEY (lesson, id)
		) STRICT;
		INSERT INTO work (lesson, id, passed, file, at)
			SELECT id, '', passed, file, at FROM lesson WHERE passed OR file <> '';`,
		`CREATE TABLE intended (
			file   TEXT NOT NULL, -- a cleaned path
			rule   TEXT NOT NULL,
			quote  TEXT NOT NULL, -- "" where nothing is quoted
			"case" TEXT NOT NULL, -- "" where something is
			at     INTEGER NOT NULL, -- seconds since 1970
			PRIMARY KEY (file, rule, quote, "case")
		) STRICT;`,
	}
}

// migrate brings the tables to the version that this program knows.
func (d *database) migrate(ctx context.Context) error {
	var version int
	if err := d.db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return err
	}
	all := migrations()
	if version > len(all) {
		return ErrNewer
	}
	if version == len(all) {
		return nil
	}
	return d.within(ctx, func(tx *sql.Tx) error {
		for _, statements := range all[version:] {
			if _, err := tx.ExecContext(ctx, statements); err != nil {
				return err
			}
		}
		_, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", len(all)))
		return err
	})
}

// within does something in one transaction.
func (d *database) within(ctx context.Context, do func(*sql.Tx) error) error {
	tx, err := d.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := do(tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

// Lesson gives what was done in a lesson.
func (d *database) Lesson(ctx context.Context, id string) (Lesson, error) {
	row := d.db.QueryRowContext(ctx, "SELECT step, passed, file, at FROM lesson WHERE id = ?", id)
	l, err := scan(row.Scan)
	if errors.Is(err, sql.ErrNoRows) {
		return Lesson{}, nil
	}
	return l, typed("lesson", err)
}

func scan(into func(...any) error) (Lesson, error) {
	var l Lesson
	var at int64
	err := into(&l.Step, &l.Passed, &l.File, &at)
	l.At = time.Unix(at, 0)
	return l, err
}

// Lessons gives what was done, by lesson.
func (d *database) Lessons(ctx context.Context) (map[string]Lesson, error) {
	rows, err := d.db.QueryContext(ctx, "SELECT id, step, passed, file, at FROM lesson")
	if err != nil {
		return nil, typed("lessons", err)
	}
	defer func() { _ = rows.Close() }()
	lessons := map[string]Lesson{}
	for rows.Next() {
		var id string
		l, err := scan(func(into ...any) error { return rows.Scan(append([]any{&id}, into...)...) })
		if err != nil {
			return nil, typed("lessons", err)
		}
		lessons[id] = l
	}
	return lessons, typed("lessons", rows.Err())
}

// SaveLesson keeps what was done in a lesson.
func (d *database) SaveLesson(ctx context.Context, id string, l Lesson) error {
	return typed("save a lesson", saveLesson(ctx, d.db, id, l))
}

// executor is the database, or a transaction of it.
type executor interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

func saveLesson(ctx context.Context, to executor, id string, l Lesson) error {
	_, err := to.ExecContext(ctx, `INSERT INTO lesson (id, step, passed, file, at) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET step = excluded.step, passed = excluded.passed, file = excluded.file, at = excluded.at`,
		id, l.Step, l.Passed, l.File, l.At.Unix())
	return err
}

// Answer gives the answer to an activity.
func (d *database) Answer(ctx context.Context, lesson string, step int) (activity.Answer, error) {
	var kept string
	err := d.db.QueryRowContext(ctx, "SELECT answer FROM answer WHERE lesson = ? AND step = ?", lesson, step).Scan(&kept)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, typed("answer", err)
	}
	var answer activity.Answer
	if err := json.Unmarshal([]byte(kept), &answer); err != nil {
		return nil, fmt.Errorf("progress: answer: %w: %w", ErrBroken, err)
	}
	return answer, nil
}

// SaveAnswer keeps the answer to an activity.
func (d *database) SaveAnswer(ctx context.Context, lesson string, step int, answer activity.Answer) error {
	kept, err := json.Marshal(answer)
	if err != nil {
		return fmt.Errorf("progress: save an answer: %w", err)
	}
	_, err = d.db.ExecContext(ctx, `INSERT INTO answer (lesson, step, answer) VALUES (?, ?, ?)
		ON CONFLICT (lesson, step) DO UPDATE SET answer = excluded.answer`, lesson, step, string(kept))
	return typed("save an answer", err)
}

// Setting gives a setting's value.
func (d *database) Setting(ctx context.Context, name string) (string, error) {
	var value string
	err := d.db.QueryRowContext(ctx, "SELECT value FROM setting WHERE name = ?", name).Scan(&value)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return value, typed("setting", err)
}

// SaveSetting keeps a setting.
func (d *database) SaveSetting(ctx context.Context, name, value string) error {
	_, err := d.db.ExecContext(ctx, `INSERT INTO setting (name, value) VALUES (?, ?)
		ON CONFLICT (name) DO UPDATE SET value = excluded.value`, name, value)
	return typed("save a setting", err)
}

// Close ends the use of the file.
func (d *database) Close() error { return typed("close", d.db.Close()) }
