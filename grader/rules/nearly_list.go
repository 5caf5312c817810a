package rules

import (
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/pattern"
	"jourdain/grader/rules/marker"
	"jourdain/grader/rules/rule"
)

// stuckItem is the beginning of an item of a list in Markdown that lacks its space:
// "-250 grams", "*milk", "1.butter".
var stuckItem = pattern.New(`^(?:([-*])[\pL\d]|(\d{1,2})([.)])\pL)`)

// stuckSearch gathers lines that follow each other and begin so with the same sign.
type stuckSearch struct {
	report func(place document.Place, text string, lines int, severity rule.Severity)
	run    []typedItem
}

func (s *stuckSearch) line(line string, place document.Place) {
	line = strings.TrimSpace(line)
	m, ok := marker.Of(line)
	if !ok || m.Gap != marker.Stuck || !stuckItem().MatchString(line) {
		s.end()
		return
	}
	if n := len(s.run); n > 0 && !m.Follows(&s.run[n-1].Mark) {
		s.end()
	}
	s.run = append(s.run, typedItem{Mark: m, place: place})
}

// end judges the lines that were gathered. Amounts alone and switches are none; sentences can
// be what people say, or notes below a text; numbers that do not begin with 1 can be anything.
func (s *stuckSearch) end() {
	run := s.run
	s.run = s.run[:0]
	if len(run) < 2 {
		return
	}
	texts, amounts := make([]string, len(run)), 0
	for i := range run {
		texts[i] = run[i].Text
		if belowZero().MatchString(texts[i]) {
			amounts++
		}
	}
	if amounts == len(run) && run[0].Kind == marker.Dash {
		return
	}
	severity := rule.Error
	if run[0].Kind.Counts() && !run[0].Begins() || !run[0].Kind.Counts() && !areThings(texts, false) {
		severity = rule.Review
	}
	s.report(run[0].place, run[0].Line(), len(run), severity)
}
