package grader

import (
	"bytes"
	"io"
	"path/filepath"
	"strings"

	"jourdain/grader/archive"
	"jourdain/grader/document"
)

// kind is what a file is: a format with a reader, or the reason why it has none.
type kind struct {
	format document.Format
	reason document.Reason
	detail string
}

// known reports whether the kind is sure to be something we never read: then its size
// does not matter.
func (k kind) known() bool {
	switch k.reason {
	case "", document.Damaged, document.PlainText, document.Unsupported:
		return false
	default:
		return true
	}
}

var (
	kindDOCX     = kind{format: document.DOCX}
	kindODT      = kind{format: document.ODT}
	kindMarkdown = kind{format: document.Markdown}

	kindHypertext = kind{format: document.Hypertext}
)

// magic are the first bytes of files that people hand in by mistake.
func magic() []struct {
	start string
	kind  kind
} {
	return []struct {
		start string
		kind  kind
	}{
		{"%PDF-", kind{reason: document.PDF}},
		{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", kind{reason: document.WordOld}},
		{"{\\rtf", kind{reason: document.RTF}},
		{"\x89PNG", kind{reason: document.Picture}},
		{"\xFF\xD8\xFF", kind{reason: document.Picture}},
		{"GIF8", kind{reason: document.Picture}},
		{"\x7FELF", kind{reason: document.Unsupported}},
		{"Rar!", kind{reason: document.Unsupported}},
		{"7z\xBC\xAF", kind{reason: document.Unsupported}},
		{"\x1F\x8B", kind{reason: document.Unsupported}},
	}
}

// sniff says what a file is, by its content first and its name last.
func sniff(name string, head []byte, r io.ReaderAt, size int64) kind {
	for _, m := range magic() {
		if bytes.HasPrefix(head, []byte(m.start)) {
			if m.kind.reason == document.WordOld && isEncryptedWord(r, size) {
				return kind{reason: document.Encrypted}
			}
			return m.kind
		}
	}
	if bytes.HasPrefix(head, []byte("PK")) {
		return sniffArchive(name, r, size)
	}
	ending := filepath.Ext(name)
	switch {
	case looksLikeFlatODT(head):
		return kindODT
	case ending == ".md" || ending == ".markdown" || ending == ".mdown" || ending == ".mkd":
		return kindMarkdown
	case isPage(ending) && !looksLikeMail(head) || looksLikeHTML(head):
		return kindHypertext
	case looksLikeWordXML(head):
		return kind{reason: document.WordXML}
	case isWordName(name) || isODTName(name):
		return kind{reason: document.Damaged}
	case isText(head) && promised(name).reason == document.RTF: // without the head that RTF begins with
		return kind{reason: document.RTF}
	case isText(head):
		return kind{reason: document.PlainText}
	default:
		return kind{reason: document.Unsupported}
	}
}

// sniffArchive tells the archives apart by what they hold. A damaged one is left
// to the reader, which says so.
func sniffArchive(name string, r io.ReaderAt, size int64) kind {
	files, err := archive.Open(r, size, archive.Defaults(), nil)
	if err != nil {
		if isWordName(name) {
			return kindDOCX
		}
		return kindODT
	}
	rest := kind{reason: document.Unsupported}
	for _, entry := range files.Names() {
		switch {
		case entry == "content.xml" || entry == "encrypted-package":
			return kindODT
		case entry == "META-INF/container.xml": // an EPUB, which has a mimetype too
			return kind{reason: document.Unsupported}
		case entry == "mimetype":
			rest = kindODT
		case strings.EqualFold(entry, "[Content_Types].xml"), strings.HasPrefix(strings.ToLower(entry), "word/"):
			rest = kindDOCX // or a spreadsheet: the reader looks
		case isPage(filepath.Ext(strings.ToLower(entry))) && !strings.Contains(entry, "/") && rest != kindDOCX:
			rest = kind{reason: document.WebPage}
		case strings.HasPrefix(entry, "xl/") || strings.HasPrefix(entry, "ppt/"):
			return kind{reason: document.NotText}
		case entry == "Index/Document.iwa" || entry == "index.xml" || strings.HasPrefix(entry, "Index/"):
			return kind{reason: document.Pages}
		}
	}
	return rest
}

// isEncryptedWord reports whether a compound file, in which Word wrapped everything before 2007,
// is a document of today with a password ([MS-OFFCRYPTO] 2.3.4.4): it has a stream of a known name.
func isEncryptedWord(r io.ReaderAt, size int64) bool {
	name := []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")
	piece := make([]byte, 64<<10)
	for at := int64(0); at < min(size, maxFile); at += int64(len(piece) - len(name)) {
		n, err := r.ReadAt(piece, at)
		if bytes.Contains(piece[:n], name) {
			return true
		}
		if err != nil {
			return false
		}
	}
	return false
}

// isODTName reports whether a name is one of a text in OpenDocument.
func isODTName(name string) bool {
	switch filepath.Ext(name) {
	case ".odt", ".ott", ".fodt", ".odm":
		return true
	default:
		return false
	}
}

// isWordName reports whether a name is one of a Word document of today.
func isWordName(name string) bool {
	switch filepath.Ext(name) {
	case ".docx", ".docm", ".dotx", ".dotm":
		return true
	default:
		return false
	}
}

func looksLikeFlatODT(head []byte) bool {
	return bytes.Contains(head, []byte("urn:oasis:names:tc:opendocument:xmlns:office:1.0")) ||
		bytes.Contains(head, []byte("o\x00f\x00f\x00i\x00c\x00e\x00:\x00d\x00o\x00c\x00u\x00m\x00e\x00n\x00t"))
}

// looksLikeWordXML reports whether a file is one text in XML that Word saves: a package of Office Open
// XML in one file (Flat OPC), or a document of Word 2003.
func looksLikeWordXML(head []byte) bool {
	head = bytes.TrimSpace(bytes.TrimPrefix(plain(head), []byte("\xEF\xBB\xBF")))
	if !bytes.HasPrefix(head, []byte("<")) {
		return false
	}
	for _, mark := range [...]string{
		"http://schemas.microsoft.com/office/2006/xmlPackage", "http://schemas.microsoft.com/office/word/2003/wordml",
		`<?mso-application progid="Word.Document"`,
	} {
		if bytes.Contains(head, []byte(mark)) {
			return true
		}
	}
	return false
}

// isPage reports whether the ending of a name is that of a page in HTML.
func isPage(ending string) bool {
	return ending == ".html" || ending == ".htm" || ending == ".xhtml" || ending == ".xht"
}

// looksLikeHTML reports whether a file begins as a page does, behind what may stand before: the
// declaration of XML, comments.
func looksLikeHTML(head []byte) bool {
	start := bytes.ToLower(bytes.TrimSpace(bytes.TrimPrefix(plain(head), []byte("\xEF\xBB\xBF"))))
	for _, before := range [...][2]string{{"<?xml", "?>"}, {"<!--", "-->"}, {"<!--", "-->"}} {
		if bytes.HasPrefix(start, []byte(before[0])) {
			_, start, _ = bytes.Cut(start, []byte(before[1]))
			start = bytes.TrimSpace(start)
		}
	}
	return bytes.HasPrefix(start, []byte("<!doctype html")) || bytes.HasPrefix(start, []byte("<html"))
}

// plain returns the ASCII characters of the beginning of a text in UTF-16, and of any other text itself.
func plain(head []byte) []byte {
	if !bytes.HasPrefix(head, []byte("\xFF\xFE")) && !bytes.HasPrefix(head, []byte("\xFE\xFF")) {
		return head
	}
	return bytes.ReplaceAll(head[2:], []byte{0}, nil)
}

// looksLikeMail reports whether a file is a page with its pictures in one, as a mail (MHTML), which
// Word saves too.
func looksLikeMail(head []byte) bool {
	return bytes.HasPrefix(bytes.ToLower(bytes.TrimSpace(head)), []byte("mime-version:"))
}
