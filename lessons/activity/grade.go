package activity

import (
	"context"
	"fmt"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rubric"
	"jourdain/grader/rules/page"
)

// grade lets the grader's rules judge the document that an answer makes.
func grade(ctx context.Context, doc *document.Document, r *rubric.Rubric) (*report.Report, error) {
	graded, err := grader.Grade(ctx, doc, r)
	if err != nil {
		return nil, fmt.Errorf("activity: %w", err)
	}
	return graded, nil
}

// gradeAndSay is [grade], with what the rules say first in the words of the book; ""
// when they find nothing.
func gradeAndSay(ctx context.Context, doc *document.Document, r *rubric.Rubric, book *page.Book) (*report.Report, string, error) {
	graded, err := grade(ctx, doc, r)
	if err != nil {
		return nil, "", err
	}
	words, err := report.In(graded, book)
	if err != nil {
		return nil, "", fmt.Errorf("activity: %w", err)
	}
	for i := range words.Checks {
		if c := &words.Checks[i]; c.Status == report.Failed {
			return graded, c.Message, nil
		}
	}
	return graded, "", nil
}

func titleBlock(text string) document.Block {
	p := paragraphBlock(text)
	p.Role = document.TitleRole
	return p
}

func headingBlock(level int, text string) document.Block {
	look := &document.Appearance{}
	return &document.Heading{Level: level, Spans: spans(text, look), Source: document.OutlineLevel, Look: look}
}

func paragraphBlock(text string) *document.Paragraph {
	look := &document.Appearance{}
	return &document.Paragraph{Spans: spans(text, look), Look: look}
}

func spans(text string, look *document.Appearance) []document.Span {
	return []document.Span{{Text: document.Clean(text), Look: look}}
}
