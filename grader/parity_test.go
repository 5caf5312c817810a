package grader_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/interop"
	"jourdain/grader/report"
)

// pair is one document in two files: as a program wrote it, and as LibreOffice saved that in the other
// of the two formats of word processors.
type pair struct{ name, written, saved string }

// TestInteropOneDocumentInBothFormats holds that one document in both formats gets the same report:
// real files of other projects, and what pandoc and LibreOffice make of our own text. Where it does not, the
// reason is one that nobody here can change, and is named.
func TestInteropOneDocumentInBothFormats(t *testing.T) {
	interop.Program(t, "soffice")
	t.Cleanup(func() { _ = os.RemoveAll(interop.Profile(t)) })
	pairs := pairsOfFormats(t)
	reasons := reasonsForFormats()
	checks, other := 0, 0
	for _, p := range pairs {
		t.Run(p.name, func(t *testing.T) {
			known := reasons[p.name]
			delete(reasons, p.name)
			written, saved := reportOn(t, p.written), reportOn(t, p.saved)
			for i := range written.Checks {
				was, is := &written.Checks[i], &saved.Checks[i]
				if !inBothFormats(was) || !inBothFormats(is) {
					continue
				}
				checks++
				diff := cmp.Diff(told(was), told(is))
				if diff != "" {
					other++
				}
				switch reason := known[was.Rule]; {
				case diff != "" && reason == "":
					t.Errorf("%s says other things (-as it was written +as LibreOffice saved it):\n%s", was.Rule, diff)
				case diff == "" && reason != "":
					t.Errorf("%s says the same: it is no longer so that %s", was.Rule, reason)
				}
			}
		})
	}
	for name := range reasons {
		if slices.ContainsFunc(samplesPlaces(), func(place string) bool { _, err := os.Stat(place); return err == nil }) {
			t.Errorf("%s has reasons and was not compared", name)
		}
	}
	t.Logf("%d of %d checks of %d documents differ", other, checks, len(pairs))
}

// inBothFormats reports whether a check says something of a document that is the same in both formats:
// it has a meaning in both, and is not about the name of the file.
func inBothFormats(c *report.Check) bool {
	return c.Rule != "telling-file-name" && (c.Status != report.Skipped || c.Needs != "")
}

// told returns what a check says, without where.
func told(c *report.Check) []string {
	lines := []string{string(c.Status)}
	for i := range c.Findings {
		f := &c.Findings[i]
		got := fmt.Sprint(f.Got)
		if c.Rule == "styles-not-formatting" { // a share of the words, which LibreOffice changes a little: it leaves out what repeats
			got = "-"
		}
		lines = append(lines, fmt.Sprintf("%s %s %q: %s, not %v", f.Severity, f.Case, f.Excerpt, got, f.Want))
	}
	return lines
}

func reportOn(t *testing.T, path string) *report.Report {
	t.Helper()
	doc, err := grader.Open(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	graded, err := grader.Grade(context.Background(), doc, grader.Everything())
	if err != nil {
		t.Fatal(err)
	}
	return graded
}

// samplesPlaces are where the files of other projects may be, beside the repository.
func samplesPlaces() []string { return []string{"../../samples", "../../shared/samples"} }

// pairsOfFormats returns the documents to compare.
func pairsOfFormats(t *testing.T) []pair {
	t.Helper()
	dir := t.TempDir()
	files := map[document.Format]map[string]string{document.ODT: {}, document.DOCX: {}} // of both, by their names
	patterns := []string{"odt/testdata/*.odt", "docx/testdata/*.docx"}
	for _, place := range samplesPlaces() {
		patterns = append(patterns, place+"/*/*.odt", place+"/docx/*/*.docx")
	}
	for _, pattern := range patterns {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range found {
			if name := filepath.Base(filepath.Dir(path)) + "/" + filepath.Base(path); !strings.HasPrefix(name, "made-here/") {
				files[document.Format(strings.TrimPrefix(filepath.Ext(path), "."))][name] = path
			}
		}
	}
	pandoc := interop.Program(t, "pandoc")
	for _, format := range []document.Format{document.ODT, document.DOCX} {
		path := filepath.Join(dir, "pandoc."+string(format))
		interop.Run(t, pandoc, "-s", "--toc", "odt/testdata/corpus.md", "-o", path)
		files[format]["pandoc "+string(format)] = path
	}
	return slices.Concat(saved(t, files[document.ODT], document.DOCX), saved(t, files[document.DOCX], document.ODT))
}

// saved lets LibreOffice save files, which have names, in another format. Those that it or we cannot
// read are left out.
func saved(t *testing.T, files map[string]string, format document.Format) []pair {
	t.Helper()
	var pairs []pair
	var copies []string
	dir := t.TempDir()
	for name, path := range files {
		if _, err := grader.Open(context.Background(), path); err != nil {
			continue
		}
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		numbered := filepath.Join(dir, fmt.Sprintf("%03d%s", len(copies), filepath.Ext(path)))
		if err := os.WriteFile(numbered, content, 0o600); err != nil {
			t.Fatal(err)
		}
		pairs, copies = append(pairs, pair{name: name, written: path}), append(copies, numbered)
	}
	for i, path := range interop.ConvertThose(t, copies, string(format)) {
		pairs[i].saved = path
	}
	return slices.DeleteFunc(pairs, func(p pair) bool { return p.saved == "" })
}
