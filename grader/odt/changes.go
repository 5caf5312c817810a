package odt

import (
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/xmltext"
)

// review is what is said about the text in a file: recorded changes and comments.
type review struct {
	changes  []document.Change
	comments []document.Comment
}

// change is a recorded change while the text is read: whether it deletes something, and its
// number in the review.
type change struct {
	deletes bool
	number  int
}

// tracking knows the recorded changes of a text while it is read, and notes where each change and
// each comment stands.
type tracking struct {
	*review
	known   map[string]change // by their ids
	between []int             // the changes that begin before the next paragraph
}

// remarked are the numbers of the changes and the comments that begin in a paragraph.
type remarked struct{ changes, comments []int }

// read reads text:tracked-changes, which says what kind each recorded change
// is (ODF 1.3 part 3, 5.5.1). The deleted text that may stand in it is not read.
//
// A deletion is written in one of two ways: the text stands there, and a
// text:change in the body marks where it was; or the text stands in the body
// between text:change-start and text:change-end.
func (t *tracking) read(x *scanner, w *warnings) {
	x.Each(func(e xmltext.Element) {
		if e.Name != "text:changed-region" {
			return
		}
		w.add(document.UnsavedChanges)
		ids := [2]string{e.Attr("xml:id"), e.Attr("text:id")}
		read := change{number: len(t.changes)}
		kind := document.FormatChange
		x.Each(func(e xmltext.Element) {
			switch {
			case e.Name == "text:deletion":
				kind, read.deletes = document.Deletion, true
			case e.Name == "text:insertion" && !read.deletes:
				kind = document.Insertion
			}
		})
		t.changes = append(t.changes, document.Change{Kind: kind})
		for _, id := range ids {
			if id != "" {
				t.known[id] = read
			}
		}
	})
}

// change reads a text:change-start, a text:change-end or, between paragraphs, a
// text:change. The words are those it stands in; nil for none.
func (c *content) change(e xmltext.Element, w *words) {
	id := e.Attr("text:change-id")
	if e.Name != "text:change-end" {
		c.tracked.note(e, w)
	}
	if !c.tracked.known[id].deletes || e.Name == "text:change" {
		return
	}
	if e.Name == "text:change-start" {
		if c.flow.deletions == nil {
			c.flow.deletions = map[string]bool{}
		}
		c.flow.deletions[id] = true
		return
	}
	for f := c.flow; f != nil; f = f.outer {
		delete(f.deletions, id)
	}
}

// note notes that a recorded change begins in a paragraph, or before the next one.
func (t *tracking) note(e xmltext.Element, w *words) {
	known, ok := t.known[e.Attr("text:change-id")]
	switch {
	case !ok:
	case w == nil:
		t.between = append(t.between, known.number)
	default:
		w.changes = append(w.changes, known.number)
	}
}

// comment reads an office:annotation (ODF 1.3 part 3, 14.1): its words, and whether it
// is settled, which programs write in namespaces of their own. One in deleted text stands
// there still. One of [document.Annotator] is none of the text; what it stands in is nil
// between paragraphs.
func (c *content) comment(e xmltext.Element, w *words) {
	comment := document.Comment{Resolved: isResolved(e)}
	if number, ours := strings.CutPrefix(e.Attr("office:name"), CommentName); ours {
		c.origins.Take(leadingNumber(number))
	}
	var text strings.Builder
	ours := false
	c.Each(func(e xmltext.Element) {
		switch e.Name {
		case "dc:creator":
			ours = c.plain() == document.Annotator
		case "text:p", "text:list":
			text.WriteString(c.plain() + " ")
		}
	})
	if ours {
		return
	}
	comment.Text = strings.TrimSpace(text.String())
	t := c.tracked
	if w != nil {
		w.comments = append(w.comments, len(t.comments))
	}
	t.comments = append(t.comments, comment)
}

func isResolved(e xmltext.Element) bool {
	for _, a := range e.Attrs {
		if _, local, ok := strings.Cut(a.Name, ":"); ok && local == "resolved" {
			return a.Value == "true"
		}
	}
	return false
}

// place says of the changes and the comments of words in which block they are.
func (t *tracking) place(w *words, block document.Block) {
	for _, n := range w.changes {
		if known := &t.changes[n]; known.In == nil {
			known.In = block
		}
	}
	for _, n := range w.comments {
		t.comments[n].In = block
	}
}

// deleting reports whether what is read is deleted.
func (f *flow) deleting() bool {
	for ; f != nil; f = f.outer {
		if len(f.deletions) > 0 {
			return true
		}
	}
	return false
}
