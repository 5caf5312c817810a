package compile

import (
	"bytes"
	"errors"
	"slices"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"jourdain/grader/address"
	"jourdain/grader/document"
	"jourdain/grader/markdown"
	"jourdain/grader/pattern"
	"jourdain/grader/rubric"
	"jourdain/grader/source"
	"jourdain/lessons"
	"jourdain/lessons/activity"
)

// front is the front matter of a lesson's text.
type front struct {
	Lang    string `yaml:"lang"`
	Summary string `yaml:"summary"`
	// File and Outline are the words of the lesson's only work, Works those of several.
	File    string               `yaml:"file"`
	Outline []rubric.Entry       `yaml:"outline"`
	Works   map[string]workWords `yaml:"works"`
}

// script is what a lesson's text was compiled to.
type script struct {
	text   *lessons.Text
	texts  map[address.Voice]func() *lessons.Text // text, and the same in the other form of address
	front  front
	head   []byte // the front matter; nil for one that cannot be read
	shapes []shape
	broken bool // its steps are not all known: they are compared with nothing
}

// writer turns the Markdown of a lesson into steps.
type writer struct {
	*compiler
	file string
	line int // the line of the file where the body begins
	body []byte
	*script
	title string          // of the section; "" before the first one
	brief *string         // the id of the work whose brief the section is, "" for all; nil when it is none
	card  []lessons.Piece // the card so far
	begin int             // the line where the card begins
	from  int             // where the prose that is not in the card yet begins
}

// text reads a lesson in one language; nil when it cannot be read at all.
func (c *compiler) script(file, lang string) *script {
	body, ok := c.bytes(file)
	if !ok {
		return nil
	}
	c.alternatives(file, body)
	s := c.write(file, address.Polite.In(lang), body)
	s.texts = c.texts(s.text, file, body)
	return s
}

// write compiles the source of a lesson in a voice.
func (c *compiler) write(file string, voice address.Voice, body []byte) *script {
	w := &writer{compiler: c, file: file, line: 1, body: []byte(voice.Say(string(body))), script: &script{text: &lessons.Text{
		Voice: voice, Glossary: c.course.Glossaries()[voice.Lang], Briefs: map[string]*lessons.Brief{},
	}}}
	w.readFront()
	if !ended(c, file, body) {
		w.broken = true
		return w.script
	}
	w.steps()
	return w.script
}

// readFront reads the front matter, and leaves the body.
func (w *writer) readFront() {
	head, body, line, ok := markdown.FrontMatter(w.body)
	if !ok {
		w.fault(w.file, 1, ErrNoFront, "Lang", w.text.Voice.Lang)
		w.broken = true
		return
	}
	w.body, w.line = body, line
	var f front
	if fault := source.Read(head, &f); fault != nil {
		w.fault(w.file, fault.Line+1, fault.Mistake, fault.Values...)
		return
	}
	if f.Lang != w.text.Voice.Lang {
		w.fault(w.file, source.Line(head, "$.lang")+1, ErrFrontLang, "Lang", f.Lang, "Want", w.text.Voice.Lang)
	}
	if f.Summary == "" {
		w.fault(w.file, source.Line(head, "$.summary")+1, ErrNoSummary)
	}
	w.text.Summary, w.front, w.head = f.Summary, f, head
}

func (w *writer) steps() {
	root := goldmark.New(goldmark.WithParserOptions(parser.WithAttribute())).Parser().Parse(text.NewReader(w.body))
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			w.heading(n)
		case *ast.FencedCodeBlock:
			w.block(n)
		case *ast.HTMLBlock:
			w.comment(n)
		}
	}
	w.prose(len(w.body))
	w.end()
	w.links()
	switch {
	case w.text.Title == "":
		w.fault(w.file, w.line, ErrNoTitle)
	case len(w.shapes) == 0:
		w.fault(w.file, w.line, ErrNoCard)
	}
}

// heading begins the lesson or a section.
func (w *writer) heading(h *ast.Heading) {
	if h.Lines().Len() == 0 {
		return // a heading without words is a part of the card that a learner cannot see
	}
	at := h.Lines().At(0)
	begin := bytes.LastIndexByte(w.body[:at.Start], '\n') + 1
	w.prose(begin)
	w.from = at.Stop
	if end := bytes.IndexByte(w.body[at.Stop:], '\n'); end >= 0 {
		w.from += end
	}
	words := headingWords(h, w.body)
	second := h.Level == 1 && w.text.Title != ""
	if second {
		w.fault(w.file, w.at(at.Start), ErrTitleTwice)
	}
	switch {
	case h.Level > 2:
		w.fault(w.file, w.at(at.Start), ErrDeep)
	case h.Level == 2, second:
		w.end()
		w.title, w.begin = words, w.at(at.Start)
		w.brief = briefOf(idOf(h))
	default:
		w.text.Title = words
	}
}

