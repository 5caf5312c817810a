package docx

import (
	"errors"
	"io"

	"jourdain/grader/document"
	"jourdain/grader/xmltext"
)

// file is one document while it is read: what its parts give together.
type file struct {
	meter     *meter
	doc       document.Document
	styles    *styles
	numbering *numbering
	core      coreProperties
	footnotes notes
	endnotes  notes
	sections  []*section
	review    review
	warnings  warnings
	standard  string // the language of the document
	evenPages bool   // even pages have their own headers and footers
	paper     bool   // the colour of the pages is shown
	buffer    []byte
	stocks    stocks
	found     bool // the text was there
}

func newFile(m *meter) *file {
	f := &file{
		meter: m, doc: document.Document{Format: document.DOCX}, styles: newStyles(m.limits), numbering: newNumbering(),
		core:   coreProperties{},
		review: review{written: map[string]document.Comment{}, settled: map[string]bool{}, placed: map[string]bool{}},
	}
	f.review.warnings = &f.warnings
	return f
}

// read reads the parts of a package: what they say of themselves first, the styles next, the text
// last. What a relation names outside the package is never looked for.
func (f *file) read(r io.ReaderAt, size int64) error {
	p, err := openPackage(f.meter, r, size)
	if err != nil {
		return err
	}
	if p.RepeatsNames() {
		f.warnings.add(document.DuplicateEntry)
	}
	main, err := p.main()
	if err != nil {
		return err
	}
	if err := f.readAbout(p); err != nil {
		return err
	}
	links, err := p.relations(main)
	if err != nil {
		return err
	}
	if err := f.readBeside(p, links); err != nil {
		return err
	}
	f.meter.traced.parts(p, main, links)
	if err := p.walk(main, func(s *scanner) { f.readText(s, links) }); err != nil {
		return err
	}
	if !f.found {
		return &document.Unreadable{Reason: document.BrokenXML, Detail: main, Err: errNoText}
	}
	if err := f.readMargins(p, links); err != nil {
		return err
	}
	if p.odd {
		f.warnings.list = append([]document.Warning{document.NeedsRepair}, f.warnings.list...)
	}
	return nil
}

var errNoText = errors.New("there is no w:body")

// readAbout reads what the document says of itself. Properties that are broken are none.
func (f *file) readAbout(p *opcPackage) error {
	if err := p.optional(p.root.target("core-properties"), func(s *scanner) { readCore(s, f.core) }); err != nil {
		return err
	}
	return p.optional(p.root.target("extended-properties"), func(s *scanner) { f.doc.Meta.Generator = readProgram(s) })
}

// readBeside reads the parts beside the text that it needs.
func (f *file) readBeside(p *opcPackage, links *relations) error {
	err := p.optional(links.target("theme"), f.styles.theme.read)
	if err == nil {
		err = p.optional(links.target("commentsExtended"), f.review.readSettled)
	}
	if err == nil {
		err = p.optional(links.target("comments"), f.review.readComments)
	}
	if err != nil {
		return err
	}
	for _, part := range []struct {
		kind string
		read func(*scanner)
	}{
		{"settings", f.readSettings}, {"styles", f.styles.read}, {"numbering", f.numbering.read},
	} {
		if name := links.target(part.kind); name != "" && p.part(name) != nil {
			if err := p.walk(name, part.read); err != nil {
				return err
			}
		}
	}
	f.numbering.resolve(f.styles)
	f.standard = f.styles.standardLanguage()
	if err := f.readNotes(p, links.target("footnotes"), &f.footnotes); err != nil {
		return err
	}
	return f.readNotes(p, links.target("endnotes"), &f.endnotes)
}

// optional reads a part that the text does without: one that is absent or broken gives nothing.
func (p *opcPackage) optional(name string, read func(*scanner)) error {
	if name == "" || p.part(name) == nil {
		return nil
	}
	err := p.walk(name, read)
	var u *document.Unreadable
	if errors.As(err, &u) && (u.Reason == document.BrokenXML || u.Reason == document.Damaged || u.Reason == document.Compression) {
		return nil
	}
	return err
}

func (f *file) newContent(s *scanner, links *relations) *content {
	return &content{scanner: s, file: f, links: links}
}

func (f *file) readNotes(p *opcPackage, name string, into *notes) error {
	if name == "" || p.part(name) == nil {
		return nil
	}
	links, err := p.relations(name)
	if err != nil {
		return err
	}
	return p.walk(name, func(s *scanner) { f.newContent(s, links).readNotes(into) })
}

// readText reads the part that holds the text.
func (f *file) readText(s *scanner, links *relations) {
	root := s.Root()
	if root.Name != "" && root.Name != "w:document" {
		s.Fail(&document.Unreadable{Reason: document.Unsupported, Detail: s.part})
	}
	s.Each(func(e xmltext.Element) {
		switch e.Name {
		case "w:background":
			if color, ok := hexColor(e.Attr("w:color")); ok && f.paper {
				f.doc.Ground = color
			} else if f.paper {
				f.doc.Ground = document.UnknownColor
			}
		case "w:body":
			f.found = true
			if s.traced != nil {
				s.origins = s.traced.Origins
			}
			f.doc.Blocks = append(f.doc.Blocks, f.newContent(s, links).body()...)
		}
	})
}

// readMargins reads the headers and footers that the text uses.
func (f *file) readMargins(p *opcPackage, links *relations) error {
	for _, part := range f.marginParts(links) {
		if p.part(part.name) == nil {
			continue
		}
		own, err := p.relations(part.name)
		if err != nil {
			return err
		}
		err = p.walk(part.name, func(s *scanner) {
			s.Root()
			margin := document.Margin{Region: part.where, Blocks: f.newContent(s, own).within()}
			f.doc.Margins = append(f.doc.Margins, margin)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// finish returns the document.
func (f *file) finish() *document.Document {
	meta := &f.doc.Meta
	meta.Title, meta.Creator, meta.Language = f.core["title"], f.core["creator"], f.core["language"]
	if meta.Creator == "" {
		meta.Creator = f.core["lastmodifiedby"]
	}
	// Programs read the text in the language of its style.
	if f.standard != "" {
		meta.Language = f.standard
	}
	f.doc.Styles = f.styles.public()
	f.doc.Warnings = f.warnings.list
	f.doc.Changes, f.doc.Comments, f.doc.Targets = f.review.changes, f.review.comments, f.meter.targets
	return document.New(f.doc)
}
