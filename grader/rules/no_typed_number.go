package rules

import (
	"regexp"
	"strconv"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// NoTypedNumber asks to look at numbers that were typed before headings: at least two
// headings of one level under the same one whose numbers follow each other. A number
// that the program shows, a year and a lone number are right, and so are numbers that
// count something ("10 idées", "3 mars"): without a mark behind, they begin with 1.
var NoTypedNumber = rule.Rule{
	ID:       "no-typed-number",
	About:    rule.Headings,
	Severity: rule.Review,
	Run: func(p *rule.Pass) {
		headings, found := 0, 0
		last := map[int]*numberedHeading{}
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
			now := &numberedHeading{heading: h}
			now.number, now.style = typedHeadingNumber(h.Text())
			before := last[h.Level]
			last[h.Level] = now
			if before == nil || now.number == 0 || before.style != now.style || before.number+1 != now.number || h.Label != "" || before.counts() {
				continue
			}
			for _, n := range []*numberedHeading{before, now} {
				if !n.reported {
					n.reported = true
					found++
					p.Report(n.heading.Place, rule.As(rule.Review), rule.Excerpt(n.heading.Text()))
				}
			}
		}
		p.Judge(headings)
		if found == 0 {
			p.Right(headings, nil)
		}
	},
}

// numberedHeading is a heading with the number typed before it.
type numberedHeading struct {
	heading  *document.Heading
	number   int // 0 for none
	style    string
	reported bool
}

// counts says whether the number can be one of things: no mark is behind it, and no 1
// was at the beginning.
func (n *numberedHeading) counts() bool { return n.style == "1" && n.number > 1 && !n.reported }

// The spaces of a number may be no-break ones, which \s does not know.
var (
	// arabic is "1 ", "1.2. ", "3) ", "§ 4", "5° ": the last number counts.
	arabic = regexp.MustCompile(`^(?:§[\s\p{Z}]*)?((?:\d{1,2}\.)*)(\d{1,2})(\.|\)|°|[\s\p{Z}]?[-–—:])?[\s\p{Z}]+\pL`)
	// roman and letter need a mark behind, because "I" and "A" are words too.
	roman  = regexp.MustCompile(`^([IVX]{1,5})(\.|\)|[\s\p{Z}]?[-–—:])[\s\p{Z}]*\pL`)
	letter = regexp.MustCompile(`^([A-Za-z])(\.|\))[\s\p{Z}]+\pL`)
	// named is "Chapitre 3", "Part II".
	named = regexp.MustCompile(`(?i)^(chapitre|partie|section|article|annexe|titre|leçon|étape|chapter|part|appendix|lesson|step)[\s\p{Z}]+(\d{1,2}|[IVX]{1,5})\b`)
)

// typedHeadingNumber gives the number typed before a heading and how it is written; 0
// for none.
func typedHeadingNumber(text string) (number int, style string) {
	text = strings.TrimSpace(text)
	if m := arabic.FindStringSubmatch(text); m != nil {
		n, err := strconv.Atoi(m[2])
		if err != nil || m[1] == "" && m[3] == "" && n > 20 {
			return 0, ""
		}
		return n, "1" + m[1] + m[3]
	}
	if m := named.FindStringSubmatch(text); m != nil {
		if n, err := strconv.Atoi(m[2]); err == nil {
			return n, strings.ToLower(m[1])
		}
		return romanNumber(m[2]), strings.ToLower(m[1])
	}
	if m := roman.FindStringSubmatch(text); m != nil {
		return romanNumber(m[1]), "I" + m[2]
	}
	if m := letter.FindStringSubmatch(text); m != nil {
		return int(strings.ToLower(m[1])[0]-'a') + 1, "a" + m[2]
	}
	return 0, ""
}

// romanNumber reads a small Roman number.
func romanNumber(text string) int {
	values := map[byte]int{'I': 1, 'V': 5, 'X': 10, 'L': 50, 'C': 100}
	text = strings.ToUpper(text)
	sum := 0
	for i := range len(text) {
		value := values[text[i]]
		if i+1 < len(text) && values[text[i+1]] > value {
			value = -value
		}
		sum += value
	}
	return sum
}
