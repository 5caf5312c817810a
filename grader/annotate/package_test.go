package annotate_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/unicode"

	"jourdain/grader/annotate"
	"jourdain/grader/document"
)

// pack returns an archive of parts: names and texts in turn.
func pack(t testing.TB, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		method := zip.Deflate
		if parts[i] == "mimetype" {
			method = zip.Store
		}
		part, err := w.CreateHeader(&zip.FileHeader{Name: parts[i], Method: method})
		if err == nil {
			_, err = io.WriteString(part, parts[i+1])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// part is one of an archive: its raw header and bytes, and its text.
type part struct {
	name, packed, text string
	method             uint16
}

func unpack(t testing.TB, file []byte) []part {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var all []part
	for _, f := range archive.File {
		raw, err := f.OpenRaw()
		if err != nil {
			t.Fatal(err)
		}
		packed, err := io.ReadAll(raw)
		if err != nil {
			t.Fatal(err)
		}
		source, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(source)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, part{f.Name, string(packed), string(text), f.Method})
	}
	return all
}

func textIn(parts []part, name string) string {
	for _, p := range parts {
		if p.name == name {
			return p.text
		}
	}
	return ""
}

// ours is all that is put into a text.
var ours = regexp.MustCompile(`(?s)<office:annotation xmlns:office=.*?</office:annotation>|<office:annotation-end xmlns:office=[^>]*/>|` +
	`<w:commentRange(?:Start|End) xmlns:w=[^>]*/>|<w:r xmlns:w="[^"]*"><w:commentReference[^>]*/></w:r>|` +
	`<Override xmlns=[^>]*/>|<Relationship xmlns=[^>]*/>`)

// TestAllElseStays holds that each other part is copied as it is packed, where it is, and that the bytes of
// the text are those of the original with the comments put in between.
func TestAllElseStays(t *testing.T) {
	for _, path := range []string{"../odt/testdata/libreoffice.odt", "../odt/testdata/abiword.odt", "../docx/testdata/libreoffice.docx", "../docx/testdata/textbox.docx"} {
		file, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		s := source{path, file, read(t, filepath.Base(path), file)}
		comments := everywhere(s.doc)
		for block := range s.doc.All() { // an element that is one tag is parted into two
			if was, isText := text(block); isText && was == "" {
				comments = slices.DeleteFunc(comments, func(c annotate.Comment) bool { return c.Paragraph == block.At().Paragraph })
			}
		}
		was, is := unpack(t, file), unpack(t, write(t, &s, comments))
		changed := 0
		for i := range was {
			if was[i].packed == is[i].packed && was[i].name == is[i].name && was[i].method == is[i].method {
				continue
			}
			changed++
			if diff := cmp.Diff(was[i].text, ours.ReplaceAllString(is[i].text, "")); diff != "" || was[i].name != is[i].name {
				t.Errorf("%s: %s (-original +copy without the comments):\n%s", path, was[i].name, diff)
			}
		}
		wanted := map[document.Format]int{document.ODT: 1, document.DOCX: 3}[s.doc.Format] // the text; its relations, and the kinds of parts
		if changed != wanted {
			t.Errorf("%s: %d parts have changed, want %d", path, changed, wanted)
		}
		if s.doc.Format == document.ODT && (is[0].name != "mimetype" || is[0].method != zip.Store) {
			t.Errorf("%s begins with %s", path, is[0].name)
		}
	}
}

// The parts of a small text in Office Open XML.
const (
	wordSpace   = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	wordTypes   = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
	wordRoot    = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
	wordRelated = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdComments" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>`
)

func word(t testing.TB, body string, more ...string) []byte {
	t.Helper()
	return pack(t, append([]string{
		"[Content_Types].xml", wordTypes, "_rels/.rels", wordRoot, "word/document.xml", `<w:document ` + wordSpace + `><w:body>` + body + `</w:body></w:document>`,
	}, more...)...)
}

// at are comments at paragraphs, of which each says its number.
func at(paragraphs ...int) []annotate.Comment {
	var all []annotate.Comment
	for _, n := range paragraphs {
		all = append(all, annotate.Comment{Paragraph: n, Text: []string{"said " + string(rune('0'+n))}})
	}
	return all
}

// TestCommentsInDOCX holds where the marks of comments go, and what becomes of the parts around.
func TestCommentsInDOCX(t *testing.T) {
	const begin, end = `<w:commentRangeStart ` + wordSpace + ` w:id="N"/>`, `<w:commentRangeEnd ` + wordSpace + ` w:id="N"/><w:r ` + wordSpace + `><w:commentReference w:id="N"/></w:r>`
	marks := func(body string) string {
		for _, n := range []string{"0", "1", "5", "6"} {
			body = strings.ReplaceAll(strings.ReplaceAll(body, "{"+n, strings.ReplaceAll(begin, "N", n)), n+"}", strings.ReplaceAll(end, "N", n))
		}
		return body
	}
	strict := strings.NewReplacer("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main")
	run := func(text string) string { return `<w:r><w:t>` + text + `</w:t></w:r>` }
	box := `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p>` + run("box") + `</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
	const related, theirs = "word/_rels/document.xml.rels", `<w:comment w:id="4" w:author="Anna"><w:p/></w:comment>`
	for _, test := range []struct {
		name, body, want string
		comments         []annotate.Comment
		more             []string
		part, holds      string // a part, and what it holds afterwards
	}{
		{name: "a paragraph", body: `<w:p><w:pPr><w:jc w:val="left"/></w:pPr>` + run("a") + `</w:p>`, want: `<w:p><w:pPr><w:jc w:val="left"/></w:pPr>{0` + run("a") + `0}</w:p>`, comments: at(1), part: "word/comments.xml", holds: `w:author="Jourdain" w:date="2026-03-14T12:00:00Z" w:initials="J"><w:p><w:r><w:t xml:space="preserve">said 1</w:t></w:r></w:p></w:comment></w:comments>`},
		{name: "one tag", body: `<w:p/>`, want: `<w:p>{00}</w:p>`, comments: at(1), part: related, holds: `Id="rIdComments" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>`},
		{name: "one tag, twice", body: `<w:p w:rsidR="1" />`, want: `<w:p w:rsidR="1" >{00}{11}</w:p>`, comments: at(1, 1)},
		{name: "properties alone", body: `<w:p><w:pPr/></w:p>`, want: `<w:p><w:pPr/>{00}</w:p>`, comments: at(1)},
		{name: "some of the words", body: `<w:p>` + run("one ") + run("two") + run(" three") + `</w:p>`, want: `<w:p>` + run("one ") + `{0` + run("two") + `0}` + run(" three") + `</w:p>`, comments: []annotate.Comment{{Paragraph: 1, Excerpt: "two"}}},
		{name: "words of several runs", body: `<w:p>` + run("one t") + run("wo") + run(" three") + `</w:p>`, want: `<w:p>{0` + run("one t") + run("wo") + `0}` + run(" three") + `</w:p>`, comments: []annotate.Comment{{Paragraph: 1, Excerpt: "two"}}},
		{name: "words that are not there", body: `<w:p>` + run("one ") + run("two") + `</w:p>`, want: `<w:p>{0` + run("one ") + run("two") + `0}</w:p>`, comments: []annotate.Comment{{Paragraph: 1, Excerpt: "three"}}},
		{name: "a text box", body: `<w:p>` + run("a") + box + `</w:p>`, want: `<w:p>{0` + run("a") + box + `0}</w:p>`, comments: at(2)},
		{name: "nowhere in the body", body: `<w:p>` + run("a") + `</w:p><w:p>` + run("b") + `</w:p>`, want: `<w:p>{0` + run("a") + `0}</w:p><w:p>` + run("b") + `</w:p>`, comments: at(0)},
		{name: "beyond the end", body: `<w:p>` + run("a") + `</w:p>`, want: `<w:p>{0` + run("a") + `0}</w:p>`, comments: at(9)},
		{name: "comments that are there", body: `<w:p>` + run("a") + `</w:p>`, want: `<w:p>{5` + run("a") + `5}</w:p>`, comments: at(1), more: []string{related, wordRelated, "word/comments.xml", `<w:comments ` + wordSpace + `>` + theirs + `</w:comments>`}, part: "word/comments.xml", holds: theirs + `<w:comment ` + wordSpace + ` w:id="5"`},
		{name: "comments of another prefix", body: `<w:p>` + run("a") + `</w:p>`, want: `<w:p>{0` + run("a") + `0}</w:p>`, comments: at(1), more: []string{related, wordRelated, "word/comments.xml", `<x:comments xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>`}, part: "word/comments.xml", holds: `main"><w:comment ` + wordSpace + ` w:id="0"`},
		{name: "a part that is named and missing", body: `<w:p>` + run("a") + `</w:p>`, want: `<w:p>{0` + run("a") + `0}</w:p>`, comments: at(1), more: []string{related, wordRelated}, part: "[Content_Types].xml", holds: `PartName="/word/comments.xml"`},
		{name: "a name that is taken", body: `<w:p>` + run("a") + `</w:p>`, want: `<w:p>{0` + run("a") + `0}</w:p>`, comments: at(1), more: []string{related, `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdComments" Type="x" Target="y" TargetMode="External"/></Relationships>`, "word/Comments.xml", "<x/>"}, part: related, holds: `Id="rIdComments2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments2.xml"/></Relationships>`},
		{name: "a mark whose comment is lost", body: `<w:p>` + run("a") + `<w:r><w:commentReference w:id="4"/></w:r></w:p>`, want: `<w:p>{5` + run("a") + `<w:r><w:commentReference w:id="4"/></w:r>5}</w:p>`, comments: at(1)},
		{name: "the Strict form", body: strict.Replace(`<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` + run("a") + `</w:p>`), want: strict.Replace(`<w:p ` + wordSpace + `>` + marks(`{0`+run("a")+`0}`) + `</w:p>`), comments: at(1), part: related, holds: `Type="http://purl.oclc.org/ooxml/officeDocument/relationships/comments"`},
		{name: "none", body: `<w:p>` + run("a") + `</w:p>`, want: `<w:p>` + run("a") + `</w:p>`},
	} {
		t.Run(test.name, func(t *testing.T) {
			file := word(t, test.body, test.more...)
			s := source{"a.docx", file, read(t, "a.docx", file)}
			parts := unpack(t, write(t, &s, test.comments))
			body := strings.TrimSuffix(strings.TrimPrefix(textIn(parts, "word/document.xml"), `<w:document `+wordSpace+`><w:body>`), `</w:body></w:document>`)
			if diff := cmp.Diff(marks(test.want), body); diff != "" {
				t.Errorf("the text (-want +got):\n%s", diff)
			}
			if !strings.Contains(textIn(parts, test.part), test.holds) {
				t.Errorf("%s is %s", test.part, textIn(parts, test.part))
			}
			if len(test.comments) == 0 && len(parts) != 3 {
				t.Errorf("%d parts without a comment", len(parts))
			}
		})
	}
}

