package rules

import (
	"slices"
	"strings"
	"sync"

	"jourdain/grader/document"
	"jourdain/grader/lexicon"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
)

// Caption asks to look at a caption whose number was typed ("Figure 3 : …") before or
// after an image or a table. Markdown has no numbered captions. The limit "at-least"
// asks for so many captions.
var Caption = rule.Rule{
	ID:       "caption",
	About:    rule.Captions,
	Severity: rule.Review,
	Formats:  document.Office(),
	Cases:    []string{rule.DefaultCase, "missing"},
	Limits:   []string{"at-least"},
	Run: func(p *rule.Pass) {
		s := captionSearch{pass: p, inserted: insertedCaptions(p.Reading)}
		for block := range p.Doc.All() {
			switch b := block.(type) {
			case *document.Table:
				s.object()
			case *document.Figure:
				s.object()
			case *document.Paragraph:
				s.paragraph(b)
			case *document.Heading:
				s.waiting, s.near = nil, false
			}
		}
		least, got := int(p.Limit("at-least", 0)), s.real+s.found
		p.Judge(max(least, got))
		if got < least {
			s.found++
			p.Report(start(p.Doc), rule.In("missing"), rule.As(rule.Review), rule.Want(least), rule.Got(got), rule.Things(least-got))
		}
		if s.found == 0 {
			p.Right(s.real, nil)
		}
	},
}

// typedCaption is how a caption begins. In French a no-break space stands before its
// colon, and it is none of those that \s knows.
var typedCaption = lexicon.Pattern(`(?i)^(?:{captions})[\s\p{Z}]*(?:n°[\s\p{Z}]*)?\d{1,3}[\s\p{Z}]*(?:[:.–—-]|$)`)

// captionOpenings are the first words of one: a quick look.
var captionOpenings = sync.OnceValue(func() *lexicon.Openings { return lexicon.OpeningsOf([]string{"captions"}) })

// captionSearch looks for captions beside images and tables.
type captionSearch struct {
	pass        *rule.Pass
	waiting     *document.Paragraph // a caption before the object to come
	near        bool                // an object stands just before
	real, found int
	inserted    []string // the words of all captions that were inserted
}

// object is an image or a table: a caption may stand before or after it.
func (s *captionSearch) object() {
	if s.waiting != nil {
		s.report(s.waiting)
	}
	s.waiting, s.near = nil, true
}

func (s *captionSearch) paragraph(p *document.Paragraph) {
	if p.Place.Region.Has(document.InTable | document.InContents | document.InShape) {
		return
	}
	w := s.pass.Reading.Paragraph(p)
	text := strings.TrimSpace(w.Text)
	isCaption := w.Digits > 0 && captionOpenings().Of(text) != 0 && typedCaption().MatchString(text)
	switch {
	case hasField(p.Spans, document.Sequence):
		s.real++
		s.waiting, s.near = nil, false
	case isCaption && (s.near || hasImage(p.Spans)):
		s.report(p)
		s.waiting, s.near = nil, false
	case isCaption:
		s.waiting, s.near = p, false
	case hasImage(p.Spans):
		s.object()
	case text != "":
		s.waiting, s.near = nil, false
	}
}

func (s *captionSearch) report(p *document.Paragraph) {
	s.found++
	text := strings.TrimSpace(p.Text())
	s.pass.Report(p.Place, rule.As(rule.Review), rule.Excerpt(text), rule.With("Again", s.isAgain(text)))
}

// insertedCaptions returns the words of the captions that number themselves.
func insertedCaptions(read *reading.Reading) []string {
	var all []string
	for p := range read.With(reading.Fields) {
		if hasField(p.Spans, document.Sequence) {
			all = append(all, strings.TrimSpace(p.Text()))
		}
	}
	return all
}

// isAgain reports whether the words of a typed caption, behind its number, are those of one that
// was inserted too.
func (s *captionSearch) isAgain(text string) bool {
	words := strings.TrimSpace(text[len(typedCaption().FindString(text)):])
	return words != "" && slices.ContainsFunc(s.inserted, func(other string) bool { return strings.HasSuffix(other, words) })
}
