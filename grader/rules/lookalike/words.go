package lookalike

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jourdain/grader/lexicon"
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
	return isContact(text) || isEntry(text) || strings.ContainsAny(text, "0123456789=") && measured().MatchString(text)
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

// isEntry reports whether a line is one of a typed table of contents.
func isEntry(text string) bool {
	last := len(text) - 1
	return last >= 0 && text[last] >= '0' && text[last] <= '9' && entry().MatchString(text)
}

// isContact reports whether a line is an address, a telephone number or a page of the
// web. All but the last have a digit or an "at" sign, which is quick to see.
func isContact(text string) bool {
	return (strings.ContainsAny(text, "0123456789@/") || strings.Contains(text, "www.")) && contact().MatchString(text)
}

var (
	// speech is what somebody says, between quotation marks.
	speech = pattern.New(`^["“«].*["”»]$`)
	// refrain is a part of a song, which is sung again and again, or the last word.
	refrain = lexicon.Pattern(`(?i)^(?:{refrains})\s*\d*\s*:?$`)
	// thanks is how a page takes leave of its reader, a sum, or whose it is.
	thanks = lexicon.Pattern(`(?i)^(?:{thanks})\s.*|^(?:{totals})\s*:.*\d|^(?:©|{rights})\s.*`)
	// caption is the text of a figure or a table, or says whose it is.
	caption = lexicon.Pattern(`(?i)^(?:{captions}|{credits})s?\s*(?:n°\s*)?(?:\d|[:©])`)
	// warning is a sentence that warns or reminds: it begins as one, and ends as
	// one, gives its reason after a colon, or is that word alone.
	warning = lexicon.Pattern(`(?i)^(?:(?:{warnings})\s*(?:$|[:!,]|.*!$|[^:]*:\s*\S)|(?:{exhortations})\s.*!$)`)
	// byLine says who wrote it.
	byLine = lexicon.Pattern(`^(?i:{bylines})(?:\s*:|\s+\p{Lu}|\s+(?i:{by})\s)`)
	// aside is a mark or a remark between brackets.
	aside = pattern.New(`^(\[.*\]|\(.*\))$`)
	// isoDate is a day as computers write it, at the end of a line.
	isoDate = pattern.New(`\b\d{4}-\d{2}-\d{2}$`)
	// date is a day, with or without the place.
	date = lexicon.Pattern(`(?i)(?:^|,\s*(?:(?:{date-openers})\s+)?|^(?:{date-openers})\s+|^(?:{date-places}) .*)(?:(?:{weekdays})\s+)?` +
		`(?:\d{1,2}(?:{number-endings})?\s+\p{L}+\s+\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\p{L}+\s+\d{1,2}(?:{number-endings})?,?\s+\d{4})$` +
		`|^\p{Lu}\p{Ll}{2}, \d{1,2} \p{L}{3} \d{4}`)
	// label is the name of a thing followed by the thing: the subject of a letter,
	// a line of a form, for how many a meal is.
	label = lexicon.Pattern(`(?i)^(?:{labels})\s*:|^(?:{servings})\s+\d`)
	// postcode begins the last line of an address.
	postcode = pattern.New(`^\d{5}\s+\p{L}[\p{L} -]*$|^\p{L}[\p{L} ]*,? [A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}$`)
	// contact is an address, a telephone number or a page of the web.
	contact = lexicon.Pattern(`(?i)\S@\S+\.\p{L}{2,}|https?://|www\.|\b\d{5}\s+\p{L}|(?:\d{2}[ .]){4}\d{2}|^\d+(?:\s?(?:{house-number-endings}))?,?\s+(?:{streets-before-name})\b` +
		`|\b\d+\s+\p{L}[\p{L} ]*\s(?:{streets-after-name})\b`)
)

// isFigure reports whether a line is a result, an amount, or columns parted by a tab.
func isFigure(text string) bool {
	if at := strings.IndexByte(text, '\t'); at >= 0 && strings.ContainsFunc(text[:at], unicode.IsLetter) {
		return true
	}
	return text != "" && (strings.ContainsAny(text, "=≈≤≥") && result().MatchString(text) ||
		text[len(text)-1] == ')' && call().MatchString(text) || isPrice(text))
}

// isUsualTitle reports whether a line says what only a heading says.
func isUsualTitle(text string) bool {
	return len(text) <= longestUsual && openingOf(text)&opensUsual != 0 && usualTitle().MatchString(text)
}

// longestUsual is how many bytes such a line has at most.
const longestUsual = 64

// isPrice reports whether an amount of money stands in a line.
func isPrice(text string) bool {
	return (strings.ContainsAny(text, "€$£") || strings.Contains(text, "eur") || strings.Contains(text, "EUR")) && price().MatchString(text)
}

var (
	// known are headings that every text can have.
	known = lexicon.Pattern(`(?i)^(?:{certain-headings}|{usual-headings}|{report-headings})\.$`)
	// usualTitle is what only a heading says, even in plain letters.
	usualTitle = lexicon.Pattern(`(?i)^(?:{certain-headings}|{usual-headings})\s?:?$`)
	// places is the heading of where somebody can be found.
	places = lexicon.Pattern(`(?i)^(?:{contact-headings})\s?:?$`)
	// version is the number of what has changed in a program since.
	version = pattern.New(`^\[?(?:v|[Vv]ersion\s)?\d+\.\d+(?:\.\d+)*\]?(?:$|\s\(|\s[-–—]\s)`)
	// result is a sum or a formula: "x = 1,52".
	result = pattern.New(`(?:^|\s)[\p{L}\d)²³]+\s*[=≈≤≥]\s*[-−√]?[\p{L}\d(]`)
	// measured is a value, a formula, a telephone number at the end of a line, or the mark of a note.
	measured = pattern.New(`[\p{L}\d)]\s?=\s?[-−+]?\d[\d.,]*\s?%?$|=\s?[-−(\d\p{L}]\S*(?:\s[-−+*/^=]\s\S+)+$|^\[\d+\]$` +
		`|(?:^|[^\d-])\+?\(?\d{2,4}\)?[ .-]\d{3}[ .-]\d{2,4}(?:[ .-]\d{2,4})*$`)
	// call is the form of a function: "SUM(a;b)".
	call = pattern.New(`^\p{Lu}+\([^ ]*\)$|^\p{Lu}+\(.*[;,].*\)$`)
	// price is an amount of money.
	price = pattern.New(`\d\s?(?:€|\$|£|EUR\b|euros?\b)|[€$£]\s?\d`)
)
