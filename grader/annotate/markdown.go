package annotate

import (
	"bytes"
	"context"
	"io"
	"sort"
	"strings"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/markdown"
)

// writeMarkdown writes a copy of a text in Markdown. A text that is not in UTF-8 becomes one.
func writeMarkdown(ctx context.Context, w io.Writer, file io.ReaderAt, size int64, comments []Comment) error {
	source, err := io.ReadAll(io.NewSectionReader(file, 0, size))
	if err != nil {
		return &document.Unreadable{Reason: document.Unknown, Err: err}
	}
	t, err := markdown.Trace(ctx, source)
	if err != nil {
		return err //nolint:wrapcheck // the reader's error is the door's
	}
	if len(t.Seams) == 0 && len(comments) > 0 {
		return ErrNowhere
	}
	if !utf8.Valid(source) {
		source = t.Text
	}
	e := markdownEdits(t, source, comments)
	return e.copy(w, bytes.NewReader(source), "")
}

// markdownEdits puts each comment before the block that it is in, at a seam between the blocks of
// the text, with an empty line on both sides.
func markdownEdits(t *markdown.Traced, source []byte, comments []Comment) *edits {
	found := newPlaces(t.Document, nil, false)
	at := map[int][]string{}
	for i := range comments {
		c := &comments[i]
		line := c.Line
		if place, _ := found.of(c); place.block != nil && (line == 0 || c.Paragraph == 0) {
			line = place.block.At().Line
		}
		seam := t.Seams[max(0, sort.SearchInts(t.Seams, line+1)-1)]
		at[seam] = append(at[seam], remark(c.Text))
	}
	e := &edits{}
	starts, ending := linesOf(source)
	for _, seam := range t.Seams {
		if len(at[seam]) == 0 {
			continue
		}
		start := starts[seam-1]
		text := strings.Join(at[seam], "\n") + "\n"
		if seam > 1 && len(bytes.TrimSpace(source[starts[seam-2]:start])) > 0 {
			text = "\n" + text
		}
		e.insert(int64(start), strings.ReplaceAll(text, "\n", ending))
	}
	return e
}

// linesOf returns where each line of a text begins, behind a mark for the order of its bytes, and how its
// lines end.
func linesOf(source []byte) (starts []int, ending string) {
	starts, ending = []int{0}, "\n"
	if bytes.HasPrefix(source, []byte("\uFEFF")) {
		starts[0] = len("\uFEFF")
	}
	for i, c := range source {
		isLast := c == '\n' || c == '\r' && (i+1 == len(source) || source[i+1] != '\n')
		if !isLast {
			continue
		}
		if len(starts) == 1 {
			ending = string(source[:i+1])
			ending = ending[len(strings.TrimRight(ending, "\r\n")):]
			ending = ending[max(0, len(ending)-2):]
		}
		starts = append(starts, i+1)
	}
	return starts, ending
}

// remark returns a comment in HTML. What would end it, or is no comment any more (HTML, 13.1.6), is parted by a
// space.
func remark(text []string) string {
	var b strings.Builder
	b.WriteString(markdown.RemarkStart)
	for _, line := range text {
		line = strings.TrimSpace(document.Clean(line))
		for strings.Contains(line, "--") {
			line = strings.ReplaceAll(line, "--", "- -")
		}
		b.WriteString(line + "\n")
	}
	b.WriteString("-->\n")
	return b.String()
}
