package xmltext_test

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/unicode"

	"jourdain/grader/document"
	"jourdain/grader/xmltext"
)

// shared is what a reader of OOXML would give: two namespaces, Transitional and Strict, have
// one name.
func shared() *xmltext.Shared {
	return &xmltext.Shared{
		Namespace: func(uri string) string {
			switch uri {
			case "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main":
				return "w"
			case "http://schemas.openxmlformats.org/markup-compatibility/2006":
				return "mc"
			default:
				return ""
			}
		},
		Limits: xmltext.Limits{Depth: 64, Attributes: 64, Attribute: 4_096, Elements: 4_096},
	}
}

// told writes the pieces of a text down, one a line; texts that follow each other are one.
func told(source io.Reader, s *xmltext.Shared) (string, error) {
	r, err := xmltext.Open(source, s)
	if err != nil {
		return "", err
	}
	var b, text strings.Builder
	for {
		p, err := r.Next()
		if p.Kind == xmltext.Characters {
			text.Write(p.Text)
		} else if text.Len() > 0 {
			fmt.Fprintf(&b, "%q\n", text.String())
			text.Reset()
		}
		switch {
		case errors.Is(err, io.EOF):
			return b.String(), nil
		case err != nil:
			return b.String(), err
		case p.Kind == xmltext.StartTag:
			b.WriteString("<" + p.Element.Name)
			for _, a := range p.Element.Attrs {
				fmt.Fprintf(&b, " %s=%q", a.Name, a.Value)
			}
			b.WriteString(">\n")
		case p.Kind == xmltext.EndTag:
			b.WriteString("</>\n")
		}
	}
}

