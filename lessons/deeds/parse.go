package deeds

import (
	"sort"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"jourdain/grader/pattern"
)

// Parse reads one of our sources in Markdown (package starter has the notation). What it
// does not know is kept as it is.
func Parse(source []byte) *Sketch {
	n := read(source)
	s := &Sketch{Front: n.front}
	body := []byte(strings.Join(n.lines, "\n"))
	r := &reading{notation: n, sketch: s, body: body}
	for i, c := range body {
		if c == '\n' {
			r.ends = append(r.ends, i)
		}
	}
	// Without the parsers of words and of link definitions all words stay as they are.
	blocks := parser.NewParser(
		parser.WithBlockParsers(parser.DefaultBlockParsers()...),
		parser.WithParagraphTransformers(util.Prioritized(extension.NewTableParagraphTransformer(), 200)),
	)
	for node := blocks.Parse(text.NewReader(body)).FirstChild(); node != nil; node = r.next(node) {
		r.block(node)
	}
	s.Last = n.before(len(n.lines), s)
	s.findTitle()
	s.gatherStyles()
	return s
}

// findTitle makes the title of the one heading of level 1 that stands before all others.
func (s *Sketch) findTitle() {
	title := -1
	for i := range s.Parts {
		p := &s.Parts[i]
		switch {
		case p.Kind != Heading:
		case title < 0 && p.Words == "":
		case title < 0 && p.Level == 1:
			title = i
		case title < 0 || p.Level == 1:
			return
		}
	}
	if title >= 0 {
		s.Parts[title].Kind, s.Parts[title].Level = Title, 0
	}
}

// reading walks through the blocks of a source.
type reading struct {
	*notation
	sketch *Sketch
	body   []byte
	ends   []int // the offsets of its line ends
	in     int   // lists, quotations and tables so far
	skip   int   // the line before which everything is read
}

func (r *reading) line(node ast.Node) int { return sort.SearchInts(r.ends, node.Pos()) }

// next returns the node to read after another one.
func (r *reading) next(node ast.Node) ast.Node {
	for node = node.NextSibling(); node != nil && r.line(node) < r.skip; {
		node = node.NextSibling()
	}
	return node
}

// add keeps a part that begins on the line of a node.
func (r *reading) add(node ast.Node, p Part) {
	line := r.line(node)
	p.Marks, p.Only = r.before(line, r.sketch), r.only[line]
	r.sketch.Parts = append(r.sketch.Parts, p)
}

// raw returns the lines from a node to the next one.
func (r *reading) raw(node ast.Node) string {
	until := len(r.lines)
	if next := node.NextSibling(); next != nil {
		until = r.line(next)
	}
	return strings.TrimRight(strings.Join(r.lines[r.line(node):until], "\n"), " \n")
}

func (r *reading) words(node ast.Node) string {
	var b strings.Builder
	for i := range node.Lines().Len() {
		segment := node.Lines().At(i)
		b.Write(segment.Value(r.body))
	}
	return strings.TrimSpace(b.String())
}

var (
	breaks   = pattern.New(`(?i)^(<br\s*/?>\s*)+$`)
	contents = pattern.New(`(?i)^\[\[?_?toc_?\]?\]$`)
	noteText = pattern.New(`^\[\^([^\]\s]+)\]:\s*`)
)

func (r *reading) block(node ast.Node) {
	switch n := node.(type) {
	case *ast.Heading:
		r.add(n, Part{Kind: Heading, Level: n.Level, Words: strings.ReplaceAll(r.words(n), "\n", " ")})
	case *ast.Paragraph:
		r.paragraph(n)
	case *ast.List:
		r.in++
		if !plainList(n) {
			r.add(n, Part{Kind: Verbatim, Words: r.raw(n)})
			return
		}
		r.list(n, r.in, 0)
	case *ast.Blockquote:
		r.quotation(n)
	case *east.Table:
		r.table(n)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		r.add(n, Part{Kind: Code, Words: r.raw(n)})
	case *ast.HTMLBlock:
		r.html(n)
	default:
		r.add(n, Part{Kind: Verbatim, Words: r.raw(n)})
	}
}

