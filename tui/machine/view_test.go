package machine

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/document"
	"jourdain/grader/markdown"
	"jourdain/grader/odt"
	"jourdain/grader/rules/lookalike"
	"jourdain/grader/rules/reading"
	"jourdain/lessons"
	"jourdain/lessons/starter"
	"jourdain/tui/widget"
)

// shown returns the lines of a document as "seen | read | said", indented as what is read.
func shown(t *testing.T, lang string, doc *document.Document, aspect lessons.Aspect) []string {
	t.Helper()
	loud := map[*document.Paragraph]string{}
	for _, c := range lookalike.Find(reading.Of(doc)) {
		loud[c.Paragraph] = c.Text
	}
	var got []string
	for _, line := range Read(open(t, lang), doc, Request{Aspect: aspect, Lookalikes: loud, Most: 200}) {
		read := line.Read
		said := strings.Repeat("  ", read.Depth) + strings.TrimSpace(read.Lead+" "+line.Seen.Text) + " | " + read.Text
		if read.Text == line.Seen.Text {
			said = strings.TrimSuffix(said, read.Text) + "="
		}
		for _, beside := range []string{read.Aside, read.Said} {
			if beside != "" {
				said += " | " + beside
			}
		}
		got = append(got, strings.ReplaceAll(said, "\u00a0", " "))
	}
	return got
}

