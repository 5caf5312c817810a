package progress

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"jourdain/lessons/activity"
)

// Lesson returns what was done in a lesson.
func (d *database) Lesson(ctx context.Context, id string) (l Lesson, err error) {
	err = d.read(ctx, "lesson", func(db *sql.DB) error {
		row := db.QueryRowContext(ctx, "SELECT step, passed, file, at FROM lesson WHERE id = ?", id)
		if l, err = scan(row.Scan); errors.Is(err, sql.ErrNoRows) {
			l, err = Lesson{}, nil
		}
		return err
	})
	return l, err
}

func scan(into func(...any) error) (Lesson, error) {
	var l Lesson
	var at int64
	err := into(&l.Step, &l.Passed, &l.File, &at)
	l.At = time.Unix(at, 0)
	return l, err
}

// Lessons returns what was done, by lesson, and what is to be said of the file.
func (d *database) Lessons(ctx context.Context) (map[string]Lesson, error) {
	lessons := map[string]Lesson{}
	err := d.read(ctx, "lessons", func(db *sql.DB) error {
		clear(lessons)
		return each(ctx, db, func(rows *sql.Rows) error {
			var id string
			l, err := scan(func(into ...any) error { return rows.Scan(append([]any{&id}, into...)...) })
			lessons[id] = l
			return err
		}, "SELECT id, step, passed, file, at FROM lesson")
	})
	if err == nil {
		d.mu.Lock()
		defer d.mu.Unlock()
		err = d.standing
	}
	return lessons, err
}

// each reads the rows of a query.
func each(ctx context.Context, q queryer, read func(rows *sql.Rows) error, query string, args ...any) error {
	rows, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		if err := read(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// Reach keeps that a learner has come to a step.
func (d *database) Reach(ctx context.Context, id string, step int) error {
	return d.advance(ctx, "reach", map[string]Lesson{id: {Step: step}})
}

// Restore adds what a code carries.
func (d *database) Restore(ctx context.Context, carried map[string]Lesson) error {
	return d.advance(ctx, "restore", carried)
}

// advance takes lessons further, and none of them back.
func (d *database) advance(ctx context.Context, doing string, to map[string]Lesson) error {
	now := time.Now().Unix()
	return d.write(ctx, doing, func(tx *sql.Tx) error {
		for id, l := range to {
			if _, err := tx.ExecContext(ctx, `INSERT INTO lesson (id, step, passed, file, at) VALUES (?, ?, ?, '', ?)
				ON CONFLICT (id) DO UPDATE SET step = max(step, excluded.step), passed = max(passed, excluded.passed), at = excluded.at`,
				id, l.Step, l.Passed, now); err != nil {
				return err
			}
		}
		return nil
	})
}

// Works returns what was done in the works of a lesson.
func (d *database) Works(ctx context.Context, lesson string) (works map[string]Work, err error) {
	err = d.read(ctx, "works", func(db *sql.DB) error {
		works, err = worksOf(ctx, db, lesson)
		return err
	})
	return works, err
}

func worksOf(ctx context.Context, q queryer, lesson string) (map[string]Work, error) {
	works := map[string]Work{}
	return works, each(ctx, q, func(rows *sql.Rows) error {
		var id string
		var w Work
		var at int64
		err := rows.Scan(&id, &w.Passed, &w.File, &at)
		w.At = time.Unix(at, 0)
		works[id] = w
		return err
	}, "SELECT id, passed, file, at FROM work WHERE lesson = ?", lesson)
}

// HandIn keeps a document that was handed in.
func (d *database) HandIn(ctx context.Context, h HandedIn, finished Finished) (works map[string]Work, err error) {
	now := time.Now().Unix()
	err = d.write(ctx, "hand in", func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, `INSERT INTO work (lesson, id, passed, file, at) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT (lesson, id) DO UPDATE SET passed = max(passed, excluded.passed), file = excluded.file, at = excluded.at`,
			h.Lesson, h.Work, h.Passed, h.File, now); err != nil {
			return err
		}
		if works, err = worksOf(ctx, tx, h.Lesson); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, `INSERT INTO lesson (id, step, passed, file, at) VALUES (?, 0, ?, ?, ?)
			ON CONFLICT (id) DO UPDATE SET passed = max(passed, excluded.passed), file = excluded.file, at = excluded.at`,
			h.Lesson, finished.Of(works), h.File, now)
		return err
	})
	return works, err
}

// Answer returns the answer to an activity. What is no answer counts for nothing: anybody
// may have written into the file.
func (d *database) Answer(ctx context.Context, lesson string, step int) (activity.Answer, error) {
	kept, err := d.text(ctx, "answer", "SELECT answer FROM answer WHERE lesson = ? AND step = ?", lesson, step)
	var answer activity.Answer
	if err != nil || kept == "" || json.Unmarshal([]byte(kept), &answer) != nil {
		return nil, err
	}
	return answer, nil
}

// text returns the text that a query finds; "" when it finds none.
func (d *database) text(ctx context.Context, doing, query string, args ...any) (text string, err error) {
	err = d.read(ctx, doing, func(db *sql.DB) error {
		text = ""
		if err := db.QueryRowContext(ctx, query, args...).Scan(&text); !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		return nil
	})
	return text, err
}

// SaveAnswer keeps the answer to an activity.
func (d *database) SaveAnswer(ctx context.Context, lesson string, step int, answer activity.Answer) error {
	kept, err := json.Marshal(answer)
	if err != nil {
		return fmt.Errorf("progress: save an answer: %w", err)
	}
	return d.execute(ctx, "save an answer", `INSERT INTO answer (lesson, step, answer) VALUES (?, ?, ?)
		ON CONFLICT (lesson, step) DO UPDATE SET answer = excluded.answer`, lesson, step, string(kept))
}

// execute makes a change of one statement.
func (d *database) execute(ctx context.Context, doing, statement string, args ...any) error {
	return d.write(ctx, doing, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, statement, args...)
		return err
	})
}

// Setting returns a setting's value.
func (d *database) Setting(ctx context.Context, name string) (string, error) {
	return d.text(ctx, "setting", "SELECT value FROM setting WHERE name = ?", name)
}

// SaveSetting keeps a setting.
func (d *database) SaveSetting(ctx context.Context, name, value string) error {
	return d.execute(ctx, "save a setting", `INSERT INTO setting (name, value) VALUES (?, ?)
		ON CONFLICT (name) DO UPDATE SET value = excluded.value`, name, value)
}
