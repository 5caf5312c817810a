package work

import (
	"context"
	"errors"
	"testing"

	"jourdain/grader/document"
)

func reasonOf(err error) (document.Reason, string) {
	var u *document.Unreadable
	if !errors.As(err, &u) {
		return "", ""
	}
	return u.Reason, u.Detail
}

func TestTheLimitIsTheSameEverywhere(t *testing.T) {
	for steps, want := range map[int]document.Reason{10: "", 11: document.TooBig, 1_000: document.TooBig} {
		ctx, done := With(t.Context(), 10)
		taken := 0
		err := Do(ctx, func(c *Counter) {
			for range steps {
				c.Step(1)
				taken++
			}
		})
		done()
		if reason, detail := reasonOf(err); reason != want || want != "" && detail != document.LimitWork {
			t.Errorf("%d steps: %v", steps, err)
		}
		if taken != min(steps, 10) {
			t.Errorf("%d steps: %d were taken", steps, taken)
		}
	}
}

// The parts of one judgement share its steps; judgements without a common context do not.
func TestPartsCountTogether(t *testing.T) {
	part := func(c *Counter) { c.Step(6) }
	ctx, done := With(t.Context(), 10)
	defer done()
	if err := Do(ctx, part); err != nil {
		t.Fatal(err)
	}
	if err := Do(ctx, part); !errors.Is(err, ErrTooMuch) {
		t.Errorf("together: %v", err)
	}
	for range 2 {
		if err := Do(t.Context(), func(c *Counter) { c.Step(Most/2 + 1) }); err != nil {
			t.Errorf("each by itself: %v", err)
		}
	}
}

func TestTheContextEndsIt(t *testing.T) {
	reason := errors.New("the learner has left")
	ctx, cancel := context.WithCancelCause(t.Context())
	began := false
	err := Do(ctx, func(c *Counter) {
		began = true
		cancel(reason)
		for {
			c.Step(1)
		}
	})
	if r, _ := reasonOf(err); r != document.Stopped || !errors.Is(err, reason) || !began {
		t.Errorf("in the middle: %v", err)
	}
	began = false
	if err := Do(ctx, func(*Counter) { began = true }); !errors.Is(err, reason) || began {
		t.Errorf("before it began: %v", err)
	}
}

// Whoever works at the same time ends too, and what breaks by that is no fault; any other
// panic is one.
func TestAll(t *testing.T) {
	err := Do(t.Context(), func(c *Counter) {
		first := make(chan struct{}, 1)
		first <- struct{}{}
		c.All(3, func() {
			select {
			case <-first:
				c.Step(Most + 1)
			default:
				for c.Err() == nil {
					continue
				}
				panic("the other one has left something undone")
			}
		})
		t.Error("it goes on")
	})
	if !errors.Is(err, ErrTooMuch) {
		t.Error(err)
	}
	defer func() {
		if fault := recover(); fault != "a fault" {
			t.Errorf("the fault is %v", fault)
		}
	}()
	_ = Do(t.Context(), func(c *Counter) { c.All(2, func() { panic("a fault") }) })
	t.Error("a fault is swallowed")
}

// A judgement within another one, with steps of its own, does not end for the other's sake
// without saying so.
func TestAnotherCountersStopPasses(t *testing.T) {
	outer, done := New(t.Context(), 1)
	defer done()
	inner, innerDone := New(t.Context(), 1)
	defer innerDone()
	if !outer.Catch(func() { inner.Catch(func() { outer.Step(2) }); t.Error("it goes on") }) {
		t.Error("nothing was stopped")
	}
}

func TestOn(t *testing.T) {
	doc := document.New(document.Document{Blocks: []document.Block{&document.Paragraph{}, &document.Paragraph{}}})
	ctx, done := With(t.Context(), 5)
	defer done()
	walks := 0
	err := On(ctx, doc, func(doc *document.Document) {
		for range 100 {
			for range doc.All() {
				continue
			}
			walks++
		}
	})
	if !errors.Is(err, ErrTooMuch) || walks != 2 {
		t.Errorf("%v after %d walks", err, walks)
	}
}
