package marker

import (
	"strings"
	"unicode/utf8"

	"jourdain/grader/document"
)

// Symbol returns the sign that spans begin with when their font has signs in the place of
// letters (Wingdings, Symbol), as the character of the private use area that stands for it
// elsewhere, and how many bytes of the text it stands for; 0 for none.
func Symbol(spans []document.Span) (sign string, size int) {
	lead := 0
	for i := range spans {
		s := &spans[i]
		bare := strings.TrimSpace(s.Text)
		if s.Kind == document.Spaces || s.Kind == document.Tab || s.Kind == document.TextSpan && bare == "" {
			lead += len(document.Text(spans[i : i+1]))
			continue
		}
		if s.Kind != document.TextSpan || s.Look == nil {
			return "", 0
		}
		if bare == "o" && s.Look.Monospaced.Value && len(spans) > i+1 { // Word's sign of the second level
			return "◦", lead + strings.Index(s.Text, bare) + 1
		}
		r, width := utf8.DecodeRuneInString(bare)
		if width != len(bare) || r <= ' ' || r > 0xFF || !isSymbolFont(s.Look.Font.Value) {
			return "", 0
		}
		return string(0xF000 + r), lead + strings.Index(s.Text, bare) + width
	}
	return "", 0
}

func isSymbolFont(family string) bool {
	family = strings.ToLower(family)
	return strings.HasPrefix(family, "wingdings") || strings.HasPrefix(family, "webdings") || family == "symbol" || strings.Contains(family, "dingbats")
}
