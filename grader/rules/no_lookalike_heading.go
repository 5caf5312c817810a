package rules

import (
	"jourdain/grader/rules/lookalike"
	"jourdain/grader/rules/rule"
)

// NoLookalikeHeading reports a paragraph that looks like a heading and is none. It
// is certain when the work asks for a heading with that text, or when, in a document
// without any heading, at least two lines that look alike have a heading's style,
// stuck number signs or a heading's name ("Chapter 2", "Conclusion"). Any other look
// is a question, however often it comes back. A heading that the learner's program is known
// to lose when it saves is no fault of theirs, and never certain.
var NoLookalikeHeading = rule.Rule{
	ID:       "no-lookalike-heading",
	Severity: rule.Error,
	Cases:    []string{rule.DefaultCase, "maybe", "title", "heading-style", "lost", "typed-hash"},
	Run: func(p *rule.Pass) {
		names := headingNames(p.Doc)
		candidates := lookalike.Find(p.Doc)
		first := firstLevel(p)
		for i := range candidates {
			c := &candidates[i]
			depth, asked := askedDepth(p.Outline, c.Text, 0)
			lost := lookalike.Lost(p.Doc, c)
			sure := !lost && (asked || len(names) == 0 && c.Certain)
			details := []rule.Detail{rule.Excerpt(c.Text), rule.As(rule.Review), rule.In(lookalikeCase(c, sure, lost))}
			if sure {
				details = append(details, rule.As(rule.Error))
			}
			if asked {
				details = append(details, rule.Want(first+depth))
			}
			p.Report(c.Paragraph.Place, details...)
		}
		p.Judge(len(names) + len(candidates))
		if len(names) > 0 || len(candidates) == 0 {
			p.Right(len(names), map[string]any{"Headings": names})
		}
	},
}

// lookalikeCase names the sentence for a look-alike.
func lookalikeCase(c *lookalike.Candidate, sure, lost bool) string {
	switch {
	case lost:
		return "lost"
	case c.Is(lookalike.HeadingStyle):
		return "heading-style"
	case c.Is(lookalike.TypedHash):
		return "typed-hash"
	case sure:
		return rule.DefaultCase
	case c.Title:
		return "title"
	default:
		return "maybe"
	}
}