// briefOf returns the id of the work that a section with this attribute is the brief of:
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

// formats are those that a brief may say something to alone.
func formats() []document.Format {
	return []document.Format{document.ODT, document.DOCX, document.Markdown}
}

// block is a comparison, an activity, in a brief what is said for one format alone, or a piece of code that is part of the prose.
func (w *writer) block(b *ast.FencedCodeBlock) {
	kind := string(b.Language(w.body))
	if kind == "" {
		return
	}
	begin := bytes.LastIndexByte(w.body[:b.Info.Segment.Start], '\n') + 1
	w.prose(begin)
	var inner []byte
	line := w.at(begin)
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
	switch {
	case open().Match(inner):
		w.fault(w.file, line, ErrOpenBlock, "Kind", kind)
		w.broken = true
	case kind == "compare":
		w.comparison(inner, line)
	case w.brief != nil && slices.Contains(formats(), document.Format(kind)):
		w.card = append(w.card, lessons.Prose{Markdown: strings.TrimSpace(string(inner)), Only: document.Format(kind)})
	default:
		w.activity(activity.Kind(kind), inner, line)
	}
}

// open finds in a block what begins another part of the lesson: the block has no end.
var open = pattern.New("(?m)^(## |```)")

// activity reads a block that begins on a line of the file.
func (w *writer) activity(kind activity.Kind, inner []byte, line int) {
	w.endCard()
	w.begin = w.at(w.from)
	a, err := activity.Parse(kind, inner)
	var fault *activity.Fault
	if errors.As(err, &fault) {
		for _, f := range append([]*activity.Fault{fault}, fault.More...) {
			w.activityFault(kind, line+f.Line, f.Err)
		}
	}
	// A step that cannot be played is a step all the same, when languages are compared.
	written := shape{line: line, kind: string(kind)}
	if errors.Is(err, activity.ErrKind) {
		written.kind = ""
	}
	w.shapes = append(w.shapes, written)
	if err == nil {
		w.text.Steps = append(w.text.Steps, lessons.Step{Title: w.title, Line: line, Activity: a})
	}
}

// activityFault tells a fault of an activity.
func (w *writer) activityFault(kind activity.Kind, line int, err error) {
	var inYAML *source.Fault
	var mistake source.Mistake
	var about *activity.About
	values := []any{"Kind", string(kind)}
	if errors.As(err, &inYAML) {
		w.fault(w.file, line, inYAML.Mistake, inYAML.Values...)
		return
	}
	if errors.As(err, &about) {
		values = append(values, "What", about.What)
	}
	if errors.As(err, &mistake) {
		w.fault(w.file, line, mistake, values...)
	}
}

func (w *writer) comparison(inner []byte, line int) {
	var c struct {
		Left  lessons.View `yaml:"left"`
		Right lessons.View `yaml:"right"`
	}
	if fault := source.Read(inner, &c); fault != nil {
		w.fault(w.file, line+fault.Line, fault.Mistake, fault.Values...)
	} else if len(c.Left.Lines) == 0 || len(c.Right.Lines) == 0 {
		w.fault(w.file, line, activity.ErrNoView)
	}
	w.card = append(w.card, lessons.Comparison{Left: c.Left, Right: c.Right})
}

// prose takes the text up to a place into the card.
func (w *writer) prose(to int) {
	if words := strings.TrimSpace(string(w.body[min(w.from, to):to])); words != "" {
		if w.title == "" && len(w.card) == 0 {
			w.begin = w.at(to - len(strings.TrimLeft(string(w.body[w.from:to]), " \n")))
		}
		w.card = append(w.card, lessons.Prose{Markdown: words})
	}
	w.from = to
}

// end ends a section.
func (w *writer) end() {
	if w.brief != nil {
		w.text.Briefs[*w.brief] = &lessons.Brief{Title: w.title, Line: w.begin, Pieces: w.card}
		w.card, w.brief = nil, nil
		return
	}
	w.endCard()
}

func (w *writer) endCard() {
	switch {
	case len(w.card) == 0:
		return
	case w.title == "":
		w.fault(w.file, w.begin, ErrBeforeCard)
	default:
		w.shapes = append(w.shapes, shape{line: w.begin, kind: cardKind})
		w.text.Steps = append(w.text.Steps, lessons.Step{Title: w.title, Line: w.begin, Card: w.card})
	}
	w.card = nil
}

// at returns the line of the file at a place of the body.
func (w *writer) at(offset int) int { return w.line + bytes.Count(w.body[:offset], []byte("\n")) }
