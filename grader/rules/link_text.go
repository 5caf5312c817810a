package rules

import (
	"cmp"
	"strings"
	"sync"
	"unicode"

	"jourdain/grader/document"
	"jourdain/grader/lexicon"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/spelling"
)

// LinkText asks to look at a link whose words do not say where it leads (WCAG 2.2,
// 2.4.4): none at all, an address, "here", "click here", a mere sign, or the words of a link
// that leads elsewhere, or of more than "words" words (15 by default), which is a whole
// sentence. An e-mail address says what it is, and an image gives its own words to a link,
// or is itself at fault. The limit "at-least" asks for so many links.
var LinkText = rule.Rule{
	ID:       "link-text",
	About:    rule.Links,
	Severity: rule.Review,
	Cases:    []string{"address", "vague", "same", "long", "empty", "missing"},
	Limits:   []string{"at-least", "words"},
	Yields:   map[string][]rule.Better{"missing": {{ID: "matches-model", Cases: []string{"link-gone"}}}},
	Run: func(p *rule.Pass) {
		links, wordless, found := 0, 0, 0
		for l := range judgedLinks(p.Doc, int(p.Limit("words", mostLinkWords))) {
			links++
			if l.fault == "" {
				continue
			}
			if l.fault == "empty" {
				wordless++
			}
			found++
			p.Report(l.place, rule.In(l.fault), rule.As(rule.Review), rule.Excerpt(cmp.Or(l.text, l.target)))
		}
		least := int(p.Limit("at-least", 0))
		p.Judge(max(links, least))
		if got := links - wordless; got < least {
			found++
			p.Report(start(p.Doc), rule.In("missing"), rule.As(rule.Review), rule.Want(least), rule.Got(got), rule.Things(least-links))
		}
		if found == 0 {
			p.Right(links, nil)
		}
	},
}

// mostLinkWords is how many words a link has at most that names its target.
const mostLinkWords = 15

// TellingLinks returns how many links a document has, and how many of them have words that say
// where they lead.
func TellingLinks(doc *document.Document) (links, telling int) {
	for l := range judgedLinks(doc, mostLinkWords) {
		links++
		if l.fault == "" {
			telling++
		}
	}
	return links, telling
}

// judgedLink is a link of a document, and the case of what is wrong with it; "" for nothing.
type judgedLink struct {
	linkInText
	place document.Place
	fault string
}

// judgedLinks returns the links that people read: those that an image names are its business.
func judgedLinks(doc *document.Document, longest int) func(yield func(judgedLink) bool) {
	return func(yield func(judgedLink) bool) {
		targets := map[string]string{}
		for block := range doc.All() {
			paragraph, ok := block.(*document.Paragraph)
			if !ok || paragraph.Place.Region.Has(document.InContents|document.InShape) {
				continue
			}
			for l := range linksOf(paragraph.Spans) {
				if l.text == "" && l.isNamed {
					continue
				}
				if !yield(judgedLink{l, paragraph.Place, linkFault(&l, targets, longest)}) {
					return
				}
			}
		}
	}
}

// linkFault returns the case of what is wrong with a link; "" for nothing. The targets are those
// of the links before it, by their words.
func linkFault(l *linkInText, targets map[string]string, longest int) string {
	if l.text == "" {
		return "empty"
	}
	words, target := spelling.Fold(l.text), samePlace(l.target)
	other, again := targets[words]
	targets[words] = target
	switch {
	case isAddress(l.text):
		return "address"
	case isVagueLink(l.text):
		return "vague"
	case again && other != target:
		return "same"
	case len(strings.Fields(l.text)) > longest:
		return "long"
	default:
		return ""
	}
}

// samePlace returns a target without what can differ in the address of one page.
func samePlace(target string) string {
	for _, start := range [...]string{"https://", "http://", "www."} {
		target = strings.TrimPrefix(target, start)
	}
	return strings.TrimSuffix(target, "/")
}

// linkInText is a link: its words, and where it leads.
type linkInText struct {
	text, target string
	// isNamed is set when an image, a title or foreign markup can say its name.
	isNamed bool
}

// linksOf returns the links of a text. A link may be several pieces, and programs cut one into
// several.
func linksOf(spans []document.Span) func(yield func(linkInText) bool) {
	return func(yield func(linkInText) bool) {
		for i := 0; i < len(spans); i++ {
			link := spans[i].Link
			if link == nil {
				continue
			}
			l := linkInText{target: link.Target, isNamed: link.Title != ""}
			from := i
			for l.isNamed = l.isNamed || namesLink(&spans[i]); i+1 < len(spans) && isSameLink(spans[i+1].Link, link); i++ {
				l.isNamed = l.isNamed || namesLink(&spans[i+1])
			}
			l.text = strings.TrimSpace(document.Printable(document.Text(spans[from : i+1])))
			if !yield(l) {
				return
			}
		}
	}
}

func isSameLink(a, b *document.Link) bool { return a == b || a != nil && a.Target == b.Target }

// namesLink reports whether a piece of a link that is no text may have words for a voice.
func namesLink(s *document.Span) bool {
	switch s.Kind {
	case document.ImageSpan:
		return !s.Figure.Decorative
	case document.NoteSpan, document.FieldSpan:
		return true
	case document.RawSpan:
		return !strings.HasPrefix(s.Text, "</")
	default:
		return false
	}
}

// isAddress reports whether the words of a link are an address of the web. A bare name of
// a site ("example.org") is how people call it.
func isAddress(text string) bool {
	lower := strings.ToLower(text)
	if strings.ContainsAny(text, " \u00A0") {
		return false
	}
	return strings.HasPrefix(lower, "http://") || strings.HasPrefix(lower, "https://") || strings.HasPrefix(lower, "www.") ||
		strings.HasPrefix(lower, "ftp://")
}

// vagueLinks gives the words that say nothing, folded.
var vagueLinks = sync.OnceValue(func() map[string]bool { return foldedWords(lexicon.Words("vague-links")...) })

// isVagueLink reports whether the words of a link say nothing alone: they are known not to, or
// have no letter.
func isVagueLink(text string) bool {
	if !strings.ContainsFunc(text, unicode.IsLetter) {
		return true
	}
	return isShort(text, 30) && vagueLinks()[spelling.Fold(strings.Trim(text, "[]()«»“”→➔>< "))]
}
