package starter

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/document"
)

// The Markdown file holds no comment of ours, and no empty line that comes from one.
func TestCommentsAreTakenOutOfTheMarkdownFile(t *testing.T) {
	for name, c := range map[string]struct{ source, want string }{
		"before a block":            {"# A\n\n<!-- odt: look bold -->\nB\n", "# A\n\nB\n"},
		"on a paragraph of its own": {"# A\n\n<!-- odt: look bold -->\n\nB\n", "# A\n\nB\n"},
		"several":                   {"A\n\n<!-- odt: page-break -->\n<!-- odt: look bold -->\n\n\nB\n", "A\n\nB\n"},
		"between two lines":         {"A\n<!-- odt: page-break -->\nB\n", "A\n\nB\n"},
		"first":                     {"<!-- odt: page-number -->\n\nA\n", "A\n"},
		"after the front matter":    {"---\nlang: fr\n---\n\n<!-- odt: page-number -->\n\nA\n", "---\nlang: fr\n---\n\nA\n"},
		"last":                      {"A\n\n<!-- odt: look* bold -->\nB\n\n<!-- odt: look end -->\n", "A\n\nB\n"},
		"for one format":            {"A\n\n<!-- odt: only -->\n\nB\n\n<!-- odt: end -->\n\n<!-- md: only -->\nC\n<!-- md: end -->\n", "A\n\nC\n"},
		"in code":                   {"A\n\n```\n<!-- odt: look bold -->\n\n\n```\n", "A\n\n```\n<!-- odt: look bold -->\n\n\n```\n"},
		"another comment":           {"A\n\n<!-- for translators -->\n\nB\n", "A\n\n<!-- for translators -->\n\nB\n"},
		"no comment":                {"A\n\n\n\nB\n", "A\n\n\n\nB\n"},
	} {
		t.Run(name, func(t *testing.T) {
			var b strings.Builder
			if err := Write(&b, document.Markdown, []byte(c.source)); err != nil || b.String() != c.want {
				t.Errorf("%v, %q, not %q", err, b.String(), c.want)
			}
		})
	}
}

// A fault has the line of its comment in the source, and says what is known.
func TestFaultsOfASource(t *testing.T) {
	for name, c := range map[string]struct {
		source string
		line   int
		says   string
	}{
		"unknown word":         {"---\nlang: fr\n---\n\nA\n\n<!-- odt: boldly -->\nB\n", 7, `"boldly" is not known`},
		"unknown in Markdown":  {"<!-- md: look bold -->\nA\n", 1, "is not known"},
		"unknown property":     {"<!-- odt: look bold purple -->\nA\n", 1, `"purple" is no property`},
		"no property":          {"<!-- odt: look -->\nA\n", 1, "says nothing"},
		"no size":              {"<!-- odt: look size=big -->\nA\n", 1, "needs a number of points"},
		"twice":                {"<!-- odt: look size=12 size=14 -->\nA\n", 1, "comes after another"},
		"two alignments":       {"<!-- odt: look center right -->\nA\n", 1, "comes after another"},
		"no name":              {"<!-- odt: style -->\nA\n", 1, "has no name"},
		"a known style's look": {"<!-- odt: style Signature: bold -->\nA\n", 1, "has a look already"},
		"an unknown style":     {"<!-- odt: change-style Remark: bold -->\nA\n", 1, "no word processor has"},
		"a style's look":       {"<!-- odt: change-style Quotations -->\nA\n", 1, "says how a style looks"},
		"a style twice":        {"<!-- odt: change-style Title: bold -->\n<!-- odt: change-style Title: italic -->\nA\n", 2, "was changed already"},
		"words after it":       {"<!-- odt: page-break now -->\nA\n", 1, "nothing after it"},
		"words after levels":   {"<!-- odt: levels 2 -->\nA\n", 1, "nothing after it"},
		"no header":            {"<!-- odt: page-header -->\nA\n", 1, "has no text"},
		"nothing follows":      {"A\n\n<!-- odt: look bold -->\n", 3, "nothing follows"},
		"two for one":          {"<!-- odt: look bold -->\n<!-- odt: look italic -->\nA\n", 2, "is for the same block"},
		"only without end":     {"A\n\n<!-- odt: only -->\nB\n", 3, "nothing ends"},
		"end without only":     {"A\n\n<!-- odt: end -->\n", 3, "no \"odt: only\" before"},
		"the other end":        {"<!-- md: only -->\nA\n<!-- odt: end -->\n\nB\n", 3, "no \"odt: only\" before"},
		"only in only":         {"<!-- odt: only -->\nA\n<!-- md: only -->\nB\n<!-- odt: end -->\n", 3, "stands between"},
		"look* without end":    {"A\n\n<!-- odt: look* bold -->\nB\n", 3, "ends this"},
		"end without look*":    {"A\n\n<!-- odt: look end -->\nB\n", 3, "there is no"},
		"not alone":            {"A <!-- odt: look bold -->\n", 1, "on a line of its own"},
		"several lines":        {"A\n\n<!-- odt: look bold\nitalic -->\nB\n", 3, "on a line of its own"},
		"caption, number":      {"<!-- odt: caption Figure -->\nFigure 2: A\n", 1, "does not say so"},
		"caption, what":        {"<!-- odt: caption #fig -->\nFigure 1: A\n", 1, "names what is counted"},
		"caption, twice":       {"<!-- odt: caption Figure #a -->\nFigure 1: A\n\n<!-- odt: caption Figure #a -->\nFigure 2: B\n", 4, "another caption is called #a"},
		"reference, number":    {"<!-- odt: caption Figure #a -->\nFigure 1: A\n\nSee [figure 2](#a).\n", 4, "says its number, 1"},
		"reference, nothing":   {"A\n\nSee [B](#b).\n", 3, "nothing is called #b"},
		"merge, form":          {"<!-- odt: merge A1 -->\n| A | B |\n|---|---|\n", 1, "names two corners"},
		"merge, outside":       {"<!-- odt: merge A1:C1 -->\n| A | |\n|---|---|\n", 1, "1 rows and 2 columns"},
		"merge, words":         {"<!-- odt: merge A1:B1 -->\n| A | B |\n|---|---|\n", 1, "only the first"},
		"merge, no table":      {"<!-- odt: merge A1:B1 -->\nA\n", 1, "is not for a paragraph"},
		"style of a heading":   {"<!-- odt: style Sender -->\n# A\n", 1, "is not for a heading"},
		"picture elsewhere":    {"A\n\n![B](https://example.org/b.png)\n", 3, "beside the text"},
		"line across":          {"A\n\n---\n\nB\n", 3, "a line across"},
		"HTML":                 {"A\n\n<script>\nB\n</script>\n", 3, "HTML is not written"},
		"merged in HTML":       {"A\n\n<table><tr><td colspan=2>B</td></tr></table>\n", 3, "odt: merge"},
		"nothing":              {"", 1, "empty"},
	} {
		t.Run(name, func(t *testing.T) {
			faults := Faults([]byte(c.source))
			if !slices.ContainsFunc(faults, func(f Fault) bool { return f.Line == c.line && strings.Contains(f.Message, c.says) }) {
				t.Errorf("no fault on line %d says %q: %v", c.line, c.says, faults)
			}
		})
	}
}

func TestASourceWithoutFaultsHasNone(t *testing.T) {
	if diff := cmp.Diff([]Fault(nil), Faults(everything(t))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
