package grader

import (
	"math"
	"slices"

	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rubric"
	"jourdain/grader/rules"
	"jourdain/grader/rules/collation"
	"jourdain/grader/rules/rule"
)

// makeCertain makes errors of what a rule only suspects or advises.
func makeCertain(findings []rule.Finding) {
	for i := range findings {
		findings[i].Severity = rule.Error
	}
}

// weigh decides how a check ended, and what it returns: only a certain error fails it, and
// the points follow the share of what it judged that is right.
func weigh(c *report.Check, pass *rule.Pass, asked *rubric.Check, still float64) {
	c.Findings, c.Right = pass.Result()
	if asked.Strict {
		makeCertain(c.Findings)
	}
	slices.SortStableFunc(c.Findings, func(a, b rule.Finding) int { return int(b.Severity) - int(a.Severity) })
	if len(c.Findings) > 0 {
		c.Severity = c.Findings[0].Severity
		if c.Severity == rule.Error {
			c.Status = report.Failed
		}
	}
	c.Things, _ = pass.Judged()
	if c.Things == 0 && len(c.Findings) == 0 {
		c.Status, c.Right = report.Nothing, nil
		if asked.IfAny {
			c.Of = 0
		}
		return
	}
	c.Share = shareOf(c, asked, still)
	c.Points = pointsFor(c.Share, c.Of, asked.All)
}

// still returns how much of what a rule judges the document still has of its model, from 0 to
// 1; a negative number where it is compared with none.
func still(tasks []task, passes []*rule.Pass, about rule.About) float64 {
	for i := range tasks {
		if tasks[i].rule.ID == rules.MatchesModel.ID && passes[i] != nil && about != "" {
			if share, ok := passes[i].StillThere()[about]; ok {
				return share
			}
		}
	}
	return -1
}

// shareOf returns the share that is right of what a check asks for, from 0 to 1. What is
// missing is not right: the comparison with the model knows what is, and what only stands for
// it makes up for nothing. What is missing and also wrong, as a heading that only looks like one, is
// one fault. Without a model, things too many do not hide those that are wrong.
// What the starting file of a work has already is no share of the work.
func shareOf(c *report.Check, asked *rubric.Check, still float64) float64 {
	wrong := 0
	for i := range c.Findings {
		if f := &c.Findings[i]; f.Severity == rule.Error {
			wrong += f.Count()
		}
	}
	things := asked.Things
	if things <= 0 {
		things = max(c.Things, 1)
	}
	right := float64(min(c.Things-wrong, things-wrong))
	if still >= 0 {
		right = min(float64(things)*still, float64(things-wrong))
	}
	share := min(max(right/float64(things), 0), 1)
	if asked.Start > 0 && asked.Start < 1 {
		share = max((share-asked.Start)/(1-asked.Start), 0)
	}
	return share
}

// complete returns all the points of the checks that found nothing wrong in a document that is
// its model, text by text: it may have fewer things than the model, such as headings where
// its title is none, and lacks nothing all the same.
func complete(tasks []task, checks []report.Check) {
	whole := slices.ContainsFunc(checks, func(c report.Check) bool {
		return c.Rule == rules.MatchesModel.ID && c.Status == report.Passed && c.Share >= 1
	})
	for i := range checks {
		if c := &checks[i]; whole && tasks[i].check.Things > 0 && c.Status == report.Passed && c.Things > 0 {
			c.Share, c.Points = 1, c.Of
		}
	}
}

// pointsFor returns the points for a share, in quarters. Work that lacks something never has
// all of them, and work of which something is right has a quarter where one fits.
func pointsFor(share, of float64, all bool) float64 {
	switch {
	case share >= 1:
		return of
	case all, share <= 0:
		return 0
	}
	quarters := math.Round(4 * share * of)
	return max(min(max(quarters, 1), 4*of-1), 0) / 4
}

// conclude adds the points up. A check that was skipped because another failed
// still counts among the points to be had; one without a meaning in the format
// does not.
func conclude(doc *document.Document, checks []report.Check) *report.Report {
	r := &report.Report{Format: doc.Format, Passed: true, Checks: checks}
	switch {
	case IsEmpty(doc):
		r.Wrong = report.Empty
	case slices.ContainsFunc(checks, isAnother):
		r.Wrong = report.Another
	}
	for i := range checks {
		c := &checks[i]
		if c.Status == report.Skipped && c.Needs == "" {
			c.Of = 0
		}
		r.Points += c.Points
		r.Of += c.Of
		if c.Required && (c.Status == report.Failed || c.Needs != "") {
			r.Passed = false
		}
	}
	setAside(r)
	return r
}

// Refuse makes a report that of a document which is not the one that was asked for.
func Refuse(r *report.Report) {
	r.Wrong = report.Another
	setAside(r)
}

// Lacks reports whether more of the texts that a work asks for are missing than the document has
// itself: there is hardly any of the work in it.
func Lacks(r *report.Report, doc *document.Document) bool {
	missing, own := 0, 0
	for i := range r.Checks {
		for j := range r.Checks[i].Findings {
			if r.Checks[i].Findings[j].Case == "missing" {
				missing++
			}
		}
	}
	for range doc.All() {
		own++
	}
	return missing > own
}

// setAside takes back what the checks say of a document that is not the one that was asked
// for: it gets no points, and what is right in it says nothing of the work. The check that
// has found it out stays. Where nothing is required, any document will do.
func setAside(r *report.Report) {
	if !slices.ContainsFunc(r.Checks, func(c report.Check) bool { return c.Required }) {
		r.Wrong = ""
	}
	if r.Wrong == "" {
		return
	}
	r.Points, r.Passed = 0, false
	for i := range r.Checks {
		c := &r.Checks[i]
		c.Points, c.Share = 0, 0
		if c.Status == report.Later || r.Wrong == report.Another && isAnother(*c) {
			continue
		}
		c.Status, c.Findings, c.Right, c.Needs = report.Skipped, nil, nil, ""
	}
}

// IsEmpty reports whether a document has neither a word nor an image.
func IsEmpty(doc *document.Document) bool {
	for block := range doc.All() {
		switch b := block.(type) {
		case *document.Heading:
			if !isEmptyText(b.Spans) {
				return false
			}
		case *document.Paragraph:
			if !isEmptyText(b.Spans) {
				return false
			}
		case *document.Code:
			if collation.HasWord(b.Text) {
				return false
			}
		case *document.Figure:
			return false
		}
	}
	return true
}

func isEmptyText(spans []document.Span) bool {
	return !collation.HasWord(document.Text(spans)) &&
		!slices.ContainsFunc(spans, func(s document.Span) bool { return s.Figure != nil })
}
