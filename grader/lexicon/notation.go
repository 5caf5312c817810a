package lexicon

import (
	"regexp"
	"strings"
)

// piece is a part of an entry: text, or what may be missing.
type piece struct {
	text     string
	optional bool
}

// pieces takes an entry apart: "(dear) sir(s)" is "dear ", " sir" and "s". A word that is missing
// takes the space beside it along.
func pieces(entry string) []piece {
	var all []piece
	for entry != "" {
		before, rest, found := strings.Cut(entry, "(")
		inner, behind, _ := strings.Cut(rest, ")")
		if found && (before == "" || strings.HasSuffix(before, " ")) {
			switch {
			case strings.HasPrefix(behind, " "):
				inner, behind = inner+" ", behind[1:]
			case behind == "" && before != "":
				inner, before = " "+inner, before[:len(before)-1]
			}
		}
		if before != "" {
			all = append(all, piece{before, false})
		}
		if found {
			all = append(all, piece{inner, true})
		}
		entry = behind
	}
	return all
}

// forms returns all that an entry stands for.
func forms(entry string) []string {
	all := []string{""}
	for _, p := range pieces(entry) {
		var longer []string
		for _, begun := range all {
			longer = append(longer, begun+p.text)
			if p.optional {
				longer = append(longer, begun)
			}
		}
		all = longer
	}
	return all
}

// expression returns an entry as package regexp reads it. An apostrophe is found in both of its
// forms.
func expression(entry string) string {
	var b strings.Builder
	for _, p := range pieces(entry) {
		text := regexp.QuoteMeta(p.text)
		text = strings.ReplaceAll(text, "’", "['’]")
		text = strings.ReplaceAll(text, "…", `\pL+`)
		if p.optional {
			text = "(?:" + text + ")?"
		}
		b.WriteString(text)
	}
	return b.String()
}
