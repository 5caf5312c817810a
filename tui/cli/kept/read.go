package kept

import (
	"bytes"
	"errors"
	"io"
	"math"
	"os"
	"strconv"
	"strings"

	"jourdain/grader/pattern"
	"jourdain/grader/report"
	"jourdain/tui/cli/roster"
)

// longest is how many bytes results have at most: those of tens of thousands of documents.
const longest = 512 << 20

// Read reads the changes of a file. The scale is what marks are out of in this run, 0 for none. The
// error is a *Refused, or that of opening or reading the file.
func Read(name string, scale int) (*Book, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err //nolint:wrapcheck // who asked says of which file
	}
	defer func() { _ = file.Close() }() // it was only read
	source, err := io.ReadAll(io.LimitReader(file, longest+1))
	if err != nil {
		return nil, err //nolint:wrapcheck // who asked says of which file
	}
	return Parse(name, source, scale)
}

// Parse reads the changes of a file's bytes, as [Read] does.
func Parse(name string, source []byte, scale int) (*Book, error) {
	b := &reading{Book: Book{Name: name}, scale: scale}
	switch {
	case len(source) > longest:
		b.add("too-big", 0, "Most", longest>>20)
	case isJSON(source):
		b.results(source)
	default:
		if err := b.tableOf(source); err != nil {
			return nil, err
		}
	}
	if b.err() == nil {
		b.checkScale()
	}
	if err := b.err(); err != nil {
		return nil, err
	}
	return &b.Book, nil
}

// isJSON reports whether a file begins as results in JSON do.
func isJSON(source []byte) bool {
	source = bytes.TrimLeft(bytes.TrimPrefix(source, []byte("\xEF\xBB\xBF")), " \t\r\n")
	return bytes.HasPrefix(source, []byte("{"))
}

// tableOf reads a file that is no JSON.
func (b *reading) tableOf(source []byte) error {
	text, err := roster.ReadText(bytes.NewReader(source))
	var refused *roster.Refused
	if errors.As(err, &refused) {
		return &Refused{[]Fault{{refused.Fault.Key, refused.Fault.Line, refused.Fault.Values}}}
	}
	if err != nil {
		return err //nolint:wrapcheck // who asked says of which file
	}
	b.table(text)
	return nil
}

// reading is a file while it is read.
type reading struct {
	Book
	Refused

	scale   int // of this run
	scaleAt int // the line that says the scale of the file
}

// line is what a line of a file says, of either kind.
type line struct {
	Change
	points, of float64 // 0 of 0 where it says none
	scale      int     // 0 for none
	mark       string  // as it stands there; "" for none
	// explicit is set where the line says by itself that its mark was given by hand.
	explicit bool
	// unmarked is set for work that gets no mark, whatever its points.
	unmarked bool
}

// take keeps the change of a line, where there is one, and what is wrong in it.
func (b *reading) take(l *line) {
	given, ok := b.given(l)
	if l.Withheld = l.isWithheld(); !ok && !l.Withheld || !b.sameScale(l) {
		return
	}
	if l.of > 0 && !l.unmarked {
		then := report.MarkFor(l.points, l.of, float64(l.scale))
		l.Then = &then
	}
	switch {
	case l.Withheld && l.Name()+l.Key == "":
		// It is nobody's, and no mark either.
	case !l.explicit && !l.Withheld && l.Reason == "" && l.Then != nil && *l.Then == given:
		// It is what the points give.
	case l.Name() == "" && l.Key == "":
		b.add("nobody", l.Line, "Mark", l.mark)
	case given < 0 || given > float64(l.scale):
		b.add("out-of-scale", l.Line, "Pupil", l.Name(), "Mark", l.mark, "Scale", l.scale)
	default:
		l.Mark = given
		b.Changes = append(b.Changes, l.Change)
	}
}

// given returns the mark of a line; it reports whether there is one, and keeps what is wrong in it.
func (b *reading) given(l *line) (float64, bool) {
	if l.mark == "" {
		if l.Reason != "" {
			b.add("no-mark", l.Line, "Pupil", l.Name(), "Reason", l.Reason)
		}
		return 0, false
	}
	given, ok := numeral(l.mark)
	if !ok {
		b.add("no-number", l.Line, "Pupil", l.Name(), "Mark", l.mark)
	}
	return given, ok
}

// isWithheld reports whether the mark of a line was taken out: there are points that give one.
func (l *line) isWithheld() bool {
	return l.mark == "" && l.Reason == "" && l.of > 0 && l.scale > 0 && !l.unmarked
}

// sameScale reports whether the mark of a line is out of the same as those before it.
func (b *reading) sameScale(l *line) bool {
	switch {
	case l.scale == 0:
		b.add("no-scale", l.Line, "Pupil", l.Name())
		return false
	case b.Scale == 0:
		b.Scale, b.scaleAt = l.scale, l.Line
	case b.Scale != l.scale:
		b.add("two-scales", l.Line, "Scale", l.scale, "Other", b.Scale, "OtherLine", b.scaleAt)
		return false
	}
	return true
}

// checkScale says that the marks of the file are out of another number than those of this run.
// None is reckoned anew from one to the other: a mark that a teacher gave is theirs.
func (b *reading) checkScale() {
	switch {
	case len(b.Changes) == 0 || b.Scale == b.scale:
	case b.scale == 0:
		b.add("scale-none", 0, "Scale", b.Scale)
	default:
		b.add("scale-other", 0, "Scale", b.Scale, "Now", b.scale)
	}
}

// decimal is a number as a person writes a mark, with one or two digits behind either sign.
var decimal = pattern.New(`^-?\d{1,6}(?:[.,]\d{1,2}0*)?$`)

// numeral reads a mark; it reports whether it is one.
func numeral(said string) (float64, bool) {
	said = strings.Trim(said, " \u00a0\u202f")
	if !decimal().MatchString(said) {
		return 0, false
	}
	n, err := strconv.ParseFloat(strings.Replace(said, ",", ".", 1), 64)
	return n, err == nil && !math.IsInf(n, 0)
}