// The beginning and the end of a text in OpenDocument.
const (
	odfHead = `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"><office:body><office:text>`
	odfTail = `</office:text></office:body></office:document-content>`
)

func odfText(t testing.TB, content string) []byte {
	t.Helper()
	return pack(t, "mimetype", "application/vnd.oasis.opendocument.text", "content.xml", content)
}

// TestCommentsInODT holds where the elements of comments go.
func TestCommentsInODT(t *testing.T) {
	const space = ` xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"`
	marks := func(body string) string {
		for _, n := range []string{"1", "2", "8"} {
			body = strings.ReplaceAll(strings.ReplaceAll(body, "{"+n, `<office:annotation`+space+` xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:name="jourdain-`+n+`">`+
				`<dc:creator>Jourdain</dc:creator><dc:date>2026-03-14T12:00:00</dc:date><text:p>said</text:p></office:annotation>`), n+"}", `<office:annotation-end`+space+` office:name="jourdain-`+n+`"/>`)
		}
		return body
	}
	about := func(words string) []annotate.Comment { return []annotate.Comment{{Paragraph: 1, Excerpt: words}} }
	box := `<draw:frame><draw:text-box><t:p>box</t:p></draw:text-box></draw:frame>`
	for _, test := range []struct {
		name, body, want string
		comments         []annotate.Comment
	}{
		{"a paragraph", `<t:p>a</t:p><t:h>b</t:h>`, `<t:p>a</t:p><t:h>{1b1}</t:h>`, at(2)},
		{"two at one", `<t:p>a</t:p>`, `<t:p>{1{2a1}2}</t:p>`, at(1, 1)},
		{"one tag", `<t:p t:style-name="P1"/>`, `<t:p t:style-name="P1">{1</t:p>`, at(1)},
		{"no words", `<t:p></t:p>`, `<t:p>{1</t:p>`, at(1)},
		{"white space before the words", "<t:p>\n <t:span> a</t:span></t:p>", "<t:p>\n <t:span> {1a</t:span>1}</t:p>", at(1)},
		{"white space alone", "<t:p> <t:span> </t:span></t:p>", "<t:p> <t:span> {1</t:span>1}</t:p>", at(1)},
		{"white space behind a comment", `<t:p><office:annotation><t:p>x</t:p></office:annotation>  <![CDATA[ x]]></t:p>`, `<t:p>{1<office:annotation><t:p>x</t:p></office:annotation>  <![CDATA[ x]]>1}</t:p>`, at(1)},
		{"a number before the words", `<t:h><t:number>1.</t:number>a</t:h>`, `<t:h><t:number>1.</t:number>{1a1}</t:h>`, at(1)},
		{"some of the words", `<t:p>one two three</t:p>`, `<t:p>one {1two1} three</t:p>`, about("two")},
		{"words behind references", `<t:p>l&apos;été &amp; l&#39;hiver</t:p>`, `<t:p>l&apos;{1été &amp; l&#39;1}hiver</t:p>`, about("été & l'")},
		{"words of several pieces", `<t:p>one <t:span>t</t:span>wo <t:s t:c="2"/>three</t:p>`, `<t:p>one <t:span>{1t</t:span>wo1} <t:s t:c="2"/>three</t:p>`, about("two")},
		{"words behind spaces and tabs", `<t:p>a<t:s t:c="3"/><t:tab/><t:line-break/>bc</t:p>`, `<t:p>a<t:s t:c="3"/><t:tab/><t:line-break/>b{1c1}</t:p>`, about("c")},
		{"words of a field", `<t:p>a <t:page-number>12</t:page-number> b</t:p>`, `<t:p>{1a <t:page-number>12</t:page-number> b1}</t:p>`, about("12")},
		{"words of an element that nobody knows", `<t:p><t:odd>a</t:odd> b</t:p>`, `<t:p><t:odd>a</t:odd> b{1</t:p>`, about("a")},
		{"words in a CDATA section", `<t:p><![CDATA[a b]]> c</t:p>`, `<t:p>{1<![CDATA[a b]]> c1}</t:p>`, about("b")},
		{"the beginning of a long text", `<t:p>one two three</t:p>`, `<t:p>{1one two three1}</t:p>`, about("one two…")},
		{"a text box", `<t:p>a` + box + `</t:p>`, `<t:p>a` + strings.ReplaceAll(box, "box<", "{1box1}<") + `</t:p>`, at(2)},
		{"a drawing", `<t:p>a<draw:rect><t:p>in</t:p></draw:rect></t:p>`, `<t:p>{1a<draw:rect><t:p>in</t:p></draw:rect>1}</t:p>`, at(2)},
		{"a note", `<t:p>x</t:p><t:p>a<t:note><t:note-body><t:p>in a note</t:p></t:note-body></t:note></t:p>`, `<t:p>x</t:p><t:p>{1a<t:note><t:note-body><t:p>in a note</t:p></t:note-body></t:note>1}</t:p>`, []annotate.Comment{{Excerpt: "in a note"}}},
		{"a list in a table", `<t:list><t:list-item><t:p>a</t:p><t:list><t:list-item><t:p>b</t:p></t:list-item></t:list></t:list-item></t:list>`, `<t:list><t:list-item><t:p>a</t:p><t:list><t:list-item><t:p>{1b1}</t:p></t:list-item></t:list></t:list-item></t:list>`, at(2)},
		{"a paragraph that goes on where an end was deleted", `<t:tracked-changes><t:changed-region t:id="c"><t:deletion/></t:changed-region></t:tracked-changes><t:p>a<t:change-start t:change-id="c"/>x</t:p><t:p>y<t:change-end t:change-id="c"/>b</t:p>`, `<t:tracked-changes><t:changed-region t:id="c"><t:deletion/></t:changed-region></t:tracked-changes><t:p>{1a<t:change-start t:change-id="c"/>x1}</t:p><t:p>y<t:change-end t:change-id="c"/>b</t:p>`, at(1)},
		{"a copy that has comments", `<t:p><office:annotation office:name="jourdain-7"><dc:creator>Jourdain</dc:creator></office:annotation>a</t:p>`, `<t:p><office:annotation office:name="jourdain-7"><dc:creator>Jourdain</dc:creator></office:annotation>{8a8}</t:p>`, at(1)},
	} {
		t.Run(test.name, func(t *testing.T) {
			for i := range test.comments {
				test.comments[i].Text = []string{"said"}
			}
			file := odfText(t, odfHead+test.body+odfTail)
			s := source{"a.odt", file, read(t, "a.odt", file)}
			got := textIn(unpack(t, write(t, &s, test.comments)), "content.xml")
			if diff := cmp.Diff(odfHead+marks(test.want)+odfTail, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestOtherEncodings holds that a text in another encoding becomes one in UTF-8, and says so.
func TestOtherEncodings(t *testing.T) {
	content := `<?xml version="1.0" encoding="UTF-16"?>` + odfHead + `<t:p>été</t:p>` + odfTail
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(content)
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{wide, "\uFEFF" + strings.Replace(content, "UTF-16", "UTF-8", 1)} {
		file := odfText(t, text)
		s := source{"a.odt", file, read(t, "a.odt", file)}
		copied := textIn(unpack(t, write(t, &s, at(1))), "content.xml")
		if want := `<?xml version="1.0" encoding="UTF-8"?>` + odfHead; !strings.HasPrefix(copied, want) {
			t.Errorf("the copy begins with %.80q", copied)
		}
		if got := ours.ReplaceAllString(copied, ""); !strings.HasSuffix(got, `<t:p>été</t:p>`+odfTail) {
			t.Errorf("the copy is %s", got)
		}
	}
}

// TestWhatCannotBeAnnotated holds what is said of files that no comment can be put into.
func TestWhatCannotBeAnnotated(t *testing.T) {
	good := odfText(t, odfHead+`<t:p>a</t:p>`+odfTail)
	for _, test := range []struct {
		name   string
		format document.Format
		file   []byte
		want   string
	}{
		{"a page", document.Hypertext, []byte("<p>a</p>"), "html: comments cannot be put into a file of this format"},
		{"an empty file", document.ODT, nil, "empty"},
		{"one that is cut off", document.ODT, good[:len(good)/2], "damaged"},
		{"one that is encrypted", document.ODT, pack(t, "mimetype", "application/vnd.oasis.opendocument.text", "encrypted-package", "x"), "encrypted"},
		{"broken XML", document.ODT, odfText(t, odfHead), "broken-xml"},
		{"no archive", document.DOCX, []byte("PK\x03\x04 and no more"), "damaged"},
		{"no paragraph", document.ODT, odfText(t, odfHead+odfTail), "there is no paragraph to put a comment at"},
		{"no text in Markdown", document.Markdown, []byte("\n\n"), "there is no paragraph to put a comment at"},
		{"broken comments", document.DOCX, word(t, `<w:p/>`, "word/_rels/document.xml.rels", wordRelated, "word/comments.xml", "<w:comments>"), "broken-xml"},
		{"nothing for comments", document.DOCX, word(t, `<w:p/>`, "word/_rels/document.xml.rels", wordRelated, "word/comments.xml", " "), "broken-xml"},
	} {
		t.Run(test.name, func(t *testing.T) {
			err := annotate.Write(t.Context(), io.Discard, bytes.NewReader(test.file), int64(len(test.file)), test.format, at(1), noon)
			got := ""
			var unreadable *document.Unreadable
			if errors.As(err, &unreadable) {
				got = string(unreadable.Reason)
			} else if err != nil {
				got = err.Error()
			}
			if got != test.want {
				t.Errorf("%q, want %q (%v)", got, test.want, err)
			}
		})
	}
}

// TestAFullDiskIsSaid holds that what the writer says comes out, at whatever byte it says it.
func TestAFullDiskIsSaid(t *testing.T) {
	for format, file := range map[document.Format][]byte{
		document.ODT: odfText(t, odfHead+`<t:p>a</t:p>`+odfTail), document.DOCX: word(t, `<w:p/>`), document.Markdown: []byte("a\n"),
	} {
		var whole bytes.Buffer
		if err := annotate.Write(t.Context(), &whole, bytes.NewReader(file), int64(len(file)), format, at(1), noon); err != nil {
			t.Fatal(err)
		}
		for _, room := range slices.Compact([]int{0, whole.Len() / 2, whole.Len() - 1}) {
			err := annotate.Write(t.Context(), &full{room}, bytes.NewReader(file), int64(len(file)), format, at(1), noon)
			if !errors.Is(err, errFull) {
				t.Errorf("%s with room for %d bytes: %v", format, room, err)
			}
		}
	}
}

var errFull = errors.New("the disk is full")

type full struct{ room int }

func (f *full) Write(p []byte) (int, error) {
	n := min(len(p), f.room)
	if f.room -= n; n < len(p) {
		return n, errFull
	}
	return n, nil
}
