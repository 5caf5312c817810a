package odt_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/document"
	"jourdain/grader/odt"
)

// TestLimits holds that each limit, with what it must still allow, is one named
// error.
func TestLimits(t *testing.T) {
	limits := odt.Defaults()
	limits.XML.Elements, limits.Paragraph, limits.XML.Attribute = 1_000, 5_000, 500
	limits.File, limits.Archive.Part, limits.Archive.Parts = 900_000, 500_000, 700_000
	limits.Text = 20_000
	limits.Styles = ownStyles() + 100
	limits.Archive.RatioFrom, limits.Archive.Entries, limits.Archive.Directory, limits.Paragraphs = 50_000, 20, 4_000, 50
	nested := func(n int) string { return strings.Repeat("<text:span>", n) + strings.Repeat("</text:span>", n) }
	// An element stands in office:document, office:body, office:text and text:p.
	deep := limits.XML.Depth - 4
	attributes := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, ` a%d=""`, i)
		}
		return "<text:p" + b.String() + "/>"
	}
	paragraph := func(text string) []byte { return []byte(source{body: "<text:p>" + text + "</text:p>"}.String()) }
	// The ordinary document has some elements of its own.
	own := strings.Count(string(paragraph("")), "<") - strings.Count(string(paragraph("")), "</") - 1
	content := string(contentOf("<text:p>a</text:p>"))
	long := func(n int) []byte { // a file of so many bytes
		around := len(store(t, "content.xml", content, "x", ""))
		return store(t, "content.xml", content, "x", strings.Repeat(" ", n-around))
	}
	padded := func(n int) string { return content + strings.Repeat(" ", n) }
	for _, test := range []struct {
		limit      string
		good, over []byte
	}{
		{"file", long(900_000), long(900_001)},
		{"depth", paragraph(nested(deep)), paragraph(nested(deep + 1))},
		{"attributes", []byte(source{body: attributes(limits.XML.Attributes)}.String()), []byte(source{body: attributes(limits.XML.Attributes + 1)}.String())},
		{"attribute", []byte(source{body: `<text:p a="` + strings.Repeat("x", 500) + `"/>`}.String()), []byte(source{body: `<text:p a="` + strings.Repeat("x", 501) + `"/>`}.String())},
		{"elements", paragraph(strings.Repeat("<text:span/>", 1_000-own)), paragraph(strings.Repeat("<text:span/>", 1_001-own))},
		{"paragraph", paragraph(strings.Repeat("x", 5_000)), paragraph(strings.Repeat("x", 5_001))},
		{"paragraph", paragraph(strings.Repeat("<text:s text:c='1000'/>", 5)), paragraph(strings.Repeat("<text:s text:c='1000'/>", 6))},
		{"text", []byte(source{body: strings.Repeat("<text:p>"+strings.Repeat("x", 4_000)+"</text:p>", 5)}.String()), []byte(source{body: strings.Repeat("<text:p>"+strings.Repeat("x", 4_000)+"</text:p>", 6)}.String())},
		{"text", []byte(source{body: strings.Repeat("<text:p><text:s text:c='1000'/></text:p>", 20)}.String()), []byte(source{body: strings.Repeat("<text:p><text:s text:c='1000'/></text:p>", 21)}.String())},
		{"paragraph", []byte(source{meta: "<dc:title>" + strings.Repeat("x", 5_000) + "</dc:title>"}.String()), []byte(source{meta: "<dc:title>" + strings.Repeat("x", 5_001) + "</dc:title>"}.String())},
		{"paragraphs", []byte(source{body: strings.Repeat("<text:p/>", 50)}.String()), []byte(source{body: strings.Repeat("<text:p/>", 51)}.String())},
		{"styles", []byte(source{styles: strings.Repeat(aStyle, 50), automatic: strings.Repeat(aStyle, 50)}.String()), []byte(source{styles: strings.Repeat(aStyle, 50), automatic: strings.Repeat(aStyle, 51)}.String())},
		{"style-chain", []byte(chainOf(64)), []byte(chainOf(65))},
		{"parts", store(t, "content.xml", padded(500_000-len(content))), store(t, "content.xml", padded(500_001-len(content)))},
		{"parts", store(t, "content.xml", padded(300_000), "styles.xml", styleSheet(300_000)), store(t, "content.xml", padded(400_000), "styles.xml", styleSheet(400_000))},
		{"ratio", pack(t, map[string]string{"content.xml": padded(40_000)}), pack(t, map[string]string{"content.xml": padded(400_000)})},
		{"entries", store(t, entries(19, content)...), store(t, entries(20, content)...)},
		{"entries", store(t, entries(18, content)...), store(t, longNames(9, content)...)},
	} {
		t.Run(test.limit, func(t *testing.T) {
			if _, err := readWithin(test.good, limits); err != nil {
				t.Errorf("below the limit: %v", err)
			}
			_, err := readWithin(test.over, limits)
			want := &document.Unreadable{Reason: document.TooBig, Detail: test.limit}
			var got *document.Unreadable
			if !errors.As(err, &got) || !cmp.Equal(want, got) {
				t.Errorf("got %v, want %v", err, want)
			}
		})
	}
}

