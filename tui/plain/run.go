package plain

import (
	"bufio"
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
}

// maxLine is the longest answer that is read, in bytes.
const maxLine = 64 << 10

// Run plays a session, reading answers from in and writing to out, until the
// learner leaves or in ends.
func Run(ctx context.Context, s Session, in io.Reader, out io.Writer) error {
	d := &dialogue{session: s, out: out}
	_, err := d.converse(ctx, read(in), Public{})
	return err
}

// Public is a terminal that many people use, one after the other.
type Public struct {
	// Begin wipes what the person before has left, and begins anew.
	Begin func() (Session, error)
	// Idle is how long nobody answers before the tutor asks whether someone is there,
	// and Warn how long it then waits.
	Idle, Warn time.Duration
	// Wipe takes what was said from the screen, before the next person comes.
	Wipe string
}

// RunPublic plays one session after the other, until in ends or the context does. The
// error is that of beginning, of reading or of writing.
func RunPublic(ctx context.Context, p Public, in io.Reader, out io.Writer) error {
	answers := read(in)
	for {
		s, err := p.Begin()
		if err != nil {
			return err
		}
		d := &dialogue{session: s, out: out}
		over, err := d.converse(ctx, answers, p)
		d.write(p.Wipe)
		if over || err != nil || d.err != nil {
			return errors.Join(err, d.err)
		}
	}
}

// converse says and hears until the learner leaves, is away, or nothing more can be
// heard, which is over.
func (d *dialogue) converse(ctx context.Context, answers answers, p Public) (over bool, err error) {
	d.run(d.session.Start())
	for !d.session.Done() {
		d.run(d.session.Update(screen.Poll{}))
		d.speak()
		line, heard := d.listen(ctx, answers, p)
		switch heard {
		case nothingMore:
			d.say("")
			return true, answers.err()
		case nobody:
			return false, nil
		case aLine:
			d.hear(strings.TrimSpace(line))
		}
	}
	d.say(d.session.Env().Words.Say("plain.bye"))
	return false, d.err
}

// heard says what came of listening.
type heard uint8

const (
	aLine heard = iota
	nothingMore
	nobody
)

// listen waits for an answer. On a public terminal it asks after a while whether
// someone is there; any answer to that is yes, and nothing else.
func (d *dialogue) listen(ctx context.Context, answers answers, p Public) (string, heard) {
	asked := false
	for {
		select {
		case <-ctx.Done():
			return "", nothingMore
		case line, ok := <-answers.lines:
			switch {
			case !ok:
				return "", nothingMore
			case !asked:
				return line, aLine
			}
			asked = false
			d.speak()
		case <-p.late(asked):
			if asked {
				return "", nobody
			}
			asked = true
			d.say("")
			d.say(d.session.Env().Words.Say("public.idle-plain", "Count", int(p.Warn.Seconds())))
		}
	}
}

// late gives the time at which nobody has answered; never on a terminal of one's own.
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

// answers are the lines that a person types, and what ended them.
type answers struct {
	lines  <-chan string
	failed chan error
}

// err gives what ended the lines, when they have ended; nil for their end itself.
func (a answers) err() error {
	select {
	case err := <-a.failed:
		return err
	default:
		return nil
	}
}

// read gives the lines of in as they come, so that a cancelled run does not wait
// for one.
func read(in io.Reader) answers {
	out, failed := make(chan string), make(chan error, 1)
	go func() {
		scanner := bufio.NewScanner(in)
		scanner.Buffer(nil, maxLine)
		for scanner.Scan() {
			out <- scanner.Text()
		}
		if e := scanner.Err(); e != nil && !errors.Is(e, io.EOF) {
			failed <- fmt.Errorf("plain: %w", e)
		} else {
			failed <- nil
		}
		close(out)
	}()
	return answers{lines: out, failed: failed}
}

// dialogue is what the line mode remembers of the conversation.
type dialogue struct {
	session Session
	out     io.Writer
	err     error
	place   string          // where the page that was last said is
	said    map[string]bool // what was said since one came there
	all     bool            // say everything again
	steps   bool            // the page has numbers that are no choices
	choices []choice
}

// run does what a command asks, and what its answer asks, until nothing is left.
func (d *dialogue) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			d.run(c)
		}
	default:
		d.run(d.session.Update(msg))
	}
}

// say writes a text of one line or several. Whatever a document or a person typed
// into it, it steers no terminal.
func (d *dialogue) say(text string) {
	for line := range strings.SplitSeq(text, "\n") {
		d.write(document.Printable(dots().ReplaceAllString(line, "…")) + "\n")
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
