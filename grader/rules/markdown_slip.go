package rules

import (
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/pattern"
	"jourdain/grader/rules/lookalike"
	"jourdain/grader/rules/rule"
)

// MarkdownSlip reports what a small slip makes of the marks of Markdown: "#Titre" as
// text, a heading read as code, a sentence turned into a heading by the hyphens under
// it, a pair of stars that does not close, a table without its line of hyphens, a list
// whose signs are stuck to the words, a link whose address stands nowhere.
var MarkdownSlip = rule.Rule{
	ID:       "markdown-slip",
	About:    rule.Texts,
	Severity: rule.Error,
	Formats:  []document.Format{document.Markdown},
	Cases:    []string{"hash", "code", "underlined", "stars", "table", "item", "reference"},
	Yields:   map[string][]rule.Better{"hash": {{ID: "no-lookalike-heading", Cases: []string{"typed-hash"}, SamePlace: true}}},
	Run: func(p *rule.Pass) {
		s := newSlipSearch(p)
		for block := range p.Doc.All() {
			switch b := block.(type) {
			case *document.Paragraph:
				s.paragraph(b)
			case *document.List, *document.Quotation: // what it holds comes next
			default:
				s.end()
				s.block(b)
			}
		}
		s.end()
		p.Judge(s.texts)
		if s.found == 0 {
			p.Right(s.texts, nil)
		}
	},
}

// slipSearch looks for slips in one block, and in lines that follow each other.
type slipSearch struct {
	pass  *rule.Pass
	texts int // that were looked at
	found int
	// hashes are the lines whose number signs leave no doubt that headings were meant.
	hashes map[*document.Paragraph]bool
	rows   rowSearch
	items  stuckSearch
}

func newSlipSearch(p *rule.Pass) *slipSearch {
	s := &slipSearch{pass: p, hashes: map[*document.Paragraph]bool{}}
	for _, c := range lookalike.Find(p.Reading) {
		if c.Certain && c.Is(lookalike.TypedHash) {
			s.hashes[c.Paragraph] = true
		}
	}
	run := func(name string) func(document.Place, string, int, rule.Severity) {
		return func(place document.Place, text string, lines int, severity rule.Severity) {
			s.report(place, name, text, severity, rule.With("Lines", lines))
		}
	}
	s.rows.report, s.items.report = run("table"), run("item")
	return s
}

func (s *slipSearch) report(place document.Place, name, text string, severity rule.Severity, details ...rule.Detail) {
	s.found++
	s.pass.Report(place, append(details, rule.In(name), rule.As(severity), rule.Excerpt(text))...)
}

// block looks at what is no paragraph.
func (s *slipSearch) block(block document.Block) {
	switch b := block.(type) {
	case *document.Heading:
		s.texts++
		if isRow(b) {
			s.report(b.Place, "table", b.Text(), rule.Error, rule.With("Lines", 2))
		} else if sure, maybe := isSentence(b); b.Source == document.Setext && b.Level == 2 && maybe {
			s.report(b.Place, "underlined", b.Text(), sure)
		}
	case *document.Code:
		s.texts++
		if text := strings.TrimSpace(b.Text); !b.Fenced && codeHeading().MatchString(text) {
			s.report(b.Place, "code", text, rule.Review)
		}
	}
}

func (s *slipSearch) paragraph(p *document.Paragraph) {
	text := p.Text()
	if !isSpaceOnly(text) {
		s.texts++
	}
	switch {
	case len(p.Spans) == 0 || p.Spans[0].Kind != document.TextSpan || p.Spans[0].Literal:
	case s.hashes[p]:
		s.report(p.Place, "hash", text, rule.Error)
	case p.Place.Region.Has(document.InList | document.InTable): // a channel, a tag, a name
	case stuckHash().MatchString(text) && !areTags(text):
		s.report(p.Place, "hash", text, rule.Review)
	}
	if text := openStars(p.Spans); text != "" {
		s.report(p.Place, "stars", text, rule.Review)
	}
	s.references(p)
	if p.Place.Region.Has(document.InTable | document.InContents) {
		return
	}
	inItem := p.Place.Region.Has(document.InList)
	if inItem {
		s.items.end() // each item has its own words: a switch of a program, "-v", is none of the marks
	}
	for _, line := range sourceLines(p.Spans) {
		s.pass.Doc.StepText(len(line))
		s.rows.line(line, p.Place)
		s.items.line(line, p.Place)
	}
	if inItem {
		s.items.end()
	}
}

// end judges the lines that were gathered.
func (s *slipSearch) end() {
	s.rows.end()
	s.items.end()
}

