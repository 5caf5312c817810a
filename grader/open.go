package grader

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"jourdain/grader/document"
	"jourdain/grader/docx"
	"jourdain/grader/html"
	"jourdain/grader/markdown"
	"jourdain/grader/odt"
)

// maxFile is the size, in bytes, of the largest file that is opened at all.
const maxFile = 64 << 20

// Open reads the document in a file, whatever its format. The error is always an
// *document.Unreadable that says what the file is instead. A name that ends in
// .md or .markdown is Markdown; anything else is judged by its content, and only then by
// its name (.html, .htm, .xhtml).
func Open(ctx context.Context, path string) (*document.Document, error) {
	return open(ctx, disk{}, path)
}

// OpenIn is [Open] for a path below a folder that nothing leads out of, no link
// either.
func OpenIn(ctx context.Context, root *os.Root, path string) (*document.Document, error) {
	return open(ctx, root, path)
}

// files are those of the disk, or of a folder.
type files interface {
	Stat(path string) (fs.FileInfo, error)
	Open(path string) (*os.File, error)
}

// disk is all the files that the system lets the program read.
type disk struct{}

// Stat says what a file is.
func (disk) Stat(path string) (fs.FileInfo, error) { return os.Stat(path) }

// Open opens a file to read it.
func (disk) Open(path string) (*os.File, error) { return os.Open(path) }

func open(ctx context.Context, in files, path string) (*document.Document, error) {
	info, err := in.Stat(path)
	if err != nil {
		return nil, unreadable(err)
	}
	switch {
	case info.IsDir():
		return nil, &document.Unreadable{Reason: document.Folder}
	case !info.Mode().IsRegular():
		return nil, &document.Unreadable{Reason: document.Special}
	case isTemporary(filepath.Base(path)):
		return nil, &document.Unreadable{Reason: document.Temporary}
	}
	file, err := in.Open(path)
	if err != nil {
		return nil, unreadable(err)
	}
	defer file.Close()
	return Read(ctx, filepath.Base(path), file, info.Size())
}

// Read reads a document of size bytes. The name, of which the folder does not count, tells a
// Markdown file from other texts and is kept in the document; it is not opened.
func Read(ctx context.Context, name string, r io.ReaderAt, size int64) (*document.Document, error) {
	doc, err := readAny(ctx, name, r, size)
	if err != nil {
		return nil, err
	}
	doc.Name = filepath.Base(name)
	return doc, nil
}

func readAny(ctx context.Context, name string, r io.ReaderAt, size int64) (*document.Document, error) {
	if size == 0 {
		return nil, &document.Unreadable{Reason: document.Empty}
	}
	head := make([]byte, 4096)
	n, err := r.ReadAt(head, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, unreadable(err)
	}
	head = head[:n]
	kind := sniff(strings.ToLower(name), head, r, size)
	switch {
	case size > maxFile && !kind.known():
		return nil, tooBig()
	case kind == kindDOCX:
		return docx.Read(ctx, r, size)
	case kind == kindODT:
		return odt.Read(ctx, r, size)
	case kind == kindMarkdown || kind == kindHypertext:
		source, err := io.ReadAll(io.NewSectionReader(r, 0, size))
		if err != nil {
			return nil, unreadable(err)
		}
		if kind == kindHypertext {
			return html.Read(ctx, source)
		}
		return markdown.Read(ctx, source)
	default:
		return nil, &document.Unreadable{Reason: kind.reason, Detail: kind.detail}
	}
}

func tooBig() error {
	return &document.Unreadable{Reason: document.TooBig, Detail: document.LimitFile}
}

// unreadable turns the system's error into ours.
func unreadable(err error) error {
	reason := document.Unknown
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ELOOP): // a link that leads to itself
		reason = document.Missing
	case errors.Is(err, fs.ErrPermission):
		reason = document.Forbidden
	}
	return &document.Unreadable{Reason: reason, Err: err}
}

// isTemporary knows the files that word processors keep beside a document that is
// open.
func isTemporary(name string) bool {
	return strings.HasPrefix(name, ".~lock.") || strings.HasPrefix(name, "~$")
}

// isText reports whether the beginning of a file can be text.
func isText(head []byte) bool { return !bytes.ContainsRune(head, 0) }
