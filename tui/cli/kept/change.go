package kept

import (
	"cmp"

	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/tui/text"
)

// Change is a mark that was given by hand.
type Change struct {
	Line int // where it stands in the file, from 1
	// Key, Pupil, Class and File say whose it is; what the file does not say is "".
	Key, Pupil, Class, File string

	Mark   float64
	Reason string
	By     string
	// Withheld is set where the mark was taken out and the points stand: no mark is given then.
	Withheld bool
	// Then is what the points gave when the mark was changed, nil for none, where the file knows it.
	Then  *float64
	Knows bool
	// Digest is the SHA-256 of the document for which it was changed; "" where it is not known.
	Digest string
}

// Book is a file of earlier results, read.
type Book struct {
	Name    string
	Scale   int // what its marks are out of; 0 where it has no mark
	Changes []Change
}

// Name returns what the pupil of a change is called.
func (c *Change) Name() string { return cmp.Or(c.Pupil, c.File) }

// same reports whether two changes say the same.
func (c *Change) same(other *Change) bool {
	return c.Mark == other.Mark && c.Withheld == other.Withheld && c.Reason == other.Reason
}

// In returns the change as a result of this run has it: of a document with a digest, "" for one
// that is not known, and what its points give now.
func (c *Change) In(digest string, now *float64) report.Changed {
	changed := report.Changed{Mark: c.Mark, Reason: c.Reason, By: c.By, Digest: c.Digest}
	switch {
	case c.Digest != "" && digest != "":
		if c.Digest != digest {
			changed.Since = report.FileSince
		}
	case c.Knows && !equal(now, c.Then):
		changed.Since = report.PointsSince
	}
	return changed
}

func equal(a, b *float64) bool { return a == b || a != nil && b != nil && *a == *b }

// Given counts the changes that are marks.
func (b *Book) Given() int {
	count := 0
	for i := range b.Changes {
		if !b.Changes[i].Withheld {
			count++
		}
	}
	return count
}

// Fault is something wrong in the file: a sentence of the words.
type Fault struct {
	Key    string // of tui/text
	Line   int    // from 1; 0 for the whole file
	Values []any  // names and values by turns
}

// Say says the fault, without the file and the line.
func (f *Fault) Say(words *text.Words) string {
	safe := make([]any, len(f.Values))
	for i, v := range f.Values {
		if s, ok := v.(string); ok && i%2 == 1 {
			v = document.Printable(s)
		}
		safe[i] = v
	}
	return words.Say(f.Key, safe...)
}

// Refused is the error of a file of which nothing counts.
type Refused struct{ Faults []Fault }

// Error names the first fault.
func (r *Refused) Error() string { return r.Faults[0].Key }

// add keeps a fault.
func (r *Refused) add(word string, line int, values ...any) {
	r.Faults = append(r.Faults, Fault{"cli.kept." + word, line, values})
}

// err returns the faults as an error; nil for none.
func (r *Refused) err() error {
	if len(r.Faults) == 0 {
		return nil
	}
	return r
}
