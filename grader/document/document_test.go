package document

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
)

func heading(level int, text string) *Heading {
	return &Heading{Level: level, Spans: []Span{{Text: text}}}
}

func paragraph(text string) *Paragraph { return &Paragraph{Spans: []Span{{Text: text}}} }

func texts(doc *Document) []string {
	var out []string
	for h := range doc.Headings() {
		out = append(out, h.Text())
	}
	return out
}

// Numbers, places and headings are set once, in reading order.
func TestNewSetsEveryPlace(t *testing.T) {
	deep := paragraph("deep")
	inNote := heading(1, "in a note")
	withNote := &Paragraph{Spans: []Span{{Text: "a"}, {Kind: NoteSpan, Note: &Note{Blocks: []Block{inNote}}}}}
	inTable := heading(2, "in a table")
	hidden := heading(1, "hidden")
	hidden.Place.Region = Hidden
	after := paragraph("after")
	doc := New(Document{
		Blocks: []Block{
			paragraph("first"), heading(1, "One"), heading(3, "Deeper"),
			&List{Items: []Item{{Blocks: []Block{deep}}}}, withNote, hidden,
			&Table{Rows: []Row{{Cells: []Cell{{Blocks: []Block{inTable}}}}}},
			&Box{Shape: true, Blocks: []Block{heading(1, "in a shape")}},
			&Contents{Entries: []Block{heading(1, "in the contents")}}, after,
		},
		Margins: []Margin{{Region: InHeader, Blocks: []Block{heading(1, "in the header")}}},
	})
	if diff := cmp.Diff([]string{"One", "Deeper", "in a table"}, texts(doc)); diff != "" {
		t.Errorf("headings (-want +got):\n%s", diff)
	}
	var elsewhere []string
	for h := range doc.Elsewhere() {
		elsewhere = append(elsewhere, h.Place.Region.Name()+": "+h.Text())
	}
	if diff := cmp.Diff([]string{"footnote: in a note", "index: in the contents", "header: in the header"}, elsewhere); diff != "" {
		t.Errorf("elsewhere (-want +got):\n%s", diff)
	}
	if p := deep.Place; p.Paragraph != 4 || !p.Region.Has(InList) || !slices.Equal(p.Path(), []string{"One", "Deeper"}) {
		t.Errorf("the item of the list: %d, %v, %q", p.Paragraph, p.Region, p.Path())
	}
	if p := after.Place; !slices.Equal(p.Path(), []string{"One", "in a table"}) {
		t.Errorf("the path leaves out a level that has ended: %q", p.Path())
	}
	if inNote.Place.Paragraph != 0 {
		t.Errorf("a paragraph of a note is counted: %d", inNote.Place.Paragraph)
	}
	for block := range doc.All() {
		if block == Block(hidden) {
			t.Error("a hidden block is given")
		}
	}
}

func TestTextKeepsWhatStandsThere(t *testing.T) {
	spans := []Span{
		{Text: " a"},
		{Kind: Spaces, Count: 3},
		{Text: "b"},
		{Kind: Tab},
		{Text: "c"},
		{Kind: LineBreak},
		{Kind: NoteSpan, Note: &Note{}},
		{Kind: FieldSpan, Text: "7"},
		{Kind: SoftBreak},
		{Text: "d"},
		{Kind: ImageSpan, Figure: &Figure{}},
		{Text: " "},
	}
	if got, want := Text(spans), " a   b\tc\n7 d "; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := (&Heading{Spans: spans}).Text(), "a   b c 7 d"; got != want {
		t.Errorf("as a heading: got %q, want %q", got, want)
	}
}

// What could steer a terminal never enters the model; what could mislead an eye is
// never shown.
func TestCleanAndPrintable(t *testing.T) {
	for _, test := range []struct{ name, in, clean, printable string }{
		{"plain", "Les entrées, à l’œil", "Les entrées, à l’œil", "Les entrées, à l’œil"},
		{"escape", "a\x1b[31mb\x1b]0;title\x07c", "a[31mb]0;titlec", "a[31mb]0;titlec"},
		{"device control", "a\x1bP+q\x1b\\b", "aP+q\\b", "aP+q\\b"},
		{"a C1 control", "a\u009b31mb", "a31mb", "a31mb"},
		{"new lines", "a\r\nb\u2028c", "a  b c", "a  b c"},
		{"right to left override", "a\u202eb", "a\u202eb", "ab"},
		{"zero width space", "a\u200bb", "a\u200bb", "ab"},
		{"soft hyphen", "a\u00adb", "a\u00adb", "ab"},
		{"tags", "a\U000E0041b", "a\U000E0041b", "ab"},
		{"private use", "a\uf0b7b", "a\uf0b7b", "ab"},
		{"no-break space", "a\u00a0:", "a\u00a0:", "a\u00a0:"},
		{"broken UTF-8", "a\xffb", "a\uFFFDb", "a\uFFFDb"},
		{"noncharacter", "a\uFFFEb", "ab", "ab"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := Clean(test.in); got != test.clean {
				t.Errorf("Clean: got %q, want %q", got, test.clean)
			}
			if got := Printable(test.in); got != test.printable {
				t.Errorf("Printable: got %q, want %q", got, test.printable)
			}
		})
	}
}

// TestCleanSeesEveryCharacter holds that the quick look at a text takes nothing for
// ordinary that must be cleaned: each character beside an ordinary letter.
func TestCleanSeesEveryCharacter(t *testing.T) {
	for r := rune(0); r <= 0x1FFFF; r++ {
		if r >= 0xD800 && r <= 0xDFFF {
			continue
		}
		for _, text := range []string{"é" + string(r) + "a", string(r)} {
			steers := unicode.IsControl(r) || r == '\u2028' || r == '\u2029' || r&0xFFFE == 0xFFFE || r >= 0xFDD0 && r <= 0xFDEF
			if got := Clean(text); (got == text) == steers {
				t.Errorf("Clean of U+%04X gives %q", r, got)
			}
			hides := steers || unicode.In(r, unicode.Cf, unicode.Co)
			if got := Printable(text); (got == text) == hides {
				t.Errorf("Printable of U+%04X gives %q", r, got)
			}
		}
	}
	for _, broken := range []string{"é\xC3", "\xE2\x80", "a\xC2", "\xC3(", "\xE2\x80("} {
		if got := Clean(broken); !strings.ContainsRune(got, '\uFFFD') {
			t.Errorf("Clean of %q gives %q", broken, got)
		}
	}
}
