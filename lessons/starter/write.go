package starter

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"

	"jourdain/grader/document"
	"jourdain/grader/markdown"
)

// ErrFormat is the error of a format in which no starting file is written.
var ErrFormat = errors.New("no starting file is written in this format")

// Write writes a starting file in a format from its source in Markdown. What
// [Faults] finds wrong in the source is left out.
func Write(w io.Writer, format document.Format, source []byte) error {
	switch format {
	case document.Markdown:
		if _, err := io.WriteString(w, parse(source).text(format)); err != nil {
			return fmt.Errorf("starting file: %w", err)
		}
		return nil
	case document.ODT, document.DOCX:
		t, _, err := compose(parse(source))
		if err != nil {
			return err
		}
		if format == document.DOCX {
			return writeDOCX(w, t)
		}
		return writeODT(w, t)
	default:
		return fmt.Errorf("%q: %w", format, ErrFormat)
	}
}

// Files returns the files that must stand beside a starting file, by their names: the
// pictures that a Markdown file shows. The files of word processors hold their own.
func Files(format document.Format, source []byte) (map[string][]byte, error) {
	files := map[string][]byte{}
	if format != document.Markdown {
		return files, nil
	}
	doc, err := markdown.Read(context.Background(), []byte(parse(source).text(format)))
	if err != nil {
		return nil, fmt.Errorf("starting file: %w", err)
	}
	for p := range doc.Paragraphs() {
		for _, f := range picturesOf(p) {
			if pictureName().MatchString(f.Target) && files[f.Target] == nil {
				files[f.Target] = pictureFile(f.Target)
			}
		}
	}
	return files, nil
}

// Faults returns what is wrong in a source, in the order of its lines: a comment that
// says nothing known, or that is about nothing; a number that is not the right one;
// what cannot be written for a word processor.
func Faults(source []byte) []Fault {
	n := parse(source)
	faults := n.faults
	_, composed, err := compose(n)
	if err != nil {
		return append(faults, Fault{Line: 1, Message: err.Error()})
	}
	faults = append(faults, composed...)
	slices.SortStableFunc(faults, func(a, b Fault) int { return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Message, b.Message)) })
	return faults
}
