package odt

import (
	"bytes"
	"context"
	"errors"
	"io"

	"jourdain/grader/document"
	"jourdain/grader/work"
	"jourdain/grader/xmltext"
)

// Read reads an OpenDocument text of size bytes: a package (.odt, .ott) or one
// file in XML (.fodt), told apart by their content. The error is always a
// *document.Unreadable: Empty, Encrypted, Damaged, BrokenXML, TooBig (see
// [Limits]), NotText, Stopped when the context ends, or what the file is instead.
func Read(ctx context.Context, r io.ReaderAt, size int64) (*document.Document, error) {
	return read(ctx, r, size, defaults(), nil)
}

// read reads a file within limits; where its texts stand goes into traced, unless that is nil.
func read(ctx context.Context, r io.ReaderAt, size int64, limits Limits, traced *Traced) (*document.Document, error) {
	switch {
	case size <= 0:
		return nil, &document.Unreadable{Reason: document.Empty}
	case size > limits.File:
		return nil, tooBig(document.LimitFile)
	}
	head := make([]byte, min(size, 1_024))
	if _, err := r.ReadAt(head, 0); err != nil && !errors.Is(err, io.EOF) {
		return nil, &document.Unreadable{Reason: document.Unknown, Err: err}
	}
	var doc *document.Document
	var err error
	stopped := work.Do(ctx, func(c *work.Counter) {
		f := newFile(newMeter(c, limits))
		f.traced = traced
		doc, err = f.read(r, size, head)
	})
	if stopped != nil {
		return nil, stopped
	}
	return doc, err
}

// read reads a file of which the first bytes are known.
func (f *file) read(r io.ReaderAt, size int64, head []byte) (*document.Document, error) {
	var err error
	switch {
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		err = f.readPackage(r, size)
	case xmltext.Begins(head):
		err = f.readFlat(r, size)
	default:
		err = other(head)
	}
	if err != nil {
		return nil, err
	}
	return f.finish(), nil
}

// other says what a file is that is neither a package nor in XML.
func other(head []byte) error {
	reason := document.Unsupported
	switch {
	case bytes.HasPrefix(head, []byte("\xD0\xCF\x11\xE0")):
		reason = document.WordOld
	case bytes.HasPrefix(head, []byte("PK")), bytes.Contains(head, []byte("PK\x03\x04")):
		reason = document.Damaged
	}
	return &document.Unreadable{Reason: reason}
}
