package reading

import (
	"strings"
	"sync"
	"unicode"

	"jourdain/grader/document"
	"jourdain/grader/lexicon"
)

// isCodeStyle reports whether a style, or one that it goes back to, is named for code in the
// words of some language: "Code", "Exemple de code", "Python listing". Each word of the name
// must be one of those: in "Code postal" or "Example heading" another one says otherwise.
func isCodeStyle(st *document.Style) bool {
	for ; st != nil; st = st.Parent {
		if !st.Automatic && (isCodeName(st.Display) || isCodeName(st.Name)) {
			return true
		}
	}
	return false
}

func isCodeName(name string) bool {
	isCode := false
	for word := range strings.FieldsFuncSeq(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) }) {
		switch {
		case codeWords()[word]:
			isCode = true
		case !besideCode()[word]:
			return false
		}
	}
	return isCode
}

// codeWords name code in styles.
var codeWords = sync.OnceValue(func() map[string]bool { return lexicon.Set("style-code-words") })

// besideCode are words that stand beside them: small words, and what kind of code it is.
var besideCode = sync.OnceValue(func() map[string]bool {
	words := lexicon.Set("style-beside-code")
	for word := range strings.FieldsSeq("python java javascript sql xml html bash c css json php latex r go x") {
		words[word] = true
	}
	return words
})
