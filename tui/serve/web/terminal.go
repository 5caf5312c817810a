package web

import (
	"context"
	"errors"
	"io"
	"net/http"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/coder/websocket"

	"jourdain/tui/cli/display"
	"jourdain/tui/serve"
)

// Why a terminal ends, as its page is told (RFC 6455, section 7.4.2: 4000 to 4999 are the
// application's own).
const (
	endLeft      websocket.StatusCode = 4000 // the learner has left the tutor, or the teacher the class
	endElsewhere websocket.StatusCode = 4001 // the seat is used elsewhere
	endClosing   websocket.StatusCode = 4002 // the server closes
	endIdle      websocket.StatusCode = 4003 // nobody did anything
	endTrouble   websocket.StatusCode = 4004 // the server cannot play
	endFull      websocket.StatusCode = 4005 // too many terminals are open
	endStranger  websocket.StatusCode = 4006 // the browser has no seat any more
	endLong      websocket.StatusCode = 4007 // the visit has lasted very long
	endTaken     websocket.StatusCode = 4008 // the seat has a new secret, or was given to others
	endErased    websocket.StatusCode = 4009 // the class is erased
)

// ends are those that the page has a sentence for, "web.ended.NAME", by their numbers. A teacher, who
// has their class there, hears of a screen that is theirs.
func ends(class bool) map[int]string {
	if class {
		return map[int]string{
			int(endLeft): "left.class", int(endClosing): "closing.class", int(endTrouble): "trouble.class",
			int(endFull): "full", int(endStranger): "stranger.class",
		}
	}
	return map[int]string{
		int(endLeft): "left", int(endElsewhere): "elsewhere", int(endClosing): "closing",
		int(endTaken): "taken", int(endErased): "erased", int(endIdle): "idle", int(endTrouble): "trouble", int(endFull): "full", int(endStranger): "stranger", int(endLong): "long",
	}
}

const (
	longestFrame = 32 << 10 // bytes; the page cuts what is pasted into such pieces
	patience     = 15 * time.Second

	// What is typed by hand is slower by far; what is pasted comes at once, and then waits.
	framesASecond, framesAtOnce = 100, 400
	// piece is a part of what is pasted that counts as one frame.
	piece = 256
)

// terminalPage is what the page of the terminal shows.
type terminalPage struct {
	Ends map[int]string
}

func (d *door) terminalPage(w http.ResponseWriter, r *request) {
	r.withStyles(w)
	d.render(w, r, http.StatusOK, "terminal", terminalPage{ends(d.views.of(r))})
}

// terminalLine plays the tutor over a WebSocket. The page sends keys in binary frames and the size of
// its window in frames of text ("80x24"), first of all; it gets what is drawn in binary frames.
func (d *door) terminalLine(w http.ResponseWriter, r *request) {
	conn, err := websocket.Accept(w, r.Request, nil)
	if err != nil {
		return // the answer is given
	}
	defer func() { _ = conn.CloseNow() }()
	conn.SetReadLimit(longestFrame)
	if !d.stays.enter() {
		_ = conn.Close(endClosing, "")
		return
	}
	defer d.stays.leave()
	guest := d.open.EnterAt(network(from(r.Request).address), r.seat, func() { go func() { _ = conn.Close(endElsewhere, "") }() })
	if guest == nil {
		_ = conn.Close(endFull, "")
		return
	}
	d.playOn(r, conn, guest.Leave)
}

// playOn plays the tutor on a WebSocket, and tells its page why it has ended. Before that, left is
// called: the page may come again.
func (d *door) playOn(r *request, conn *websocket.Conn, left func()) {
	defer left()
	// What a request has ends with it, and with a connection that was taken over (http.Hijacker).
	ctx, end := context.WithCancelCause(context.WithoutCancel(r.Context()))
	defer end(nil)
	first, err := firstSize(ctx, conn)
	if err != nil {
		_ = conn.Close(websocket.StatusPolicyViolation, "")
		return
	}
	idle := d.o.Idle
	if d.views.of(r) {
		idle = 0 // who looks at a class presses no key
	}
	t := newTerminal(conn, end, idle, d.o.Limits.Patience)
	t.known = func(ctx context.Context) bool { return !errors.Is(d.gate.recognise(ctx, r), errStranger) }
	d.lines.add(r.key, t)
	defer d.lines.remove(r.key, t)
	d.play(ctx, r, t, first, func(err error) {
		left()
		_ = conn.Close(endOf(ctx, err), "")
	})
}

