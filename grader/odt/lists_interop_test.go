package odt_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/document"
	"jourdain/grader/interop"
)

// TestInteropListStyles holds that each list of a file is one of numbers or of bullets where it is
// for LibreOffice, as it saves it in HTML: with levels that a list style leaves out, list styles
// that the file does not have, and list styles of the paragraphs.
func TestInteropListStyles(t *testing.T) {
	t.Cleanup(func() { _ = os.RemoveAll(interop.Profile(t)) })
	const styles = `<text:list-style style:name="N1"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>` +
		`<text:list-style style:name="B1"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>` +
		`<text:list-style style:name="I1"><text:list-level-style-image text:level="1"/></text:list-style>` +
		`<text:list-style style:name="N2"><text:list-level-style-number text:level="2" style:num-format="a"/></text:list-style>` +
		`<text:list-style style:name="B1B2"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/>` +
		`<text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style>` +
		`<text:list-style style:name="empty"/>` +
		`<text:list-style style:name="noformat"><text:list-level-style-number text:level="1"/></text:list-style>` +
		`<style:style style:name="P" style:family="paragraph"/>` +
		`<style:style style:name="PN1" style:family="paragraph" style:list-style-name="N1"/>` +
		`<style:style style:name="PB1B2" style:family="paragraph" style:list-style-name="B1B2"/>`
	names := []string{"", "absent", "N1", "B1", "I1", "N2", "B1B2", "empty", "noformat"}
	dir := t.TempDir()
	var files []string
	add := func(paragraph, outer, inner string) {
		// A file for each: in LibreOffice, a list without a style changes the styles of the lists in it.
		file := filepath.Join(dir, fmt.Sprintf("%s-outer-%s-inner-%s.fodt", paragraph, outer, inner))
		item := func(text, below string) string {
			return `<text:list-item><text:p text:style-name="` + paragraph + `">` + text + `</text:p>` + below + `</text:list-item>`
		}
		body := listOf(outer, item("outer", listOf(inner, item("inner", ""))))
		if err := os.WriteFile(file, []byte(source{automatic: styles, body: body}.String()), 0o600); err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	for _, outer := range names {
		for _, inner := range names {
			add("P", outer, inner)
		}
		add("PN1", outer, "")
		add("PB1B2", outer, "")
	}
	for i, page := range interop.ConvertAll(t, files, "html") {
		doc, err := readFile(t, files[i])
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(listsOfPage(t, page), listsOf(doc.Blocks)); diff != "" {
			t.Errorf("%s (-LibreOffice +ours):\n%s", filepath.Base(files[i]), diff)
		}
	}
}

func listOf(style, items string) string {
	if style != "" {
		style = ` text:style-name="` + style + `"`
	}
	return `<text:list` + style + `>` + items + `</text:list>`
}

// listsOf says of each paragraph in a list whether it has a number ("ol") or a bullet ("ul").
func listsOf(blocks []document.Block) []string {
	var said []string
	for _, block := range blocks {
		list, ok := block.(*document.List)
		if !ok {
			continue
		}
		tag := "ul"
		if list.Ordered {
			tag = "ol"
		}
		for _, item := range list.Items {
			for _, block := range item.Blocks {
				if p, ok := block.(*document.Paragraph); ok {
					said = append(said, tag+" "+p.Text())
				}
			}
			said = append(said, listsOf(item.Blocks)...)
		}
	}
	return said
}

// listsOfPage says the same of a page of LibreOffice.
func listsOfPage(t *testing.T, page string) []string {
	t.Helper()
	text, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	var open, said []string
	for _, piece := range regexp.MustCompile(`</?[ou]l|outer|inner`).FindAllString(string(text), -1) {
		switch {
		case strings.HasPrefix(piece, "</"):
			open = open[:len(open)-1]
		case strings.HasPrefix(piece, "<"):
			open = append(open, piece[1:])
		default:
			said = append(said, open[len(open)-1]+" "+piece)
		}
	}
	return said
}
