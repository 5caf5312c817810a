package grader_test

import (
	"context"
	"io/fs"
	"path/filepath"
	"slices"
	"testing"

	"jourdain/grader"
	"jourdain/grader/rules/collation"
	"jourdain/grader/rules/rule"
)

// Every document is its own model, whatever program wrote it: a comparison that finds a
// difference there would find it in a right work.
func TestADocumentIsItsOwnModel(t *testing.T) {
	compared := 0
	for _, dir := range []string{"odt/testdata", "html/testdata", "markdown/testdata", "../lessons/content", "../docs"} {
		err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || !slices.Contains([]string{".odt", ".fodt", ".html", ".md"}, filepath.Ext(path)) {
				return err
			}
			doc, err := grader.Open(context.Background(), path)
			if err != nil {
				return nil //nolint:nilerr // some are there because they cannot be read
			}
			compared++
			r := collation.Compare(doc, &rule.Model{Doc: doc, Looks: rule.Looks()}, rule.EitherTitle)
			for _, d := range r.Differences {
				t.Errorf("%s: %s %.60q, want %v, got %v", path, d.Case, d.Words, d.Want, d.Got)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if compared < 100 {
		t.Errorf("%d documents were compared", compared)
	}
}
