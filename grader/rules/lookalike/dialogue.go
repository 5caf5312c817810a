package lookalike

import (
	"strconv"
	"strings"

	"jourdain/grader/lexicon"
	"jourdain/grader/pattern"
)

var (
	// asks and answers begin the lines of a quiz or a conversation.
	asks    = lexicon.Pattern(`^(?i:{questions})\s*\d*\s*[.:)]\s*\S`)
	answers = lexicon.Pattern(`^(?i:{answers})\s*\d*\s*[.:)]\s*\S`)
	// says begins with the name of who speaks, and a colon.
	says = pattern.New(`^(\p{Lu}[\p{L}.’' -]{0,30}?)\s?:\s+([^\s\d].*)`)
	// keyed is a name and its value: "Colour: red".
	keyed = pattern.New(`^[^:]{1,40}:\s*\S`)
	// counter is the name of a part and its number.
	counter = pattern.New(`^(\p{L}+)\s?:\s?(\d{1,3})$`)
	// cost is a price alone on its line.
	cost = lexicon.Pattern(`(?i)^(?:{prices})?\s?:?\s?[€$£]?\s?\d[\d.,\x{A0}]*\s?(?:€|\$|£|EUR|euros?)?$`)
	// counted is a value that is a number, a day or an amount.
	counted = pattern.New(`:\s*[\d€$£][\d\s.,/€$£%h:-]*$`)
)

// longestName is how many bytes the name of who speaks can have.
const longestName = 64

// dropDialogue takes out the answers that begin with a letter for that, and what several
// lines say after the same name. A question stays where its answer is longer, as on a page of
// questions that people often ask; "A." alone is the number of a part.
func dropDialogue(lines []line) {
	questions, asked, answered := 0, 0, 0
	spoken := map[string]map[string]bool{} // what is said after each name
	for i := range lines {
		l := &lines[i]
		if l.paragraph == nil || len(l.text) > 4*maxLength {
			continue
		}
		if isQuestion(l.text) && (l.looks || l.weak) {
			asked++
			answered += when(aboveText(lines, i), 1)
		}
		if isQuestion(l.text) {
			questions++
		}
		if name, words := said(l.text); name != "" {
			if spoken[name] == nil {
				spoken[name] = map[string]bool{}
			}
			spoken[name][words] = true
		}
	}
	for i := range lines {
		l := &lines[i]
		if !l.looks && !l.weak || l.look.certain() {
			continue
		}
		name, _ := said(l.text)
		question := isQuestion(l.text)
		switch {
		case question && 2*answered < asked && !aboveText(lines, i), questions > 0 && answers().MatchString(l.text), !question && len(spoken[name]) > 1:
			l.drop()
		}
	}
}

// isQuestion reports whether a line begins with the letter for a question, or the word.
func isQuestion(text string) bool {
	return openingOf(text)&opensQuestion != 0 && asks().MatchString(text)
}

// said returns who speaks in a line, and what is said: neither a number nor an entry of typed
// contents.
func said(text string) (name, words string) {
	if at := strings.IndexByte(text, ':'); at < 0 || at > longestName {
		return "", ""
	}
	m := says().FindStringSubmatch(text)
	if m == nil || isEntry(text) {
		return "", ""
	}
	return m[1], m[2]
}

func (l *line) drop() { l.looks, l.weak = false, false }

// dropValues takes out lines that give the value of something: a number after a colon, one
// of several such lines one below the other, and the names of things above what they cost.
func dropValues(lines []line) {
	sold := map[Look]int{}
	series := counting(lines)
	for i := range lines {
		l := &lines[i]
		if !l.looks && !l.weak || l.look.certain() {
			continue
		}
		if isValue(l.text) && !isQuestion(l.text) && !l.numbered && !series[i] && (counted().MatchString(l.text) || isKeyed(lines, i, i-1) || isKeyed(lines, i, i+1)) {
			l.drop()
		}
		if isForSale(lines, i) {
			sold[*l.look]++
		}
	}
	for i := range lines {
		if l := &lines[i]; sold[*l.look] > 2 && !l.look.certain() && (l.looks || l.weak) && isForSale(lines, i) {
			l.drop()
		}
	}
}

// counting returns the lines that count parts: "Exercise: 4", then "Exercise: 5".
func counting(lines []line) map[int]bool {
	type mark struct{ at, number int }
	before := map[string]mark{}
	series := map[int]bool{}
	for i := range lines {
		if !lines[i].looks || strings.IndexByte(lines[i].text, ':') < 0 {
			continue
		}
		m := counter().FindStringSubmatch(lines[i].text)
		if m == nil {
			continue
		}
		number, _ := strconv.Atoi(m[2])
		if last, ok := before[m[1]]; ok && number == last.number+1 {
			series[i], series[last.at] = true, true
		}
		before[m[1]] = mark{i, number}
	}
	return series
}

// isKeyed reports whether the line at another place gives a value too, and looks the same.
func isKeyed(lines []line, i, other int) bool {
	return other >= 0 && other < len(lines) && lines[other].paragraph != nil && lines[other].length <= maxLength &&
		*lines[other].look == *lines[i].look && isValue(lines[other].text)
}

// isValue reports whether a line has the form of a name and its value.
func isValue(text string) bool {
	return strings.IndexByte(text, ':') >= 0 && keyed().MatchString(text)
}

// isForSale reports whether directly below stands a price alone.
func isForSale(lines []line, i int) bool {
	below := lines[i].below
	if below == "" && i+1 < len(lines) && lines[i+1].paragraph != nil {
		below = lines[i+1].text
	}
	return len(below) < maxLength && isPrice(below) && cost().MatchString(below)
}