func (r *reading) paragraph(n *ast.Paragraph) {
	words := r.words(n)
	switch {
	case contents().MatchString(words):
		r.add(n, Part{Kind: Contents, Words: words})
	case strings.Trim(strings.ReplaceAll(words, "&nbsp;", ""), " \u00a0\n") == "":
		r.add(n, Part{Kind: Blank, Words: words})
	case noteText().MatchString(words):
		for note := range strings.SplitSeq(strings.ReplaceAll(words, "\n[^", "\n\x00[^"), "\n\x00") {
			m := noteText().FindStringSubmatch(note)
			if m == nil {
				m = []string{"", ""}
			}
			r.add(n, Part{Kind: Note, Label: m[1], Words: strings.TrimPrefix(note, m[0])})
		}
	default:
		r.add(n, Part{Kind: Paragraph, Words: words})
	}
}

// plainList reports whether nothing but paragraphs and lists stands in a list.
func plainList(n ast.Node) bool {
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		for inner := item.FirstChild(); inner != nil; inner = inner.NextSibling() {
			switch inner := inner.(type) {
			case *ast.Paragraph, *ast.TextBlock:
			case *ast.List:
				if inner == item.FirstChild() || !plainList(inner) {
					return false
				}
			default:
				return false
			}
		}
	}
	return true
}

func (r *reading) list(n *ast.List, in, depth int) {
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		if item.FirstChild() == nil {
			r.add(item, Part{Kind: Item, In: in, Ordered: n.IsOrdered(), Depth: depth})
		}
		for inner := item.FirstChild(); inner != nil; inner = inner.NextSibling() {
			if list, ok := inner.(*ast.List); ok {
				r.list(list, in, depth+1)
				continue
			}
			r.add(inner, Part{
				Kind: Item, In: in, Ordered: n.IsOrdered(), Depth: depth, More: inner != item.FirstChild(), Words: r.words(inner),
			})
		}
	}
}

func (r *reading) quotation(n *ast.Blockquote) {
	for inner := n.FirstChild(); inner != nil; inner = inner.NextSibling() {
		if _, ok := inner.(*ast.Paragraph); !ok {
			r.add(n, Part{Kind: Verbatim, Words: r.raw(n)})
			return
		}
	}
	r.in++
	for inner := n.FirstChild(); inner != nil; inner = inner.NextSibling() {
		r.add(inner, Part{Kind: Quotation, In: r.in, Words: r.words(inner)})
	}
}

// table reads a table. A header row without words is none: GitHub's tables have always
// one.
func (r *reading) table(n *east.Table) {
	r.in++
	number, blank := 0, true
	for cell := n.FirstChild().FirstChild(); cell != nil; cell = cell.NextSibling() {
		blank = blank && r.words(cell) == ""
	}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		_, header := row.(*east.TableHeader)
		if header && blank && row.NextSibling() != nil {
			continue
		}
		column := 0
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			part := Part{Kind: Cell, In: r.in, Row: number, Col: column, Header: header, Words: r.words(cell)}
			r.add(n, part)
			column++
		}
		number++
	}
}

// html keeps a block of HTML: empty lines, a table of contents up to the comment that ends
// it, or anything else.
func (r *reading) html(n *ast.HTMLBlock) {
	words := r.raw(n)
	switch {
	case breaks().MatchString(words):
		r.add(n, Part{Kind: Blank, Words: words})
	case strings.HasPrefix(words, "<!-- toc -->"):
		from := r.line(n)
		r.skip = from + 1
		for r.skip < len(r.lines) && r.lines[r.skip-1] != "<!-- tocstop -->" {
			r.skip++
		}
		r.add(n, Part{Kind: Contents, Words: strings.Join(r.lines[from:r.skip], "\n")})
	default:
		r.add(n, Part{Kind: Verbatim, Words: words})
	}
}
