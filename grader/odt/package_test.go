package odt_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"jourdain/grader/document"
	"jourdain/grader/dump"
	"jourdain/grader/interop"
	"jourdain/grader/odt"
)

// TestUnreadable holds the reason for each kind of file that is no ODF text.
func TestUnreadable(t *testing.T) {
	content := string(contentOf("<text:p>a</text:p>"))
	flat := source{body: "<text:p>a</text:p>"}.String()
	manifest := func(inner string) string {
		return `<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry m:full-path="content.xml">` + inner + `</m:file-entry></m:manifest>`
	}
	whole := store(t, "content.xml", content)
	broken := bytes.Replace(whole, []byte(">a<"), []byte(">b<"), 1)
	for _, test := range []struct {
		name   string
		file   []byte
		reason document.Reason
		detail string
	}{
		{"no bytes", nil, document.Empty, ""},
		{"bytes of nothing known", []byte("\x01\x02\x03"), document.Unsupported, ""},
		{"an old Word file", []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), document.WordOld, ""},
		{"another XML", []byte(`<html/>`), document.Unsupported, "file"},
		{"a cut archive", whole[:len(whole)-30], document.Damaged, ""},
		{"junk before an archive", append([]byte("junk"), whole...), document.Damaged, ""},
		{"no content", store(t, "Content.xml", content), document.Damaged, "content.xml"},
		{"a Word file", store(t, "word/document.xml", "<a/>"), document.Damaged, "content.xml"},
		{"a damaged part", broken, document.Damaged, "content.xml"},
		{"an encrypted part", store(t, "content.xml", "\x01", "META-INF/manifest.xml", manifest("<m:encryption-data/>")), document.Encrypted, ""},
		{"an encrypted whole", store(t, "encrypted-package", "\x01"), document.Encrypted, ""},
		{"a spreadsheet", []byte(strings.ReplaceAll(flat, "office:text", "office:spreadsheet")), document.NotText, "spreadsheet"},
		{"no text", []byte(strings.ReplaceAll(flat, "office:body", "office:settings")), document.BrokenXML, "file"},
		{"an end too soon", []byte(flat[:len(flat)-5]), document.BrokenXML, "file"},
		{"a wrong end", []byte(strings.ReplaceAll(flat, "</text:p>", "</text:h>")), document.BrokenXML, "file"},
		{"an attribute twice", []byte(strings.ReplaceAll(flat, "<text:p>", `<text:p a="" a="">`)), document.BrokenXML, "file"},
		{"two roots", []byte(flat + "<a/>"), document.BrokenXML, "file"},
		{"text after the root", []byte(flat + "x"), document.BrokenXML, "file"},
		{"an unknown entity", []byte(strings.ReplaceAll(flat, ">a<", ">&nbsp;<")), document.BrokenXML, "file"},
		{"declared entities", []byte(`<!DOCTYPE x [<!ENTITY a "b">]>` + strings.TrimPrefix(flat, `<?xml version="1.0" encoding="UTF-8"?>`)), document.BrokenXML, "file"},
		{"an unknown encoding", []byte(strings.ReplaceAll(flat, "UTF-8", "EBCDIC")), document.BrokenXML, "file"},
		{"bytes that are no UTF-8", []byte(strings.ReplaceAll(flat, ">a<", ">\xE9<")), document.BrokenXML, "file"},
		{"another XML in an archive", store(t, "content.xml", "<html/>"), document.Unsupported, "content.xml"},
		{"another XML for the styles", store(t, "content.xml", content, "styles.xml", "<html/>"), document.ForeignPart, "styles.xml"},
		{"a text packed by an unknown method", packedBy(t, 12, "content.xml", content), document.Compression, "content.xml"},
		{"styles packed by an unknown method", packedBy(t, 14, "content.xml", content, "styles.xml", styleSheet(0)), document.Compression, "styles.xml"},
		{"broken styles", store(t, "content.xml", content, "styles.xml", "<a"), document.BrokenXML, "styles.xml"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := odt.Read(context.Background(), bytes.NewReader(test.file), int64(len(test.file)))
			var u *document.Unreadable
			if !errors.As(err, &u) || u.Reason != test.reason || u.Detail != test.detail {
				t.Errorf("got %v (%+v), want %s %q", err, u, test.reason, test.detail)
			}
		})
	}
}

