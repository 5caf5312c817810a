package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
)

// FrenchSpacing advises, in a French text, to put a no-break space before ; : ! ? and
// inside « », so that no line begins with a mark. Times, addresses and code are right, and so
// is no space at all where a country writes none.
var FrenchSpacing = rule.Rule{
	ID:       "french-spacing",
	About:    rule.Texts,
	Severity: rule.Advice,
	Cases:    []string{"ordinary", "opening", "none"},
	Run: func(p *rule.Pass) {
		if !isFrench(p) {
			p.Judge(0)
			p.Right(0, nil)
			return
		}
		texts, found := 0, 0
		for block := range p.Doc.All() {
			switch b := block.(type) {
			case *document.Paragraph:
				w := p.Reading.Paragraph(b)
				if w.Code == reading.IsCode || b.Place.Region.Has(document.InContents|document.InShape) || hasNothing(b, w) {
					continue
				}
				texts++
				if w.Has.Any(reading.Marks) {
					found += reportSpacing(p, b.Spans, b.Marked, b.Place)
				}
			case *document.Heading:
				if !isBlank(b) {
					texts++
				}
				if p.Reading.Heading(b).Has.Any(reading.Marks) {
					found += reportSpacing(p, b.Spans, b.Marked, b.Place)
				}
			}
		}
		p.Judge(texts)
		if found == 0 {
			p.Right(texts, nil)
		}
	},
}

// isFrench reports whether a text is French: by its words, or by what the file says when
// they are too few to tell.
func isFrench(p *rule.Pass) bool {
	switch tongueOf(p) {
	case "fr":
		return true
	case "":
		return base(p.Doc.Meta.Language) == "fr"
	default:
		return false
	}
}

// reportSpacing reports the first wrong space of a text, unless the file marks it as being
// in another language. A mark and what stands before it may be different spans.
func reportSpacing(p *rule.Pass, spans []document.Span, marked []document.Marked, place document.Place) int {
	language := p.Doc.Meta.Language
	if len(marked) > 0 && marked[0].Language != "" {
		if language = marked[0].Language; base(language) != "fr" {
			return 0
		}
	}
	shown, judged := spacingText(spans)
	at, name := wrongSpace(judged, tightMarks(language))
	if at < 0 {
		return 0
	}
	p.Report(place, rule.In(name), rule.As(rule.Advice), rule.Excerpt(around(shown, at)))
	return 1
}

// spacingText returns the words of a text, and the same with a letter for each byte of
// what is not judged: links and code.
func spacingText(spans []document.Span) (shown, judged string) {
	if len(spans) == 1 && spans[0].Kind == document.TextSpan && spans[0].Link == nil {
		return spans[0].Text, spans[0].Text
	}
	var words, masked strings.Builder
	for i := range spans {
		text := document.Text(spans[i : i+1])
		words.WriteString(text)
		if spans[i].Link != nil || spans[i].Kind == document.CodeSpan {
			text = strings.Repeat("x", len(text))
		}
		masked.WriteString(text)
	}
	return words.String(), masked.String()
}

// tightMarks returns the marks that may stand without a space in the French of a country. In
// Canada none comes before ; ! ? (Office québécois de la langue française), and in
// Switzerland both ways are usual, within « » too.
func tightMarks(language string) string {
	switch _, country, _ := strings.Cut(strings.ToUpper(strings.ReplaceAll(language, "_", "-")), "-"); country {
	case "CA":
		return ";!?"
	case "CH":
		return ";!?»"
	default:
		return ""
	}
}

// wrongSpace returns where a mark stands without its no-break space, and the case of it; behind an
// opening mark, what comes after the space; -1 where all is well. A tight mark may stand without any.
func wrongSpace(text, tight string) (int, string) {
	for at := range len(text) {
		r := markAt(text, at)
		if r == 0 {
			continue
		}
		if r == '«' {
			if next, _ := utf8.DecodeRuneInString(text[at+len("«"):]); next == ' ' {
				return at + len("« "), "opening"
			}
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		behind := text[at+utf8.RuneLen(r):]
		after, _ := utf8.DecodeRuneInString(behind)
		switch {
		case strings.ContainsRune("!?:;…\u00A0\u202F", before):
		case before == ' ' && !isSmiley(text[at:]):
			return at, "ordinary"
		case r != ':' && r != ';' && !strings.ContainsRune(tight, r) && unicode.IsLetter(before) && (behind == "" || unicode.IsSpace(after)):
			return at, "none"
		}
	}
	return -1, ""
}

// markAt returns the mark that begins at a byte of a text, 0 for none.
func markAt(text string, at int) rune {
	switch c := text[at]; {
	case c == ';' || c == ':' || c == '!' || c == '?':
		return rune(c)
	case c == 0xC2 && strings.HasPrefix(text[at:], "«"):
		return '«'
	case c == 0xC2 && strings.HasPrefix(text[at:], "»"):
		return '»'
	default:
		return 0
	}
}

// isSmiley knows :) and its kin, which stand alone.
func isSmiley(mark string) bool {
	return len(mark) > 1 && (mark[0] == ':' || mark[0] == ';') && strings.ContainsRune(")(-DPp/|*'", rune(mark[1]))
}

// around returns the words around a place.
func around(text string, at int) string {
	from := strings.LastIndexByte(text[:max(0, at-1)], ' ') + 1
	to := len(text)
	if n := strings.IndexByte(text[at:], ' '); n >= 0 {
		to = at + n
	}
	return strings.TrimSpace(text[from:to])
}
