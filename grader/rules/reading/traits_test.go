package reading_test

import (
	"strings"
	"testing"

	"jourdain/grader/document"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/ruletest"
)

// A walk with a trait comes by the paragraphs that have it, and by all else.
func TestTheWalkWithATraitLeavesOutOtherParagraphs(t *testing.T) {
	const plain = "p un mot\n"
	for _, tt := range []struct {
		name   string
		traits reading.Traits
		source string
	}{
		{"a note", reading.Notes, "p un[note: Source.] mot"},
		{"a field", reading.Fields, "p voir [ref: la page -> ici]"},
		{"a link", reading.Links, "p voir [link: ici -> https://example.org]"},
		{"an image", reading.Figures, "p un [image: chat] chat"},
		{"another colour", reading.Colours, "p un {color=#ff0000|mot}"},
		{"a digit", reading.Numerals, "p 3 mots"},
		{"a Roman number", reading.Numerals, "p partie IV"},
		{"a digit in code", reading.Numerals, "p un [code: x1] mot"},
		{"a digit in a formula", reading.Numerals, "p un $x^2$ mot"},
		{"an asterisk", reading.Calls, "p un mot*"},
		{"a bracket", reading.Calls, "p un mot [a]"},
		{"an asterisk in code", reading.Calls, "p un [code: a*b] mot"},
	} {
		doc, err := ruletest.Parse("h1 Titre\n" + plain + tt.source + "\n" + plain + "figure\n" + plain)
		if err != nil {
			t.Fatal(err)
		}
		r := reading.Of(doc)
		var got []string
		for block := range r.Blocks(tt.traits) {
			switch b := block.(type) {
			case *document.Heading:
				got = append(got, "heading")
			case *document.Paragraph:
				got = append(got, "paragraph "+map[bool]string{true: "plain", false: "wanted"}[b.Text() == "un mot" && len(b.Spans) == 1])
			case *document.Figure:
				got = append(got, "figure")
			}
		}
		if want := "heading, paragraph wanted, figure"; strings.Join(got, ", ") != want {
			t.Errorf("%s: %s, want %s", tt.name, strings.Join(got, ", "), want)
		}
		with := 0
		for p, w := range r.With(tt.traits) {
			if with++; w.Text != p.Text() || !w.Has.Any(tt.traits) {
				t.Errorf("%s: %q with the words %q", tt.name, p.Text(), w.Text)
			}
		}
		if with != 1 {
			t.Errorf("%s: %d paragraphs", tt.name, with)
		}
	}
}

// A paragraph in the colour that its style has is no piece in another one.
func TestTheColourOfAWholeParagraphIsItsOwn(t *testing.T) {
	doc, err := ruletest.Parse("p{styled,color=#ff0000} un mot")
	if err != nil {
		t.Fatal(err)
	}
	for p := range reading.Of(doc).With(reading.Colours) {
		t.Errorf("%q", p.Text())
	}
}
