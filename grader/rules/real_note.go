package rules

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/pattern"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
)

// RealNote asks to look at a note that was typed: a raised number, a star or a number
// between brackets in the text, and a later paragraph that begins with the same sign.
// Powers (m²), ordinals (1er, XXe) and real notes are right, but for a star that stayed beside the
// number of one. The limit "at-least" asks
// for so many notes.
var RealNote = rule.Rule{
	ID:       "real-note",
	About:    rule.Notes,
	Severity: rule.Review,
	Cases:    []string{rule.DefaultCase, "left", "missing"},
	Limits:   []string{"at-least"},
	Yields:   map[string][]rule.Better{"missing": {{ID: "matches-model", Cases: []string{"missing", "note"}}}},
	Run: func(p *rule.Pass) {
		calls := map[string]document.Place{}
		notes, found, left := 0, 0, 0
		for paragraph, w := range p.Reading.With(reading.Numerals | reading.Calls | reading.Notes) {
			if paragraph.Place.Region.Has(document.InContents|document.InShape) || w.Code == reading.IsCode {
				continue
			}
			spans := withoutTags(paragraph.Spans)
			if sign := noteSign(spans, w.Text); sign != "" {
				if place, ok := calls[sign]; ok {
					found++
					delete(calls, sign)
					p.Report(place, rule.As(rule.Review), rule.Got(sign), rule.Excerpt(paragraph.Text()))
					continue
				}
			}
			notes += noteCalls(spans, paragraph.Place, calls)
			if word, sign := leftSign(spans); sign != "" {
				left++
				p.Report(paragraph.Place, rule.As(rule.Review), rule.In("left"), rule.Got(sign), rule.Excerpt(word))
			}
		}
		least, got := int(p.Limit("at-least", 0)), notes+found
		p.Judge(max(least, got))
		if got < least {
			found++
			p.Report(start(p.Doc), rule.In("missing"), rule.As(rule.Review), rule.Want(least), rule.Got(got), rule.Things(least-got))
		}
		if found+left == 0 {
			p.Right(notes, nil)
		}
	},
}

var (
	// bracketNote is a number between brackets in a text.
	bracketNote = pattern.New(`\pL[.,;:!?»”"]?\s?\[(\d{1,2})\]`)
	// firstSign is what a typed note begins with.
	firstSign = pattern.New(`^\s*(?:\[(\d{1,2})\]|\((\d{1,2})\)|(\*{1,3})|(\d{1,2}))[\s.:)]*\s[^*\s]`)
	// plainSign is a number that is not raised and belongs to no list.
	plainSign = pattern.New(`^\s*(\d{1,2})[\s\p{Z}]+\p{Lu}`)
)

// noteSign returns the sign that a paragraph begins with, as a typed note does; "" for
// another. A number alone is raised, or stands before a capital: "1. Beurre" is an item.
func noteSign(spans []document.Span, text string) string {
	if len(spans) == 0 {
		return ""
	}
	first := &spans[0]
	if raised(first) && isNumber(first.Text) {
		return strings.TrimSpace(first.Text)
	}
	if text = strings.TrimLeft(text, " \t\n"); text == "" || text[0] > '9' && text[0] != '[' {
		return "" // it begins with a letter, as nearly every text
	}
	if m := plainSign().FindStringSubmatch(text); m != nil {
		return m[1]
	}
	if !strings.ContainsAny(text[:min(len(text), 8)], "[*(") {
		return ""
	}
	m := firstSign().FindStringSubmatch(text)
	switch {
	case m == nil || m[4] != "":
		return ""
	case m[1] != "":
		return m[1]
	case m[2] != "":
		return m[2]
	default:
		return m[3]
	}
}

// noteCalls keeps the signs in a text that call a note, and counts the real notes.
func noteCalls(spans []document.Span, place document.Place, calls map[string]document.Place) int {
	notes := 0
	for i := range spans {
		s := &spans[i]
		if s.Kind == document.NoteSpan {
			notes++
			continue
		}
		if s.Kind != document.TextSpan || i == 0 && raised(s) {
			continue
		}
		if raised(s) && isNumber(s.Text) && !afterUnit(spans[:i]) {
			calls[strings.TrimSpace(s.Text)] = place
		}
		if s.Link == nil && strings.IndexByte(s.Text, '[') >= 0 {
			for _, m := range bracketNote().FindAllStringSubmatch(s.Text, -1) {
				calls[m[1]] = place
			}
		}
		if star := starCall(s.Text); star != "" {
			calls[star] = place
		}
	}
	return notes
}

// leftSign returns the star that was typed for a note and stayed beside the number of the real one,
// with the word before it; "" for none.
func leftSign(spans []document.Span) (word, sign string) {
	for i := range spans {
		if spans[i].Kind != document.NoteSpan {
			continue
		}
		if i > 0 && spans[i-1].Kind == document.TextSpan {
			before := spans[i-1].Text
			if star := starCall(before); star != "" && strings.HasSuffix(before, star) {
				return before[strings.LastIndexAny(before, " \u00a0\n")+1:], star
			}
		}
		if i+1 < len(spans) && spans[i+1].Kind == document.TextSpan && strings.HasPrefix(spans[i+1].Text, "*") {
			return "*", "*"
		}
	}
	return "", ""
}

// withoutTags returns the spans without the HTML tags among them, such as the <sup> before
// a raised number.
func withoutTags(spans []document.Span) []document.Span {
	isTag := func(s document.Span) bool { return s.Kind == document.RawSpan }
	if !slices.ContainsFunc(spans, isTag) {
		return spans
	}
	return slices.DeleteFunc(slices.Clone(spans), isTag)
}

// starCall returns the stars behind a word; "" for none.
func starCall(text string) string {
	at := strings.IndexByte(text, '*')
	if at <= 0 {
		return ""
	}
	// Behind a hyphen or a stroke it stands for any words: "printer-*", "/etc/*".
	if before, _ := utf8.DecodeLastRuneInString(text[:at]); !unicode.IsLetter(before) && !unicode.IsDigit(before) && !strings.ContainsRune(".,;:!?%°»”’\"')]€$£", before) {
		return ""
	}
	stars := len(text[at:]) - len(strings.TrimLeft(text[at:], "*"))
	behind := text[at+stars:]
	if stars > 3 || behind != "" && !strings.ContainsAny(behind[:1], " ,.;:!?)\n") {
		return ""
	}
	return text[at : at+stars]
}

func raised(s *document.Span) bool { return s.Look != nil && s.Look.Position.Value > 0 }

func isNumber(text string) bool {
	text = strings.TrimSpace(text)
	return text != "" && len(text) <= 2 && strings.Trim(text, "0123456789") == ""
}

// afterUnit reports whether a raised number follows what has powers: a unit, a single
// letter, a digit.
func afterUnit(before []document.Span) bool {
	if len(before) == 0 {
		return true
	}
	text := before[len(before)-1].Text
	word := text[strings.LastIndexAny(text, " \u00A0\n(")+1:]
	return isShort(word, 2) || strings.ContainsAny(word[len(word)-1:], "0123456789")
}
