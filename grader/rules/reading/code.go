package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/pattern"
)

// Coding says whether a paragraph is code.
type Coding uint8

// What a paragraph can be.
const (
	// NoCode: it is a text.
	NoCode Coding = iota
	// MaybeCode: the whole document is set in a monospaced font, or in a style for code, which
	// LibreOffice gives to every line of a text file. Spaces do align there, and nobody can
	// tell a listing from what was written on a typewriter.
	MaybeCode
	// IsCode: it is code, or what a terminal shows.
	IsCode
)

// coder says of the paragraphs of a document which are code.
type coder struct {
	words []Words

	all, monospaced int   // letters of the document, and those in a monospaced font
	typed           []int // paragraphs of which all letters are in such a font
	styled          []int // paragraphs in a style for code, empty ones too
	written         int   // those that are not empty
	styles          map[*document.Style]bool
	inStyle         int   // their letters
	comment         []int // the paragraphs of a comment that is not closed yet
	run             []int // paragraphs that follow each other and may be lines of a program
	strong          int   // of those, how many can be nothing else
	plain           int   // and how many at the end look like a text
	listing         bool  // the last paragraph is in a monospaced font
}

// paragraph looks at the next paragraph of the document.
func (c *coder) paragraph(p *document.Paragraph, w *Words) {
	number := p.Place.Paragraph
	if p.Role == document.CodeRole || c.isStyled(p.Style) {
		w.Code = IsCode
		c.styled, c.inStyle = append(c.styled, number), c.inStyle+len(w.Text)
		if w.Count > 0 {
			c.written++
		}
		return
	}
	if w.Count == 0 {
		return // an empty line parts the lines of a program too
	}
	monospaced, bold := c.font(p.Spans, number), isBold(p.Spans)
	if monospaced != c.listing || bold {
		c.endRun() // a program has one look, and a bold line between two of its lines is none of them
	}
	c.listing = monospaced
	c.comments(number, w.Text)
	if !bold {
		c.lines(number, w)
	}
}

// isStyled reports whether a style is named for code, and looks at each style once.
func (c *coder) isStyled(st *document.Style) bool {
	if st == nil {
		return false
	}
	is, known := c.styles[st]
	if !known {
		if c.styles == nil {
			c.styles = map[*document.Style]bool{}
		}
		is = isCodeStyle(st)
		c.styles[st] = is
	}
	return is
}

// isBold reports whether all words are bold.
func isBold(spans []document.Span) bool {
	bold := false
	for i := range spans {
		s := &spans[i]
		if s.Look == nil || strings.TrimSpace(s.Text) == "" {
			continue
		}
		if !s.Look.Bold.Value {
			return false
		}
		bold = true
	}
	return bold
}

// other ends what does not go on behind another block.
func (c *coder) other() {
	c.comment = c.comment[:0]
	c.endRun()
}

// end says what only the whole document shows: in one whose ordinary text is in a
// monospaced font, the font says little.
func (c *coder) end() {
	c.other()
	code := IsCode
	if 2*c.monospaced > c.all {
		code = MaybeCode
	}
	for _, number := range c.typed {
		c.words[number].Code = max(c.words[number].Code, code)
	}
	if c.written >= fewestStyled && c.inStyle > allStyled*c.all {
		for _, number := range c.styled {
			c.words[number].Code = MaybeCode
		}
	}
}

// A style for code says little when at least so many paragraphs have it, and so many times
// more letters than all others.
const (
	fewestStyled = 4
	allStyled    = 9
)

// font counts the letters in a monospaced font, and reports whether all are.
func (c *coder) font(spans []document.Span, number int) bool {
	all, monospaced := 0, 0
	for i := range spans {
		s := &spans[i]
		if s.Kind != document.TextSpan && s.Kind != document.CodeSpan && s.Kind != document.FieldSpan {
			continue
		}
		length := len(strings.TrimSpace(s.Text))
		all += length
		if s.Look != nil && s.Look.Monospaced.Value || s.Kind == document.CodeSpan {
			monospaced += length
		}
	}
	c.all += all
	c.monospaced += monospaced
	if monospaced > 0 && monospaced == all {
		c.typed = append(c.typed, number)
		return true
	}
	return false
}

// longestComment is how many paragraphs a comment of a program has at most: what is not
// closed by then was none.
const longestComment = 100

// comments notes the comments of programs: "/** … */" over one paragraph or several.
func (c *coder) comments(number int, text string) {
	text = strings.TrimSpace(text)
	if len(c.comment) == 0 && !strings.HasPrefix(text, "/*") {
		return
	}
	c.comment = append(c.comment, number)
	switch closed := strings.Contains(text, "*/"); {
	case closed:
		c.mark(c.comment)
		c.comment = c.comment[:0]
	case len(c.comment) > longestComment:
		c.comment = c.comment[:0]
	}
}