// play plays the tutor, or the page of a teacher, until it ends, and tells why.
func (d *door) play(ctx context.Context, r *request, t *terminal, size uv.WindowSizeEvent, tell func(error)) {
	line := display.Line{
		In: t.in, Out: t, Env: []string{"TERM=xterm-256color"}, Width: size.Width, Height: size.Height, Sizes: t.sizes,
	}
	go t.hear(ctx)
	go t.ping(ctx)
	defer func() { _ = t.in.Close() }()
	if d.views.of(r) {
		tell(d.views.play(ctx, r, line))
		return
	}
	visit, err := d.host.Enter(ctx, r.tenure, serve.Manner{Lang: r.say.Lang()})
	if err != nil {
		tell(err)
		return
	}
	err = visit.Screen(line)
	if err == nil {
		tell(visit.Leave()) // whether all is kept
		return
	}
	// The page hears of the end at once: a server that closes waits for the visit, and for nothing else.
	told := make(chan struct{})
	go func() {
		defer close(told)
		tell(err)
	}()
	_ = visit.Leave()
	<-told
}

// endOf says why a terminal has ended.
func endOf(ctx context.Context, err error) websocket.StatusCode {
	switch {
	case errors.Is(err, serve.ErrElsewhere):
		return endElsewhere
	case errors.Is(err, serve.ErrTaken):
		return endTaken
	case errors.Is(err, serve.ErrErased):
		return endErased
	case errors.Is(err, serve.ErrClosing):
		return endClosing
	case errors.Is(err, serve.ErrLong):
		return endLong
	case errors.Is(err, serve.ErrIdle), errors.Is(context.Cause(ctx), errIdle):
		return endIdle
	case errors.Is(context.Cause(ctx), errStranger):
		return endStranger
	case err != nil:
		return endTrouble
	default:
		return endLeft
	}
}

// firstSize waits for the size of the window.
func firstSize(ctx context.Context, conn *websocket.Conn) (size uv.WindowSizeEvent, err error) {
	ctx, end := context.WithTimeout(ctx, patience)
	defer end()
	kind, frame, err := conn.Read(ctx)
	if err != nil {
		return size, err
	}
	if kind != websocket.MessageText {
		return size, errSize
	}
	return parseSize(string(frame))
}

// terminal is the window of a browser, at the other end of a WebSocket.
type terminal struct {
	conn  *websocket.Conn
	end   context.CancelCauseFunc
	in    *io.PipeReader
	keys  *io.PipeWriter
	sizes chan uv.Event
	idle  time.Duration // 0 for any time
	flow  *flow
	// patience is how long the page may take to read something, or to answer a ping, which is sent
	// every so often.
	patience, every time.Duration
	// known reports whether the browser still has its seat.
	known func(context.Context) bool
}

func newTerminal(conn *websocket.Conn, end context.CancelCauseFunc, idle, patience time.Duration) *terminal {
	t := &terminal{
		conn: conn, end: end, sizes: make(chan uv.Event, 1), idle: idle, flow: newFlow(framesASecond, framesAtOnce),
		patience: patience, every: 5 * patience / 3, known: func(context.Context) bool { return true },
	}
	t.in, t.keys = io.Pipe()
	return t
}

// hear reads what the page sends until it has gone, or nobody does anything any more. What comes too
// fast waits, and so does who sends it.
func (t *terminal) hear(ctx context.Context) {
	defer func() { _ = t.keys.Close() }()
	heard := func() {}
	if t.idle > 0 {
		nobody := time.AfterFunc(t.idle, func() { t.end(errIdle) })
		defer nobody.Stop()
		heard = func() { nobody.Reset(t.idle) }
	}
	for {
		// The end of its context would close the connection before the page is told why.
		kind, frame, err := t.conn.Read(context.WithoutCancel(ctx))
		if err != nil {
			t.end(err)
			return
		}
		heard()
		select {
		case <-time.After(t.flow.wait(time.Now(), 1+len(frame)/piece)):
		case <-ctx.Done():
			return
		}
		if kind == websocket.MessageText {
			size, err := parseSize(string(frame))
			if err != nil {
				_ = t.conn.Close(websocket.StatusPolicyViolation, "")
				t.end(err)
				return
			}
			t.resize(size)
			continue
		}
		if _, err := t.keys.Write(frame); err != nil {
			return // nobody listens any more
		}
	}
}

// resize tells the size of the window. One that was not heard yet counts no more.
func (t *terminal) resize(size uv.WindowSizeEvent) {
	for {
		select {
		case t.sizes <- size:
			return
		default:
		}
		select {
		case <-t.sizes:
		default:
		}
	}
}

// ping makes sure that the page is still there, and has its seat.
func (t *terminal) ping(ctx context.Context) {
	every := time.NewTicker(t.every)
	defer every.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-every.C:
		}
		within, end := context.WithTimeout(ctx, t.patience)
		err := t.conn.Ping(within)
		if err == nil && !t.known(within) {
			err = errStranger
		}
		end()
		if err != nil {
			t.end(err)
			return
		}
	}
}

// Write sends what is drawn. A page that does not take it in time has gone.
func (t *terminal) Write(p []byte) (int, error) {
	ctx, end := context.WithTimeout(context.Background(), t.patience)
	defer end()
	if err := t.conn.Write(ctx, websocket.MessageBinary, p); err != nil {
		t.end(err)
		return 0, err
	}
	return len(p), nil
}
