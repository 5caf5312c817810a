package document

import "strings"

// IsMonospaced reports whether all the characters of a font are equally wide, by the name of
// its family: "Courier New", "DejaVu Sans Mono".
func IsMonospaced(family string) bool {
	family = strings.ToLower(family)
	for _, part := range [...]string{
		"mono", "courier", "consol", "typewriter", "terminal", "menlo", "fixed", "cumberland", "source code", "fira code",
		"cascadia", "inconsolata", "letter gothic", "cousine", "anonymous pro", "iosevka", "ocr-a", "ocr-b", "teletype",
	} {
		if strings.Contains(family, part) {
			return !strings.Contains(family, "monotype") // the name of a foundry
		}
	}
	return family == "monaco" || family == "hack"
}
