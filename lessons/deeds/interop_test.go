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
	path string
}

// changedFiles does each deed to the solution of the first work that has an object for it,
// in ODT: what LibreOffice makes of a deed depends little on the work. With every set, it is
// done to the solutions of all works, in each language.
func changedFiles(t *testing.T, list []deeds.Deed, every bool) []changed {
	t.Helper()
	dir := t.TempDir()
	done := map[string]bool{}
	var all []changed
	for _, a := range works(t) {
		if !every && a.lang != "fr" {
			continue
		}
		sketch := deeds.Parse(a.text.Solution).For(document.ODT)
		for _, d := range deeds.In(a.work, list) {
			if done[d.ID] && !every {
				continue
			}
			after, ok := d.Do(sketch)
			if !ok {
				continue
			}
			done[d.ID] = true
			file, err := after.File()
			if err != nil {
				t.Fatal(err)
			}
			path := filepath.Join(dir, fmt.Sprintf("%05d.odt", len(all)))
			if err := os.WriteFile(path, file, 0o600); err != nil {
				t.Fatal(err)
			}
			all = append(all, changed{asked: a, deed: d.ID, path: path})
		}
	}
	return all
}

// After LibreOffice has opened and saved it, a file that a wrong deed has left does not pass
// either, and one that was written in a right way passes. Each deed is done to one work;
// with JOURDAIN_DEEDS=all to all of them, in both languages, which takes half an hour.
func TestInteropDeedsAfterLibreOffice(t *testing.T) {
	interop.Program(t, "soffice")
	t.Cleanup(func() { _ = os.RemoveAll(interop.Profile(t)) })
	right := map[string]bool{}
	for _, d := range deeds.Right() {
		right[d.ID] = true
	}
	all := changedFiles(t, slices.Concat(deeds.All(), deeds.Right()), os.Getenv("JOURDAIN_DEEDS") == "all")
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
			if after := judged(t, c, saved); after.Passed != right[c.deed] {
				t.Errorf("%s, %s: after LibreOffice it passes: %v (%s)", c.name, c.deed, after.Passed, after.First)
			}
		}
	}
	t.Logf("%d files", len(all))
}

func judged(t *testing.T, c *changed, file []byte) deeds.Outcome {
	t.Helper()
	o, err := deeds.Judge(context.Background(), c.work, c.lang, c.deed, file)
	if err != nil {
		t.Fatal(err)
	}
	return o
}
