package docx

import (
	"context"
	"io"
	"strconv"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/wording"
	"jourdain/grader/xmltext"
)

// Traced is a document with where its texts stand in its package.
type Traced struct {
	*document.Document
	Part      string // the part that holds the text
	Relations string // the part that holds its relations; "" for none
	Types     string // the part that says what the parts are; "" for none
	// Comments is the part for comments, as the archive names it; "" for none. Missing is one that
	// is named and not there; "" for none.
	Comments, Missing string
	Strict            bool // the namespaces are those of the Strict form
	Origins           *wording.Origins
}

// Trace reads a document as [Read] does, and notes where the headings and paragraphs of its body
// stand. The pieces of a paragraph are what stands directly in it: each begins where it begins, and
// has no length.
func Trace(ctx context.Context, r io.ReaderAt, size int64) (*Traced, error) {
	t := &Traced{Origins: wording.NewOrigins()}
	doc, err := read(ctx, r, size, defaults(), t)
	if err != nil {
		return nil, err
	}
	t.Document = doc
	return t, nil
}

// strictMain is the namespace of the text in the Strict form.
const strictMain = "http://purl.oclc.org/ooxml/wordprocessingml/main"

// trace prepares the reading of a document that is traced.
func (m *meter) trace(t *Traced) {
	if t == nil {
		return
	}
	m.traced = t
	m.xml.Namespace = func(uri string) string {
		t.Strict = t.Strict || uri == strictMain
		return ourPrefix(uri)
	}
}

// note notes the number of a comment, also of one that is nowhere but in the text.
func (t *Traced) note(e *xmltext.Element) {
	switch e.Name {
	case "w:comment", "w:commentReference", "w:commentRangeStart", "w:commentRangeEnd":
		if number, err := strconv.Atoi(e.Attr("w:id")); err == nil && number < maxComment {
			t.Origins.Take(number)
		}
	}
}

// maxComment is the largest number of a comment that another may follow.
const maxComment = 1 << 30

// parts notes the names of the parts that have to do with comments.
func (t *Traced) parts(p *opcPackage, main string, links *relations) {
	if t == nil {
		return
	}
	t.Part, t.Types = p.actual(main), p.actual(contentTypesPart)
	t.Relations = p.actual(relationsOf(main))
	if t.Comments = p.actual(links.target("comments")); t.Comments == "" {
		t.Missing = links.target("comments")
	}
}

// actual returns the name that a part has in the archive; "" for a part that is not there.
func (p *opcPackage) actual(name string) string { return p.names[strings.ToLower(name)] }

// begins returns the origin of the paragraph that was just opened; nil when nobody asks.
func (s *scanner) begins() *wording.Origin {
	if s.origins == nil {
		return nil
	}
	_, at := s.Extent()
	name, ends := s.Tag()
	return s.origins.Begin(at, name, ends)
}

// child notes that something begins that stands directly in a paragraph, which is the one that is read.
func (s *scanner) child(p *paragraph) {
	if p.origin != nil {
		from, _ := s.Extent()
		p.origin.Add(wording.Piece{At: p.words.Width(), From: from, To: from})
	}
}

// ends notes that the paragraph was read to its end.
func (s *scanner) ends(p *paragraph) {
	if p.origin != nil {
		at, _ := s.Extent()
		p.origin.Ends(at)
	}
}
