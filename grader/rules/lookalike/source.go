package lookalike

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/pattern"
	"jourdain/grader/rules/spelling"
)

// contents notes what the links of lists name that lead to places in the document itself: the
// parts that a table of contents promises.
func (r *reader) contents() {
	for p := range r.Doc.Paragraphs() {
		if !p.Place.Region.Has(document.InList) {
			continue
		}
		for start := 0; start < len(p.Spans); {
			link, end := p.Spans[start].Link, start+1
			for end < len(p.Spans) && p.Spans[end].Link == link {
				end++
			}
			if link != nil && strings.HasPrefix(link.Target, "#") {
				r.promised[spelling.Fold(strings.TrimSpace(document.Text(p.Spans[start:end])))] = true
			}
			start = end
		}
	}
}

// isPromised reports whether a table of contents names a line.
func (r *reader) isPromised(text string) bool {
	return len(r.promised) > 0 && r.promised[spelling.Fold(text)]
}

// parts parts a paragraph of Markdown after its first source line, where that is short and
// begins no sentence that goes on below: there stands an item, or a line of its own.
func (r *reader) parts(spans []document.Span) (first, rest []document.Span) {
	for i := range spans {
		if spans[i].Kind == document.LineBreak {
			break
		}
		if spans[i].Kind != document.SoftBreak {
			continue
		}
		text, below := strings.TrimSpace(document.Text(spans[:i])), nextLine(spans[i+1:])
		if r.isPromised(text) || isBrief(text) && beginsAnew(text, below) && isBare(text) {
			return spans[:i], spans[i+1:]
		}
		break
	}
	return spans, nil
}

// beginsAnew reports whether a source line does not go on with what stands above it: it begins as
// an item does, or it is a line of some length below two or three words.
func beginsAnew(above, text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return strings.ContainsRune("•·▪◦●–➢✓✔✅-", first) ||
		unicode.IsUpper(first) && utf8.RuneCountInString(text) >= plainBelow && len(strings.Fields(above)) <= maxLabel/2
}

// stars are the marks of bold letters around a line, which Markdown does not read as such:
// a space stands inside them.
var stars = pattern.New(`^(\*{2,3}|_{2,3})\s*(\p{Lu}.*[\p{L}\p{N})?!:.])\s*(\*{2,3}|_{2,3})$`)

// typedStars takes such marks from a line, and reports whether there are any.
func typedStars(text string) (title string, starred bool) {
	if !strings.HasPrefix(text, "**") && !strings.HasPrefix(text, "__") {
		return text, false
	}
	m := stars().FindStringSubmatch(text)
	if m == nil || m[1] != m[3] || strings.Contains(m[2], m[1]) {
		return text, false
	}
	return m[2], true
}

// isCry reports whether a word or two in capitals have a source line of their own above a text
// that is all in capitals too, as in many licences.
func (l *line) isCry(rest []document.Span) bool {
	return l.markdown && l.look.Capitals && !l.look.Bold && len(strings.Fields(l.text)) <= maxLabel/3 &&
		isBare(l.text) && utf8.RuneCountInString(nextLine(rest)) >= plainBelow && rest[0].Kind != document.LineBreak
}
