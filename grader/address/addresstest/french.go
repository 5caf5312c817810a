package addresstest

import (
	"regexp"
	"strings"

	"jourdain/grader/address"
)

// A word begins and ends where there is no letter: \b knows no accents.
var (
	polite   = words(`vous|votre|vos|vôtres?|êtes|\p{L}+ez`)
	familiar = words(`tu|te|toi|ton|ta|tes|tiens?|tiennes?|t’\p{L}+`)
	// neither are words that only look like one.
	neither = words(`[Cc]hez|[Aa]ssez|[Rr]endez-vous|(?:le|même) ton|on me dit (?:tu|vous)|tu ou vous|dire tu|--tu`)
)

func words(list string) *regexp.Regexp {
	return regexp.MustCompile(`(?i)(^|[^\p{L}])(` + list + `)($|[^\p{L}])`)
}

// Wrong returns the first word of a text that is of the other form of address, with what
// stands around it; "" for none. The samples are what a document says that the text
// shows: they are of neither form.
func Wrong(form address.Form, text string, samples ...string) string {
	if broken := regexp.MustCompile(`(?:^|[^{])\{[^{}|:"\[\n]*\|[^\n]*`).FindString(text); broken != "" {
		return broken
	}
	for _, sample := range samples {
		text = strings.ReplaceAll(text, sample, "…")
	}
	text = neither.ReplaceAllString(text, "$1…$3")
	other := polite
	if form == address.Polite {
		other = familiar
	}
	at := other.FindStringIndex(text)
	if at == nil {
		return ""
	}
	return "…" + text[max(0, at[0]-30):min(len(text), at[1]+30)] + "…"
}
