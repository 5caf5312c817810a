package sheets_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"jourdain/grader"
	"jourdain/grader/address"
	"jourdain/grader/report"
	"jourdain/grader/rubric"
	"jourdain/grader/rules"
	"jourdain/grader/rules/page"
	"jourdain/grader/rules/rule"
	"jourdain/grader/sheets"
	"jourdain/tui/text"
)

// flat is a document as a learner saves it: what stands in a body, in styles that Writer has.
func flat(body string) string {
	return `<?xml version="1.0" encoding="UTF-8"?><office:document office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0">
<office:styles>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1"/>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"/>
</office:styles>
<office:automatic-styles>
<style:style style:name="B" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-weight="bold" fo:font-size="16pt"/></style:style>
<style:style style:name="C" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:color="#cccccc"/></style:style>
</office:automatic-styles>
<office:body><office:text>` + body + `</office:text></office:body></office:document>`
}

// asked are seventeen criteria, as a teacher at the end of a course has them.
func asked() []rubric.Check {
	var checks []rubric.Check
	for i, id := range []rule.ID{
		"has-headings", "single-title", "no-lookalike-heading", "no-skipped-level", "no-typed-number", "no-empty-paragraph",
		"no-space-alignment", "no-tab-series", "real-list", "link-text", "image-text", "table-header", "real-table",
		"document-title", "contrast", "page-break-not-returns", "french-spacing",
	} {
		checks = append(checks, rubric.Check{Rule: id, Points: []float64{4, 2, 3, 1.5}[i%4], Required: i < 12})
	}
	return checks
}

// The works of a class: all that can be wrong, some of it, and hardly anything.
const (
	heading = `<text:h text:style-name="Heading_20_1" text:outline-level="%d">%s</text:h>`
	plain   = `<text:p text:style-name="Standard">La visite du moulin a duré toute la matinée, et chacun a pris des notes sur les meules, la roue et le canal.</text:p>`
)

func badWork() string {
	var b strings.Builder
	for i, title := range []string{"Notre visite au moulin de la rivière", "1. Ce que nous avons vu dans la grande salle", "2. Le canal", "3. La roue", "Conclusion"} {
		fmt.Fprintf(&b, `<text:p text:style-name="B">%s</text:p>`, title)
		b.WriteString(plain + strings.Repeat(`<text:p text:style-name="Standard"/>`, 3+i))
		b.WriteString(`<text:p text:style-name="Standard">Durée<text:s text:c="20"/>deux heures</text:p>`)
		b.WriteString(`<text:p text:style-name="Standard"><text:tab/><text:tab/><text:tab/>Nom<text:tab/><text:tab/><text:tab/>Âge</text:p>`)
		b.WriteString(`<text:p text:style-name="Standard">- du blé</text:p><text:p text:style-name="Standard">- du seigle</text:p><text:p text:style-name="Standard">- de l’avoine</text:p>`)
		b.WriteString(`<text:p text:style-name="C">Voir <text:a xlink:href="http://example.org/moulin">ici</text:a>.</text:p>`)
	}
	fmt.Fprintf(&b, heading, 1, "Annexe")
	fmt.Fprintf(&b, heading, 4, "Les mesures")
	b.WriteString(`<table:table><table:table-column table:number-columns-repeated="2"/><table:table-row><table:table-cell><text:p>Meule</text:p></table:table-cell><table:table-cell><text:p>2 t</text:p></table:table-cell></table:table-row></table:table>`)
	b.WriteString(`<text:p text:style-name="Standard"><draw:frame svg:width="5cm" svg:height="5cm"><draw:image xlink:href="Pictures/a.png"/></draw:frame></text:p>`)
	return flat(b.String() + plain)
}

func middlingWork() string {
	return flat(`<text:p text:style-name="Title">Le moulin</text:p>` + fmt.Sprintf(heading, 1, "La visite") + plain +
		`<text:p text:style-name="B">La roue</text:p>` + plain + `<text:p text:style-name="Standard"/><text:p text:style-name="Standard"/>` + plain +
		`<text:p text:style-name="Standard">Voir <text:a xlink:href="http://example.org/moulin">cliquez ici</text:a>.</text:p>`)
}

func goodWork() string {
	return flat(`<text:p text:style-name="Title">Le moulin</text:p>` + fmt.Sprintf(heading, 1, "La visite") + plain + fmt.Sprintf(heading, 1, "La roue") + plain)
}

// grade judges a work and says it in a language.
func grade(t testing.TB, work, lang string) *report.Worded {
	t.Helper()
	doc, err := grader.Read(context.Background(), "moulin.fodt", strings.NewReader(work), int64(len(work)))
	if err != nil {
		t.Fatal(err)
	}
	r, err := grader.Grade(t.Context(), doc, &rubric.Rubric{Title: rule.EitherTitle, Checks: asked()})
	if err != nil {
		t.Fatal(err)
	}
	w, err := report.In(r, book(t, lang))
	if err != nil {
		t.Fatal(err)
	}
	w.Rate(20)
	return w
}

func book(t testing.TB, lang string) *page.Book {
	t.Helper()
	b, err := rules.Book(address.Familiar.In(lang))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func words(t testing.TB, lang string) *text.Words {
	t.Helper()
	w, err := text.Open(address.Familiar.In(lang))
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// task is what the sheets of the test class share.
func task() sheets.Task {
	return sheets.Task{
		Title: "Le moulin de la rivière : compte rendu de la visite", Date: time.Date(2026, 12, 1, 9, 0, 0, 0, time.UTC), Scale: 20, Tool: page.Writer,
	}
}
