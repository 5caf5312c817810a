package classroom

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"jourdain/lessons/activity"
	"jourdain/lessons/progress"
)

// learner keeps what was done at a seat.
type learner struct {
	d    *database
	seat Seat
}

// at returns the values of a statement about the seat, whose $1 and $2 are the class and the number.
func (l *learner) at(more ...any) []any { return append([]any{l.seat.Class, l.seat.Number}, more...) }

// each reads what a statement about the seat finds. forget takes back what a try before has read.
func (l *learner) each(ctx context.Context, doing string, forget func(), read func(scan func(...any) error) error, statement string, more ...any) error {
	return l.d.read(ctx, doing, func(ctx context.Context, q queries) error {
		forget()
		return q.each(ctx, read, statement, l.at(more...)...)
	})
}

// execute makes a change of one statement about the seat.
func (l *learner) execute(ctx context.Context, doing, statement string, more ...any) error {
	_, err := l.d.execute(ctx, doing, statement, l.at(more...)...)
	return err
}

// Lesson returns what was done in a lesson.
func (l *learner) Lesson(ctx context.Context, id string) (progress.Lesson, error) {
	all, err := l.lessons(ctx, " AND id = $3", id)
	return all[id], err
}

// Lessons returns what was done, by lesson.
func (l *learner) Lessons(ctx context.Context) (map[string]progress.Lesson, error) {
	return l.lessons(ctx, "")
}

func (l *learner) lessons(ctx context.Context, which string, more ...any) (map[string]progress.Lesson, error) {
	all := map[string]progress.Lesson{}
	err := l.each(ctx, "lessons", func() { clear(all) }, func(scan func(...any) error) error {
		var id string
		var lesson progress.Lesson
		var at int64
		err := scan(&id, &lesson.Step, &lesson.Passed, &lesson.File, &at)
		lesson.At = moment(at)
		all[id] = lesson
		return err
	}, "SELECT id, step, passed, file, at FROM lesson WHERE class = $1 AND number = $2"+which, more...)
	return all, err
}

// Reach keeps that a learner has come to a step.
func (l *learner) Reach(ctx context.Context, id string, step int) error {
	return l.execute(ctx, "reach", advance, id, step, false, micros(l.d.now()))
}

// advance takes a lesson further, and never back.
const advance = `INSERT INTO lesson (class, number, id, step, passed, file, at) VALUES ($1, $2, $3, $4, $5, '', $6)
	ON CONFLICT (class, number, id) DO UPDATE SET
		step = CASE WHEN excluded.step > lesson.step THEN excluded.step ELSE lesson.step END,
		passed = lesson.passed OR excluded.passed, at = excluded.at`

// Restore adds what a code carries.
func (l *learner) Restore(ctx context.Context, carried map[string]progress.Lesson) error {
	return l.d.change(ctx, "restore", attempt, func(ctx context.Context, q queries) error {
		for _, id := range slices.Sorted(maps.Keys(carried)) { // always in the same order: two that do it wait for each other only once
			to := carried[id]
			if _, err := q.exec(ctx, advance, l.at(id, to.Step, to.Passed, micros(l.d.now()))...); err != nil {
				return err
			}
		}
		return nil
	})
}

// Works returns what was done in the works of a lesson.
func (l *learner) Works(ctx context.Context, lesson string) (works map[string]progress.Work, err error) {
	err = l.d.read(ctx, "works", func(ctx context.Context, q queries) error {
		works, err = l.works(ctx, q, lesson)
		return err
	})
	return works, err
}

func (l *learner) works(ctx context.Context, q queries, lesson string) (map[string]progress.Work, error) {
	works := map[string]progress.Work{}
	return works, q.each(ctx, func(scan func(...any) error) error {
		var id string
		var w progress.Work
		var at int64
		err := scan(&id, &w.Passed, &w.File, &at)
		w.At = moment(at)
		works[id] = w
		return err
	}, "SELECT id, passed, file, at FROM work WHERE class = $1 AND number = $2 AND lesson = $3", l.at(lesson)...)
}

// HandIn keeps a document that was handed in.
func (l *learner) HandIn(ctx context.Context, h progress.HandedIn, finished progress.Finished) (works map[string]progress.Work, err error) {
	err = l.d.change(ctx, "hand in", attempt, func(ctx context.Context, q queries) error {
		now := micros(l.d.now())
		if _, err := q.exec(ctx, `INSERT INTO work (class, number, lesson, id, passed, file, at) VALUES ($1, $2, $3, $4, $5, $6, $7)
			ON CONFLICT (class, number, lesson, id) DO UPDATE SET passed = work.passed OR excluded.passed, file = excluded.file, at = excluded.at`,
			l.at(h.Lesson, h.Work, h.Passed, h.File, now)...); err != nil {
			return err
		}
		if works, err = l.works(ctx, q, h.Lesson); err != nil {
			return err
		}
		_, err := q.exec(ctx, `INSERT INTO lesson (class, number, id, step, passed, file, at) VALUES ($1, $2, $3, 0, $4, $5, $6)
			ON CONFLICT (class, number, id) DO UPDATE SET passed = lesson.passed OR excluded.passed, file = excluded.file, at = excluded.at`,
			l.at(h.Lesson, finished.Of(works), h.File, now)...)
		return err
	})
	if err != nil {
		works = nil
	}
	return works, err
}

