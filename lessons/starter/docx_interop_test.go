package starter_test

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/document"
	"jourdain/grader/interop"
	"jourdain/lessons/starter"
)

func fileOf(t *testing.T, source []byte, format document.Format) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := starter.Write(&b, format, source); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// wordFiles writes sources as files of Word; the names are those of the sources, in order.
func wordFiles(t *testing.T, sources map[string][]byte) (names, files []string) {
	t.Helper()
	dir := t.TempDir()
	names = slices.Sorted(maps.Keys(sources))
	for i, name := range names {
		files = append(files, filepath.Join(dir, fmt.Sprintf("%03d.docx", i)))
		if err := os.WriteFile(files[i], fileOf(t, sources[name], document.DOCX), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return names, files
}

// otherInWord are the sources of which LibreOffice 7.4.7 reads another structure in the file of
// Word than we in the ODT file, and why.
func otherInWord() map[string]string {
	const (
		page = "Word has nothing that is anchored to a page"
		box  = "LibreOffice makes a shape of a box, which it anchors to a character"
		mark = "LibreOffice knows no reference to a note, and keeps the mark as a text"
	)
	return map[string]string{
		"anchored-image wrong page odt":    page,
		"anchored-image wrong box odt":     box,
		"real-note right":                  mark,
		"everything":                       page + "; " + box + "; " + mark + "; it counts the page of a reference when it draws the text",
		"ready-to-share repair en starter": "LibreOffice gives a country to the language “de”",
	}
}

// LibreOffice opens every file of Word without repair, and what it then saves as ODT has the
// structure of our own ODT file, and the same faults.
func TestInteropAWordFileSaysWhatTheODTFileSays(t *testing.T) {
	interop.Program(t, "soffice")
	t.Cleanup(func() { _ = os.RemoveAll(interop.Profile(t)) })
	sources := allSources(t)
	for name := range awkward() {
		delete(sources, name)
	}
	names, files := wordFiles(t, sources)
	for i, saved := range interop.ConvertAll(t, files, "odt") {
		t.Run(names[i], func(t *testing.T) {
			ours, theirs := written(t, sources[names[i]], document.ODT), open(t, saved)
			reason, other := otherInWord()[names[i]]
			if other {
				if diff := cmp.Diff(skeleton(ours), skeleton(theirs)); diff != "" {
					t.Errorf("LibreOffice reads other headings, lists or tables (-ODT +Word):\n%s", diff)
				}
			}
			structure := cmp.Diff(asInWord(inventory(ours)), asInWord(inventory(theirs)))
			found := cmp.Diff(findings(t, ours), findings(t, theirs))
			switch {
			case other && structure == "" && found == "":
				t.Errorf("all is the same now: it is no longer so that %s", reason)
			case !other && structure+found != "":
				t.Errorf("LibreOffice reads another structure, or other things are found (-ODT +Word):\n%s%s", structure, found)
			}
		})
	}
}

// asInWord returns an inventory without what has another name in a file of Word: some styles;
// the depth of an outline, which has nine levels; and the space that Word puts between the
// number of a note and its words.
func asInWord(lines []string) []string {
	names := strings.NewReplacer(
		"(Table Contents)", "(Standard)", "(Text body)", "(body)", "(List Paragraph)", "(body)", "(List Continue)", "(body)",
		"(Quotations)", "(Quote)", "(Caption)", "(caption)", "(Sender)", "(envelope return)",
		"(Table Heading)", "(head)", "(Titre de tableau)", "(head)", "depth 10", "depth 9",
	)
	for i := range lines {
		lines[i] = noteSpace.ReplaceAllString(names.Replace(lines[i]), "$1")
	}
	return lines
}

var noteSpace = regexp.MustCompile(`(\[note \d+: ) `)

// skeleton returns the headings, lists and tables of a document.
func skeleton(doc *document.Document) []string {
	var lines []string
	for block := range doc.All() {
		switch b := block.(type) {
		case *document.Heading:
			lines = append(lines, fmt.Sprintf("heading %d %s", b.Level, b.Text()))
		case *document.List, *document.Table:
			lines = append(lines, described(b))
		}
	}
	return lines
}

// LibreOffice opens the files that are hard to write too, without repair, and shows all their
// words.
func TestInteropLibreOfficeOpensEachWordFile(t *testing.T) {
	interop.Program(t, "soffice")
	t.Cleanup(func() { _ = os.RemoveAll(interop.Profile(t)) })
	sources := map[string][]byte{}
	for name, source := range awkward() {
		sources[name] = []byte(source)
	}
	names, files := wordFiles(t, sources)
	for i, saved := range interop.ConvertAll(t, files, "odt") {
		ours, theirs := letters(written(t, sources[names[i]], document.ODT)), letters(open(t, saved))
		if diff := cmp.Diff(ours, theirs); diff != "" {
			t.Errorf("%s: LibreOffice shows other words (-ODT +Word):\n%s", names[i], diff)
		}
	}
}

// letters returns the words of a document, in the order of the alphabet: a box may stand
// elsewhere.
func letters(doc *document.Document) []string {
	var all []string
	for p := range doc.Paragraphs() {
		all = append(all, strings.Fields(p.Text())...)
		for i := range p.Spans {
			if n := p.Spans[i].Note; n != nil {
				for _, b := range n.Blocks {
					if p, ok := b.(*document.Paragraph); ok {
						all = append(all, strings.Fields(p.Text())...)
					}
				}
			}
		}
	}
	for h := range doc.Headings() {
		all = append(all, strings.Fields(h.Text())...)
	}
	slices.Sort(all)
	return all
}

// pandoc reads the headings of all files as we read those of the ODT files.
func TestInteropPandocReadsTheHeadingsOfWordFiles(t *testing.T) {
	program := interop.Program(t, "pandoc")
	sources := allSources(t)
	for name := range awkward() {
		delete(sources, name)
	}
	names, files := wordFiles(t, sources)
	page := filepath.Join(t.TempDir(), "all.html")
	interop.Run(t, program, append([]string{"-t", "html", "--wrap=none", "-o", page}, files...)...)
	content, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, name := range names {
		for h := range written(t, sources[name], document.ODT).Headings() {
			if words := strings.Join(strings.Fields(h.Text()), " "); words != "" {
				want = append(want, fmt.Sprintf("%d %s", h.Level, words))
			}
		}
	}
	got := matched(string(content), `(?s)<h([1-6])[^>]*>(.*?)</h`)
	for i := range got {
		got[i] = strings.Join(strings.Fields(got[i]), " ")
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-ODT +pandoc):\n%s", diff)
	}
}
