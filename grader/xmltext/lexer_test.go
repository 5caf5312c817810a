package xmltext

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// standard cuts a text with encoding/xml, in the form of our lexer: the one to
// compare with.
func standard(text string) ([]string, error) {
	decoder := xml.NewDecoder(strings.NewReader(text))
	decoder.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	var told telling
	for {
		token, err := decoder.RawToken()
		if errors.Is(err, io.EOF) {
			return told.pieces, nil
		}
		if err != nil {
			return told.pieces, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			p := rawPiece{kind: StartTag, name: rawName{t.Name.Space, t.Name.Local}}
			for _, a := range t.Attr {
				p.attrs = append(p.attrs, rawAttribute{rawName{a.Name.Space, a.Name.Local}, a.Value})
			}
			told.add(p)
		case xml.EndElement:
			told.add(rawPiece{kind: EndTag, name: rawName{t.Name.Space, t.Name.Local}})
		case xml.CharData:
			told.add(rawPiece{kind: Characters, text: t})
		}
	}
}

// telling writes pieces down; texts that follow each other are one.
type telling struct {
	pieces []string
	text   bool
}

func (t *telling) add(p rawPiece) {
	switch p.kind {
	case Characters:
		if len(p.text) == 0 {
			return
		}
		if t.text {
			t.pieces[len(t.pieces)-1] += string(p.text)
			return
		}
		t.pieces = append(t.pieces, "text "+string(p.text))
	case StartTag:
		line := "start " + p.name.prefix + "|" + p.name.local
		for _, a := range p.attrs {
			line += " " + a.name.prefix + "|" + a.name.local + "=" + a.value
		}
		t.pieces = append(t.pieces, line)
	case EndTag:
		t.pieces = append(t.pieces, "end "+p.name.prefix+"|"+p.name.local)
	}
	t.text = p.kind == Characters
}

// ours cuts a text with our lexer.
func ours(source io.Reader) ([]string, error) {
	l := newLexer(source)
	var told telling
	for {
		p, err := l.next()
		if errors.Is(err, io.EOF) {
			return told.pieces, nil
		}
		if err != nil {
			return told.pieces, err
		}
		told.add(p)
	}
}

// TestLexer holds what our lexer gives against encoding/xml, also when the text comes
// byte by byte.
func TestLexer(t *testing.T) {
	tests := []struct{ name, text string }{
		{"nothing", ""},
		{"a document", `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE a><a:b c="d" e:f='g'>été<h/></a:b>`},
		{"entities", `<a b="&lt;&amp;&quot;">&#233;&#xE9;&apos;&gt;</a>`},
		{"line ends", "<a b=\"1\r\n2\r3\">x\r\ny\rz\n</a>"},
		{"a section", "<a>x<![CDATA[<b>&amp;]]]]>y</a>"},
		{"an empty section", "<a><![CDATA[]]></a>"},
		{"comments", "<a>x<!-- <b> -->y<!----></a>"},
		{"spaces in tags", "<a  b = \"1\"\n\tc='2' ></a >"},
		{"a quoted bracket", `<a b=">" c='"'>d</a>`},
		{"names", `<é:ñ _a-b.c="1" a:b:c="2"/>`},
		{"an instruction", "<?a b='>'?><b/>"},
		{"a DOCTYPE with an address", `<!DOCTYPE a PUBLIC "-//W3C//DTD" "http://x/>"><a/>`},
		{"letters beyond", "<a>𝄞 \u202F «\u00A0é\u00A0»</a>"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			want, wantErr := standard(tt.text)
			for _, source := range []io.Reader{strings.NewReader(tt.text), iotest.OneByteReader(strings.NewReader(tt.text))} {
				got, err := ours(source)
				if (err == nil) != (wantErr == nil) {
					t.Fatalf("error %v, encoding/xml has %v", err, wantErr)
				}
				if diff := cmp.Diff(want, got); diff != "" && err == nil {
					t.Errorf("(-encoding/xml +ours):\n%s", diff)
				}
			}
		})
	}
}

