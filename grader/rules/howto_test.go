package rules_test

import (
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"jourdain/grader/interop"
	"jourdain/grader/rules/page"
)

// chord is a key, or keys, that a page of howto names.
var chord = regexp.MustCompile(`\*\*(?:Ctrl|Alt|Maj|Shift|F\d)`)

// act is what is done in the windows of a program.
var act = regexp.MustCompile(`(?m)^\d\.|\*\*, puis \*\*|\*\*, then \*\*`)

// TestSkillsHaveAWayWithoutAMouse holds that whoever has no mouse is told which keys lead
// to an act. A text in Markdown is typed.
func TestSkillsHaveAWayWithoutAMouse(t *testing.T) {
	eachSkill(t, func(lang string, skill *page.Skill) {
		for tool, section := range skill.How {
			if tool != page.Markdown && act.MatchString(section.Body) && !chord.MatchString(section.Body) {
				t.Errorf("%s, %s, %s: no key is named:\n%s", lang, skill.Name, tool, section.Body)
			}
		}
	})
}

// eachSkill gives each page of howto in each language.
func eachSkill(t *testing.T, do func(lang string, skill *page.Skill)) {
	t.Helper()
	names, err := filepath.Glob("howto/*.fr.md")
	if err != nil || len(names) == 0 {
		t.Fatalf("%d pages of howto: %v", len(names), err)
	}
	for lang, book := range books(t) {
		for _, name := range names {
			skill := book.Skill(strings.TrimSuffix(filepath.Base(name), ".fr.md"))
			if skill == nil {
				t.Fatalf("%s: no page like %s", lang, name)
			}
			do(lang, skill)
		}
	}
}

// named is a name on a page of howto. One in parentheses is that of another version.
var named = regexp.MustCompile(`(\((?:ou |or )?)?\*\*([^*]+)\*\*`)

// menu is a menu with its entry.
var menu = regexp.MustCompile(`[Mm]enu \*\*[^*]+\*\*(?:,(?: then)?\s+\*\*[^*]+\*\*)?`)

// noLabel is what stands in bold and is no label of a window: keys, the name of a program
// and what the learner chooses or types.
var noLabel = regexp.MustCompile(`^(?:(?:Ctrl|Alt|Shift|F\d).*|Enter|End|Delete|Backspace|¶|LibreOffice|English|Decorative)$`)

// TestInteropWriterHasTheNames holds that the English names of menus and their entries are
// those of the LibreOffice that is installed, and where it comes with the files of its
// windows, those of tabs and boxes too.
func TestInteropWriterHasTheNames(t *testing.T) {
	office, err := filepath.EvalSymlinks(interop.Program(t, "soffice"))
	if err != nil {
		t.Fatal(err)
	}
	labels, windows := labelsOf(t, filepath.Join(filepath.Dir(office), "..", "share"))
	checked := 0
	eachSkill(t, func(lang string, skill *page.Skill) {
		if lang != "en" {
			return
		}
		body := skill.How[page.Writer].Body
		if !windows {
			body = strings.Join(menu.FindAllString(body, -1), " ")
		}
		for _, m := range named.FindAllStringSubmatch(body, -1) {
			name := strings.TrimSuffix(strings.Join(strings.Fields(m[2]), " "), " (.odt)")
			if m[1] != "" || noLabel.MatchString(name) {
				continue
			}
			checked++
			if !labels[label(name)] {
				t.Errorf("%s: LibreOffice has nothing that is called %q", skill.Name, name)
			}
		}
	})
	if checked < 50 {
		t.Errorf("%d names were looked up", checked)
	}
}

// label returns a label without its key, its dots and its colon.
func label(text string) string {
	return strings.ToLower(strings.TrimRight(strings.NewReplacer("~", "", "_", "").Replace(text), ".…: "))
}

// labelsOf returns the English texts of LibreOffice's menus and filters, which are in its
// registry, and those of its windows. It reports whether there are files of windows: some
// builds without a screen have none.
func labelsOf(t *testing.T, share string) (labels map[string]bool, windows bool) {
	t.Helper()
	labels = map[string]bool{"headings": true, "user data": true, "referenced text": true} // these are in the program itself
	for _, pattern := range []string{"registry/*.xcd", "config/soffice.cfg/*/ui/*.ui", "config/soffice.cfg/modules/*/ui/*.ui"} {
		files, err := filepath.Glob(filepath.Join(share, pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			readLabels(t, file, labels)
			windows = windows || filepath.Base(file) == "inserttable.ui"
		}
	}
	return labels, windows
}

func readLabels(t *testing.T, path string, labels map[string]bool) {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }() // it was only read
	for decoder := xml.NewDecoder(file); ; {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		if text, ok := token.(xml.CharData); ok && len(text) < 200 {
			labels[label(strings.TrimSpace(string(text)))] = true
		}
	}
}
