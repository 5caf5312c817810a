package markdown

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"jourdain/grader/document"
)

// readCase is a file and what is read in it, in the form of [dump].
type readCase struct{ name, source, want string }

func cases() []readCase {
	var all []readCase
	for _, list := range [][]readCase{headingCases(), blockCases(), inlineCases(), htmlCases(), htmlBlockCases(), htmlEndCases(), frontMatterCases()} {
		all = append(all, list...)
	}
	return all
}

func TestRead(t *testing.T) {
	for _, c := range cases() {
		t.Run(c.name, func(t *testing.T) {
			want := strings.TrimPrefix(c.want, "\n")
			doc := mustRead(t, c.source)
			if diff := cmp.Diff(want, dump(doc)); diff != "" {
				t.Errorf("(-want +got)\n%s\ngot\n%s", diff, dump(doc))
			}
		})
	}
}

// TestLineEnds reads each case again with the line ends of Windows, and with a
// byte order mark: the lines and all else stay the same.
func TestLineEnds(t *testing.T) {
	for _, c := range cases() {
		t.Run(c.name, func(t *testing.T) {
			want := dump(mustRead(t, c.source))
			got := dump(mustRead(t, markUTF8+strings.ReplaceAll(c.source, "\n", "\r\n")))
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-unix +windows)\n%s", diff)
			}
		})
	}
}

func mustRead(t *testing.T, source string) *document.Document {
	t.Helper()
	doc, err := Read(context.Background(), []byte(source))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func TestEncodings(t *testing.T) {
	const want = "1:1 h1 atx L’été\n2:2 p œuf\n"
	for name, source := range map[string]string{
		"UTF-8":                     "# L’été\nœuf\n",
		"UTF-8 with its mark":       "\xEF\xBB\xBF# L’été\nœuf\n",
		"old Mac line ends":         "# L’été\rœuf\r",
		"UTF-16, little end first":  "\xFF\xFE#\x00 \x00L\x00\x19\x20\xE9\x00t\x00\xE9\x00\n\x00\x53\x01u\x00f\x00",
		"UTF-16, big end first":     "\xFE\xFF\x00#\x00 \x00L\x20\x19\x00\xE9\x00t\x00\xE9\x00\n\x01\x53\x00u\x00f",
		"Windows-1252":              "# L\x92\xE9t\xE9\n\x9Cuf\n",
		"Windows-1252 from Windows": "# L\x92\xE9t\xE9\r\n\x9Cuf\r\n",
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(want, dump(mustRead(t, source))); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestRefused(t *testing.T) {
	ended, cancel := context.WithCancel(context.Background())
	cancel()
	small := defaults()
	small.Bytes, small.Pieces, small.Depth = 1000, 100, 10
	for _, c := range []struct {
		name   string
		ctx    context.Context
		source string
		want   document.Unreadable
	}{
		{"nothing", context.Background(), "", document.Unreadable{Reason: document.Empty}},
		{"only a byte order mark", context.Background(), markUTF8, document.Unreadable{Reason: document.Empty}},
		{"a program", context.Background(), "\x7FELF\x02\x01\x00\x00\x00", document.Unreadable{Reason: document.Unsupported}},
		{"ended before", ended, "a", document.Unreadable{Reason: document.Stopped}},
		{"many bytes", context.Background(), strings.Repeat("a", 1001), document.Unreadable{Reason: document.TooBig, Detail: document.LimitFile}},
		{"many lines", context.Background(), strings.Repeat("a\n", 101), document.Unreadable{Reason: document.TooBig, Detail: document.LimitElements}},
		{"many cells", context.Background(), "|a|b|c|\n|-|-|-|\n" + strings.Repeat("|\n", 30), document.Unreadable{Reason: document.TooBig, Detail: document.LimitElements}},
		{"many headings of HTML", context.Background(), strings.Repeat("<h1>", 101), document.Unreadable{Reason: document.TooBig, Detail: document.LimitElements}},
		{"deep lists of HTML", context.Background(), strings.Repeat("<ul><li>", 12), document.Unreadable{Reason: document.TooBig, Detail: document.LimitDepth}},
		{"deep tables of HTML", context.Background(), strings.Repeat("<table>", 12), document.Unreadable{Reason: document.TooBig, Detail: document.LimitDepth}},
		{"merged cells of HTML", context.Background(), "<table><td colspan=101>", document.Unreadable{Reason: document.TooBig, Detail: document.LimitElements}},
		{"deep emphasis", context.Background(), strings.Repeat("*", 25) + "a" + strings.Repeat("*", 25), document.Unreadable{Reason: document.TooBig, Detail: document.LimitDepth}},
		{"deep quotations", context.Background(), strings.Repeat(">", 25) + "a", document.Unreadable{Reason: document.TooBig, Detail: document.LimitDepth}},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, err := read(c.ctx, []byte(c.source), small, nil)
			var got *document.Unreadable
			if !errors.As(err, &got) {
				t.Fatalf("read %v, error %v", doc, err)
			}
			if diff := cmp.Diff(&c.want, got, cmpopts.IgnoreFields(document.Unreadable{}, "Err")); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// TestStopped ends the context in the middle of the work: after some looks at it.
func TestStopped(t *testing.T) {
	source := []byte(strings.Repeat("- *a* [b](c)\n\n", 5000))
	for looks := 1; looks < 40; looks *= 2 {
		ctx := &endingContext{Context: context.Background(), left: looks}
		_, err := Read(ctx, source)
		if !errors.Is(err, context.Canceled) {
			t.Errorf("after %d looks: error %v", looks, err)
		}
		if ctx.left < -20 {
			t.Errorf("after %d looks: %d more", looks, -ctx.left)
		}
	}
}

// endingContext ends after it was looked at some times.
type endingContext struct {
	context.Context
	left int
}

func (c *endingContext) Err() error {
	if c.left--; c.left < 0 {
		return context.Canceled
	}
	return nil
}

// TestLongBook holds that no limit refuses a long book: 1,000 pages.
func TestLongBook(t *testing.T) {
	if _, err := Read(context.Background(), book(1000)); err != nil {
		t.Fatal(err)
	}
}

// book writes a text of so many pages, with all that a page may hold.
func book(pages int) []byte {
	page := "## Partie *une*\n\n" +
		strings.Repeat("Un paragraphe **ordinaire**, avec [un lien](https://exemple.fr \"x\") et `du code`,\nsur deux lignes.\n\n", 8) +
		"- un\n- deux\n  1. trois\n\n| a | b |\n|---|---|\n| c | d |\n\n> Une citation\n\n![image](i.png)\n\n```go\nx := 1\n```\n\n"
	return []byte(strings.Repeat(page, pages))
}

func BenchmarkRead(b *testing.B) {
	source := book(1000)
	b.SetBytes(int64(len(source)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(context.Background(), source); err != nil {
			b.Fatal(err)
		}
	}
}
