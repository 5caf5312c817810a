package classroom

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"jourdain/lessons/activity"
	"jourdain/lessons/progress"
)

var (
	left    = Seat{Class: "5B", Number: 2}
	passage = progress.Passage{Rule: "single-title", Quote: "Les recettes"}
)

// leftOver returns all that one can do at a seat, as it waits when the server ends.
func leftOver(at time.Time) []owed {
	did := func(do func(context.Context, ledger) error) owed { return owed{&learner{seat: left}, at, do} }
	return []owed{
		did(func(ctx context.Context, to ledger) error { return to.Reach(ctx, "levels", 4) }),
		did(func(ctx context.Context, to ledger) error {
			return to.Restore(ctx, map[string]progress.Lesson{"styles": {Step: 7, Passed: true}})
		}),
		did(func(ctx context.Context, to ledger) error {
			_, err := to.HandIn(ctx, progress.HandedIn{Lesson: "own", Work: "w", File: "a.odt", Passed: true}, nil)
			return err
		}),
		did(func(ctx context.Context, to ledger) error {
			return to.SaveAnswer(ctx, "levels", 3, activity.Answer{2, 0})
		}),
		did(func(ctx context.Context, to ledger) error { return to.SaveIntended(ctx, "a.odt", passage, true) }),
		did(func(ctx context.Context, to ledger) error {
			return to.SaveExercise(ctx, progress.Exercise{Lesson: "levels", Step: 3}, progress.Practised{Box: 1, At: at})
		}),
		did(func(ctx context.Context, to ledger) error { return to.SaveSetting(ctx, "look", "plain") }),
		did(func(ctx context.Context, to ledger) error {
			return to.judged(ctx, "x", HandIn{Lesson: "own", Work: "w", File: "a.odt", Passed: true, Points: 9, Of: 10, At: at})
		}),
	}
}

// whenPassed is a lesson that is finished with its work.
func whenPassed(string) progress.Finished {
	return func(passed func(string) bool) bool { return passed("w") }
}

func newClassOf(t *testing.T, s Store) {
	t.Helper()
	if err := s.NewClass(t.Context(), Class{Code: "5B", Seats: 2}, []string{"chalk", "apple", "bread"}); err != nil {
		t.Fatal(err)
	}
}

// unkeptIn returns the files in a folder.
func unkeptIn(t *testing.T, folder string) []string {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil {
		t.Fatal(err)
	}
	return paths
}

// What could not be kept in the end is all kept the next time, and the file is gone.
func TestWhatIsNotKeptIsTakenUp(t *testing.T) {
	folder, at, ctx := t.TempDir(), time.Date(2026, 12, 1, 9, 0, 0, 0, time.UTC), t.Context()
	path, err := noted(leftOver(at)).Save(folder)
	if err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("others may read it: %v, %v", info.Mode(), err)
	}
	s := Memory()
	newClassOf(t, s)
	if files, err := TakeUp(ctx, s, folder, whenPassed); files != 1 || err != nil {
		t.Fatalf("%d files, %v", files, err)
	}
	if there := unkeptIn(t, folder); len(there) > 0 {
		t.Errorf("there is still %v", there)
	}
	p := s.Progress(left)
	lessons, _ := p.Lessons(ctx)
	if lessons["levels"].Step != 4 || lessons["styles"].Step != 7 || !lessons["styles"].Passed || !lessons["own"].Passed {
		t.Errorf("lessons: %+v", lessons)
	}
	if works, _ := p.Works(ctx, "own"); !works["w"].Passed || works["w"].File != "a.odt" {
		t.Errorf("works: %+v", works)
	}
	if answer, _ := p.Answer(ctx, "levels", 3); !slices.Equal(answer, activity.Answer{2, 0}) {
		t.Errorf("answer: %v", answer)
	}
	if intended, _ := p.Intended(ctx, "a.odt"); !intended[passage] {
		t.Errorf("intended: %v", intended)
	}
	if all, _ := p.Exercises(ctx); all[progress.Exercise{Lesson: "levels", Step: 3}].Box != 1 {
		t.Errorf("exercises: %v", all)
	}
	if look, _ := p.Setting(ctx, "look"); look != "plain" {
		t.Errorf("setting: %q", look)
	}
	if works, _ := s.HandIns(ctx, left); len(works) != 1 || works[0].Points != 9 || !works[0].At.Equal(at) {
		t.Errorf("hand-ins: %+v", works)
	}
}

