package budget

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"jourdain/grader/document"
)

// meter is a processor that uses what the test says.
type meter struct{ used, holds atomic.Int64 }

func (m *meter) time() time.Duration          { return time.Duration(m.used.Load()) }
func (m *meter) bytes() uint64                { return uint64(m.holds.Load()) }
func (m *meter) use(d time.Duration)          { m.used.Add(int64(d)) }
func (m *meter) watch(l time.Duration) *Watch { return newWatch(l, m.time, m.bytes) }

// ticks lets so many looks go by: with every look the program has used so much.
func ticks(w *Watch, m *meter, n int, each time.Duration) {
	for range n {
		m.use(each)
		w.tick()
	}
}

// A machine that is busy with something else lets hours go by: the file is judged as ever.
func TestWallTimeCountsForNothing(t *testing.T) {
	var m meter
	w := m.watch(30 * time.Second)
	ctx, a := w.begin(t.Context())
	defer w.end(a)
	ticks(w, &m, 10*patience, 2*time.Millisecond) // almost an hour, with 0.8 % of the processor
	if ctx.Err() != nil {
		t.Errorf("ended: %v", context.Cause(ctx))
	}
}

func TestProcessorTimeIsBounded(t *testing.T) {
	var m meter
	w := m.watch(30 * time.Second)
	ctx, a := w.begin(t.Context())
	defer w.end(a)
	ticks(w, &m, 29, time.Second)
	if ctx.Err() != nil {
		t.Fatalf("ended too soon: %v", context.Cause(ctx))
	}
	ticks(w, &m, 1, time.Second)
	if cause := context.Cause(ctx); !errors.Is(cause, ErrSpent) {
		t.Errorf("ended by %v", cause)
	}
}

// What is used while several files are judged is shared, and what was used before a file
// began is not its own.
func TestFilesShareTheProcessor(t *testing.T) {
	var m meter
	m.use(time.Hour)
	w := m.watch(10 * time.Second)
	long, first := w.begin(t.Context())
	ticks(w, &m, 1, 4*time.Second)
	short, second := w.begin(t.Context())
	m.use(11 * time.Second) // 4 + 5.5, and 5.5
	w.end(second)
	if errors.Is(context.Cause(short), ErrSpent) || long.Err() != nil {
		t.Fatalf("short: %v; long: %v", context.Cause(short), context.Cause(long))
	}
	m.use(time.Second)
	w.end(first)
	if !errors.Is(context.Cause(long), ErrSpent) {
		t.Errorf("long: %v", context.Cause(long))
	}
}

// What is judged may take all of its memory, and not a byte more. What a host held before, for all its
// guests, is not the file's that one of them hands in.
func TestMemoryIsBounded(t *testing.T) {
	for _, before := range []int64{0, mostMemory} {
		var m meter
		m.holds.Store(before)
		w := m.watch(30 * time.Second)
		ctx, a := w.begin(t.Context())
		defer w.end(a)
		m.holds.Add(mostMemory)
		w.tick()
		if ctx.Err() != nil {
			t.Fatalf("%d before: ended too soon: %v", before, context.Cause(ctx))
		}
		m.holds.Add(1)
		w.tick()
		if cause := context.Cause(ctx); !errors.Is(cause, ErrMemory) {
			t.Errorf("%d before: ended by %v", before, cause)
		}
		_, err := w.close(ctx, a)
		var u *document.Unreadable
		if !errors.As(err, &u) || u.Reason != document.TooBig || u.Detail != document.LimitMemory {
			t.Errorf("%d before: it is said to be %v", before, err)
		}
	}
}

// Where many hand in at once, some wait, and all get their verdict; who leaves does not wait.
func TestManyWaitForTheirTurn(t *testing.T) {
	w := new(meter).watch(time.Minute)
	var now, most atomic.Int64
	begun, goOn := make(chan struct{}, atOnce()), make(chan struct{})
	work := func(context.Context) (bool, error) {
		if n := now.Add(1); n > most.Load() {
			most.Store(n)
		}
		defer now.Add(-1)
		select {
		case begun <- struct{}{}:
		default:
		}
		<-goOn
		return true, nil
	}
	var group sync.WaitGroup
	var done atomic.Int64
	many := 3 * atOnce()
	for range many {
		group.Go(func() {
			if ok, err := Do(t.Context(), w, work); ok && err == nil {
				done.Add(1)
			}
		})
	}
	for range atOnce() {
		<-begun
	}
	gone, leave := context.WithCancel(t.Context())
	leave()
	if _, err := Do(gone, w, work); !errors.Is(err, context.Canceled) {
		t.Errorf("who has left: %v", err)
	}
	close(goOn)
	group.Wait()
	if done.Load() != int64(many) || most.Load() > int64(atOnce()) {
		t.Errorf("%d of %d have a verdict, and %d were judged at once of %d", done.Load(), many, most.Load(), atOnce())
	}
}

