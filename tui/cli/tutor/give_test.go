package tutor

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/document"
	"jourdain/lessons"
	"jourdain/tui/documents"
)

// The tutor gives the pictures with a Markdown file that shows them; one of a word
// processor holds its own. Asked twice, it returns the same files.
func TestTheTutorGivesThePicturesOfAText(t *testing.T) {
	text := &lessons.WorkText{File: "journal", Starter: []byte("# Le journal\n\n![Le lavoir](lavoir.png)\n")}
	for format, want := range map[document.Format][]string{
		document.Markdown: {"journal.md", "lavoir.png"}, document.ODT: {"journal.odt"},
		document.DOCX: {"journal.docx"},
	} {
		home := t.TempDir()
		finder := documents.New(documents.Options{Documents: home})
		for range 2 {
			given, err := Give(t.Context(), finder, text, format)
			if err != nil || given.Path != filepath.Join(home, want[0]) {
				t.Fatalf("%s: %v, %s", format, err, given.Path)
			}
		}
		entries, err := os.ReadDir(home)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, e := range entries {
			got = append(got, e.Name())
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", format, diff)
		}
	}
}