// packedBy makes a package of which the last part says that it is packed by a method. The parts are
// names and texts by turns.
func packedBy(t *testing.T, method uint16, parts ...string) []byte {
	t.Helper()
	file := store(t, parts...)
	header := bytes.LastIndex(file, []byte("PK\x01\x02"))
	binary.LittleEndian.PutUint16(file[header+10:], method) // APPNOTE 4.3.12
	return file
}

// TestOddPartsBesideTheText holds that a part without text may be packed by any method, or hold
// something else.
func TestOddPartsBesideTheText(t *testing.T) {
	content := string(contentOf("<text:p>a</text:p>"))
	for name, file := range map[string][]byte{
		"another XML": store(t, "content.xml", content, "meta.xml", "<html/>"),
		"a method":    packedBy(t, 12, "content.xml", content, "meta.xml", "<a/>"),
	} {
		if got := first[*document.Paragraph](t, parse(t, string(file))).Text(); got != "a" {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// TestEncodings holds that the same text is read from every encoding that
// LibreOffice reads.
func TestEncodings(t *testing.T) {
	text := source{body: "<text:p>l’été</text:p>"}.String()
	latin := strings.ReplaceAll(strings.ReplaceAll(text, "UTF-8", "ISO-8859-1"), "’", "'")
	encode := func(text string, e interface{ String(string) (string, error) }) string {
		encoded, err := e.String(text)
		if err != nil {
			t.Fatal(err)
		}
		return encoded
	}
	for _, test := range []struct{ name, text, want string }{
		{"UTF-8", text, "l’été"},
		{"UTF-8 with a mark", "\uFEFF" + text, "l’été"},
		{"UTF-16, little end first", encode(text, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder()), "l’été"},
		{"UTF-16, big end first", encode(text, unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder()), "l’été"},
		{"UTF-16 without a mark", encode(text, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder()), "l’été"},
		{"Latin-1", encode(latin, charmap.ISO8859_1.NewEncoder()), "l'été"},
		{"Windows-1252", encode(strings.ReplaceAll(text, "UTF-8", "windows-1252"), charmap.Windows1252.NewEncoder()), "l’été"},
		{"a DOCTYPE without declarations", strings.Replace(text, "?>", `?><!DOCTYPE x SYSTEM "x.dtd">`, 1), "l’été"},
		{"other prefixes", strings.NewReplacer("<text:", "<q:", "</text:", "</q:", "xmlns:text=", "xmlns:q=", " text:", " q:").Replace(text), "l’été"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := first[*document.Paragraph](t, parse(t, test.text)).Text(); got != test.want {
				t.Errorf("%q, want %q", got, test.want)
			}
		})
	}
}

// TestPrefixes holds that a prefix means what the nearest element around says, and
// nothing after that element.
func TestPrefixes(t *testing.T) {
	doc := body(t, `<x:p xmlns:x="urn:oasis:names:tc:opendocument:xmlns:text:1.0">a<text:span xmlns:text="urn:else">`+
		`<text:tab/></text:span><text:tab/></x:p><x:p>b</x:p><p xmlns="urn:oasis:names:tc:opendocument:xmlns:text:1.0">c</p><p>d</p>`)
	if got, want := dump.Document(doc), "meta title=\"\" language=\"fr-FR\" creator=\"\" generator=\"\"\n1 p a⇥\n2 p c\n"; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// TestDuplicateEntry holds that of two parts of one name the last one is read, and that this is
// said.
func TestDuplicateEntry(t *testing.T) {
	for name, parts := range twoContents() {
		doc := parse(t, string(packParts(t, parts)))
		if got := first[*document.Heading](t, doc).Text(); got != "last" || !slices.Contains(doc.Warnings, document.DuplicateEntry) {
			t.Errorf("%s: %q, warnings %v", name, got, doc.Warnings)
		}
	}
}

// TestInteropDuplicateEntry holds that LibreOffice reads the last one too.
func TestInteropDuplicateEntry(t *testing.T) {
	interop.Program(t, "soffice")
	t.Cleanup(func() { _ = os.RemoveAll(interop.Profile(t)) })
	for name, parts := range twoContents() {
		path := filepath.Join(t.TempDir(), "two.odt")
		if err := os.WriteFile(path, packParts(t, parts), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := interop.Headings(t, interop.Convert(t, path, "fodt")); !slices.Equal(got, []string{"1 last"}) {
			t.Errorf("%s: LibreOffice reads %q", name, got)
		}
	}
}

// twoContents returns packages with two texts: one right behind the other, and apart.
func twoContents() map[string][]part {
	whole := wholePackage()
	text := func(words string) part {
		return part{name: "content.xml", text: strings.Replace(whole[1].text, "<text:p>a</text:p>", `<text:h text:outline-level="1">`+words+`</text:h>`, 1)}
	}
	return map[string][]part{
		"together": slices.Concat(whole[:1], []part{text("first"), text("last")}, whole[2:]),
		"apart":    slices.Concat(whole[:1], []part{text("first")}, whole[2:], []part{text("last")}),
	}
}

// TestScopesOfStyles holds that the automatic styles of the body and those of page
// headers do not meet, though they have the same names.
func TestScopesOfStyles(t *testing.T) {
	style := func(weight string) string {
		return `<office:automatic-styles><style:style style:name="P1" style:family="paragraph"><style:text-properties fo:font-weight="` +
			weight + `"/></style:style></office:automatic-styles>`
	}
	file := store(t,
		"styles.xml", `<office:document-styles `+namespaces+`>`+style("bold")+`<office:master-styles><style:master-page style:name="Standard">`+
			`<style:header><text:p text:style-name="P1">a</text:p></style:header></style:master-page></office:master-styles></office:document-styles>`,
		"content.xml", strings.Replace(string(contentOf(`<text:p text:style-name="P1">b</text:p>`)), "<office:body>", style("normal")+"<office:body>", 1))
	doc, err := odt.Read(context.Background(), bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	header, ok := doc.Margins[0].Blocks[0].(*document.Paragraph)
	if !ok || !header.Look.Bold.Value || first[*document.Paragraph](t, doc).Look.Bold.Value {
		t.Error("the header's text must be bold, and the body's not")
	}
}

// TestPackageIsFlat holds that a package and its flat form are the same document.
func TestPackageIsFlat(t *testing.T) {
	s := source{
		meta: `<dc:title>T</dc:title>`, automatic: `<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_1"/>`,
		body: `<text:h text:style-name="P1" text:outline-level="1">a</text:h><text:p><text:title/></text:p>`,
	}
	root := func(name, inner string) string {
		return `<office:document-` + name + ` ` + namespaces + `>` + inner + `</office:document-` + name + `>`
	}
	file := store(t,
		"mimetype", "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml",
		`<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry m:full-path="/" m:media-type="application/vnd.oasis.opendocument.text"/></m:manifest>`,
		"content.xml", root("content", `<office:automatic-styles>`+s.automatic+`</office:automatic-styles><office:body><office:text>`+s.body+`</office:text></office:body>`),
		"meta.xml", root("meta", `<office:meta>`+s.meta+`</office:meta>`),
		"styles.xml", root("styles", `<office:styles>`+ordinaryStyles+`</office:styles>`))
	if got, want := dump.Document(parse(t, string(file))), dump.Document(s.read(t)); got != want {
		t.Errorf("the package\n%s\nthe flat file\n%s", got, want)
	}
}
