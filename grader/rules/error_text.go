package rules

import (
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/lexicon"
)

// errorTexts returns what programs show where a reference leads nowhere: a first word, which they
// end in different ways (":", "!", "."), and the rest. Those of LibreOffice are from the
// translations of 7.4 (sw, STR_GETREFFLD_REFITEMNOTFOUND), those of Word from documents.
var errorTexts = sync.OnceValue(func() [][2]string {
	var all [][2]string
	for _, text := range lexicon.Words("missing-references") {
		word, rest, _ := strings.Cut(text, ":")
		all = append(all, [2]string{strings.TrimSpace(word), strings.TrimSpace(rest)})
	}
	return all
})

// errorText finds one of them, whatever spaces stand in it.
var errorText = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(errorPattern()) })

func errorPattern() string {
	const spaces = `[\s\p{Z}]`
	texts := errorTexts()
	all := make([]string, len(texts))
	for i, text := range texts {
		rest := strings.ReplaceAll(regexp.QuoteMeta(text[1]), " ", spaces+"+")
		rest = strings.ReplaceAll(rest, "’", "['’]")
		all[i] = text[0] + spaces + `*[!:.]?` + spaces + `*` + rest
	}
	return `(?i)(?:` + strings.Join(all, "|") + `)\.?`
}

// errorWords are the first words, as programs write them.
var errorWords = sync.OnceValue(func() []string {
	var words []string
	seen := map[string]bool{}
	for _, text := range errorTexts() {
		word := text[0]
		if strings.HasPrefix(word, "Err") {
			word = "Err"
		}
		if !seen[word] {
			seen[word] = true
			words = append(words, word)
		}
	}
	return words
})

// longText is from how many bytes on it takes less to look for each of the words.
const longText = 64

// hasErrorWord is [mayBeError] for a short text.
func hasErrorWord(text string) bool {
	first := errorBytes()
	for i := range len(text) {
		if !first[text[i]] {
			continue
		}
		for _, word := range errorWords() {
			if strings.HasPrefix(text[i:], word) {
				return true
			}
		}
	}
	return false
}

// errorBytes are the first bytes of the words.
var errorBytes = sync.OnceValue(func() *[256]bool {
	var first [256]bool
	for _, word := range errorWords() {
		first[word[0]] = true
	}
	return &first
})

// mayBeError says quickly whether a text can hold the words of an error.
func mayBeError(text string) bool {
	if len(text) < longText {
		return hasErrorWord(text)
	}
	for _, word := range errorWords() {
		if strings.Contains(text, word) {
			return true
		}
	}
	return false
}

// isErrorText reports whether a text holds the words of an error.
func isErrorText(text string) bool { return mayBeError(text) && errorText().MatchString(text) }

// errorsIn returns where the words of errors stand in a text, without those that are quoted.
func errorsIn(text string) [][]int {
	var all [][]int
	for _, at := range errorText().FindAllStringIndex(text, -1) {
		before, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text[:at[0]], " \u00A0\u202F¡"))
		if !strings.ContainsRune("«“‘„\"'‹", before) {
			all = append(all, at)
		}
	}
	return all
}

// typedWords returns the words of a text, and the same with a space for each byte of what was
// not typed as text: fields and code.
func typedWords(spans []document.Span) (shown, judged string) {
	var words, masked strings.Builder
	for i := range spans {
		text := document.Text(spans[i : i+1])
		words.WriteString(text)
		if spans[i].Kind == document.FieldSpan || spans[i].Kind == document.CodeSpan {
			text = strings.Repeat("\x00", len(text))
		}
		masked.WriteString(text)
	}
	return words.String(), masked.String()
}
