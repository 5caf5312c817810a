package result

import (
	"slices"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rules/spelling"
)

// part keeps as added what is new, each passage once, and as still what is found where the words
// and those before them are as in the old document and a fault was found before, or where nobody looked for one.
func (n *news) part(before *report.Report, old, doc *document.Document) {
	was, looked := map[string]bool{}, map[string]bool{}
	for i := range before.Checks {
		c := &before.Checks[i]
		looked[string(c.Rule)] = c.Status != report.Skipped && c.Status != report.Later
		for _, f := range slices.Concat(c.Findings, c.Unsaid) {
			was[f.Excerpt] = true
		}
	}
	delete(was, "")
	lines := linesOf(old)
	stays := func(words string) bool {
		return slices.ContainsFunc(linesOf(doc), func(l line) bool {
			return strings.Contains(printed(l.words), printed(words)) && slices.Contains(lines, l)
		})
	}
	told := map[string]bool{}
	all := n.added
	n.added = nil
	for _, q := range all {
		words := q.finding.Excerpt
		if words != "" && told[words] {
			continue
		}
		told[words] = true
		faulty := !looked[string(q.rule)]
		for excerpt := range was {
			faulty = faulty || overlap(excerpt, words)
		}
		if faulty && words != "" && stays(words) {
			n.still = append(n.still, q)
		} else {
			n.added = append(n.added, q)
		}
	}
}

// line is a paragraph or a heading as it is written, and the one that it comes after.
type line struct{ after, words string }

func linesOf(doc *document.Document) []line {
	var lines []line
	last := ""
	for block := range doc.All() {
		var words string
		switch b := block.(type) {
		case *document.Heading:
			words = b.Text()
		case *document.Paragraph:
			words = b.Text()
		default:
			continue
		}
		lines = append(lines, line{after: last, words: words})
		last = words
	}
	return lines
}

// touches reports whether two findings are about the same words, or one about words of the other.
func (q question) touches(other question) bool {
	return overlap(q.finding.Excerpt, other.finding.Excerpt)
}

// isTextOf reports whether a finding is about the whole of the text in which another one is: the
// words of both may differ, where those of the one are what was glued together.
func (q question) isTextOf(other question, doc *document.Document) bool {
	for p := range doc.Paragraphs() {
		if p.Place.Paragraph == other.finding.Place.Paragraph {
			whole, excerpt := spelling.Fold(p.Text()), spelling.Fold(q.finding.Excerpt)
			return whole == excerpt || strings.HasSuffix(q.finding.Excerpt, "…") && strings.HasPrefix(whole, excerpt)
		}
	}
	return false
}

// overlap reports whether one of two excerpts holds the words of the other.
func overlap(a, b string) bool {
	a, b = printed(a), printed(b)
	return a != "" && b != "" && (strings.Contains(a, b) || strings.Contains(b, a))
}

// printed returns a text as an excerpt would have it, without the sign that it was cut.
func printed(text string) string {
	return strings.Join(strings.Fields(strings.TrimSuffix(text, "…")), " ")
}
