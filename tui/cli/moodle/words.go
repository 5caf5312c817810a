package moodle

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/goccy/go-yaml"
	"golang.org/x/text/unicode/norm"
)

//go:embed words/*.yaml
var wordFiles embed.FS

// speech is what Moodle says in one language: a file. A worksheet in a language that has none of
// the headings is read by the places of its columns.
type speech struct {
	Identifier  string `yaml:"identifier"`
	Name        string `yaml:"name"`
	Group       string `yaml:"group"`
	Grade       string `yaml:"grade"`
	Maximum     string `yaml:"maximum"`
	Scale       string `yaml:"scale"`
	Changeable  string `yaml:"changeable"`
	Submitted   string `yaml:"submitted"`
	Comments    string `yaml:"comments"`
	Refused     string `yaml:"refused"`     // the answer that a grade cannot be changed
	Participant string `yaml:"participant"` // anybody, where the marking is blind
	NoGroup     string `yaml:"no-group"`    // those who are in none
	Decimal     string `yaml:"decimal"`     // sign

	Months []string `yaml:"months"` // all twelve, as a date has them
}

// speeches returns what Moodle says in the languages that are known.
var speeches = sync.OnceValues(func() ([]speech, error) {
	names, err := fs.Glob(wordFiles, "words/*.yaml")
	if err != nil {
		return nil, fmt.Errorf("words of Moodle: %w", err)
	}
	all := make([]speech, len(names))
	for i, name := range names {
		source, err := wordFiles.ReadFile(name)
		if err == nil {
			err = yaml.UnmarshalWithOptions(source, &all[i], yaml.Strict())
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return all, nil
})

// isAnybody reports whether a name is Moodle's word for any participant.
func isAnybody(name string) bool {
	return isWord(name, func(s *speech) string { return s.Participant })
}

// isNoGroup reports whether a name is Moodle's word for those who are in no group.
func isNoGroup(name string) bool {
	return isWord(name, func(s *speech) string { return s.NoGroup })
}

func isWord(name string, word func(*speech) string) bool {
	all, _ := speeches()
	name = letters(name)
	return name != "" && slices.ContainsFunc(all, func(s speech) bool { return letters(word(&s)) == name })
}

// letters returns the letters and digits of a name, small: what is left of it whatever signs a
// file's name cannot have (Moodle's clean_filename takes out & < > " ` | ' : \ / and _), and
// however a disk writes its accents.
func letters(name string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFC.String(name))
}

// sameName reports whether two names are of one person: the words are the same, or those of one
// are among those of the other, in any order. An older Moodle puts the group before the name,
// and a list of the school the family name in front.
func sameName(a, b string) bool {
	if letters(a) == letters(b) {
		return true
	}
	one, other := nameWords(a), nameWords(b)
	if len(one) > len(other) {
		one, other = other, one
	}
	return len(one) > 1 && !slices.ContainsFunc(one, func(word string) bool { return !slices.Contains(other, word) })
}

func nameWords(name string) []string {
	return strings.FieldsFunc(strings.ToLower(norm.NFC.String(name)), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}
