package odt

import (
	"errors"
	"io"

	"jourdain/grader/archive"
	"jourdain/grader/document"
	"jourdain/grader/xmltext"
)

// file is one document while it is read: what its parts give together.
type file struct {
	meter    *meter
	doc      document.Document
	styles   *styles
	inBody   sheet // the automatic styles of the body
	inMargin sheet // and those of the page headers and footers
	masters  []master
	warnings warnings
	review   review
	objects  map[string]string // the media types of the embedded objects, by their folder
	text     *content          // nil until the body was read
	version  string            // of ODF, as the last part that was read says
	traced   *Traced           // where the texts stand; nil when nobody asks
}

func newFile(m *meter) *file {
	return &file{
		meter: m, doc: document.Document{Format: document.ODT}, styles: newStyles(m.limits),
		inBody: newSheet(), inMargin: newSheet(),
	}
}

// readPackage reads the parts of a package: what they say of themselves first, the
// styles next, the content last.
func (f *file) readPackage(r io.ReaderAt, size int64) error {
	a, err := openPackage(f.meter, r, size)
	if err != nil {
		return err
	}
	listed, err := readManifest(a)
	if err != nil {
		return err
	}
	if listed != nil && listed.encrypted {
		return &document.Unreadable{Reason: document.Encrypted}
	}
	if listed != nil {
		f.objects = listed.objects
	}
	if a.RepeatsNames() {
		f.warnings.add(document.DuplicateEntry)
	}
	if isMaster(a.Part("mimetype").Head(256)) || listed != nil && isMaster(listed.media) {
		f.warnings.add(document.LinkedSections)
	}
	if err := f.readPart(a, "meta.xml", f.inBody); unlessBroken(err) != nil {
		return err
	}
	if err := f.readPart(a, "styles.xml", f.inMargin); err != nil {
		return err
	}
	if err := f.readPart(a, contentPart, f.inBody); err != nil {
		return err
	}
	if f.traced != nil {
		f.traced.Part = contentPart
	}
	if a.needsRepair(listed, f.version) {
		f.warnings.list = append([]document.Warning{document.NeedsRepair}, f.warnings.list...)
	}
	return f.complete(contentPart)
}

func (f *file) readPart(a *odfPackage, name string, automatic sheet) error {
	if part := a.Part(name); part == nil || part.IsEmpty() && name != contentPart {
		return nil
	}
	x, done, err := a.scan(name)
	if err != nil {
		return err
	}
	defer done()
	return f.readXML(x, automatic)
}

// readFlat reads a document in one file of XML. Its automatic styles are seen from
// everywhere.
func (f *file) readFlat(r io.ReaderAt, size int64) error {
	m := f.meter
	x, err := m.scan(flatPart, archive.Alone(flatPart, io.NewSectionReader(r, 0, size), m.limits.Archive, m.work))
	if err != nil {
		return err
	}
	f.inMargin = f.inBody
	if err := f.readXML(x, f.inBody); err != nil {
		return err
	}
	return f.complete(flatPart)
}

// complete reports whether the part that must hold the text did.
func (f *file) complete(part string) error {
	if f.text == nil {
		return &document.Unreadable{Reason: document.BrokenXML, Detail: part, Err: errNoText}
	}
	return nil
}

var errNoText = errors.New("there is no office:text")

// readXML reads a part from its root to its end.
func (f *file) readXML(x *scanner, automatic sheet) error {
	root := x.Root()
	f.version = root.Attr("office:version")
	switch {
	case x.Err() != nil:
	case !isRoot(root.Name):
		x.Fail(foreign(x.part))
	case isMaster(root.Attr("office:mimetype")):
		f.warnings.add(document.LinkedSections)
		fallthrough
	default:
		x.Each(func(e xmltext.Element) { f.division(x, e, automatic) })
	}
	x.End()
	return x.fault()
}

func isRoot(name string) bool {
	switch name {
	case "office:document", "office:document-content", "office:document-styles", "office:document-meta":
		return true
	default:
		return false
	}
}

// division reads one of the parts that a document has in XML, which come in this
// order (ODF 1.3 part 3, 3.1.3).
func (f *file) division(x *scanner, e xmltext.Element, automatic sheet) {
	switch e.Name {
	case "office:meta":
		readMeta(x, &f.doc.Meta)
	case "office:font-face-decls":
		f.styles.readFonts(x)
	case "office:styles":
		f.styles.readNamed(x)
		f.styles.setRoles()
	case "office:automatic-styles":
		f.styles.readAutomatic(x, automatic)
	case "office:master-styles":
		f.masters = newContent(x, f.styles, f.inMargin, &f.warnings, &f.review, f.doc.Meta.Title).readMasters()
	case "office:body":
		x.Each(func(e xmltext.Element) { f.body(x, e) })
	}
}

func (f *file) body(x *scanner, e xmltext.Element) {
	if e.Name != "office:text" {
		x.Fail(notText(e.Name))
		return
	}
	if e.Attr("text:global") == "true" {
		f.warnings.add(document.LinkedSections)
	}
	f.text = newContent(x, f.styles, f.inBody, &f.warnings, &f.review, f.doc.Meta.Title)
	f.text.objects = f.objects
	if f.traced != nil {
		x.origins = f.traced.Origins
	}
	f.doc.Blocks = append(f.doc.Blocks, f.text.body()...)
	f.doc.Marks = f.text.marks.words
}

// finish returns the document.
func (f *file) finish() *document.Document {
	f.doc.Styles = f.styles.public()
	f.doc.Warnings = f.warnings.list
	f.doc.Changes, f.doc.Comments, f.doc.Targets = f.review.changes, f.review.comments, f.meter.targets
	if f.text != nil {
		f.doc.Margins = f.text.pages.margins(f.masters, f.text.work)
		f.doc.Ground = f.text.pages.ground(f.masters)
	}
	// What the properties say stays when the language of the text is changed: programs read
	// the text in that of its style.
	if language := f.styles.standardLanguage(); language != "" {
		f.doc.Meta.Language = language
	}
	return document.New(f.doc)
}
