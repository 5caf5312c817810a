package progress

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"sync"
	"testing"
	"time"

	"jourdain/lessons/activity"
)

const (
	tutors = 4
	rounds = 30
)

// play does what a learner does at one of several tutors of theirs: in each round, a lesson
// that all of them are in is taken a step further and one of its works is handed in, with
// what no other does besides.
func play(ctx context.Context, s Store, tutor int) error {
	all := func(passed func(string) bool) bool {
		for work := range tutors {
			if !passed(strconv.Itoa(work)) {
				return false
			}
		}
		return true
	}
	for round := range rounds {
		lesson, mine := fmt.Sprintf("lesson-%d", round), fmt.Sprintf("%d-%d", tutor, round)
		_, handed := s.HandIn(ctx, HandedIn{Lesson: lesson, Work: strconv.Itoa(tutor), File: mine, Passed: true}, all)
		_, again := s.HandIn(ctx, HandedIn{Lesson: lesson, Work: strconv.Itoa(tutor), File: mine}, all)
		if err := errors.Join(
			s.Reach(ctx, lesson, 10*(tutor+1)), s.Reach(ctx, lesson, tutor), handed, again,
			s.SaveAnswer(ctx, lesson, tutor, activity.Answer{tutor, round}), s.SaveSetting(ctx, mine, mine),
			s.SaveIntended(ctx, "/a.odt", Passage{Rule: "link-text", Quote: mine}, true),
		); err != nil {
			return fmt.Errorf("round %d: %w", round, err)
		}
	}
	return nil
}

// wantAll checks that nothing is lost of what the tutors did.
func wantAll(t *testing.T, s Store) {
	t.Helper()
	ctx := t.Context()
	lost := 0
	intended, err := s.Intended(ctx, "/a.odt")
	if err != nil || len(intended) != tutors*rounds {
		t.Errorf("%d passages are intended, %v", len(intended), err)
	}
	for round := range rounds {
		lesson := fmt.Sprintf("lesson-%d", round)
		l, err := s.Lesson(ctx, lesson)
		if err != nil || l.Step != 10*tutors || !l.Passed {
			lost++
			t.Logf("%s: %+v, %v", lesson, l, err)
		}
		works, err := s.Works(ctx, lesson)
		if err != nil {
			t.Fatal(err)
		}
		for tutor := range tutors {
			mine := fmt.Sprintf("%d-%d", tutor, round)
			if w := works[strconv.Itoa(tutor)]; !w.Passed || w.File != mine {
				t.Errorf("%s: the work of tutor %d: %+v", lesson, tutor, w)
			}
			if a, err := s.Answer(ctx, lesson, tutor); err != nil || len(a) != 2 || a[0] != tutor || a[1] != round {
				t.Errorf("%s: the answer of tutor %d: %v, %v", lesson, tutor, a, err)
			}
			if v, err := s.Setting(ctx, mine); err != nil || v != mine {
				t.Errorf("the setting %s is %q, %v", mine, v, err)
			}
		}
	}
	if lost > 0 {
		t.Errorf("%d of %d rounds lost a pass or a step", lost, rounds)
	}
}

// Several tutors of one learner lose nothing of each other.
func TestSeveralTutorsLoseNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "progress.db")
	var running sync.WaitGroup
	for tutor := range tutors {
		running.Go(func() {
			s, err := Open(context.Background(), path)
			if err == nil || errors.Is(err, ErrLocked) { // who opens does not wait for long, who writes does
				err = play(context.Background(), s, tutor)
			}
			if err := errors.Join(err, s.Close()); err != nil {
				t.Errorf("tutor %d: %v", tutor, err)
			}
		})
	}
	running.Wait()
	wantAll(t, open(t, path))
}

// tutorIn names the database for a tutor in a process of its own, and tutorNumber says
// which of them it is.
const (
	tutorIn     = "JOURDAIN_TEST_TUTOR_IN"
	tutorNumber = "JOURDAIN_TEST_TUTOR"
)

// Nor do they in processes of their own, of which any is killed at any moment and begins
// again.
func TestKilledTutorsLoseNothing(t *testing.T) {
	if path := os.Getenv(tutorIn); path != "" {
		tutor, _ := strconv.Atoi(os.Getenv(tutorNumber))
		s, err := Open(context.Background(), path)
		if err == nil || errors.Is(err, ErrLocked) {
			err = play(context.Background(), s, tutor)
		}
		if err != nil {
			t.Fatal(err)
		}
		return
	}
	path := filepath.Join(t.TempDir(), "progress.db")
	var running sync.WaitGroup
	for tutor := range tutors {
		running.Go(func() {
			for kills := 8; ; kills-- {
				child := exec.Command(os.Args[0], "-test.run=^TestKilledTutorsLoseNothing$")
				child.Env = append(os.Environ(), tutorIn+"="+path, tutorNumber+"="+strconv.Itoa(tutor))
				if kills <= 0 {
					if out, err := child.CombinedOutput(); err != nil {
						t.Errorf("tutor %d: %v\n%s", tutor, err, out)
					}
					return
				}
				if err := child.Start(); err != nil {
					t.Error(err)
					return
				}
				time.Sleep(time.Duration(20+rand.IntN(150)) * time.Millisecond)
				_ = child.Process.Kill()
				_ = child.Wait()
			}
		})
	}
	running.Wait()
	wantAll(t, open(t, path))
}

// Two tutors that begin at the same time on a file of before both bring it up to date, and
// neither finds fault with it.
func TestTutorsThatBeginTogetherShareTheFile(t *testing.T) {
	for range 20 {
		path := filepath.Join(t.TempDir(), "progress.db")
		old, err := dial(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, statement := range []string{migrations()[0], "PRAGMA user_version = 1", "INSERT INTO lesson VALUES ('levels', 3, 1, '/a.odt', 1700000000)"} {
			if _, err := old.ExecContext(t.Context(), statement); err != nil {
				t.Fatal(err)
			}
		}
		if err := old.Close(); err != nil {
			t.Fatal(err)
		}
		var running sync.WaitGroup
		for range tutors {
			running.Go(func() {
				s, err := Open(context.Background(), path)
				if err != nil {
					t.Error(err)
				}
				if l, err := s.Lesson(context.Background(), "levels"); err != nil || l.Step != 3 {
					t.Errorf("it has %+v, %v", l, err)
				}
				_ = s.Close()
			})
		}
		running.Wait()
	}
}
