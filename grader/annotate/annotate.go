package annotate

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"jourdain/grader/document"
)

// The errors of [Write] besides those of readers.
var (
	// ErrFormat is that of a format that has no comments which its readers see.
	ErrFormat = errors.New("comments cannot be put into a file of this format")
	// ErrNowhere is that of a document without a paragraph.
	ErrNowhere = errors.New("there is no paragraph to put a comment at")
)

// Formats returns the formats into which comments can be put.
func Formats() []document.Format {
	return []document.Format{document.ODT, document.DOCX, document.Markdown}
}

// Write writes a copy of a document of size bytes, in the format in which it was read, with the comments
// in it. They are dated when: the same comments at the same time give the same bytes.
//
// The error is a *document.Unreadable as the reader of the format gives it, [ErrFormat], [ErrNowhere],
// or that of w. What was written before an error is no document.
func Write(ctx context.Context, w io.Writer, file io.ReaderAt, size int64, format document.Format, comments []Comment, when time.Time) error {
	switch format {
	case document.ODT:
		return writeODT(ctx, w, file, size, comments, when)
	case document.DOCX:
		return writeDOCX(ctx, w, file, size, comments, when)
	case document.Markdown:
		return writeMarkdown(ctx, w, file, size, comments)
	default:
		return fmt.Errorf("%s: %w", format, ErrFormat)
	}
}
