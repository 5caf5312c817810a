package web

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"jourdain/grader/document"
	"jourdain/lessons/classroom"
	"jourdain/tui/plain"
	"jourdain/tui/serve"
)

// talks are the visits that are played on the plain page, by the key of the browser: between two
// answers nothing waits but a timer.
type talks struct {
	idle time.Duration

	mu    sync.Mutex
	byKey map[classroom.Key]*talk
}

func newTalks(idle time.Duration) *talks {
	return &talks{idle: idle, byKey: map[classroom.Key]*talk{}}
}

// talk is one of them.
type talk struct {
	ctx  context.Context // of the visit
	end  context.CancelCauseFunc
	turn chan struct{} // is taken by who answers
	idle *time.Timer

	// They are for who has taken the turn.
	visit *serve.Visit // nil when it is over
	plain *plain.Talk
	said  []said
	count int // of the answers, so that one is not taken twice
}

// said is a turn, with the answer that it follows.
type said struct {
	Answer  string
	Heading string // the name of the page
	Lang    string // of what is said
	plain.Turn
}

// mostSaid is how many turns the page shows: the last ones.
const mostSaid = 30

// mostShown is how many letters of an answer it shows.
const mostShown = 200

// told is how long a page is told why its visit is over.
const told = 10 * time.Minute

// errBusy says that an answer is still being worked at.
var errBusy = errors.New("web: an answer before is not done yet")

// busy is how long an answer waits for the one before.
const busy = 20 * time.Second

// of returns the talk of a browser; nil for none.
func (t *talks) of(key classroom.Key) *talk {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.byKey[key]
}

// end ends the talk of a browser.
func (t *talks) end(key classroom.Key) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if k := t.byKey[key]; k != nil {
		k.end(nil)
		delete(t.byKey, key)
	}
}

// begin begins a talk, and ends the one that the browser had.
func (t *talks) begin(host *serve.Host, r *request) (*talk, error) {
	ctx, end := context.WithCancelCause(context.WithoutCancel(r.Context()))
	visit, err := host.Enter(ctx, r.tenure, serve.Manner{Plain: true, Lang: r.say.Lang()})
	if err != nil {
		end(nil)
		return nil, err
	}
	k := &talk{ctx: visit.Context(), visit: visit, end: end, turn: make(chan struct{}, 1)}
	k.turn <- struct{}{} // nobody answers before something was said
	defer k.give()
	k.idle = time.AfterFunc(t.idle, func() { end(errIdle) })
	t.mu.Lock()
	before := t.byKey[r.key]
	t.byKey[r.key] = k
	t.mu.Unlock()
	if before != nil {
		before.end(nil)
	}
	context.AfterFunc(k.ctx, func() { t.leave(r.key, k) })
	talk, first := visit.Talk()
	k.plain = talk
	k.add("", first)
	return k, nil
}

// leave ends a visit whose time is over. Why it is over, and what was said last, is kept for a while:
// a person may come back to the page and is to be told.
func (t *talks) leave(key classroom.Key, k *talk) {
	k.idle.Stop()
	k.turn <- struct{}{} // what is being done for it comes to its end
	_ = k.visit.Leave()  // what is not kept the first page says the next time
	k.visit, k.plain = nil, nil
	k.said = slices.Clone(k.said[len(k.said)-1:])
	k.give()
	time.AfterFunc(told, func() {
		t.mu.Lock()
		defer t.mu.Unlock()
		if t.byKey[key] == k {
			delete(t.byKey, key)
		}
	})
}

// take takes the turn; the error is errBusy.
func (k *talk) take(ctx context.Context) error {
	ctx, end := context.WithTimeout(ctx, busy)
	defer end()
	select {
	case k.turn <- struct{}{}:
		return nil
	case <-ctx.Done():
		return errBusy
	}
}

func (k *talk) give() { <-k.turn }

// answer takes an answer to the last turn, by its number: one that was answered is not answered
// again, whatever a browser sends twice.
func (k *talk) answer(number int, answer string, idle time.Duration) {
	if k.over() != "" || number != k.count {
		return
	}
	k.idle.Reset(idle)
	turn := k.plain.Answer(k.ctx, answer)
	if k.ctx.Err() != nil {
		return // it was said to nobody
	}
	k.add(k.worded(answer), turn)
	if turn.Ask == "" {
		k.end(errLeft)
	}
}

// worded returns an answer as the last turn has it: "2. Choose a lesson" for "2".
func (k *talk) worded(answer string) string {
	for _, line := range k.said[len(k.said)-1].Lines {
		if line.Number > 0 && strconv.Itoa(line.Number) == strings.TrimSpace(answer) {
			return line.Text
		}
	}
	if letters := []rune(answer); len(letters) > mostShown {
		answer = string(letters[:mostShown]) + "…"
	}
	return document.Printable(answer)
}

func (k *talk) add(answer string, turn plain.Turn) {
	k.count++
	heading := turn.Title
	if heading == "" && len(k.said) > 0 {
		heading = k.said[len(k.said)-1].Heading
	}
	k.said = append(k.said, said{answer, heading, k.visit.Session.Env().Words.Lang(), turn})
	k.said = slices.Delete(k.said, 0, max(0, len(k.said)-mostSaid))
}

// Why a visit ends here: the learner has left, or nobody does anything any more.
var (
	errLeft = errors.New("web: the learner has left")
	errIdle = errors.New("web: nobody does anything")
)

// over says why a talk is over, as "web.ended.NAME" says it; "" for one that goes on.
func (k *talk) over() string {
	cause := context.Cause(k.ctx)
	switch {
	case cause == nil:
		return ""
	case errors.Is(cause, serve.ErrElsewhere):
		return "elsewhere"
	case errors.Is(cause, serve.ErrTaken):
		return "taken"
	case errors.Is(cause, serve.ErrErased):
		return "erased"
	case errors.Is(cause, serve.ErrClosing):
		return "closing"
	case errors.Is(cause, serve.ErrLong):
		return "long"
	case errors.Is(cause, serve.ErrIdle), errors.Is(cause, errIdle):
		return "idle"
	default:
		return "left"
	}
}
