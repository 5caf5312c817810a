package grader_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"jourdain/grader"
	"jourdain/grader/document"
)

// TestWhatAFileIs holds that a file with a misleading name is called what it is.
func TestWhatAFileIs(t *testing.T) {
	for _, test := range []struct {
		name, file string
		content    []byte
		want       document.Reason
	}{
		{"a book", "livre.odt", archived(t, "mimetype", "META-INF/container.xml", "chapter.xhtml"), document.Unsupported},
		{"a Word document without its words", "devoir.odt", archived(t, "[Content_Types].xml", "word/document.xml"), document.BrokenXML},
		{"a cut Word document", "devoir.docm", []byte("PK\x03\x04"), document.Damaged},
		{"words", "devoir.docx", []byte("Bonjour"), document.Damaged},
		{"a spreadsheet", "devoir.docx", archived(t, "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"), document.NotText},
		{"a Word document with a password", "devoir.docx", compound("EncryptedPackage"), document.Encrypted},
		{"an old Word document", "devoir.docm", compound("WordDocument"), document.WordOld},
		{"a Word document in one file", "devoir.xml", []byte(`<?xml version="1.0"?>` + "\n" + `<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">`), document.WordXML},
		{"a document of Word 2003 in XML", "devoir.docx", []byte(`<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument>`), document.WordXML},
		{"a document of Word 2003 in XML, without an instruction", "devoir.xml", []byte(`<x:wordDocument xmlns:x="http://schemas.microsoft.com/office/word/2003/wordml">`), document.WordXML},
		{"a Pages document", "devoir.odt", archived(t, "Index/Document.iwa"), document.Pages},
		{"a package that lost its text", "devoir.odt", archived(t, "mimetype", "styles.xml"), document.Damaged},
		{"a page with its pictures in an archive", "devoir.odt", archived(t, "images/image1.png", "Devoir.html"), document.WebPage},
		{"a page of no words", "devoir.html", []byte(" \n"), document.Empty},
		{"a page in one file, as a mail", "devoir.html", []byte("MIME-Version: 1.0\nContent-Type: multipart/related\n"), document.PlainText},
		{"words", "devoir.odt", []byte("Bonjour"), document.Damaged},
		{"words about Word in a text file", "devoir.txt", []byte("See http://schemas.microsoft.com/office/2006/xmlPackage"), document.PlainText},
		{"nothing at all", "devoir.odt", nil, document.Empty},
		{"RTF without its beginning", "recettes.rtf", []byte("{\\pard \\b Recettes\\par}"), document.RTF},
		{"words in a text file", "devoir.txt", []byte("Bonjour"), document.PlainText},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := grader.Read(context.Background(), test.file, bytes.NewReader(test.content), int64(len(test.content)))
			var got *document.Unreadable
			if !errors.As(err, &got) || got.Reason != test.want {
				t.Errorf("got %v, want %s", err, test.want)
			}
		})
	}
}

// TestAPageIsKnownByItsBeginning holds that a page is read whatever its name is, and a file with the
// name of one whatever it begins with.
func TestAPageIsKnownByItsBeginning(t *testing.T) {
	for _, test := range []struct{ name, file, content string }{
		{"the type of the document", "devoir.odt", "<!DOCTYPE html><p>a"},
		{"an element", "devoir.txt", "\n<HTML><p>a"},
		{"a byte order mark", "devoir", "\xEF\xBB\xBF<html><p>a"},
		{"XHTML", "devoir.xml", "<?xml version=\"1.0\"?>\n<!-- saved -->\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\"><p>a</p>"},
		{"UTF-16", "devoir", "\xFF\xFE<\x00h\x00t\x00m\x00l\x00>\x00a\x00"},
		{"only its name", "DEVOIR.HTM", "a"},
	} {
		t.Run(test.name, func(t *testing.T) {
			doc, err := grader.Read(context.Background(), test.file, strings.NewReader(test.content), int64(len(test.content)))
			if err != nil {
				t.Fatal(err)
			}
			words := ""
			for p := range doc.Paragraphs() {
				words += p.Text()
			}
			if doc.Format != document.Hypertext || words != "a" {
				t.Errorf("got %s %q", doc.Format, words)
			}
		})
	}
}

// TestLinkThatLeadsToItself holds that such a link is a file that is not there.
func TestLinkThatLeadsToItself(t *testing.T) {
	link := filepath.Join(t.TempDir(), "a.odt")
	if err := os.Symlink("a.odt", link); err != nil {
		t.Skipf("no links here: %v", err)
	}
	_, err := grader.Open(context.Background(), link)
	var got *document.Unreadable
	if !errors.As(err, &got) || got.Reason != document.Missing {
		t.Errorf("got %v, want a missing file", err)
	}
}

// compound returns the beginning of a file in the way of Word 97, with the name of one of its parts.
func compound(part string) []byte {
	text := []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Repeat("\x00", 70_000))
	for _, unit := range utf16.Encode([]rune(part)) {
		text = append(text, byte(unit), byte(unit>>8))
	}
	return append(text, 0, 0)
}

// archived returns an archive of empty files.
func archived(t *testing.T, names ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range names {
		if _, err := w.Create(name); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
