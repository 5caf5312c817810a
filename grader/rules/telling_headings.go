package rules

import (
	"sync"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/spelling"
)

// TellingHeadings advises to change a heading that says nothing ("Partie 1", "Untitled")
// and one that comes back under the same heading (WCAG 2.2, 2.4.6).
var TellingHeadings = rule.Rule{
	ID:       "telling-headings",
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
			case vagueHeadings()[folded]:
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
	folded := map[string]bool{}
	for _, text := range [...]string{
		"Titre", "Titre 1", "Titre 2", "Titre 3", "Titre de niveau 1", "Titre de niveau 2", "Sous-titre", "Sans titre", "Sans nom", "Nouveau titre",
		"Partie", "Partie 1", "Partie 2", "Partie 3", "Partie 4", "Partie I", "Partie II", "Partie III", "Première partie", "Deuxième partie", "Troisième partie",
		"Texte", "Divers", "Autre", "Autres", "Suite", "Paragraphe", "Section", "Section 1", "Section 2", "xxx", "aaa", "test", "à compléter",
		"Title", "Heading", "Heading 1", "Heading 2", "Heading 3", "Subtitle", "Untitled", "New heading", "Part", "Part 1", "Part 2", "Part 3", "Part 4",
		"Part I", "Part II", "Part III", "First part", "Second part", "Third part", "Text", "Misc", "Miscellaneous", "Other", "Others", "More", "Paragraph",
		"todo", "tbd", "to do",
	} {
		folded[spelling.Fold(text)] = true
	}
	return folded
})
