package plain

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/document"
	"jourdain/tui/screen"
)

// Session is the learner's session, as package tui has it.
type Session interface {
	Start() tea.Cmd
	Env() screen.Env
	Page() screen.Page
	Update(msg tea.Msg) tea.Cmd
	Done() bool
	// Close returns up what is still being done for the learner.
	Close()
}

// Run plays a session, reading answers from in and writing to out, until the
// learner leaves or in ends.
func Run(ctx context.Context, s Session, in io.Reader, out io.Writer) error {
	d := &dialogue{session: s, out: out, answers: read(in, false)}
	_, err := d.converse(ctx)
	return err
}

// Public is a terminal that many people use, one after the other.
type Public struct {
	// Begin wipes what the person before has left, and begins anew.
	Begin func() (Session, error)
	// Idle is how long nobody answers before the tutor asks whether someone is there,
	// and Warn how long it then waits.
	Idle, Warn time.Duration
	// Kept is set where what a person has done is kept when they go away.
	Kept bool
	// Wipe takes what was said from the screen, before the next person comes.
	Wipe string
	// Keyboard is that of the terminal; nil where answers come from elsewhere.
	Keyboard Keyboard
}

// Keyboard is where a person types. The end of what is typed there (Ctrl+D) ends their
// session only.
type Keyboard interface {
	// Forget drops what was typed and not read.
	Forget()
	// Begun reports whether a line was begun and not ended.
	Begun() bool
}

// RunPublic plays one session after the other, until in ends or the context does. The
// error is that of beginning, of reading or of writing.
func RunPublic(ctx context.Context, p Public, in io.Reader, out io.Writer) error {
	answers := read(in, p.Keyboard != nil)
	for {
		s, err := p.Begin()
		if err != nil {
			return err
		}
		d := &dialogue{session: s, out: out, answers: answers, public: p}
		over, err := d.converse(ctx)
		s.Close()
		// What the person has typed is for nobody else, whether it was ended or not.
		if p.Keyboard != nil {
			p.Keyboard.Forget()
		}
		answers.forget()
		d.write(p.Wipe)
		if over || ctx.Err() != nil || err != nil || d.err != nil {
			return errors.Join(err, d.err)
		}
	}
}

// converse says and hears until the learner leaves, is away, or nothing more can be
// heard, which is over.
func (d *dialogue) converse(ctx context.Context) (over bool, err error) {
	d.run(ctx, d.session.Start())
	for !d.session.Done() && !d.away {
		d.run(ctx, d.session.Update(screen.Poll{}))
		d.speak()
		cmd, heard := hear(ctx, d)
		switch heard {
		case nothingMore:
			d.say("")
			return true, d.answers.err
		case nobody, goodbye:
			return false, nil
		case tooLong:
			d.run(ctx, d.session.Update(screen.TooLong{}))
		case aLine:
			d.run(ctx, cmd())
		}
	}
	if !d.away {
		d.say(d.session.Env().Words.Say("plain.bye"))
	}
	return false, d.err
}

// heard says what came of listening.
type heard uint8

const (
	aLine       heard = iota
	tooLong           // a line that is longer than anything one types
	goodbye           // the end of the input, where it ends a session only
	nothingMore       // the end of the input, or of the run
	nobody
)

// listen waits for an answer. On a public terminal it asks after a while whether
// someone is there; any answer to that is yes, and nothing else. Where nobody has
// answered anything, there is nobody to ask.
func (d *dialogue) listen(ctx context.Context) (string, heard) {
	asked := false
	for {
		if ctx.Err() != nil {
			return "", nothingMore
		}
		line, heard, ok := d.answers.next()
		switch {
		case ok && asked && heard != nothingMore && heard != goodbye:
			asked = false
			d.speak()
			continue
		case ok:
			d.used = true
			return line, heard
		}
		select {
		case <-ctx.Done():
		case <-d.answers.more:
		case <-d.public.late(asked):
			switch {
			case asked:
				return "", nobody
			case d.used || d.begun():
				asked = true
				d.say("")
				d.say(d.session.Env().Words.Say(d.public.question(), "Count", int(d.public.Warn.Seconds())))
			}
		}
	}
}

// question is what is said to who has not answered for a while.
func (p *Public) question() string {
	if p.Kept {
		return "public.idle-kept"
	}
	return "public.idle"
}

// begun reports whether someone has begun to type, and not ended the line.
func (d *dialogue) begun() bool {
	k := d.public.Keyboard
	return k != nil && k.Begun() || d.answers.begun()
}

// late returns the time at which nobody has answered; never on a terminal of one's own.
func (p *Public) late(asked bool) <-chan time.Time {
	switch {
	case p.Idle == 0:
		return nil
	case asked:
		return time.After(p.Warn)
	default:
		return time.After(p.Idle)
	}
}

// dialogue is what the line mode remembers of the conversation.
type dialogue struct {
	session Session
	out     io.Writer
	answers *answers
	public  Public
	err     error
	used    bool        // somebody has answered something
	away    bool        // nobody waits any more for what is being done
	place   string      // where the page that was last said is
	all     bool        // say everything again
	missed  bool        // the answer did nothing: what is new was said
	whole   bool        // and in one turn, however long
	page    screen.Page // as it was said last
	turn    turn        // what is still to be said of it
	choices []choice    // what can be answered
	note    func(Line)  // hears each line, where what was said stays to be read; nil elsewhere
}

// run does what a command asks, and what its answer asks, until nothing is left. It
// waits no longer than the run lasts, and on a public terminal no longer than for a
// person: a drive may never answer. What comes later is for nobody.
func (d *dialogue) run(ctx context.Context, cmd tea.Cmd) {
	if cmd == nil || d.away {
		return
	}
	done := make(chan tea.Msg, 1)
	go func() { done <- cmd() }()
	select {
	case msg := <-done:
		d.heed(ctx, msg)
	case <-ctx.Done():
		d.away = true
	case <-d.public.late(false):
		d.away = true
	}
}

// heed does what an answer asks.
func (d *dialogue) heed(ctx context.Context, msg tea.Msg) {
	switch msg := msg.(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			d.run(ctx, c)
		}
	default:
		d.run(ctx, d.session.Update(msg))
	}
}

// say writes a text of one line or several. Whatever a document or a person typed
// into it, it steers no terminal.
func (d *dialogue) say(text string) {
	line := spokenLine{text: text}
	line.say(d)
}

// say is [dialogue.say] for a line that may be a choice.
func (line *spokenLine) say(d *dialogue) {
	for text := range strings.SplitSeq(line.text, "\n") {
		w := d.session.Env().Words
		text = document.Printable(bullets(w, quoted(w, dots().ReplaceAllString(text, "…"))))
		if d.note != nil {
			d.note(Line{Text: text, Number: line.number, Heads: line.heads})
		}
		d.write(text + "\n")
	}
}

// ask writes a question; the answer follows on the same line.
func (d *dialogue) ask(question string) { d.write(document.Printable(question) + " ") }

// write writes. The first error is kept and is the run's result.
func (d *dialogue) write(text string) {
	if _, err := io.WriteString(d.out, text); err != nil && d.err == nil {
		d.err = fmt.Errorf("plain: %w", err)
	}
}
