package deeds_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"jourdain/grader/document"
	"jourdain/grader/interop"
	"jourdain/lessons/deeds"
)

// changed is a file that a deed has left.
type changed struct {
	asked
	deed string
	file []byte
	path string
}

// changedFiles does each deed to the solution of the first work that has an object for it,
// in ODT: what LibreOffice makes of a deed depends little on the work.
func changedFiles(t *testing.T, lang string, list []deeds.Deed) []changed {
	t.Helper()
	dir := t.TempDir()
	done := map[string]bool{}
	var all []changed
	for _, a := range works(t) {
		if a.lang != lang {
			continue
		}
		sketch := deeds.Parse(a.text.Solution).For(document.ODT)
		for i := range list {
			if done[list[i].ID] {
				continue
			}
			after, ok := list[i].Do(sketch)
			if !ok {
				continue
			}
			done[list[i].ID] = true
			file, err := after.File()
			if err != nil {
				t.Fatal(err)
			}
			path := filepath.Join(dir, fmt.Sprintf("%04d.odt", len(all)))
			if err := os.WriteFile(path, file, 0o600); err != nil {
				t.Fatal(err)
			}
			all = append(all, changed{asked: a, deed: list[i].ID, file: file, path: path})
		}
	}
	return all
}

// After LibreOffice has opened and saved it, a file that a wrong deed has left passes no
// more than before, and one that was written in a right way passes as before.
func TestInteropDeedsAfterLibreOffice(t *testing.T) {
	interop.Program(t, "soffice")
	t.Cleanup(func() { _ = os.RemoveAll(interop.Profile(t)) })
	right := map[string]bool{}
	for _, d := range deeds.Right() {
		right[d.ID] = true
	}
	all := changedFiles(t, "fr", slices.Concat(deeds.All(), deeds.Right()))
	// A run converts many files faster than many runs, and not any number of them.
	for batch := range slices.Chunk(all, 200) {
		paths := make([]string, len(batch))
		for i := range batch {
			paths[i] = batch[i].path
		}
		for i, path := range interop.ConvertAll(t, paths, "odt") {
			c := &batch[i]
			saved, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			before, after := judged(t, c, c.file), judged(t, c, saved)
			if before.Passed != after.Passed && after.Passed != right[c.deed] {
				t.Errorf("%s, %s: passed %v, and after LibreOffice %v (%s, %s)", c.name, c.deed, before.Passed, after.Passed, before.First, after.First)
			}
		}
	}
}

func judged(t *testing.T, c *changed, file []byte) deeds.Outcome {
	t.Helper()
	o, err := deeds.Judge(context.Background(), c.work, c.lang, c.deed, file)
	if err != nil {
		t.Fatal(err)
	}
	return o
}
