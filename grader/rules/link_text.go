package rules

import (
	"strings"
	"sync"
	"unicode"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/spelling"
)

// LinkText asks to look at a link whose words do not say where it leads (WCAG 2.2,
// 2.4.4): an address, "here", "click here", a mere sign, or the words of a link that leads
// elsewhere, or of more than "words" words (15 by default), which is a whole sentence. An
// e-mail address says what it is. The limit "at-least" asks for so many links.
var LinkText = rule.Rule{
	ID:       "link-text",
	About:    rule.Links,
	Severity: rule.Review,
	Cases:    []string{"address", "vague", "same", "long", "missing"},
	Limits:   []string{"at-least", "words"},
	Yields:   map[string][]rule.Better{"missing": {{ID: "matches-model", Cases: []string{"link-gone"}}}},
	Run: func(p *rule.Pass) {
		links, found := 0, 0
		targets, longest := map[string]string{}, int(p.Limit("words", 15))
		for block := range p.Doc.All() {
			paragraph, ok := block.(*document.Paragraph)
			if !ok || paragraph.Place.Where.Has(document.InContents|document.InShape) {
				continue
			}
			for text, target := range linksOf(paragraph.Spans) {
				links++
				name, words := "", spelling.Fold(text)
				other, again := targets[words]
				targets[words] = target
				switch {
				case isAddress(text):
					name = "address"
				case isVagueLink(text):
					name = "vague"
				case again && other != target:
					name = "same"
				case len(strings.Fields(text)) > longest:
					name = "long"
				default:
					continue
				}
				found++
				p.Report(paragraph.Place, rule.In(name), rule.As(rule.Review), rule.Excerpt(text))
			}
		}
		least := int(p.Limit("at-least", 0))
		p.Judge(max(links, least))
		if links < least {
			found++
			p.Report(start(p.Doc), rule.In("missing"), rule.As(rule.Review), rule.Want(least), rule.Got(links), rule.Things(least-links))
		}
		if found == 0 {
			p.Right(links, nil)
		}
	},
}

// linksOf gives the words of each link of a text, and where it leads; a link may be several
// pieces.
func linksOf(spans []document.Span) func(yield func(words, target string) bool) {
	return func(yield func(words, target string) bool) {
		for i := 0; i < len(spans); i++ {
			link := spans[i].Link
			if link == nil {
				continue
			}
			from := i
			for i+1 < len(spans) && spans[i+1].Link == link {
				i++
			}
			if text := strings.TrimSpace(document.Text(spans[from : i+1])); text != "" && !yield(text, link.Target) {
				return
			}
		}
	}
}

// isAddress says whether the words of a link are an address of the web. A bare name of
// a site ("example.org") is how people call it.
func isAddress(text string) bool {
	lower := strings.ToLower(text)
	if strings.ContainsAny(text, " \u00A0") {
		return false
	}
	return strings.HasPrefix(lower, "http://") || strings.HasPrefix(lower, "https://") || strings.HasPrefix(lower, "www.") ||
		strings.HasPrefix(lower, "ftp://")
}

// vagueLinks gives the words that say nothing, in French and in English, folded.
var vagueLinks = sync.OnceValue(func() map[string]bool {
	folded := map[string]bool{}
	for _, words := range [...]string{
		"ici", "là", "cliquez ici", "cliquer ici", "clic ici", "cliquez là", "lien", "ce lien", "le lien", "suivre ce lien", "lire la suite",
		"la suite", "suite", "en savoir plus", "plus d’infos", "plus d’informations", "voir plus", "voir", "page", "cette page", "site",
		"ce document", "le document", "ce fichier", "voir ici", "cette adresse", "adresse", "ce site", "le site", "site web", "en savoir davantage",
		"découvrir", "infos", "informations", "détails", "plus", "article", "cet article", "télécharger", "lire", "lisez", "cliquez", "lien ici",
		"this document", "the document", "this file", "see here", "find out more", "this site", "the site", "website", "web site", "this address",
		"address", "details", "info", "information", "article", "this article", "download", "read", "read this", "see", "see this", "link here",
		"here", "click here", "click", "link", "this link", "follow this link", "read more", "more", "learn more", "more info", "see more", "this page", "this",
	} {
		folded[spelling.Fold(words)] = true
	}
	return folded
})

// isVagueLink says whether the words of a link say nothing alone: they are known not to, or
// have no letter.
func isVagueLink(text string) bool {
	if !strings.ContainsFunc(text, unicode.IsLetter) {
		return true
	}
	return isShort(text, 30) && vagueLinks()[spelling.Fold(strings.Trim(text, "[]()«»“”→➔>< "))]
}
