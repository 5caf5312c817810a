package rules

import (
	"strings"
	"sync"

	"jourdain/grader/document"
	"jourdain/grader/lexicon"
	"jourdain/grader/rules/spelling"
)

// isContentsTitle reports whether a text is what people write above a table of contents.
func isContentsTitle(text string) bool {
	return isShort(text, longestTitle) && titleAlone(text) == aboveContents
}

// longTitles are those that more may follow.
var longTitles = sync.OnceValue(func() *spelling.Lexicon[above] {
	titles := spelling.NewLexicon[above]()
	titles.Add(aboveContents, lexicon.Words("long-contents-titles")...)
	return titles
})

// above is what a line says of those below it.
type above uint8

const (
	aboveNothing  above = iota
	aboveIndex          // they may be a table of contents, or the words of an index
	aboveLikely         // they may be a table of contents, or a plan
	aboveContents       // they are a table of contents
)

// titleOf reads what a line says of those below it.
func titleOf(text string) above {
	if !isShort(text, longestTitle) {
		return aboveNothing
	}
	says := titleAlone(text)
	if i := lastBeforeTitle(text); i >= 0 && says != aboveContents {
		if isContentsTitle(strings.TrimLeft(text[i:], leaders+"|")) { // "The garden book – Contents"
			return aboveContents
		}
	}
	return says
}

// titleAlone reads what a title says that has nothing before it.
func titleAlone(text string) above {
	text = strings.Trim(text, leaders+"*[]()")
	says := titlesAbove().Of(text)
	if says != aboveContents && longTitles().Begins(text) {
		return aboveContents
	}
	return says
}

// lineAbove is the line before some others. Whether it says that they are something else is
// found out only when they may be a table of contents.
type lineAbove struct {
	text string
	says above // of those below it
}

func lineAboveOf(text string) lineAbove { return lineAbove{text, titleOf(text)} }

// isOther reports whether the lines below are prices, hours, results: no table of contents.
func (l lineAbove) isOther() bool { return l.says == aboveNothing && isOtherTitle(l.text) }

// lastBeforeTitle returns where the last sign stands that parts the name of a text from the title
// of its contents, "-", "–", "—", ":" or "|"; -1 for none. Most texts have none.
func lastBeforeTitle(text string) int {
	if strings.IndexByte(text, '-') < 0 && strings.IndexByte(text, ':') < 0 && strings.IndexByte(text, '|') < 0 && !strings.Contains(text, "\xE2\x80") {
		return -1 // the two dashes begin with those bytes
	}
	return strings.LastIndexAny(strings.TrimRight(text, leaders), "-–—:|")
}

// titlesAbove are what people write above what may be a table of contents.
var titlesAbove = sync.OnceValue(func() *spelling.Lexicon[above] {
	titles := spelling.NewLexicon[above]()
	titles.Add(aboveIndex, lexicon.Words("index-titles")...)
	titles.Add(aboveLikely, lexicon.Words("plan-titles")...)
	titles.Add(aboveContents, lexicon.Words("contents-titles")...)
	return titles
})

// longestTitle is how many characters the title of a table of contents has at most.
const longestTitle = 60

// isOtherTitle reports whether a text is what people write above lines that end with numbers and
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

var otherTitles = sync.OnceValue(func() map[string]bool { return foldedWords(lexicon.Words("other-titles")...) })

// isHeadingOfIndex reports whether a style is the one that programs give to the title of an
// index.
func isHeadingOfIndex(style *document.Style) bool {
	named := style.Named()
	return named != nil && named.Role == document.ContentsRole && strings.HasSuffix(strings.ToLower(named.Display), "heading")
}
