package class_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"jourdain/grader/address"
	"jourdain/grader/interop"
	"jourdain/lessons/classroom"
	"jourdain/lessons/progress"
	"jourdain/tui/tuitest"
)

// worked makes a class of three seats: at the first a lesson is finished, at the second one is under
// way, at the third nothing was done.
func worked(t *testing.T) *place {
	t.Helper()
	p, ctx := newPlace(t), t.Context()
	p.done(t, "new", "5B", "--seats", "3", "--address", "tutor.example")
	const lesson = "looking-or-being"
	all := func(errs ...error) {
		t.Helper()
		for _, err := range errs {
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	one, two := classroom.Seat{Class: "5B", Number: 1}, classroom.Seat{Class: "5B", Number: 2}
	at := time.Date(2026, 11, 3, 9, 30, 0, 0, time.UTC)
	_, err := p.Progress(one).HandIn(ctx, progress.HandedIn{Lesson: lesson, File: "recipes.odt", Passed: true}, func(func(string) bool) bool { return true })
	all(err,
		p.Judged(ctx, one, classroom.HandIn{Lesson: lesson, File: "draft.odt", Points: 4.5, Of: 10, At: at}),
		p.Judged(ctx, one, classroom.HandIn{Lesson: lesson, File: "=1+1;recipes.odt", Passed: true, Points: 9.5, Of: 10, At: at.Add(time.Hour)}),
		p.Progress(one).SaveExercise(ctx, progress.Exercise{Lesson: lesson, Step: 2}, progress.Practised{Box: 0, At: at}),
		p.Progress(one).SaveExercise(ctx, progress.Exercise{Lesson: lesson, Step: 3}, progress.Practised{Box: 1, At: at}),
		p.Progress(two).Reach(ctx, lesson, 2),
		p.Progress(two).Reach(ctx, "levels", 99),
	)
	return p
}

func TestExport(t *testing.T) {
	t.Parallel()
	p := worked(t)
	csv := p.done(t, "export", "5b", "--format", "csv").Out
	rows := strings.Split(strings.TrimRight(strings.TrimPrefix(csv, "\uFEFF"), "\r\n"), "\r\n")
	for i, want := range []string{
		"seat,number,lesson,step,steps,passed,at,exercises-left,works,file,work-passed,points,of,handed-in,exercises,exercises-unreached",
		`5B.1,1,looking-or-being,1,8,true,`,
		`5B.2,2,looking-or-being,3,8,false,`,
		`5B.2,2,levels,10,9,false,`,
		`5B.3,3,,,,,,,,,,,,,,`,
	} {
		if i >= len(rows) || !strings.HasPrefix(rows[i], want) {
			t.Errorf("row %d is not %q:\n%s", i, want, csv)
		}
	}
	if want := `,1,2,"'=1+1;recipes.odt",true,9.5,10,"2026-11-03T10:30:00Z",`; !strings.Contains(rows[1], want) {
		t.Errorf("the last work is not told: %s", rows[1])
	}

	got := p.run(t, "fr", "export", "5B").Out
	if !strings.HasPrefix(got, "\uFEFFPlace;Leçons finies;Exercices à reprendre;4. Paraître ou être un titre;") ||
		!strings.HasSuffix(got, "\r\n5B.1;1;1;finie;9,5;;\r\n5B.2;0;0;page 3 sur 8;;au document;\r\n5B.3;0;0;;;;\r\n") {
		t.Errorf("the table is not right in French:\n%s", got)
	}
	if got := p.done(t, "export", "5B", "--format", "json").Out; !strings.Contains(got, `{"schema":1,"class":"5B","seats":[{"seat":"5B.1","number":1,"lessons":[{"lesson":"looking-or-being","number":4,"step":1,"steps":8,"passed":true,"at":"`) ||
		!strings.Contains(got, `"exercisesLeft":1,"works":[{"file":"draft.odt","passed":false,"points":4.5,"of":10,"at":"2026-11-03T09:30:00Z"},`) ||
		!strings.Contains(got, `{"seat":"5B.3","number":3,"lessons":[]}]}`) {
		t.Errorf("the JSON is not as promised:\n%s", got)
	}
	if got := p.run(t, "en", "export", "5C"); got.Status != 2 || !strings.Contains(got.Err, "The classes here are: 5B.") {
		t.Errorf("a class that is not there: %+v", got)
	}
}

// An exercise that was put off is told from one that was never come to, and from one that was right.
func TestExportTellsWhatWasNeverReached(t *testing.T) {
	t.Parallel()
	p := newPlace(t)
	p.done(t, "new", "5B", "--seats", "1", "--address", "tutor.example")
	lesson := tuitest.Course(t).Lesson(tuitest.Lesson)
	var exercises []int // their steps
	for i, step := range lesson.Text(address.Polite.In("en")).Steps {
		if step.Activity != nil {
			exercises = append(exercises, i)
		}
	}
	store := p.Progress(classroom.Seat{Class: "5B", Number: 1})
	if err := store.Reach(t.Context(), lesson.ID, exercises[0]); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		box             int
		left, unreached int
	}{{-1, 0, len(exercises)}, {0, 1, len(exercises) - 1}, {1, 0, len(exercises) - 1}} {
		if c.box >= 0 {
			if err := store.SaveExercise(t.Context(), progress.Exercise{Lesson: lesson.ID, Step: exercises[0]}, progress.Practised{Box: c.box, At: time.Now()}); err != nil {
				t.Fatal(err)
			}
		}
		out := p.done(t, "export", "5B", "--format", "json").Out
		if !strings.Contains(out, fmt.Sprintf(`"exercisesLeft":%d,`, c.left)) || !strings.Contains(out, fmt.Sprintf(`"exercises":%d,"exercisesUnreached":%d}`, len(exercises), c.unreached)) {
			t.Errorf("in box %d, %d left, %d unreached: %s", c.box, c.left, c.unreached, out)
		}
		if out = p.done(t, "export", "5B", "--format", "csv").Out; !strings.Contains(out, fmt.Sprintf(",%d,0,,,,,,%d,%d\r\n", c.left, len(exercises), c.unreached)) {
			t.Errorf("in box %d, %d left, %d unreached:\n%s", c.box, c.left, c.unreached, out)
		}
	}
}

// LibreOffice reads the spreadsheet: numbers are numbers, and a name of a file is no formula.
func TestInteropExportedSpreadsheet(t *testing.T) {
	p := worked(t)
	file := filepath.Join(t.TempDir(), "5B.ods")
	p.done(t, "export", "5B", "--format", "ods", "-o", file)
	tables := interop.Calc(t, file, "en-GB", "")
	if len(tables) != 2 || len(tables[0]) != 4 || len(tables[1]) != 3 {
		t.Fatalf("not a row for each seat, and one for each work: %v", tables)
	}
	if points := tables[0][1][4]; points.Type != "float" || points.Value != 9.5 {
		t.Errorf("the points of 5B.1 are %+v", points)
	}
	if name := tables[1][2][2]; name.Text != "=1+1;recipes.odt" || name.Type != "string" {
		t.Errorf("the document is %+v", name)
	}
}
