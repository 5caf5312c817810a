package lookalike

import (
	"strings"
	"sync"

	"jourdain/grader/lexicon"
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
	opensQuestion
	opensUsual
)

// openings are the first words of the patterns: their lists stand in the order of the kinds.
var openings = sync.OnceValue(func() *lexicon.Openings {
	all := lexicon.OpeningsOf([]string{"captions", "credits"}, []string{"warnings", "exhortations"}, []string{"refrains"}, []string{"thanks", "totals", "rights"},
		[]string{"bylines"}, []string{"labels", "servings"}, []string{"certain-headings", "parts", "counted-parts"}, []string{"questions"}, []string{"certain-headings", "usual-headings"})
	for _, word := range lexicon.Words("captions", "credits") {
		all.Add(uint16(opensCaption), word+"s")
	}
	return all
})

// openingOf says what a line can be.
func openingOf(text string) opening {
	kind := opening(openings().Of(text))
	if strings.HasPrefix(text, "©") {
		kind |= opensThanks
	}
	return kind
}

// isNamed reports whether the words of a line can only be those of a heading.
func isNamed(text string) bool {
	return text != "" && (strings.IndexByte("IVX", text[0]) >= 0 || openingOf(text)&opensPart != 0) && (named().MatchString(text) || isOrdinal(text))
}

// isNumbered reports whether a line begins with the number of a part.
func isNumbered(text string) bool {
	if text == "" || text[0] < '0' || text[0] > '9' && text[0] < 'A' || text[0] > 'H' && strings.IndexByte("IVX", text[0]) < 0 {
		return false
	}
	return numbered().MatchString(text) || deepNumber().MatchString(text)
}