// A name is that of its namespace, whatever prefix the file has for it, also when the prefix is
// declared again further inside; an attribute without a prefix is in no namespace.
func TestNamesAreThoseOfTheirNamespaces(t *testing.T) {
	const want = "<w:p w:id=\"1\" plain=\"2\" xml:space=\"preserve\">\n<mc:AlternateContent>\n<other:a>\n</>\n</>\n<w:r>\n\"x\"\n</>\n</>\n"
	for name, text := range map[string]string{
		"as Word writes": `<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:id="1" plain="2" xml:space="preserve">` +
			`<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><z:a/></mc:AlternateContent><w:r>x</w:r></w:p>`,
		"Strict": `<w:p xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main" w:id="1" plain="2" xml:space="preserve">` +
			`<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><z:a/></mc:AlternateContent><w:r>x</w:r></w:p>`,
		"other prefixes": `<q:p xmlns:q="http://purl.oclc.org/ooxml/wordprocessingml/main" q:id="1" plain="2" xml:space="preserve">` +
			`<q:AlternateContent xmlns:q="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:a xmlns:w="urn:else"/></q:AlternateContent><q:r>x</q:r></q:p>`,
		"no prefix": `<p xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main" xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main" w:id="1" plain="2" xml:space="preserve">` +
			`<AlternateContent xmlns="http://schemas.openxmlformats.org/markup-compatibility/2006"><a xmlns=""/></AlternateContent><r>x</r></p>`,
	} {
		got, err := told(strings.NewReader(text), shared())
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// Each limit is one named error, and holds for all the texts of a document where it says so. The
// error comes again when somebody asks on.
func TestTextsAreBounded(t *testing.T) {
	limits := xmltext.Limits{Depth: 3, Attributes: 2, Attribute: 5, Elements: 4}
	for _, test := range []struct{ limit, good, over string }{
		{document.LimitDepth, "<a><a><a/></a></a>", "<a><a><a><a/></a></a></a>"},
		{document.LimitAttributes, `<a b="" c=""/>`, `<a b="" c="" d=""/>`},
		{document.LimitAttribute, `<a b="12345"/>`, `<a b="123456"/>`},
		{document.LimitElements, "<a><b/><b/><b/></a>", "<a><b/><b/><b/><b/></a>"},
	} {
		s := &xmltext.Shared{Namespace: func(string) string { return "" }, Limits: limits}
		if _, err := told(strings.NewReader(test.good), s); err != nil {
			t.Errorf("%s: at the limit: %v", test.limit, err)
		}
		s = &xmltext.Shared{Namespace: func(string) string { return "" }, Limits: limits}
		r, err := xmltext.Open(strings.NewReader(test.over), s)
		for err == nil {
			_, err = r.Next()
		}
		_, again := r.Next()
		var fault *xmltext.Error
		if !errors.As(err, &fault) || fault.Limit != test.limit || !errors.Is(again, err) {
			t.Errorf("%s: beyond the limit: %v, and then %v", test.limit, err, again)
		}
	}
	s := &xmltext.Shared{Namespace: func(string) string { return "" }, Limits: limits}
	for i, want := range []bool{false, false, true} {
		if _, err := told(strings.NewReader("<a><b/></a>"), s); (err != nil) != want {
			t.Errorf("text %d of one document: %v", i, err)
		}
	}
}

// What the source of a text says of itself is passed on; the rest is about the text.
func TestUnreadable(t *testing.T) {
	damaged := &document.Unreadable{Reason: document.Damaged, Detail: "a"}
	for _, test := range []struct {
		source io.Reader
		want   document.Unreadable
	}{
		{iotest.ErrReader(damaged), *damaged},
		{io.MultiReader(strings.NewReader("<a>"), iotest.ErrReader(damaged)), *damaged},
		{strings.NewReader("<a>"), document.Unreadable{Reason: document.BrokenXML, Detail: "b.xml"}},
		{strings.NewReader(`<?xml version="1.0" encoding="EBCDIC"?><a/>`), document.Unreadable{Reason: document.BrokenXML, Detail: "b.xml"}},
		{strings.NewReader(strings.Repeat("<a>", 65)), document.Unreadable{Reason: document.TooBig, Detail: document.LimitDepth}},
	} {
		_, err := told(test.source, shared())
		var got *document.Unreadable
		if !errors.As(xmltext.Unreadable("b.xml", err), &got) || got.Reason != test.want.Reason || got.Detail != test.want.Detail {
			t.Errorf("%v, want %v", err, &test.want)
		}
	}
	if err := xmltext.Unreadable("b.xml", nil); err != nil {
		t.Errorf("no error became %v", err)
	}
}

// FuzzReader holds what is true of every text: an error is an Error; what is accepted has as many
// ends as starts; it is the same byte by byte and in UTF-16; and where encoding/xml finds namespaces
// too, each element is in the same one.
func FuzzReader(f *testing.F) {
	for _, seed := range []string{
		`<?xml version="1.0"?><w:p xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main" w:a="é"><w:r xmlns:w="x">&amp;<![CDATA[x]]></w:r></w:p>`,
		`<p xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><q xmlns=""/><mc:a xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"/></p>`,
		"<a><b></a></b>", "<a/><b/>", "\uFEFF<a x='1' x='2'/>", "\xfe\xff",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, err := told(strings.NewReader(text), shared())
		var fault *xmltext.Error
		if err != nil && !errors.As(err, &fault) {
			t.Fatalf("%T: %v", err, err)
		}
		slow, slowErr := told(iotest.OneByteReader(strings.NewReader(text)), shared())
		if (err == nil) != (slowErr == nil) || err == nil && got != slow {
			t.Fatalf("byte by byte: %q, %v; at once: %q, %v", slow, slowErr, got, err)
		}
		if err != nil {
			return
		}
		if tags, ends := strings.Count("\n"+got, "\n<"), strings.Count(got, "\n</>"); tags != 2*ends {
			t.Fatalf("%d tags, %d of them ends: %s", tags, ends, got)
		}
		if !utf8.ValidString(text) {
			return // it has no form in UTF-16, and may begin with the mark of it
		}
		if wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(text); err == nil && !strings.HasPrefix(text, "\uFEFF") && !declares(text) {
			if other, err := told(strings.NewReader(wide), shared()); err != nil || other != got {
				t.Fatalf("in UTF-16: %q, %v; in UTF-8: %q", other, err, got)
			}
		}
		if want, ok := elements(text); ok && !declares(text) {
			if diff := cmp.Diff(want, names(got)); diff != "" {
				t.Errorf("(-encoding/xml +ours):\n%s", diff)
			}
		}
	})
}

// declares reports whether a text may name an encoding, which says nothing in UTF-16.
func declares(text string) bool {
	return strings.Contains(text, "<?") || strings.Contains(text, "\xEF\xBB\xBF")
}

// names returns the names of the elements among told pieces.
func names(told string) []string {
	var list []string
	for line := range strings.Lines(told) {
		if strings.HasPrefix(line, "<") && line != "</>\n" {
			name, _, _ := strings.Cut(strings.TrimSuffix(line[1:], ">\n"), " ")
			list = append(list, name)
		}
	}
	return list
}

// elements returns the names that encoding/xml finds; false for a text that it refuses.
func elements(text string) ([]string, bool) {
	var list []string
	decoder := xml.NewDecoder(strings.NewReader(text))
	for {
		token, err := decoder.Token()
		if err != nil {
			return list, errors.Is(err, io.EOF)
		}
		if e, ok := token.(xml.StartElement); ok {
			prefix := shared().Namespace(e.Name.Space)
			switch {
			case e.Name.Space == "xml", e.Name.Space == "http://www.w3.org/XML/1998/namespace":
				prefix = "xml"
			case prefix == "":
				prefix = "other"
			}
			list = append(list, prefix+":"+e.Name.Local)
		}
	}
}
