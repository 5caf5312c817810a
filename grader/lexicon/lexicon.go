package lexicon

import (
	"embed"
	"io/fs"
	"slices"
	"strings"
	"sync"
)

//go:embed *.yaml
var files embed.FS

// Language is what one language calls things.
type Language struct {
	Tag   string // "fr"
	lists map[string][]string
}

// Entries returns a list as its file has it; nil where the language has no words for it.
func (l *Language) Entries(list string) []string { return l.lists[list] }

// Of returns the language of a tag; one without words where it has no file.
func Of(tag string) *Language {
	languages := embedded()
	for i := range languages {
		if languages[i].Tag == tag {
			return &languages[i]
		}
	}
	return &Language{Tag: tag}
}

// Regional returns the tag of a language with the country that its file names, "fr-FR" for
// "fr": word processors keep their dictionaries by both. Any other tag stays as it is.
func Regional(tag string) string {
	if countries := Of(tag).Entries("country"); len(countries) > 0 {
		return tag + "-" + countries[0]
	}
	return tag
}

// embedded are the languages of the program, in the order of their names.
var embedded = sync.OnceValue(func() []Language {
	all, err := read(files)
	if err != nil {
		panic(err) // a test of the package reads them too
	}
	return all
})

// Languages returns the languages that have words, in the order of their names.
func Languages() []Language { return embedded() }

// entries returns a list of all languages, none twice. The list must be one that some language
// has: a test of the package looks at each that the code names.
func entries(list string) []string {
	var all []string
	languages := embedded()
	for i := range languages {
		for _, entry := range languages[i].lists[list] {
			if !slices.Contains(all, entry) {
				all = append(all, entry)
			}
		}
	}
	if all == nil {
		panic("lexicon: no language has a list " + list)
	}
	return all
}

// Words returns the words of some lists in all languages, in each of their forms. An ellipsis
// stands for any word.
func Words(lists ...string) []string {
	var all []string
	for _, list := range lists {
		for _, entry := range entries(list) {
			all = append(all, forms(entry)...)
		}
	}
	return all
}

// Set returns the words of some lists in all languages, in small letters.
func Set(lists ...string) map[string]bool {
	set := map[string]bool{}
	for _, word := range Words(lists...) {
		set[strings.ToLower(word)] = true
	}
	return set
}

// read reads a file for each language.
func read(from fs.FS) ([]Language, error) {
	names, err := fs.Glob(from, "*.yaml")
	if err != nil {
		return nil, err
	}
	all := make([]Language, 0, len(names))
	for _, name := range names {
		text, err := fs.ReadFile(from, name)
		if err != nil {
			return nil, err
		}
		lists, err := parse(name, string(text))
		if err != nil {
			return nil, err
		}
		all = append(all, Language{Tag: strings.TrimSuffix(name, ".yaml"), lists: lists})
	}
	return all, nil
}
