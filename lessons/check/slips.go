package check

import (
	"bytes"
	"path"
	"strings"

	"github.com/yuin/goldmark/ast"

	"jourdain/grader/address"
	"jourdain/grader/pattern"
	"jourdain/lessons"
	"jourdain/lessons/activity"
)

// glued is a heading without the space after its signs: it is read as a part of the text.
var glued = pattern.New(`(?m)^#{1,6}[^#\s].*$`)

// noteMark is what stands for a note in the text, and what nobody reads as one in a card.
var noteMark = pattern.New(`\[\^[^\]\s]+\]`)

// code is code within a line.
var code = pattern.New("`[^`]+`")

// typed finds in a block of text what only looks like Markdown: a heading without a space, the mark
// of a note.
func (c *checker) typed(file string, first int, n ast.Node, body []byte) {
	switch n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
	default:
		return
	}
	begin, words := n.Lines().At(0).Start, n.Lines().Value(body)
	if at := glued().FindIndex(words); at != nil {
		c.fault(file, first+bytes.Count(body[:begin], []byte("\n"))+bytes.Count(words[:at[0]], []byte("\n")), ErrGlued, "Text", beginning(string(words[at[0]:at[1]])))
	}
	if found := noteMark().Find(code().ReplaceAll(words, nil)); found != nil {
		c.fault(file, first+bytes.Count(body[:begin], []byte("\n")), ErrCannotShow, "What", "note", "Text", string(found), "Near", "")
	}
}

// bare finds pages without a text: nobody would see them.
func (c *checker) bare(file string, first int, root ast.Node, body []byte) {
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		h, ok := n.(*ast.Heading)
		if !ok || h.Level != 2 || h.Lines().Len() == 0 {
			continue
		}
		next := n.NextSibling()
		for isComment(next) {
			next = next.NextSibling()
		}
		if _, ends := next.(*ast.Heading); ends || next == nil {
			at := h.Lines().At(0)
			c.fault(file, first+bytes.Count(body[:at.Start], []byte("\n")), ErrBare, "Title", strings.TrimSpace(string(at.Value(body))))
		}
	}
}

func isComment(n ast.Node) bool {
	b, ok := n.(*ast.HTMLBlock)
	return ok && b.HTMLBlockType == ast.HTMLBlockType2
}

// everything finds exercises in which whatever is chosen is right.
func (c *checker) everything(l *lessons.Lesson) {
	for _, lang := range l.Languages() {
		steps := l.Text(address.Polite.In(lang)).Steps
		for i := range steps {
			if a, ok := steps[i].Activity.(*activity.Choose); ok && a.AllRight() {
				c.fault(path.Join(l.ID, lang+".md"), steps[i].Line, ErrAllRight)
			}
		}
	}
}

// endings finds names of starting files with the ending of a format, which is added to them.
func (c *checker) endings(w *lessons.Work) {
	for _, lang := range w.Lesson().Languages() {
		name := w.Texts[lang].File
		switch ending := path.Ext(name); strings.ToLower(ending) {
		case ".odt", ".docx", ".md", ".doc", ".txt":
			file, line := c.nameOf(w, lang)
			c.fault(file, line, ErrFileEnding, "Name", name, "Near", strings.TrimSuffix(name, ending))
		}
	}
}
