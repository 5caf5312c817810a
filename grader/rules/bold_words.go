package rules

import (
	"strings"
	"unicode/utf8"

	"jourdain/grader/document"
)

// boldWords reports whether a paragraph, with its words, has some of them in bold among ordinary ones, and returns
// the first bold text that is a whole sentence of so many words; "" for none. A paragraph
// that is bold from end to end is the matter of other rules.
func boldWords(p *document.Paragraph, text string, longest int) (some bool, whole string) {
	if !anySpan(p.Spans, isBoldText) {
		return false, ""
	}
	var runs []boldRun
	ordinary, at := false, 0
	for i := range p.Spans {
		s := &p.Spans[i]
		begin := at
		at += s.Width()
		words, isBold := text[begin:at], isBoldText(s)
		if n := len(runs); isBold && n > 0 && strings.TrimSpace(text[runs[n-1].end:begin]) == "" {
			runs[n-1].end = at
		} else if isBold && isWord(words) {
			runs = append(runs, boldRun{begin, at})
		}
		ordinary = ordinary || !isBold && isWord(words)
	}
	if !ordinary {
		return false, ""
	}
	for _, r := range runs {
		if sentence := r.in(text); whole == "" && sentence != "" && len(strings.Fields(sentence)) >= longest {
			whole = sentence
		}
	}
	return len(runs) > 0, whole
}

func isBoldText(s *document.Span) bool {
	return s.Kind == document.TextSpan && s.Look != nil && s.Look.Bold.Value
}

// anySpan reports whether something is so of one of the spans.
func anySpan(spans []document.Span, is func(*document.Span) bool) bool {
	for i := range spans {
		if is(&spans[i]) {
			return true
		}
	}
	return false
}

// boldRun is where a bold text begins and ends in its paragraph.
type boldRun struct{ start, end int }

// in returns the text when it is a whole sentence, or several; "" otherwise.
func (r boldRun) in(text string) string {
	bold := strings.TrimSpace(text[r.start:r.end])
	begins := r.start == 0 || endsSentence(text[:r.start])
	// The stop may stand behind the bold words.
	ends := endsSentence(bold) || endsSentence(text[:min(len(text), r.end+1)])
	if begins && ends {
		return bold
	}
	return ""
}

func endsSentence(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, " \u00A0\u202F\n\t»”\"’)"))
	return strings.ContainsRune(".!?…", last)
}

// isWord reports whether a text has something to read.
func isWord(text string) bool { return strings.TrimSpace(text) != "" }
