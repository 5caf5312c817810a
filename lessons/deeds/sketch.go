package deeds

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"jourdain/grader/document"
	"jourdain/lessons/starter"
)

// Kind says what a part of a document is.
type Kind uint8

// The kinds.
const (
	Paragraph Kind = iota
	Title          // "# " in Markdown, a paragraph with the style Title in ODT
	Heading
	Item      // a paragraph of an item of a list
	Quotation // a paragraph of a quotation
	Cell      // of a table
	Code      // as it is in the source, with its fences
	Contents  // a table of contents, as it is in the source
	Note      // the text of a footnote
	Blank     // an empty paragraph, or several
	Verbatim  // anything else, as it is in the source
)

// Part is a part of a document: nothing stands in it but words.
type Part struct {
	Kind  Kind
	Level int // of a heading, as the file says it; see [Sketch.For]
	// Words are Markdown as it stands in the source, maybe in several lines. Those of a
	// paragraph never begin a list or a heading: [Sketch.Source] escapes what would.
	Words string
	// In tells lists, quotations and tables apart: the parts that follow each other with
	// the same number stand in the same one.
	In int
	// Of an item: whether it is numbered, how deep it stands from 0, and whether it is
	// a further paragraph of the item before.
	Ordered bool
	Depth   int
	More    bool
	// Of a cell: its row and its column from 0, and whether its row is a header.
	Row, Col int
	Header   bool
	Label    string // of a note
	// Marks are what our comments before the part say of the ODT file: "page-break".
	Marks []string
	// Only is the one format whose file has the part; "" for both.
	Only document.Format
}

// Sketch is a document as the flat list of its parts, in reading order. It is made to
// be changed.
type Sketch struct {
	// Format is the one for which the sketch is; "" for a source, which is for all.
	Format document.Format
	Front  string   // the front matter, with its fences and its line ends
	Pages  []string // the marks about the whole file
	Parts  []Part
	Last   []string // marks after the last part

	// made are the looks of the styles that the source makes: whichever paragraph is the
	// first to have one says it.
	made map[string]string
	// after are ways to write Markdown that mean the same or nothing else could do:
	// they are done to the file when it is written.
	after []func(string) string
}

// For returns the sketch of the file in one format, from that of a source. The parts of
// other formats are left out, and the levels become those that the file says: in ODT,
// where a title is no heading, the parts of the text have level 1. What is deleted or
// moved then leaves the levels of the others alone, as in a word processor.
func (s *Sketch) For(format document.Format) *Sketch {
	c := s.clone()
	if c.Format != "" {
		return c
	}
	c.Format = format
	c.Parts = slices.DeleteFunc(c.Parts, func(p Part) bool { return p.Only != "" && p.Only != format })
	for i := range c.Parts {
		p := &c.Parts[i]
		p.Only = ""
		if p.Kind == Heading && format == document.ODT && s.title() >= 0 {
			p.Level = max(p.Level-1, 1)
		}
	}
	return c
}

// File writes the file of the sketch's format; a sketch of a source has none.
func (s *Sketch) File() ([]byte, error) {
	var b bytes.Buffer
	if err := starter.Write(&b, s.Format, s.Source()); err != nil {
		return nil, fmt.Errorf("deeds: %w", err)
	}
	if len(s.after) == 0 {
		return b.Bytes(), nil
	}
	text := b.String()
	for _, change := range s.after {
		text = change(text)
	}
	return []byte(text), nil
}

func (s *Sketch) clone() *Sketch {
	c := *s
	c.Pages, c.Last, c.after = slices.Clone(s.Pages), slices.Clone(s.Last), slices.Clone(s.after)
	c.Parts = make([]Part, len(s.Parts))
	for i := range s.Parts {
		c.Parts[i] = s.Parts[i]
		c.Parts[i].Marks = slices.Clone(s.Parts[i].Marks)
	}
	return &c
}

// marked reports whether a mark of a kind stands before the part.
func (p *Part) marked(kind string) bool {
	return slices.ContainsFunc(p.Marks, func(m string) bool { return isMark(m, kind) })
}

// mark puts a mark before the part, in the place of one of the same kind.
func (p *Part) mark(kind, rest string) {
	p.unmark(kind)
	p.Marks = append(p.Marks, strings.TrimSpace(kind+" "+rest))
}

// unmark takes the marks of a kind away.
func (p *Part) unmark(kind string) {
	p.Marks = slices.DeleteFunc(p.Marks, func(m string) bool { return isMark(m, kind) })
}

func isMark(mark, kind string) bool {
	word, rest, _ := strings.Cut(mark, " ")
	return word == kind && (kind != "look" || rest != "end")
}

// become makes another kind of thing of the part, which keeps its words, and of its marks
// only that it begins a page.
func (p *Part) become(kind Kind, level int) {
	breaks := p.marked("page-break")
	*p = Part{Kind: kind, Level: level, Words: p.Words, Only: p.Only}
	if breaks {
		p.mark("page-break", "")
	}
}

// gatherStyles takes what styles look like out of the marks that make them.
func (s *Sketch) gatherStyles() {
	s.made = map[string]string{}
	for i := range s.Parts {
		for j, m := range s.Parts[i].Marks {
			name, looks, made := strings.Cut(m, ":")
			if made && isMark(m, "style") {
				s.made[name] = strings.TrimSpace(looks)
				s.Parts[i].Marks[j] = name
			}
		}
	}
}
