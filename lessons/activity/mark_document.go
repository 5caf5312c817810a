package activity

import (
	"context"
	"fmt"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rubric"
	"jourdain/grader/rules/page"
	"jourdain/grader/rules/rule"
)

// grade lets the rules judge the answer; it gives what they say first, or "" when
// they find nothing.
func (m *Mark) grade(ctx context.Context, a Answer, book *page.Book) (string, error) {
	r, err := grader.Grade(ctx, m.document(a), m.rubric())
	if err != nil {
		return "", fmt.Errorf("mark: %w", err)
	}
	words, err := report.In(r, book)
	if err != nil {
		return "", fmt.Errorf("mark: %w", err)
	}
	for i := range words.Checks {
		if c := &words.Checks[i]; c.Status == report.Failed {
			return c.Message, nil
		}
	}
	return "", nil
}

// document builds the document that an answer makes.
func (m *Mark) document(a Answer) *document.Document {
	look := &document.Appearance{}
	blocks := make([]document.Block, 0, len(m.Lines))
	for i, row := range m.Rows(a) {
		spans := []document.Span{{Text: document.Clean(m.Lines[i].Text), Look: look}}
		if level := levelOf(row.State); level > 0 {
			blocks = append(blocks, &document.Heading{Level: level, Spans: spans, Source: document.OutlineLevel, Look: look})
			continue
		}
		p := &document.Paragraph{Spans: spans, Look: look}
		if row.State == "title" {
			p.Role = document.TitleRole
		}
		blocks = append(blocks, p)
	}
	return document.New(document.Document{Format: document.ODT, Blocks: blocks})
}

// rubric asks for the outline of the right answer.
func (m *Mark) rubric() *rubric.Rubric {
	r := &rubric.Rubric{Title: rule.TitleStyle, Checks: []rubric.Check{{Rule: "no-skipped-level", Required: true}}}
	var outline []rule.Item
	for i := range m.Lines {
		item := rule.Item{Texts: []string{m.Lines[i].Text}, Min: 1, Max: 1}
		switch levelOf(m.Lines[i].roleID()) {
		case 0:
			if m.Lines[i].Role == "title" {
				r.Checks = append(r.Checks, rubric.Check{Rule: "single-title", Required: true})
			}
		case 1:
			outline = append(outline, item)
		default:
			if n := len(outline); n > 0 {
				outline[n-1].Below = append(outline[n-1].Below, item)
			}
		}
	}
	r.Checks = append(r.Checks, rubric.Check{Rule: "required-outline", Required: true, Outline: outline})
	return r
}
