package result

import (
	"slices"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rules/collation"
	"jourdain/grader/rules/page"
	"jourdain/grader/rules/rule"
	"jourdain/lessons/progress"
	"jourdain/tui/documents"
	"jourdain/tui/screen"
)

// news is what is new since the last look, or since the last answer.
type news struct {
	unsaved  bool            // the file is the one that was read before
	passed   bool            // the work has passed at last
	headings []string        // lines that have become headings
	settled  []question      // passages that were at fault, and are as they were asked to be
	gone     int             // what else was found before, and is not any more
	added    []question      // what was not found before, the gravest first
	still    []question      // what is found of a passage that was at fault before, and is the same
	answered *question       // what was just answered
	intended bool            // how
	opened   *screen.Opened  // what came of opening the file
	tool     page.Tool       // the tool that has just become the learner's own; "" for none
	written  documents.Place // where the file is that was just made of a text; the zero place for none
}

// begun is what is new before the first look: that the file was just made of a text.
func begun(route screen.Route) *news {
	if route.Written == (documents.Place{}) {
		return nil
	}
	return &news{written: route.Written}
}

// nothing reports whether the document has the same points as before.
func (n *news) nothing() bool {
	return len(n.headings)+len(n.settled)+n.gone+len(n.added)+len(n.still) == 0
}

// compare returns what is new in a report, but for what is intended. A check that was not
// made is not compared: what it would find is not settled, and what it finds at last is
// new.
func compare(before, now *report.Report, old, doc *document.Document, intended map[progress.Passage]bool) *news {
	n := &news{headings: becameHeadings(old, doc), passed: now.Passed && !before.Passed}
	if before.Work != now.Work || now.Wrong != "" {
		return n // another of several examples, or another document: another list of points
	}
	for i := range now.Checks {
		c := &now.Checks[i]
		j := slices.IndexFunc(before.Checks, func(b report.Check) bool { return b.Rule == c.Rule })
		if j < 0 || c.Status == report.Skipped {
			continue
		}
		b := &before.Checks[j]
		// What has nothing to judge any more was not mended.
		if lost := missing(b, c, intended); c.Status == report.Nothing {
			n.gone += len(lost)
		} else {
			n.settled = append(n.settled, lost...)
		}
		n.added = append(n.added, missing(c, b, intended)...)
	}
	n.part(before, old, doc)
	if n.nothing() {
		n.settled = quietly(before, now)
	}
	n.sift(doc, now)
	slices.SortStableFunc(n.added, func(a, b question) int { return int(b.finding.Severity) - int(a.finding.Severity) })
	return n
}

// quietly returns what was found before, and left to a rule that said something better, and is not
// found any more: half of a work may be done, of which only the other half was told.
func quietly(before, now *report.Report) []question {
	var list []question
	for i := range before.Checks {
		b := &before.Checks[i]
		j := slices.IndexFunc(now.Checks, func(c report.Check) bool { return c.Rule == b.Rule })
		if j < 0 || now.Checks[j].Status == report.Nothing {
			continue
		}
		c := &now.Checks[j]
		was := &report.Check{Rule: b.Rule, Findings: b.Unsaid}
		is := &report.Check{Rule: c.Rule, Findings: slices.Concat(c.Findings, c.Unsaid)}
		list = append(list, missing(was, is, nil)...)
	}
	return list
}

// becameRight returns the checks that find nothing any more, or that were not made before.
func becameRight(before, now *report.Report) map[rule.ID]bool {
	right := func(c *report.Check) bool { return c.Status == report.Passed && len(c.Findings) == 0 }
	was := map[rule.ID]bool{}
	for i := range before.Checks {
		was[before.Checks[i].Rule] = right(&before.Checks[i])
	}
	better := map[rule.ID]bool{}
	for i := range now.Checks {
		if c := &now.Checks[i]; right(c) && !was[c.Rule] {
			better[c.Rule] = true
		}
	}
	return better
}

// missing returns the findings of a check that another one of the same rule has not. Another
// fault of the same words is another finding.
func missing(c, other *report.Check, intended map[progress.Passage]bool) []question {
	type fault struct {
		progress.Passage
		name string
	}
	of := func(q question) fault { return fault{q.passage(), q.finding.Case} }
	there := map[fault]int{}
	for i := range other.Findings {
		there[of(question{rule: other.Rule, finding: &other.Findings[i]})]++
	}
	var list []question
	for i := range c.Findings {
		q := question{rule: c.Rule, finding: &c.Findings[i]}
		f := of(q)
		there[f]--
		if answered := intended[f.Passage] && q.finding.Severity == rule.Review; there[f] < 0 && !answered {
			list = append(list, q)
		}
	}
	return list
}

// becameHeadings returns the lines that were paragraphs in the old document and are
// headings in the new one.
func becameHeadings(old, doc *document.Document) []string {
	paragraphs, headings := map[string]bool{}, map[string]int{}
	for p := range old.Paragraphs() {
		paragraphs[p.Text()] = true
	}
	for h := range old.Headings() {
		headings[h.Text()]++
	}
	var list []string
	for h := range doc.Headings() {
		words := h.Text()
		if headings[words]--; headings[words] < 0 && paragraphs[words] && words != "" {
			list = append(list, rule.Quote(words))
		}
	}
	return list
}

// faultyIn returns the passages of which a report has found an error, whether it is told or left
// to another one, and the headings that have lost what stood under them.
func faultyIn(r *report.Report) map[string]bool {
	faulty := map[string]bool{}
	for i := range r.Checks {
		for _, f := range slices.Concat(r.Checks[i].Findings, r.Checks[i].Unsaid) {
			if f.Severity != rule.Error {
				continue
			}
			faulty[f.Excerpt] = true
			if above, ok := f.Args["Above"].(string); ok && f.Case == string(collation.Parted) {
				faulty[above] = true
			}
		}
	}
	return faulty
}

// sift keeps as settled the passages that still stand in the document and have no fault any
// more, new or old. What was deleted, or written anew, is only no longer found. A line that
// became a heading and should be none is no news to be glad of.
func (n *news) sift(doc *document.Document, now *report.Report) {
	words, faulty := wordsOf(doc), faultyIn(now)
	n.headings = slices.DeleteFunc(n.headings, func(words string) bool { return faulty[words] })
	stays := func(q question) bool {
		again := func(other question) bool {
			wholeFile := other.rule == q.rule && other.finding.Excerpt == ""
			return wholeFile || standsIn(other.finding.Excerpt, strings.Fields(spaced(q.finding.Excerpt))) || q.isTextOf(other, doc)
		}
		return standsIn(q.finding.Excerpt, words) && !faulty[q.finding.Excerpt] && !slices.ContainsFunc(n.added, again) && !slices.ContainsFunc(n.still, again)
	}
	var settled []question
	for _, q := range n.settled {
		if stays(q) {
			q.grown = grown(q.finding.Excerpt, doc)
			settled = append(settled, q)
		} else if !slices.ContainsFunc(n.still, q.touches) && !slices.ContainsFunc(n.added, q.touches) && !slices.Contains(n.headings, q.finding.Excerpt) {
			n.gone++
		}
	}
	n.settled = settled
}
