// Package added_test adds a language to the whole program by files, and plays, grades and prints
// in it.
package added_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// made is the made-up language: English, with each sentence between ‹ and ›.
const made = "xx"

// program is one that was built with the files of the made-up language besides.
type program struct {
	path, home string
	files      map[string]string // what was added, by the names below the root
}

// build builds the program. No code changes: the files stand, for the compiler, beside the others.
func build(t *testing.T) *program {
	t.Helper()
	dir := t.TempDir()
	p := &program{path: filepath.Join(dir, "jourdain"), home: dir, files: map[string]string{}}
	from, err := filepath.Abs(root)
	if err != nil {
		t.Fatal(err)
	}
	replace := map[string]string{}
	for i, name := range englishFiles(t) {
		source, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			t.Fatal(err)
		}
		added := inLanguage(name, made)
		p.files[added] = marked(name, source)
		kept := filepath.Join(dir, fmt.Sprintf("%d-%s", i, filepath.Base(added)))
		p.keep(t, kept, p.files[added])
		replace[filepath.Join(from, added)] = kept
	}
	overlay, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		t.Fatal(err)
	}
	list := filepath.Join(dir, "overlay.json")
	p.keep(t, list, string(overlay))
	run := exec.CommandContext(t.Context(), "go", "build", "-overlay", list, "-ldflags=-s -w", "-o", p.path, ".")
	run.Dir = from
	if said, err := run.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	return p
}

func (p *program) keep(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// run runs the program and returns what it says, and its exit status. The system speaks a
// language of which the program has no file.
func (p *program) run(t *testing.T, typed string, args ...string) (out, complaint string, status int) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), p.path, args...)
	cmd.Dir, cmd.Stdin = p.home, strings.NewReader(typed)
	cmd.Env = []string{"HOME=" + p.home, "XDG_DATA_HOME=" + p.home, "LANG=ja_JP.UTF-8", "TERM=dumb"}
	var said, complained strings.Builder
	cmd.Stdout, cmd.Stderr = &said, &complained
	if err := cmd.Run(); err != nil && cmd.ProcessState == nil {
		t.Fatal(err)
	}
	return said.String(), complained.String(), cmd.ProcessState.ExitCode()
}

// TestALanguageIsFiles adds a language with nothing but the files that the README names.
func TestALanguageIsFiles(t *testing.T) {
	if testing.Short() {
		t.Skip("a program is built for this test")
	}
	p := build(t)
	t.Run("plays", p.plays)
	t.Run("grades", p.grades)
	t.Run("prints", p.prints)
	t.Run("drafts", p.drafts)
	t.Run("is found", p.isFound)
}

// plays goes through the welcome, the language, a lesson's first cards and an exercise.
func (p *program) plays(t *testing.T) {
	out, _, _ := p.run(t, "all\n1\n\n\n\n\n\n\n", "--plain", "--lang", made)
	holds(t, out, "Jourdain. ‹Marked› · English · Français.", ". English\n", "Lesson 1 · Four faces of a document. page 3 of", "‹The second face is the structure. It says")
	inMarks(t, out)
	settings, _, _ := p.run(t, numbered(t, out, "Settings")+"\n1\n", "--plain", "--lang", made)
	holds(t, settings, "English", "Français", "‹Marked›")
}

// grades gives a starting file and its solution, both in the language, to the teacher's command.
func (p *program) grades(t *testing.T) {
	for _, c := range []struct {
		file   string
		status int
		want   string
	}{
		{"lessons/content/looking-or-being/starter.xx.md", 1, "‹“Starters” looks like a heading, but the machine reads a paragraph.›"},
		{"lessons/content/looking-or-being/solution.xx.md", 0, "12 points out of 12"},
	} {
		name := filepath.Join(p.home, "work.md")
		p.keep(t, name, p.files[c.file])
		out, complaint, status := p.run(t, "", "grade", "--lang", made, "--lesson", "looking-or-being", name)
		if status != c.status {
			t.Errorf("%s: status %d, want %d\n%s%s", c.file, status, c.status, out, complaint)
		}
		holds(t, out, c.want)
		inMarks(t, out)
		out, _, _ = p.run(t, "", "grade", "--lang", made, "--lesson", "looking-or-being", "--format", "html", name)
		holds(t, out, `lang="xx"`, "‹")
		out, _, _ = p.run(t, "", "grade", "--lang", made, "--lesson", "looking-or-being", "--format", "json", name)
		holds(t, out, `"lang":"xx"`)
	}
}

