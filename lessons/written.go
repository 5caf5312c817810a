package lessons

import (
	"bytes"
	"context"
	"fmt"
	"sync"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/lessons/starter"
)

// written are the documents of a work as a machine reads them in each format. Each is
// written and read when it is first asked for.
type written struct {
	mu   sync.Mutex
	docs map[writtenKey]*document.Document
}

type writtenKey struct {
	solution bool
	format   document.Format
}

// solutionIn gives the work done, in a format; nil when it has no solution.
func (t *WorkText) solutionIn(format document.Format) (*document.Document, error) {
	return t.written.read(writtenKey{true, format}, t.Solution)
}

// starterIn gives the starting file in a format; nil when there is none.
func (t *WorkText) starterIn(format document.Format) (*document.Document, error) {
	return t.written.read(writtenKey{false, format}, t.Starter)
}

func (w *written) read(key writtenKey, source []byte) (*document.Document, error) {
	if len(source) == 0 {
		return nil, nil //nolint:nilnil // a work without a file has no document
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if doc := w.docs[key]; doc != nil {
		return doc, nil
	}
	var file bytes.Buffer
	if err := starter.Write(&file, key.format, source); err != nil {
		return nil, fmt.Errorf("solution: %w", err)
	}
	name := "solution"
	if key.format == document.Markdown {
		name += ".md"
	}
	// The file is ours and small: nobody waits for it, and it is kept for the next time.
	doc, err := grader.Read(context.Background(), name, bytes.NewReader(file.Bytes()), int64(file.Len()))
	if err != nil {
		return nil, fmt.Errorf("solution: %w", err)
	}
	if w.docs == nil {
		w.docs = map[writtenKey]*document.Document{}
	}
	w.docs[key] = doc
	return doc, nil
}
