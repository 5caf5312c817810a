package grade

import (
	"cmp"
	"io"
	"net/url"
	"slices"
	"strings"

	"jourdain/grader/report"
	"jourdain/grader/rules/rule"
	"jourdain/tui/cli/console"
)

// htmlPages writes a page for each document, and one for the class.
type htmlPages struct {
	con    *console.Console
	rows   []report.ClassRow
	shares []float64 // of the points, of each row
	unread []report.ClassRow
	missed map[rule.ID]*report.Missed
	// persons says that a result is a person's, and not only a file.
	persons bool
}

func (h *htmlPages) page(w io.Writer, r *report.Worded, name string) error {
	if r.Unreadable != nil {
		h.unread = append(h.unread, report.ClassRow{File: r.File, Reason: h.reason(r)})
		return nil
	}
	back := ""
	if name != "" {
		h.keep(r, name)
		back = indexPage
	}
	return report.HTML(w, r, h.con.Words, back)
}

// reason says who has no page, and why.
func (h *htmlPages) reason(r *report.Worded) string {
	if h.persons && r.Pupil != "" && r.State != report.NotHanded {
		return h.con.Say("cli.class.note", "Who", r.Pupil, "Note", r.Unreadable.Message)
	}
	return r.Unreadable.Message
}

// keep takes from a report what the class's page needs.
func (h *htmlPages) keep(r *report.Worded, name string) {
	kept := rowOf(r)
	class := &class{con: h.con, persons: h.persons}
	row := report.ClassRow{File: class.label(&kept), Page: (&url.URL{Path: name}).EscapedPath(), Sign: h.con.Say("report.html-" + string(signOf(r)))}
	if h.missed == nil {
		h.missed = map[rule.ID]*report.Missed{}
	}
	for i := range r.Checks {
		c := &r.Checks[i]
		if c.Status != report.Failed {
			continue
		}
		row.Failed++
		if h.missed[c.Rule] == nil {
			h.missed[c.Rule] = &report.Missed{Rule: c.Rule, Title: c.Title, Why: c.Why}
		}
		h.missed[c.Rule].Count++
	}
	share := 1.0
	row.Score = class.score(&kept)
	if r.Of > 0 {
		share = r.Points / r.Of
	}
	h.rows = append(h.rows, row)
	h.shares = append(h.shares, share)
}

// signOf names how a piece of work ended.
func signOf(r *report.Worded) report.Status {
	switch outcomeOf(r) {
	case passed, clean:
		return report.Passed
	default:
		return report.Failed
	}
}

func (h *htmlPages) index(w io.Writer, c *class) error {
	page := &report.ClassPage{Lang: h.con.Words.Lang(), Headline: c.headline(), Unread: h.unread}
	order := make([]int, len(h.rows))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(h.shares[a], h.shares[b]), cmp.Compare(h.rows[b].Failed, h.rows[a].Failed))
	})
	for _, i := range order {
		page.Rows = append(page.Rows, h.rows[i])
	}
	for _, m := range h.missed {
		page.Missed = append(page.Missed, *m)
	}
	slices.SortFunc(page.Missed, func(a, b report.Missed) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), strings.Compare(string(a.Rule), string(b.Rule)))
	})
	if page.Notes = c.alikeLines(); len(page.Notes) > 0 {
		page.Reasons = h.con.Say("cli.alike.reasons")
	}
	return report.ClassHTML(w, page, h.con.Words)
}
