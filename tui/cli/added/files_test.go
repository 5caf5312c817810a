package added_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// root is where the README is, from here.
const root = "../../.."

// named returns the patterns of the files that the README says a language has, with the tag of
// a language in the place of LANG.
func named(t *testing.T, lang string) []string {
	t.Helper()
	readme, err := os.ReadFile(filepath.Join(root, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, behind, _ := strings.Cut(string(readme), "**To add a language**")
	section, _, _ := strings.Cut(behind, "\n## ")
	var all []string
	for _, m := range regexp.MustCompile("`([a-z]+/[^` ]*LANG[^` ]*)`").FindAllStringSubmatch(section, -1) {
		all = append(all, strings.ReplaceAll(m[1], "LANG", lang))
	}
	return all
}

// englishFiles returns the files that the README names, as they are in English, below the root.
func englishFiles(t *testing.T) []string {
	t.Helper()
	var all []string
	for _, pattern := range named(t, "en") {
		names, err := filepath.Glob(filepath.Join(root, pattern))
		if err != nil || len(names) == 0 {
			t.Errorf("README: no file is called %s (%v)", pattern, err)
		}
		for _, name := range names {
			below, err := filepath.Rel(root, name)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, filepath.ToSlash(below))
		}
	}
	return all
}

// TestREADMENamesEachFileOfALanguage looks for files in English, and in French, that the README
// does not name: who follows it would have a language with a hole.
func TestREADMENamesEachFileOfALanguage(t *testing.T) {
	english := englishFiles(t)
	french := func(name string) string { return inLanguage(name, "fr") }
	apart := []string{"docs", "testdata", "tuitest", ".git"} // pictures of the README, and what is for tests
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && slices.Contains(apart, d.Name()):
			return fs.SkipDir
		case !regexp.MustCompile(`(^|[.-])(en|fr)\.\w+$`).MatchString(d.Name()):
			return nil
		}
		below, err := filepath.Rel(root, name)
		below = filepath.ToSlash(below)
		if !slices.Contains(english, below) && !slices.ContainsFunc(english, func(e string) bool { return french(e) == below }) {
			t.Errorf("the README does not name %s among the files of a language", below)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range english {
		if _, err := os.Stat(filepath.Join(root, french(name))); err != nil {
			t.Errorf("%s is not there in French: %v", name, err)
		}
	}
}

// inLanguage returns the name that an English file has in another language.
func inLanguage(name, lang string) string {
	return regexp.MustCompile(`en(\.\w+)$`).ReplaceAllString(name, lang+"$1")
}

// sentence is one of a file in YAML, or of the front matter of a page: a value that begins with
// a capital letter, or with something to fill in, and ends like a sentence.
var sentence = regexp.MustCompile(`(?m)^((?:\s*- )?\s*[\w.-]+: ["']?)((?:\p{Lu}|\{\{|“).*[.?](?:\{\{end\}\})?)(["']?)$`)

// marked returns an English file with the marks of the made-up language around each sentence.
func marked(name string, source []byte) string {
	text := string(source)
	if name == "tui/text/en.yaml" {
		text = strings.Replace(text, `language.name: "English"`, `language.name: "‹Marked›"`, 1)
	}
	if strings.HasSuffix(name, ".yaml") {
		return markValues(text)
	}
	front, body := "", text
	if rest, ok := strings.CutPrefix(text, "---\n"); ok {
		matter, behind, _ := strings.Cut(rest, "\n---\n")
		front, body = "---\n"+strings.Replace(markValues(matter), "lang: en", "lang: "+made, 1)+"\n---\n", behind
	}
	return front + markLines(body)
}

func markValues(text string) string {
	return sentence.ReplaceAllStringFunc(text, func(line string) string {
		parts := sentence.FindStringSubmatch(line)
		return parts[1] + "‹" + strings.ReplaceAll(parts[2], `\n\n`, `›\n\n‹`) + "›" + parts[3]
	})
}

// markLines marks the paragraphs of one line that end like a sentence. Of an
// exercise only what is asked and said is: the rest is documents, and what is compared.
func markLines(body string) string {
	fenced := false
	lines := strings.Split(body, "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, "```") {
			fenced = !fenced
		}
		alone := (i == 0 || lines[i-1] == "") && (i+1 == len(lines) || lines[i+1] == "")
		if fenced && regexp.MustCompile(`^(ask|hint|    why): `).MatchString(line) {
			lines[i] = markValues(line)
		}
		if !fenced && alone && regexp.MustCompile(`^(\p{Lu}|“).*[.?]$`).MatchString(line) {
			lines[i] = "‹" + line + "›"
		}
	}
	return strings.Join(lines, "\n")
}
