package author

import (
	"context"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"jourdain/grader/address"
	"jourdain/lessons/check"
	"jourdain/lessons/content"
	"jourdain/lessons/draft"
	"jourdain/tui/cli/console"
	"jourdain/tui/cli/faults"
	"jourdain/tui/cli/teacher/teachertest"
	"jourdain/tui/text"
)

var update = flag.Bool("update", false, "write the sentences of the faults anew")

const faultCases = "testdata/check/faults.txtar"

// rubricCases has the mistakes of rubrics.
const rubricCases = "../teacher/testdata/rubrics.txtar"

// TestWhatCheckSays changes the lesson that lessons new makes, case by case, and reads
// what is then said about it. A case has lines
//
//	edit FILE      the lines after - are replaced by those after +
//	write FILE     the file has the lines after +
//	remove FILE
//	block KIND     the one activity has this kind, and the lines after +, in each language
//	deeds          the wrong deeds are done too
//	fr SENTENCE    and
//	en SENTENCE    what is said; none for a near miss
func TestWhatCheckSays(t *testing.T) {
	t.Parallel()
	archive, err := txtar.ParseFile(faultCases)
	if err != nil {
		t.Fatal(err)
	}
	sayers := map[string]*faults.Sayer{"fr": speaking(t, "fr"), "en": speaking(t, "en")}
	told := map[string]bool{}
	height := cardHeight()
	for i := range archive.Files {
		c := &archive.Files[i]
		t.Run(c.Name, func(t *testing.T) {
			files := newCourse(t)
			steps, want := faultCase(string(c.Data))
			for _, step := range steps {
				step.apply(t, files)
			}
			deeds := slices.ContainsFunc(steps, func(s faultStep) bool { return s.command == "deeds" })
			_, faults, err := check.Course(context.Background(), files, check.Options{Height: height, Deeds: deeds})
			if err != nil {
				t.Fatal(err)
			}
			var said []string
			for _, lang := range []string{"fr", "en"} {
				for j := range faults {
					told[string(faults[j].Mistake)] = true
					said = append(said, lang+" "+sayers[lang].Line("", &faults[j]))
				}
			}
			if *update {
				c.Data = []byte(strings.TrimRight(strings.TrimSuffix(string(c.Data), want), "\n") + "\n" + strings.Join(append(said, ""), "\n"))
				return
			}
			if diff := cmp.Diff(strings.Split(want, "\n"), append(said, "")); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	if *update {
		if err := os.WriteFile(faultCases, txtar.Format(archive), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	// These need a disk, or another course, which package lessons has in its tests; a text
	// that breaks a library; or a file that is too long to be read here.
	// A model that a rubric names is opened by the command.
	elsewhere := []string{"unreadable", "no-file", "forbidden", "outside", "lesson-ours", "unread", "yaml", "too-big", "binary", "tangled", "yaml-long", "yaml-deep"}
	elsewhere = append(elsewhere, "rubric-model-missing", "rubric-model-unread", "rubric-model-blank")
	ofRubrics := teachertest.Mistakes(t, rubricCases)
	words := map[string]*text.Words{}
	for lang := range sayers {
		if words[lang], err = text.OpenFaults(lang); err != nil {
			t.Fatal(err)
		}
	}
	for _, mistake := range mistakes(t) {
		for lang, words := range words {
			if _, ok := words.Find(mistake, "Kind", "card", "OtherKind", "card", "Format", "odt"); !ok {
				t.Errorf("%s has no sentence for %s", lang, mistake)
			}
		}
		if !told[mistake] && !ofRubrics[mistake] && !slices.Contains(elsewhere, mistake) {
			t.Errorf("no case of %s or %s has the mistake %s", faultCases, rubricCases, mistake)
		}
	}
}

func speaking(t *testing.T, lang string) *faults.Sayer {
	t.Helper()
	words, err := text.Open(address.Polite.In(lang))
	if err != nil {
		t.Fatal(err)
	}
	return faults.New(console.New(console.Process{}, words))
}

// newCourse is a course of one lesson, without a fault.
func newCourse(t *testing.T) fstest.MapFS {
	t.Helper()
	list, err := draft.Course("my-lesson", "en")
	if err != nil {
		t.Fatal(err)
	}
	lesson, err := draft.Lesson("my-lesson", "en")
	if err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{}
	for name, body := range list {
		files[name] = &fstest.MapFile{Data: body}
	}
	for name, body := range lesson {
		files["my-lesson/"+name] = &fstest.MapFile{Data: body}
	}
	return files
}

// faultStep is a change of the course.
type faultStep struct{ command, name, old, text string }

// faultCase reads a case: the changes, and what is said.
func faultCase(source string) (steps []faultStep, want string) {
	for line := range strings.Lines(source) {
		last := len(steps) - 1
		switch {
		case strings.TrimSpace(line) == "": // nothing is said of some cases
		case strings.HasPrefix(line, "fr "), strings.HasPrefix(line, "en "):
			want += line
		case strings.HasPrefix(line, "-"):
			steps[last].old += line[1:]
		case strings.HasPrefix(line, "+"):
			steps[last].text += line[1:]
		default:
			command, name, _ := strings.Cut(strings.TrimSpace(line), " ")
			steps = append(steps, faultStep{command: command, name: name})
		}
	}
	return steps, want
}

var oneActivity = regexp.MustCompile("(?s)```choose.*?```\n")

func (s *faultStep) apply(t *testing.T, files fstest.MapFS) {
	t.Helper()
	switch s.command {
	case "deeds":
	case "remove":
		delete(files, s.name)
	case "write":
		files[s.name] = &fstest.MapFile{Data: []byte(strings.ReplaceAll(s.text, `\xe9`, "\xe9"))}
	case "edit":
		old, text := strings.TrimSuffix(s.old, "\n"), strings.TrimSuffix(s.text, "\n")
		before := string(files[s.name].Data)
		after := strings.Replace(before, old, text, 1)
		if before == after {
			t.Fatalf("the case changes nothing in %s", s.name)
		}
		files[s.name] = &fstest.MapFile{Data: []byte(after)}
	case "block":
		for _, name := range []string{"my-lesson/fr.md", "my-lesson/en.md"} {
			block := "```" + s.name + "\n" + s.text + "```\n"
			files[name] = &fstest.MapFile{Data: oneActivity.ReplaceAllLiteral(files[name].Data, []byte(block))}
		}
	default:
		t.Fatalf("no such command: %q", s.command)
	}
}

// mistakes returns the names of all mistakes that the code knows.
func mistakes(t *testing.T) []string {
	t.Helper()
	name := regexp.MustCompile(`Mistake += "([a-z-]+)"`)
	var all []string
	for _, room := range []string{"../../../lessons", "../../../grader/rubric", "../../../grader/source"} {
		err := filepath.WalkDir(room, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			source, err := os.ReadFile(path)
			for _, match := range name.FindAllStringSubmatch(string(source), -1) {
				all = append(all, match[1])
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if len(all) < 120 {
		t.Fatalf("%d mistakes are found", len(all))
	}
	return all
}

// Our own course has no fault, and nothing to advise either.
func TestOurOwnCourseIsChecked(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("a small course shows the race detector as much")
	}
	en := speaking(t, "en")
	_, faults, err := check.Course(context.Background(), content.Files, check.Options{Height: cardHeight(), Ours: true})
	if err != nil {
		t.Fatal(err)
	}
	for i := range faults {
		t.Error(en.Line("", &faults[i]))
	}
}
