package lessons

import (
	"slices"

	"jourdain/grader/address"
	"jourdain/grader/document"
	"jourdain/grader/rubric"
)

// Work is a file that a lesson asks for.
type Work struct {
	// ID is what a learner's progress is kept by; "" for a lesson's only work when its
	// author gave it none.
	ID string
	// Tracks are the tracks whose example it is; none for an example for everyone.
	Tracks []string
	// Own is set for the learner's own document: it has no starting file.
	Own bool
	// Submit is the rubric; nil for a document that is shown and gets no mark.
	Submit *rubric.Source
	// Allows are the wrong deeds (package deeds) that the work allows, each with its reason.
	Allows map[string]string
	// Skills are the pages of howto that the brief leads to, by their names; none for those of
	// the rules.
	Skills []string
	// Texts are the work in each language of the lesson, in the polite form.
	Texts  map[string]*WorkText
	lesson *Lesson
}

// WorkText is a work in one language.
type WorkText struct {
	// File is the name of the starting file, without an ending: "recettes"; "" for a
	// document of the learner's own.
	File string
	// Starter and Solution are the sources, in Markdown, of the starting file and
	// of the same file mended. Package starter writes them in each format.
	Starter, Solution []byte
	// Brief says what to do in the file.
	Brief *Brief
	// written are the two files as they are read, and what they measure.
	written *written
}

// belong makes the work one of a lesson.
func (w *Work) belong(l *Lesson) {
	w.lesson = l
	for _, t := range w.Texts {
		t.written = newWritten(t.Solution)
	}
}

// Brief says what to do in a file.
type Brief struct {
	Title  string
	Line   int // where it begins in its file, from 1
	Pieces []Piece
}

// In returns what is said to who works in a file of a format.
func (b *Brief) In(format document.Format) []Piece {
	var said []Piece
	for _, piece := range b.Pieces {
		if prose, ok := piece.(Prose); !ok || prose.Only == "" || prose.Only == format {
			said = append(said, piece)
		}
	}
	return said
}

// Text returns the work in a voice; nil when the lesson is not written in its language.
func (w *Work) Text(v address.Voice) *WorkText {
	polite, lesson := w.Texts[v.Lang], w.lesson.Text(v)
	if polite == nil || lesson.Voice == v.Polite() {
		return polite
	}
	said := *polite
	said.Brief = lesson.Brief(w.ID)
	return &said
}

// Lesson returns the lesson that asks for the work.
func (w *Work) Lesson() *Lesson { return w.lesson }

// Starting returns the works of the work's course whose starting file has a name, by what reports
// whether a name is one that is given for another.
func (w *Work) Starting(name string, isCopy func(name, of string) bool) []*Work {
	var works []*Work
	for _, l := range w.lesson.course.Lessons {
		for _, other := range l.Works() {
			for _, text := range other.Texts {
				if isCopy(name, text.File) {
					works = append(works, other)
					break
				}
			}
		}
	}
	return works
}

// Marked reports whether the work is judged; one that is not is only shown.
func (w *Work) Marked() bool { return w.Submit != nil }

// For reports whether the work is the example of a track: one that names no track is
// for all.
func (w *Work) For(track string) bool { return len(w.Tracks) == 0 || slices.Contains(w.Tracks, track) }

// Work returns a work by its id; nil when there is none. Without an id it returns the
// first.
func (l *Lesson) Work(id string) *Work {
	for _, w := range l.Works() {
		if w.ID == id || id == "" {
			return w
		}
	}
	return nil
}

// WorksFor returns the works in the order in which they are offered: of alternatives,
// those of a track first, then those for everyone.
func (l *Lesson) WorksFor(track string) []*Work {
	sorted := slices.Clone(l.Works())
	if !l.ChooseOne() || track == "" {
		return sorted
	}
	rank := func(w *Work) int {
		switch {
		case slices.Contains(w.Tracks, track):
			return 0
		case len(w.Tracks) == 0:
			return 1
		default:
			return 2
		}
	}
	slices.SortStableFunc(sorted, func(a, b *Work) int { return rank(a) - rank(b) })
	return sorted
}

// Finished reports whether a lesson is finished when the works with these ids have
// passed: one of several alternatives, or each of those that are not.
func (l *Lesson) Finished(passed func(work string) bool) bool {
	done := func(w *Work) bool { return passed(w.ID) }
	if l.ChooseOne() {
		return slices.ContainsFunc(l.Works(), done)
	}
	return len(l.Works()) > 0 && !slices.ContainsFunc(l.Works(), func(w *Work) bool { return !done(w) })
}
