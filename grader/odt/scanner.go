package odt

import (
	"io"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/wording"
	"jourdain/grader/work"
	"jourdain/grader/xmltext"
)

// meter counts what all the parts of one file cost together.
type meter struct {
	work       *work.Counter
	limits     Limits
	xml        xmltext.Shared
	paragraphs int
	stylesRead int
	letters    int             // bytes of the words that were read
	targets    map[string]bool // the names of what a reference can lead to
}

func newMeter(c *work.Counter, limits Limits) *meter {
	return &meter{
		work: c, limits: limits, targets: map[string]bool{},
		xml: xmltext.Shared{Namespace: ourPrefix, Limits: limits.XML, Work: c},
	}
}

// scanner walks through one part.
type scanner struct {
	*meter
	*xmltext.Walker
	part    string           // its name, for errors
	origins *wording.Origins // where its texts stand; nil when nobody asks
}

// scan makes a scanner for the text in a part.
func (m *meter) scan(name string, source io.Reader) (*scanner, error) {
	text, err := xmltext.Open(source, &m.xml)
	if err != nil {
		return nil, xmltext.Unreadable(name, err)
	}
	s := &scanner{meter: m, part: name}
	s.Walker = xmltext.Walk(text, s.started)
	return s, nil
}

// fault says why the part cannot be read; nil for one that was read to its end.
func (s *scanner) fault() error { return xmltext.Unreadable(s.part, s.Err()) }

// started looks at each element, also at those that nothing else reads.
func (s *scanner) started(e *xmltext.Element) {
	s.count(e)
	s.target(e)
}

// count counts the paragraphs and the styles: an archive of some kilobytes can hold millions
// of either.
func (s *scanner) count(e *xmltext.Element) {
	switch e.Name {
	case "text:p", "text:h":
		if s.paragraphs++; s.paragraphs > s.limits.Paragraphs {
			s.Fail(tooBig(document.LimitParagraphs))
		}
	case "style:style", "text:list-style", "style:page-layout", "style:master-page", "style:font-face":
		if s.stylesRead++; s.stylesRead > s.limits.Styles {
			s.Fail(tooBig(document.LimitStyles))
		}
	}
}

// plain returns all the text inside the element just opened, clean and on one line.
func (s *scanner) plain() string {
	var b strings.Builder
	s.Texts(func(text []byte) {
		b.Write(text)
		if b.Len() > s.limits.Paragraph {
			s.Fail(tooBig(document.LimitParagraph))
		}
	})
	return strings.Join(strings.Fields(document.Clean(b.String())), " ")
}
