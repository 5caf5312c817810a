package result

import (
	"context"
	"time"
)

// pace says when to look at the disk again. Who works in a document for long saves it now
// and then, and looks are dear where there are many learners on a host: after some minutes
// without any news they become rarer, until there is some or somebody does something here.
type pace struct {
	every time.Duration // between two looks at first; 0 for none at all
	// stirred tells those that wait that somebody does something.
	stirred chan struct{}
}

const (
	// calmAfter is after how many looks they become rarer: five minutes at the pace of the
	// tutor.
	calmAfter = 375
	// calmer is how many times rarer.
	calmer = 3
)

func newPace(every time.Duration) pace { return pace{every: every, stirred: make(chan struct{}, 1)} }

// stir has the next look made at once.
func (p *pace) stir() {
	select {
	case p.stirred <- struct{}{}:
	default: // it is to be made already
	}
}

// wait waits for the time of the next look after so many that were without news, and returns
// how many there are then; false when ctx has ended.
func (p *pace) wait(ctx context.Context, looks int) (int, bool) {
	timer := time.NewTimer(p.after(looks, time.Now()))
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return 0, false
	case <-p.stirred:
		return 0, true
	case <-timer.C:
		return looks + 1, true
	}
}

// after returns how long to wait after so many looks without news: about as long as the pace
// is, and at least half of it. All look at the same moments, so that a host with many of them
// is woken once for all.
func (p *pace) after(looks int, now time.Time) time.Duration {
	every := p.every
	if looks >= calmAfter {
		every *= calmer
	}
	wait := every - time.Duration(now.UnixNano()%int64(every))
	if wait < every/2 {
		wait += every
	}
	return wait
}
