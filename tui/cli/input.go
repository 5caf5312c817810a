package cli

import (
	"bytes"
	"context"
	"io"
	"os"

	"jourdain/grader"
	"jourdain/grader/document"
)

// maxInput is how many bytes are read from standard input at most. It is more than
// the grader takes, so that the grader says that it is too much.
const maxInput = 65 << 20

// inputName is the name under which standard input is read: what is no ODT is
// taken for Markdown, since a pipe has no name that ends in .md.
const inputName = "input.md"

// readInput reads a document from standard input.
func readInput(ctx context.Context, in io.Reader) (*document.Document, error) {
	source, err := io.ReadAll(io.LimitReader(in, maxInput))
	if err != nil {
		return nil, &document.Unreadable{Reason: document.Unknown, Err: err}
	}
	if len(source) == 0 {
		return nil, &document.Unreadable{Reason: document.Empty}
	}
	return grader.Read(ctx, inputName, bytes.NewReader(source), int64(len(source)))
}

func isThere(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}
