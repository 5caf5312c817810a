package reading

import (
	"strings"
	"sync"
	"unicode"

	"jourdain/grader/document"
)

// isCodeStyle says whether a style, or one that it goes back to, is named for code in the
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
var codeWords = sync.OnceValue(func() map[string]bool {
	return wordsIn(`code codes codeblock codebloc sourcecode codesource programcode programlisting listing listings listagem listado listato
		example examples exemple exemples beispiel beispiele ejemplo ejemplos esempio esempi exemplo exemplos voorbeeld voorbeelden
		terminal console konsole konsolle commandline shell verbatim preformatted monospace monospaced
		quelltext quellcode programmcode código codigo códigos codice broncode kod kód koodi kode kodeblok kildekode källkod lähdekoodi
		код пример листинг κώδικας コード 代码 程式碼 코드`)
})

// besideCode are words that stand beside them: small words, and what kind of code it is.
var besideCode = sync.OnceValue(func() map[string]bool {
	return wordsIn(`text texte block bloc line lines ligne lignes body small petit box inline style paragraph paragraphe first last middle
		indent indented de du d of in the program source python java javascript sql xml html bash c css json php latex r go x
		grey gray gris shaded user my mon`)
})

func wordsIn(list string) map[string]bool {
	words := map[string]bool{}
	for word := range strings.FieldsSeq(list) {
		words[word] = true
	}
	return words
}
