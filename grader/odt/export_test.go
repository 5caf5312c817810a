package odt

import (
	"context"
	"io"

	"jourdain/grader/document"
)

// ReadWithin is Read with other limits.
func ReadWithin(ctx context.Context, r io.ReaderAt, size int64, limits Limits) (*document.Document, error) {
	return read(ctx, r, size, limits, nil)
}

// Defaults are the limits of Read.
func Defaults() Limits { return defaults() }
