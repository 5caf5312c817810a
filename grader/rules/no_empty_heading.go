package rules

import (
	"strings"
	"unicode"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// NoEmptyHeading reports a heading without a text. One that holds an image with
// words for who cannot see it is right: the words are its text. A formula may be one: a
// question.
var NoEmptyHeading = rule.Rule{
	ID:       "no-empty-heading",
	About:    rule.Headings,
	Severity: rule.Error,
	Cases:    []string{rule.DefaultCase, "image"},
	Run: func(p *rule.Pass) {
		empty, headings, above := 0, 0, ""
		for h := range p.Doc.Headings() {
			if !isBlank(h) {
				headings++
				above = h.Text()
				continue
			}
			empty++
			name := rule.DefaultCase
			if h.ImageOnly && !decorative(h) {
				name = "image"
			}
			details := []rule.Detail{rule.In(name), rule.Got(h.Level), rule.With("Above", rule.Quote(above))}
			if embeds(h) {
				details = append(details, rule.As(rule.Review))
			}
			p.Report(h.Place, details...)
		}
		p.Judge(headings + empty)
		if empty == 0 {
			p.Right(headings, nil)
		}
	},
}

// isBlank reports whether a heading has nothing to read: neither a visible character
// nor an image with words.
func isBlank(h *document.Heading) bool {
	if strings.ContainsFunc(h.Text(), isVisible) {
		return false
	}
	for i := range h.Spans {
		if f := h.Spans[i].Figure; f != nil && strings.ContainsFunc(f.Alternative(), isVisible) {
			return false
		}
	}
	return true
}

// embeds reports whether a heading holds a formula or another object, whose words are not
// read here.
func embeds(h *document.Heading) bool {
	for i := range h.Spans {
		if f := h.Spans[i].Figure; f != nil && f.Embedded {
			return true
		}
	}
	return false
}

// isVisible is false for spaces of any width and for invisible characters. What some fonts
// have of their own can be seen.
func isVisible(r rune) bool {
	return unicode.IsGraphic(r) && !unicode.IsSpace(r) || unicode.Is(unicode.Co, r)
}

// isSpaceOnly reports whether a text has nothing to see.
func isSpaceOnly(text string) bool {
	if text != "" && text[0] > ' ' && text[0] < 0x7F {
		return false // as nearly every text
	}
	return !strings.ContainsFunc(text, isVisible)
}

func decorative(h *document.Heading) bool {
	for i := range h.Spans {
		if f := h.Spans[i].Figure; f != nil && !f.Decorative {
			return false
		}
	}
	return true
}