// TestCrowdedElement holds that an element with three hundred thousand attributes is
// refused before anybody compares their names, which would take minutes.
func TestCrowdedElement(t *testing.T) {
	var b strings.Builder
	for i := range 300_000 {
		fmt.Fprintf(&b, ` a%d=""`, i)
	}
	_, err := readWithin([]byte(source{body: "<text:p" + b.String() + "/>"}.String()), odt.Defaults())
	var got *document.Unreadable
	if !errors.As(err, &got) || got.Detail != document.LimitAttributes {
		t.Errorf("got %v, want too many attributes", err)
	}
}

// TestSpacesAreCapped holds that a run of spaces is cut and not refused.
func TestSpacesAreCapped(t *testing.T) {
	p := first[*document.Paragraph](t, body(t, `<text:p>a<text:s text:c="70000"/>b</text:p>`))
	if got := len(p.Text()); got != 1_026 {
		t.Errorf("%d characters, want 1026", got)
	}
}

// TestStops holds that a context that ends stops the reading, before and in the middle.
func TestStops(t *testing.T) {
	text := []byte(source{body: strings.Repeat("<text:p/>", 10_000)}.String())
	stopped := func(err error) bool {
		var u *document.Unreadable
		return errors.As(err, &u) && u.Reason == document.Stopped
	}
	ended, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := odt.Read(ended, bytes.NewReader(text), int64(len(text))); !stopped(err) || !errors.Is(err, context.Canceled) {
		t.Errorf("before: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	if _, err := odt.Read(ctx, endingReader{bytes.NewReader(text), cancel}, int64(len(text))); !stopped(err) {
		t.Errorf("while reading: %v", err)
	}
}

// endingReader ends a context when somebody reads on after the beginning.
type endingReader struct {
	*bytes.Reader
	end context.CancelFunc
}

func (r endingReader) ReadAt(into []byte, offset int64) (int, error) {
	if offset > 0 {
		r.end()
	}
	return r.Reader.ReadAt(into, offset)
}

// TestCyclesOfStyles holds that styles that inherit from each other are read.
func TestCyclesOfStyles(t *testing.T) {
	doc := source{
		styles: `<style:style style:name="A" style:family="paragraph" style:parent-style-name="B"><style:text-properties fo:font-weight="bold"/></style:style>` +
			`<style:style style:name="B" style:family="paragraph" style:parent-style-name="A"/><style:style style:name="C" style:family="paragraph" style:parent-style-name="C"/>`,
		body: `<text:p text:style-name="A">a</text:p><text:p text:style-name="B">b</text:p><text:p text:style-name="C">c</text:p>`,
	}.read(t)
	for p := range doc.Paragraphs() {
		for n, st := 0, p.Style; st != nil; st = st.Parent {
			if n++; n > 3 {
				t.Fatalf("the parents of %s have no end", p.Style.Name)
			}
		}
	}
}

func readWithin(text []byte, limits odt.Limits) (*document.Document, error) {
	return odt.ReadWithin(context.Background(), bytes.NewReader(text), int64(len(text)), limits)
}

func contentOf(body string) []byte {
	return []byte(`<office:document-content ` + namespaces + `><office:body><office:text>` + body + `</office:text></office:body></office:document-content>`)
}

func styleSheet(size int) string {
	return `<office:document-styles ` + namespaces + `/>` + strings.Repeat(" ", size)
}

// aStyle is a style that nothing uses.
const aStyle = `<style:style style:name="A" style:family="paragraph"/>`

// ownStyles returns how many styles the ordinary document has of its own.
func ownStyles() int {
	text := source{}.String()
	n := 0
	for _, name := range []string{"style:style", "text:list-style", "style:page-layout", "style:master-page", "style:font-face"} {
		n += strings.Count(text, "<"+name+" ")
	}
	return n
}

// chainOf makes a document whose longest chain has n styles.
func chainOf(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `<style:style style:name="C%d" style:family="paragraph" style:parent-style-name="C%d"/>`, i, i+1)
	}
	return source{styles: b.String()}.String()
}

// TestLabelsAreShort holds that the text around the numbers of headings is not kept with each: a
// document may have half a million of them.
func TestLabelsAreShort(t *testing.T) {
	long := strings.Repeat("é", 10_000)
	file := source{
		styles: `<text:outline-style><text:outline-level-style text:level="1" style:num-format="1" style:num-prefix="` + long + `" style:num-suffix="` + long + `"/></text:outline-style>`,
		body:   `<text:h text:style-name="Heading_20_1" text:outline-level="1">a</text:h>`,
	}.String()
	doc, err := odt.Read(context.Background(), strings.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	for h := range doc.Headings() {
		if len(h.Label) < 100 || len(h.Label) > 200 {
			t.Errorf("a label of %d bytes", len(h.Label))
		}
	}
}

// store makes a package of parts that are not compressed: names and texts by turns.
func store(t *testing.T, parts ...string) []byte {
	t.Helper()
	var file bytes.Buffer
	archive := zip.NewWriter(&file)
	for i := 0; i < len(parts); i += 2 {
		w, err := archive.CreateHeader(&zip.FileHeader{Name: parts[i], Method: zip.Store})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(parts[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

// longNames are parts whose list is long, and which are few.
func longNames(n int, content string) []string {
	parts := []string{"content.xml", content}
	for i := range n {
		parts = append(parts, fmt.Sprint(i, strings.Repeat("n", 30_000)), "")
	}
	return parts
}

func entries(n int, content string) []string {
	parts := []string{"content.xml", content}
	for i := range n {
		parts = append(parts, fmt.Sprint("Pictures/", i, ".png"), "")
	}
	return parts
}
