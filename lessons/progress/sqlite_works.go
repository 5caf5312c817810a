package progress

import (
	"context"
	"database/sql"
	"time"
)

// Works gives what was done in the works of a lesson.
func (d *database) Works(ctx context.Context, lesson string) (map[string]Work, error) {
	rows, err := d.db.QueryContext(ctx, "SELECT id, passed, file, at FROM work WHERE lesson = ?", lesson)
	if err != nil {
		return nil, typed("works", err)
	}
	defer func() { _ = rows.Close() }()
	works := map[string]Work{}
	for rows.Next() {
		var id string
		var w Work
		var at int64
		if err := rows.Scan(&id, &w.Passed, &w.File, &at); err != nil {
			return nil, typed("works", err)
		}
		w.At = time.Unix(at, 0)
		works[id] = w
	}
	return works, typed("works", rows.Err())
}

// SaveWork keeps what was done in a work, and in its lesson, in one transaction.
func (d *database) SaveWork(ctx context.Context, id string, lesson Lesson, work string, done Work) error {
	return typed("save a work", d.within(ctx, func(tx *sql.Tx) error {
		if err := saveLesson(ctx, tx, id, lesson); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, `INSERT INTO work (lesson, id, passed, file, at) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT (lesson, id) DO UPDATE SET passed = excluded.passed, file = excluded.file, at = excluded.at`,
			id, work, done.Passed, done.File, done.At.Unix())
		return err
	}))
}
