package teacher

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"jourdain/grader/address"
	"jourdain/grader/source"
	"jourdain/tui/cli/console"
	"jourdain/tui/cli/faults"
	"jourdain/tui/cli/input"
	"jourdain/tui/cli/teacher/teachertest"
	"jourdain/tui/text"
)

var update = flag.Bool("update", false, "write the sentences of the faults anew")

const rubricCases = "testdata/rubrics.txtar"

// TestWhatIsSaidOfRubrics reads the rubrics that teachers get wrong, and what is said of
// each. A case is the rubric, then lines
//
//	fr SENTENCE    and
//	en SENTENCE    what is said
//
// A no-break space is written as {nbsp}, and a tab as {tab}.
func TestWhatIsSaidOfRubrics(t *testing.T) {
	t.Parallel()
	archive, err := txtar.ParseFile(rubricCases)
	if err != nil {
		t.Fatal(err)
	}
	teachers := map[string]*Teacher{"fr": teaching(t, "fr"), "en": teaching(t, "en")}
	for i := range archive.Files {
		c := &archive.Files[i]
		t.Run(c.Name, func(t *testing.T) {
			body, want := teachertest.Case(string(c.Data))
			name := filepath.Join(t.TempDir(), "bad.yaml")
			if err := os.WriteFile(name, body, 0o600); err != nil {
				t.Fatal(err)
			}
			var said []string
			for _, lang := range []string{"fr", "en"} {
				_, err := teachers[lang].Rubric(name, false)
				if err == nil {
					t.Fatal("nothing is wrong")
				}
				for line := range strings.SplitSeq(err.Error(), "\n") {
					said = append(said, lang+" "+strings.TrimPrefix(line, filepath.Dir(name)+string(filepath.Separator)))
				}
			}
			if *update {
				c.Data = []byte(strings.TrimSuffix(string(c.Data), want) + strings.Join(said, "\n") + "\n")
				return
			}
			if diff := cmp.Diff(strings.Split(want, "\n"), append(said, "")); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	if *update {
		if err := os.WriteFile(rubricCases, txtar.Format(archive), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// teaching returns what reads the rubrics of a teacher who speaks a language.
func teaching(t *testing.T, lang string) *Teacher {
	t.Helper()
	words, err := text.Open(address.Polite.In(lang))
	if err != nil {
		t.Fatal(err)
	}
	con := console.New(console.Process{}, words)
	return New(con, input.New(con), faults.New(con))
}

// What is no text, or would cost too much, is refused at once, with a sentence.
func TestWhatIsNoRubric(t *testing.T) {
	deep := strings.Repeat("[", 16_000)
	for _, test := range []struct{ name, body, want string }{
		{"bad.yaml", "PK\x03\x04mimetype\x00\x00", "“bad.yaml” is no rubric, which is a file of text. To make one from a document that you have put right, type: jourdain rubric "},
		{"report.pdf", "%PDF-1.7\n\xe2\xe3", "“report.pdf” is no rubric"},
		{"page.html", "<!DOCTYPE html>\n<p>Hello</p>", "“page.html” is no rubric"},
		{"model.odt", "PK\x03\x04mimetype\x00\x00", "“model.odt” is a document, and --rubric wants a rubric: make one with jourdain rubric model.odt -o rubric.yaml, or compare with the document itself by writing --model model.odt "},
		{"bad.yaml", strings.Repeat("x", source.MaxSize+1), "bad.yaml: This file is too big"},
		{"bad.yaml", strings.Repeat("- a\n", 200_000), "bad.yaml: This file has too many words and signs: 50000 at most."},
		{"bad.yaml", "title: either\nchecks: " + deep, "bad.yaml:2: Too many lists stand one in another here: 64 at most."},
		{"bad.yaml", "\xff\xfec\x00h\x00e\x00c\x00k\x00s\x00:\x00", "bad.yaml: This file is not text in UTF-8."},
		{"bad.yaml", "", "bad.yaml: This rubric asks for nothing."},
	} {
		t.Chdir(t.TempDir())
		if err := os.WriteFile(test.name, []byte(test.body), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := teaching(t, "en").Rubric(test.name, false)
		if err == nil || !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("%.20q: %v, want %q", test.body, err, test.want)
		}
	}
}