// TestLexerFaults holds that what is not well-formed is refused for what is wrong.
func TestLexerFaults(t *testing.T) {
	tests := []struct {
		name, text string
		want       error
	}{
		{"a tag that does not end", "<a b=\"1\"", io.ErrUnexpectedEOF},
		{"a value that does not end", "<a b=\"1>", io.ErrUnexpectedEOF},
		{"a lone bracket", "<", io.ErrUnexpectedEOF},
		{"no name", "< a>", errName},
		{"a name with a digit first", "<1/>", errName},
		{"a tag in a tag", "<a <b>", errName},
		{"an attribute without a value", "<a b>", errValue},
		{"a value without quotes", "<a b=c>", errValue},
		{"a bracket in a value", "<a b='<'>", errValue},
		{"an unknown entity", "<a>&nbsp;</a>", errEntity},
		{"an entity without an end", "<a>a & b</a>", errEntity},
		{"a character that is none", "<a>&#0;</a>", errEntity},
		{"half of a pair", "<a>&#xD800;</a>", errEntity},
		{"a control character", "<a>\x01</a>", errCharacter},
		{"bytes that are no UTF-8", "<a>\xE9</a>", errCharacter},
		{"a letter cut off", "<a>\xC3", errCharacter},
		{"no character", "<a>\uFFFE</a>", errCharacter},
		{"the end of a section in a text", "<a>]]></a>", errSection},
		{"a section that does not end", "<a><![CDATA[b", io.ErrUnexpectedEOF},
		{"a comment that does not end", "<!-- a", io.ErrUnexpectedEOF},
		{"a comment with two hyphens", "<!-- a -- b -->", errComment},
		{"an instruction that does not end", "<?a", io.ErrUnexpectedEOF},
		{"declared entities", `<!DOCTYPE a [<!ENTITY b "c">]>`, errDoctype},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, source := range []io.Reader{strings.NewReader(tt.text), iotest.OneByteReader(strings.NewReader(tt.text))} {
				if _, err := ours(source); !errors.Is(err, tt.want) {
					t.Errorf("error %v, want %v", err, tt.want)
				}
			}
		})
	}
}

// TestLexerAcrossWindows holds that nothing is lost where the buffer ends, wherever
// that is.
func TestLexerAcrossWindows(t *testing.T) {
	text := "<a>" + strings.Repeat("é&amp;\r\n]] ", 12) + "<b c='&#233;'/>" + strings.Repeat("z", 7) + "</a>"
	for shift := range 48 {
		whole := "<r>" + strings.Repeat("x", window-40+shift) + text + "</r>"
		want, err := standard(whole)
		if err != nil {
			t.Fatal(err)
		}
		got, err := ours(strings.NewReader(whole))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("shifted by %d (-encoding/xml +ours):\n%s", shift, diff)
		}
	}
}

// FuzzLexer holds that what our lexer accepts, encoding/xml accepts too and cuts in
// the same way, and that what it refuses is refused there, save what XML forbids and
// encoding/xml lets pass.
func FuzzLexer(f *testing.F) {
	for _, seed := range []string{
		`<?xml version="1.0"?><a:b c="d">é&amp;<![CDATA[x]]><!-- y --></a:b>`, "<a\r\nb='&#xE9;'/>", "<!DOCTYPE a><a>]]</a>",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, err := ours(strings.NewReader(text))
		slow, slowErr := ours(iotest.OneByteReader(strings.NewReader(text)))
		if (err == nil) != (slowErr == nil) || err == nil && !cmp.Equal(got, slow) {
			t.Fatalf("byte by byte: %q, %v; at once: %q, %v", slow, slowErr, got, err)
		}
		want, wantErr := standard(text)
		switch {
		case err == nil && wantErr != nil && !isStricter(text):
			t.Errorf("accepted; encoding/xml: %v", wantErr)
		case err == nil && wantErr == nil && !cmp.Equal(want, got):
			t.Errorf("(-encoding/xml +ours):\n%s", cmp.Diff(want, got))
		case err != nil && wantErr == nil && !isLaxer(text, err):
			t.Errorf("refused: %v; encoding/xml accepts it", err)
		}
	})
}

// isStricter knows what encoding/xml refuses and is no fault of a text: what stands in
// a declaration, an instruction or a DOCTYPE, and names by the fifth edition of XML,
// where it knows the fourth.
func isStricter(text string) bool {
	return strings.Contains(text, "<?") || strings.Contains(text, "<!") || !isASCII(text)
}

// isLaxer knows what XML forbids and encoding/xml lets pass.
func isLaxer(text string, err error) bool {
	switch {
	case errors.Is(err, errEntity): // half of a pair
		return strings.Contains(text, "&#")
	case errors.Is(err, errName):
		return !isASCII(text)
	default:
		return strings.Contains(text, "<!") || strings.Contains(text, "<?")
	}
}

func isASCII(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return r >= utf8.RuneSelf })
}
