package docx_test

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
	"jourdain/grader/docx"
)

// TestLimits holds that each limit, with what it must still allow, is one named error.
func TestLimits(t *testing.T) {
	limits := docx.Defaults()
	limits.XML.Elements, limits.Paragraph, limits.XML.Attribute = 1_000, 5_000, 500
	limits.File, limits.Archive.Part, limits.Archive.Parts = 900_000, 500_000, 700_000
	limits.Text, limits.Paragraphs, limits.Styles, limits.Covered = 20_000, 50, 103, 300
	limits.Archive.RatioFrom, limits.Archive.Entries = 50_000, 20
	in := func(body string) []byte { return source{body: body}.file(t) }
	nested := func(n int) string {
		return strings.Repeat("<w:sdt><w:sdtContent>", n/2) + strings.Repeat("<x/>", n%2) + strings.Repeat("</w:sdtContent></w:sdt>", n/2)
	}
	attributes := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, ` a%d=""`, i)
		}
		return "<w:p" + b.String() + "/>"
	}
	far := `<Relationship Id="rIdL" Type="x/hyperlink" Target="` + strings.Repeat("x", 400) + `" TargetMode="External"/>`
	style := `<w:style w:type="paragraph" w:styleId="x"><w:name w:val="x"/></w:style>`
	// The elements of the ordinary document, in all its parts.
	own := 0
	for i, part := range (source{}).partsOf() {
		if i%2 == 1 {
			own += strings.Count(part, "<") - strings.Count(part, "</") - strings.Count(part, "<?")
		}
	}
	padded := func(n int) []byte {
		return source{body: strings.Repeat(" ", n), store: true}.file(t)
	}
	around := len(padded(0))
	for _, test := range []struct {
		limit      string
		good, over []byte
	}{
		{"file", fill(t, 900_000), fill(t, 900_001)},
		{"depth", in(nested(limits.XML.Depth - 2)), in(nested(limits.XML.Depth - 1))},
		{"attributes", in(attributes(limits.XML.Attributes)), in(attributes(limits.XML.Attributes + 1))},
		{"attribute", in(`<w:p a="` + strings.Repeat("x", 500) + `"/>`), in(`<w:p a="` + strings.Repeat("x", 501) + `"/>`)},
		{"elements", in(strings.Repeat("<x/>", 1_000-own)), in(strings.Repeat("<x/>", 1_001-own))},
		{"paragraph", in(par("", strings.Repeat("x", 5_000))), in(par("", strings.Repeat("x", 5_001)))},
		{"paragraph", in(par("", strings.Repeat(" ", 5_000))), in(par("", strings.Repeat(" ", 5_001)))},
		{"paragraph", in(par("", "x") + par("", "")), in("<w:p>" + strings.Repeat(text(strings.Repeat("x", 1_000)), 6) + "</w:p>")},
		{"text", in(strings.Repeat(par("", strings.Repeat("x", 4_000)), 5)), in(strings.Repeat(par("", strings.Repeat("x", 4_000)), 6))},
		{"paragraph", source{core: "<dc:title>" + strings.Repeat("x", 5_000) + "</dc:title>"}.file(t), source{core: "<dc:title>" + strings.Repeat("x", 5_001) + "</dc:title>"}.file(t)},
		{"paragraphs", in(strings.Repeat("<w:p/>", 50)), in(strings.Repeat("<w:p/>", 51))},
		{"elements", in(`<w:tbl><w:tr>` + cell(`<w:gridSpan w:val="301"/>`, "") + `</w:tr></w:tbl>`), in(`<w:tbl><w:tr>` + cell(`<w:gridSpan w:val="302"/>`, "") + `</w:tr></w:tbl>`)},
		{"text", source{body: linked(50), relations: far}.file(t), source{body: linked(51), relations: far}.file(t)},
		{"styles", source{styles: strings.Repeat(style, 100)}.file(t), source{styles: strings.Repeat(style, 101)}.file(t)},
		{"styles", source{numbering: strings.Repeat(`<w:num/>`, 100)}.file(t), source{numbering: strings.Repeat(`<w:num/>`, 101)}.file(t)},
		{"style-chain", source{styles: chainOf(64)}.file(t), source{styles: chainOf(65)}.file(t)},
		{"parts", padded(490_000), padded(500_001)},
		{"ratio", source{body: strings.Repeat(" ", 40_000)}.file(t), source{body: strings.Repeat(" ", 400_000)}.file(t)},
		{"entries", withParts(t, 20), withParts(t, 21)},
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
	if around > 50_000 {
		t.Errorf("the ordinary document has %d bytes", around)
	}
}

