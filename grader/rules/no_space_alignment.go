package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/lexicon"
	"jourdain/grader/pattern"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
)

// NoSpaceAlignment reports spaces that align, centre or indent: three and more at the
// beginning of a line, six and more inside a short one, three and more on two lines one
// after the other. Three to five on one line are a question, and in running text, like
// two, a slip. Code, formulas, forms, and spaces around images are right; rows of columns
// are the matter of another rule.
var NoSpaceAlignment = rule.Rule{
	ID:       "no-space-alignment",
	About:    rule.Texts,
	Severity: rule.Error,
	Cases:    []string{rule.DefaultCase, "leading", "two"},
	Run: func(p *rule.Pass) {
		s := spaceSearch{pass: p, markdown: p.Doc.Format == document.Markdown}
		texts := 0
		for block := range p.Doc.All() {
			paragraph, ok := block.(*document.Paragraph)
			if !ok {
				_, isLine := block.(*document.Separator)
				s.other(isLine && s.markdown)
				continue
			}
			w := p.Reading.Paragraph(paragraph)
			if paragraph.Place.Region.Has(document.InContents|document.InShape) || w.Code == reading.IsCode || w.Empty() {
				continue
			}
			texts++
			s.paragraph(paragraph, w)
		}
		s.end()
		p.Judge(texts)
		if s.found == 0 {
			p.Right(texts, nil)
		}
	},
}

// spaceSearch goes from one paragraph to the next: what two lines show, one does not.
type spaceSearch struct {
	pass     *rule.Pass
	markdown bool
	found    int
	last     *spaced // the paragraph before, not reported yet; nil for none
	ruled    bool    // a line across the page stands above it, or above others with columns
}

// spaced is what the spaces of a paragraph do.
type spaced struct {
	paragraph *document.Paragraph
	text      string
	name      string
	severity  rule.Severity
	columns   gap // of its last line
}

// gap is the first run of several spaces between the words of a line: how wide it is. The zero gap is none.
type gap struct{ width int }

// below reports whether two lines, one below the other, are in columns: the spaces make up for
// the length of the first words.
func (g gap) below(above gap) bool {
	return g.width > 0 && above.width > 0 && g.width != above.width
}

// other is about a block that is no paragraph. Lines across the page above and below columns
// make a table of them for some programs that read Markdown.
func (s *spaceSearch) other(isLine bool) {
	if isLine && s.last != nil {
		s.last.severity = min(s.last.severity, rule.Review)
	}
	s.ruled = isLine
	s.end()
}

func (s *spaceSearch) paragraph(p *document.Paragraph, w *reading.Words) {
	if !w.Has.Any(reading.Spaces) {
		s.ruled = false
		s.end()
		return
	}
	now := s.judge(w)
	now.paragraph = p
	if s.ruled {
		now.severity, now.columns = min(now.severity, rule.Review), gap{}
	}
	// In a cell, spaces can leave room to write, or set numbers below each other.
	isItem := s.markdown && p.Place.Region.Has(document.InList) // which shows one space
	if (w.Code == reading.MaybeCode || isItem || p.Place.Region.Has(document.InTable)) && now.severity == rule.Error {
		now.severity, now.columns = rule.Review, gap{}
	}
	// One line below the other, in columns: the spaces are there for their width.
	if l := s.last; l != nil && now.columns.below(l.columns) && w.Code == reading.NoCode {
		l.name, l.severity = rule.DefaultCase, rule.Error
		now.name, now.severity = rule.DefaultCase, rule.Error
	}
	s.end()
	s.last = &now
}

// end reports the paragraph before.
func (s *spaceSearch) end() {
	l := s.last
	s.last = nil
	if l == nil || l.name == "" || isTypedContents(s.pass, l.paragraph) {
		return
	}
	s.found++
	s.pass.Report(l.paragraph.Place, rule.In(l.name), rule.As(l.severity),
		rule.Excerpt(strings.Join(strings.Fields(l.text), " ")), rule.With("Shown", rule.Quote(shownSpaces(l.text))))
}

const (
	// wordsAround is how many words are shown on each side of the spaces.
	wordsAround = 3
	// mostDots is how many dots stand for spaces at most. By ear they are counted, so there are as
	// many as a line has room for.
	mostDots = 50
)

// severalSpaces is what is shown as dots.
var severalSpaces = pattern.New(`^[ \x{A0}]+|[ \x{A0}]{2,}`)

// shownSpaces returns the first place of a text with several spaces, with a dot for each of
// them, as word processors show spaces, and a few words around.
func shownSpaces(text string) string {
	at := severalSpaces().FindStringIndex(text)
	if at == nil {
		return text
	}
	before, after := strings.Fields(text[:at[0]]), strings.Fields(text[at[1]:])
	more := len(after) > wordsAround
	before, after = before[max(0, len(before)-wordsAround):], after[:min(wordsAround, len(after))]
	dots := strings.Repeat("·", min(mostDots, utf8.RuneCountInString(text[at[0]:at[1]])))
	shown := strings.Join(before, " ") + dots + strings.Join(after, " ")
	if more {
		shown += "…"
	}
	return shown
}

