package rules

import (
	"iter"
	"strings"
	"sync"
	"unicode"

	"jourdain/grader/document"
	"jourdain/grader/lexicon"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/spelling"
)

// writtenLines returns the lines of a paragraph, whose words are read in w, as its author wrote
// them: a line break parts them, and in Markdown a line end of the source too, which the page does
// not show.
func writtenLines(p *document.Paragraph, w *reading.Words) iter.Seq[string] {
	return func(yield func(string) bool) {
		begin := 0
		for i := range p.Spans {
			if kind := p.Spans[i].Kind; kind == document.LineBreak || kind == document.SoftBreak {
				if !yield(document.Text(p.Spans[begin:i])) {
					return
				}
				begin = i + 1
			}
		}
		if begin == 0 {
			yield(w.Text)
			return
		}
		yield(document.Text(p.Spans[begin:]))
	}
}

// firstLine returns the first of them.
func firstLine(p *document.Paragraph, w *reading.Words) string {
	for line := range writtenLines(p, w) {
		return line
	}
	return ""
}

// isLong reports whether spans have more characters than a line of a table of contents has, and
// no line end among them. It counts bytes, of which a letter has four at most.
func isLong(spans []document.Span) bool {
	size := 0
	for i := range spans {
		if kind := spans[i].Kind; kind == document.LineBreak || kind == document.SoftBreak {
			return false
		}
		size += len(spans[i].Text)
	}
	return size > 4*longestEntry
}

// marks are the signs before a typed item, and the spaces.
const marks = blanks + "•·▪*-–—>□■●○➢✓"

// frame are the signs that a box is drawn with in plain text.
const frame = "|+-=_*~│─┌┐└┘├┤═║╔╗╚╝╠╣"

// withoutFrame returns a line without the spaces around it and the sides of the box that it
// stands in; "" for a line that is drawn.
func withoutFrame(text string) string {
	text = trimBlanks(text)
	if text == "" || isWordByte(text[0]) && text[0] != '_' {
		return text
	}
	if len(text) > 2 && strings.Trim(text, frame) == "" {
		return ""
	}
	for _, side := range [...]string{"|", "│", "║"} {
		if inner, ok := strings.CutPrefix(text, side); ok && strings.HasSuffix(inner, side) && strings.Count(inner, side) == 1 {
			return strings.Trim(strings.TrimSuffix(inner, side), blanks)
		}
	}
	return text
}

func hasLetter(text string) bool { return strings.ContainsFunc(text, unicode.IsLetter) }

// isPageWord reports whether the last cell of the first row of a table says that the numbers
// below it are pages.
func isPageWord(row string) bool {
	words := strings.Fields(strings.TrimRight(row, leaders))
	return len(words) > 0 && wordsForPages()[strings.ToLower(strings.TrimLeft(words[len(words)-1], leaders))]
}

// wordsForPages are the words that say by themselves that numbers are those of pages.
var wordsForPages = sync.OnceValue(func() map[string]bool { return lexicon.Set("page-words") })

// lastParagraph returns the number of the last paragraph of a table.
func lastParagraph(t *document.Table) int {
	last := t.Place.Paragraph
	for i := range t.Rows {
		for j := range t.Rows[i].Cells {
			for _, block := range t.Rows[i].Cells[j].Blocks {
				last = max(last, block.At().Paragraph)
			}
		}
	}
	return last
}

// partName is the word and the number before the name of a part: "Chapter 2: ".
var partName = lexicon.Pattern(`(?i)^(?:{parts}|{counted-parts})[\s\p{Z}]+(?:\p{Nd}{1,3}|[ivxlc]{1,6}|[a-z])` +
	`(?:[\s\p{Z}]*[.:)–—-]+[\s\p{Z}]*|[\s\p{Z}]+)`)

// partOpenings are its first words.
var partOpenings = sync.OnceValue(func() *lexicon.Openings { return lexicon.OpeningsOf([]string{"parts", "counted-parts"}) })

