package plain

import (
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"jourdain/tui/screen"
)

// all takes everything that there is to hear until nothing more can be.
func all(t *testing.T, a *answers) (lines []string, kinds []heard) {
	t.Helper()
	for {
		line, kind, ok := a.next()
		if !ok {
			select {
			case <-a.more:
			case <-time.After(time.Minute):
				t.Fatal("nothing more is heard, not even the end")
			}
			continue
		}
		lines, kinds = append(lines, line), append(kinds, kind)
		if kind == nothingMore {
			return lines, kinds
		}
	}
}

// Lines are heard as they were typed, however they come.
func TestLinesAreHeardHoweverTheyCome(t *testing.T) {
	const typed = "2\n\n  où \nle dernier"
	for name, in := range map[string]io.Reader{
		"at once": strings.NewReader(typed), "byte by byte": iotest.OneByteReader(strings.NewReader(typed)),
		"with the end": iotest.DataErrReader(strings.NewReader(typed)),
	} {
		if lines, _ := all(t, read(in, false)); strings.Join(lines, "|") != "2||où|le dernier|" {
			t.Errorf("%s: heard %q", name, lines)
		}
	}
}

// endless is a line without an end.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'a'
	}
	return len(p), nil
}

// A line that is too long is heard as that, once, and the next one is whole. A line
// without an end is heard too, and takes no more memory.
func TestALineHasALength(t *testing.T) {
	for _, length := range []int{screen.MostTyped, screen.MostTyped + 1, most, most + 1, 5 * most} {
		lines, kinds := all(t, read(strings.NewReader(strings.Repeat("é", length)+"\n2\n"), false))
		want := tooLong
		if length == screen.MostTyped {
			want = aLine
		}
		if len(kinds) != 3 || kinds[0] != want || lines[1] != "2" {
			t.Errorf("%d letters are heard as %v, and then %q", length, kinds, lines[1:])
		}
	}
	a := read(io.LimitReader(endless{}, 100*int64(most)), false)
	if _, kinds := all(t, a); len(kinds) != 2 || kinds[0] != tooLong {
		t.Errorf("a line without an end is heard as %v", kinds)
	}
	if cap(a.read) > 4*most {
		t.Errorf("a line without an end takes %d bytes", cap(a.read))
	}
}

// What is dropped is not heard, and what comes after it is.
func TestWhatIsForgottenIsNotHeard(t *testing.T) {
	in, typing := io.Pipe()
	a := read(in, true)
	if _, err := io.WriteString(typing, "Marie\n06 12"); err != nil {
		t.Fatal(err)
	}
	for !a.begun() {
		<-a.more
	}
	a.forget()
	if line, kind, ok := a.next(); ok || a.begun() {
		t.Errorf("heard %q, %v", line, kind)
	}
	if _, err := io.WriteString(typing, "2\n"); err != nil {
		t.Fatal(err)
	}
	_ = typing.CloseWithError(io.ErrClosedPipe)
	if lines, _ := all(t, a); lines[0] != "2" || a.err == nil {
		t.Errorf("heard %q, and the end was %v", lines, a.err)
	}
}

// Ctrl+C takes back what was typed before it, as Ctrl+U does, where the terminal leaves that to us.
func TestALineThatWasClearedIsNotHeard(t *testing.T) {
	if lines, _ := all(t, read(strings.NewReader("12\x033\nMarie\x15\n\x03\n4\n"), false)); strings.Join(lines, "|") != "3|||4|" {
		t.Errorf("heard %q", lines)
	}
}
