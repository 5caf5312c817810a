package odt_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/document"
)

// told puts what is said about a text into lines: each change and comment with the words of
// its paragraph.
func told(doc *document.Document) []string {
	in := func(b document.Block) string {
		switch b := b.(type) {
		case *document.Heading:
			return b.Text()
		case *document.Paragraph:
			return b.Text()
		default:
			return "?"
		}
	}
	var lines []string
	for _, c := range doc.Changes {
		lines = append(lines, fmt.Sprintf("change %d in %q", c.Kind, in(c.In)))
	}
	for _, c := range doc.Comments {
		lines = append(lines, fmt.Sprintf("comment %q %v in %q", c.Text, c.Resolved, in(c.In)))
	}
	return lines
}

// TestReview holds that recorded changes and comments are known with their places, in both
// ways of writing a deletion, and those in notes too.
func TestReview(t *testing.T) {
	format := `<text:changed-region text:id="c3"><text:format-change/></text:changed-region>`
	doc := source{body: `<text:tracked-changes>` + deletion("c1", "") + insertion("c2") + format + insertion("c4") + `</text:tracked-changes>
		<text:h text:outline-level="1">a<text:change text:change-id="c1"/></text:h>
		<text:p>b<text:change-start text:change-id="c2"/>c<text:change-end text:change-id="c2"/>
			<office:annotation other:resolved="true"><dc:creator>Ann</dc:creator><dc:date>2024</dc:date><text:p>one</text:p><text:p>two</text:p></office:annotation></text:p>
		<text:change-start text:change-id="c3"/>
		<text:p>d<text:note><text:note-body><text:p>e<office:annotation><text:p>three</text:p></office:annotation></text:p></text:note-body></text:note></text:p>`}.read(t)
	want := []string{
		`change 1 in "a"`, `change 0 in "bc "`, `change 2 in "d"`, `change 0 in "?"`,
		`comment "one two" true in "bc "`, `comment "three" false in "e"`,
	}
	if diff := cmp.Diff(want, told(doc)); diff != "" {
		t.Error(diff)
	}
}

// TestTargets holds that what a reference can lead to is known, in deleted text too.
func TestTargets(t *testing.T) {
	doc := source{body: `<text:tracked-changes>` + deletion("c1", `<text:p><text:bookmark text:name="deleted"/></text:p>`) + `</text:tracked-changes>
		<text:p><text:bookmark-start text:name="a"/><text:reference-mark text:name="b"/><text:sequence text:ref-name="c" text:name="Table">1</text:sequence>
			<text:note text:id="d"><text:note-body><text:p/></text:note-body></text:note><draw:frame draw:name="e"><draw:image/></draw:frame></text:p>
		<table:table table:name="f"><table:table-row><table:table-cell/></table:table-row></table:table><text:section text:name="g"/>`}.read(t)
	want := map[string]bool{"deleted": true, "a": true, "b": true, "c": true, "d": true, "e": true, "f": true, "g": true}
	if diff := cmp.Diff(want, doc.Targets); diff != "" {
		t.Error(diff)
	}
}

// TestLanguages holds that the language of words is known where it is not that of the
// document: by the style of the paragraph or one of its parents, or by that of a span.
func TestLanguages(t *testing.T) {
	text := func(name, family, parent, language string) string {
		return `<style:style style:name="` + name + `" style:family="` + family + `" style:parent-style-name="` + parent + `"><style:text-properties ` + language + `/></style:style>`
	}
	doc := source{
		styles: text("Q", "paragraph", "", `fo:language="de" fo:country="DE"`) + text("Same", "paragraph", "", `fo:language="fr" fo:country="FR"`),
		automatic: text("P1", "paragraph", "Q", ``) + text("T1", "text", "", `fo:language="en" fo:country="none"`) + text("T2", "text", "", `fo:font-weight="bold"`) +
			text("T3", "text", "", `fo:language="zxx" fo:country="none"`),
		body: `<text:p text:style-name="P1">ab <text:span text:style-name="T1">cd<text:s text:c="3"/>e<text:tab/></text:span> <text:span text:style-name="T2">f</text:span></text:p>
			<text:p text:style-name="Same">g</text:p><text:h text:outline-level="1">h<text:span text:style-name="T3">i</text:span>j</text:h>`,
	}.read(t)
	var got []string
	for block := range doc.All() {
		var spans []document.Span
		var marked []document.Marked
		switch b := block.(type) {
		case *document.Paragraph:
			spans, marked = b.Spans, b.Marked
		case *document.Heading:
			spans, marked = b.Spans, b.Marked
		}
		for words, language := range document.Spoken(spans, marked) {
			got = append(got, language+":"+words)
		}
	}
	want := []string{"de-DE:ab ", "en:cd", "en:e", "en: ", "de-DE:f", ":g", ":h", "zxx:i", ":j"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
