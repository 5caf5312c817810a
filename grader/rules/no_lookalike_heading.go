package rules

import (
	"jourdain/grader/rules/lookalike"
	"jourdain/grader/rules/rule"
)

// NoLookalikeHeading reports a paragraph that looks like a heading and is none. It
// is certain when the work asks for a heading with that text, or when, in a document
// without any heading, at least two lines that look alike have a heading's style,
// stuck number signs or a heading's name ("Chapter 2", "Conclusion"); stuck number signs are
// certain beside real headings too. Any other look
// is a question, however often it comes back, unless a line that is asked for looks exactly
// so: who gave both one look gave it to headings, or must give the other one another. A heading that the learner's program is known
// to lose when it saves is no fault of theirs, and never certain. A style from which the styles of
// headings are made, and that gives no level, is named: word processors list it beside them.
var NoLookalikeHeading = rule.Rule{
	ID:       "no-lookalike-heading",
	About:    rule.Headings,
	Severity: rule.Error,
	Cases:    []string{rule.DefaultCase, "maybe", "title", "heading-style", "base-style", "lost", "typed-hash", "alike"},
	Yields: map[string][]rule.Better{
		"title": {{ID: "matches-model", Cases: []string{"title"}, SamePlace: true, Doubt: true}},
	},
	Run: func(p *rule.Pass) {
		names := headingNames(p.Doc)
		candidates := lookalike.Find(p.Reading)
		first := firstLevel(p)
		asked := askedLooks(p, candidates)
		for i := range candidates {
			c := &candidates[i]
			depth, isAsked := askedDepth(p.Outline, c.Text, 0)
			lost := lookalike.Lost(p.Doc, c)
			like := asked[c.Look]
			sure := !lost && (isAsked || c.Certain && (len(names) == 0 || c.Is(lookalike.TypedHash)))
			details := []rule.Detail{rule.Excerpt(c.Text), rule.As(rule.Review), rule.In(lookalikeCase(c, sure, lost)), rule.With("Style", styleName(c))}
			switch {
			case isAsked:
				details = append(details, rule.Want(first+depth))
			case like != "" && !lost && !sure && !c.Title:
				sure = true
				details = append(details, rule.In("alike"), rule.With("Like", rule.Quote(like)))
			}
			if sure {
				details = append(details, rule.As(rule.Error))
			}
			p.Report(c.Paragraph.Place, details...)
		}
		p.Judge(len(names) + len(candidates))
		if len(names) > 0 || len(candidates) == 0 {
			p.Right(len(names), map[string]any{"Headings": names})
		}
	},
}

// styleName returns the name of a candidate's style as a person sees it; "" where it has none.
func styleName(c *lookalike.Candidate) string {
	named := c.Paragraph.Style.Named()
	if named == nil {
		return ""
	}
	return rule.Quote(named.Display)
}

// askedLooks returns how the lines look that are asked for as headings and are none yet, with
// the words of the first that looks so.
func askedLooks(p *rule.Pass, candidates []lookalike.Candidate) map[lookalike.Look]string {
	looks := map[lookalike.Look]string{}
	for i := range candidates {
		c := &candidates[i]
		if _, asked := askedDepth(p.Outline, c.Text, 0); asked && looks[c.Look] == "" && !lookalike.Lost(p.Doc, c) {
			looks[c.Look] = c.Text
		}
	}
	return looks
}

// lookalikeCase names the sentence for a look-alike.
func lookalikeCase(c *lookalike.Candidate, sure, lost bool) string {
	switch {
	case lost:
		return "lost"
	case c.Is(lookalike.HeadingStyle) && c.Paragraph.StyleLevel == 0:
		return "base-style"
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
