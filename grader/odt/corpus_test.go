package odt_test

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

// sample is what LibreOffice 7.4.7 says of one file.
type sample struct {
	File      string
	Headings  []sampleHeading
	Elsewhere []sampleHeading
	Refuses   string `json:"libreoffice"`
	Tracked   bool
}

type sampleHeading struct {
	Level           int
	Text            string
	Where           string
	Hidden, Deleted bool
}

// TestCorpusOutlines holds that the outline of every sample is LibreOffice's: level,
// text and order. With -v it prints a table.
func TestCorpusOutlines(t *testing.T) {
	dir := samplesDir(t)
	tallies := map[string]*tally{}
	var folders []string
	for _, s := range readSamples(t, dir) {
		folder := filepath.Dir(s.File)
		if tallies[folder] == nil {
			tallies[folder] = &tally{}
			folders = append(folders, folder)
		}
		tallies[folder].add(t, dir, s)
	}
	slices.Sort(folders)
	var table strings.Builder
	all := tally{}
	for _, folder := range folders {
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
	if slices.Contains(doc.Warnings, document.NeedsRepair) || slices.Contains(doc.Warnings, document.CannotOpen) {
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

// want returns the headings that are seen, those of boxes last, as the list has them.
func (s *sample) want() []heading {
	list := []heading{}
	for _, h := range s.Headings {
		if !h.Deleted && (!h.Hidden || wronglyHidden(s.File)) {
			list = append(list, heading{h.Level, shorten(h.Text)})
		}
	}
	return list
}

// outline returns the headings of a document in the order of the list.
func outline(doc *document.Document) []heading {
	list, boxes := []heading{}, []heading{}
	for h := range doc.Headings() {
		if h.Place.Region.Has(document.InBox) {
			boxes = append(boxes, heading{h.Level, h.Text()})
		} else {
			list = append(list, heading{h.Level, h.Text()})
		}
	}
	return append(list, boxes...)
}

func checkElsewhere(t *testing.T, s sample, doc *document.Document) {
	t.Helper()
	var want, got []heading
	for _, h := range s.Elsewhere {
		want = append(want, heading{h.Level, h.Text})
	}
	for h := range doc.Elsewhere() {
		if h.Place.Region.Name() != "index" {
			got = append(got, heading{h.Level, h.Text()})
		}
	}
	if strings.HasSuffix(s.File, "/12b-hf-variants.fodt") {
		// LibreOffice's list has the page style that nobody uses, and has the plain
		// header only of the one that is used.
		want = []heading{{1, "hdr"}, {1, "hdr left"}, {1, "hdr first"}}
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
		t.Errorf("%s: LibreOffice refuses it, and no test says what we do", file)
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
		"apache_tika/testODTEncrypted.odt":                     string(document.Encrypted),
		"made-here/producers/encrypted.odt":                    string(document.Encrypted),
		"made-here/package/d-no-manifest.odt":                  string(document.NeedsRepair),
		"made-here/package/e-extra-file.odt":                   string(document.NeedsRepair),
		"made-here/package/i-wrong-mimetype.odt":               string(document.NeedsRepair),
		"made-here/package/v-strict-lowercase-mimetype-nl.odt": string(document.NeedsRepair),
		"made-here/package/h-doctype-entity.odt":               string(document.BrokenXML),
		"made-here/package/n-bad-xml-tail.odt":                 string(document.BrokenXML),
		"made-here/package/o-truncated-xml.odt":                string(document.BrokenXML),
		"made-here/package/m-case-Content.odt":                 string(document.Damaged),
		"made-here/package/p-truncated-zip.odt":                string(document.Damaged),
		"made-here/package/q-prefix-junk.odt":                  string(document.Damaged),
		"made-here/synthetic/07b-level-11.fodt":                string(document.CannotOpen),
		"made-here/synthetic/07g-level-200.fodt":               string(document.CannotOpen),
	}
}

// exceptions names the files whose outline we give differently, and why.
func exceptions() map[string]string {
	return map[string]string{
		"apache_tika/testODTnotaZipFile.odt":                       "a plain text, which LibreOffice opens as one; we say what it is",
		"made-here/synthetic/14d-deletion-joins-heading-next.fodt": "a deletion of several paragraphs, written by hand; accepted, LibreOffice 7.4.7 has Alphaomega",
		"made-here/synthetic/15a-hidden-paragraph-field.fodt":      allHidden,
		"made-here/synthetic/15b-hidden-span-all.fodt":             allHidden,
		"made-here/synthetic/15d-hidden-autostyle.fodt":            allHidden,
		"made-here/synthetic/15e-hidden-text-field.fodt":           computed,
		"made-here/synthetic/17c-fields.fodt":                      computed,
		"made-here/synthetic/17d-links-meta.fodt":                  "text:meta counts as text, on LibreOffice's screen too; its interface leaves it out",
	}
}

const (
	allHidden = "all the words are hidden: the Navigator lists it, nobody reads it"
	computed  = "LibreOffice computes the field anew; the file's own value is read"
)

// wronglyHidden names the files whose headings the list calls hidden although only
// a plain section holds them.
func wronglyHidden(file string) bool {
	// The list took LibreOffice's IsCurrentlyVisible, which is false for a section
	// without a condition; its IsVisible is true, and the text is laid out.
	switch file {
	case "made-here/synthetic/09a-section.fodt", "made-here/synthetic/09i-ishidden-only.fodt",
		"made-here/producers/abi-from-odt.odt", "tdf_odftoolkit/test_rdfmeta.odt":
		return true
	default:
		return false
	}
}

// shorten cuts runs of spaces at what we read of one.
func shorten(text string) string {
	const most = 1_024
	for strings.Contains(text, strings.Repeat(" ", most+1)) {
		text = strings.ReplaceAll(text, strings.Repeat(" ", most+1), strings.Repeat(" ", most))
	}
	return text
}

func short(text string) string { return text[:min(len(text), 1_500)] }
