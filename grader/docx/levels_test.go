package docx_test

import (
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/document"
)

// leveled is a paragraph style with a level, "" for none of its own.
func leveled(id, name, basis, level string) string {
	style := `<w:style w:type="paragraph" w:styleId="` + id + `"><w:name w:val="` + name + `"/>`
	if basis != "" {
		style += `<w:basedOn w:val="` + basis + `"/>`
	}
	if level != "" {
		style += `<w:pPr><w:outlineLvl w:val="` + level + `"/></w:pPr>`
	}
	return style + `</w:style>`
}

// TestWhereALevelComesFrom holds that a heading says where its level is set.
func TestWhereALevelComesFrom(t *testing.T) {
	direct := func(level string) string {
		return `<w:p><w:pPr><w:pStyle w:val="Heading2"/><w:outlineLvl w:val="` + level + `"/></w:pPr>` + text("x") + `</w:p>`
	}
	doc := source{
		styles: leveled("Mine", "My headings", "Heading2", "") + leveled("Off", "Off", "Heading2", "9") + leveled("Ber", "berschrift 1", "", "0") + leveled("N", "heading 3", "", ""),
		body:   direct("4") + direct("9") + direct("12") + par("Heading2", "x") + par("Mine", "x") + par("Off", "x") + par("Ber", "x") + par("N", "x"),
	}.read(t)
	var got []string
	for h := range doc.Headings() {
		got = append(got, strconv.Itoa(h.Level)+" "+string(h.Source)+" "+h.Style.Display)
	}
	for p := range doc.Paragraphs() {
		got = append(got, "made for "+strconv.Itoa(p.StyleLevel)+" "+p.Style.Display)
	}
	want := []string{
		"5 direct Heading 2", "2 style Heading 2", "2 style Heading 2", "2 inherited My headings", "1 style berschrift 1",
		"made for 2 Heading 2", "made for 0 Off", "made for 3 Heading 3",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestImpliedHeadings holds that the headings of Google Docs, whose styles have no levels, count and
// are marked; and that one style with a level, or the name that Word gives to its default style, make
// ordinary paragraphs of them.
func TestImpliedHeadings(t *testing.T) {
	google := `<w:style w:type="paragraph" w:default="1" w:styleId="n"><w:name w:val="normal"/></w:style>` + leveled("H1", "heading 1", "n", "") + leveled("H2", "heading 2", "n", "")
	word := `<w:style w:type="paragraph" w:default="1" w:styleId="n"><w:name w:val="Normal"/></w:style>` + leveled("H1", "heading 1", "n", "") + leveled("H2", "heading 2", "n", "")
	for _, test := range []struct {
		name, styles string
		implied      int
	}{
		{"Google Docs", google, 2},
		{"another default style", word, 0},
		{"a style that has a level", google + leveled("H3", "heading 3", "n", "2"), 0},
		{"a style that has the level of no heading", google + leveled("H3", "heading 3", "n", "9"), 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			doc := readParts(t, source{body: par("H1", "a") + par("H2", "b") + par("n", "c")}.withStyles(test.styles))
			implied := 0
			for h := range doc.Headings() {
				if !h.Implied || h.Source != document.StyleName {
					t.Errorf("%q is no implied heading: %s", h.Text(), h.Source)
				}
				if implied++; h.Level != implied {
					t.Errorf("%q has level %d", h.Text(), h.Level)
				}
			}
			if implied != test.implied || slices.Contains(doc.Warnings, document.ImpliedHeadings) != (test.implied > 0) {
				t.Errorf("%d implied headings, warnings %v", implied, doc.Warnings)
			}
		})
	}
}

// withStyles returns the parts of a document that has these styles alone.
func (s source) withStyles(styles string) []string {
	parts := s.partsOf()
	at := slices.Index(parts, "word/styles.xml")
	parts[at+1] = xmlHead + `<w:styles ` + namespaces + `>` + styles + `</w:styles>`
	return parts
}
