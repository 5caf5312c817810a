package rules

import (
	"regexp"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// MarkdownSlip reports what a small slip makes of the marks of Markdown: "#Titre" as
// text, a heading read as code, a sentence turned into a heading by the hyphens under
// it, a pair of stars that does not close.
var MarkdownSlip = rule.Rule{
	ID:       "markdown-slip",
	Severity: rule.Error,
	Formats:  []document.Format{document.Markdown},
	Cases:    []string{"hash", "code", "underlined", "stars"},
	Run: func(p *rule.Pass) {
		texts, found := 0, 0
		report := func(place document.Place, name, text string, severity rule.Severity) {
			found++
			p.Report(place, rule.In(name), rule.As(severity), rule.Excerpt(text))
		}
		hashes := stuckHashes(p.Doc)
		for block := range p.Doc.All() {
			switch b := block.(type) {
			case *document.Heading:
				texts++
				if sure, maybe := isSentence(b); b.Source == document.Setext && b.Level == 2 && maybe {
					report(b.Place, "underlined", b.Text(), sure)
				}
			case *document.Code:
				texts++
				if text := strings.TrimSpace(b.Text); !b.Fenced && codeHeading.MatchString(text) {
					report(b.Place, "code", text, rule.Review)
				}
			case *document.Paragraph:
				text := b.Text()
				if !isSpaceOnly(text) {
					texts++
				}
				switch {
				case len(b.Spans) == 0 || b.Spans[0].Kind != document.TextSpan:
				case areTags(text):
				case stuckHash.MatchString(text) && hashes > 1:
					report(b.Place, "hash", text, rule.Error)
				case stuckHash.MatchString(text):
					report(b.Place, "hash", text, rule.Review)
				}
				if text := openStars(b.Spans); text != "" {
					report(b.Place, "stars", text, rule.Review)
				}
			}
		}
		p.Judge(texts)
		if found == 0 {
			p.Right(texts, nil)
		}
	},
}

var (
	// stuckHash is a heading without its space; a tag ("#jardin") is one small word.
	stuckHash = regexp.MustCompile(`^(?:#{2,6}[^\s#!]|#(?:\p{Lu}|[\pL]+\s+[^#\s]))`)
	// codeHeading is a heading, alone, that four spaces made code.
	codeHeading = regexp.MustCompile(`^#{1,6} [^\n]+$`)
)

// areTags says whether each of several words, or one after others of them, is a tag:
// "#Paris #Lyon".
func areTags(text string) bool {
	words := strings.Fields(text)
	for _, word := range words {
		if !strings.HasPrefix(word, "#") || strings.HasPrefix(word, "##") {
			return false
		}
	}
	return len(words) > 1
}

// stuckHashes counts the headings without their space. One number sign before one word
// can be a tag: such lines count only beside another kind.
func stuckHashes(doc *document.Document) int {
	n, words := 0, 0
	for p := range doc.Paragraphs() {
		if len(p.Spans) == 0 || !strings.HasPrefix(p.Spans[0].Text, "#") {
			continue
		}
		text := p.Text()
		switch {
		case !stuckHash.MatchString(text) || areTags(text):
		case !strings.HasPrefix(text, "##") && !strings.Contains(text, " "):
			words++
		default:
			n++
		}
	}
	if n > 0 {
		n += words
	}
	return n
}

// isSentence says whether an underlined heading was meant as a text, and how sure that
// is: it is long and ends as a sentence, or it may be for it has several lines.
func isSentence(h *document.Heading) (sure rule.Severity, maybe bool) {
	text := strings.TrimSpace(h.Text())
	words := len(strings.Fields(text))
	if words > 8 && strings.HasSuffix(text, ".") {
		return rule.Error, true
	}
	for i := range h.Spans {
		if k := h.Spans[i].Kind; k == document.SoftBreak || k == document.LineBreak {
			return rule.Review, words > 12
		}
	}
	return rule.Review, false
}

// openStars gives the words around two stars that stand in the text beside a letter; ""
// for none. A backslash before a star, and code, are what their author wanted.
func openStars(spans []document.Span) string {
	for i := range spans {
		s := &spans[i]
		if s.Kind != document.TextSpan || strings.Count(s.Text, "**") != 1 {
			continue
		}
		at := strings.Index(s.Text, "**")
		if strings.HasPrefix(s.Text[at:], "***") || at > 0 && isDigit(s.Text[at-1]) {
			continue
		}
		behind := s.Text[at+2:]
		if behind != "" && behind[0] != ' ' && behind[0] != '*' || at > 0 && s.Text[at-1] != ' ' {
			return s.Text
		}
	}
	return ""
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
