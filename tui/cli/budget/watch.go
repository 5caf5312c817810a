package budget

import (
	"context"
	"errors"
	"runtime"
	"sync"
	"time"
)

// The causes of a file that is judged no further.
var (
	// ErrSpent: judging it took too much of the processor.
	ErrSpent = errors.New("the time of the processor for one file is over")
	// ErrMemory: judging it took too much memory.
	ErrMemory = errors.New("the memory for one file is over")
	// ErrSilent: nothing came any more from where the file is read.
	ErrSilent = errors.New("the file is not read on: what it is read from does not answer")
)

const (
	// every is the time between two looks at what was used.
	every = 250 * time.Millisecond
	// asleep is the time of the processor that the whole program uses at most between two
	// looks while it waits. The system gives who computes a millisecond at least when it
	// gives it anything.
	asleep = time.Millisecond
	// patience is how many looks in a row may find the program asleep: five minutes. A
	// disk that spins up, or one in another town, answers by then.
	patience = int(5 * time.Minute / every)
	// mostMemory is how many bytes what is judged at the same time may take. A book of ten thousand pages
	// takes some 600 MB, and a public terminal has few.
	mostMemory = 1 << 30
)

// Watch looks at what the files that are judged at the same time use of the processor.
type Watch struct {
	limit time.Duration
	used  func() time.Duration // by the whole program, so far
	held  func() uint64        // bytes of memory, by the whole program, now

	places chan struct{} // one for each file that is judged at the same time
	alone  sync.RWMutex  // held by who is judged alone; those who are judged together share it

	mu      sync.Mutex
	running map[*account]bool
	before  uint64        // bytes that the program held when it began to judge
	last    time.Duration // what was used at the last look
	idle    int           // looks in a row that found the program asleep
	stop    chan struct{} // ends the looking; nil while nothing is judged
}

// account is what one file has used.
type account struct {
	used   time.Duration
	beside bool // others were judged at the same time
	end    context.CancelCauseFunc
}

// Unbounded is the time of the processor of what may take as long as it does: each part of it
// counts its own work.
const Unbounded = 0

// New makes a watch that gives each file so much time of the processor, and as much memory as
// the program may hold. It is a net below the steps that are counted (package work), which are
// the same on every machine.
func New(limit time.Duration) *Watch { return newWatch(limit, clock(), held) }

func newWatch(limit time.Duration, used func() time.Duration, held func() uint64) *Watch {
	return &Watch{limit: limit, used: used, held: held, running: map[*account]bool{}, places: make(chan struct{}, atOnce())}
}

// atOnce returns how many files are judged at the same time at most: to judge takes nothing but the
// processor and memory, and more at a time would be done no sooner.
func atOnce() int { return 2 * runtime.GOMAXPROCS(0) }

// clock returns the time of the processor, or, on a system that does not tell, that on the
// wall.
func clock() func() time.Duration {
	if _, ok := processor(); ok {
		return func() time.Duration { used, _ := processor(); return used }
	}
	begun := time.Now()
	return func() time.Duration { return time.Since(begun) }
}

// begin opens an account. The context ends when it is overdrawn.
func (w *Watch) begin(ctx context.Context) (context.Context, *account) {
	ctx, end := context.WithCancelCause(ctx)
	a := &account{end: end}
	w.look()
	w.mu.Lock()
	defer w.mu.Unlock()
	if len(w.running) == 0 {
		w.before = w.held()
	}
	w.running[a], w.idle = true, 0
	if len(w.running) > 1 {
		for a := range w.running {
			a.beside = true
		}
	}
	if w.stop == nil {
		w.stop = make(chan struct{})
		go w.watch(w.stop)
	}
	return ctx, a
}

// end closes an account, to which what was used up to now counts too, and reports whether there
// were others beside it.
func (w *Watch) end(a *account) bool {
	w.look()
	w.mu.Lock()
	defer w.mu.Unlock()
	delete(w.running, a)
	a.end(nil) // changes nothing when it was overdrawn
	if len(w.running) == 0 && w.stop != nil {
		close(w.stop)
		w.stop = nil
	}
	return a.beside
}

func (w *Watch) watch(stop <-chan struct{}) {
	ticker := time.NewTicker(every)
	defer ticker.Stop()
	for {
		select {
		case <-stop:
			return
		case <-ticker.C:
			w.tick()
		}
	}
}

// look shares what was used since the last look among the files, and ends those that
// used too much.
func (w *Watch) look() time.Duration {
	w.mu.Lock()
	defer w.mu.Unlock()
	now := w.used()
	used := now - w.last
	w.last = now
	for a := range w.running {
		if a.used += used / time.Duration(len(w.running)); w.limit != Unbounded && a.used >= w.limit {
			a.end(ErrSpent)
		}
	}
	return used
}

// tick is a look after some time: when the program has slept for long, what it waits for
// does not come.
func (w *Watch) tick() {
	used := w.look()
	w.weigh()
	w.mu.Lock()
	defer w.mu.Unlock()
	if used >= asleep {
		w.idle = 0
		return
	}
	if w.idle++; w.idle < patience {
		return
	}
	for a := range w.running {
		a.end(ErrSilent)
	}
}

// weigh ends what is judged when it takes too much memory: what the program holds besides it, as a
// host does for its guests, is not its own.
func (w *Watch) weigh() {
	held := w.held()
	w.mu.Lock()
	defer w.mu.Unlock()
	if held <= w.before+mostMemory {
		return
	}
	for a := range w.running {
		a.end(ErrMemory)
	}
}
