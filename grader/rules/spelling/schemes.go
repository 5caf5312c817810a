package spelling

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Slugs returns the names that programs make for the place of a heading, each by its own
// rules: GitHub and what follows it, GitLab, pandoc, kramdown, Python-Markdown, MultiMarkdown,
// docutils and old Hugo, Bitbucket, Azure DevOps, Obsidian. A link that has one of them leads
// somewhere for somebody. All are in small letters, none twice.
func Slugs(text string) []string {
	lower := strings.ToLower(strings.TrimSpace(text))
	github := Slug(strings.TrimSpace(text))
	plain := ascii(lower)
	python := joined(strings.FieldsFunc(kept(plain, "_- \t"), func(r rune) bool { return unicode.IsSpace(r) || r == '-' }))
	var list []string
	for _, slug := range [...]string{
		github,
		without(github, isVariation),
		joined(strings.FieldsFunc(github, func(r rune) bool { return r == '-' })),
		spaced(fromLetter(kept(lower, "_-. \u00A0"))),
		spaced(fromLetter(kept(onlyASCII(lower), "- "))),
		python,
		Slug(plain),
		joined(strings.FieldsFunc(plain, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })),
		joined(strings.FieldsFunc(lower, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })),
		strings.ReplaceAll(kept(lower, "._:-"), " ", ""),
		"markdown-header-" + python,
		strings.Join(strings.Fields(lower), "-"),
		lower,
	} {
		if slug != "" && !slices.Contains(list, slug) {
			list = append(list, slug)
		}
	}
	return list
}

func joined(words []string) string { return strings.Join(words, "-") }

func spaced(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return '-'
		}
		return r
	}, text)
}

// kept returns the letters, digits and marks of a text, and the given signs.
func kept(text, signs string) string {
	return without(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && !strings.ContainsRune(signs, r)
	})
}

func without(text string, drop func(rune) bool) string {
	return strings.Map(func(r rune) rune {
		if drop(r) {
			return -1
		}
		return r
	}, text)
}

// fromLetter returns a text from its first letter on: a name may not begin with a digit in
// HTML 4.
func fromLetter(text string) string {
	return strings.TrimLeftFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
}

// ascii returns a text in small letters without accents, and without what is not ASCII then.
func ascii(text string) string { return onlyASCII(norm.NFKD.String(text)) }

func onlyASCII(text string) string {
	return without(text, func(r rune) bool { return r >= unicode.MaxASCII })
}

// isVariation knows the invisible signs that make a picture of a sign.
func isVariation(r rune) bool { return r == '\uFE0F' || r == '\uFE0E' || r == '\u200D' }
