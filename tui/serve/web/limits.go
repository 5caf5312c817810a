package web

import "time"

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
