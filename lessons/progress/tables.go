package progress

import (
	"context"
	"database/sql"
	"fmt"
)

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
		`CREATE TABLE exercise (
			lesson TEXT NOT NULL,
			step   INTEGER NOT NULL,
			box    INTEGER NOT NULL,
			at     INTEGER NOT NULL, -- seconds since 1970
			PRIMARY KEY (lesson, step)
		) STRICT;`,
	}
}

// migrate brings the tables to the version that this program knows. Of two programs that
// begin at the same time one does it: the version is read again once no other can write.
func migrate(ctx context.Context, db *sql.DB) error {
	all := migrations()
	version, err := tablesVersion(ctx, db)
	switch {
	case err != nil:
		return err
	case version > len(all):
		return ErrNewer
	case version == len(all):
		return nil
	}
	return within(ctx, db, func(tx *sql.Tx) error {
		version, err := tablesVersion(ctx, tx)
		if err != nil {
			return err
		}
		if version == 0 {
			if err := empty(ctx, tx); err != nil {
				return err
			}
		}
		for _, statements := range all[min(version, len(all)):] {
			if _, err := tx.ExecContext(ctx, statements); err != nil {
				return err
			}
		}
		_, err = tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", max(version, len(all))))
		return err
	})
}

// queryer is the database, or a transaction of it.
type queryer interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

func tablesVersion(ctx context.Context, q queryer) (version int, err error) {
	err = q.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version)
	return version, err
}

// empty makes sure that a database without a version has no tables: they would be those of
// another program.
func empty(ctx context.Context, q queryer) error {
	var tables int
	if err := q.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema").Scan(&tables); err != nil {
		return err
	}
	if tables > 0 {
		return fmt.Errorf("%w: it has the tables of another program", ErrBroken)
	}
	return nil
}

// inspect makes sure that the file is whole and has the tables that it should. A file of
// progress is small: a whole course is some hundred rows.
func inspect(ctx context.Context, db *sql.DB) error {
	var found string
	if err := db.QueryRowContext(ctx, "PRAGMA quick_check(1)").Scan(&found); err != nil {
		return err
	}
	if found != "ok" {
		return fmt.Errorf("%w: %s", ErrBroken, found)
	}
	return each(ctx, db, func(*sql.Rows) error { return nil }, `SELECT lesson.id, lesson.step, lesson.passed, lesson.file, lesson.at,
			work.lesson, work.id, work.passed, work.file, work.at, answer.lesson, answer.step, answer.answer,
			intended.file, intended.rule, intended.quote, intended."case", intended.at, setting.name, setting.value,
			exercise.lesson, exercise.step, exercise.box, exercise.at
		FROM lesson, work, answer, intended, setting, exercise LIMIT 0`)
}
