package markdown

import (
	"bytes"
	"regexp"
	"sort"
	"strings"

	"github.com/yuin/goldmark/ast"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"jourdain/grader/document"
)

// html reads a block of HTML: its headings, and what stands around them as it is;
// or its paragraphs, when it holds nothing but words.
func (r *reader) html(n *ast.HTMLBlock) []document.Block {
	block := r.markup(n)
	text := strings.TrimSpace(block.text)
	switch {
	case contentsStart.MatchString(text):
		contents := newContents(r.at(n))
		r.places[contents] = true
		return []document.Block{contents}
	case breaks.MatchString(text):
		return []document.Block{r.emptyLines(n, text)}
	case !headingTag.MatchString(text):
		if paragraphs := block.paragraphs(); len(paragraphs) > 0 {
			return paragraphs
		}
		block.raw(len(block.text))
		return block.blocks
	}
	block.read()
	return block.blocks
}

var (
	breaks     = regexp.MustCompile(`(?i)^(<br\s*/?>\s*)+$`)
	headingTag = regexp.MustCompile(`(?i)<h[1-6][\s/>]`)
)

// emptyLines reads <br> on lines of their own, which people write to make space.
func (r *reader) emptyLines(n ast.Node, text string) document.Block {
	p := &document.Paragraph{Common: r.at(n), Look: r.looks.plain()}
	for range strings.Count(text, "<") {
		p.Spans = append(p.Spans, document.Span{Kind: document.LineBreak, Look: r.looks.plain()})
	}
	return p
}

// markup is a block of HTML, and what is read of it.
type markup struct {
	text    string
	starts  []int // the offset of each line in the text
	lines   []int // the number of each line
	guard   *guard
	looks   *looks
	blocks  []document.Block
	done    int // the offset up to which the text is in the blocks
	heading *document.Heading
	words   *writer // those of the heading
}

func (r *reader) markup(n *ast.HTMLBlock) *markup {
	m := &markup{guard: r.guard, looks: r.looks}
	var text strings.Builder
	add := func(start int, line []byte) {
		m.starts = append(m.starts, text.Len())
		m.lines = append(m.lines, r.line(start))
		text.Write(line)
	}
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		add(segment.Start, segment.Value(r.source))
	}
	if n.HasClosure() {
		add(n.ClosureLine.Start, n.ClosureLine.Value(r.source))
	}
	m.text = text.String()
	return m
}

// place gives the line of an offset of the text.
func (m *markup) place(offset int) document.Common {
	i := sort.SearchInts(m.starts, offset+1) - 1
	return onLine(m.lines[max(i, 0)])
}

// read finds the headings. A heading that nothing ends, ends with the block.
func (m *markup) read() {
	tokens := html.NewTokenizer(strings.NewReader(m.text))
	for offset := 0; ; {
		kind := tokens.Next()
		raw := string(tokens.Raw())
		start := offset
		offset += len(raw)
		if m.guard.spend(1); kind == html.ErrorToken || m.guard.err != nil {
			break
		}
		token := tokens.Token()
		level := headingLevel(token)
		switch {
		case level > 0 && kind == html.StartTagToken:
			m.end(start)
			m.raw(start)
			m.begin(level, start)
		case level > 0 && kind == html.EndTagToken && m.heading != nil:
			m.end(offset)
		case m.heading != nil && kind == html.TextToken:
			m.words.flow(token.Data)
		case m.heading != nil:
			m.words.tag(raw, token, m.place(start))
		}
	}
	m.end(len(m.text))
	m.raw(len(m.text))
}

// begin opens a heading.
func (m *markup) begin(level, offset int) {
	m.words = &writer{guard: m.guard, looks: m.looks}
	m.heading = &document.Heading{
		Common: m.place(offset), Level: level, Source: document.HTML, Look: m.looks.plain(),
	}
}

// end closes the heading that is open, if any.
func (m *markup) end(offset int) {
	if m.heading == nil {
		return
	}
	m.words.pending = bytes.TrimRight(m.words.pending, " ")
	m.heading.Spans = m.words.finish()
	m.heading.ImageOnly = imageOnly(m.heading)
	m.blocks = append(m.blocks, m.heading)
	m.heading, m.done = nil, offset
}

// raw keeps the text up to an offset as it is, unless it is blank.
func (m *markup) raw(offset int) {
	text := m.text[m.done:offset]
	if strings.TrimSpace(text) != "" {
		space := len(text) - len(strings.TrimLeft(text, " \t\n"))
		m.blocks = append(m.blocks, &document.Raw{Common: m.place(m.done + space), Text: lines(strings.TrimSpace(text))})
	}
	m.done = offset
}

// lines cleans a text of several lines.
func lines(text string) string {
	all := strings.Split(text, "\n")
	for i := range all {
		all[i] = document.Clean(all[i])
	}
	return strings.Join(all, "\n")
}

func headingLevel(token html.Token) int {
	switch token.DataAtom {
	case atom.H1:
		return 1
	case atom.H2:
		return 2
	case atom.H3:
		return 3
	case atom.H4:
		return 4
	case atom.H5:
		return 5
	case atom.H6:
		return 6
	default:
		return 0
	}
}
