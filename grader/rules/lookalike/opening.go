package lookalike

import (
	"maps"
	"strings"
	"unicode"
	"unicode/utf8"
)

// opening says what a line can be by its first word: most lines begin with none of the
// words that the patterns know, and need not be tried against them.
type opening uint16

const (
	opensCaption opening = 1 << iota
	opensWarning
	opensRefrain
	opensThanks
	opensByLine
	opensLabel
	opensPart
)

// openings are the first words of the patterns, in small letters.
var openings = func() map[string]opening {
	all := map[string]opening{}
	for kind, words := range maps.All(map[opening]string{
		opensCaption: "figure fig tableau table image photo illustration graphique schéma carte map chart picture source crédit credit ill " +
			"abbildung abb tabelle figura ilustración imagen tabla tabella tabela tabel tabell immagine",
		opensWarning: "attention important danger avertissement remarque rappel note nota nb n p à astuce conseil warning caution reminder " +
			"beware tip careful prudence ne do don never always please remember",
		opensRefrain: "refrain chorus couplet verse bridge pont the fin amen ainsi",
		opensThanks:  "merci thanks thank venez total copyright all tous",
		opensByLine:  "par by auteur auteure auteurs auteures author authors écrit written rédigé réalisé",
		opensLabel: "objet réf référence date tél téléphone adresse nom prénom classe courriel mail e email à pièce pièces pj subject re " +
			"pour serves for ref to from phone tel address name class attn cc enclosure enclosures",
		opensPart: "introduction conclusion avant préface preface foreword bibliographie bibliography chapitre partie section annexe " +
			"article leçon acte scène chapter part appendix lesson act scene",
	}) {
		for word := range strings.FieldsSeq(words) {
			all[word] |= kind
			if kind == opensCaption {
				all[word+"s"] |= kind
			}
		}
	}
	return all
}()

// longestOpening is how many bytes the longest of those words can have.
const longestOpening = 16

// openingOf says what a line can be.
func openingOf(text string) opening {
	var room [longestOpening + 2*utf8.UTFMax]byte
	word := room[:0]
	for _, r := range text {
		if !unicode.IsLetter(r) || len(word) > longestOpening {
			break
		}
		word = utf8.AppendRune(word, unicode.ToLower(r))
	}
	kind := openings[string(word)]
	if strings.HasPrefix(text, "©") {
		kind |= opensThanks
	}
	return kind
}

// isNamed says whether the words of a line can only be those of a heading.
func isNamed(text string) bool {
	return text != "" && (strings.IndexByte("IVX", text[0]) >= 0 || openingOf(text)&opensPart != 0) && named().MatchString(text)
}

// isNumbered says whether a line begins with the number of a part.
func isNumbered(text string) bool {
	if text == "" || text[0] < '0' || text[0] > '9' && text[0] < 'A' || text[0] > 'H' && strings.IndexByte("IVX", text[0]) < 0 {
		return false
	}
	return numbered().MatchString(text) || deepNumber().MatchString(text)
}
