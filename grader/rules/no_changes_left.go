package rules

import (
	"slices"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/lexicon"
	"jourdain/grader/pattern"
	"jourdain/grader/rules/rule"
)

// NoChangesLeft asks to look at recorded changes and comments that are still in the file
// (ODF 1.3 part 3, 5.5 and 14.1): who opens it may read what was meant for the authors, and
// a screen reader says each of them. That they are there is certain; that they should not be
// is not, for a text may still be under review, so that they are an error only where the
// work asks for the rule. A comment that is marked as settled is only advised about. In
// Markdown the marks of CriticMarkup and of pandoc (--track-changes=all) are questions, and
// a comment in HTML that says that something is still to do, which no reader sees, is an
// advice. Word's "Inspect Document" and its accessibility checker look for the same.
var NoChangesLeft = rule.Rule{
	ID:       "no-changes-left",
	Severity: rule.Error,
	Cases:    []string{"changes", "comments", "resolved", "marks", "to-do"},
	Run: func(p *rule.Pass) {
		found := reportChanges(p) + reportComments(p)
		if p.Doc.Format == document.Markdown {
			found += reportMarks(p)
		}
		if found == 0 {
			p.Right(1, nil)
		}
	},
}

// reportChanges reports the recorded changes.
func reportChanges(p *rule.Pass) int {
	var in document.Block // the block whose words these are: most changes stand in that of the one before
	words := ""
	for i := range p.Doc.Changes {
		c := &p.Doc.Changes[i]
		if i == 0 || c.In != in {
			in, words = c.In, rule.Quote(wordsOf(c.In))
		}
		p.Report(placeOf(p.Doc, c.In), rule.In("changes"), rule.As(ifRequired(p)), rule.Excerpt(words))
	}
	return len(p.Doc.Changes)
}

// reportComments reports the comments, those that are settled apart.
func reportComments(p *rule.Pass) int {
	for i := range p.Doc.Comments {
		c := &p.Doc.Comments[i]
		name, severity := "comments", ifRequired(p)
		if c.Resolved {
			name, severity = "resolved", rule.Advice
		}
		p.Report(placeOf(p.Doc, c.In), rule.In(name), rule.As(severity), rule.Excerpt(c.Text))
	}
	return len(p.Doc.Comments)
}

// ifRequired is how grave it is that the file is not finished.
func ifRequired(p *rule.Pass) rule.Severity {
	if p.Required {
		return rule.Error
	}
	return rule.Review
}

// placeOf returns the place of a block; the start of the document for none.
func placeOf(doc *document.Document, block document.Block) document.Place {
	if block == nil {
		return start(doc)
	}
	return *block.At()
}

// wordsOf returns the words of a block; "" for none.
func wordsOf(block document.Block) string {
	switch b := block.(type) {
	case *document.Heading:
		return b.Text()
	case *document.Paragraph:
		return strings.TrimSpace(b.Text())
	default:
		return ""
	}
}

// reportMarks reports what is typed in Markdown for a review.
func reportMarks(p *rule.Pass) int {
	found := 0
	for block := range p.Doc.All() {
		switch b := block.(type) {
		case *document.Raw:
			found += reportToDo(p, b.Text, b.Place)
		case *document.Heading:
			found += reportMarked(p, b.Spans, b.Place)
		case *document.Paragraph:
			found += reportMarked(p, b.Spans, b.Place)
		}
	}
	return found
}

// reportMarked reports what is typed for a review in the words of a block.
func reportMarked(p *rule.Pass, spans []document.Span, place document.Place) int {
	found, braces := 0, false
	for i := range spans {
		s := &spans[i]
		if s.Kind == document.RawSpan {
			found += reportToDo(p, s.Text, place)
		}
		braces = braces || (s.Kind == document.TextSpan || s.Kind == document.RawSpan) && strings.Contains(s.Text, "{")
	}
	if !braces {
		return found
	}
	shown, judged := spacingText(withAttributes(spans))
	for _, at := range reviewMark().FindAllStringIndex(judged, -1) {
		isTemplate := at[0] > 0 && judged[at[0]-1] == '{' || strings.HasPrefix(judged[at[1]:], "}")
		if !isTemplate { // {{-- a remark in a template of Blade --}}
			found++
			p.Report(place, rule.In("marks"), rule.As(rule.Review), rule.Excerpt(shown[at[0]:at[1]]))
		}
	}
	return found
}

// withAttributes returns spans in which attributes in braces, which are foreign markup, are text.
func withAttributes(spans []document.Span) []document.Span {
	if !anySpan(spans, isAttributes) {
		return spans
	}
	spans = slices.Clone(spans)
	for i := range spans {
		if isAttributes(&spans[i]) {
			spans[i].Kind = document.TextSpan
		}
	}
	return spans
}

func isAttributes(s *document.Span) bool {
	return s.Kind == document.RawSpan && strings.HasPrefix(s.Text, "{")
}

// reviewMark is a mark of CriticMarkup, or the beginning of one of those that pandoc writes
// for the recorded changes and comments of Word; the names of their authors come after it.
var reviewMark = pattern.New(`\{\+\+.+?\+\+\}|\{--.+?--\}|\{>>.+?<<\}|(?:\[[^\[\]]*)?\]\{\.(?:(?:paragraph-)?(?:insertion|deletion)|comment-start)\b`)

// reportToDo reports a comment in HTML that says that something is not done yet.
func reportToDo(p *rule.Pass, raw string, place document.Place) int {
	if !strings.HasPrefix(raw, "<!--") || !toDo().MatchString(raw) {
		return 0
	}
	words := strings.TrimSuffix(strings.TrimPrefix(raw, "<!--"), "-->")
	p.Report(place, rule.In("to-do"), rule.As(rule.Advice), rule.Excerpt(strings.Join(strings.Fields(words), " ")))
	return 1
}

// toDo is what people write for themselves where a text is not finished.
var toDo = lexicon.Pattern(`(?:^|[^\pL])(?:TODO|TO DO|FIXME|XXX|TBD|(?i:{to-do}))(?:$|[^\pL])`)