// Who went on through another process has done something newer, which is not replaced.
func TestWhatIsNewerIsNotReplaced(t *testing.T) {
	folder, at, ctx := t.TempDir(), time.Date(2026, 12, 1, 9, 0, 0, 0, time.UTC), t.Context()
	s := Memory()
	newClassOf(t, s)
	p := s.Progress(left)
	if err := errors.Join(p.SaveAnswer(ctx, "levels", 3, activity.Answer{1, 1}), s.Sit(ctx, left, "other"), s.Move(ctx, "other", Place{Heard: at.Add(time.Second)})); err != nil {
		t.Fatal(err)
	}
	if _, err := noted(leftOver(at)).Save(folder); err != nil {
		t.Fatal(err)
	}
	if _, err := TakeUp(ctx, s, folder, whenPassed); err != nil {
		t.Fatal(err)
	}
	if answer, _ := p.Answer(ctx, "levels", 3); !slices.Equal(answer, activity.Answer{1, 1}) {
		t.Errorf("the answer is %v", answer)
	}
	if l, _ := p.Lesson(ctx, "levels"); l.Step != 4 {
		t.Errorf("what adds to it is not there: %+v", l)
	}
}

// A class that was forgotten meanwhile needs nothing; a file that cannot be read stays, and so does one
// that the database does not take.
func TestAFileThatCannotBeTakenUpStays(t *testing.T) {
	folder, ctx := t.TempDir(), t.Context()
	s := newFile(t, 0)
	if _, err := noted(leftOver(time.Now())).Save(folder); err != nil {
		t.Fatal(err)
	}
	if files, err := TakeUp(ctx, s, folder, whenPassed); files != 1 || err != nil || len(unkeptIn(t, folder)) > 0 {
		t.Errorf("of a class that is forgotten: %d, %v", files, err)
	}
	newClassOf(t, s)
	if _, err := noted(leftOver(time.Now())).Save(folder); err != nil {
		t.Fatal(err)
	}
	s.Hurry()
	if files, err := TakeUp(ctx, s, folder, whenPassed); files != 0 || err == nil || len(unkeptIn(t, folder)) != 1 {
		t.Errorf("while the database is away: %d, %v", files, err)
	}
	folder = t.TempDir()
	for _, text := range []string{"[{", `[{"seat":"5B.2","did":"danced"}]`, `[{"seat":"../..","did":"reached"}]`} {
		if err := os.WriteFile(filepath.Join(folder, "unkept-1.json"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if files, err := TakeUp(ctx, Memory(), folder, whenPassed); files != 0 || err == nil || len(unkeptIn(t, folder)) != 1 {
			t.Errorf("%s: %d, %v", text, files, err)
		}
	}
}

// A server that ends waits no longer for a database that does not answer, and says what is not kept.
func TestAServerInAHurryWaitsForNothing(t *testing.T) {
	d := &database{engine: engine{judge: judgeServer, hide: func(said string) string { return said }}, now: time.Now}
	asked := make(chan struct{})
	failed := make(chan error, 1)
	go func() {
		failed <- d.try(t.Context(), "wait", time.Hour, func(ctx context.Context) error {
			close(asked)
			<-ctx.Done()
			return ctx.Err()
		})
	}()
	<-asked
	d.Hurry()
	if err := <-failed; !errors.Is(err, ErrAway) {
		t.Errorf("it fails with %v", err)
	}
}
