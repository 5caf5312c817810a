package shell

import (
	"context"
	"io"
	"runtime/debug"
	"slices"
	"time"

	"jourdain/grader/address"
	"jourdain/lessons/classroom"
	"jourdain/tui/cli/display"
	"jourdain/tui/serve"
	"jourdain/tui/text"
)

// What a session ends with.
const (
	ended   = 0 // as who came wanted it
	broken  = 1 // otherwise
	refused = 2 // there is nothing like what was asked for
)

// noScreen is the name of a terminal that shows lines only.
const noScreen = "dumb"

// goesOn reports whether the tenure goes on that the connection of a session has proven. Where it does
// not, that is said.
func (d *Door) goesOn(s *session, t classroom.Tenure) bool {
	err := d.o.Host.Current(s.here, t)
	if err == nil {
		return true
	}
	said := serve.Why(d.wordsFor(s), err)
	if said == "" {
		d.log.Error("nobody knows whether a seat was given to others", "seat", t.Seat.String(), "error", err)
		said = d.wordsFor(s).Say("shell.away")
	}
	_, _ = io.WriteString(s.Stderr(), said+"\r\n") // nobody may be there any more
	return false
}

// play plays what a session is for, and returns its exit status.
func (d *Door) play(s *session, t classroom.Tenure) int {
	if !d.goesOn(s, t) {
		return broken
	}
	w, seat := d.wordsFor(s), t.Seat
	switch {
	case s.command != "":
		if d.o.Command != nil && d.o.Command(s, t) {
			return ended
		}
		_, _ = io.WriteString(s.Stderr(), w.Say("shell.no-command", "Seat", seat.String())+"\n") // a program reads the other stream
		return refused
	case seat.Teacher() && d.o.Watch != nil:
		return d.watch(s, seat, w)
	default:
		return d.visit(s, t, w)
	}
}

// visit plays the tutor at a seat.
func (d *Door) visit(s *session, t classroom.Tenure, w *text.Words) int {
	plain, seat := s.wantsLines(), t.Seat
	v, err := d.o.Host.Enter(s.here, t, serve.Manner{Plain: plain, Lang: d.lang(s)})
	if why := serve.Why(w, err); why != "" {
		s.say(why)
		return broken
	}
	if err != nil {
		d.log.Error("a seat cannot be taken", "seat", seat.String(), "error", err)
		s.say(w.Say("shell.away"))
		return broken
	}
	defer s.bind(v)()
	d.log.Info("a visit begins", "seat", seat.String(), "lines", plain)
	s.keys = newKeys(v.Context(), s.Channel, s.heard, d.limits, plain)
	switch {
	case !plain:
		err = v.Screen(s.line())
	case s.terminal != nil:
		err = v.Lines(newCooked(s), crlf{s})
	default:
		err = v.Lines(s, s)
	}
	w = v.Session.Env().Words
	lost := v.Leave()
	d.logEnd(seat, err, lost)
	if why := serve.Why(w, err); why != "" {
		s.say(why)
	}
	if lost != nil {
		s.say(w.Say("serve.lost"))
	}
	if err != nil || lost != nil {
		return broken
	}
	return ended
}

// logEnd says that a visit has ended, and why, where that is not that the learner has left.
func (d *Door) logEnd(seat classroom.Seat, why, lost error) {
	of := []any{"seat", seat.String()}
	if why != nil {
		of = append(of, "why", why)
	}
	if lost != nil {
		d.log.Error("what was done last is not kept", append(of, "error", lost)...)
		return
	}
	d.log.Info("a visit ends", of...)
}

// watch shows a teacher their class, for as long as they want: who looks at it presses no key.
func (d *Door) watch(s *session, seat classroom.Seat, w *text.Words) int {
	plain := s.wantsLines()
	here := d.o.Host.Attend(s.here)
	s.keys = newKeys(here, s.Channel, s.heard, d.limits, plain)
	defer s.whenIdle(func() {})()
	var err error
	switch {
	case !plain:
		err = d.o.Watch.Screen(here, seat.Class, w, s.line())
	case s.terminal != nil:
		err = d.o.Watch.Lines(here, seat.Class, w, newCooked(s), crlf{s})
	default:
		err = d.o.Watch.Lines(here, seat.Class, w, s, s)
	}
	if why := serve.Why(w, context.Cause(here)); why != "" {
		s.say(why)
		return broken
	}
	if err != nil {
		d.log.Error("the page of a class has failed", "seat", seat.String(), "error", err)
		return broken
	}
	return ended
}

