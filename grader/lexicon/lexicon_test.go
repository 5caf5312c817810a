package lexicon

import (
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"go.yaml.in/yaml/v3"
)

func TestFilesAreYAML(t *testing.T) {
	names, err := fs.Glob(files, "*.yaml")
	if err != nil || len(names) < 20 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		text, err := files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var want map[string][]string
		if err := yaml.Unmarshal(text, &want); err != nil {
			t.Error(name, err)
		}
		got, err := parse(name, string(text))
		if err != nil {
			t.Error(err)
		}
		if !maps.EqualFunc(got, want, slices.Equal[[]string]) {
			t.Errorf("%s says something else to a parser of YAML:\n%v\n%v", name, got, want)
		}
	}
}

// full are the languages that have every list, if only as one without words.
func full() []string { return []string{"en", "fr"} }

func TestLanguagesHaveTheSameLists(t *testing.T) {
	var all map[string][]string
	for _, l := range Languages() {
		if l.Tag == "en" {
			all = l.lists
		}
	}
	for _, l := range Languages() {
		for list := range l.lists {
			if _, ok := all[list]; !ok {
				t.Errorf("%s.yaml: no list of en.yaml is called %s", l.Tag, list)
			}
		}
		for list := range all {
			if _, ok := l.lists[list]; !ok && slices.Contains(full(), l.Tag) {
				t.Errorf("%s.yaml: the list %s is missing", l.Tag, list)
			}
		}
	}
}

func TestWordsAreWrittenWell(t *testing.T) {
	for _, l := range Languages() {
		text, err := files.ReadFile(l.Tag + ".yaml")
		if err != nil {
			t.Fatal(err)
		}
		remarks := regexp.MustCompile(`((?:^# .*\n)*)`)
		for list, words := range l.lists {
			before, _, _ := strings.Cut("\n"+string(text), "\n"+list+":")
			if lines := strings.Split(before, "\n"); !remarks.MatchString(before) || !strings.HasPrefix(lines[len(lines)-1], "# ") {
				t.Errorf("%s.yaml: nothing says above %s what the list is for", l.Tag, list)
			}
			if len(words) == 0 && !strings.Contains(string(text), "\n"+list+": []\n") {
				t.Errorf("%s.yaml: the list %s is empty: write [] behind its name if the language has no words for it", l.Tag, list)
			}
			seen := map[string]bool{}
			for _, word := range words {
				for _, form := range forms(word) {
					if seen[form] {
						t.Errorf("%s.yaml: %s stands twice in %s", l.Tag, form, list)
					}
					seen[form] = true
				}
				if fault := faultOf(word); fault != "" {
					t.Errorf("%s.yaml: %s: %q %s", l.Tag, list, word, fault)
				}
			}
		}
	}
}

// faultOf says what is wrong in how a word is written; "" for nothing.
func faultOf(word string) string {
	switch first := []rune(word)[0]; {
	case strings.ContainsAny(word, "'\"`"):
		return "has a straight apostrophe or quotation mark: write ’"
	case strings.TrimSpace(word) != word || strings.Contains(word, "  "):
		return "has a space too many"
	case strings.Count(word, "(") != strings.Count(word, ")") || strings.Contains(word, "()") || regexp.MustCompile(`\([^)]*\(`).MatchString(word):
		return "has brackets that are not closed, empty, or in others"
	case strings.ContainsAny(word, "[]{}|*+?\\^$") || strings.Contains(word, "..."):
		return "has a sign that means nothing here"
	case !unicode.IsLetter(first) && first != '(':
		return "begins with no letter"
	}
	return ""
}