// sourceLines returns the lines of a paragraph as they stand in the file, with a letter for
// each piece of code, and before a line that begins with emphasis: its sign is no mark.
func sourceLines(spans []document.Span) []string {
	var lines []string
	first := 0
	for i := range spans {
		if k := spans[i].Kind; k == document.SoftBreak || k == document.LineBreak {
			lines = append(lines, sourceLine(spans[first:i]))
			first = i + 1
		}
	}
	return append(lines, sourceLine(spans[first:]))
}

func sourceLine(spans []document.Span) string {
	if len(spans) > 0 && (spans[0].Look.Bold.Value || spans[0].Look.Italic.Value) {
		return "x" + withoutCode(spans)
	}
	return withoutCode(spans)
}

// withoutCode returns the words of a text, with a letter for each piece of code: its
// spaces mean something.
func withoutCode(spans []document.Span) string {
	var b strings.Builder
	for i := range spans {
		if spans[i].Kind == document.CodeSpan {
			b.WriteByte('x')
			continue
		}
		b.WriteString(document.Text(spans[i : i+1]))
	}
	return b.String()
}

// reference is a link or an image whose address should stand elsewhere, under a label.
// Two numbers are two notes; behind a letter the brackets are those of a formula or of a
// program; a label with ^ is a note.
var reference = pattern.New(`(?:^|[^\pL\d\])])(!\[[^\[\]\n]*\] ?\[[^\[\]^\n][^\[\]\n]*\]|\[[^\[\]\n]*\pL[^\[\]\n]*\]\[(?:[^\[\]^\n][^\[\]\n]*)?\])`)

// references reports what looks so and has stayed text: nothing says where it leads. Only
// the sign of an image leaves no doubt.
func (s *slipSearch) references(p *document.Paragraph) {
	for i := range p.Spans {
		if p.Spans[i].Kind != document.TextSpan || p.Spans[i].Link != nil || !strings.Contains(p.Spans[i].Text, "[") {
			continue
		}
		for _, m := range reference().FindAllStringSubmatch(p.Spans[i].Text, -1) {
			severity := rule.Review
			if strings.HasPrefix(m[1], "!") {
				severity = rule.Error
			}
			s.report(p.Place, "reference", m[1], severity)
		}
	}
}

var (
	// stuckHash is a heading without its space; a tag ("#jardin") is one small word.
	stuckHash = pattern.New(`^(?:#{2,6}[^\s#!]|#(?:\p{Lu}|[\pL]+\s+[^#\s]))`)
	// codeHeading is a heading, alone, that four spaces made code.
	codeHeading = pattern.New(`^#{1,6} [^\n]+$`)
)

// areTags reports whether each of several words, or one after others of them, is a tag:
// "#Paris #Lyon".
func areTags(text string) bool {
	words := strings.Fields(text)
	for _, word := range words {
		if !strings.HasPrefix(word, "#") || strings.HasPrefix(word, "##") {
			return false
		}
	}
	return len(words) > 1
}

// columnGap stands between the columns of a table that is drawn with spaces.
const columnGap = "   "

// isSentence reports whether an underlined heading was meant as a text, and how sure that
// is: it is long and ends as a sentence, or it may be for it has several lines. The last row of
// a table that some programs read between lines of hyphens is none.
func isSentence(h *document.Heading) (sure rule.Severity, maybe bool) {
	text := strings.TrimSpace(h.Text())
	words := len(strings.Fields(text))
	if words > 8 && strings.HasSuffix(text, ".") && !strings.Contains(text, columnGap) {
		return rule.Error, true
	}
	for i := range h.Spans {
		if k := h.Spans[i].Kind; k == document.SoftBreak || k == document.LineBreak {
			return rule.Review, words > 12
		}
	}
	return rule.Review, false
}

// openStars returns the words around two stars that stand in the text beside a letter; ""
// for none. A backslash before a star, and code, are what their author wanted.
func openStars(spans []document.Span) string {
	for i := range spans {
		s := &spans[i]
		if s.Kind != document.TextSpan || strings.Count(s.Text, "**") != 1 {
			continue
		}
		at := strings.Index(s.Text, "**")
		if strings.HasPrefix(s.Text[at:], "***") || at > 0 && isDigit(s.Text[at-1]) {
			continue
		}
		behind := s.Text[at+2:]
		if behind != "" && behind[0] != ' ' && behind[0] != '*' || at > 0 && s.Text[at-1] != ' ' {
			return s.Text
		}
	}
	return ""
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
