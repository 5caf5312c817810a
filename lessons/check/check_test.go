package check_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"jourdain/lessons/check"
	"jourdain/lessons/compile"
	"jourdain/lessons/draft"
)

// A starting file or a solution that cannot be taken apart is a fault of that file, and the
// check goes on.
func TestTangledFilesAreFaults(t *testing.T) {
	for _, name := range []string{"starter.fr.md", "solution.en.md"} {
		for what, body := range map[string]string{"open images": strings.Repeat("![a](", 10_000), "quotations in each other": strings.Repeat(">", 10_000)} {
			t.Run(name+", "+what, func(t *testing.T) {
				course, err := draft.Course("mine", "fr")
				if err != nil {
					t.Fatal(err)
				}
				lesson, err := draft.Lesson("mine", "fr")
				if err != nil {
					t.Fatal(err)
				}
				files := fstest.MapFS{}
				for file, content := range course {
					files[file] = &fstest.MapFile{Data: content}
				}
				for file, content := range lesson {
					files["mine/"+file] = &fstest.MapFile{Data: content}
				}
				if files["mine/"+name] == nil {
					t.Fatalf("%s is no file of a lesson", name)
				}
				files["mine/"+name] = &fstest.MapFile{Data: []byte(body)}
				_, faults, err := check.Course(t.Context(), files, check.Options{Deeds: true})
				if err != nil {
					t.Fatal(err)
				}
				found := false
				for _, f := range faults {
					found = found || f.File == "mine/"+name && f.Mistake == compile.ErrTangled
				}
				if !found {
					t.Errorf("%v", faults)
				}
			})
		}
	}
}
