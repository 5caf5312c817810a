package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"jourdain/grader/document"
	"jourdain/grader/markup"
	"jourdain/grader/pattern"
)

// aside writes a piece of a line that is no text. What the page shows is as good as code:
// its spaces and signs mean something there.
func (r *reader) aside(w *markup.Writer, a *aside) {
	switch a.is {
	case inlineNote:
		words := strings.TrimSuffix(strings.TrimPrefix(a.text, "^["), "]")
		note := &document.Note{Blocks: []document.Block{&document.Paragraph{
			Common: markup.OnLine(r.Last), Look: r.looks.plain(), Spans: []document.Span{{Text: resolve([]byte(words)), Look: r.looks.plain()}},
		}}}
		w.Put(document.Span{Kind: document.NoteSpan, Note: note})
	case attributes:
		w.Put(document.Span{Kind: document.RawSpan, Text: a.text})
	default:
		w.Put(document.Span{Kind: document.CodeSpan, Text: a.text})
	}
}

// inlineNotes reads pandoc's notes in the line: ^[text]. Of what stands in them, the text is
// read as it is written.
type inlineNotes struct{ guard *guard }

// Trigger returns the character that begins them.
func (i *inlineNotes) Trigger() []byte { return []byte{'^'} }

// Parse reads one.
func (i *inlineNotes) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	if line, _ := block.PeekLine(); !hasPrefix(line, "^[") {
		return nil
	}
	return readAside(i.guard, block, inlineNote, "]", func(rest []byte) int {
		depth := 0
		for at := 1; at < len(rest); at++ {
			switch rest[at] {
			case '\\':
				at++
			case '[':
				depth++
			case ']':
				if depth--; depth == 0 && at > 2 {
					return at + 1
				}
			}
		}
		return -1
	})
}

// alert is the first line of a quotation that GitHub and Obsidian show as a box.
var alert = pattern.New(`^\[![\pL-]+\][+-]?$`)

// withoutAlert makes a mark of it, which no reader sees as words.
func withoutAlert(spans []document.Span) []document.Span {
	if len(spans) == 0 || spans[0].Kind != document.TextSpan || !alert().MatchString(spans[0].Text) {
		return spans
	}
	spans[0].Kind = document.RawSpan
	if len(spans) > 1 && spans[1].Kind == document.SoftBreak {
		return append(spans[:1], spans[2:]...)
	}
	return spans
}

// isLineBlock reports whether a paragraph is pandoc's block of lines, a poem or an address:
// each line begins with "|" and a space, and there is no other bar.
func (r *reader) isLineBlock(n ast.Node) bool {
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		line := strings.TrimRight(string(segment.Value(r.source)), " \n")
		if line != "|" && !strings.HasPrefix(line, "| ") || strings.Count(line, "|") > 1 {
			return false
		}
	}
	return n.Lines().Len() > 1
}

// withoutBars takes the bars out of a block of lines, each of which ends with a break.
func withoutBars(spans []document.Span) []document.Span {
	begins := true
	kept := spans[:0]
	for _, s := range spans {
		if begins && s.Kind == document.TextSpan {
			s.Text = strings.TrimPrefix(strings.TrimPrefix(s.Text, "|"), " ")
		}
		if begins = s.Kind == document.SoftBreak || s.Kind == document.LineBreak; begins {
			s.Kind = document.LineBreak
		}
		if s.Kind != document.TextSpan || s.Text != "" {
			kept = append(kept, s)
		}
	}
	return kept
}
