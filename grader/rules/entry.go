package rules

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/lexicon"
	"jourdain/grader/rules/spelling"
)

// entry is a line of a table of contents, typed or not: a text and a page.
type entry struct {
	key   spelling.Key
	text  string
	page  string // "" when the line ends with none
	place document.Place
	// target is where a link of the line leads in the document; "" for nowhere.
	target string
	// isHeading is set for a heading of the file that stands among the entries.
	isHeading bool
}

// leader is what stands between the words of a line and the number at its end.
type leader uint8

const (
	noPage  leader = iota
	bare           // a space, a comma or a dash: the number may be anything
	worded         // "p. 3", "page 3"
	leading        // dots, a tab, three spaces and more
)

// isEntry reports whether a line can be one of a table of contents: words, then dots, a tab or
// spaces, then a number in digits.
func isEntry(line string) bool {
	_, page, how := cutPage(line)
	_, isRoman := pageValue(page)
	return how == leading && !isRoman
}

// Signs at the end of the words of an entry: the spaces among them, and what leads the eye.
const (
	blanks  = " \t\u00A0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u3000"
	leaders = blanks + ".…·‥‧∙•_-–—:,"
)

// longestPage is how many digits the number of a page has at most, and longestRoman how many
// letters one in Roman numerals.
const (
	longestPage  = 4
	longestRoman = 8
)

// cutPage parts a line from the number of a page at its end, in digits of any script or in
// Roman numerals, and says what stands between.
func cutPage(line string) (words, page string, how leader) {
	line = trimBlanks(line)
	if !mayEndWithPage(line) {
		return line, "", noPage
	}
	inner, closed := strings.CutSuffix(line, ")")
	page = pageAtEnd(inner)
	if page == "" {
		return line, "", noPage
	}
	before := inner[:len(inner)-len(page)]
	rest, isWorded := cutPageWord(before)
	if closed {
		var opened bool
		if rest, opened = strings.CutSuffix(strings.TrimRight(rest, blanks), "("); !opened {
			return line, "", noPage
		}
	}
	words = strings.TrimRight(rest, leaders)
	between := rest[len(words):]
	_, isRoman := pageValue(page)
	switch {
	case words == "":
		return line, "", noPage
	case leadsEye(between):
		return words, page, leading
	case isWorded:
		return words, page, worded
	case !isRoman && (closed || strings.ContainsAny(between, blanks)):
		return words, page, bare
	default:
		return line, "", noPage
	}
}

// trimBlanks returns a text without the blanks at its ends. Most texts have none.
func trimBlanks(text string) string {
	if n := len(text); n > 0 && isPlainByte(text[0]) && isPlainByte(text[n-1]) {
		return text
	}
	return strings.Trim(text, blanks)
}

// isPlainByte reports whether a byte is a character of ASCII and no space.
func isPlainByte(c byte) bool { return c > ' ' && c < utf8.RuneSelf }

// mayEndWithPage is a quick look at the last byte of a line, which spares the rest for most.
func mayEndWithPage(line string) bool {
	if line == "" {
		return false
	}
	last := line[len(line)-1]
	return last >= utf8.RuneSelf || last == ')' || last >= '0' && last <= '9' || strings.IndexByte("ivxlcIVXLC", last) >= 0
}

// pageAtEnd returns the number of a page at the end of a text; "" for none.
func pageAtEnd(text string) string {
	last, _ := utf8.DecodeLastRuneInString(text)
	switch {
	case unicode.IsDigit(last):
		if head := strings.TrimRightFunc(text, unicode.IsDigit); utf8.RuneCountInString(text[len(head):]) <= longestPage {
			return text[len(head):]
		}
	case strings.ContainsRune("ivxlcIVXLC", last):
		page := text[len(strings.TrimRight(text, "ivxlcIVXLC")):]
		before, _ := utf8.DecodeLastRuneInString(text[:len(text)-len(page)])
		isWord := unicode.IsLetter(before) || unicode.IsMark(before) || strings.ContainsRune("'’", before)
		if !isWord && len(page) <= longestRoman && (page == strings.ToLower(page) || page == strings.ToUpper(page)) {
			return page
		}
	}
	return ""
}

// pageWords are the words before the number of a page, in small letters.
var pageWords = sync.OnceValue(func() []string {
	return slices.Sorted(maps.Keys(lexicon.Set("page-words", "page-abbreviations")))
})

// cutPageWord takes off the word before the number of a page.
func cutPageWord(text string) (rest string, ok bool) {
	trimmed := strings.TrimRight(text, blanks)
	lower := strings.ToLower(trimmed)
	for _, word := range pageWords() {
		if !strings.HasSuffix(lower, word) || len(lower) != len(trimmed) {
			continue
		}
		rest = trimmed[:len(trimmed)-len(word)]
		if before, _ := utf8.DecodeLastRuneInString(rest); rest != "" && !unicode.IsLetter(before) && !unicode.IsDigit(before) {
			return rest, true
		}
	}
	return text, false
}

// leadsEye reports whether signs between words and a number are there to lead the eye.
func leadsEye(between string) bool {
	if strings.ContainsAny(between, "\t…‥") || strings.Count(between, " ") >= 3 {
		return true
	}
	for _, sign := range [...]string{".", "·", "‧", "∙", "•", "_", "-", "–", "—"} {
		if strings.Count(between, sign) >= 3 {
			return true
		}
	}
	return false
}

// pageValue reads the number of a page. Roman numerals count apart from digits.
func pageValue(page string) (value int, isRoman bool) {
	for _, r := range page {
		if !unicode.IsDigit(r) {
			return romanNumber(page), true
		}
		value = 10*value + digitValue(r)
	}
	return value, false
}

// digitValue returns the value of a digit of any script: the digits of each stand in a row
// from 0 to 9 (Unicode 16, 4.6).
func digitValue(r rune) int {
	zero := r
	for range 9 {
		if !unicode.IsDigit(zero - 1) {
			break
		}
		zero--
	}
	return int(r-zero) % 10
}

// linesOf returns the lines of a paragraph: a line break parts them.
func linesOf(p *document.Paragraph) []string { return strings.Split(p.Text(), "\n") }

// isShort reports whether a text has at most so many characters. Its bytes tell that of nearly
// every text: a character has four at most.
func isShort(text string, most int) bool {
	return len(text) <= most || len(text) <= utf8.UTFMax*most && utf8.RuneCountInString(text) <= most
}