// lines gathers paragraphs that follow each other and may be the lines of a program. Three,
// of which two can be nothing else, are one, and so is one paragraph of three such lines.
func (c *coder) lines(number int, w *Words) {
	strong, may, all := 0, true, 0
	for line := range strings.SplitSeq(w.Text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		all++
		isStrong := couldBeProgram(line) && programLine().MatchString(line)
		if isStrong {
			strong++
		}
		may = may && (isStrong || mayBeProgram(line))
	}
	switch {
	case all > 2 && strong*2 > all:
		w.Code = IsCode
	case may && strong == 0 && isPlain(w.Text):
		if len(c.run) > 0 {
			c.plain++
			c.run = append(c.run, number)
		}
		return
	case may:
		c.run = append(c.run, number)
		c.strong, c.plain = c.strong+strong, 0
		return
	}
	c.endRun()
}

// endRun reports whether what was gathered is a program. Plain words at its end are none of it.
func (c *coder) endRun() {
	run := c.run[:len(c.run)-c.plain]
	if len(run) > 2 && c.strong > 1 && 3*c.strong >= len(run) {
		c.mark(run)
	}
	c.run, c.strong, c.plain = c.run[:0], 0, 0
}

// isPlain reports whether a line, which is not indented, has nothing that only programs have: it
// begins with a capital or with a number, as a text before or behind a program does.
func isPlain(line string) bool {
	first, _ := utf8.DecodeRuneInString(line)
	return (unicode.IsUpper(first) || unicode.IsDigit(first)) && strings.Contains(line, " ") && !strings.ContainsAny(line, "(){}[]=;<>_$|\\\n")
}

func (c *coder) mark(numbers []int) {
	for _, number := range numbers {
		c.words[number].Code = IsCode
	}
}

// programLine is a line that can only be one of a program: it ends with a brace, or with a
// semicolon behind a bracket or an assignment; it is a tag of XML or HTML; it is a condition
// or a loop of Python, an expression of Lisp, a preprocessor's line, a prompt of a terminal and a
// command.
var programLine = pattern.New(`^(?:[{}]\s*[;,)]*|.*[\w)\]}"']\s*\{|\}.*[;{,]|.*[)\]]\s*;|\w[\w.\[\]>-]*\s*[-+*/|&:]?=[^=].*;|` +
	`</?[A-Za-z][\w:.-]*(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*/?>.*|<\?xml.*|<!--.*-->|` +
	`</?[A-Za-z][^<>]*>|(?:if|elif|while)\s.*(?:[<>=!]=?|\sin\s|\snot\s|[()]).*:|for\s\w+(?:,\s*\w+)*\sin\s.*:|(?:else|try|finally):|` +
	`return\s[\w.()+*/-]+|(?:print|input|len|range)\(.*\)|[a-z_]\w*\s=\s(?:input|int|float|str|len|list|range)\(.*\)|` +
	`#(?:include|define|ifdef|ifndef|endif)\b.*|(?:\$|#|>>>|[\w.@~-]+[@:][\w.~/:-]*[$#])\s[a-z./][\w./-]*(?:\s.*)?|` +
	`\((?:define|let\*?|letrec|set!|lambda|defun|defvar|setq|setf|cond|begin)[\s(].*|\([a-z]+-[A-Z]\w*\)+|\(\w+->\w+[\s)].*|\(.*\){3,}|` +
	`(?:import|package|using|namespace)\s[\w.:*]+;?|(?:def|class|function|func|public|private|static|void|var|let|const|return)\b.*[;{:)])$`)

// couldBeProgram is a quick look at the two ends of a line, which is not empty: what it
// lets pass may match programLine. Nearly every line of a text ends here, and to match
// each of them would take longer than all the rules.
func couldBeProgram(line string) bool {
	switch line[0] {
	case '{', '}', '<', '#', '$', '>', '(':
		return true
	}
	switch line[len(line)-1] {
	case '{':
		return true
	case ';':
		before := strings.TrimRight(line[:len(line)-1], " \t\r\f")
		return strings.HasSuffix(before, ")") || strings.HasSuffix(before, "]") || strings.Contains(before, "=") || startsProgram(line)
	}
	return startsProgram(line)
}

// startsProgram reports whether the first word is one of a language for programs, or the
// prompt of a terminal.
func startsProgram(line string) bool {
	end := 0
	for end < len(line) && line[end] >= 'a' && line[end] <= 'z' {
		end++
	}
	switch line[:end] {
	case "import", "package", "using", "namespace", "def", "class", "function", "func", "public", "private", "static", "void", "var",
		"let", "const", "return":
		return true
	}
	first := line
	if space := strings.IndexAny(line, " \t\r\f"); space > 0 {
		first = line[:space]
	}
	return strings.HasSuffix(first, "$") || strings.HasSuffix(first, "#")
}

// mayBeProgram reports whether a line between lines of a program may be one too: it is short
// and ends as no sentence does.
func mayBeProgram(line string) bool {
	last := line[len(line)-1]
	return len(line) < 120 && last != '.' && last != '!' && last != '?'
}
