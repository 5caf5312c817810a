package odt_test

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"context"
	"hash/crc32"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"jourdain/grader/document"
	"jourdain/grader/interop"
	"jourdain/grader/odt"
)

// part is an entry of a package, which may be odd.
type part struct {
	name, text string
	flags      uint16
	badSum     bool
}

// wholePackage returns the parts of a package that LibreOffice opens.
func wholePackage() []part {
	const media = "application/vnd.oasis.opendocument.text"
	root := func(kind, inner string) string {
		return `<?xml version="1.0" encoding="UTF-8"?><office:document-` + kind + ` ` + namespaces + ` office:version="1.3">` + inner + `</office:document-` + kind + `>`
	}
	var entries strings.Builder
	for _, name := range []string{"content.xml", "styles.xml", "meta.xml", "settings.xml", "manifest.rdf", "Pictures/a.png"} {
		entries.WriteString(`<manifest:file-entry manifest:full-path="` + name + `" manifest:media-type="text/xml"/>`)
	}
	return []part{
		{name: "mimetype", text: media},
		{name: "content.xml", text: root("content", `<office:body><office:text><text:p>a</text:p></office:text></office:body>`)},
		{name: "styles.xml", text: root("styles", "")},
		{name: "meta.xml", text: root("meta", "<office:meta/>")},
		{name: "settings.xml", text: root("settings", "<office:settings/>")},
		{name: "manifest.rdf", text: `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>`},
		{name: "Pictures/a.png", text: "picture"},
		{name: "META-INF/manifest.xml", text: `<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">` +
			`<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="` + media + `"/>` + entries.String() + `</manifest:manifest>`},
	}
}

