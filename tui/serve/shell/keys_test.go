package shell

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"
)

// typed reads what is typed, and returns what is heard and how long one had to wait for it.
func typed(t testing.TB, in io.Reader, lines bool) (heardOf string, waited time.Duration) {
	t.Helper()
	now := time.Now()
	k := newKeys(t.Context(), in, &heard{}, Limits{Keys: 100, Burst: 400}, lines)
	k.purse.since, k.purse.now = now, func() time.Time { return now }
	k.wait = func(d time.Duration) {
		waited += d
		now = now.Add(d)
	}
	all, err := io.ReadAll(k)
	if err != nil {
		t.Fatal(err)
	}
	return string(all), waited
}

// Who types as a person does waits for nothing; a flood of keys is heard as fast as a person could
// type it; what is pasted counts for little.
func TestAFloodOfKeysWaits(t *testing.T) {
	paste := pasteBegins + strings.Repeat("a", 60_000) + pasteEnds
	for _, test := range []struct {
		name, keys string
		lines      bool
		waits      time.Duration
	}{
		{"a person", "Bonjour, madame.", false, 0},
		{"arrows", strings.Repeat("\x1b[B", 300), false, 0},
		{"a page that is pasted", paste, false, 0},
		{"letters", strings.Repeat("a", 10_400), false, 100 * time.Second},
		{"keys with names", strings.Repeat("\x1b[B", 10_400), false, 113 * time.Second},
		{"a sequence without end", "\x1b[" + strings.Repeat("1", 160_000), false, 96 * time.Second},
		{"lines", strings.Repeat("\n", 1000), true, 97 * time.Second},
		{"a page of lines", strings.Repeat("Bonjour, madame.", 200) + "\n", true, 0},
	} {
		got, waited := typed(t, strings.NewReader(test.keys), test.lines)
		if got != test.keys {
			t.Errorf("%s: %d bytes are heard of %d", test.name, len(got), len(test.keys))
		}
		if waited < test.waits*95/100 || waited > test.waits*105/100 {
			t.Errorf("%s: one waits %s, not %s", test.name, waited, test.waits)
		}
	}
}

// What is pasted hides no key and has an end, however it comes.
func TestWhatIsPastedHidesNoKey(t *testing.T) {
	for name, test := range map[string]struct{ typed, want string }{
		"a key":              {pasteBegins + "a\x1b[Bb" + pasteEnds, pasteBegins + "a[Bb" + pasteEnds},
		"a beginning":        {pasteBegins + "a" + pasteBegins + "b" + pasteEnds, pasteBegins + "a[200~b" + pasteEnds},
		"a part of the end":  {pasteBegins + "a\x1b[201" + pasteEnds + "q", pasteBegins + "a[201" + pasteEnds + "q"},
		"two escapes":        {pasteBegins + "\x1b\x1b[201~q", pasteBegins + pasteEnds + "q"},
		"Escape, then a key": {"\x1bq", "\x1bq"},
		"an end alone":       {pasteEnds + "q", pasteEnds + "q"},
		"two":                {pasteBegins + "a" + pasteEnds + pasteBegins + "b" + pasteEnds, pasteBegins + "a" + pasteEnds + pasteBegins + "b" + pasteEnds},
	} {
		for _, in := range []io.Reader{strings.NewReader(test.typed), iotest.OneByteReader(strings.NewReader(test.typed))} {
			if got, _ := typed(t, in, false); got != test.want {
				t.Errorf("%s: %q is heard as %q", name, test.typed, got)
			}
		}
	}
	endless := pasteBegins + strings.Repeat("a", 2*mostPasted) + pasteEnds + "q"
	if got, _ := typed(t, strings.NewReader(endless), false); got != pasteBegins+strings.Repeat("a", mostPasted)+pasteEnds+"q" {
		t.Errorf("%d bytes are heard of a text without end", len(got))
	}
}

// FuzzKeys holds that what is heard is what was typed, with less in it, that it comes out the same
// however it comes in, and that no key stands in what is pasted.
func FuzzKeys(f *testing.F) {
	f.Add([]byte(pasteBegins + "a\x1b[201" + pasteEnds + "q"))
	f.Add([]byte("\x1b\x1b[200~\x1b[200~\x1b[201~\x1b"))
	f.Fuzz(func(t *testing.T, in []byte) {
		whole, _ := typed(t, bytes.NewReader(in), false)
		if parts, _ := typed(t, iotest.OneByteReader(bytes.NewReader(in)), false); parts != whole {
			t.Errorf("%q is heard as %q and as %q", in, whole, parts)
		}
		rest := in
		for _, b := range []byte(whole) {
			at := bytes.IndexByte(rest, b)
			if at < 0 {
				t.Fatalf("%q is heard as %q", in, whole)
			}
			rest = rest[at+1:]
		}
		for i, part := range strings.Split(whole, pasteBegins) {
			if pasted, _, ended := strings.Cut(part, pasteEnds); i > 0 && ended && strings.Contains(pasted, "\x1b") {
				t.Errorf("%q is heard as %q", in, whole)
			}
		}
	})
}

// The lines of a text, to which nothing is said until its end, count as what is pasted.
func TestATextIsHeardAsWhatIsPasted(t *testing.T) {
	now := time.Now()
	k := newKeys(t.Context(), strings.NewReader(strings.Repeat("Une ligne du texte.\n", 3000)), &heard{}, Limits{Keys: 100, Burst: 400}, true)
	k.purse.since, k.purse.now = now, func() time.Time { return now }
	k.wait = func(d time.Duration) {
		if d > 0 {
			t.Fatalf("one waits %s for a text of forty pages", d)
		}
	}
	(&session{keys: k}).Text(true)
	if all, err := io.ReadAll(k); err != nil || len(all) != 60_000 {
		t.Errorf("%d bytes are heard, %v", len(all), err)
	}
}
