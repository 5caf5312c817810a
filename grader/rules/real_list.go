package rules

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// RealList reports a list whose bullets or numbers were typed: two paragraphs, or two
// lines of one, that begin with the same mark and a space, or with numbers that grow
// by one. Dashes may be a dialogue, which is a question only; a typed table of contents
// is the matter of another rule. The limit "at-least" asks for so many real lists.
var RealList = rule.Rule{
	ID:       "real-list",
	Severity: rule.Error,
	Cases:    []string{rule.DefaultCase, "numbers", "dashes", "missing"},
	Limits:   []string{"at-least"},
	Run: func(p *rule.Pass) {
		s := listSearch{pass: p}
		lists := 0
		for block := range p.Doc.All() {
			switch b := block.(type) {
			case *document.List:
				s.end()
				if !b.Place.Where.Has(document.InList | document.InContents) {
					lists++
				}
			case *document.Paragraph:
				s.paragraph(b)
			default:
				s.end()
			}
		}
		s.end()
		if least := int(p.Limit("at-least", 0)); lists < least {
			s.found++
			p.Report(start(p.Doc), rule.In("missing"), rule.Want(least), rule.Got(lists))
		}
		if s.found == 0 {
			p.Right(lists, nil)
		}
	},
}

// listSearch gathers lines that follow each other and begin as items do.
type listSearch struct {
	pass  *rule.Pass
	run   []typedItem
	found int
}

// typedItem is a line that begins with a typed mark.
type typedItem struct {
	marker
	text  string
	place document.Place
}

func (s *listSearch) paragraph(p *document.Paragraph) {
	apart := p.Place.Where.Has(document.InList | document.InContents | document.InShape | document.InQuotation)
	if apart || p.Role != document.BodyRole && p.Role != document.HeadingRole {
		s.end()
		return
	}
	text := p.Text()
	if isSpaceOnly(text) {
		return
	}
	for _, line := range linesOf(p) {
		m, ok := markerOf(line)
		if _, isEntry := entryOf(line, p.Place); !ok || isEntry {
			s.end()
			continue
		}
		if n := len(s.run); n > 0 && !m.follows(s.run[n-1].marker) {
			s.end()
		}
		s.run = append(s.run, typedItem{m, line, p.Place})
	}
}

// end judges the lines that were gathered.
func (s *listSearch) end() {
	run := s.run
	s.run = s.run[:0]
	if len(run) < 2 || run[0].kind == numbered && run[0].number > 1 {
		return
	}
	details := []rule.Detail{rule.Excerpt(run[0].text), rule.With("Lines", len(run))}
	switch {
	case run[0].kind == numbered:
		details = append(details, rule.In("numbers"))
	case run[0].kind == dashed && isSpeech(run):
		details = append(details, rule.In("dashes"), rule.As(rule.Review))
	}
	s.found++
	s.pass.Report(run[0].place, details...)
}
