package rubric

import (
	"slices"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rules"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
)

// FromModel makes a first rubric from a model document: its convention for the title,
// its outline, and the rules for what it holds (lists, tables, images, links, notes, a
// table of contents, page numbers, styles), with how many there are. A teacher edits it
// then.
func FromModel(doc *document.Document) *Source {
	s := &Source{Title: rule.EitherTitle.Convention(doc)}
	add := func(id rule.ID, points float64) *CheckSource {
		s.Checks = append(s.Checks, CheckSource{Rule: id, Points: points})
		return &s.Checks[len(s.Checks)-1]
	}
	if rule.HasTitle(doc) {
		add("single-title", 1)
	}
	if outline := outlineOf(doc, s.Title); len(outline) > 0 {
		add("required-outline", 4).Outline = map[string][]Entry{AnyLanguage: outline}
		add("no-lookalike-heading", 2)
		add("no-skipped-level", 1)
		add("no-empty-heading", 1)
	}
	for _, kind := range holdings(doc) {
		check := add(kind.rule, 2)
		if kind.limit != "" {
			check.Limits = map[string]float64{kind.limit: float64(kind.count)}
		}
	}
	// Whoever has the model knows what is right in it: what a rule only suspects is certain.
	for i := range s.Checks {
		found, ok := rules.Find(s.Checks[i].Rule)
		s.Checks[i].Strict = ok && !found.CanFail()
	}
	return s
}

// outlineOf returns the headings of a document as an author would write them, without
// the one that is the title.
func outlineOf(doc *document.Document, title rule.Title) []Entry {
	root := &Entry{}
	path := []*Entry{root}
	levels := []int{0}
	first := true
	for h := range doc.Headings() {
		isTitle := first && title == rule.LevelOne && h.Level == 1
		first = false
		if isTitle || strings.TrimSpace(document.Printable(h.Text())) == "" {
			continue
		}
		for levels[len(levels)-1] >= h.Level {
			path, levels = path[:len(path)-1], levels[:len(levels)-1]
		}
		above := path[len(path)-1]
		above.Below = append(above.Below, Entry{Text: plain(h.Text())})
		path, levels = append(path, &above.Below[len(above.Below)-1]), append(levels, h.Level)
	}
	return root.Below
}

// plain returns a heading's text without what means something in an outline: the
// comparison of headings ignores spaces, so that nothing is lost.
func plain(text string) string {
	text = strings.Join(strings.Fields(document.Printable(text)), " ")
	text = strings.ReplaceAll(text, " | ", "|")
	if rest, ok := strings.CutPrefix(text, "? "); ok {
		text = "?" + rest
	}
	return text
}

// holding is something that a document holds, and the rule for it.
type holding struct {
	rule  rule.ID
	limit string // of the rule, for how many there are; "" for none
	count int
}

// atLeast is the limit of the rules that can ask for so many of what they judge.
const atLeast = "at-least"

// holdings returns what a document holds, in the order of the catalogue: what the rules for
// it find there to judge.
func holdings(doc *document.Document) []holding {
	read := reading.Of(doc)
	held := func(r *rule.Rule) int {
		if !r.AppliesTo(doc.Format) {
			return 0
		}
		pass := rule.NewPass(read, rule.Setting{})
		r.Run(pass)
		things, _ := pass.Judged()
		return things
	}
	var list []holding
	for _, r := range []rule.Rule{
		rules.RealList, rules.RealTable, rules.TableHeader, rules.ImageText, rules.Caption, rules.LinkText, rules.StylesNotFormatting,
		rules.Quotation, rules.RealNote, rules.RealReference,
	} {
		if n := held(&r); n > 0 {
			h := holding{rule: r.ID, count: n}
			if slices.Contains(r.Limits, atLeast) {
				h.limit = atLeast
			}
			list = append(list, h)
		}
	}
	if n := pageBreaks(doc); n > 0 {
		list = append(list, holding{rules.PageBreakNotReturns.ID, atLeast, n})
	}
	if met(&rules.ContentsPresent, read) {
		list = append(list, holding{rule: rules.ContentsPresent.ID})
	}
	// Each document of the class has page numbers then, however short it is.
	if met(&rules.PageNumber, read) {
		list = append(list, holding{rules.PageNumber.ID, "words", 0})
	}
	return list
}

// met reports whether a document has what a rule asks for, and not only nothing against it.
func met(r *rule.Rule, read *reading.Reading) bool {
	if !r.AppliesTo(read.Doc.Format) {
		return false
	}
	pass := rule.NewPass(read, rule.Setting{})
	r.Run(pass)
	findings, right := pass.Result()
	return len(findings) == 0 && right != nil && right.Count > 0
}

func pageBreaks(doc *document.Document) int {
	n := 0
	for block := range doc.All() {
		if _, ok := block.(*document.PageBreak); ok && doc.Format.IsOffice() {
			n++
		}
	}
	return n
}
