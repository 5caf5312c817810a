package rules

import (
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/spelling"
)

// NoBrokenReference reports a cross-reference that leads nowhere: what its program shows is
// an error ("Error: Reference source not found"), or the file holds no place of the name that
// it asks for. Both are certain: LibreOffice 7.4 prints the error for each name that is not
// in the file, whatever the file has stored for it. The same words typed, or left of a field
// that another program has turned into text, are a question, for a page may be about them;
// and so is a link to a place in the document that is not there (PDF/UA-2, 8.8 asks for a
// destination in the document's structure). Where parts of a document are in other files, or
// recorded changes may bring a place back, what is not found is a question too.
var NoBrokenReference = rule.Rule{
	ID:       "no-broken-reference",
	About:    rule.Links,
	Severity: rule.Error,
	Cases:    []string{"shown", "gone", "typed", "link"},
	Run: func(p *rule.Pass) {
		r := &references{pass: p}
		for block := range p.Doc.All() {
			if r.mayRefer(block) {
				r.block(block)
			}
		}
		for i := range p.Doc.Margins {
			margin := document.Document{Blocks: p.Doc.Margins[i].Blocks}
			for block := range margin.All() {
				r.block(block)
			}
		}
		p.Judge(r.judged)
		if r.found == 0 {
			p.Right(r.judged, nil)
		}
	},
}

// references are those of a document while they are looked at.
type references struct {
	pass          *rule.Pass
	judged, found int
	paragraph     *document.Paragraph // the one at hand; nil in a heading
	targets       map[string]bool     // the names of the places, in small letters; nil until one is asked for
	headings      map[string]bool     // their words, folded; nil likewise
	errors        map[string]bool     // the words of errors in headings; nil likewise
}

// mayRefer reports whether there may be anything to judge in a block: in most paragraphs there is
// nothing.
func (r *references) mayRefer(block document.Block) bool {
	p, ok := block.(*document.Paragraph)
	if !ok {
		return true
	}
	w := r.pass.Reading.Paragraph(p)
	return w.Has.Any(reading.Notes|reading.Fields|reading.Links) || mayBeError(w.Text)
}

func (r *references) block(block document.Block) {
	switch b := block.(type) {
	case *document.Heading:
		r.paragraph = nil
		r.spans(b.Spans, b.Place)
	case *document.Paragraph:
		r.paragraph = b
		r.spans(b.Spans, b.Place)
	}
}

// spans looks at the references in the words of a block, and in its notes.
func (r *references) spans(spans []document.Span, place document.Place) {
	var field *document.Field
	var link *document.Link
	paragraph, typed := r.paragraph, false
	for i := range spans {
		s := &spans[i]
		if s.Note != nil {
			notes := document.Document{Blocks: s.Note.Blocks}
			for block := range notes.All() {
				r.block(block)
			}
		}
		if s.Field != nil && s.Field != field {
			r.field(spans[i:], place)
		}
		if s.Link != nil && s.Link != link {
			r.link(s.Link, spans[i:], place)
		}
		field, link = s.Field, s.Link
		typed = typed || s.Kind == document.TextSpan && mayBeError(s.Text)
	}
	if typed && (paragraph == nil || r.pass.Reading.Paragraph(paragraph).Code != reading.IsCode) {
		r.typed(spans, place)
	}
}

// field looks at the field that spans begin with.
func (r *references) field(spans []document.Span, place document.Place) {
	field := spans[0].Field
	words := wordsWhile(spans, func(s *document.Span) bool { return s.Field == field })
	isReference := field.Kind == document.Reference
	if isReference {
		r.judged++
	}
	switch {
	case isErrorText(words):
		if !isReference {
			r.judged++
		}
		r.report(place, "shown", rule.Error, words)
	case isReference && r.pass.Doc.Targets != nil && !r.has(field.Target):
		severity := rule.Error
		if r.isInParts() {
			severity = rule.Review
		}
		r.report(place, "gone", severity, words)
	}
}

