package rules

import (
	"strings"
	"unicode"

	"jourdain/grader/document"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
)

// Emphasis advises against capitals and underlining to insist: "words" words in typed
// capitals one after the other (4 by default), and words that are underlined and no
// link. Acronyms, names and Roman numbers are right. It advises against a whole sentence
// of "sentence" words in bold (8 by default) beside ordinary text, too. The limit "bold"
// asks for so many paragraphs with some words in bold.
var Emphasis = rule.Rule{
	ID:       "emphasis",
	About:    rule.Texts,
	Severity: rule.Error,
	Cases:    []string{"capitals", "underlined", "sentence", "none"},
	Limits:   []string{"words", "sentence", "bold"},
	Yields: map[string][]rule.Better{
		"capitals": asHeading, "underlined": asHeading, "sentence": asHeading,
		"none": {{ID: "matches-model", Cases: []string{"emphasis-lost"}}}, // which names the place
	},
	Run: func(p *rule.Pass) {
		texts, found, bold := 0, 0, 0
		most, longest := int(p.Limit("words", 4)), int(p.Limit("sentence", 8))
		for paragraph := range p.Doc.Paragraphs() {
			if paragraph.Place.Region.Has(document.InContents | document.InShape) {
				continue
			}
			w := p.Reading.Paragraph(paragraph)
			if w.Code == reading.IsCode {
				continue
			}
			if !hasNothing(paragraph, w) {
				texts++
			}
			some, whole := boldWords(paragraph, w.Text, longest)
			if some {
				bold++
			}
			if whole != "" {
				found++
				p.Report(paragraph.Place, rule.In("sentence"), rule.As(rule.Advice), rule.Excerpt(whole))
				continue
			}
			for i := range paragraph.Spans {
				s := &paragraph.Spans[i]
				if s.Kind != document.TextSpan {
					continue
				}
				if loud := shoutedIn(w, s.Text, most); loud != "" {
					found++
					p.Report(paragraph.Place, rule.In("capitals"), rule.As(rule.Advice), rule.Excerpt(loud))
					break
				}
				if isUnderlined(s) {
					found++
					p.Report(paragraph.Place, rule.In("underlined"), rule.As(rule.Advice), rule.Excerpt(s.Text))
					break
				}
			}
		}
		want := int(p.Limit("bold", 0))
		p.Judge(max(texts, want))
		if bold < want {
			found++
			p.Report(start(p.Doc), rule.In("none"), rule.Want(want), rule.Got(bold), rule.Things(want-bold))
		}
		if found == 0 {
			p.Right(texts, nil)
		}
	},
}

// asHeading: what is asked about as a heading loses its look when it gets its style.
var asHeading = []rule.Better{{ID: "no-lookalike-heading", SamePlace: true}}

func isUnderlined(s *document.Span) bool {
	return s.Link == nil && s.Look != nil && s.Look.Underline.Value && s.Look.Underline.Origin == document.Direct &&
		strings.ContainsFunc(s.Text, unicode.IsLetter)
}

// shoutedIn is [shouted] for a piece of a paragraph.
func shoutedIn(w *reading.Words, text string, most int) string {
	if !w.Has.Any(reading.Loud) {
		return ""
	}
	return shouted(text, most)
}

// shouted returns the first run of so many words in capitals, and what follows; "" for none. A
// word of one or two letters begins a run and does not count, and neither that nor a number or a
// word with a digit ends it.
func shouted(text string, most int) string {
	begin, words := -1, 0
	for at, word := range fieldsOf(text) {
		capital, other := capitals(word)
		switch {
		case other:
			begin, words = -1, 0
		case capital > 0:
			if begin < 0 {
				begin = at
			}
			if capital > 2 {
				words++
			}
			if words >= most {
				return strings.TrimSpace(text[begin:])
			}
			if strings.ContainsAny(word, ",/;()") {
				begin, words = -1, 0 // names and acronyms stand in rows
			}
		}
	}
	return ""
}

// fieldsOf returns the words of a text with where each begins.
func fieldsOf(text string) func(yield func(int, string) bool) {
	return func(yield func(int, string) bool) {
		start := -1
		for i, r := range text {
			if unicode.IsSpace(r) {
				if start >= 0 && !yield(start, text[start:i]) {
					return
				}
				start = -1
				continue
			}
			if start < 0 {
				start = i
			}
		}
		if start >= 0 {
			yield(start, text[start:])
		}
	}
}

// capitals counts the capital letters of a word, and reports whether it has small ones.
func capitals(word string) (count int, other bool) {
	for _, r := range word {
		switch {
		case unicode.IsLower(r):
			return count, true
		case unicode.IsUpper(r):
			count++
		case unicode.IsDigit(r):
			return 0, false
		}
	}
	return count, false
}