// prints prints a lesson, a rule, a starting file and the manual.
func (p *program) prints(t *testing.T) {
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"lessons", "show", "four-faces"}, "‹The first face is the **text**"},
		{[]string{"lessons", "list"}, "Four faces of a document"},
		{[]string{"rules", "show", "no-skipped-level"}, "‹A skipped level makes"},
		{[]string{"starter", "looking-or-being", "--format", "md"}, ""},
		{[]string{"man"}, "‹"},
		{[]string{"--help"}, "en, fr, xx"},
	} {
		out, complaint, status := p.run(t, "", append(slices.Clone(c.args), "--lang", made)...)
		if status != 0 {
			t.Errorf("%v: status %d: %s", c.args, status, complaint)
		}
		holds(t, out, c.want)
	}
	starter, err := os.ReadFile(filepath.Join(p.home, "recipes.md"))
	if err != nil {
		t.Fatal(err)
	}
	holds(t, string(starter), "lang: xx", "‹")
}

// drafts begins a lesson, and has it checked: what is wrong is said in the language.
func (p *program) drafts(t *testing.T) {
	_, complaint, status := p.run(t, "", "lessons", "new", "--lang", made, "my-garden", "mine")
	if status != 0 {
		t.Fatal(complaint)
	}
	lesson := filepath.Join(p.home, "mine", "my-garden", made+".md")
	if _, err := os.Stat(lesson); err != nil {
		t.Error(err)
	}
	out, complaint, status := p.run(t, "", "lessons", "check", "--lang", made, "mine")
	if status != 0 {
		t.Errorf("the draft has faults: %s%s", out, complaint)
	}
	p.keep(t, lesson, "# Mine\n")
	if out, complaint, status = p.run(t, "", "lessons", "check", "--lang", made, "mine"); status != 1 {
		t.Errorf("a lesson without cards: status %d", status)
	}
	holds(t, out+complaint, "‹")
}

// isFound asks for the language as a system does, and for one that has no file.
func (p *program) isFound(t *testing.T) {
	out, _, _ := p.run(t, "", "lessons", "show", "four-faces")
	if strings.Contains(out, "‹") {
		t.Error("who asks for Japanese gets the made-up language")
	}
	_, complaint, status := p.run(t, "", "lessons", "list", "--lang", "zz")
	if status != 2 {
		t.Errorf("status %d for a language without files", status)
	}
	holds(t, complaint, "en, fr, xx")
}

// holds says which words are missing.
func holds(t *testing.T, said string, words ...string) {
	t.Helper()
	for _, w := range words {
		if !strings.Contains(said, w) {
			t.Errorf("%q is not said:\n%s", w, said)
		}
	}
}

// numbered returns the number under which the line mode offers something.
func numbered(t *testing.T, said, words string) string {
	t.Helper()
	found := regexp.MustCompile(`(?m)^\s*(\d+)\. ` + regexp.QuoteMeta(words)).FindStringSubmatch(said)
	if found == nil {
		t.Fatalf("%q is not offered:\n%s", words, said)
	}
	return found[1]
}

// inMarks says which lines end like a sentence, and do not come from a file of the language. The
// head of a page ends like one, and so do the documents of an exercise.
func inMarks(t *testing.T, said string) {
	t.Helper()
	for line := range strings.Lines(said) {
		line = strings.TrimSpace(line)
		if regexp.MustCompile(`^\p{Lu}.* .* .*[.?]$`).MatchString(line) && !strings.ContainsAny(line, "‹›") &&
			!strings.HasPrefix(line, "Lesson 1 · ") && line != "Tomato plants, 50p each." && line != "Bring your own bags." {
			t.Errorf("this sentence is in no file of the language: %s", line)
		}
	}
}