// judge returns the worst that the spaces of a paragraph do, with the words of the line, or of the
// two, where they do it.
func (s *spaceSearch) judge(w *reading.Words) spaced {
	found := spaced{text: w.Text}
	seen := strings.Split(aroundObjects().ReplaceAllString(w.Seen, string(reading.Object)), "\n")
	shown := strings.Split(w.Text, "\n")
	if len(shown) != len(seen) { // a break stands in a formula
		shown = seen
	}
	for i, line := range seen {
		name, severity, columns := s.line(line)
		if severity > found.severity {
			found.name, found.severity, found.text = name, severity, shown[i]
		}
		if columns.below(found.columns) {
			found.name, found.severity, found.text = rule.DefaultCase, rule.Error, shown[i-1]+"\n"+shown[i]
		}
		found.columns = columns
	}
	return found
}

const (
	// aligning is how many spaces in a row nobody types by chance.
	aligning = 6
	// several is how many are more than a slip of the thumb, at the beginning of a line or in
	// a short one.
	several = 3
	// shortLine is how many words a line has at most that is no running text.
	shortLine = 12
)

// line says what the spaces of a line do; "" for nothing. It has columns when words stand
// on both sides of several spaces and are not running text.
func (s *spaceSearch) line(line string) (name string, severity rule.Severity, columns gap) {
	words := strings.TrimLeftFunc(line, isSpace)
	if !strings.ContainsFunc(words, isLetterOrDigit) || isFormLine(line) {
		return "", 0, gap{}
	}
	if lead := utf8.RuneCountInString(line[:len(line)-len(words)]); lead >= several && !s.markdown && !strings.Contains(line[:len(line)-len(words)], "\t") {
		return "leading", rule.Error, gap{}
	}
	words = typedMark().ReplaceAllString(strings.TrimRightFunc(words, isSpace), "")
	inner := longestRun(words)
	isShort := len(strings.Fields(words)) <= shortLine
	switch {
	case inner < 2:
		return "", 0, gap{}
	case inner < several, !isShort && inner < aligning:
		return "two", rule.Advice, gap{}
	case isChords(words):
		return rule.DefaultCase, rule.Review, gap{}
	}
	if isShort && !blankToFill().MatchString(words) && !remark().MatchString(words) {
		columns = firstGap(words)
	}
	switch {
	case inner >= aligning && columns.width > 0:
		return rule.DefaultCase, rule.Error, columns
	case s.markdown && !strings.Contains(words, "\u00A0"):
		return "two", rule.Advice, columns // the page shows one space
	default:
		return rule.DefaultCase, rule.Review, columns
	}
}

// firstGap finds the first run of several spaces in a line.
func firstGap(line string) gap {
	width := 0
	for _, r := range line {
		switch {
		case reading.IsBlank(r):
			width++
		case width >= several:
			return gap{width}
		default:
			width = 0
		}
	}
	return gap{}
}

// aroundObjects is an image, a note, a formula or code with the spaces around it.
var aroundObjects = pattern.New(`[ \x{A0}]*\x{FFFC}[ \x{A0}]*`)

func isLetterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// isSpace knows the spaces, and no other character without ink.
func isSpace(r rune) bool { return reading.IsBlank(r) || r == '\t' }

// typedMark is the mark or the number of an item, with the spaces behind it.
var typedMark = pattern.New(`^(?:[^\pL\pN\s\x{FFFC}]{1,2}|\(?(?:(?:\pL\.)?\d{1,3}(?:\.\d{1,3})*|\pL|[ivxIVX]{1,5})(?:[.)°/:-]{0,2}| [-–]))[ \x{A0}\x{2000}-\x{200A}]{2,}`)

// blankToFill is a name with a colon and the place to write behind it: "Name:      Class:".
var blankToFill = pattern.New(`[:?][ \x{A0}\x{2000}-\x{200A}]{3,}\S`)

// remark is one in brackets that stands behind the words at some distance.
var remark = pattern.New(`[ \x{A0}\x{2000}-\x{200A}]{3,}[(\[][^()\[\]]*[)\]]$`)

// isFormLine reports whether a line is one to fill in: it has dots or low lines to write on,
// or a box to tick, for which some fonts have characters of their own.
func isFormLine(line string) bool {
	return strings.Contains(line, "...") || strings.Contains(line, "…") || strings.Contains(line, "__") || strings.ContainsFunc(line, func(r rune) bool {
		return r > 0x2000 && (strings.ContainsRune("□☐☑☒■▢◻◼⬜⬛❏❐❑❒○◯●✓✔✗✘", r) || unicode.Is(unicode.Co, r))
	})
}

// isChords reports whether a line holds the chords of a song, which stand above its words.
func isChords(line string) bool {
	for word := range strings.FieldsSeq(line) {
		if !chord().MatchString(word) {
			return false
		}
	}
	return true
}

var chord = lexicon.Pattern(`^[(|]?(?:[A-H]|{chords})[#b♯♭]?(?:maj|min|m|M|dim|aug|sus|add)?\d{0,2}(?:/[A-H][#b♯♭]?)?[)|]?$`)

// longestRun returns the length of the longest run of spaces in a line.
func longestRun(line string) int {
	longest, now := 0, 0
	for _, r := range line {
		if !reading.IsBlank(r) {
			now = 0
			continue
		}
		now++
		longest = max(longest, now)
	}
	return longest
}