// linked is a paragraph with links to one address.
func linked(count int) string {
	return "<w:p>" + strings.Repeat(`<w:hyperlink r:id="rIdL" w:anchor="a"/>`, count) + "</w:p>"
}

// fill makes a file of so many bytes.
func fill(t *testing.T, size int) []byte {
	t.Helper()
	file := func(n int) []byte {
		return pack(t, zip.Store, append((source{}).partsOf(), "x", strings.Repeat(" ", n))...)
	}
	return file(size - len(file(0)))
}

// withParts makes a file of so many parts.
func withParts(t *testing.T, count int) []byte {
	t.Helper()
	parts := (source{}).partsOf()
	for i := len(parts) / 2; i < count; i++ {
		parts = append(parts, fmt.Sprint("word/media/", i, ".png"), "")
	}
	return pack(t, zip.Deflate, parts...)
}

// chainOf makes styles of which the longest chain has n.
func chainOf(n int) string {
	var b strings.Builder
	for i := range n + 1 {
		fmt.Fprintf(&b, `<w:style w:type="paragraph" w:styleId="C%d"><w:name w:val="C%d"/><w:basedOn w:val="C%d"/></w:style>`, i, i, i+1)
	}
	return b.String()
}

// TestDeepControls holds that ten thousand content controls in each other are refused, and that
// nobody calls himself ten thousand times for it.
func TestDeepControls(t *testing.T) {
	deep := strings.Repeat("<w:sdt><w:sdtContent>", 10_000) + par("", "a") + strings.Repeat("</w:sdtContent></w:sdt>", 10_000)
	_, err := readWithin(source{body: deep}.file(t), docx.Defaults())
	var got *document.Unreadable
	if !errors.As(err, &got) || got.Detail != document.LimitDepth {
		t.Errorf("got %v, want what is too deep", err)
	}
}

// TestCyclesOfStyles holds that styles that are based on each other in a circle have an end, and
// no level.
func TestCyclesOfStyles(t *testing.T) {
	cyclic := func(id, basis, level string) string {
		return `<w:style w:type="paragraph" w:styleId="` + id + `"><w:name w:val="` + id + `"/><w:basedOn w:val="` + basis + `"/><w:pPr>` + level + `</w:pPr></w:style>`
	}
	doc := source{
		styles: cyclic("A", "B", `<w:outlineLvl w:val="0"/>`) + cyclic("B", "C", "") + cyclic("C", "A", "") + cyclic("D", "D", `<w:outlineLvl w:val="0"/>`) + cyclic("E", "B", ""),
		body:   par("A", "a") + par("B", "b") + par("C", "c") + par("D", "d") + par("E", "e"),
	}.read(t)
	for h := range doc.Headings() {
		t.Errorf("%s has a level", h.Text())
	}
	for p := range doc.Paragraphs() {
		for n, st := 0, p.Style; st != nil; st = st.Parent {
			if n++; n > 5 {
				t.Fatalf("the parents of %s have no end", p.Style.Name)
			}
		}
	}
}

// TestNothingOutsideIsOpened holds that what a relation names outside the package, or above it, is
// not looked for: the document is read without it.
func TestNothingOutsideIsOpened(t *testing.T) {
	for _, target := range []string{"/etc/passwd", "../../../etc/passwd", "file:///etc/passwd", "http://127.0.0.1:1/x"} {
		for _, mode := range []string{"", ` TargetMode="External"`} {
			doc := source{
				relations: fmt.Sprintf(`<Relationship Id="rIdX" Type="%sfootnotes" Target="%s"%s/><Relationship Id="rIdI" Type="%[1]simage" Target="%[2]s"%[3]s/>`, typeBase, target, mode),
				body:      `<w:p>` + text("a") + `<w:r><w:footnoteReference w:id="1"/></w:r></w:p><w:altChunk r:id="rIdX"/><w:subDoc r:id="rIdX"/>`,
			}.read(t)
			if n := len(doc.Blocks); n != 1 {
				t.Errorf("%s%s: %d blocks", target, mode, n)
			}
		}
	}
}

// TestStops holds that a context that ends stops the reading, before and in the middle.
func TestStops(t *testing.T) {
	file := source{body: strings.Repeat("<w:p/>", 10_000)}.file(t)
	stopped := func(err error) bool {
		var u *document.Unreadable
		return errors.As(err, &u) && u.Reason == document.Stopped
	}
	ended, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := docx.Read(ended, bytes.NewReader(file), int64(len(file))); !stopped(err) || !errors.Is(err, context.Canceled) {
		t.Errorf("before: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	if _, err := docx.Read(ctx, endingReader{bytes.NewReader(file), cancel}, int64(len(file))); !stopped(err) {
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
