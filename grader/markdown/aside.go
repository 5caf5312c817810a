package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"jourdain/grader/document"
)

// aside is a piece of a line that is no text of the page: a formula, a tag of a template,
// attributes.
type aside struct {
	ast.BaseInline
	is   asideKind
	text string // as it is written, on one line
}

type asideKind uint8

const (
	formula    asideKind = iota // in a line
	display                     // a formula that stands on lines of its own
	template                    // a tag that a program replaces by what it gives, or by nothing
	expression                  // what a program replaces by words
	attributes                  // of what stands before them
	inlineNote
)

var kindAside = ast.NewNodeKind("Aside")

// Kind returns the kind of the node.
func (a *aside) Kind() ast.NodeKind { return kindAside }

// Dump prints the node, as goldmark asks.
func (a *aside) Dump(source []byte, level int) {
	ast.DumpHelper(a, source, level, map[string]string{"Text": a.text}, nil)
}

// longestAside is how many bytes an aside may have, and mostAsideLines how many lines: an open
// mark looks no further for its end.
const (
	longestAside   = 2000
	mostAsideLines = 40
)

// readAside reads from the reader's place to the end that a function finds in the text before
// it, and returns nil and stays where it was when it finds none (-1), or one of something else (0).
// The name is that of the end: where there is none, nobody looks for it again.
func readAside(g *guard, block text.Reader, is asideKind, name string, end func(rest []byte) int) ast.Node {
	line, position := block.Position()
	if g.Err != nil || position.Start < g.without[name] {
		return nil
	}
	var rest []byte
	looked, last := 0, position.Start
	for range mostAsideLines {
		more, _ := block.PeekLine()
		if more == nil || len(rest) == longestAside {
			break
		}
		more = more[:min(len(more), longestAside-len(rest))]
		if rest == nil {
			rest = more[:len(more):len(more)]
		} else {
			rest = append(rest, more...)
		}
		looked += len(rest)
		last = position.Start + len(rest)
		n := end(rest)
		if n > 0 {
			block.Advance(len(more) - (len(rest) - n))
			g.Spend(1)
			return &aside{is: is, text: document.Clean(string(rest[:n]))}
		}
		if n == 0 {
			last = 0
			break
		}
		block.AdvanceLine()
	}
	block.SetPosition(line, position)
	g.without[name] = max(g.without[name], last)
	if g.tangle += looked; g.tangle > g.limits.Tangle {
		g.Fail(document.LimitMarks)
	}
	return nil
}

// closing returns an end for take: behind the first mark after the opening one, which is as
// long as the given number of bytes.
func closing(mark string, opening int) func([]byte) int {
	return func(rest []byte) int {
		if i := bytes.Index(rest[min(opening, len(rest)):], []byte(mark)); i >= 0 {
			return opening + i + len(mark)
		}
		return -1
	}
}

// templates reads the tags of Liquid, Jinja and Hugo: {% … %}, {{ … }}, {{< … >}}.
type templates struct{ guard *guard }

// Trigger returns the character that begins them.
func (t *templates) Trigger() []byte { return []byte{'{'} }

// Parse reads one.
func (t *templates) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	for _, tag := range [...]struct {
		opens, closes string
		is            asideKind
	}{
		{"{%", "%}", template},
		{"{{<", ">}}", template},
		{"{{%", "%}}", template},
		{"{{", "}}", expression},
	} {
		if hasPrefix(line, tag.opens) {
			return readAside(t.guard, block, tag.is, tag.closes, closing(tag.closes, len(tag.opens)))
		}
	}
	return nil
}
