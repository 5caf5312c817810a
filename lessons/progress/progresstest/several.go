package progresstest

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"sync"
	"testing"
	"time"

	"jourdain/lessons/activity"
	"jourdain/lessons/progress"
)

const (
	tutors = 4
	rounds = 30
)

// Play does what a learner does at one of several tutors of theirs: in each round, a lesson
// that all of them are in is taken a step further and one of its works is handed in, with
// what no other does besides.
func Play(ctx context.Context, s progress.Store, tutor int) error {
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
		_, handed := s.HandIn(ctx, progress.HandedIn{Lesson: lesson, Work: strconv.Itoa(tutor), File: mine, Passed: true}, all)
		_, again := s.HandIn(ctx, progress.HandedIn{Lesson: lesson, Work: strconv.Itoa(tutor), File: mine}, all)
		if err := errors.Join(
			s.Reach(ctx, lesson, 10*(tutor+1)), s.Reach(ctx, lesson, tutor), handed, again,
			s.SaveAnswer(ctx, lesson, tutor, activity.Answer{tutor, round}), s.SaveSetting(ctx, mine, mine),
			s.SaveIntended(ctx, "/a.odt", progress.Passage{Rule: "link-text", Quote: mine}, true),
		); err != nil {
			return fmt.Errorf("round %d: %w", round, err)
		}
	}
	return nil
}

// WantAll checks that nothing is lost of what the tutors did.
func WantAll(t *testing.T, s progress.Store) {
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

// several holds that several tutors of one learner lose nothing of each other.
func several(t *testing.T, open func(t *testing.T) Store) {
	var running sync.WaitGroup
	for tutor := range tutors {
		s := open(t)
		running.Go(func() {
			if err := Play(context.Background(), s, tutor); err != nil {
				t.Errorf("tutor %d: %v", tutor, err)
			}
		})
	}
	running.Wait()
	WantAll(t, open(t))
}

// tutorIn names the place for a tutor in a process of its own, and tutorNumber says which of
// them it is.
const (
	tutorIn     = "JOURDAIN_TEST_TUTOR_IN"
	tutorNumber = "JOURDAIN_TEST_TUTOR"
)

// playOn plays, and begins again where the others have had the store for longer than a call waits: on
// a busy machine that is an answer as good as another, and loses nothing.
func playOn(s Store, tutor int) error {
	const tries = 20
	for i := 1; ; i++ {
		err := Play(context.Background(), s, tutor)
		if i == tries || !errors.Is(err, progress.ErrLocked) {
			return err
		}
	}
}

// Killed holds that several tutors in processes of their own lose nothing of each other, of which
// any is killed at any moment and begins again. It is all that a test does: the processes run that
// test too. place makes the place where they all play, and open opens the store of it.
func Killed(t *testing.T, place func() string, open func(place string) (Store, error)) {
	if in := os.Getenv(tutorIn); in != "" {
		tutor, _ := strconv.Atoi(os.Getenv(tutorNumber))
		s, err := open(in)
		if err == nil {
			err = playOn(s, tutor)
		}
		if err != nil {
			t.Fatal(err)
		}
		return
	}
	in := place()
	var running sync.WaitGroup
	for tutor := range tutors {
		running.Go(func() {
			for kills := 8; ; kills-- {
				child := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$")
				child.Env = append(os.Environ(), tutorIn+"="+in, tutorNumber+"="+strconv.Itoa(tutor))
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
	s, err := open(in)
	if err != nil {
		t.Fatal(err)
	}
	WantAll(t, s)
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}
