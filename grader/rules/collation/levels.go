package collation

import (
	"slices"

	"jourdain/grader/document"
	"jourdain/grader/rules/spelling"
)

// vote tells the level of the parts in a document without any title by the headings that are
// parts of the model: those that stay at level 2 when the title is lost are right there.
func (c *correspondence) vote() {
	if c.doc.titled || !c.model.titled {
		return
	}
	parts, votes := map[string]bool{}, 0
	for i := range c.model.texts {
		if t := &c.model.texts[i]; t.Kind == Heading && t.Level == 1 {
			parts[spelling.Fold(t.Words())] = true
		}
	}
	for i := range c.doc.texts {
		switch t := &c.doc.texts[i]; {
		case t.Kind != Heading || t.strange > 0 || !parts[spelling.Fold(t.Words())]:
		case t.Level == 1:
			votes--
		default:
			votes++
		}
	}
	if votes <= 0 || c.doc.first != 1 {
		return
	}
	c.doc.first = 2
	for i := range c.doc.texts {
		c.doc.texts[i].Level--
	}
}

// title returns the words of the title; "" for none.
func (s *side) title() string {
	for i := range s.texts {
		if s.texts[i].Kind == Title {
			return s.texts[i].Words()
		}
	}
	return ""
}

// isTitle reports whether a heading has the words of the model's title.
func (c *correspondence) isTitle(h *document.Heading) bool {
	return slices.ContainsFunc(c.model.texts, func(t Text) bool { return t.Kind == Title && spelling.Same(h.Text(), t.Words()) })
}

// isPart reports whether a heading that stands alone at level 1 is no title: it is a part of
// the model, or the model has no title.
func (c *correspondence) isPart(h *document.Heading) bool {
	if h == nil || !c.model.titled {
		return true
	}
	part := false
	for i := range c.model.texts {
		switch t := &c.model.texts[i]; {
		case !isHeadline(t.Kind) || !spelling.Same(h.Text(), t.Words()):
		case t.Kind == Title:
			return false
		default:
			part = true
		}
	}
	return part
}