func read(t *testing.T, source string) *document.Document {
	t.Helper()
	doc, err := markdown.Read(context.Background(), []byte(source))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// written returns a source of a starting file as it is read from an ODT.
func written(t *testing.T, source string) *document.Document {
	t.Helper()
	var file bytes.Buffer
	if err := starter.Write(&file, document.ODT, []byte(source)); err != nil {
		t.Fatal(err)
	}
	doc, err := odt.Read(context.Background(), bytes.NewReader(file.Bytes()), int64(file.Len()))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func want(t *testing.T, got []string, want ...string) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Without an aspect of its own a view shows the headings, what looks like one, and the title.
func TestHeadingsAndWhatLooksLikeThem(t *testing.T) {
	doc := read(t, "# Lunches\n\n## Soups\n\nSoups are warm and good for everybody.\n\n**Pies**\n\nPies are warm too, and they take an hour.\n\n#### Apple\n\nSlice them.\n")
	want(t, shown(t, "en", doc, lessons.Headings),
		"Lunches | = | title, level 1", "  Soups | = | level 2",
		"  ? Pies | text | ordinary text that looks like a heading", "      ? Apple | = | level 4 (3 skipped) | level 4, and level 3 is skipped")
	lines := Read(open(t, "en"), doc, Request{Aspect: lessons.Headings, Lookalikes: map[*document.Paragraph]string{}, Most: 2})
	if len(lines) != 2 || lines[1].Paragraph != 2 {
		t.Errorf("the most are 2 lines, not %v", lines)
	}
}

// Every paragraph has its number, an empty one too; a line that breaks begins none.
func TestParagraphsAreNumbered(t *testing.T) {
	doc := written(t, "Dear neighbours,\n\nThe bus will\n\nno longer stop.\\\nIt goes on.\n\n<br>\n\nThank you.\n")
	want(t, shown(t, "en", doc, lessons.Paragraphs),
		"Dear neighbours, | paragraph 1", "The bus will | paragraph 2", "no longer stop. It goes on. | paragraph 3, with a line break",
		"(empty line) | paragraph 4, empty", "Thank you. | paragraph 5")
	want(t, shown(t, "fr", read(t, "# Lettre\n\nUn.\n\nDeux.\n"), lessons.Paragraphs),
		"Lettre | = | titre, niveau 1", "  Un. | paragraphe 2", "  Deux. | paragraphe 3")
}

// The marks of a paragraph are drawn, and said by ear; what stands beside each is quoted. A
// space alone between two words is none, nor is a no-break one.
func TestMarksAreShown(t *testing.T) {
	doc := written(t, "&#9;The quiz &\n\n<br>\n\nThe supper is on  Saturday 9 November, in the village hall.\n\nPrice:\t\tfour pounds\\\na head\n")
	var got, said []string
	for _, line := range Read(open(t, "en"), doc, Request{Aspect: lessons.Marks, Most: 9}) {
		got, said = append(got, widget.Ink(open(t, "en"), line.Read.Text, false)), append(said, line.Read.Said)
	}
	want(t, got, "→The quiz &¶", "¶", "The supper is on··Saturday 9… village hall.¶", "Price:→→four pounds↵a head¶")
	want(t, said, "tab, “The quiz &”, paragraph end", "paragraph end",
		"“The supper is on”, two spaces, “Saturday 9… village hall.”, paragraph end", "“Price:”, two tabs, “four pounds”, line break, “a head”, paragraph end")
	for _, line := range Read(open(t, "fr"), read(t, "Qui\u00a0? Moi.\n"), Request{Aspect: lessons.Marks, Most: 9}) {
		want(t, []string{line.Read.Said}, "«\u00a0Qui\u00a0? Moi.\u00a0», fin de paragraphe")
	}
}

// An item says the kind of its list and its place there; a typed one is text.
func TestListsAreShownItemByItem(t *testing.T) {
	doc := read(t, "## To buy\n\n- Flour\n- Fruit\n  1. Pears\n  2. Figs\n\nTo do:\n\n(1) Melt the butter.\n\n(2) Stir it.\n\n- Alone\n\n1\\. Not a list, for it is alone.\n")
	want(t, shown(t, "en", doc, lessons.Lists),
		"  To buy | = | level 2", "    - Flour | bulleted, 1 of 2", "    - Fruit | bulleted, 2 of 2",
		"      1. Pears | numbered, 1 of 2 | sub-list, numbered, 1 of 2", "      2. Figs | numbered, 2 of 2 | sub-list, numbered, 2 of 2",
		"    ? (1) Melt the butter. | text | ordinary text that looks like an item of a list",
		"    ? (2) Stir it. | text | ordinary text that looks like an item of a list", "    - Alone | bulleted, 1 of 1")
}

// What the file marks as a quotation is one, in each format; quotation marks make none.
func TestQuotationsAreShown(t *testing.T) {
	const source = "She said:\n\n> Soup is warm.\n\n“Pies are warmer.”\n"
	for _, doc := range []*document.Document{read(t, source), written(t, source)} {
		want(t, shown(t, "fr", doc, lessons.Quotations), "Soup is warm. | citation")
	}
}

// Of a link and of an image, the machine has the words; what has none is marked.
func TestLinksAndImagesAreShownWithTheirWords(t *testing.T) {
	doc := read(t, "## News\n\nSee the [opening *hours*](https://example.org/a) and [](https://example.org/b).\n\n![A man paints](a.png) ![](b.png)\n\n[![A map](c.png)](https://example.org/c)\n")
	want(t, shown(t, "en", doc, lessons.Links),
		"  News | = | level 2", "    opening hours | link", "    ? (link) | link without words",
		"    (image) | image: “A man paints” | image: “A man paints”", "    ? (image) | image without words",
		"    (image) | image: “A map” | image: “A map”", "    A map | link")
}

// A table is read cell by cell: under its headers, where it has them. Typed rows are text.
func TestTablesAreShownCellByCell(t *testing.T) {
	const table = "| Stop | Sunday |\n|---|---|\n| Green | 9.10 |\n| School | |\n"
	for _, doc := range []*document.Document{read(t, table), written(t, table)} {
		want(t, shown(t, "en", doc, lessons.Tables),
			"Stop | row 1, column 1, header", "Sunday | row 1, column 2, header",
			"Green | row 2, “Stop”", "9.10 | row 2, “Sunday”", "School | row 3, “Stop”", "(empty cell) | row 3, “Sunday”")
		doc.All()(func(block document.Block) bool {
			if table, ok := block.(*document.Table); ok {
				table.HeaderRows = 0
			}
			return true
		})
		if got := shown(t, "fr", doc, lessons.Tables); got[3] != "9.10 | ligne 2, colonne 2" {
			t.Errorf("without headers the cell is %q", got[3])
		}
	}
	want(t, shown(t, "en", written(t, "Stop\tSunday\n\nGreen\t9.10\n\nA\tlone line\n\nOrdinary words.\n\nTea\tat four\n"), lessons.Tables),
		"? Stop  Sunday | text | ordinary text that looks like a row of a table",
		"? Green  9.10 | text | ordinary text that looks like a row of a table",
		"? A  lone line | text | ordinary text that looks like a row of a table")
}

// A page break is told from empty paragraphs, and a number that the computer counts from what
// was typed.
func TestPagesAreShown(t *testing.T) {
	doc := written(t, "<!-- odt: page-number -->\n\n## Pond\n\nFrogs.\n\n<!-- odt: page-break -->\n\n## Jokes\n\nOne.\n\n<br>\n\n<br>\n\n<br>\n\nTwo.\n\n<br>\n\nThree.\n")
	want(t, shown(t, "en", doc, lessons.Pages),
		"  Pond | = | level 2", "    (new page) | page break", "  Jokes | = | level 2", "    ? (empty lines) | 3 empty paragraphs", "1 | foot of the pages, counted number")
}

// Notes, captions and references are shown where they stand, and a typed number as typed.
func TestNotesAndCaptionsAreShown(t *testing.T) {
	doc := written(t, "![A gate](a.png)\n\n<!-- odt: caption Figure #fig-1 -->\n\nFigure 1: the gate\n\nForty boats[^1] (see [figure 1](#fig-1)).\n\n<!-- odt: style Caption -->\nFigure 2: a boat\n\n[^1]: She counts them.\n")
	want(t, shown(t, "fr", doc, lessons.Notes),
		"Figure 1: the gate | légende, numéro compté", "She counts them. | note 1", "figure 1 | renvoi", "Figure 2: a boat | légende, numéro tapé")
}
