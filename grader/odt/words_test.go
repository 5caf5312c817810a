package odt_test

import (
	"strings"
	"testing"

	"jourdain/grader/document"
	"jourdain/grader/dump"
)

// TestWhiteSpace holds what is read of white space: the text as LibreOffice has it,
// and the runs of spaces that a rule must see.
func TestWhiteSpace(t *testing.T) {
	const note = `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body/></text:note>`
	for _, test := range []struct{ name, xml, text, words string }{
		{"runs collapse to one space", "a  \n\t b", "a b", " a b"},
		{"the start counts for nothing", "\n  a", "a", " a"},
		{"one space stays at the end", "a \n ", "a ", " a "},
		{"runs collapse across the border of a span", `a <text:span> b</text:span>`, "a b", " a b"},
		{"and across a bookmark", `a <text:bookmark text:name="x"/> b`, "a b", " a b"},
		{"three spaces as programs write them", `a <text:s text:c="2"/>b`, "a   b", " a·3·b"},
		{"one space written apart", `a<text:s/>b`, "a b", " a·1·b"},
		{"a space after written ones joins them", `a<text:s text:c="2"/> b`, "a   b", " a·3·b"},
		{"two runs are one", `a<text:s/><text:s text:c="3"/>b`, "a    b", " a·4·b"},
		{"a run of none is one, for LibreOffice", `a<text:s text:c="0"/>b`, "a b", " a·1·b"},
		{"spaces at the start", `<text:s text:c="4"/>a`, "    a", "·4·a"},
		{"a space across a span joins the run", `<text:span>a </text:span><text:s/>b`, "a  b", " a·2·b"},
		{"a note ends a run", `a ` + note + ` b`, "a  b", " a (1) b"},
		{"a comment ends a run", `a <office:annotation><text:p>x</text:p></office:annotation> b`, "a  b", " a  b"},
		{"a tab and a line break end a run", `a <text:tab/> b <text:line-break/> c`, "a \t b \n c", " a ⇥ b ⏎ c"},
		{"no-break spaces are letters", "a\u00A0\u00A0: b", "a\u00A0\u00A0: b", " a\u00A0\u00A0: b"},
		{"a comment of XML and CDATA", `a<!-- x -->b<![CDATA[ <c>]]>`, "ab <c>", " ab <c>"},
		{"what stands in a paragraph is no paragraph", `a<text:p>x</text:p><text:h>y</text:h>b`, "ab", " ab"},
		{"control characters are taken out", "a&#x7F;b&#x85;c&#x9B;d", "ab cd", " ab cd"},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := first[*document.Paragraph](t, body(t, `<text:p>`+test.xml+`</text:p>`))
			if got := p.Text(); got != test.text {
				t.Errorf("text %q, want %q", got, test.text)
			}
			if got := dump.Words(p.Spans, p.Look); strings.TrimPrefix(got, " ") != trimOne(test.words) {
				t.Errorf("words %q, want %q", got, test.words)
			}
		})
	}
}

func trimOne(text string) string {
	if text[0] == ' ' {
		return text[1:]
	}
	return text
}

// TestHeadingWords holds what counts among the words of a heading.
func TestHeadingWords(t *testing.T) {
	for _, test := range []struct{ name, xml, want string }{
		{"spans, links and metadata count", `a<text:span>b</text:span><text:a xlink:href="x">c</text:a><text:meta>d</text:meta>`, "abcd"},
		{"what is unknown counts", `a<text:weird>b</text:weird>`, "ab"},
		{"of a ruby, the base", `<text:ruby><text:ruby-base>a</text:ruby-base><text:ruby-text>b</text:ruby-text></text:ruby>`, "a"},
		{"no number, no mark, no page", `<text:number>1.</text:number>a<text:bookmark text:name="x"/><text:soft-page-break/>b`, "ab"},
		{"no note and no comment", `a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>n</text:p></text:note-body></text:note>` +
			`<office:annotation><text:p>c</text:p></office:annotation>b`, "ab"},
		{"nothing of a drawing", `a<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box><svg:title>t</svg:title></draw:frame>b`, "ab"},
		{"a tab and a line break are spaces", `a<text:tab/>b<text:line-break/>c`, "a b c"},
	} {
		t.Run(test.name, func(t *testing.T) {
			h := first[*document.Heading](t, body(t, `<text:h text:outline-level="1"> `+test.xml+` </text:h>`))
			if got := h.Text(); got != test.want {
				t.Errorf("%q, want %q", got, test.want)
			}
		})
	}
}

// A link without words stands there as an empty piece of text.
func TestLinksWithoutWords(t *testing.T) {
	for _, test := range []struct{ name, xml, want string }{
		{"none", `a<text:a xlink:href="x"/>b`, " a[](x)b"},
		{"a span without words", `a<text:a xlink:href="x"><text:span/></text:a>b`, " a[](x)b"},
		{"white space that counts for nothing", `a <text:a xlink:href="x"> </text:a>b`, " a [](x)b"},
		{"a space", `a<text:a xlink:href="x"> </text:a>b`, " a[ ](x)b"},
		{"a link to nowhere", `a<text:a/>b`, " ab"},
		{"words", `a<text:a xlink:href="x">w</text:a>b`, " a[w](x)b"},
		{"spaces are one run across it", `a <text:a xlink:href="x"/> b`, " a [](x)b"},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := first[*document.Paragraph](t, body(t, "<text:p>"+test.xml+"</text:p>"))
			if got := dump.Words(p.Spans, p.Look); got != test.want {
				t.Errorf("%q, want %q", got, test.want)
			}
		})
	}
}
