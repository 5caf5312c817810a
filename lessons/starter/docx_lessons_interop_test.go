package starter_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/document"
	"jourdain/grader/interop"
)

// workedInWord are the lessons whose works are tried in DOCX from the file that is given to the one
// that is handed in: headings, levels, lists, styles and contents.
func workedInWord() []string {
	return []string{"looking-or-being", "levels", "lists", "styles", "numbers-and-contents"}
}

// What a lesson gives in DOCX has the same faults once LibreOffice has saved it as DOCX, and its
// solution still passes then.
func TestInteropLessonsAreWorkedInWordFiles(t *testing.T) {
	interop.Program(t, "soffice")
	t.Cleanup(func() { _ = os.RemoveAll(interop.Profile(t)) })
	all := slices.DeleteFunc(allHandedOut(t), func(file handedOut) bool { return !slices.Contains(workedInWord(), file.lesson) })
	dir, paths := t.TempDir(), []string(nil)
	for i := range all {
		paths = append(paths, filepath.Join(dir, all[i].name+".docx"))
		if err := os.WriteFile(paths[i], fileOf(t, all[i].source, document.DOCX), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for i, saved := range interop.ConvertAll(t, paths, "docx") {
		file := all[i]
		t.Run(file.name, func(t *testing.T) {
			before, after := verdict(t, file.work, file.lang, paths[i]), verdict(t, file.work, file.lang, saved)
			if diff := cmp.Diff(before, after); diff != "" {
				t.Errorf("after LibreOffice has saved it (-before +after):\n%s", diff)
			}
			if passes := file.kind == "solution"; (after[0] == "true") != passes {
				t.Errorf("it passes: %s, want %v: %v", after[0], passes, after)
			}
		})
	}
}
