package lookalike

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jourdain/grader/pattern"
)

// isSomethingElse knows short lines that people write in bold and that are no
// headings.
func isSomethingElse(text string) bool {
	text = strings.ReplaceAll(strings.ReplaceAll(text, "’", "'"), "\u00A0", " ")
	first, _ := utf8.DecodeRuneInString(text)
	if strings.ContainsRune("-–—•·*▪◦", first) { // what somebody says, or an item of a list typed by hand
		return true
	}
	opens := openingOf(text)
	for i := range others {
		if o := &others[i]; opens&o.opens != 0 && o.pattern().MatchString(text) {
			return true
		}
	}
	if strings.ContainsRune("\"“«[(", first) && (speech().MatchString(text) || aside().MatchString(text)) {
		return true
	}
	if strings.ContainsAny(text, "0123456789") && (isoDate().MatchString(text) || date().MatchString(text)) {
		return true
	}
	return isContact(text) || isEntry(text)
}

// others are the patterns that begin with a word.
var others = [...]struct {
	opens   opening
	pattern pattern.Pattern
}{
	{opensCaption, caption},
	{opensWarning, warning},
	{opensRefrain, refrain},
	{opensThanks, thanks},
	{opensByLine, byLine},
	{opensLabel, label},
}

// isEntry says whether a line is one of a typed table of contents.
func isEntry(text string) bool {
	last := len(text) - 1
	return last >= 0 && text[last] >= '0' && text[last] <= '9' && entry().MatchString(text)
}

// isContact says whether a line is an address, a telephone number or a page of the
// web. All but the last have a digit or an "at" sign, which is quick to see.
func isContact(text string) bool {
	return (strings.ContainsAny(text, "0123456789@/") || strings.Contains(text, "www.")) && contact().MatchString(text)
}

var (
	// speech is what somebody says, between quotation marks.
	speech = pattern.New(`^["“«].*["”»]$`)
	// refrain is a part of a song, which is sung again and again, or the last word.
	refrain = pattern.New(`(?i)^(?:refrain|chorus|couplet|verse|bridge|pont|the end|fin|amen|ainsi soit-il)\s*\d*\s*:?$`)
	// thanks is how a page takes leave of its reader, a sum, or whose it is.
	thanks = pattern.New(`(?i)^(?:merci|thanks?|thank you|venez)\s.*|^total\s*:.*\d|^(?:copyright|©|all rights|tous droits)\s.*`)
	// caption is the text of a figure or a table, in the languages whose texts are often handed in.
	caption = pattern.New(`(?i)^(figure|fig\.|tableau|table|image|photo|illustration|graphique|schéma|carte|` +
		`map|chart|picture|source|crédit|credit|ill\.|abbildung|abb\.|tabelle|figura|ilustración|imagen|tabla|tabella|tabela|tabell?|immagine)s?\s*(n°\s*)?(\d|[:©])`)
	// warning is a sentence that warns or reminds: it begins as one, and ends as
	// one, gives its reason after a colon, or is that word alone.
	warning = pattern.New(`(?i)^(?:(?:attention|important|danger|avertissement|remarque|rappel|note|nota bene|nota|nb|` +
		`n\.b\.|p\.?-?s\.?|à noter|astuce|conseil|warning|caution|reminder|beware|tip|careful|prudence)\s*(?:$|[:!,]|.*!$|[^:]*:\s*\S)` +
		`|(?:n'oubliez pas|n'oublie pas|ne pas|ne jamais|ne \p{L}+ (?:pas|jamais)|do not|don't|never|always|please|remember|beware|careful,?|prudence,?)\s.*!$)`)
	// byLine says who wrote it.
	byLine = pattern.New(`^(?i:par|by|auteure?s?|authors?|écrit par|written by|rédigé par|réalisé par)(?:\s*:|\s+\p{Lu}|\s+(?i:par|by)\s)`)
	// aside is a mark or a remark between brackets.
	aside = pattern.New(`^(\[.*\]|\(.*\))$`)
	// isoDate is a day as computers write it, at the end of a line.
	isoDate = pattern.New(`\b\d{4}-\d{2}-\d{2}$`)
	// date is a day, with or without the place.
	date = pattern.New(`(?i)(?:^|,\s*(?:le\s+)?|^le\s+|^fait à .*)(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s+)?` +
		`(?:\d{1,2}(?:er)?\s+\p{L}+\s+\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\p{L}+\s+\d{1,2}(?:st|nd|rd|th)?,\s+\d{4})$` +
		`|^\p{Lu}\p{Ll}{2}, \d{1,2} \p{L}{3} \d{4}`)
	// label is the name of a thing followed by the thing: the subject of a letter,
	// a line of a form, for how many a meal is.
	label = pattern.New(`(?i)^(objet|réf\.?|référence|date|tél\.?|téléphone|adresse|nom|prénom|classe|courriel|mail|e-mail|` +
		`email|à l'attention de|pièces? jointes?|pj|subject|re|ref\.?|to|from|phone|tel\.?|address|name|class|attn|cc|enclosures?)\s*:|^(?:pour|serves|for)\s+\d`)
	// postcode begins the last line of an address.
	postcode = pattern.New(`^\d{5}\s+\p{L}[\p{L} -]*$|^\p{L}[\p{L} ]*,? [A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}$`)
	// contact is an address, a telephone number or a page of the web.
	contact = pattern.New(`(?i)\S@\S+\.\p{L}{2,}|https?://|www\.|\b\d{5}\s+\p{L}|(?:\d{2}[ .]){4}\d{2}|^\d+(?:\s?(?:bis|ter))?,?\s+(?:rue|avenue|` +
		`boulevard|place|chemin|impasse|allée|route|quai)\b|\b\d+\s+\p{L}[\p{L} ]*\s(?:street|road|avenue|lane|drive)\b`)
)

