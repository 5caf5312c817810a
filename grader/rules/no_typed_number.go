package rules

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/lookalike"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
)

// NoTypedNumber asks to look at numbers that were typed before headings: at least two
// headings of one level under the same one whose numbers follow each other. A number
// that the program shows, a year and a lone number are right, and so are numbers that
// count something ("10 idées", "3 mars"): without a mark behind, they begin with 1. In a
// document without real headings it looks at the lines that look like some.
var NoTypedNumber = rule.Rule{
	ID:       "no-typed-number",
	About:    rule.Headings,
	Severity: rule.Review,
	Cases:    []string{rule.DefaultCase, "line"},
	Run: func(p *rule.Pass) {
		headings, found := 0, 0
		last := map[int]numberChain{}
		for h := range p.Doc.Headings() {
			if isBlank(h) {
				continue
			}
			headings++
			for level := range last {
				if level > h.Level {
					delete(last, level)
				}
			}
			now := &numberedText{text: h.Text(), place: h.Place}
			if h.Label == "" && !h.Numbered {
				now.readings = typedNumbers(now.text)
			}
			for _, n := range last[h.Level].follow(now) {
				found++
				p.Report(n.place, rule.As(rule.Review), rule.Excerpt(n.text))
			}
			last[h.Level] = numberChain{now}
		}
		lines := 0
		if headings <= 1 {
			for _, n := range numberedLines(p.Reading) {
				lines++
				p.Report(n.place, rule.In("line"), rule.As(rule.Review), rule.Excerpt(n.text))
			}
		}
		p.Judge(headings + lines)
		if found+lines == 0 {
			p.Right(headings, nil)
		}
	},
}

// numberedText is a heading, or what looks like one, with what can be its typed number.
type numberedText struct {
	text     string
	place    document.Place
	readings []typedNumber
	reported bool
}

// numberChain are the texts whose numbers the next one can follow.
type numberChain []*numberedText

// follow returns the texts to report: the next one and the one whose number it follows, each
// once.
func (c numberChain) follow(now *numberedText) []*numberedText {
	var list []*numberedText
	for _, before := range c {
		if !now.follows(before) {
			continue
		}
		for _, n := range []*numberedText{before, now} {
			if !n.reported {
				n.reported = true
				list = append(list, n)
			}
		}
	}
	return list
}

// follows reports whether a number is the next after the one of another text, in one of the ways
// to read both. Without a mark behind, and without a 1 at the beginning, it can be one of
// things.
func (n *numberedText) follows(before *numberedText) bool {
	for _, now := range n.readings {
		for _, old := range before.readings {
			counts := old.style == "1" && old.number > 1 && !before.reported
			if old.style == now.style && old.number+1 == now.number && !counts {
				return true
			}
		}
	}
	return false
}

// numberedLines returns the lines that look like headings and begin with typed numbers that
// follow each other, with a text between them: those without one are a list.
func numberedLines(read *reading.Reading) []*numberedText {
	numbered := map[*document.Paragraph]*numberedText{}
	last, chained := map[string]int{}, false
	for p := range read.Doc.Paragraphs() {
		if p.Place.Region != 0 || len(p.Spans) == 0 || isLong(p.Spans) {
			continue
		}
		readings := typedNumbers(firstLine(p, read.Paragraph(p)))
		for _, r := range readings {
			chained = chained || r.number > 1 && last[r.style] == r.number-1
			last[r.style] = r.number
		}
		if len(readings) > 0 {
			numbered[p] = &numberedText{place: p.Place, readings: readings}
		}
	}
	if !chained {
		return nil
	}
	var found []*numberedText
	before := map[string]*numberedText{}
	candidates := lookalike.Find(read)
	for i := range candidates {
		now := numbered[candidates[i].Paragraph]
		if now == nil {
			continue
		}
		now.text = candidates[i].Text
		for _, r := range now.readings {
			if old := before[r.style]; old != nil && now.place.Paragraph > old.place.Paragraph+1 {
				found = append(found, numberChain{old}.follow(now)...)
			}
			before[r.style] = now
		}
	}
	return found
}
