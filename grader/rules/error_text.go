package rules

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/pattern"
)

// errorTexts are what programs show where a reference leads nowhere: a first word, which they
// end in different ways (":", "!", "."), and the rest. Those of LibreOffice are from the
// translations of 7.4 (sw, STR_GETREFFLD_REFITEMNOTFOUND), those of Word from documents.
var errorTexts = [][2]string{
	{"Error", "Reference source not found"},
	{"Error", "Bookmark not defined"},
	{"Error", "Hyperlink reference not valid"},
	{"Erreur", "source de la référence non trouvée"},
	{"Erreur", "Source du renvoi introuvable"},
	{"Erreur", "Signet non défini"},
	{"Erreur", "Référence de lien hypertexte non valide"},
	{"Fehler", "Verweis nicht gefunden"},
	{"Fehler", "Verweisquelle konnte nicht gefunden werden"},
	{"Fehler", "Textmarke nicht definiert"},
	{"Error", "no se encontró el origen de la referencia"},
	{"Error", "No se encuentra el origen de la referencia"},
	{"Error", "Marcador no definido"},
	{"Errore", "sorgente del riferimento non trovata"},
	{"Errore", "L'origine riferimento non è stata trovata"},
	{"Errore", "Il segnalibro non è definito"}, //nolint:misspell // Italian
	{"Erro", "origem da referência não encontrada"},
	{"Erro", "Fonte de referência não encontrada"},
	{"Erro", "A origem da referência não foi encontrada"},
	{"Erro", "Indicador não definido"},
	{"Erro", "Marcador não definido"},
	{"Fout", "Bron van verwijzing niet gevonden"},
	{"Fout", "Verwijzingsbron niet gevonden"},
	{"Fout", "Bladwijzer niet gedefinieerd"},
	{"Błąd", "nie znaleziono źródła odwołania"},
	{"Błąd", "Nie można odnaleźć źródła odwołania"},
	{"Błąd", "Nie zdefiniowano zakładki"},
	{"Ошибка", "Источник ссылки не найден"},
	{"Ошибка", "Закладка не определена"},
}

// errorText finds one of them, whatever spaces stand in it.
var errorText = pattern.New(errorPattern())

func errorPattern() string {
	const spaces = `[\s\p{Z}]`
	all := make([]string, len(errorTexts))
	for i, text := range errorTexts {
		rest := strings.ReplaceAll(regexp.QuoteMeta(text[1]), " ", spaces+"+")
		rest = strings.ReplaceAll(rest, "'", "['’]")
		all[i] = text[0] + spaces + `*[!:.]?` + spaces + `*` + rest
	}
	return `(?i)(?:` + strings.Join(all, "|") + `)\.?`
}

// errorWords are the first words, as programs write them.
var errorWords = func() []string {
	var words []string
	seen := map[string]bool{}
	for _, text := range errorTexts {
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
}()

// mayBeError says quickly whether a text can hold the words of an error.
func mayBeError(text string) bool {
	for _, word := range errorWords {
		if strings.Contains(text, word) {
			return true
		}
	}
	return false
}

// isErrorText says whether a text holds the words of an error.
func isErrorText(text string) bool { return mayBeError(text) && errorText().MatchString(text) }

// errorsIn gives where the words of errors stand in a text, without those that are quoted.
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

// typedWords gives the words of a text, and the same with a space for each byte of what was
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
