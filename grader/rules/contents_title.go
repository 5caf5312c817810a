package rules

import (
	"strings"
	"sync"

	"jourdain/grader/document"
	"jourdain/grader/rules/spelling"
)

// isContentsTitle says whether a text is what people write above a table of contents.
func isContentsTitle(text string) bool {
	if !isShort(text, longestTitle) {
		return false
	}
	folded := spelling.Fold(strings.Trim(text, leaders+"*[]()"))
	for _, start := range [...]string{"tabledesmatieres", "tableofcontents", "inhaltsverzeichnis"} {
		if strings.HasPrefix(folded, start) {
			return true
		}
	}
	return contentsTitles()[folded]
}

// longestTitle is how many characters the title of a table of contents has at most.
const longestTitle = 60

// contentsTitles are the words above tables of contents, folded.
var contentsTitles = sync.OnceValue(func() map[string]bool {
	return map[string]bool{
		"sommaire": true, "tabledumatiere": true, "contents": true, "content": true, "toc": true, "inhalt": true, "indice": true,
		"indicegeneral": true, "indicegenerale": true, "sumario": true, "sommario": true, "tabladecontenido": true,
		"tabladecontenidos": true, "inhoud": true, "inhoudsopgave": true, "innehall": true, "innehallsforteckning": true,
		"indhold": true, "indholdsfortegnelse": true, "innhold": true, "sisallys": true, "sisallysluettelo": true, "spistresci": true,
		"obsah": true, "tartalom": true, "tartalomjegyzek": true, "cuprins": true, "icindekiler": true, "содержание": true,
		"оглавление": true, "зміст": true, "περιεχομενα": true, "目录": true, "目次": true, "차례": true, "목차": true, "المحتويات": true,
		"فهرس": true, "תוכןהעניינים": true,
	}
})

// isOtherTitle says whether a text is what people write above lines that end with numbers and
// are no table of contents: prices, hours, results, an index from A to Z, other people's books.
func isOtherTitle(text string) bool {
	if !isShort(text, longestTitle) {
		return false
	}
	for word := range spelling.Words(text) {
		if otherTitles()[word] {
			return true
		}
	}
	return false
}

var otherTitles = sync.OnceValue(func() map[string]bool {
	titles := map[string]bool{}
	for word := range strings.FieldsSeq(`programme program horaire horaires agenda planning schedule timetable hours emploi calendrier calendar
		menu carte tarif tarifs prix price prices facture devis invoice resultat resultats result results score scores classement
		ranking match matchs matches matchday points notes marks effectif effectifs index bibliographie bibliography references
		reference sources annuaire telephone telephones phone phones ages population inventaire inventory stock ingredients
		figures tableaux tables illustrations liste list`) {
		titles[word] = true
	}
	return titles
})

// isHeadingOfIndex says whether a style is the one that programs give to the title of an
// index.
func isHeadingOfIndex(style *document.Style) bool {
	named := style.Named()
	return named != nil && named.Role == document.ContentsRole && strings.HasSuffix(strings.ToLower(named.Display), "heading")
}
