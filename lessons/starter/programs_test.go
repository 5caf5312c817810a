package starter_test

import (
	"archive/zip"
	"fmt"
	"html"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/interop"
)

// pandoc, AbiWord and Calligra read our headings as headings, with every construct
// around them.
func TestInteropOtherProgramsReadTheHeadings(t *testing.T) {
	source, err := os.ReadFile("testdata/everything.md")
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "work.odt")
	if err := os.WriteFile(file, odtOf(t, source), 0o600); err != nil {
		t.Fatal(err)
	}
	want := []string{"1 Le printemps", "2 Les fleurs", "1 L’été"}
	in := func(name string) string { return filepath.Join(t.TempDir(), name) }

	t.Run("pandoc", func(t *testing.T) {
		page := in("work.html")
		interop.Run(t, interop.Program(t, "pandoc"), "-t", "html", file, "-o", page)
		content, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, matched(string(content), `(?s)<h([1-6])[^>]*>(.*?)</h`)); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
	t.Run("AbiWord", func(t *testing.T) {
		saved := in("work.odt")
		interop.AbiWord(t, file, saved)
		var got []string
		for h := range open(t, saved).Headings() {
			got = append(got, fmt.Sprintf("%d %s", h.Level, h.Text()))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
	t.Run("Calligra", func(t *testing.T) {
		saved := in("work.docx")
		interop.Run(t, interop.Program(t, "calligraconverter"), "--batch", file, saved)
		content := partOf(t, saved, "word/document.xml")
		if diff := cmp.Diff(want, matched(content, `(?s)<w:outlineLvl w:val="([1-9])"/>(.*?)</w:p>`)); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
}

var tag = regexp.MustCompile(`<[^>]*>|\n *`)

// matched returns the levels and texts that a pattern finds in markup.
func matched(markup, pattern string) []string {
	var list []string
	for _, m := range regexp.MustCompile(pattern).FindAllStringSubmatch(markup, -1) {
		list = append(list, m[1]+" "+strings.TrimSpace(html.UnescapeString(tag.ReplaceAllString(m[2], ""))))
	}
	return list
}

func partOf(t *testing.T, file, name string) string {
	t.Helper()
	archive, err := zip.OpenReader(file)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = archive.Close() }() // it was only read
	part, err := archive.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = part.Close() }() // as above
	content, err := io.ReadAll(part)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}
