package rules

import (
	"jourdain/grader/rules/collation"
	"jourdain/grader/rules/rule"
)

// MatchesModel reports where a document differs from the model that it must become: each
// text is there once, whole, in its place, and is what it is in the model (a heading of
// its level, a paragraph, an item of its list, a cell). Package collation compares the
// two. What the work leaves free, and what is compared of the looks, is said with the
// model. A document that has hardly anything of the model is another one, and that is all
// that is said. Where another rule explains a difference better, this one leaves it to it.
var MatchesModel = rule.Rule{
	ID:        "matches-model",
	Severity:  rule.Error,
	OnlyAsked: true,
	Cases:     modelCases(),
	Yields:    modelYields(),
	Run: func(p *rule.Pass) {
		if p.Model == nil {
			return
		}
		r := collation.Compare(p.Doc, p.Model, p.Title)
		p.Judge(r.Texts)
		if r.Another {
			p.Report(start(p.Doc), append(whose(p), rule.Things(r.Texts))...)
			return
		}
		p.Still(r.Still)
		all := groups(r.Differences)
		for i := range r.Differences {
			reportDifference(p, &r.Differences[i], all[r.Differences[i].Case])
		}
		if len(r.Differences) == 0 {
			p.Right(r.Texts, nil)
		}
	},
}

// AnotherDocument is the case of a document that is not the one that the work asks for.
const AnotherDocument = "another"

// OtherWork is the case of one that is known: it belongs to another work.
const OtherWork = "other-work"

// whose says that the document is another one, and which, where the model knows.
func whose(p *rule.Pass) []rule.Detail {
	if p.Model.Whose != nil {
		if titles := p.Model.Whose(p.Doc); titles != nil {
			return []rule.Detail{rule.In(OtherWork), rule.With("Titles", titles)}
		}
	}
	return []rule.Detail{rule.In(AnotherDocument)}
}

// group is what the differences of one case have in common.
type group struct {
	got  any  // what the first one is
	same bool // so are all others
}

func groups(differences []collation.Difference) map[collation.Case]*group {
	all := map[collation.Case]*group{}
	for i := range differences {
		d := &differences[i]
		g := all[d.Case]
		if g == nil {
			g = &group{got: d.Got, same: true}
			all[d.Case] = g
		}
		g.same = g.same && g.got == d.Got
	}
	return all
}

// reportDifference makes a finding of a difference, which is one of a group.
func reportDifference(p *rule.Pass, d *collation.Difference, g *group) {
	p.Report(d.Place, rule.In(string(d.Case)), rule.Excerpt(d.Words), detail(rule.Want, d.Want), detail(rule.Got, d.Got),
		rule.With("Before", rule.Quote(d.Before)), rule.With("After", rule.Quote(d.After)), rule.With("Above", rule.Quote(d.Above)),
		rule.With("Texts", d.Texts), rule.With("Same", g.same), rule.Things(d.Texts))
}

// detail says a value as a page's sentence compares it; nothing when there is none.
func detail(as func(any) rule.Detail, value any) rule.Detail {
	if value == nil || value == "" {
		return func(*rule.Finding) {}
	}
	switch value := value.(type) {
	case collation.Kind:
		return as(string(value))
	case string:
		return as(rule.Quote(value))
	default:
		return as(value)
	}
}

func modelCases() []string {
	cases := []string{AnotherDocument, OtherWork}
	for _, c := range collation.Cases() {
		cases = append(cases, string(c))
	}
	return cases
}

// modelYields names, for each case, the rules that say it better when they have failed.
func modelYields() map[string][]rule.ID {
	outline := []rule.ID{"required-outline", "no-lookalike-heading", "markdown-slip", "single-title", "no-heading-in-box"}
	levels := []rule.ID{"required-outline", "no-skipped-level", "starts-at-level-one"}
	yields := map[collation.Case][]rule.ID{
		collation.AsHeading:    outline,
		collation.AsTitle:      {"single-title"},
		collation.Level:        levels,
		collation.Moved:        {"required-outline"},
		collation.AsItem:       {"real-list"},
		collation.Numbered:     {"real-list"},
		collation.Bulleted:     {"real-list"},
		collation.AsCell:       {"real-table"},
		collation.Header:       {"table-header"},
		collation.AsQuote:      {"quotation"},
		collation.AsCaption:    {"caption"},
		collation.AsNote:       {"real-note"},
		collation.Cut:          {"paragraph-not-line"},
		collation.Joined:       {"real-table", "no-space-alignment", "paragraph-not-line", "real-list"},
		collation.Lines:        {"paragraph-not-line", "no-empty-paragraph"},
		collation.EmptyHeading: {"no-empty-heading"},
		collation.Twice:        {"generated-contents"},
		collation.Added:        {"generated-contents", "real-note"},
		collation.ImageGone:    {"image-text"},
		collation.LinkGone:     {"link-text"},
		collation.PageStart:    {"page-break-not-returns"},
		collation.ByHand:       {"styles-not-formatting"},
		collation.TypedMark:    {"real-list", "no-typed-number", "real-note", "markdown-slip", "required-outline"},
		collation.Capitals:     {"emphasis"},
		collation.EmphasisLost: {"emphasis"},
		collation.ContentsGone: {"contents-present"},
		collation.Aligned:      {"paragraph-settings"},
	}
	named := map[string][]rule.ID{}
	for c, ids := range yields {
		named[string(c)] = ids
	}
	return named
}
