package cli

import (
	"bytes"
	"context"
	"sync"

	"jourdain/grader"
	"jourdain/grader/document"
)

// maxInput is how many bytes are read from standard input at most. It is more than
// the grader takes, so that the grader says that it is too much.
const maxInput = 65 << 20

// inputName is the name under which standard input is read: what is no ODT is
// taken for Markdown, since a pipe has no name that ends in .md.
const inputName = "input.md"

// input is what came from standard input. It comes once, and may be judged again.
type input struct {
	once  sync.Once
	bytes []byte
	err   error
}

// readInput reads a document from standard input, as far as that could be read.
func readInput(ctx context.Context, source []byte, err error) (*document.Document, error) {
	if err != nil {
		return nil, &document.Unreadable{Reason: document.Unknown, Err: err}
	}
	if len(source) == 0 {
		return nil, &document.Unreadable{Reason: document.Empty}
	}
	return grader.Read(ctx, inputName, bytes.NewReader(source), int64(len(source)))
}
