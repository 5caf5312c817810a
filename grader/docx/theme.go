package docx

import (
	"cmp"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/xmltext"
)

// theme are the fonts that a document names by what they are for (ISO/IEC 29500-1, 20.1.6.9).
type theme struct{ major, minor string }

func (t *theme) read(s *scanner) {
	s.Root()
	s.Each(func(e xmltext.Element) {
		if e.Name == "a:themeElements" {
			s.Each(func(e xmltext.Element) {
				if e.Name == "a:fontScheme" {
					s.Each(func(e xmltext.Element) { t.scheme(s, e.Name) })
				}
			})
		}
	})
}

func (t *theme) scheme(s *scanner, name string) {
	s.Each(func(e xmltext.Element) {
		face := document.Clean(e.Attr("typeface"))
		switch {
		case e.Name != "a:latin":
		case name == "a:majorFont":
			t.major = face
		case name == "a:minorFont":
			t.minor = face
		}
	})
}

// font returns the font for Western letters that a w:rFonts names, "" for none (17.3.2.26).
func (t *theme) font(e xmltext.Element) string {
	role := cmp.Or(e.Attr("w:asciiTheme"), e.Attr("w:hAnsiTheme"))
	switch {
	case strings.HasPrefix(role, "major") && t.major != "":
		return t.major
	case strings.HasPrefix(role, "minor") && t.minor != "":
		return t.minor
	default:
		return document.Clean(cmp.Or(e.Attr("w:ascii"), e.Attr("w:hAnsi")))
	}
}
