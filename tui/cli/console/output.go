package console

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"

	"jourdain/grader/document"
	"jourdain/grader/pattern"
	"jourdain/lessons/disk"
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

// Measure is the widest line on a terminal, in columns.
const Measure = 80

// Print prints a text of one or several lines on standard output.
func (c *Console) Print(text string) error { return Show(c.Out, text) }

// Complain prints a text of one or several lines on standard error. Where even
// that fails there is nobody left to tell.
func (c *Console) Complain(text string) { _ = Show(c.Err, text) }

// Show prints a text of one or several lines.
func Show(w io.Writer, text string) error {
	width := Columns(w)
	var b bytes.Buffer
	for line := range strings.SplitSeq(strings.TrimRight(text, "\n"), "\n") {
		b.WriteString(Wrap(document.Printable(line), width))
		b.WriteByte('\n')
	}
	if _, err := b.WriteTo(w); err != nil {
		return fmt.Errorf("output: %w", err)
	}
	return nil
}

// Wrap cuts a line between words at width columns; what follows is indented as the
// line is, behind its mark. A width of 0 cuts nothing.
func Wrap(line string, width int) string {
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

// Columns returns how many columns a line may have: 0, for any number, where the
// writer is no terminal.
func Columns(w io.Writer) int {
	file, ok := w.(term.File)
	if !ok || !term.IsTerminal(file.Fd()) {
		return 0
	}
	width, _, err := term.GetSize(file.Fd())
	if err != nil || width <= 0 {
		return Measure
	}
	return min(width, Measure)
}

// IsTerminal reports whether a terminal shows what is written.
func IsTerminal(w io.Writer) bool { return Columns(w) > 0 }

// The forms of results that most commands know, as they are typed.
const (
	TextFormat = "text"
	JSONFormat = "json"
)

// Standard is the name that stands for standard output, or input.
const Standard = "-"

// Create calls write with the file of a name, which must not be there yet: a
// learner's work is never overwritten. "" and "-" are standard output. The file has its name
// once it is whole; where it could not be written to the end, or stayed empty, there is none.
func (c *Console) Create(name string, write func(io.Writer) error) error {
	if name == "" || name == Standard {
		return write(c.Out)
	}
	file, err := CreateWhole(name)
	if err != nil {
		return c.CannotCreate(name, err)
	}
	defer file.Drop()
	if err := write(file); err != nil {
		if failed := file.failed; failed != nil {
			return c.CannotCreate(name, failed)
		}
		return err
	}
	if info, err := file.Stat(); err == nil && info.Size() == 0 {
		return nil
	}
	if err := file.Keep(); err != nil {
		return c.CannotCreate(name, err)
	}
	return nil
}

// CannotCreate says why the file of a name could not be written.
func (c *Console) CannotCreate(name string, err error) error {
	switch {
	case errors.Is(err, fs.ErrExist) && IsFolder(name):
		return c.Problem("cli.error.output-folder", "File", name)
	case errors.Is(err, fs.ErrExist):
		return c.Problem("cli.error.output-exists", "File", name)
	case errors.Is(err, fs.ErrNotExist):
		return c.Problem("cli.error.output-no-folder", "File", name)
	case disk.Full(err):
		return c.Problem("cli.error.output-full", "File", name)
	case errors.Is(err, fs.ErrPermission), disk.Protected(err):
		return c.Problem("cli.error.output-forbidden", "File", name)
	default:
		return c.Problem("cli.error.output", "File", name, "Detail", err.Error())
	}
}

// IsFolder reports whether there is a folder of this name.
func IsFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

// IsThere reports whether there is a file or a folder of this name.
func IsThere(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

// Typed returns a name as it is typed in a command: in quotes where it needs them.
func Typed(name string) string {
	if strings.ContainsFunc(name, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(`./\:_-~`, r)
	}) {
		return `"` + name + `"`
	}
	return name
}

// Pad fills a text with spaces up to a width in letters.
func Pad(text string, width int) string {
	return text + strings.Repeat(" ", max(width-utf8.RuneCountInString(text), 0))
}

// Absolute returns the one path of a file, with its links followed; where that cannot
// be known, the path as it was given.
func Absolute(path string) string {
	if followed, err := filepath.EvalSymlinks(path); err == nil {
		path = followed
	}
	if full, err := filepath.Abs(path); err == nil {
		return full
	}
	return path
}
