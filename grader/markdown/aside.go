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

// Kind gives the kind of the node.
func (a *aside) Kind() ast.NodeKind { return kindAside }

// Dump prints the node, as goldmark asks.
func (a *aside) Dump(source []byte, level int) {
	ast.DumpHelper(a, source, level, map[string]string{"Text": a.text}, nil)
}

// longestAside is how many bytes an aside may have: an open mark looks no further for its end.
const longestAside = 2000

// take reads from the reader's place to the end that a function finds in the text before
// it, and gives nil and stays where it was when it finds none (-1).
func take(g *guard, block text.Reader, is asideKind, end func(rest []byte) int) ast.Node {
	var rest []byte
	looked := 0
	line, position := block.Position()
	for len(rest) < longestAside {
		more, _ := block.PeekLine()
		if more == nil {
			break
		}
		rest = append(rest, more...)
		looked += len(rest)
		if n := end(rest); n >= 0 {
			block.Advance(len(more) - (len(rest) - n))
			g.spend(1)
			words := bytes.Join(bytes.Fields(rest[:n]), []byte(" "))
			if !bytes.ContainsRune(rest[:n], '\n') {
				words = rest[:n]
			}
			return &aside{is: is, text: document.Clean(string(words))}
		}
		block.AdvanceLine()
	}
	block.SetPosition(line, position)
	if g.tangle += looked; g.tangle > g.limits.Tangle {
		g.fail(document.LimitMarks)
	}
	return nil
}

// closing gives an end for take: behind the first mark after the opening one, which is as
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

// Trigger gives the character that begins them.
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
			return take(t.guard, block, tag.is, closing(tag.closes, len(tag.opens)))
		}
	}
	return nil
}
