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

// above is what a line says of those below it.
type above uint8

const (
	aboveNothing  above = iota
	aboveOther          // they are prices, hours, results
	aboveIndex          // they may be a table of contents, or the words of an index
	aboveLikely         // they may be a table of contents, or a plan
	aboveContents       // they are a table of contents
)

// titleOf reads what a line says of those below it.
func titleOf(text string) above {
	if !isShort(text, longestTitle) {
		return aboveNothing
	}
	last := "" // "The garden book – Contents"
	if i := strings.LastIndexAny(strings.TrimRight(text, leaders), "-–—:|"); i >= 0 {
		last = strings.TrimLeft(text[i:], leaders+"|")
	}
	folded := spelling.Fold(strings.Trim(text, leaders+"*[]()"))
	switch {
	case isContentsTitle(text) || last != "" && isContentsTitle(last):
		return aboveContents
	case folded == "index":
		return aboveIndex
	case likelyTitles()[folded]:
		return aboveLikely
	case isOtherTitle(text):
		return aboveOther
	default:
		return aboveNothing
	}
}

// likelyTitles are the words above what may be a table of contents, folded.
var likelyTitles = sync.OnceValue(func() map[string]bool {
	titles := map[string]bool{}
	for title := range strings.SplitSeq(`plan|plan détaillé|plan de l’exposé|plan du devoir|plan du dossier|plan du rapport|plan du mémoire|plan du cours|
		plan du document|plan de la dissertation|plan de travail|les parties|chapitres|les chapitres|rubriques|au sommaire|dans ce numéro|
		dans ce document|dans ce guide|dans ce dossier|dans ce livre|outline|plan of the essay|inside|what’s inside|what is inside|
		what’s in this issue|in this issue|in this document|in this guide|in this book|in this report|chapters|the chapters|gliederung|
		in diesem heft|en este número|in questo numero`, "|") {
		titles[spelling.Fold(strings.TrimSpace(title))] = true
	}
	return titles
})

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
		ranking match matchs matches matchday points notes marks effectif effectifs bibliographie bibliography references
		reference sources annuaire telephone telephones phone phones ages population inventaire inventory stock ingredients
		figures tableaux tables illustrations liste list ordre deroulement`) {
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
