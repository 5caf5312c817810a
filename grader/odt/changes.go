package odt

import "jourdain/grader/document"

// readChanges reads text:tracked-changes, which says what kind each recorded change
// is (ODF 1.3 part 3, 5.5.1). The deleted text that may stand in it is not read.
//
// A deletion is written in one of two ways: the text stands there, and a
// text:change in the body marks where it was; or the text stands in the body
// between text:change-start and text:change-end.
func (c *content) readChanges() {
	c.each(func(e element) {
		if e.name != "text:changed-region" {
			return
		}
		c.warnings.add(document.UnsavedChanges)
		ids := [2]string{e.attr("xml:id"), e.attr("text:id")}
		deletion := false
		c.each(func(e element) { deletion = deletion || e.name == "text:deletion" })
		for _, id := range ids {
			if id != "" {
				c.changes[id] = deletion
			}
		}
	})
}

// change reads a text:change-start or a text:change-end.
func (c *content) change(e element) {
	id := e.attr("text:change-id")
	if !c.changes[id] {
		return
	}
	if e.name == "text:change-start" {
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

// deleting says whether what is read is deleted.
func (f *flow) deleting() bool {
	for ; f != nil; f = f.outer {
		if len(f.deletions) > 0 {
			return true
		}
	}
	return false
}