// A pipe into which nobody writes uses nothing, and is not waited for without end.
func TestSilence(t *testing.T) {
	var m meter
	w := m.watch(30 * time.Second)
	ctx, a := w.begin(t.Context())
	defer w.end(a)
	ticks(w, &m, patience-1, 50*time.Microsecond)
	ticks(w, &m, 1, time.Millisecond) // it goes on after all
	ticks(w, &m, patience-1, 0)
	if ctx.Err() != nil {
		t.Fatalf("ended too soon: %v", context.Cause(ctx))
	}
	ticks(w, &m, 1, 0)
	if cause := context.Cause(ctx); !errors.Is(cause, ErrSilent) {
		t.Errorf("ended by %v", cause)
	}
}

func TestDo(t *testing.T) {
	for name, test := range map[string]struct {
		work   func(context.Context, *Watch, *meter) (int, error)
		reason document.Reason // "" for none
	}{
		"done":    {func(context.Context, *Watch, *meter) (int, error) { return 7, nil }, ""},
		"a fault": {func(context.Context, *Watch, *meter) (int, error) { panic("out of range") }, document.Unknown},
		// It has come to its end, but no look may decide by its moment.
		"done too late": {func(_ context.Context, _ *Watch, m *meter) (int, error) { m.use(time.Hour); return 7, nil }, document.Stopped},
		"too long": {func(ctx context.Context, w *Watch, m *meter) (int, error) {
			m.use(time.Hour)
			w.tick()
			<-ctx.Done()
			return 0, ctx.Err()
		}, document.Stopped},
		"no end": {func(_ context.Context, w *Watch, m *meter) (int, error) {
			m.use(time.Hour)
			w.tick()
			select {}
		}, document.Stopped},
		"silent": {func(_ context.Context, w *Watch, m *meter) (int, error) {
			ticks(w, m, patience, 0)
			select {}
		}, document.Silent},
	} {
		t.Run(name, func(t *testing.T) {
			var m meter
			w := m.watch(time.Minute)
			got, err := Do(t.Context(), w, func(ctx context.Context) (int, error) { return test.work(ctx, w, &m) })
			var u *document.Unreadable
			switch {
			case test.reason == "":
				if got != 7 || err != nil {
					t.Errorf("%d, %v", got, err)
				}
			case !errors.As(err, &u) || u.Reason != test.reason || got != 0:
				t.Errorf("%d, %v, want %s", got, err, test.reason)
			}
			if len(w.running) != 0 || w.stop != nil {
				t.Error("the watch goes on")
			}
		})
	}
}

// Two that are too much together are not too much each: who was beside another is done once
// more, alone. Only who is too much alone is refused, and it keeps its own reason.
func TestNoneIsRefusedForItsNeighbour(t *testing.T) {
	for name, test := range map[string]struct {
		use    func(*meter, int64)
		reason document.Reason
	}{
		"processor": {func(m *meter, n int64) { m.use(time.Duration(n) * time.Hour) }, document.Stopped},
		"memory":    {func(m *meter, n int64) { m.holds.Add(n * (mostMemory + 1)) }, document.TooBig},
	} {
		t.Run(name, func(t *testing.T) {
			var m meter
			w := m.watch(time.Minute)
			var both sync.WaitGroup
			both.Add(2)
			tries := 0
			guilty := func(ctx context.Context) (int, error) {
				if tries++; tries == 1 {
					both.Done()
					both.Wait()
				}
				test.use(&m, 1)
				defer test.use(&m, -1)
				w.tick()
				<-ctx.Done()
				return 0, ctx.Err()
			}
			runs := 0
			innocent := func(ctx context.Context) (int, error) {
				if runs++; runs == 1 {
					both.Done()
					both.Wait()
					<-ctx.Done()
					return 0, ctx.Err()
				}
				return 7, ctx.Err()
			}
			var good, bad error
			var got int
			var group sync.WaitGroup
			group.Go(func() { _, bad = Do(t.Context(), w, guilty) })
			group.Go(func() { got, good = Do(t.Context(), w, innocent) })
			group.Wait()
			if got != 7 || good != nil || runs != 2 {
				t.Errorf("innocent: %d, %v, after %d runs", got, good, runs)
			}
			var u *document.Unreadable
			if !errors.As(bad, &u) || u.Reason != test.reason || tries != 2 {
				t.Errorf("guilty: %v, after %d runs", bad, tries)
			}
		})
	}
}

// Who interrupts the command does not wait for work that hears nothing.
func TestAnInterruptionIsHeardAtOnce(t *testing.T) {
	var m meter
	ctx, cancel := context.WithCancel(t.Context())
	begun := make(chan struct{})
	go func() { <-begun; cancel() }()
	_, err := Do(ctx, m.watch(Unbounded), func(context.Context) (int, error) {
		close(begun)
		select {}
	})
	var u *document.Unreadable
	if !errors.As(err, &u) || u.Reason != document.Stopped {
		t.Error(err)
	}
}

// The system tells what this program uses: what computes costs, what sleeps does not.
func TestProcessor(t *testing.T) {
	begun, ok := processor()
	if !ok {
		t.Skip("this system does not tell")
	}
	sum := 0
	for now := begun; now < begun+50*time.Millisecond; now, _ = processor() {
		for i := range 1_000_000 {
			sum += i
		}
	}
	if now, _ := processor(); now < begun+50*time.Millisecond || sum == 0 {
		t.Errorf("%v, then %v", begun, now)
	}
}
