package main

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"sync"
	"time"
)

// turn measures learners who sit on a full screen and turn pages.
func (s *school) turn(ctx context.Context) error {
	empty := sum(s.servers, (*server).memory)
	before, begun := sum(s.servers, (*server).work), time.Now()
	learners, err := s.seat(ctx)
	defer func() {
		for _, l := range learners {
			l.leave()
		}
	}()
	if err != nil {
		return err
	}
	for _, l := range learners { // the first page of the lesson
		if err := l.press("\r"); err != nil {
			return err
		}
	}
	if err := quiet(ctx, learners); err != nil {
		return err
	}
	count := len(learners)
	fmt.Printf("%d learners came in %s, %d of them with a browser, with %s of the processor each\n", count, time.Since(begun).Round(time.Second), s.browsers,
		((sum(s.servers, (*server).work) - before) / time.Duration(count)).Round(100*time.Microsecond))
	fmt.Printf("memory: %.1f MB without learners, %.2f MB more for each\n", mega(empty),
		mega(sum(s.servers, (*server).memory)-empty)/float64(count))

	before, begun = sum(s.servers, (*server).work), time.Now()
	pause(ctx, s.idle)
	fmt.Printf("idle: %.2f %% of a core\n", 100*float64(sum(s.servers, (*server).work)-before)/float64(time.Since(begun)))

	for _, l := range learners {
		l.took = nil // nothing is shown now
	}
	before = sum(s.servers, (*server).work)
	if err := s.press(ctx, learners); err != nil {
		return err
	}
	work := (sum(s.servers, (*server).work) - before) / time.Duration(s.keys)
	var took []time.Duration
	for _, l := range learners {
		took = append(took, l.took...)
	}
	slices.Sort(took)
	if len(took) == 0 {
		return errors.New("no key was answered")
	}
	at := func(share float64) time.Duration {
		return took[min(len(took)-1, int(share*float64(len(took))))].Round(100 * time.Microsecond)
	}
	fmt.Printf("keys: %d of %d answered, p50 %s, p99 %s, at most %s; %s of the processor each\n", len(took), s.keys, at(0.5), at(0.99),
		took[len(took)-1].Round(time.Millisecond), work.Round(10*time.Microsecond))
	fmt.Printf("memory: %.2f MB for each in the end\n", mega(sum(s.servers, (*server).memory)-empty)/float64(count))
	load, _ := os.ReadFile("/proc/loadavg")
	fmt.Printf("load of the machine: %s", load)
	return nil
}

// seat lets all learners come, some at the same time.
func (s *school) seat(ctx context.Context) ([]*learner, error) {
	const atOnce = 8
	learners, errs := make([]*learner, s.seats+s.browsers), make([]error, s.seats+s.browsers)
	var coming sync.WaitGroup
	gate := make(chan struct{}, atOnce)
	for i := range learners {
		gate <- struct{}{}
		coming.Go(func() {
			defer func() { <-gate }()
			v := s.servers[i%len(s.servers)]
			if i < s.seats {
				learners[i], errs[i] = s.come(ctx, i+1, v, false)
			} else {
				learners[i], errs[i] = s.browse(ctx, i+1, v)
			}
		})
	}
	coming.Wait()
	learners = slices.DeleteFunc(learners, func(l *learner) bool { return l == nil })
	for _, err := range errs {
		if err != nil {
			return learners, err
		}
	}
	return learners, quiet(ctx, learners)
}

// press turns pages, on and back, at random seats.
func (s *school) press(ctx context.Context, learners []*learner) error {
	const right, left = "\x1b[C", "\x1b[D"
	on := make([]bool, len(learners))
	next := time.Now()
	for range s.keys {
		next = next.Add(s.every)
		pause(ctx, time.Until(next))
		if ctx.Err() != nil {
			return ctx.Err()
		}
		i := rand.IntN(len(learners))
		l := learners[i]
		key := right
		if on[i] {
			key = left
		}
		on[i] = !on[i]
		if err := l.press(key); err != nil {
			return err
		}
	}
	return quiet(ctx, learners)
}

// quiet waits until every learner was shown something, and nothing is shown any more.
func quiet(ctx context.Context, learners []*learner) error {
	var before []int
	for range 60 {
		var now []int
		for _, l := range learners {
			now = append(now, l.shown())
		}
		if slices.Equal(before, now) && slices.Min(now) > 500 {
			return nil
		}
		before = now
		pause(ctx, 2*time.Second)
		if ctx.Err() != nil {
			return ctx.Err()
		}
	}
	return errors.New("the tutors do not come to rest")
}

// pause waits.
func pause(ctx context.Context, d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	}
}

func mega(bytes int) float64 { return float64(bytes) / (1 << 20) }
