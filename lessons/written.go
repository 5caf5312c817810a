package lessons

import (
	"bytes"
	"context"
	"fmt"
	"sync"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/rules/collation"
	"jourdain/grader/rules/rule"
	"jourdain/lessons/starter"
)

// written are the files of a work in one language, as a word processor hands them in. They
// cost too much to be written for a list of lessons: each is made once, when a document is
// first graded by it.
type written struct {
	mu       sync.Mutex
	read     map[fileKey]func() (*document.Document, error)
	measured map[document.Format]func() (grader.Measures, error)
	traces   map[document.Format]func() (*collation.Trace, error)
	// kept reads the paragraphs of the solution, once.
	kept func() ([]rule.Kept, error)
}

func newWritten(solution []byte) *written {
	return &written{kept: sync.OnceValues(func() ([]rule.Kept, error) { return keptOf(solution) })}
}

// fileKey names a file of a work.
type fileKey struct {
	kind   string
	format document.Format
}

// once returns the function that was kept under a key, and keeps read where there is none
// yet.
func once[K comparable, V any](mu *sync.Mutex, kept *map[K]func() (V, error), key K, read func() (V, error)) func() (V, error) {
	mu.Lock()
	defer mu.Unlock()
	if *kept == nil {
		*kept = map[K]func() (V, error){}
	}
	if (*kept)[key] == nil {
		(*kept)[key] = sync.OnceValues(read)
	}
	return (*kept)[key]
}

// starterIn returns the starting file in a format, as it is read. It is shared, and not to
// be changed.
func (t *WorkText) starterIn(format document.Format) (*document.Document, error) {
	return t.document("starter", format, t.Starter)
}

// solutionIn returns the solution in a format, as it is read. It is shared, and not to be
// changed.
func (t *WorkText) solutionIn(format document.Format) (*document.Document, error) {
	return t.document("solution", format, t.Solution)
}

// traceIn returns what of the solution is looked for in a document of a format, to tell whose it is.
func (t *WorkText) traceIn(format document.Format) (*collation.Trace, error) {
	return once(&t.written.mu, &t.written.traces, format, func() (*collation.Trace, error) {
		solution, err := t.solutionIn(format)
		if err != nil {
			return nil, err
		}
		return collation.TraceOf(solution), nil
	})()
}

func (t *WorkText) document(kind string, format document.Format, source []byte) (*document.Document, error) {
	w := t.written
	if format == document.Hypertext {
		format = document.ODT // a page is what a word processor makes of such a file
	}
	return once(&w.mu, &w.read, fileKey{kind, format}, func() (*document.Document, error) {
		var b bytes.Buffer
		if err := starter.Write(&b, format, source); err != nil {
			return nil, fmt.Errorf("%s: %w", kind, err)
		}
		doc, err := grader.Read(context.Background(), kind+".md", bytes.NewReader(b.Bytes()), int64(b.Len()))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", kind, err)
		}
		return doc, nil
	})()
}
