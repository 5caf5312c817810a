package roster

import (
	"embed"
	"path"
	"strings"
	"sync"

	"github.com/goccy/go-yaml"
)

//go:embed words/*.yaml
var files embed.FS

// vocabulary is what the files of words say, of all languages together.
type vocabulary struct {
	lists     map[string][]string // as they are written, by the name of the list
	told      map[string][]string // the headings of names that are said to somebody, by language
	columns   map[string]column   // by the folded heading
	languages map[string]string   // "fr" for "francais"
	students  map[string]bool
	file      map[string]bool // words of a file's name that are nobody's
	titles    map[string]bool
	particles map[string]bool
}

// column is what a heading means: a role, and how much better it is than another of this role.
type column struct {
	role string
	rank int // the smaller, the better
}

// roles are what a column can be, as the files of words call it.
func roles() []string {
	return []string{"family", "usual", "given", "usual-given", "whole", "class", "language", "pseudonym", "number", "role", "status"}
}

const (
	languagesFolder = "words"
	namesFile       = "names.yaml"
	languagePrefix  = "name-of-"
)

// words are read when the first list is.
var words = sync.OnceValue(func() *vocabulary {
	v, err := readWords()
	if err != nil {
		panic(err) // a test of the package reads them too
	}
	return v
})

func readWords() (*vocabulary, error) {
	entries, err := files.ReadDir(languagesFolder)
	if err != nil {
		return nil, err
	}
	v := &vocabulary{
		lists: map[string][]string{}, told: map[string][]string{},
		columns: map[string]column{}, languages: map[string]string{},
	}
	for _, e := range entries {
		source, err := files.ReadFile(path.Join(languagesFolder, e.Name()))
		if err != nil {
			return nil, err
		}
		var lists map[string][]string
		if err := yaml.Unmarshal(source, &lists); err != nil {
			return nil, err
		}
		for name, list := range lists {
			v.lists[name] = append(v.lists[name], list...)
		}
		v.told[strings.TrimSuffix(e.Name(), path.Ext(e.Name()))] = lists["told"]
	}
	for _, role := range roles() {
		for i, heading := range v.lists[role] {
			if _, known := v.columns[fold(heading)]; !known {
				v.columns[fold(heading)] = column{role, i}
			}
		}
	}
	for name, list := range v.lists {
		if lang, ok := strings.CutPrefix(name, languagePrefix); ok {
			for _, word := range list {
				v.languages[fold(word)] = lang
			}
		}
	}
	v.students, v.file, v.titles, v.particles = v.set("student"), v.set("file"), v.set("title"), v.set("particles")
	return v, nil
}

// set returns the folded words of a list.
func (v *vocabulary) set(list string) map[string]bool {
	folded := make(map[string]bool, len(v.lists[list]))
	for _, word := range v.lists[list] {
		folded[fold(word)] = true
	}
	return folded
}