// wantsLines reports whether somebody wants the line mode: they have no terminal, one without a
// screen, or say so.
func (s *session) wantsLines() bool {
	return s.terminal == nil || s.terminal.Term == noScreen || s.variable("ACCESSIBLE") != ""
}

// line is the terminal of a session.
func (s *session) line() display.Line {
	env := []string{"TERM=" + s.terminal.Term}
	if value := s.variable("COLORTERM"); value != "" {
		env = append(env, "COLORTERM="+value)
	}
	if s.variable("NO_COLOR") != "" {
		env = append(env, "NO_COLOR=1") // whatever it is (no-color.org)
	}
	return display.Line{In: s, Out: s, Env: env, Width: s.terminal.Window.Width, Height: s.terminal.Window.Height, Sizes: s.sizes}
}

// say says a sentence below everything else.
func (s *session) say(sentence string) {
	var out io.Writer = s
	if s.terminal != nil {
		out = crlf{s}
	}
	_, _ = io.WriteString(out, sentence+"\n") // nobody may be there any more
}

// lang returns the language that a person's program asks for, among those of the course; "" for none.
func (d *Door) lang(s *session) string {
	lang := text.Match("", s.variable("LC_ALL"), s.variable("LC_MESSAGES"), s.variable("LANG"))
	if !slices.Contains(d.o.Host.Languages(), lang) {
		return ""
	}
	return lang
}

// wordsFor returns the words for who has not chosen any.
func (d *Door) wordsFor(s *session) *text.Words {
	lang := d.lang(s)
	if lang == "" {
		return d.words
	}
	w, err := text.Open(address.Voice{Lang: lang, Form: d.o.Host.Voice().Form})
	if err != nil {
		return d.words
	}
	return w
}

// farewell is how long a person may not read why their visit has ended. Who comes to the seat after
// them, and the end of the server, wait no longer.
const farewell = time.Second

// bind makes nobody at a session end the visit that it is for, and the end of the visit that of a
// connection on which nobody reads. It returns what undoes that.
func (s *session) bind(v *serve.Visit) func() {
	awake := s.whenIdle(func() { v.End(serve.ErrIdle) })
	left := make(chan struct{})
	unbind := context.AfterFunc(v.Context(), func() {
		timer := time.NewTimer(farewell)
		defer timer.Stop()
		select {
		case <-left:
		case <-timer.C:
			s.door.counts.stalled.Inc()
			_ = s.conn.Close()
		}
	})
	return func() {
		awake()
		unbind()
		close(left)
	}
}

// whenIdle sets what becomes of a session at which nobody does anything, and returns what undoes that.
func (s *session) whenIdle(do func()) func() {
	set := func(idle func()) {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.idle = idle
	}
	set(do)
	return func() { set(nil) }
}

// over ends a session at which nothing was heard for long.
func (s *session) over() {
	s.mu.Lock()
	idle := s.idle
	s.mu.Unlock()
	if idle == nil {
		_ = s.conn.Close()
		return
	}
	idle()
}

// recover keeps what goes wrong at one seat from the others.
func (d *Door) recover(s *session) {
	if p := recover(); p != nil {
		d.log.Error("a session has failed", "panic", p, "stack", string(debug.Stack()))
		_ = s.Exit(broken)
	}
}

// crlf writes lines to a terminal that leaves their ends to us.
type crlf struct{ io.Writer }

// Write writes lines.
func (c crlf) Write(p []byte) (int, error) {
	b := make([]byte, 0, len(p)+len(p)/16+1)
	for _, r := range p {
		if r == '\n' {
			b = append(b, '\r')
		}
		b = append(b, r)
	}
	if _, err := c.Writer.Write(b); err != nil {
		return 0, err
	}
	return len(p), nil
}