// packParts makes a package of parts. Those with a wrong sum are compressed, but for
// mimetype: LibreOffice looks at no other sum.
func packParts(t *testing.T, parts []part) []byte {
	t.Helper()
	var file bytes.Buffer
	archive := zip.NewWriter(&file)
	for _, p := range parts {
		sum := crc32.ChecksumIEEE([]byte(p.text))
		if p.badSum {
			sum++
		}
		packed, method := []byte(p.text), zip.Store
		if p.badSum && p.name != "mimetype" {
			packed, method = deflated(t, p.text), zip.Deflate
		}
		w, err := archive.CreateRaw(&zip.FileHeader{
			Name: p.name, Flags: p.flags, Method: method, CRC32: sum,
			CompressedSize64: uint64(len(packed)), UncompressedSize64: uint64(len(p.text)),
		})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(packed); err != nil {
			t.Fatal(err)
		}
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func deflated(t *testing.T, text string) []byte {
	t.Helper()
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return packed.Bytes()
}

// oddPackage is a package that is not as it should be, and whether LibreOffice 7.4 refuses
// it unless it may repair it.
type oddPackage struct {
	name   string
	repair bool
	odd    func(parts []part) []part
	bytes  func(file []byte) []byte
}

func oddPackages() []oddPackage {
	change := func(name string, how func(*part)) func([]part) []part {
		return func(parts []part) []part {
			how(&parts[slices.IndexFunc(parts, func(p part) bool { return p.name == name })])
			return parts
		}
	}
	replace := func(name, old, text string) func([]part) []part {
		return change(name, func(p *part) { p.text = strings.ReplaceAll(p.text, old, text) })
	}
	with := func(added ...part) func([]part) []part {
		return func(parts []part) []part { return append(parts, added...) }
	}
	without := func(name string) func([]part) []part {
		return func(parts []part) []part {
			return slices.DeleteFunc(parts, func(p part) bool { return p.name == name })
		}
	}
	badSum := func(p *part) { p.badSum = true }
	encrypted := func(p *part) { p.flags = 1 }
	// The header before an entry stands before the list of the files.
	header := func(old, name string) func([]byte) []byte {
		return func(file []byte) []byte { return bytes.Replace(file, []byte(old), []byte(name), 1) }
	}
	const manifest = "META-INF/manifest.xml"
	old := func(parts []part) []part {
		return replace("content.xml", `office:version="1.3"`, `office:version="1.1"`)(parts)
	}
	unsaid := func(parts []part) []part { return replace(manifest, ` manifest:version="1.3"`, "")(parts) }
	both := func(first, second func([]part) []part) func([]part) []part {
		return func(parts []part) []part { return second(first(parts)) }
	}
	return []oddPackage{
		{"as it should be", false, nil, nil},
		{"no mimetype", false, without("mimetype"), nil},
		{"a wrong mimetype", true, replace("mimetype", "text", "text-template"), nil},
		{"a mimetype with a line end", true, replace("mimetype", "text", "text\n"), nil},
		{"a wrong sum of mimetype", false, change("mimetype", badSum), nil},
		{"no manifest", true, without(manifest), nil},
		{"a manifest that is cut", true, replace(manifest, "</manifest:manifest>", ""), nil},
		{"a manifest without the whole", true, replace(manifest, `"/"`, `""`), nil},
		{"a manifest of too much", false, without("Pictures/a.png"), nil},
		{"a file that is not named", true, with(part{name: "notes.txt"}), nil},
		{"one of a text of ODF 1.3 that a manifest without a version does not name", true, both(unsaid, with(part{name: "notes.txt"})), nil},
		{"one of a text of ODF 1.1 that a manifest without a version does not name", false, both(both(unsaid, old), with(part{name: "notes.txt"})), nil},
		{"a folder that is not named", false, with(part{name: "Configurations2/"}), nil},
		{"an entry without a name", false, with(part{name: ""}), nil},
		{"signatures", false, with(part{name: "META-INF/documentsignatures.xml", text: "<a/>"}), nil},
		{"something else beside the manifest", true, with(part{name: "META-INF/container.xml", text: "<a/>"}), nil},
		{"another version than the text", true, replace(manifest, "1.3", "1.2"), nil},
		{"another version than an old text", false, old, nil},
		{"no version", false, unsaid, nil},
		{"a wrong sum of what the text says of itself", true, change("meta.xml", badSum), nil},
		{"a wrong sum of the metadata", true, change("manifest.rdf", badSum), nil},
		{"a wrong sum of a picture", false, change("Pictures/a.png", badSum), nil},
		{"an encrypted picture", true, change("Pictures/a.png", encrypted), nil},
		{"encrypted settings", true, change("settings.xml", encrypted), nil},
		{"another name before the text", true, nil, header("content.xml", "kontent.xml")},
		{"another name before the settings", true, nil, header("settings.xml", "zettings.xml")},
		{"another name before a picture", false, nil, header("Pictures/a.png", "Pictures/b.png")},
		{"broken XML about the text", false, replace("meta.xml", "</office:document-meta>", ""), nil},
		{"nothing about the text", false, change("meta.xml", func(p *part) { p.text = "" }), nil},
		{"no styles in the styles", false, change("styles.xml", func(p *part) { p.text = "" }), nil},
	}
}

func (o *oddPackage) file(t *testing.T) []byte {
	t.Helper()
	parts := wholePackage()
	if o.odd != nil {
		parts = o.odd(parts)
	}
	file := packParts(t, parts)
	if o.bytes != nil {
		file = o.bytes(file)
	}
	return file
}

// TestNeedsRepair holds that a package that LibreOffice would have to repair is told so,
// and no other one; all of them are read.
func TestNeedsRepair(t *testing.T) {
	for _, o := range oddPackages() {
		t.Run(o.name, func(t *testing.T) {
			file := o.file(t)
			doc, err := odt.Read(context.Background(), bytes.NewReader(file), int64(len(file)))
			if err != nil {
				t.Fatal(err)
			}
			if got := slices.Contains(doc.Warnings, document.NeedsRepair); got != o.repair || first[*document.Paragraph](t, doc).Text() != "a" {
				t.Errorf("needs repair: %v, want %v", got, o.repair)
			}
		})
	}
}

// TestDeclarationBehind holds that a text is refused before which something stands: nothing
// that reads XML goes on there, and neither does LibreOffice.
func TestDeclarationBehind(t *testing.T) {
	for _, before := range []string{" ", "\n", "<!-- a -->", `<?xml version="1.0"?>`} {
		parts := wholePackage()
		parts[1].text = before + parts[1].text
		file := packParts(t, parts)
		if _, err := odt.Read(context.Background(), bytes.NewReader(file), int64(len(file))); err == nil {
			t.Errorf("%q before the declaration: the text was read", before)
		}
	}
}

// TestInteropNeedsRepair holds what is said of each package against LibreOffice: nobody is
// there to be asked, so it converts only what it opens without repair.
func TestInteropNeedsRepair(t *testing.T) {
	interop.Program(t, "soffice")
	t.Cleanup(func() { _ = os.RemoveAll(interop.Profile(t)) })
	dir := t.TempDir()
	var files []string
	for _, o := range oddPackages() {
		path := filepath.Join(dir, strings.ReplaceAll(o.name, " ", "-")+".odt")
		if err := os.WriteFile(path, o.file(t), 0o600); err != nil {
			t.Fatal(err)
		}
		files = append(files, path)
	}
	opened := interop.Opened(t, files)
	for i, o := range oddPackages() {
		if opened[i] == o.repair {
			t.Errorf("%s: LibreOffice opens it: %v; needs repair: %v", o.name, opened[i], o.repair)
		}
	}
}