func TestParseNamesTheLine(t *testing.T) {
	for text, want := range map[string]string{
		"a:\n  - b\na:\n": "xx.yaml:3", "  - b\n": "xx.yaml:1", "a: b\n": "xx.yaml:1", "a\n": "xx.yaml:1", "a: []\n  - b\n": "xx.yaml:2", "a:\n - b\n": "xx.yaml:2",
	} {
		_, err := read(fstest.MapFS{"xx.yaml": {Data: []byte(text)}})
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

func TestNotation(t *testing.T) {
	for entry, want := range map[string]struct {
		forms   []string
		matches []string
		not     []string
	}{
		"page(s)":            {[]string{"pages", "page"}, []string{"page", "pages"}, []string{"pag"}},
		"(mon) cher(s)":      {[]string{"mon chers", "mon cher", "chers", "cher"}, []string{"cher", "mon chers"}, []string{"moncher", " cher"}},
		"(a) user (at work)": {[]string{"a user at work", "a user", "user at work", "user"}, []string{"user", "a user at work"}, []string{"user ", "user at"}},
		"text( )box":         {[]string{"text box", "textbox"}, []string{"textbox", "text box"}, []string{"text  box"}},
		"n’oubliez pas":      {[]string{"n’oubliez pas"}, []string{"n'oubliez pas", "n’oubliez pas"}, []string{"noubliez pas"}},
		"ne … pas":           {[]string{"ne … pas"}, []string{"ne sors pas"}, []string{"ne pas", "ne le sors pas"}},
		"p(.)(-)s(.)":        {[]string{"p.-s.", "p.-s", "p.s.", "p.s", "p-s.", "p-s", "ps.", "ps"}, []string{"ps", "p.s."}, []string{"p,s"}},
	} {
		if got := forms(entry); !slices.Equal(got, want.forms) {
			t.Errorf("%s: %q", entry, got)
		}
		is := regexp.MustCompile(`^(?:` + expression(entry) + `)$`)
		for _, text := range want.matches {
			if !is.MatchString(text) {
				t.Errorf("%s is not found in %q", entry, text)
			}
		}
		for _, text := range want.not {
			if is.MatchString(text) {
				t.Errorf("%s is found in %q", entry, text)
			}
		}
	}
}

func TestPatternHasAllLanguages(t *testing.T) {
	is := Pattern(`(?i)^(?:{captions}) \d{1,2}$`)
	for text, want := range map[string]bool{"Tableau 3": true, "table 3": true, "Tabelle 12": true, "Fig. 3": true, "Figure 123": false, "Stuhl 3": false} {
		if is().MatchString(text) != want {
			t.Errorf("%s: %t", text, !want)
		}
	}
}

func TestOpenings(t *testing.T) {
	o := OpeningsOf([]string{"captions"}, []string{"salutations"})
	for text, want := range map[string]uint16{"Figure 3": 1, "FIG. 3": 1, "Dear Sam,": 2, "dearest": 0, "": 0, "3 figures": 0} {
		if got := o.Of(text); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}

func TestSmallWordsFit(t *testing.T) {
	count := 0
	for _, l := range Languages() {
		if words := l.Entries("small-words"); words != nil {
			count++
			if len(words) < 20 || slices.ContainsFunc(words, func(word string) bool { return len(word) > 8 || strings.ToLower(word) != word }) {
				t.Errorf("%s.yaml: fewer than 20 small words, one with a capital, or one of more than 8 bytes", l.Tag)
			}
		}
	}
	if count > 32 {
		t.Errorf("%d languages, and a set of package tongue has room for 32", count)
	}
}

// The quick look at the first letters lets every text pass that begins with a word of the list.
func TestBeginningsMissNothing(t *testing.T) {
	words := []string{"table", "to", "a", "œuvre", "état", "目次", "l’an", ""}
	for _, word := range words {
		var b Beginnings
		b.Add(word)
		for _, text := range []string{word, strings.ToUpper(word), word + " des matières", word + ":", word + "'s"} {
			if !b.MayHave(text) {
				t.Errorf("%q may begin with the word %q", text, word)
			}
		}
		if len(word) > 2 && !b.MayBegin(word+"s") {
			t.Errorf("%qs may begin with the letters of %q", word, word)
		}
	}
	var b Beginnings
	b.Add("table")
	for text, want := range map[string]bool{"Tabouret": true, "Tax": false, "ta": false, "La table": false, "éta": true, "1 table": false} {
		if got := b.MayHave(text); got != want {
			t.Errorf("MayHave(%q) = %v", text, got)
		}
	}
	for text, want := range map[string]bool{"Tax": false, "t a ble": true, "T axe": false, "La table": false, "ta'ble": true, "tabulated": true} {
		if got := b.MayBegin(text); got != want {
			t.Errorf("MayBegin(%q) = %v", text, got)
		}
	}
}
