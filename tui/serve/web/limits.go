package web

import (
	"sync"
	"time"
)

// tally counts what is open at the same time, in all and for each address.
type tally struct {
	most, mostOf int

	mu  sync.Mutex
	all int
	of  map[string]int
}

func newTally(most, mostOf int) *tally {
	return &tally{most: most, mostOf: mostOf, of: map[string]int{}}
}

// enter counts one more, if there may be one; the end of it is to be told. The address "" has no bound
// of its own.
func (t *tally) enter(address string) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.all >= t.most || address != "" && t.of[address] >= t.mostOf {
		return false
	}
	t.all++
	t.of[address]++
	return true
}

func (t *tally) leave(address string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.all--
	if t.of[address]--; t.of[address] == 0 {
		delete(t.of, address)
	}
}

// attempts counts what is tried in a minute, in all and from each address.
type attempts struct {
	most, mostOf int
	now          func() time.Time

	mu    sync.Mutex
	since time.Time
	all   int
	of    map[string]int
}

func newAttempts(most, mostOf int) *attempts {
	return &attempts{most: most, mostOf: mostOf, now: time.Now, of: map[string]int{}}
}

// allow counts one more, and reports whether it may be tried.
func (a *attempts) allow(address string) bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	if now := a.now(); now.Sub(a.since) >= time.Minute {
		a.since, a.all = now, 0
		clear(a.of)
	}
	if a.all >= a.most || a.of[address] >= a.mostOf {
		return false
	}
	a.all++
	a.of[address]++
	return true
}

// flow lets so many things through in a second, and a number of them at once.
type flow struct {
	each  time.Duration
	burst time.Duration
	until time.Time // when what was let through would have come at an even pace
}

func newFlow(inASecond, atOnce int) *flow {
	each := time.Second / time.Duration(inASecond)
	return &flow{each: each, burst: each * time.Duration(atOnce)}
}

// wait returns how long n more have to wait.
func (f *flow) wait(now time.Time, n int) time.Duration {
	if f.until.Before(now.Add(-f.burst)) {
		f.until = now.Add(-f.burst)
	}
	f.until = f.until.Add(f.each * time.Duration(n))
	return max(0, f.until.Sub(now))
}
