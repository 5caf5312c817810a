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
	details := []rule.Detail{
		rule.In(string(d.Case)), rule.Excerpt(d.Words), detail(rule.Want, d.Want), detail(rule.Got, d.Got),
		rule.With("Before", rule.Quote(d.Before)), rule.With("After", rule.Quote(d.After)), rule.With("Above", rule.Quote(d.Above)),
		rule.With("Texts", d.Texts), rule.With("Others", d.Texts-1), rule.With("Same", g.same), rule.Things(d.Texts),
		rule.With("Convention", string(wayOf(p))),
	}
	if d.Case == collation.Accents {
		details = append(details, rule.As(rule.Review))
	}
	p.Report(d.Place, details...)
}

// detail says a value as a page's sentence compares it; nothing when there is none.
func detail(as func(any) rule.Detail, value any) rule.Detail {
	if value == nil || value == "" {
		return func(*rule.Finding) {}
	}
	switch value := value.(type) {
	case collation.Kind:
		return as(string(value))
	case collation.Case:
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

// modelYields names, for each case, what says it better. The rules that know how a thing was
// typed, or how it looks, do; those that only count what is there leave that to this one.
func modelYields() map[string][]rule.Better {
	all := func(ids ...rule.ID) []rule.Better {
		var list []rule.Better
		for _, id := range ids {
			list = append(list, rule.Better{ID: id})
		}
		return list
	}
	in := func(id rule.ID, cases ...string) rule.Better { return rule.Better{ID: id, Cases: cases} }
	typedList := in("real-list", rule.DefaultCase, "numbers", "dashes", "left", "left-numbers")
	yields := map[collation.Case][]rule.Better{
		collation.AsHeading: append(all("no-lookalike-heading", "markdown-slip", "no-heading-in-box"),
			in("required-outline", "not-a-heading", "document-title"), in("single-title", "several")),
		collation.AsTitle:      {in("single-title", "none")},
		collation.Level:        append(all("no-skipped-level", "starts-at-level-one"), in("required-outline", "wrong-level")),
		collation.Moved:        {in("required-outline", "out-of-order")},
		collation.AsItem:       {typedList, in("markdown-slip", "item")},
		collation.AsCell:       {in("real-table", rule.DefaultCase), in("markdown-slip", "table")},
		collation.Header:       all("table-header"),
		collation.AsQuote:      {in("quotation", rule.DefaultCase)},
		collation.AsCaption:    {in("caption", rule.DefaultCase)},
		collation.AsNote:       {in("real-note", rule.DefaultCase)},
		collation.Cut:          all("paragraph-not-line"),
		collation.Joined:       append(all("no-space-alignment", "paragraph-not-line"), typedList, in("real-table", rule.DefaultCase), in("markdown-slip", "table", "item")),
		collation.CellJoined:   {in("real-table", rule.DefaultCase), in("markdown-slip", "table")},
		collation.Lines:        all("paragraph-not-line", "no-empty-paragraph"),
		collation.EmptyHeading: all("no-empty-heading"),
		collation.Twice:        append(all("generated-contents"), in("caption", rule.DefaultCase), in("real-table", rule.DefaultCase)),
		collation.Added:        all("generated-contents", "real-note"),
		collation.Left:         all("generated-contents", "real-note"),
		collation.PageStart:    {in("page-break-not-returns", rule.DefaultCase, "maybe")},
		collation.ByHand: append(all("styles-not-formatting"),
			rule.Better{ID: "colour-from-style", Cases: []string{"by-hand"}, SamePlace: true}),
		collation.TypedMark: append(all("no-typed-number", "real-note", "markdown-slip"), typedList,
			in("required-outline", "not-a-heading")),
		collation.Capitals:     {in("emphasis", "capitals")},
		collation.EmphasisLost: {in("emphasis", "capitals", "underlined", "sentence")},
		collation.EmphasisMore: {in("emphasis", "sentence", "none")},
		collation.Spaces:       all("no-space-alignment", "no-tab-series"),
		collation.ContentsGone: all("contents-present", "generated-contents"),
		collation.Aligned:      all("paragraph-settings"),
	}
	named := map[string][]rule.Better{}
	for c, list := range yields {
		named[string(c)] = list
	}
	return named
}
