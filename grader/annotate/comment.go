package annotate

import (
	"strings"

	"jourdain/grader/report"
	"jourdain/grader/rules/rule"
)

// Comment is what is said at a place of a document.
type Comment struct {
	// Paragraph is the number of the paragraph, as in a place of package document; 0 for what stands
	// outside the body, and Line that of the line, 0 where the source has none.
	Paragraph, Line int
	// Excerpt are the words that it is about, as a report quotes them; "" for none.
	Excerpt string
	// Text are the paragraphs of what is said.
	Text []string
}

// Comments returns the comments that the findings of a report make: one for each error and each
// question, with what to do. Advice, and what is right, makes none. Of a rule that found more than a report
// tells, the last comment says how many more there are.
func Comments(w *report.Worded, words report.Words) []Comment {
	var all []Comment
	for i := range w.Checks {
		c := &w.Checks[i]
		if c.Left || c.Status != report.Failed && c.Status != report.Passed {
			continue
		}
		before := len(all)
		for j := range c.Findings {
			if f := &c.Findings[j]; f.Severity != rule.Advice.String() {
				all = append(all, comment(c, f, words))
			}
		}
		if len(all) > before && c.More > 0 {
			last := &all[len(all)-1]
			last.Text = append(last.Text, words.Say("report.more", "Count", c.More))
		}
	}
	return all
}

// comment says one finding. One that has no sentence of its own is what its check says of all.
func comment(c *report.WordedCheck, f *report.WordedFinding, words report.Words) Comment {
	said := Comment{Paragraph: f.Paragraph, Line: f.Line, Excerpt: f.Excerpt}
	message, fix := f.Message, f.Fix
	if message == "" {
		message = c.Message
	}
	if fix == "" {
		fix = c.Fix
	}
	for _, line := range strings.Split(message, "\n") {
		said.Text = append(said.Text, strings.TrimSpace(line))
	}
	if fix != "" {
		said.Text = append(said.Text, words.Say("report.fix", "Fix", fix))
	}
	return said
}
