package docx_test

import (
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/document"
)

// TestCorpusOutlines holds that the outline of every sample is LibreOffice's: level, text and
// order. With -v it prints a table.
func TestCorpusOutlines(t *testing.T) {
	dir := samplesDir(t)
	tallies := map[string]*tally{}
	for _, s := range readSamples(t, dir) {
		folder := filepath.Dir(s.File)
		if tallies[folder] == nil {
			tallies[folder] = &tally{}
		}
		tallies[folder].add(t, dir, s)
	}
	var table strings.Builder
	all := tally{}
	for _, folder := range slices.Sorted(maps.Keys(tallies)) {
		all.plus(tallies[folder])
		table.WriteString(tallies[folder].row(folder))
	}
	t.Logf("outlines beside LibreOffice 7.4.7's\n%-28s %7s %7s %9s %10s %8s\n%s%s", "folder", "files", "equal", "headings",
		"exceptions", "refused", &table, all.row("all"))
	for _, file := range slices.Sorted(maps.Keys(exceptions())) {
		t.Logf("exception: %s: %s", file, exceptions()[file])
	}
}

// tally is a row of the table.
type tally struct{ files, equal, headings, excepted, refused int }

func (c *tally) plus(o *tally) {
	c.files += o.files
	c.equal += o.equal
	c.headings += o.headings
	c.excepted += o.excepted
	c.refused += o.refused
}

func (c *tally) row(name string) string {
	return fmt.Sprintf("%-28s %7d %7d %9d %10d %8d\n", name, c.files, c.equal, c.headings, c.excepted, c.refused)
}

// add reads a sample and counts how it compares.
func (c *tally) add(t *testing.T, dir string, s sample) {
	t.Helper()
	c.files++
	doc, err := readFile(t, filepath.Join(dir, s.File))
	reason, isException := exceptions()[s.File]
	switch {
	case s.Refuses != "":
		c.refused++
		checkRefused(t, s.File, doc, err)
	case isException:
		c.excepted++
		if err == nil && cmp.Equal(s.want(), outline(doc)) {
			t.Errorf("%s: no exception any more: %s", s.File, reason)
		}
	case err != nil:
		t.Errorf("%s: %v", s.File, err)
	default:
		c.compare(t, s, doc)
	}
}

func (c *tally) compare(t *testing.T, s sample, doc *document.Document) {
	t.Helper()
	if diff := cmp.Diff(s.want(), outline(doc)); diff != "" {
		t.Errorf("%s: (-LibreOffice +ours)\n%s", s.File, short(diff))
		return
	}
	if slices.Contains(doc.Warnings, document.NeedsRepair) {
		t.Errorf("%s: LibreOffice opens it, and we warn: %v", s.File, doc.Warnings)
	}
	if got := slices.Contains(doc.Warnings, document.UnsavedChanges); got != s.Tracked {
		t.Errorf("%s: recorded changes %v, want %v", s.File, got, s.Tracked)
	}
	checkElsewhere(t, s, doc)
	c.equal++
	c.headings += len(s.want())
}

// heading is what is compared.
type heading struct {
	Level int
	Text  string
}

func (s *sample) want() []heading {
	list := []heading{}
	for _, h := range s.Headings {
		list = append(list, heading{h.Level, collapse(h.Text)})
	}
	return list
}

// outline returns the headings of a document as LibreOffice's Navigator lists them: with those in
// an index, and without those that only Word and Google Docs show.
func outline(doc *document.Document) []heading {
	list := []heading{}
	for block := range doc.All() {
		if h, ok := block.(*document.Heading); ok && !h.Implied {
			list = append(list, heading{h.Level, collapse(h.Text())})
		}
	}
	return list
}

func checkElsewhere(t *testing.T, s sample, doc *document.Document) {
	t.Helper()
	var want, got []heading
	for _, h := range s.Elsewhere {
		want = append(want, heading{h.Level, collapse(h.Text)})
	}
	for h := range doc.Elsewhere() {
		if h.Place.Region.Name() != "index" {
			got = append(got, heading{h.Level, h.Text()})
		}
	}
	if s.File == "made-here/41-textbox-in-header.docx" {
		want = []heading{{2, "Box in header"}} // LibreOffice's list leaves out the boxes of headers
	}
	less := func(a, b heading) int { return strings.Compare(a.Text, b.Text) }
	slices.SortFunc(want, less)
	slices.SortFunc(got, less)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s: elsewhere (-LibreOffice +ours)\n%s", s.File, diff)
	}
}

// checkRefused holds what we do with a file that LibreOffice does not open.
func checkRefused(t *testing.T, file string, doc *document.Document, err error) {
	t.Helper()
	want, ok := refused()[file]
	if !ok {
		t.Errorf("%s: LibreOffice refuses it, and no test says what we do: %v", file, err)
		return
	}
	got := ""
	var u *document.Unreadable
	switch {
	case errors.As(err, &u):
		got = string(u.Reason)
	case err == nil && len(doc.Warnings) > 0:
		got = string(doc.Warnings[0])
	}
	if got != want {
		t.Errorf("%s: %q (%v), want %q", file, got, err, want)
	}
}

// refused says why each file is refused, or what we warn of.
func refused() map[string]string {
	return map[string]string{
		"apache_poi/bug53475-password-is-pass.docx": string(document.WordOld), // no archive; package grader says more
		"apache_poi/ExternalEntityInText.docx":      string(document.BrokenXML),
		"made-here/03-cycle.docx":                   "", // LibreOffice crashes
		"made-here/30-no-content-types.docx":        string(document.NeedsRepair),
		"made-here/30-no-root-rels.docx":            string(document.NeedsRepair),
		"made-here/30-prefix-junk.docx":             string(document.Damaged),
		"made-here/30-truncated.docx":               string(document.BrokenXML),
		"made-here/30-upper-names.docx":             string(document.NeedsRepair),
	}
}

// exceptions names the files whose outline we give differently, and why.
func exceptions() map[string]string {
	return map[string]string{
		"made-here/12-ins-containing-del.docx":              "what an insertion deletes again is deleted; LibreOffice 7.4.7 keeps it",
		"made-here/13-field-date.docx":                      computed,
		"made-here/13-field-nested.docx":                    computed,
		"made-here/13-field-no-separate.docx":               computed,
		"made-here/13-field-page.docx":                      computed,
		"made-here/16-vanish-all.docx":                      allHidden,
		"made-here/16-vanish-style.docx":                    allHidden,
		"made-here/49-heading-style-hidden-text-style.docx": allHidden,
		"made-here/18-br-textwrapping.docx":                 "a line break that clears what floats is one; LibreOffice's interface leaves it out",
		"made-here/30-doctype.docx":                         "a DOCTYPE that declares entities is refused, also when nothing uses them",
		"made-here/43-field-others-core.docx":               computed,
		"made-here/46-name-clash.docx":                      "two styles of one name are two; LibreOffice makes them one",
		"made-here/48-gridbefore.docx":                      "LibreOffice makes up a cell where a row leaves out columns, with an empty heading in it",
	}
}

const (
	allHidden = "all the words are hidden: the Navigator lists it, nobody reads it"
	computed  = "LibreOffice computes the field anew; the file's own value is read"
)

// collapse makes each run of white space one space, as the list has it.
func collapse(text string) string { return strings.Join(strings.Fields(text), " ") }

func short(text string) string { return text[:min(len(text), 1_500)] }
