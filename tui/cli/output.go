package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"

	"jourdain/grader/document"
	"jourdain/grader/pattern"
)

// The rules of what is printed:
//
//   - Results, and help that was asked for, go to standard output. Everything else
//     goes to standard error: what went wrong, what was written where.
//   - One sentence a line. A line is cut between words only where a terminal shows
//     it; in a pipe and in a file it stays whole, so that it can be searched.
//   - No colour, no bold, no sign outside of the letters: words and layout carry the
//     meaning, and there is nothing to switch off. The terminal is asked nothing.
//   - No line leaves without document.Printable: neither a file's name nor a heading
//     can steer a terminal. JSON keeps texts exact, with escapes.
//   - The exit status is 0, 1 or 2 (see main.go). 2 goes before 1.

// measure is the widest line on a terminal, in columns.
const measure = 80

// print prints a text of one or several lines on standard output.
func (a *app) print(text string) error { return show(a.Out, text) }

// complain prints a text of one or several lines on standard error. Where even
// that fails there is nobody left to tell.
func (a *app) complain(text string) { _ = show(a.Err, text) }

func show(w io.Writer, text string) error {
	width := columns(w)
	var b bytes.Buffer
	for line := range strings.SplitSeq(strings.TrimRight(text, "\n"), "\n") {
		b.WriteString(wrap(document.Printable(line), width))
		b.WriteByte('\n')
	}
	if _, err := b.WriteTo(w); err != nil {
		return fmt.Errorf("output: %w", err)
	}
	return nil
}

// wrap cuts a line between words at width columns; what follows is indented as the
// line is, behind its mark. A width of 0 cuts nothing.
func wrap(line string, width int) string {
	if width == 0 || ansi.StringWidth(line) <= width {
		return line
	}
	head := line[:len(lead().FindString(line))]
	indent := ansi.StringWidth(head)
	body := ansi.Wordwrap(line[len(head):], max(width-indent, 20), "")
	return head + strings.ReplaceAll(body, "\n", "\n"+strings.Repeat(" ", indent))
}

// lead is what a line begins with before its words: spaces, and a hyphen or a mark
// such as [ok].
var lead = pattern.New(`^ *(?:- |\[[^\]]{1,6}\] )?`)

// columns gives how many columns a line may have: 0, for any number, where the
// writer is no terminal.
func columns(w io.Writer) int {
	file, ok := w.(term.File)
	if !ok || !term.IsTerminal(file.Fd()) {
		return 0
	}
	width, _, err := term.GetSize(file.Fd())
	if err != nil || width <= 0 {
		return measure
	}
	return min(width, measure)
}

func isTerminal(w io.Writer) bool { return columns(w) > 0 }

// toStandardOutput is the name that stands for standard output, or input.
const toStandardOutput = "-"

// create calls write with the file of a name, which must not be there yet: a
// learner's work is never overwritten. "" and "-" are standard output. A file that
// could not be written to the end, or that stayed empty, is taken away.
func (a *app) create(name string, write func(io.Writer) error) error {
	if name == "" || name == toStandardOutput {
		return write(a.Out)
	}
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return a.cannotCreate(name, err)
	}
	err = write(file)
	info, _ := file.Stat()
	if closed := file.Close(); err == nil && closed != nil {
		err = a.cannotCreate(name, closed)
	}
	if err != nil || info != nil && info.Size() == 0 {
		_ = os.Remove(name)
	}
	return err
}

func (a *app) cannotCreate(name string, err error) error {
	switch {
	case errors.Is(err, fs.ErrExist) && isFolder(name):
		return a.problem("cli.error.output-folder", "File", name)
	case errors.Is(err, fs.ErrExist):
		return a.problem("cli.error.output-exists", "File", name)
	case errors.Is(err, fs.ErrNotExist):
		return a.problem("cli.error.output-no-folder", "File", name)
	case errors.Is(err, fs.ErrPermission):
		return a.problem("cli.error.output-forbidden", "File", name)
	default:
		return a.problem("cli.error.output", "File", name, "Detail", err.Error())
	}
}

func isFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}