// link looks at a link to a place in the document.
func (r *references) link(link *document.Link, spans []document.Span, place document.Place) {
	target, inside := strings.CutPrefix(link.Target, "#")
	if !inside || target == "" || r.pass.Doc.Targets == nil || place.Region.Has(document.InContents) {
		return
	}
	target = spelling.Unescaped(target)
	name, kind := target, ""
	if i := strings.LastIndexByte(target, '|'); i >= 0 {
		name, kind = target[:i], target[i+1:]
	}
	var there bool
	switch kind {
	case "outline":
		there = r.isHeading(name)
	case "", "table", "frame", "graphic", "ole", "region":
		there = r.has(name) || strings.EqualFold(name, "top") || strings.EqualFold(name, "_top") || kind == "" && r.isHeading(name)
	default:
		return
	}
	r.judged++
	if !there {
		words := wordsWhile(spans, func(s *document.Span) bool { return s.Link == link })
		r.report(place, "link", rule.Review, words)
	}
}

// typed looks for the words of an error in a text. Those between quotation marks are quoted.
func (r *references) typed(spans []document.Span, place document.Place) {
	shown, judged := typedWords(spans)
	for _, at := range errorsIn(judged) {
		r.judged++
		name, severity := "typed", rule.Review
		if r.isGenerated(place) && !r.isInHeading(judged[at[0]:at[1]]) {
			name, severity = "shown", rule.Error
		}
		r.report(place, name, severity, shown[at[0]:at[1]])
	}
}

func (r *references) report(place document.Place, name string, severity rule.Severity, words string) {
	r.found++
	r.pass.Report(place, rule.In(name), rule.As(severity), rule.Excerpt(strings.TrimSpace(words)))
}

// isGenerated reports whether a place is in contents that a program has made: what it shows
// there nobody has typed.
func (r *references) isGenerated(place document.Place) bool {
	return r.pass.Doc.Format != document.Markdown && place.Region.Has(document.InContents)
}

// isInHeading reports whether a heading of the document has some words of an error.
func (r *references) isInHeading(words string) bool {
	if r.errors == nil {
		r.errors = map[string]bool{}
		for h := range r.pass.Doc.Headings() {
			if text := h.Text(); mayBeError(text) {
				for _, found := range errorText().FindAllString(text, -1) {
					r.errors[found] = true
				}
			}
		}
	}
	return r.errors[words]
}

// isInParts reports whether what is not found may be elsewhere, or come back.
func (r *references) isInParts() bool {
	for _, w := range r.pass.Doc.Warnings {
		if w == document.LinkedSections || w == document.UnsavedChanges {
			return true
		}
	}
	return false
}

// has reports whether a place of a name is in the file. Word makes no difference between small
// and capital letters.
func (r *references) has(name string) bool {
	if r.pass.Doc.Targets[name] {
		return true
	}
	if r.targets == nil {
		r.targets = map[string]bool{}
		for target := range r.pass.Doc.Targets {
			r.targets[strings.ToLower(target)] = true
		}
	}
	return r.targets[strings.ToLower(strings.TrimSpace(name))]
}

// isHeading reports whether a link's name is that of a heading, with or without its number.
func (r *references) isHeading(name string) bool {
	if r.headings == nil {
		r.headings = map[string]bool{}
		for h := range r.pass.Doc.Headings() {
			r.headings[spelling.Fold(h.Text())] = true
			r.headings[spelling.Fold(h.Label+h.Text())] = true
		}
	}
	bare := strings.TrimLeft(name, "0123456789. \u00A0")
	return r.headings[spelling.Fold(name)] || r.headings[spelling.Fold(bare)] || r.headings[spelling.Fold(spelling.WithoutNumber(name))]
}

// wordsWhile returns the words of the spans at the beginning that are alike.
func wordsWhile(spans []document.Span, alike func(*document.Span) bool) string {
	n := 0
	for n < len(spans) && alike(&spans[n]) {
		n++
	}
	return document.Text(spans[:n])
}
