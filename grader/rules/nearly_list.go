package rules

import (
	"regexp"
	"strconv"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// stuckItem is the beginning of an item of a list in Markdown that lacks its space:
// "-250 grams", "*milk", "1.butter".
var stuckItem = regexp.MustCompile(`^(?:([-*])[\pL\d]|(\d{1,2})([.)])\pL)`)

// The lines with a stuck hyphen that may be something else than items.
var (
	// belowZero is a number below zero: alone, with a sign or with what is counted so.
	belowZero = regexp.MustCompile(`(?i)^-\d[\d.,\s\p{Z}]*(?:$|[°%€$£+*/=<>()-]|(?:degr|degré|point|euro|dollar|pound|mètre|metre|meter|m\b|c\b|f\b|k\b|db\b))`)
	// answer is how people begin to speak.
	answer = regexp.MustCompile(`(?i)^-(?:bonjour|bonsoir|salut|allô|oui|non|si|merci|pardon|ah|oh|eh|hello|hi|hey|good|yes|no|thanks|thank|well)(?:[\s\p{Z},.!?]|$)`)
	// option is a switch of a program: "-v".
	option = regexp.MustCompile(`^-\pL(?:[\s\p{Z},]|$)`)
)

// stuckSearch gathers lines that follow each other and begin so with the same sign.
type stuckSearch struct {
	report func(place document.Place, text string, lines int, severity rule.Severity)
	run    []typedItem
}

func (s *stuckSearch) line(line string, place document.Place) {
	line = strings.TrimSpace(line)
	m := stuckItem.FindStringSubmatch(line)
	if m == nil {
		s.end()
		return
	}
	found := marker{sign: m[1] + m[3]}
	if m[2] != "" {
		found.kind = numbered
		found.number, _ = strconv.Atoi(m[2]) // one or two digits
	}
	if n := len(s.run); n > 0 && !found.follows(s.run[n-1].marker) {
		s.end()
	}
	s.run = append(s.run, typedItem{marker: found, text: line, place: place})
}

// end judges the lines that were gathered. Amounts alone are none; sentences can be what
// people say, or notes below a text.
func (s *stuckSearch) end() {
	run := s.run
	s.run = s.run[:0]
	if len(run) < 2 {
		return
	}
	amounts, doubts := 0, 0
	for i := range run {
		switch text := run[i].text; {
		case belowZero.MatchString(text):
			amounts++
		case answer.MatchString(text) || option.MatchString(text):
			doubts++
		}
	}
	if amounts == len(run) {
		return
	}
	severity := rule.Error
	if run[0].kind != numbered && (amounts+doubts > 0 || isSpeech(run)) {
		severity = rule.Review
	}
	s.report(run[0].place, run[0].text, len(run), severity)
}
