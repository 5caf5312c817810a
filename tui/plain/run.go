package plain

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

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
	d.run(s.Start())
	lines, failed := read(in)
	for !s.Done() {
		d.run(s.Update(screen.Poll{}))
		d.speak()
		select {
		case <-ctx.Done():
			return nil
		case line, ok := <-lines:
			if !ok {
				d.say("")
				return <-failed
			}
			d.hear(strings.TrimSpace(line))
		}
	}
	d.say(s.Env().Words.Say("plain.bye"))
	return d.err
}

// read gives the lines of in as they come, so that a cancelled run does not wait
// for one.
func read(in io.Reader) (lines <-chan string, failed <-chan error) {
	out, err := make(chan string), make(chan error, 1)
	go func() {
		scanner := bufio.NewScanner(in)
		scanner.Buffer(nil, maxLine)
		for scanner.Scan() {
			out <- scanner.Text()
		}
		if e := scanner.Err(); e != nil && !errors.Is(e, io.EOF) {
			err <- fmt.Errorf("plain: %w", e)
		} else {
			err <- nil
		}
		close(out)
	}()
	return out, err
}

// dialogue is what the line mode remembers of the conversation.
type dialogue struct {
	session Session
	out     io.Writer
	err     error
	place   string          // where the page that was last said is
	said    map[string]bool // what was said since one came there
	all     bool            // say everything again
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
		d.write(document.Printable(line) + "\n")
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
