package lexicon

import (
	"fmt"
	"strings"
)

// parse reads the file of a language: of YAML, it has lists of texts, each with its name, and
// remarks. A parser for all of YAML takes longer to read these files than the program to start.
func parse(name, text string) (map[string][]string, error) {
	lists := map[string][]string{}
	list, number := "", 0
	for line := range strings.SplitSeq(text, "\n") {
		number++
		item, isItem := strings.CutPrefix(line, "  - ")
		switch {
		case line == "" || line[0] == '#':
		case isItem && list != "":
			lists[list] = append(lists[list], unquoted(item))
		case isItem:
			return nil, fmt.Errorf("%s:%d: a word stands below the name of its list", name, number)
		default:
			key, rest, ok := strings.Cut(line, ":")
			if _, twice := lists[key]; !ok || twice || rest != "" && rest != " []" {
				return nil, fmt.Errorf("%s:%d: this is no word, which begins with two spaces, a hyphen and a space, and no new name with a colon", name, number)
			}
			list, lists[key] = key, nil
			if rest != "" {
				list = ""
			}
		}
	}
	return lists, nil
}

// unquoted returns a text without the quotation marks that YAML wants around some.
func unquoted(text string) string {
	if inner, ok := strings.CutPrefix(text, `"`); ok {
		return strings.TrimSuffix(inner, `"`)
	}
	return text
}
