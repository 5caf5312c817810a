package markdown

import "jourdain/grader/document"

// Limits bounds what a file may ask of the reader. A learner's file, and a book of
// a thousand pages, stay far below; what goes beyond is refused as
// [document.TooBig], and the error's detail names the limit.
type Limits struct {
	// Bytes is the size of the file.
	Bytes int
	// Depth is how deep lists, quotations and notes may stand in each other, and
	// how deep emphasis may in a line.
	Depth int
	// Paragraph is the size of the words of one paragraph or heading, in bytes: four novels.
	Paragraph int
	// Pieces counts the lines, each once and once more for each open block it stands
	// in, the marks in them, the cells of tables and the spans. A piece takes some
	// 400 bytes of memory.
	Pieces int
	// Tangle bounds the work that grows with the square of the size: for each
	// paragraph, the square of the number of marks ("*", "[", …) in it, summed. The
	// unit takes about a nanosecond.
	Tangle int
	// Marks bounds how often "[^" (a note) and "\|" (a bar inside a cell) each stand
	// in the file: goldmark compares each with each.
	Marks int
	// Text is how many bytes the addresses and the titles of links and images have, all
	// together: a definition is written once, and used as often as its name stands there.
	Text int
	// FrontMatter is the size of the front matter, in bytes. Beyond it, it is left
	// out and the text is read.
	FrontMatter int
	// Braces is how many "{" one line may have for the attributes of headings to be
	// read at all: goldmark starts anew at each.
	Braces int
	// Attributes is how many bytes of a heading's last line may stand behind a "{" for its
	// attributes to be read.
	Attributes int
}

// defaults are the limits of [Read].
func defaults() Limits {
	return Limits{
		Bytes: 16 << 20, Depth: 100, Paragraph: 2 << 20, Pieces: 1_000_000, Tangle: 2_000_000_000,
		Marks: 20_000, Text: 64 << 20, FrontMatter: 16 << 10, Braces: 8, Attributes: 4 << 10,
	}
}

func tooBig(limit string) *document.Unreadable {
	return &document.Unreadable{Reason: document.TooBig, Detail: limit}
}