// isFigure says whether a line is a result, an amount, or columns parted by a tab.
func isFigure(text string) bool {
	if at := strings.IndexByte(text, '\t'); at >= 0 && strings.ContainsFunc(text[:at], unicode.IsLetter) {
		return true
	}
	return text != "" && (strings.ContainsAny(text, "=≈≤≥") && result().MatchString(text) ||
		text[len(text)-1] == ')' && call().MatchString(text) || isPrice(text))
}

// isUsualTitle says whether a line says what only a heading says.
func isUsualTitle(text string) bool {
	return len(text) <= longestUsual && usualTitle().MatchString(text)
}

// longestUsual is how many bytes such a line has at most.
const longestUsual = 24

// isPrice says whether an amount of money stands in a line.
func isPrice(text string) bool {
	return (strings.ContainsAny(text, "€$£") || strings.Contains(text, "eur") || strings.Contains(text, "EUR")) && price().MatchString(text)
}

var (
	// known are headings that every text can have.
	known = pattern.New(`(?i)^(?:introduction|conclusions?|résumé|abstract|summary|references?|références?|sources?|bibliographi?e|` +
		`bibliography|remerciements|acknowledge?ments|annexes?|appendix|glossaire|glossary|méthodes?|methods?|résultats?|results?|discussion)\.$`)
	// usualTitle is what only a heading says, even in plain letters.
	usualTitle = pattern.New(`(?i)^(?:introduction|conclusion|sommaire|table des matières|(?:table of )?contents|bibliographie|bibliography|` +
		`références|references|remerciements|acknowledge?ments|annexes|appendix|glossaire|glossary|avant-propos|préface|preface|foreword|pour aller plus loin|further reading|ingrédients|ingredients)\s?:?$`)
	// places is the heading of where somebody can be found.
	places = pattern.New(`(?i)^(?:(?:nous )?contact(?:er|s|ez-nous| us)?|coordonnées|adresses? utiles?|where to find us|how to reach us|où nous trouver|nous trouver|venir)\s?:?$`)
	// version is the number of what has changed in a program since.
	version = pattern.New(`^\[?v?\d+\.\d+(?:\.\d+)*\]?(?:$|\s\(|\s[-–—]\s)`)
	// result is a sum or a formula: "x = 1,52".
	result = pattern.New(`(?:^|\s)[\p{L}\d)²³]+\s*[=≈≤≥]\s*[-−√]?[\p{L}\d(]`)
	// call is the form of a function: "SUM(a;b)".
	call = pattern.New(`^\p{Lu}+\([^ ]*\)$|^\p{Lu}+\(.*[;,].*\)$`)
	// price is an amount of money.
	price = pattern.New(`\d\s?(?:€|\$|£|EUR\b|euros?\b)|[€$£]\s?\d`)
)
