package docx

import (
	"slices"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/xmltext"
)

// review is what is said about the text in a file: recorded changes and comments.
type review struct {
	changes  []document.Change
	comments []document.Comment
	written  map[string]document.Comment // those of the part for comments, by their ids
	settled  map[string]bool             // the comments that are marked as settled, by the ids of their last paragraphs
	placed   map[string]bool             // the comments that stand in the text
	warnings *warnings
}

// remarked are the numbers of the changes and the comments that begin in a paragraph.
type remarked struct {
	changes, comments []int
	changedAt         int // how long the words were where the last change ended
}

// take adds what is said of words that are joined with these.
func (r *remarked) take(from remarked) {
	r.changes = append(r.changes, from.changes...)
	r.comments = append(r.comments, from.comments...)
}

// change notes a recorded change in words; nil for one between paragraphs. One that follows
// directly on another of its kind, which programs write for each run, is the same.
func (r *review) change(kind document.ChangeKind, w *words) {
	r.warnings.add(document.UnsavedChanges)
	if w != nil {
		if last := len(w.changes) - 1; last >= 0 && w.changedAt == w.length() && r.changes[w.changes[last]].Kind == kind {
			return
		}
		w.changes = append(w.changes, len(r.changes))
		w.changedAt = w.length()
	}
	r.changes = append(r.changes, document.Change{Kind: kind})
}

// length tells whether something was added to words: it grows with them.
func (w *words) length() int { return len(w.Text) + w.Spaces + len(w.Spans) }

// comment notes that a comment stands in a paragraph, the first time that the text names it; nil
// for one between paragraphs.
func (r *review) comment(id string, in *paragraph) {
	written, ok := r.written[id]
	if !ok || r.placed[id] {
		return
	}
	r.placed[id] = true
	if in != nil {
		in.words.comments = append(in.words.comments, len(r.comments))
	}
	r.comments = append(r.comments, written)
}

// place says of the changes and the comments of words in which block they are.
func (r *review) place(w *words, block document.Block) {
	for _, n := range w.changes {
		r.changes[n].In = block
	}
	for _, n := range w.comments {
		r.comments[n].In = block
	}
}

// readSettled reads which comments are marked as settled, in a part that Word 2013 and later write
// ([MS-DOCX] 2.5.1.2).
func (r *review) readSettled(s *scanner) {
	s.Root()
	s.Each(func(e xmltext.Element) {
		if e.Name == "w15:commentEx" && isSet(e, "w15:done") {
			r.settled[e.Attr("w15:paraId")] = true
		}
	})
}

// readComments reads a w:comments (ISO/IEC 29500-1, 17.13.4.6). One of [document.Annotator] is none
// of the text.
func (r *review) readComments(s *scanner) {
	s.Root()
	s.Each(func(e xmltext.Element) {
		if e.Name != "w:comment" {
			return
		}
		id, ours := e.Attr("w:id"), e.Attr("w:author") == document.Annotator
		var text []string
		var comment document.Comment
		s.Each(func(e xmltext.Element) {
			if e.Name == "w:p" {
				comment.Resolved = r.settled[e.Attr("w14:paraId")]
				text = append(text, s.plain())
			}
		})
		comment.Text = strings.TrimSpace(strings.Join(text, " "))
		if !ours {
			r.written[id] = comment
		}
	})
}

// warnings are what the reader noticed, each once, in the order of the file.
type warnings struct{ list []document.Warning }

func (w *warnings) add(warning document.Warning) {
	if !slices.Contains(w.list, warning) {
		w.list = append(w.list, warning)
	}
}
