package check

import (
	"bytes"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/yuin/goldmark"
	mark "github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"jourdain/grader/address"
	"jourdain/grader/markdown"
	"jourdain/grader/pattern"
	"jourdain/grader/source"
	"jourdain/lessons/compile"
)

// said is something that the tutor says to the learner, and where it is written.
type said struct {
	line int
	text string
	// summary is set for what is read before the lesson, where nothing can be explained.
	summary bool
	// literal is set for what is shown as it is written, signs of Markdown and all.
	literal bool
	// document is set for a line of an activity, which is nobody's sentence.
	document bool
}

// texts checks the words of all lessons, and of the glossary.
func (c *checker) texts() {
	linked := map[string]map[string]bool{} // the words of each language that were linked to
	for _, l := range c.course.Lessons {
		for _, lang := range l.Languages() {
			file := path.Join(l.ID, lang+".md")
			body := c.read(file)
			spoken := speech(body)
			clean := c.clean(file) // one with faults may have other pages than it seems
			c.literal(file, spoken)
			c.shown(file, body, c.course.Glossary(address.Polite.In(lang)), clean)
			spoken = slices.DeleteFunc(spoken, func(s said) bool { return s.document })
			c.sentences(file, spoken)
			c.products(file, lang, body)
			if linked[lang] == nil {
				linked[lang] = map[string]bool{}
			}
			c.unexplained(file, spoken, c.course.Glossary(address.Polite.In(lang)), linked[lang])
			for _, w := range l.Works() {
				if !w.Own {
					c.products(compile.StarterFile(w, lang), lang, w.Texts[lang].Starter)
					c.products(compile.SolutionFile(w, lang), lang, w.Texts[lang].Solution)
				}
			}
		}
	}
	for _, lang := range c.course.Languages {
		if file := "glossary." + lang + ".md"; c.read(file) != nil {
			c.sentences(file, speech(c.read(file)))
			c.shown(file, c.read(file), c.course.Glossary(address.Polite.In(lang)), false)
			c.products(file, lang, c.read(file))
		}
	}
}

// read returns a file of the course; nil when it is not there.
func (c *checker) read(file string) []byte {
	body, err := fs.ReadFile(c.files, file)
	if err != nil {
		return nil
	}
	return bytes.ReplaceAll(body, []byte("\r\n"), []byte("\n"))
}

// speech returns what the tutor says in a lesson: its summary, the paragraphs and the
// items of its cards, the questions and reasons of its activities, and the lines of these. The
// documents that an activity shows are not the tutor's words. Of two forms of address it returns the
// longer one.
func speech(written []byte) []said {
	written = []byte(address.Longer(string(written)))
	head, body, first, ok := markdown.FrontMatter(written)
	var all []said
	if !ok {
		body, first = written, 1
	} else {
		all = inYAML(head, 1)
	}
	lineAt := func(offset int) int { return first + bytes.Count(body[:offset], []byte("\n")) }
	root := goldmark.New().Parser().Parse(text.NewReader(body))
	// The walk fails only when the function does.
	_ = mark.Walk(root, func(n mark.Node, entering bool) (mark.WalkStatus, error) {
		if !entering || n.Type() != mark.TypeBlock || n.Lines().Len() == 0 {
			return mark.WalkContinue, nil
		}
		begin := n.Lines().At(0).Start
		switch n := n.(type) {
		case *mark.FencedCodeBlock:
			all = append(all, inYAML(n.Lines().Value(body), lineAt(begin)-1)...)
		case *mark.Paragraph, *mark.TextBlock:
			all = append(all, said{line: lineAt(begin), text: string(n.Lines().Value(body))})
		}
		return mark.WalkContinue, nil
	})
	return all
}

// inYAML returns what the tutor says in YAML that begins after a line of the file.
func inYAML(body []byte, after int) []said {
	if source.IsCostly(body) {
		return nil // which is a fault of its own
	}
	file, err := parser.ParseBytes(body, 0)
	if err != nil {
		return nil // as above
	}
	v := &voice{after: after}
	for _, doc := range file.Docs {
		ast.Walk(v, doc)
	}
	return v.said
}

// voice gathers the texts of YAML that are the tutor's words.
type voice struct {
	after int
	said  []said
}

// Visit looks at a node.
func (v *voice) Visit(n ast.Node) ast.Visitor {
	entry, ok := n.(*ast.MappingValueNode)
	if !ok {
		return v
	}
	switch key := entry.Key.String(); key {
	case "ask", "hint", "why", "summary":
		if s, ok := entry.Value.(*ast.StringNode); ok {
			v.said = append(v.said, said{
				line: v.after + s.GetToken().Position.Line, text: s.Value, summary: key == "summary", literal: key == "hint" || key == "why",
			})
		}
	case "text":
		if s, ok := entry.Value.(*ast.StringNode); ok {
			v.said = append(v.said, said{line: v.after + s.GetToken().Position.Line, text: s.Value, literal: true, document: true})
		}
	}
	return v
}

// mostWords is the longest that a sentence should be, in words.
const mostWords = 20

var (
	// ended is the end of a sentence.
	ended = pattern.New(`[.!?…][»”")\]]*(\s|$)|\n\s*\n`)
	// word is something with a letter or a digit in it.
	word = pattern.New(`[\p{L}\p{N}]`)
	// target is where a link leads.
	target = pattern.New(`\]\([^)]*\)`)
)

// sentences warns of long sentences.
func (c *checker) sentences(file string, spoken []said) {
	for _, s := range spoken {
		begin := 0
		whole := target().ReplaceAllString(s.text, "]")
		for _, end := range append(ended().FindAllStringIndex(whole, -1), []int{len(whole), len(whole)}) {
			sentence := strings.TrimSpace(whole[begin:end[1]])
			begin = end[1]
			if n := count(sentence); n > mostWords {
				c.warn(file, s.line, ErrSentence, "Count", n, "Most", mostWords, "Text", beginning(sentence))
			}
		}
	}
}

// count counts the words of a sentence. A mark of punctuation between spaces is none.
func count(sentence string) int {
	n := 0
	for _, field := range strings.Fields(sentence) {
		if word().MatchString(field) {
			n++
		}
	}
	return n
}

// beginning returns the first words of a sentence.
func beginning(sentence string) string {
	const few = 5
	fields := strings.FieldsFunc(sentence, func(r rune) bool { return r == ' ' || r == '\n' })
	if len(fields) <= few {
		return strings.Join(fields, " ")
	}
	return strings.Join(fields[:few], " ") + "…"
}
