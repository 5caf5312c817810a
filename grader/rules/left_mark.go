package rules

import (
	"slices"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/pattern"
	"jourdain/grader/rules/marker"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
)

// left reports the marks that were typed at the beginning of the items of a real list:
// the reader sees two. Lists below it are lists of their own. Items without a mark, and terms, have
// none but the one that was typed.
func (s *listSearch) left(list *document.List) {
	var marks, numbers []typedItem
	var run []typedItem
	end := func() {
		switch {
		case len(run) == 0:
		case run[0].Kind.Counts() && (len(run) > 1 && run[0].Begins() || list.Ordered && run[0].level > 0):
			numbers = append(numbers, run...)
		case !run[0].Kind.Counts() && isLeft(run):
			marks = append(marks, run...)
		}
		run = nil
	}
	s.marksIn(list, func(it *typedItem) {
		if n := len(run); it == nil || n > 0 && !it.Follows(&run[n-1].Mark) {
			end()
		}
		if it != nil {
			run = append(run, *it)
		}
	})
	end()
	s.reportLeft("left", marks)
	s.reportLeft("left-numbers", numbers)
}

// marksIn returns the mark at the beginning of each line of the items, nil for a line without
// one. An item whose number is its place in the list has the level 1.
func (s *listSearch) marksIn(list *document.List, yield func(*typedItem)) {
	for i := range list.Items {
		if list.Items[i].Header {
			yield(nil)
			continue
		}
		for _, block := range list.Items[i].Blocks {
			p, ok := block.(*document.Paragraph)
			if !ok || p.Place.Region.Has(document.Hidden) {
				continue
			}
			w := s.pass.Reading.Paragraph(p)
			lines := typedLines(nil, p, w)
			if _, ok := marker.Of(lines[0]); !ok {
				lines = lines[:1] // others are a list in the item
			}
			for n, line := range lines {
				m, ok := marker.Of(line)
				// The words of a link are those of the place where it leads.
				if !ok || w.Code != reading.NoCode || !canBeLeft(&m) || p.Spans[0].Link != nil {
					yield(nil)
					continue
				}
				it := typedItem{Mark: m, place: p.Place, paragraph: p, line: n}
				if m.Value() == i+1 {
					it.level = 1
				}
				yield(&it)
			}
		}
	}
}

// canBeLeft reports whether a mark in an item can only be one that was typed: a picture, a tick
// and the number of a clause may mean something, and so may what is stuck to the words.
func canBeLeft(m *marker.Mark) bool {
	switch m.Kind {
	case marker.Bullet, marker.Star, marker.Dash, marker.Number, marker.Letter:
		return m.Gap != marker.Stuck && !strings.HasSuffix(m.Sign, ":")
	case marker.Capital:
		return m.Gap != marker.Stuck && strings.HasSuffix(m.Sign, ")")
	default:
		return false
	}
}

func (s *listSearch) reportLeft(name string, items []typedItem) {
	if len(items) == 0 || isTypedContents(s.pass, items[0].paragraph) {
		return
	}
	s.found++
	s.pass.Report(items[0].place, rule.In(name), rule.Excerpt(s.words(&items[0])), rule.With("Lines", len(items)))
}

// isLeft reports whether the signs at the beginning of some items can only be bullets. A star
// may call a note; a dash may be a minus, or someone who speaks.
func isLeft(run []typedItem) bool {
	if run[0].Kind == marker.Bullet {
		return true
	}
	return len(run) > 1 && (run[0].Kind == marker.Star || !slices.ContainsFunc(run, func(it typedItem) bool {
		return it.Sign == "—" || saying().MatchString(it.Text) || amount().MatchString(it.Text)
	}))
}

// amount is a number that a dash makes negative: degrees, money, a change.
var amount = pattern.New(`^\d+(?:[.,]\d+)?[\s\x{A0}\x{202F}]*[°%€£$]`)
