package lookalike

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"jourdain/grader/document"
)

// How long a heading can be.
const (
	maxWords  = 12
	maxLength = 100 // characters
	// maxLabel is how many words a heading that ends with a colon can have.
	maxLabel = 6
)

// plausible says whether the words of a paragraph can be a heading's. The style or
// the number signs of a line show what was meant: then only the length counts.
func plausible(p *document.Paragraph, l *line) bool {
	if len(l.text) > maxLength && utf8.RuneCountInString(l.text) > maxLength {
		return false
	}
	words := len(strings.Fields(l.text))
	if words == 0 || words > maxWords {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(l.text)
	if strings.ContainsRune(".,;…", last) || !strings.ContainsFunc(l.text, unicode.IsLetter) {
		return false
	}
	if l.look.certain() {
		return true
	}
	if last == ':' && (words > maxLabel || !strong(l.because)) {
		return false
	}
	return !hasOtherRole(p) && !isSomethingElse(l.text)
}

// strong says whether a look is enough for a line that ends with a colon, which is
// more often a label.
func strong(because []string) bool {
	return slices.ContainsFunc(because, func(reason string) bool {
		return reason == Bold || reason == Underlined || reason == Larger || reason == HTMLBold
	})
}

// hasOtherRole says whether the style of a paragraph says that it is something
// else.
func hasOtherRole(p *document.Paragraph) bool {
	for i := range p.Spans {
		if f := p.Spans[i].Field; f != nil && f.Kind == document.Sequence {
			return true // the number of a caption
		}
	}
	return p.Role != document.BodyRole && p.Role != document.HeadingRole
}

// isSomethingElse knows short lines that people write in bold and that are no
// headings.
func isSomethingElse(text string) bool {
	text = strings.ReplaceAll(strings.ReplaceAll(text, "’", "'"), "\u00A0", " ")
	for _, pattern := range []*regexp.Regexp{dialogue, caption, warning, speech, refrain, thanks, byLine, aside, isoDate, date, label} {
		if pattern.MatchString(text) {
			return true
		}
	}
	return isContact(text) || isEntry(text)
}

// isEntry says whether a line is one of a typed table of contents.
func isEntry(text string) bool {
	last := len(text) - 1
	return last >= 0 && text[last] >= '0' && text[last] <= '9' && entry.MatchString(text)
}

// isContact says whether a line is an address, a telephone number or a page of the
// web. All but the last have a digit or an "at" sign, which is quick to see.
func isContact(text string) bool {
	return (strings.ContainsAny(text, "0123456789@/") || strings.Contains(text, "www.")) && contact.MatchString(text)
}

var (
	// dialogue is what somebody says, or an item of a list typed by hand.
	dialogue = regexp.MustCompile(`^[-–—•·*▪◦]`)
	// speech is what somebody says or asks, between quotation marks or after a "Q:".
	speech = regexp.MustCompile(`^["“«].*["”»]$|^[QARqar]\s*\d*\s*[:.]\s`)
	// refrain is a part of a song, which is sung again and again, or the last word.
	refrain = regexp.MustCompile(`(?i)^(?:refrain|chorus|couplet|verse|bridge|pont|the end|fin|amen|ainsi soit-il)\s*\d*\s*:?$`)
	// thanks is how a page takes leave of its reader, a sum, or whose it is.
	thanks = regexp.MustCompile(`(?i)^(?:merci|thanks?|thank you|venez)\s.*|^total\s*:.*\d|^(?:copyright|©|all rights|tous droits)\s.*`)
	// caption is the text of a figure or a table.
	caption = regexp.MustCompile(`(?i)^(figure|fig\.|tableau|table|image|photo|illustration|graphique|schéma|carte|` +
		`map|chart|picture|source|crédit|credit|ill\.)s?\s*(n°\s*)?(\d|[:©])`)
	// warning is a sentence that warns or reminds: it begins as one, and ends as
	// one, gives its reason after a colon, or is that word alone.
	warning = regexp.MustCompile(`(?i)^(?:(?:attention|important|danger|avertissement|remarque|rappel|note|nota bene|nota|nb|` +
		`n\.b\.|p\.?-?s\.?|à noter|astuce|conseil|warning|caution|notice|reminder|beware|tip)\s*(?:$|[:!]|.*!$|[^:]*:\s*\S)` +
		`|(?:n'oubliez pas|n'oublie pas|ne pas|ne jamais|ne \p{L}+ (?:pas|jamais)|do not|don't|never|always|please|remember|beware)\s.*!$)`)
	// byLine says who wrote it.
	byLine = regexp.MustCompile(`^(?i:par|by|auteure?s?|authors?|écrit par|written by|rédigé par|réalisé par)(?:\s*:|\s+\p{Lu}|\s+(?i:par|by)\s)`)
	// aside is a mark or a remark between brackets.
	aside = regexp.MustCompile(`^(\[.*\]|\(.*\))$`)
	// isoDate is a day as computers write it, at the end of a line.
	isoDate = regexp.MustCompile(`\b\d{4}-\d{2}-\d{2}$`)
	// date is a day, with or without the place.
	date = regexp.MustCompile(`(?i)(?:^|,\s*(?:le\s+)?|^le\s+|^fait à .*)(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s+)?` +
		`(?:\d{1,2}(?:er)?\s+\p{L}+\s+\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\p{L}+\s+\d{1,2}(?:st|nd|rd|th)?,\s+\d{4})$`)
	// label is the name of a thing followed by the thing: the subject of a letter,
	// a line of a form.
	label = regexp.MustCompile(`(?i)^(objet|réf\.?|référence|date|tél\.?|téléphone|adresse|nom|prénom|classe|courriel|mail|e-mail|` +
		`email|à l'attention de|pièces? jointes?|pj|subject|re|ref\.?|to|from|phone|tel\.?|address|name|class|attn|cc|enclosures?)\s*:`)
	// contact is an address, a telephone number or a page of the web.
	contact = regexp.MustCompile(`(?i)\S@\S|https?://|www\.|\b\d{5}\s+\p{L}|(?:\d{2}[ .]){4}\d{2}|^\d+(?:\s?(?:bis|ter))?,?\s+(?:rue|avenue|` +
		`boulevard|place|chemin|impasse|allée|route|quai)\b|\b\d+\s+\p{L}[\p{L} ]*\s(?:street|road|avenue|lane|drive)\b`)
)

func startsSmall(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(r)
}
