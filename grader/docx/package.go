package docx

import (
	"io"
	"path"
	"strings"

	"jourdain/grader/archive"
	"jourdain/grader/document"
	"jourdain/grader/xmltext"
)

// opcPackage is an archive with the parts of a document (ISO/IEC 29500-2). The names of parts
// compare without regard to case (6.2.2.3).
type opcPackage struct {
	*archive.Archive
	meter *meter
	names map[string]string // the name in the archive, by the name in small letters
	kinds contentTypes
	root  *relations // of the package itself
	odd   bool       // LibreOffice refuses it, unless it may repair it
}

// The parts that have a fixed name.
const (
	contentTypesPart = "[Content_Types].xml"
	rootRelations    = "_rels/.rels"
	usualMain        = "word/document.xml"
)

func openPackage(m *meter, r io.ReaderAt, size int64) (*opcPackage, error) {
	files, err := archive.Open(r, size, m.limits.Archive, m.work)
	if err != nil {
		return nil, err
	}
	p := &opcPackage{Archive: files, meter: m, names: map[string]string{}}
	for _, name := range files.Names() {
		p.names[strings.ToLower(name)] = name
	}
	p.odd = files.Part(contentTypesPart) == nil || files.Part(rootRelations) == nil
	if p.part(contentTypesPart) != nil {
		if err := p.walk(contentTypesPart, func(s *scanner) { p.kinds = readContentTypes(s) }); err != nil {
			return nil, err
		}
	}
	p.root, err = p.relations("")
	return p, err
}

// part returns the part of a name; nil when there is none.
func (p *opcPackage) part(name string) *archive.Part {
	actual, ok := p.names[strings.ToLower(name)]
	if !ok {
		return nil
	}
	if actual != name {
		p.odd = true
	}
	return p.Part(actual)
}

// walk reads a part that is there, from its root to its end. What read leaves is skipped.
func (p *opcPackage) walk(name string, read func(*scanner)) error {
	part := p.part(name)
	if part.IsEncrypted() {
		return &document.Unreadable{Reason: document.Encrypted}
	}
	source, err := part.Open()
	if err != nil {
		return err
	}
	defer func() { _ = source.Close() }()
	s, err := p.meter.scan(name, source)
	if err != nil {
		return err
	}
	read(s)
	s.End()
	return s.fault()
}

// contentTypes are the kinds of the parts (ISO/IEC 29500-2, 6.2.3.2), by their names and by the
// endings of those, in small letters.
type contentTypes struct{ parts, endings map[string]string }

func readContentTypes(s *scanner) contentTypes {
	kinds := contentTypes{map[string]string{}, map[string]string{}}
	s.Root()
	s.Each(func(e xmltext.Element) {
		switch e.Name {
		case "ct:Override":
			kinds.parts[strings.ToLower(strings.TrimPrefix(e.Attr("PartName"), "/"))] = e.Attr("ContentType")
		case "ct:Default":
			kinds.endings["."+strings.ToLower(e.Attr("Extension"))] = e.Attr("ContentType")
		}
	})
	return kinds
}

// of returns the kind of a part, "" for an unknown one.
func (k contentTypes) of(name string) string {
	name = strings.ToLower(name)
	if kind := k.parts[name]; kind != "" {
		return kind
	}
	return k.endings[path.Ext(name)]
}

// main returns the name of the part that holds the text (E2 of the specification): the one that
// the relations of the package name.
func (p *opcPackage) main() (string, error) {
	name := p.root.target("officeDocument")
	if name == "" || p.part(name) == nil {
		p.odd = true
		name = usualMain
	}
	kind := p.kinds.of(name)
	switch {
	case isSheet(kind) || p.part(name) == nil && p.holdsSheet():
		return "", &document.Unreadable{Reason: document.NotText}
	case p.part(name) == nil:
		return "", &document.Unreadable{Reason: document.Damaged, Detail: usualMain}
	}
	return name, nil
}

// isSheet reports whether a kind is that of a spreadsheet, a presentation or a drawing.
func isSheet(kind string) bool {
	return strings.Contains(kind, "spreadsheetml") || strings.Contains(kind, "presentationml") ||
		strings.Contains(kind, "ms-excel") || strings.Contains(kind, "ms-powerpoint") || strings.Contains(kind, "ms-visio")
}

func (p *opcPackage) holdsSheet() bool {
	for name := range p.names {
		if strings.HasPrefix(name, "xl/") || strings.HasPrefix(name, "ppt/") || strings.HasPrefix(name, "visio/") {
			return true
		}
	}
	return false
}
