package rules

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// RealList reports a list whose bullets or numbers were typed: two paragraphs, or two
// lines of one, that begin with the same mark and a space, or with numbers that grow
// by one. Dashes may be a dialogue, which is a question only; a typed table of contents
// is the matter of another rule. In a real list it reports the marks that were left
// beside those that the list puts itself. The limit "at-least" asks for so many real
// lists, and "ordered" and "bulleted" for so many of a kind.
var RealList = rule.Rule{
	ID:       "real-list",
	About:    rule.Lists,
	Severity: rule.Error,
	Cases: []string{
		rule.DefaultCase, "numbers", "dashes", "left", "left-numbers", "missing", "not-numbered", "not-bulleted",
	},
	Limits: []string{"at-least", "ordered", "bulleted"},
	Yields: map[string][]rule.Better{
		"missing":      {{ID: "matches-model", Cases: []string{"missing", "paragraph", "title", "heading", "list-joined", "item", "joined"}}},
		"not-numbered": {{ID: "matches-model", Cases: []string{"numbered", "list-joined"}}},
		"not-bulleted": {{ID: "matches-model", Cases: []string{"bulleted", "list-joined"}}},
	},
	Run: func(p *rule.Pass) {
		s := listSearch{pass: p}
		lists := 0
		for block := range p.Doc.All() {
			switch b := block.(type) {
			case *document.List:
				s.end()
				if b.Place.Where.Has(document.InContents) {
					continue
				}
				if b.Ordered {
					s.ordered++
				} else {
					s.bulleted++
				}
				if !b.Place.Where.Has(document.InList) {
					lists++
				}
				s.left(b)
			case *document.Paragraph:
				s.paragraph(b)
			default:
				s.end()
			}
		}
		s.end()
		s.kinds(lists, int(p.Limit("at-least", 0)), int(p.Limit("ordered", 0)), int(p.Limit("bulleted", 0)))
		if s.found == 0 {
			p.Right(lists, nil)
		}
	},
}

// listSearch gathers lines that follow each other and begin as items do.
type listSearch struct {
	pass              *rule.Pass
	run               []typedItem
	found             int
	ordered, bulleted int    // the real lists of each kind
	typed             [2]int // those that are typed for certain, bulleted and numbered
	speech            int    // what may be a list or a dialogue
}

// typedItem is a line that begins with a typed mark.
type typedItem struct {
	marker
	text  string
	place document.Place
	// paragraph is the one that it stands in.
	paragraph *document.Paragraph
	// isAtItsPlace is set in a real list where the number is the one of the item.
	isAtItsPlace bool
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
		if !ok || isEntry(line) {
			s.end()
			continue
		}
		if n := len(s.run); n > 0 && !m.follows(s.run[n-1].marker) {
			s.end()
		}
		s.run = append(s.run, typedItem{marker: m, text: line, place: p.Place, paragraph: p})
	}
}

// end judges the lines that were gathered.
func (s *listSearch) end() {
	run := s.run
	s.run = s.run[:0]
	if len(run) < 2 || run[0].kind == numbered && run[0].number > 1 || isTypedContents(s.pass, run[0].paragraph) {
		return
	}
	details := []rule.Detail{rule.Excerpt(run[0].text), rule.With("Lines", len(run))}
	switch {
	case run[0].kind == numbered:
		s.typed[1]++
		details = append(details, rule.In("numbers"))
	case run[0].kind == dashed && isSpeech(run):
		s.speech++
		details = append(details, rule.In("dashes"), rule.As(rule.Review))
	default:
		s.typed[0]++
	}
	s.found++
	s.pass.Report(run[0].place, details...)
}

// kinds reports that there are fewer lists than the work asks for, or fewer of a kind. A
// list that is typed is at fault already, and does not count a second time.
func (s *listSearch) kinds(lists, least, ordered, bulleted int) {
	there := lists + s.typed[0] + s.typed[1] + s.speech
	s.pass.Judge(max(there, least, ordered+bulleted))
	report := func(name string, want, got, typed int) {
		s.found++
		s.pass.Report(start(s.pass.Doc), rule.In(name), rule.Want(want), rule.Got(got), rule.Things(want-got-typed))
	}
	if lists < least {
		report("missing", least, lists, s.typed[0]+s.typed[1])
		return
	}
	if s.ordered < ordered {
		report("not-numbered", ordered, s.ordered, s.typed[1])
	}
	if s.bulleted < bulleted {
		report("not-bulleted", bulleted, s.bulleted, s.typed[0])
	}
}
