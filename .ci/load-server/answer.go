package main

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"time"

	"jourdain/lessons/classroom"
)

// The exercise that is answered: the first of the first lesson, of which these answers are wrong. One
// of them after the other is given; each is told to be wrong.
const (
	lesson   = "four-faces"
	step     = 5
	exercise = "exercise 1 of 3"
	told     = "Not quite."
)

// tally counts what has come of the answers.
type tally struct {
	mu                             sync.Mutex
	answers, returns, lost, killed int
	onScreens                      int           // answers told of on a full screen
	away                           time.Duration // the longest time until a learner could go on
	failures                       []string
}

// answer lets learners answer while processes are ended without warning. The error says that what a
// learner was told of is not in the database.
func (s *school) answer(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, s.lasts)
	defer cancel()
	t := &tally{}
	var learning sync.WaitGroup
	for i := range s.seats {
		learning.Go(func() { s.learn(ctx, i+1, t) })
	}
	s.kills(ctx, t)
	learning.Wait()
	fmt.Printf("answers told of: %d, %d of them on a full screen; lost of them: %d\n", t.answers, t.onScreens, t.lost)
	fmt.Printf("processes ended without warning: %d; learners who went on afterwards: %d, after %s at most\n", t.killed, t.returns, t.away.Round(time.Millisecond))
	for _, failure := range t.failures {
		fmt.Println(failure)
	}
	if t.lost > 0 || t.answers == 0 {
		return errors.New("an answer that was told of is not in the database, or there was none")
	}
	return nil
}

// kills ends one process after the other, and begins it again; in the middle it begins the database
// again, where that is asked for.
func (s *school) kills(ctx context.Context, t *tally) {
	begun, again := time.Now(), s.restart != ""
	for i := 0; ; i++ {
		if again && time.Since(begun) > s.lasts/2 {
			again = false
			if out, err := exec.CommandContext(ctx, "sh", "-c", s.restart).CombinedOutput(); err != nil {
				t.fail("the database does not begin again: %v: %s", err, out)
			}
		}
		pause(ctx, s.kill)
		if ctx.Err() != nil {
			return
		}
		v := s.servers[i%len(s.servers)]
		v.end(os.Kill)
		t.mu.Lock()
		t.killed++
		t.mu.Unlock()
		if err := v.begin(); err != nil {
			t.fail("a process does not begin again: %v", err)
			return
		}
	}
}

func (t *tally) fail(format string, values ...any) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.failures) < 20 {
		t.failures = append(t.failures, fmt.Sprintf(format, values...))
	}
}

// learn is one learner, who comes again wherever they are let in when the connection ends: on a full
// screen at each second seat, and line by line at the others.
func (s *school) learn(ctx context.Context, number int, t *tally) {
	lines := number%2 == 1
	goOn, give := goOnScreen, giveOnScreen
	if lines {
		goOn, give = goOnLines, giveLines
	}
	last, sent := -1, -1 // the answer that was told of, and the one that was given
	var gone time.Time   // since when they are not let in
	for at := number; ctx.Err() == nil; at++ {
		l, err := s.come(ctx, number, s.servers[at%len(s.servers)], lines)
		if err != nil {
			pause(ctx, 200*time.Millisecond)
			continue
		}
		if err := goOn(ctx, l); err != nil {
			l.leave()
			continue
		}
		if !gone.IsZero() {
			t.mu.Lock()
			t.returns++
			t.away = max(t.away, time.Since(gone))
			t.mu.Unlock()
		}
		last = s.compare(ctx, number, last, sent, t)
		for ctx.Err() == nil {
			pause(ctx, time.Duration(200+rand.IntN(800))*time.Millisecond)
			next := []int{0, 1, 3}[rand.IntN(3)]
			if next == last {
				continue
			}
			sent = next
			if !give(ctx, l, next) {
				break
			}
			last = next
			t.mu.Lock()
			t.answers++
			if !lines {
				t.onScreens++
			}
			t.mu.Unlock()
		}
		l.leave()
		gone = time.Now()
	}
	// What the last connection was told of is kept too.
	end, cancel := context.WithTimeout(context.WithoutCancel(ctx), patience)
	defer cancel()
	s.compare(end, number, last, sent, t)
}

// goOnLines goes to the exercise, from the first screen.
func goOnLines(ctx context.Context, l *learner) error {
	if _, err := l.hear(ctx); err != nil {
		return err
	}
	if err := l.press("1\n"); err != nil {
		return err
	}
	for range 20 {
		said, err := l.hear(ctx)
		if err != nil || strings.Contains(said, exercise) {
			return err
		}
		if err := l.press("\n"); err != nil {
			return err
		}
	}
	return errors.New("there is no exercise")
}

// giveLines gives an answer, and reports whether the tutor has told of it.
func giveLines(ctx context.Context, l *learner, choice int) bool {
	if l.press(fmt.Sprintf("%d\n", choice+1)) != nil {
		return false
	}
	said, err := l.hear(ctx)
	return err == nil && strings.Contains(said, told)
}

// compare compares what a learner was told of with what is kept, which it returns: that answer, or the
// one that was given after it.
func (s *school) compare(ctx context.Context, number, last, sent int, t *tally) (kept int) {
	if last < 0 {
		return last
	}
	seat := classroom.Seat{Class: code, Number: number}
	answer, err := s.classes.Progress(seat).Answer(ctx, lesson, step)
	if err != nil {
		if ctx.Err() == nil {
			t.fail("seat %s: what is kept cannot be read: %v", seat, err)
		}
		return last
	}
	if kept = slices.Index(answer, 1); kept != last && kept != sent {
		t.fail("seat %s: told of answer %d, and %d is kept", seat, last+1, kept+1)
		t.mu.Lock()
		t.lost++
		t.mu.Unlock()
	}
	return kept
}
