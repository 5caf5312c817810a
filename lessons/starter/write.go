package starter

import (
	"context"
	"errors"
	"fmt"
	"io"

	"jourdain/grader/document"
	"jourdain/grader/markdown"
)

// ErrFormat is the error of a format in which no starting file is written.
var ErrFormat = errors.New("no starting file is written in this format")

// Write writes a starting file in a format from its source in Markdown.
func Write(w io.Writer, format document.Format, source []byte) error {
	switch format {
	case document.Markdown:
		if _, err := w.Write(source); err != nil {
			return fmt.Errorf("starting file: %w", err)
		}
		return nil
	case document.ODT:
		doc, err := markdown.Read(context.Background(), source)
		if err != nil {
			return fmt.Errorf("starting file: %w", err)
		}
		return writePackage(w, doc)
	default:
		return fmt.Errorf("%q: %w", format, ErrFormat)
	}
}
