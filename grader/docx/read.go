package docx

import (
	"bytes"
	"context"
	"errors"
	"io"

	"jourdain/grader/document"
	"jourdain/grader/work"
)

// Read reads a text document of Office Open XML (ISO/IEC 29500, Transitional or Strict) of size
// bytes: .docx, .docm, .dotx, .dotm. The error is always a *document.Unreadable: Empty, Encrypted,
// Damaged, BrokenXML, TooBig (see [Limits]), NotText, Stopped when the context ends, or what the
// file is instead.
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
	if !bytes.HasPrefix(head, []byte("PK\x03\x04")) {
		return nil, other(head)
	}
	var doc *document.Document
	var err error
	stopped := work.Do(ctx, func(c *work.Counter) {
		m := newMeter(c, limits)
		m.trace(traced)
		f := newFile(m)
		if err = f.read(r, size); err == nil {
			doc = f.finish()
		}
	})
	if stopped != nil {
		return nil, stopped
	}
	return doc, err
}

// other says what a file is that is no archive.
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
