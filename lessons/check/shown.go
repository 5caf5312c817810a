package check

import (
	"bytes"
	"path"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"jourdain/grader/address"
	"jourdain/grader/markdown"
	"jourdain/grader/pattern"
	"jourdain/lessons"
	"jourdain/lessons/activity"
)

// pages are the cards of a lesson, or the words of a glossary.
type pages struct {
	*checker
	file  string
	first int // the line of the file where the body begins
	body  []byte
	words lessons.Glossary

	counted, lines int // how far lines were counted, and how many they were
}

// shown finds in the cards of a file, or in the words of a glossary, what no card can show: a link
// that leads out of the lesson, a picture, HTML, a table. A terminal has none of them, and whoever
// listens would hear their signs. Of a lesson that has no fault so far it also finds cards without a
// text.
func (c *checker) shown(file string, written []byte, words lessons.Glossary, lesson bool) {
	p := &pages{checker: c, file: file, first: 1, body: written, words: words}
	if _, body, first, ok := markdown.FrontMatter(written); ok {
		p.body, p.first = body, first
	}
	root := goldmark.New(goldmark.WithExtensions(extension.Table)).Parser().Parse(text.NewReader(p.body))
	if lesson {
		p.bare(root)
	}
	p.look(root)
}

// line returns the line of the file at a place of the body. It goes on from the place before, since
// a long file has many.
func (p *pages) line(offset int) int {
	if offset < p.counted {
		p.counted, p.lines = 0, 0
	}
	p.lines += bytes.Count(p.body[p.counted:offset], []byte("\n"))
	p.counted = offset
	return p.first + p.lines
}

// look finds what no card can show.
func (p *pages) look(root ast.Node) {
	block := 0
	// The walk fails only when the function does.
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		if n.Type() == ast.TypeBlock && n.Lines().Len() > 0 {
			block = n.Lines().At(0).Start
			p.typed(n)
		}
		what, said := unshown(n, p.body)
		if what == "" {
			return ast.WalkContinue, nil
		}
		p.fault(p.file, p.line(max(block, placeOf(n))), ErrCannotShow, "What", what, "Text", beginning(said), "Near", wordMeant(n, p.words))
		return ast.WalkSkipChildren, nil
	})
}

// unshown returns what a node is that no card can show, and its words; "" for anything else.
func unshown(n ast.Node, body []byte) (what, said string) {
	switch n := n.(type) {
	case *ast.Link:
		if !strings.HasPrefix(string(n.Destination), "#gloss-") {
			return "link", inside(n, body)
		}
	case *ast.AutoLink:
		return "link", string(n.Label(body))
	case *ast.Image:
		return "picture", string(n.Destination)
	case *ast.RawHTML:
		if tag := string(n.Segments.Value(body)); !strings.HasPrefix(tag, "</") {
			return "html", tag
		}
	case *ast.HTMLBlock:
		if at := n.Lines().At(0); n.HTMLBlockType != ast.HTMLBlockType2 {
			return "html", strings.TrimSpace(string(at.Value(body)))
		}
	case *east.Table:
		return "table", inside(n.FirstChild(), body)
	}
	return "", ""
}

// wordMeant returns the word of the glossary that a link was meant to lead to; "" for none.
func wordMeant(n ast.Node, words lessons.Glossary) string {
	link, ok := n.(*ast.Link)
	if !ok {
		return ""
	}
	id := strings.TrimPrefix(strings.TrimPrefix(string(link.Destination), "#"), "gloss-")
	if words.Word(id) == nil {
		return ""
	}
	return id
}

// inside returns the words of a node.
func inside(n ast.Node, body []byte) string {
	var words []string
	// The walk fails only when the function does.
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if t, ok := n.(*ast.Text); ok && entering {
			words = append(words, string(t.Segment.Value(body)))
		}
		return ast.WalkContinue, nil
	})
	return strings.Join(words, " ")
}

// placeOf returns where the words of a node within a line begin; 0 where it has none.
func placeOf(n ast.Node) int {
	for ; n != nil; n = n.FirstChild() {
		switch n := n.(type) {
		case *ast.Text:
			return n.Segment.Start
		case *ast.RawHTML:
			return n.Segments.At(0).Start
		}
	}
	return 0
}

// exercises finds hints that have the answer word for word, and exercises in which every answer is
// right.
func (c *checker) exercises(l *lessons.Lesson) {
	for _, lang := range l.Languages() {
		file := path.Join(l.ID, lang+".md")
		steps := l.Text(address.Polite.In(lang)).Steps
		for i := range steps {
			act, line := steps[i].Activity, steps[i].Line
			if act == nil {
				continue
			}
			if told := activity.Told(act); told != "" {
				c.fault(file, lineFrom(c.read(file), line, "hint:"), ErrHintTells, "Text", beginning(told))
			}
			if a, ok := act.(*activity.Choose); ok && a.AllRight() {
				c.fault(file, line, ErrAllRight)
			}
		}
	}
}

// lineFrom returns the first line of a file, from a line on, that begins with a word; that line
// where none does.
func lineFrom(body []byte, line int, word string) int {
	for i, text := range strings.Split(string(body), "\n") {
		if i+1 >= line && strings.HasPrefix(text, word) {
			return i + 1
		}
	}
	return line
}

// signs are marks of Markdown that mean something.
var signs = pattern.New(`\*\*[^*]+\*\*|__[^_]+__|\[[^\]]+\]\([^)]*\)|<[a-zA-Z/][^>]*>|&[a-z]+;`)

// literal finds signs of Markdown in what an activity shows as it is written: its lines, its
// reasons and its hint.
func (c *checker) literal(file string, spoken []said) {
	for _, s := range spoken {
		if sign := signs().FindString(s.text); s.literal && sign != "" {
			c.fault(file, s.line, ErrSigns, "Text", sign)
		}
	}
}
