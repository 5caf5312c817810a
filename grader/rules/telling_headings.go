package rules

import (
	"strings"
	"sync"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/spelling"
)

// TellingHeadings advises to change a heading that says nothing ("Partie 1", "Untitled")
// and one that comes back under the same heading (WCAG 2.2, 2.4.6).
var TellingHeadings = rule.Rule{
	ID:       "telling-headings",
	About:    rule.Headings,
	Severity: rule.Advice,
	Cases:    []string{"vague", "repeated"},
	Run: func(p *rule.Pass) {
		headings, found := 0, 0
		type sibling struct {
			under *document.Heading
			level int
			text  string
		}
		seen := map[sibling]bool{}
		var path []*document.Heading
		for h := range p.Doc.Headings() {
			if isBlank(h) {
				continue
			}
			headings++
			for len(path) > 0 && path[len(path)-1].Level >= h.Level {
				path = path[:len(path)-1]
			}
			var under *document.Heading
			if len(path) > 0 {
				under = path[len(path)-1]
			}
			path = append(path, h)
			folded := spelling.Fold(h.Text())
			key := sibling{under, h.Level, folded}
			name := ""
			switch {
			case vagueHeadings()[folded], isOnlyCounted(h.Text()):
				name = "vague"
			case seen[key]:
				name = "repeated"
			}
			seen[key] = true
			if name != "" {
				found++
				p.Report(h.Place, rule.In(name), rule.As(rule.Advice), rule.Excerpt(h.Text()))
			}
		}
		p.Judge(headings)
		if found == 0 {
			p.Right(headings, nil)
		}
	},
}

// vagueHeadings gives the headings that say nothing, in French and in English, folded.
var vagueHeadings = sync.OnceValue(func() map[string]bool {
	return foldedWords(
		"Titre", "Titre 1", "Titre 2", "Titre 3", "Titre de niveau 1", "Titre de niveau 2", "Sous-titre", "Sans titre", "Sans nom", "Nouveau titre",
		"Partie", "Partie 1", "Partie 2", "Partie 3", "Partie 4", "Partie I", "Partie II", "Partie III", "Première partie", "Deuxième partie", "Troisième partie",
		"Texte", "Divers", "Autre", "Autres", "Suite", "Paragraphe", "Section", "Section 1", "Section 2", "xxx", "aaa", "test", "à compléter",
		"Title", "Heading", "Heading 1", "Heading 2", "Heading 3", "Subtitle", "Untitled", "New heading", "Part", "Part 1", "Part 2", "Part 3", "Part 4",
		"Part I", "Part II", "Part III", "First part", "Second part", "Third part", "Text", "Misc", "Miscellaneous", "Other", "Others", "More", "Paragraph",
		"todo", "tbd", "to do",
		"Généralités", "Généralité", "Général", "Information", "Informations", "Info", "Infos", "Informations générales", "Présentation",
		"Contenu", "Détails", "Remarque", "Remarques", "Notes", "Points divers", "Autres informations", "Le sujet",
		"General", "General information", "Details", "Presentation", "Content", "Contents of this part", "Remarks", "Other information",
	)
})

// isOnlyCounted says whether a heading says only which one it is: "2", "B", "Part two". A
// year says more.
func isOnlyCounted(text string) bool {
	counted := false
	for word := range spelling.Words(text) {
		switch {
		case len([]rune(word)) == 1, len(word) == 2 && strings.Trim(word, "0123456789") == "", countingWords()[word]:
			counted = true
		case !partWords()[word]:
			return false
		}
	}
	return counted
}

// countingWords gives the words that number the parts of a text, in French and in English,
// folded.
var countingWords = sync.OnceValue(func() map[string]bool {
	return foldedWords(
		"premier", "première", "deuxième", "second", "seconde", "troisième", "quatrième", "cinquième", "sixième", "dernier", "dernière",
		"un", "une", "deux", "trois", "quatre", "cinq", "six", "ii", "iii", "iv", "vi", "vii", "viii", "ix",
		"first", "third", "fourth", "fifth", "sixth", "last", "one", "two", "three", "four", "five",
	)
})

// partWords gives the words for a part of a text, and what may stand before them.
var partWords = sync.OnceValue(func() map[string]bool {
	return foldedWords("partie", "section", "paragraphe", "titre", "numéro", "point", "la", "le", "part", "paragraph", "heading", "title", "number", "the")
})

func foldedWords(words ...string) map[string]bool {
	folded := map[string]bool{}
	for _, word := range words {
		folded[spelling.Fold(word)] = true
	}
	return folded
}
