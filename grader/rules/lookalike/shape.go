package lookalike

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jourdain/grader/document"
)

// How long a heading can be.
const (
	maxWords  = 12
	mostWords = 16  // where others look the same
	maxLength = 100 // characters
	// maxLabel is how many words a heading that ends with a colon can have.
	maxLabel = 6
	// maxStopped is how many words a heading that ends with a full stop can have.
	maxStopped = 7
)

// fit says whether the words of a line can be a heading's.
type fit uint8

const (
	not    fit = iota // they are something else
	maybe             // they are, if other lines look and stand so
	surely            // they can, even alone
)

// plausible reports whether the words of a paragraph can be a heading's. The style or
// the number signs of a line show what was meant: then only the length counts.
func plausible(p *document.Paragraph, l *line) fit {
	if utf8.RuneCountInString(l.text) > maxLength {
		return not
	}
	words := len(strings.Fields(l.text))
	switch {
	case words == 0 || words > mostWords:
		return not
	case version().MatchString(l.text) && l.because.strong():
		return maybe
	case !strings.ContainsFunc(l.text, unicode.IsLetter):
		return not
	}
	ends := ending(l, words)
	switch {
	case l.look.certain() && !strings.HasSuffix(l.text, "."), ends == not:
		return ends
	case hasOtherRole(p) && !isUsualTitle(l.text) || isSomethingElse(l.text) || isFigure(l.text) || !l.because.strong() && strings.ContainsAny(l.text, "_="):
		return not
	default:
		return ends
	}
}

// ending judges the last sign of a line. A full stop ends a sentence, and after a few words
// a heading too, when it has a number or others have it as well. A colon ends a label more
// often than a heading.
func ending(l *line, words int) fit {
	last, _ := utf8.DecodeLastRuneInString(l.text)
	switch {
	case strings.ContainsRune(",;…", last) || strings.HasSuffix(l.text, ".."):
		return not
	case last == '.' && (words > maxStopped && !l.numbered || !l.because.strong() || isSentence(l.text)):
		return not
	case last == '.' && (l.numbered || known().MatchString(l.text)):
		return surely
	case last == '.', words > maxWords:
		return maybe
	case last == ':':
		return colon(l, words)
	default:
		return surely
	}
}

// colon judges a line that ends with a colon: it has few words, unless it has a number too.
func colon(l *line, words int) fit {
	most := maxLabel
	if l.numbered {
		most = maxWords
	}
	switch {
	case words > most, !l.because.strong() && !l.look.Capitals && *l.look != Look{}:
		return not
	case !l.because.strong():
		return maybe
	default:
		return surely
	}
}

// isSentence reports whether a line that ends with a full stop has another one inside, behind a
// word of some length.
func isSentence(text string) bool {
	for at := range len(text) - 2 {
		if text[at] == '.' && text[at+1] == ' ' && at >= 4 && !strings.ContainsAny(text[at-4:at], " .0123456789") {
			return true
		}
	}
	return false
}

// hasOtherRole reports whether the style of a paragraph says that it is something
// else.
func hasOtherRole(p *document.Paragraph) bool {
	for i := range p.Spans {
		if f := p.Spans[i].Field; f != nil && f.Kind == document.Sequence {
			return true // the number of a caption
		}
	}
	return p.Role != document.BodyRole && p.Role != document.HeadingRole && p.Role != document.CodeRole
}
