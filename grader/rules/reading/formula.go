package reading

import "strings"

// maskFormulas returns a text with an object for each formula between dollar signs: "$x^2$",
// "$$ a   b $$". Amounts of money are none: a formula has a sign that only formulas have.
func maskFormulas(text string) string {
	if strings.IndexByte(text, '$') < 0 {
		return text
	}
	var b strings.Builder
	for {
		from := strings.IndexByte(text, '$')
		if from < 0 {
			break
		}
		width := 1
		if strings.HasPrefix(text[from:], "$$") {
			width = 2
		}
		inner := text[from+width:]
		to := strings.Index(inner, text[from:from+width])
		if to < 0 || to > longestFormula || !isFormula(inner[:to], width) {
			b.WriteString(text[:from+width])
			text = inner
			continue
		}
		b.WriteString(text[:from])
		b.WriteRune(Object)
		text = inner[to+width:]
	}
	b.WriteString(text)
	return b.String()
}

// longestFormula is how many bytes a formula in a text has at most.
const longestFormula = 1_000

// isFormula reports whether what stands between dollar signs is a formula: one alone neither
// begins nor ends with a space, and holds a letter alone or a sign of formulas.
func isFormula(inner string, width int) bool {
	bare := strings.TrimSpace(inner)
	if bare == "" || width == 1 && (bare != inner || strings.Contains(inner, "\n")) {
		return false
	}
	return len(bare) == 1 && (bare[0] < '0' || bare[0] > '9') || strings.ContainsAny(bare, `\^_={}<>+`)
}