// withoutPartName returns the name of a part without the word and the number before it; "" when
// it has none, or nothing else.
func withoutPartName(text string) string {
	if partOpenings().Of(text) == 0 {
		return "" // as nearly every text
	}
	if at := partName().FindStringIndex(text); at != nil {
		return text[at[1]:]
	}
	return ""
}

// standingLines finds the lines that stand by themselves in a document by their words: a
// short paragraph, or the first line of a longer one.
type standingLines struct {
	spelling.Set
	bold spelling.Set // those whose letters are all bold, outside lists
}

func standingLinesOf(read *reading.Reading) *standingLines {
	s := &standingLines{}
	above, number := "", 0
	for p := range read.Doc.Paragraphs() {
		if p.Place.Region.Has(document.InContents|document.InShape|document.InTable) || len(p.Spans) == 0 || isLong(p.Spans) {
			above = ""
			continue
		}
		w := read.Paragraph(p)
		line := firstLine(p, w)
		text := trimBlanks(line)
		if text == "" || !isShort(text, longestEntry) {
			continue
		}
		if above != "" && number == p.Place.Paragraph-1 && isShort(above+text, longestEntry) {
			s.Add(spelling.KeyOf(above+" "+text), number) // "Chapter 1", "The pool"
		}
		s.add(text, p.Place.Paragraph)
		if len(line) < len(w.Text) && isShort(w.Text, longestEntry) {
			s.Add(spelling.KeyOf(w.Text), p.Place.Paragraph)
		}
		if !p.Place.Region.Has(document.InList) && beginsBold(p.Spans) {
			s.bold.Add(spelling.KeyOf(text), p.Place.Paragraph)
		}
		above, number = text, p.Place.Paragraph
	}
	return s
}

// add adds a line, as it is and without "Chapter 2:".
func (s *standingLines) add(text string, number int) {
	s.Add(spelling.KeyOf(text), number)
	if rest := withoutPartName(text); rest != "" {
		s.Add(spelling.KeyOf(rest), number)
	}
}

// beginsBold reports whether all letters of the first line are bold.
func beginsBold(spans []document.Span) bool {
	begun := false
	for i := range spans {
		span := &spans[i]
		switch isEnd := span.Kind == document.LineBreak || span.Kind == document.SoftBreak; {
		case isEnd && begun:
			return true
		case span.Kind == document.TextSpan && hasLetter(span.Text):
			if begun = true; span.Look == nil || !span.Look.Bold.Value {
				return false
			}
		}
	}
	return begun
}

// isMadeByProgram reports whether most lines of a run are links into the document or end with a
// field: Google Docs writes so the table of contents that it makes. In Markdown a link is what
// leads to a part, wherever that is.
func isMadeByProgram(run *typedRun, format document.Format) bool {
	return mostOf(run, func(p *document.Paragraph) bool {
		return targetOf(p) != "" || p.Spans[len(p.Spans)-1].Field != nil || format == document.Markdown && hasLink(p)
	})
}

// leadsAway reports whether most lines of a run are links, which lead to other files.
func leadsAway(run *typedRun) bool { return mostOf(run, hasLink) }

// mostOf reports whether something is so of most lines of a run. Rows of a table do not count. A
// paragraph is asked once, however many of the lines stand in it.
func mostOf(run *typedRun, is func(*document.Paragraph) bool) bool {
	var asked *document.Paragraph
	count, said := 0, 0
	for i := range run.lines {
		p := run.lines[i].paragraph
		if p == nil || len(p.Spans) == 0 {
			continue
		}
		if p != asked {
			asked, said = p, when(is(p))
		}
		count += said
	}
	return 2*count > len(run.lines)
}

func hasLink(p *document.Paragraph) bool {
	return anySpan(p.Spans, func(s *document.Span) bool { return s.Link != nil })
}

// hasContentsStyle reports whether the lines of a run have the style that programs give to the
// lines of an index: then one may have made them.
func hasContentsStyle(run *typedRun) bool {
	p := run.lines[0].paragraph
	return p != nil && p.Role == document.ContentsRole
}
