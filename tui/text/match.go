package text

import (
	"slices"
	"strings"

	"golang.org/x/text/language"
)

// Match returns the language, of those that have words, that suits best what the
// system asks for: the values of LC_ALL, LC_MESSAGES and LANG, in this order,
// such as "fr_FR.UTF-8". It returns fallback when nothing suits.
func Match(fallback string, asked ...string) string {
	langs := Languages()
	tags := make([]language.Tag, len(langs))
	for i, l := range langs {
		tags[i] = language.Make(l)
	}
	matcher := language.NewMatcher(tags)
	for _, a := range asked {
		if a == "" || a == "C" || a == "POSIX" || a == "C.UTF-8" {
			continue
		}
		if base := strings.ToLower(beforeAny(a, "_-.@:")); slices.Contains(langs, base) {
			return base
		}
		tag, err := language.Parse(beforeAny(a, ".@:"))
		if err != nil {
			continue
		}
		if _, i, confidence := matcher.Match(tag); confidence > language.No {
			return langs[i]
		}
	}
	return fallback
}

// beforeAny returns what of a POSIX locale stands before any of some signs: before a point,
// the language and the region.
func beforeAny(locale, signs string) string {
	if i := strings.IndexAny(locale, signs); i >= 0 {
		return locale[:i]
	}
	return locale
}
