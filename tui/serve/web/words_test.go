package web

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"jourdain/grader/address"
)

func testVoices(t testing.TB) *voices {
	t.Helper()
	all, err := readVoices(address.Polite.In("fr"))
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// Every key that a page says has words in each language, and every key of the pages is said.
func TestThePagesHaveWords(t *testing.T) {
	all := testVoices(t)
	said := map[string]bool{}
	key := regexp.MustCompile(`(\.S|s)ay "([^"]+)"`)
	err := fs.WalkDir(pageFiles, "pages", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		source, err := fs.ReadFile(pageFiles, name)
		for _, match := range key.FindAllStringSubmatch(string(source), -1) {
			said[match[2]] = true
			if match[1] == ".S" { // a teacher has words of their own
				said[match[2]+".class"] = true
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, class := range []bool{false, true} {
		for _, name := range ends(class) {
			said["web.ended."+name] = true
		}
	}
	for _, name := range []string{"not-found", "elsewhere", "away", "trouble", "busy", "busy-folder", "closing", "too-long", "no-document", "no-class"} {
		said["web.message."+name], said["web.message."+name+".title"] = true, true
	}
	for _, name := range []string{"added", "deleted", "none", "large", "full", "bad-name", "not-kept"} {
		said["web.documents."+name] = true
	}
	if len(said) < 60 {
		t.Errorf("only %d keys are found: the search does not work", len(said))
	}
	for lang, words := range all.byLang {
		for k := range said {
			if _, ok := words.Find(k, "Count", 1); !ok {
				t.Errorf("%s has no words for %q", lang, k)
			}
		}
	}
}

// The language that is spoken without being asked for is the server's.
func TestTheLanguageThatNobodyAsksFor(t *testing.T) {
	for _, lang := range []string{"fr", "en", "xx", ""} {
		all, err := readVoices(address.Polite.In(lang))
		if err != nil {
			t.Fatal(err)
		}
		want := lang
		if all.byLang[lang] == nil {
			want = "en" // the first of all
		}
		for _, accept := range []string{"", "ja", strings.Repeat("fr,", 100)} {
			if got := all.asked(accept); got != want {
				t.Errorf("%q, asked for %.10q: %s", lang, accept, got)
			}
		}
	}
}
