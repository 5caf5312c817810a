package activity

import (
	"context"
	"fmt"
	"slices"

	"jourdain/grader/document"
	"jourdain/grader/rubric"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/spelling"
)

// rubric asks for the right outline.
func (o *Outline) rubric() *rubric.Rubric {
	return &rubric.Rubric{Title: rule.TitleStyle, Checks: []rubric.Check{
		{Rule: "no-skipped-level", Required: true},
		{Rule: "required-outline", Required: true, Outline: o.outline},
	}}
}

// document builds the document that an answer makes: the title, then the headings.
func (o *Outline) document(a Answer) *document.Document {
	var blocks []document.Block
	if o.Title != "" {
		blocks = append(blocks, titleBlock(o.Title))
	}
	for _, h := range treeOf(a) {
		blocks = append(blocks, headingBlock(h.level, o.Lines[h.line].Text))
	}
	return document.New(document.Document{Format: document.ODT, Blocks: blocks})
}

// readWant reads the right outline, as a rubric reads it.
func (o *Outline) readWant() *Fault {
	const anyLanguage = "any"
	source := rubric.Source{Checks: []rubric.CheckSource{
		{Rule: "required-outline", Outline: map[string][]rubric.Entry{anyLanguage: o.Want}},
	}}
	r, err := source.In(anyLanguage)
	if err != nil {
		return at("$.want", fmt.Errorf("%w: %w", ErrWant, err))
	}
	o.outline = r.Checks[0].Outline
	return nil
}

// each calls a function for each item of an outline, with its level.
func each(items []rule.Item, level int, do func(item *rule.Item, level int)) {
	for i := range items {
		do(&items[i], level)
		each(items[i].Below, level+1, do)
	}
}

// named reports whether a text is one that an item takes. What the rules take for the same
// heading is the same here.
func named(item *rule.Item, text string) bool {
	return slices.ContainsFunc(item.Texts, func(asked string) bool { return spelling.Same(text, asked) })
}

// checkWant finds the faults of the right outline.
func (o *Outline) checkWant() *Fault {
	if len(o.Want) == 0 {
		return at("$.want", ErrNoWant)
	}
	if fault := o.readWant(); fault != nil {
		return fault
	}
	wanted, fault := o.wanted()
	if fault != nil {
		return fault
	}
	o.right = wanted
	start := o.Start()
	if o.AnyOrder {
		start = treeOf(start).sorted(wanted).answer()
	}
	begun, err := grade(context.Background(), o.document(start), o.rubric())
	switch {
	case err != nil:
		return at("$.want", err)
	case begun.Passed:
		return at("$.lines", ErrAlready)
	case !o.Fits(wanted.answer()):
		return nil // some lines may stand anywhere
	}
	ended, err := grade(context.Background(), o.document(wanted.answer()), o.rubric())
	switch {
	case err != nil:
		return at("$.want", err)
	case !ended.Passed:
		return at("$.want", ErrNoRight)
	case !o.reaches(wanted):
		return at("$.moves", ErrUnreachable)
	default:
		return nil
	}
}

// wanted returns the right outline as a tree of the lines that it names.
func (o *Outline) wanted() (wanted tree, fault *Fault) {
	each(o.outline, 1, func(item *rule.Item, level int) {
		line := slices.IndexFunc(o.Lines, func(l OutlineLine) bool { return named(item, l.Text) })
		switch {
		case slices.ContainsFunc(wanted, func(h heading) bool { return h.line == line }):
			fault = at("$.want", about(item.Texts[0], ErrTwice))
		case line >= 0:
			wanted = append(wanted, heading{line: line, level: level})
		case !item.Wildcard() && item.Min > 0 && fault == nil:
			fault = at("$.want", about(item.Texts[0], ErrNoLine))
		}
	})
	return wanted, fault
}

// reaches reports whether the moves that are allowed can lead to a tree: without a move
// up or down the order stays, and a level changes only by the move that changes it.
func (o *Outline) reaches(wanted tree) bool {
	inOrder := slices.IsSortedFunc(wanted, func(a, b heading) int { return a.line - b.line })
	if !inOrder && !o.Allows(UpID) && !o.Allows(DownID) {
		return false
	}
	for _, h := range wanted {
		begun := o.Lines[h.line].Level
		if h.level < begun && !o.Allows(PromoteID) || h.level > begun && !o.Allows(DemoteID) {
			return false
		}
	}
	return true
}
