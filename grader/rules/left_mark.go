package rules

import (
	"regexp"
	"slices"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// left reports the marks that were typed at the beginning of the items of a real list:
// the reader sees two. Lists below it are lists of their own.
func (s *listSearch) left(list *document.List) {
	var marks, numbers []typedItem
	var run []typedItem
	end := func() {
		switch {
		case len(run) == 0:
		case run[0].kind == numbered && (len(run) > 1 || list.Ordered && run[0].isAtItsPlace):
			numbers = append(numbers, run...)
		case run[0].kind != numbered && isLeft(run):
			marks = append(marks, run...)
		}
		run = nil
	}
	for i := range list.Items {
		for _, block := range list.Items[i].Blocks {
			p, ok := block.(*document.Paragraph)
			if !ok {
				continue
			}
			if len(p.Spans) > 0 && p.Spans[0].Kind == document.CodeSpan {
				end() // the mark is what the text shows
				continue
			}
			for _, line := range linesOf(p) {
				m, ok := markerOf(line)
				if n := len(run); !ok || n > 0 && !m.follows(run[n-1].marker) {
					end()
				}
				if ok {
					place := m.sign != lowerLetter && m.number == i+1
					run = append(run, typedItem{marker: m, text: line, place: p.Place, paragraph: p, isAtItsPlace: place})
				}
			}
		}
	}
	end()
	s.reportLeft("left", marks)
	s.reportLeft("left-numbers", numbers)
}

// lowerLetter is the sign of "p. 12" and "c. 1900", which number nothing.
const lowerLetter = "a."

func (s *listSearch) reportLeft(name string, items []typedItem) {
	if len(items) == 0 || isTypedContents(s.pass, items[0].paragraph) {
		return
	}
	s.found++
	s.pass.Report(items[0].place, rule.In(name), rule.Excerpt(items[0].text), rule.With("Lines", len(items)))
}

// isLeft says whether the signs at the beginning of some items can only be bullets. A
// tick, an arrow, an empty box or a star may mean something; a dash may be a minus, or
// someone who speaks.
func isLeft(run []typedItem) bool {
	switch run[0].sign {
	case "✓", "✔", "✗", "→", "□":
		return false
	case "*", "o":
		return len(run) > 1
	}
	return run[0].kind == bulleted || len(run) > 1 && !slices.ContainsFunc(run, func(i typedItem) bool {
		return strings.HasPrefix(i.text, "—") || saying.MatchString(i.text) || amount.MatchString(i.text)
	})
}

// amount is a number that a dash makes negative: degrees, money, a change.
var amount = regexp.MustCompile(`^\s*[-–]\s*\d+(?:[.,]\d+)?[\s\x{A0}\x{202F}]*[°%€£$]`)
