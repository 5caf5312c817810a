package display

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// typed is a terminal that gives what is typed, a piece at a time.
type typed struct {
	File
	pieces []string
}

func (f *typed) Read(p []byte) (int, error) {
	n := copy(p, f.pieces[0])
	if f.pieces[0] = f.pieces[0][n:]; f.pieces[0] == "" {
		f.pieces = f.pieces[1:]
	}
	return n, nil
}

// A text that comes at once is read as pasted, whole letters in each part; keys are keys.
func TestATextThatComesAtOnceIsPasted(t *testing.T) {
	long := strings.Repeat("é", 200)
	pasted := func(text string) string { return pasteBegins + text + pasteEnds }
	for name, test := range map[string]struct {
		pieces []string
		want   []string
		later  bool // each piece comes a second after the one before
	}{
		"keys":                      {[]string{"a", "\r", "\x1b[A", strings.Repeat("\x1b[B", 90)}, []string{"a", "\r", "\x1b[A", strings.Repeat("\x1b[B", 90)}, false},
		"a text":                    {[]string{long}, []string{pasted(long)}, false},
		"its rest":                  {[]string{long, "la suite\r"}, []string{pasted(long), pasted("la suite\r")}, false},
		"what is typed later":       {[]string{long, "la suite"}, []string{pasted(long), "la suite"}, true},
		"one key after it":          {[]string{long, "q"}, []string{pasted(long), "q"}, false},
		"a letter in two parts":     {[]string{long + "\xc3", "\xa9!"}, []string{pasted(long), pasted("é!")}, false},
		"the terminal says so":      {[]string{pasteBegins + "b", long, "c" + pasteEnds, "d"}, []string{pasteBegins + "b", long, "c" + pasteEnds, "d"}, false},
		"it says so in two parts":   {[]string{"\x1b[20", "0~b", long, "c" + pasteEnds}, []string{"\x1b[20", "0~b", long, "c" + pasteEnds}, false},
		"a second text that it has": {[]string{pasteBegins + "b" + pasteEnds, long}, []string{pasteBegins + "b" + pasteEnds, pasted(long)}, false},
	} {
		t.Run(name, func(t *testing.T) {
			clock := time.Date(2026, 11, 30, 14, 0, 0, 0, time.UTC)
			in := &typed{pieces: test.pieces}
			b := &burst{File: in, now: func() time.Time { return clock }}
			var got []string
			for p := make([]byte, 1024); len(in.pieces) > 0; {
				n, err := b.Read(p)
				if err != nil {
					t.Fatal(err)
				}
				got = append(got, string(p[:n]))
				if test.later {
					clock = clock.Add(time.Second)
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// However little the buffer holds, nothing is lost.
func TestATextIsReadInSmallParts(t *testing.T) {
	long := strings.Repeat("é", 2000)
	in := &typed{pieces: []string{long}}
	b := &burst{File: in, now: time.Now}
	var got strings.Builder
	for p := make([]byte, 300); len(in.pieces) > 0; {
		n, err := b.Read(p)
		if err != nil {
			t.Fatal(err)
		}
		got.Write(p[:n])
	}
	read := strings.NewReplacer(pasteBegins, "", pasteEnds, "").Replace(got.String())
	if read+string(b.begun) != long {
		t.Errorf("%d bytes of %d", len(read), len(long))
	}
}
