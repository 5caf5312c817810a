package lessons

import (
	"bytes"
	"errors"
	"io/fs"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"jourdain/grader/markdown"
	"jourdain/lessons/activity"
)

// front is the front matter of a lesson's text.
type front struct {
	Lang    string `yaml:"lang"`
	Summary string `yaml:"summary"`
}

// writer turns the Markdown of a lesson into steps.
type writer struct {
	*compiler
	file  string
	line  int // the line of the file where the body begins
	body  []byte
	text  *Text
	title string  // of the section
	brief *string // the id of the work whose brief the section is, "" for all; nil when it is none
	card  []Piece // the card so far
	from  int     // where the prose that is not in the card yet begins
}

// text reads a lesson in one language; nil when it cannot be read at all.
func (c *compiler) text(file, lang string) *Text {
	source, err := fs.ReadFile(c.files, file)
	if err != nil {
		c.fault(file, 0, "cannot be read: %v", err)
		return nil
	}
	head, body, line, ok := markdown.FrontMatter(source)
	if !ok {
		c.fault(file, 1, "there is no front matter with lang and summary")
		return nil
	}
	var f front
	if err := yaml.UnmarshalWithOptions(head, &f, yaml.Strict()); err != nil {
		c.fault(file, lineOf(err)+1, "%s", yaml.FormatError(err, false, true))
		return nil
	}
	if f.Lang != lang {
		c.fault(file, 1, "lang is %q, the file's name says %q", f.Lang, lang)
	}
	if f.Summary == "" {
		c.fault(file, 1, "the summary is missing")
	}
	w := &writer{compiler: c, file: file, line: line, body: body, text: &Text{
		Lang: lang, Summary: f.Summary, glossary: c.course.glossaries[lang], briefs: map[string]*Brief{},
	}}
	w.write()
	return w.text
}

func (w *writer) write() {
	markdown := goldmark.New(goldmark.WithParserOptions(parser.WithAttribute()))
	root := markdown.Parser().Parse(text.NewReader(w.body))
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			w.heading(n)
		case *ast.FencedCodeBlock:
			w.block(n)
		}
	}
	w.prose(len(w.body))
	w.end()
	w.links()
	switch {
	case w.text.Title == "":
		w.fault(w.file, w.line, "the lesson has no title (a level-1 heading)")
	case len(w.text.Steps) == 0:
		w.fault(w.file, w.line, "the lesson has no card")
	}
}

// heading begins the lesson or a section.
func (w *writer) heading(h *ast.Heading) {
	at := h.Lines().At(0)
	begin := bytes.LastIndexByte(w.body[:at.Start], '\n') + 1
	w.prose(begin)
	w.from = at.Stop
	if end := bytes.IndexByte(w.body[at.Stop:], '\n'); end >= 0 {
		w.from += end
	}
	words := headingWords(h, w.body)
	switch h.Level {
	case 1:
		w.text.Title = words
	case 2:
		w.end()
		w.title = words
		id, _ := h.AttributeString("id")
		raw, _ := id.([]byte)
		w.brief = briefOf(string(raw))
	default:
		w.fault(w.file, w.at(at.Start), "a lesson has level-1 and level-2 headings only")
	}
}

// briefOf gives the id of the work that a section with this attribute is the brief of:
// "brief" serves all, "brief-talk" the work talk. It is nil for another section.
func briefOf(id string) *string {
	if id == "brief" {
		return new(string)
	}
	if work, ok := strings.CutPrefix(id, "brief-"); ok {
		return &work
	}
	return nil
}

// block is a comparison, an activity, or a piece of code that is part of the prose.
func (w *writer) block(b *ast.FencedCodeBlock) {
	kind := string(b.Language(w.body))
	if kind == "" {
		return
	}
	begin := bytes.LastIndexByte(w.body[:b.Info.Segment.Start], '\n') + 1
	w.prose(begin)
	var inner []byte
	line := w.at(begin) + 1
	end := b.Info.Segment.Stop
	for i := range b.Lines().Len() {
		segment := b.Lines().At(i)
		inner = append(inner, segment.Value(w.body)...)
		end = segment.Stop
	}
	w.from = end
	if fence := bytes.Index(w.body[end:], []byte("```")); fence >= 0 {
		w.from = end + fence + len("```")
	}
	if kind == "compare" {
		w.comparison(inner, line)
		return
	}
	a, err := activity.Parse(activity.Kind(kind), inner)
	if err != nil {
		var fault *activity.Fault
		if errors.As(err, &fault) {
			line += max(fault.Line-1, 0)
		}
		w.fault(w.file, line, "%s", firstLine(err))
		return
	}
	w.endCard()
	w.text.Steps = append(w.text.Steps, Step{Title: w.title, Activity: a})
}

func firstLine(err error) string {
	line, _, _ := strings.Cut(err.Error(), "\n")
	return line
}

func (w *writer) comparison(inner []byte, line int) {
	var c struct {
		Left  View `yaml:"left"`
		Right View `yaml:"right"`
	}
	if err := yaml.UnmarshalWithOptions(inner, &c, yaml.Strict()); err != nil {
		w.fault(w.file, line+max(lineOf(err)-1, 0), "%s", yaml.FormatError(err, false, false))
		return
	}
	w.card = append(w.card, Comparison{Left: c.Left, Right: c.Right})
}

// prose takes the text up to a place into the card.
func (w *writer) prose(to int) {
	if words := strings.TrimSpace(string(w.body[min(w.from, to):to])); words != "" {
		w.card = append(w.card, Prose{Markdown: words})
	}
	w.from = to
}

// end ends a section.
func (w *writer) end() {
	if w.brief != nil {
		w.text.briefs[*w.brief] = &Brief{Title: w.title, Pieces: w.card}
		w.card = nil
		return
	}
	w.endCard()
}

func (w *writer) endCard() {
	if len(w.card) > 0 {
		w.text.Steps = append(w.text.Steps, Step{Title: w.title, Card: w.card})
		w.card = nil
	}
}

// at gives the line of the file at a place of the body.
func (w *writer) at(offset int) int { return w.line + bytes.Count(w.body[:offset], []byte("\n")) }

// Loud takes the pair of asterisks from a line that is to be shown loud, and says
// whether there was one.
func Loud(line string) (string, bool) {
	inner, begins := strings.CutPrefix(line, "**")
	inner, ends := strings.CutSuffix(inner, "**")
	if begins && ends {
		return inner, true
	}
	return line, false
}
