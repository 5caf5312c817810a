package moodle

import (
	"jourdain/grader/document"
	"jourdain/tui/text"
)

// keys is what the sentences of this package begin with.
const keys = "cli.moodle."

// Problem is why nothing could be read or written: a sentence of the words.
type Problem struct {
	Word   string // the key, below cli.moodle
	Values []any  // of the sentence: names and values by turns
	Err    error  // the cause; may be nil
}

// Error returns the word, for developers; people hear [Problem.Say].
func (p *Problem) Error() string {
	if p.Err != nil {
		return keys + p.Word + ": " + p.Err.Error()
	}
	return keys + p.Word
}

// Unwrap returns the cause.
func (p *Problem) Unwrap() error { return p.Err }

// Say returns the sentence for a teacher.
func (p *Problem) Say(words *text.Words) string { return say(words, p.Word, p.Values...) }

// Why says what became of one row, one mark or one file: a stable word.
type Why string

// Why a row of the worksheet was left, wholly or in part.
const (
	NoWork     Why = "no-work"     // there is no mark for it
	Locked     Why = "locked"      // "Grade can be changed" says no
	InWords    Why = "in-words"    // it is marked with the words of a scale
	NoMaximum  Why = "no-maximum"  // it says no number to mark out of
	HasGrade   Why = "has-grade"   // it has another grade already
	HasComment Why = "has-comment" // it has another comment already; the grade was given
	OtherName  Why = "other-name"  // the number is that of the mark, the name is another person's
	TwoMarks   Why = "two-marks"   // two marks are for this row
)

// Why a mark found no row.
const (
	NoRow   Why = "no-row"   // nobody of the worksheet is meant
	TwoRows Why = "two-rows" // two people of the worksheet have this name, and there is no number
)

// Why a file of a download was left.
const (
	Outside   Why = "outside"   // its path leads out of the download, or a link is there
	Unclaimed Why = "unclaimed" // its name says of no participant
	Encrypted Why = "encrypted" // the archive has a password
	Closed    Why = "closed"    // it is a folder that may not be read
)

// say returns a sentence, with texts that are safe to show.
func say(words *text.Words, word string, values ...any) string {
	safe := make([]any, len(values))
	for i, v := range values {
		if s, ok := v.(string); ok && i%2 == 1 {
			v = document.Printable(s)
		}
		safe[i] = v
	}
	return words.Say(keys+word, safe...)
}
