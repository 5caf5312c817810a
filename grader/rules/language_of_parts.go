package rules

import (
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/tongue"
)

// LanguageOfParts asks to look at a long passage that reads as if it were in another language
// than the one it is marked with (WCAG 2.2, 3.1.2; PDF/UA-2, 8.4.4; RGAA 4.1, 8.7 and 8.8). It
// is never an error: the language is guessed by the small words. Where the whole document
// reads so, [DocumentLanguage] says it once. Paragraphs that follow each other are one
// passage. Screen readers and PDF checkers (PAC, axe) read the marks and do not look whether
// they are right.
var LanguageOfParts = rule.Rule{
	ID:       "language-of-parts",
	About:    rule.Texts,
	Severity: rule.Review,
	Cases:    []string{rule.DefaultCase, "none"},
	Run: func(p *rule.Pass) {
		s := &tongues{pass: p, own: ownTongue(p)}
		for block := range p.Doc.All() {
			switch b := block.(type) {
			case *document.Paragraph:
				s.paragraph(b)
			case *document.Heading:
				s.report()
			case *document.Raw:
				s.fence(b)
			}
		}
		s.report()
		p.Judge(s.judged)
		if s.found == 0 {
			p.Right(s.judged, nil)
		}
	},
}

// ownTongue returns the language that the words have which the file does not mark otherwise:
// what the document says, unless its text as a whole reads as another one.
func ownTongue(p *rule.Pass) string {
	said := base(p.Doc.Meta.Language)
	if read := tongueOf(p); read != "" && (tongue.Knows(said) || isNoLanguage(said)) {
		return read
	}
	return said
}

// tongueOf returns the language in which the text of a document reads; see [tongue.Of].
func tongueOf(p *rule.Pass) string {
	type key struct{}
	return reading.Once(p.Reading, key{}, func() string { return tongue.Of(p.Doc) })
}

// tongues look for passages in other languages.
type tongues struct {
	pass          *rule.Pass
	own           string // the language of what is not marked
	fenced        bool   // in a part that a mark of pandoc says the language of
	judged, found int
	parts         []part // of the paragraph at hand
	open          foreign
}

// part is what is in one language, by its mark, in a paragraph.
type part struct {
	mark    string // in the words of the file; "" for that of the document
	letters int
	texts   []string
}

// foreign is one or several paragraphs that read as another language than their mark says.
type foreign struct {
	first      *document.Paragraph
	mark, read string
	words      string
	paragraphs int
}

// leastPassage is how many bytes a passage has at least; a word or a title in another
// language is no passage.
const leastPassage = 100

func (s *tongues) paragraph(p *document.Paragraph) {
	if s.isMarkedByPandoc(p) || p.Place.Region.Has(document.InContents) {
		return
	}
	s.split(p)
	for i := range s.parts {
		part := &s.parts[i]
		if part.letters < leastPassage {
			continue
		}
		should := s.own
		if part.mark != "" {
			should = base(part.mark)
		}
		if !tongue.Knows(should) && (part.mark == "" || !isNoLanguage(should)) {
			continue // nobody here knows how it reads
		}
		s.judged++
		if read := tongue.OfPassage(part.texts, should); read != "" && s.pass.Reading.Paragraph(p).Code == reading.NoCode {
			s.add(p, part, read)
			continue
		}
		s.report()
	}
}

// split parts the words of a paragraph by their marks.
func (s *tongues) split(p *document.Paragraph) {
	s.parts = s.parts[:0]
	for text, mark := range document.Spoken(p.Spans, p.Marked) {
		if last := len(s.parts) - 1; last < 0 || s.parts[last].mark != mark {
			s.begin(mark)
		}
		part := &s.parts[len(s.parts)-1]
		part.letters += len(text)
		part.texts = append(part.texts, text)
	}
}

// begin begins a part, in the memory of one of another paragraph where there is one.
func (s *tongues) begin(mark string) {
	var texts []string
	if n := len(s.parts); n < cap(s.parts) {
		texts = s.parts[:n+1][n].texts[:0]
	}
	s.parts = append(s.parts, part{mark: mark, texts: texts})
}

// add makes a part of a paragraph a passage, or a part of the one before.
func (s *tongues) add(p *document.Paragraph, found *part, read string) {
	if s.open.first == nil || s.open.mark != found.mark || s.open.read != read {
		s.report()
		s.open = foreign{first: p, mark: found.mark, read: read, words: strings.TrimSpace(found.texts[0])}
	}
	s.open.paragraphs++
}

// report ends the passage that is open.
func (s *tongues) report() {
	if s.open.first == nil {
		return
	}
	s.found++
	mark, name := s.open.mark, rule.DefaultCase
	if mark == "" {
		mark = s.pass.Doc.Meta.Language
	}
	if isNoLanguage(base(mark)) {
		name = "none"
	}
	s.pass.Report(s.open.first.Place, rule.In(name), rule.As(rule.Review), rule.Excerpt(s.open.words),
		rule.Want(s.open.read), rule.Got(mark), rule.Things(s.open.paragraphs))
	s.open = foreign{}
}

// isMarkedByPandoc reports whether one of pandoc's own marks says the language of a paragraph:
// [text]{lang=fr}, or lines with three colons.
func (s *tongues) isMarkedByPandoc(p *document.Paragraph) bool {
	if s.fenced || s.pass.Doc.Format != document.Markdown {
		return s.fenced
	}
	return anySpan(p.Spans, func(s *document.Span) bool { return isAttributes(s) && strings.Contains(s.Text, "lang=") })
}

// fence looks at a line with three colons, which begins or ends a part.
func (s *tongues) fence(raw *document.Raw) {
	if strings.HasPrefix(raw.Text, ":::") {
		s.fenced = strings.Contains(raw.Text, "lang=")
	}
}

// isNoLanguage reports whether the base of a tag stands for no language, or an unknown one.
func isNoLanguage(tag string) bool {
	return tag == "" || tag == document.NoLanguage || tag == "und" || tag == "none"
}
