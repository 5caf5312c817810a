package xmltext_test

import (
	"strings"
	"testing"

	"jourdain/grader/document"
	"jourdain/grader/xmltext"
)

// A tag that was met before is what it was then, and has the names of where it stands.
func TestATagThatWasMetBefore(t *testing.T) {
	const (
		w     = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
		other = `xmlns:w="urn:other"`
	)
	for _, tt := range []struct{ name, tag, once, want string }{
		{"with attributes", `<w:p w:a="1" b='&amp;2'>`, "", "<w:p w:a=\"1\" b=\"&2\">\n</>\n"},
		{"that is its end too", `<w:p w:a="1" />`, "", "<w:p w:a=\"1\">\n</>\n"},
		{"that declares a namespace", `<w:p ` + w + ` w:a="1">`, "", "<w:p w:a=\"1\">\n</>\n"},
		{"in another scope", `<w:p w:a="1">`, "<x " + other + `><w:p w:a="1"></w:p></x>`, "<w:p w:a=\"1\">\n</>\n"},
	} {
		one := tt.tag
		if !strings.HasSuffix(one, "/>") {
			one += "</w:p>"
		}
		got, err := told(strings.NewReader("<r "+w+">"+strings.Repeat(one, 4)+tt.once+strings.Repeat(one, 4)+"</r>"), shared())
		inside := ""
		if tt.once != "" {
			inside = "<other:x>\n<other:p other:a=\"1\">\n</>\n</>\n"
		}
		if want := "<other:r>\n" + strings.Repeat(tt.want, 4) + inside + strings.Repeat(tt.want, 4) + "</>\n"; err != nil || got != want {
			t.Errorf("a tag %s: %v\n%s\nwant\n%s", tt.name, err, got, want)
		}
	}
}

// What is wrong with a tag is wrong each time, and counts each time.
func TestATagThatWasMetBeforeIsBounded(t *testing.T) {
	s := shared()
	s.Limits.Elements = 20
	if _, err := told(strings.NewReader("<r>"+strings.Repeat(`<a b="1"/>`, 30)+"</r>"), s); err == nil || !strings.Contains(err.Error(), document.LimitElements) {
		t.Errorf("30 elements: %v", err)
	}
	s = shared()
	s.Limits.Depth = 5
	if _, err := told(strings.NewReader("<r>"+strings.Repeat(`<a b="1">`, 30)), s); err == nil || !strings.Contains(err.Error(), document.LimitDepth) {
		t.Errorf("30 elements inside each other: %v", err)
	}
	r, err := xmltext.Open(strings.NewReader("<r>"+strings.Repeat(`<a b="1"></a>`, 3)+`<a b="1"></b></r>`), shared())
	for err == nil {
		_, err = r.Next()
	}
	if !strings.Contains(err.Error(), "match") {
		t.Errorf("an end tag of another element: %v", err)
	}
}
