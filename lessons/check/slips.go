package check

import (
	"bytes"
	"path"
	"strings"

	"github.com/yuin/goldmark/ast"

	"jourdain/grader/pattern"
	"jourdain/lessons"
)

// glued is a heading without the space after its signs: it is read as a part of the text.
var glued = pattern.New(`(?m)^#{1,6}[^#\s].*$`)

// noteMark is what stands for a note in the text, and what nobody reads as one in a card.
var noteMark = pattern.New(`\[\^[^\]\s]+\]`)

// code is code within a line.
var code = pattern.New("`[^`]+`")

// typed finds in a block of text what only looks like Markdown: a heading without a space, the mark
// of a note.
func (p *pages) typed(n ast.Node) {
	switch n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
	default:
		return
	}
	line, words := p.line(n.Lines().At(0).Start), n.Lines().Value(p.body)
	if at := glued().FindIndex(words); at != nil {
		p.fault(p.file, line+bytes.Count(words[:at[0]], []byte("\n")), ErrGlued, "Text", beginning(string(words[at[0]:at[1]])))
	}
	if found := noteMark().Find(code().ReplaceAll(words, nil)); found != nil {
		p.fault(p.file, line, ErrCannotShow, "What", "note", "Text", string(found), "Near", "")
	}
}

// bare finds pages without a text: nobody would see them.
func (p *pages) bare(root ast.Node) {
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
			p.fault(p.file, p.line(at.Start), ErrBare, "Title", strings.TrimSpace(string(at.Value(p.body))))
		}
	}
}

func isComment(n ast.Node) bool {
	b, ok := n.(*ast.HTMLBlock)
	return ok && b.HTMLBlockType == ast.HTMLBlockType2
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