// Answer returns the answer to an activity. What is no answer counts for nothing.
func (l *learner) Answer(ctx context.Context, lesson string, step int) (answer activity.Answer, err error) {
	kept, err := l.text(ctx, "answer", "SELECT answer FROM answer WHERE class = $1 AND number = $2 AND lesson = $3 AND step = $4", lesson, step)
	if err != nil || kept == "" || json.Unmarshal([]byte(kept), &answer) != nil {
		return nil, err
	}
	return answer, nil
}

// text returns the text that a statement about the seat finds; "" when it finds none.
func (l *learner) text(ctx context.Context, doing, statement string, more ...any) (text string, err error) {
	err = l.each(ctx, doing, func() { text = "" }, func(scan func(...any) error) error { return scan(&text) }, statement, more...)
	return text, err
}

// SaveAnswer keeps the answer to an activity.
func (l *learner) SaveAnswer(ctx context.Context, lesson string, step int, answer activity.Answer) error {
	kept, err := json.Marshal(answer)
	if err != nil {
		return fmt.Errorf("classroom: save an answer: %w", err)
	}
	return l.execute(ctx, "save an answer", `INSERT INTO answer (class, number, lesson, step, answer) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (class, number, lesson, step) DO UPDATE SET answer = excluded.answer`, lesson, step, string(kept))
}

// Intended returns the passages of a file that are intended.
func (l *learner) Intended(ctx context.Context, file string) (map[progress.Passage]bool, error) {
	passages := map[progress.Passage]bool{}
	err := l.each(ctx, "intended", func() { clear(passages) }, func(scan func(...any) error) error {
		var p progress.Passage
		err := scan(&p.Rule, &p.Quote, &p.Case)
		passages[p] = true
		return err
	}, "SELECT rule, quote, question FROM intended WHERE class = $1 AND number = $2 AND file = $3", file)
	return passages, err
}

// SaveIntended keeps that a passage is intended, or that it is not after all.
func (l *learner) SaveIntended(ctx context.Context, file string, p progress.Passage, intended bool) error {
	statement := "DELETE FROM intended WHERE class = $1 AND number = $2 AND file = $3 AND rule = $4 AND quote = $5 AND question = $6"
	if intended {
		statement = `INSERT INTO intended (class, number, file, rule, quote, question) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`
	}
	return l.execute(ctx, "save what is intended", statement, file, p.Rule, p.Quote, p.Case)
}

// Exercises returns how the exercises stand.
func (l *learner) Exercises(ctx context.Context) (map[progress.Exercise]progress.Practised, error) {
	all := map[progress.Exercise]progress.Practised{}
	err := l.each(ctx, "exercises", func() { clear(all) }, func(scan func(...any) error) error {
		var e progress.Exercise
		var p progress.Practised
		var at int64
		err := scan(&e.Lesson, &e.Step, &p.Box, &at)
		p.At = moment(at)
		all[e] = p
		return err
	}, "SELECT lesson, step, box, at FROM exercise WHERE class = $1 AND number = $2")
	return all, err
}

// SaveExercise keeps how an exercise stands. Of two sessions the newest counts.
func (l *learner) SaveExercise(ctx context.Context, e progress.Exercise, p progress.Practised) error {
	return l.execute(ctx, "save an exercise", `INSERT INTO exercise (class, number, lesson, step, box, at) VALUES ($1, $2, $3, $4, $5, $6)
		ON CONFLICT (class, number, lesson, step) DO UPDATE SET box = excluded.box, at = excluded.at WHERE excluded.at >= exercise.at`,
		e.Lesson, e.Step, p.Box, micros(p.At))
}

// Setting returns a setting's value.
func (l *learner) Setting(ctx context.Context, name string) (string, error) {
	return l.text(ctx, "setting", "SELECT value FROM setting WHERE class = $1 AND number = $2 AND name = $3", name)
}

// SaveSetting keeps a setting.
func (l *learner) SaveSetting(ctx context.Context, name, value string) error {
	return l.execute(ctx, "save a setting", `INSERT INTO setting (class, number, name, value) VALUES ($1, $2, $3, $4)
		ON CONFLICT (class, number, name) DO UPDATE SET value = excluded.value`, name, value)
}

// Later makes a change of somebody who has left, once the database answers.
func (l *learner) Later(do func(context.Context, progress.Store) error) {
	l.d.belated.add(l, func(ctx context.Context, to ledger) error { return do(ctx, to) })
}

// Close does nothing: the database is for all seats.
func (l *learner) Close() error { return nil }
