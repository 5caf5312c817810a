package rules

import (
	"strings"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/rules/marker"
	"jourdain/grader/rules/rule"
)

// opinion is what the items of a typed list are taken for.
type opinion uint8

const (
	noList    opinion = iota
	maybeList         // a question
	sureList
)

// end judges the items that were gathered: those of the first level that is a list, so that
// the items below two headings are found too.
func (s *listSearch) end() {
	r := s.run
	s.run = listRun{items: r.items[:0]}
	s.above = ""
	for level := range deepestRun {
		found := s.found
		for _, items := range listsOf(r.items, level) {
			s.judge(items, &r)
		}
		if s.found > found {
			return
		}
	}
}

// listsOf returns the items of a level, as lists of two items and more: an item of a level above
// parts them. What is bulleted and interrupted is several lists, but where each item stands
// alone between other lines.
func listsOf(items []typedItem, level int) [][]*typedItem {
	var lists [][]*typedItem
	var list []*typedItem
	end := func() {
		if len(list) > 1 {
			if parts := partsOf(list); len(parts) > 0 && !list[0].Kind.Counts() {
				lists = append(lists, parts...)
			} else {
				lists = append(lists, list)
			}
		}
		list = nil
	}
	for i := range items {
		switch it := &items[i]; {
		case it.level < level:
			end()
		case it.level == level:
			it.below = 0
			list = append(list, it)
		case len(list) > 0:
			list[len(list)-1].below++
		}
	}
	end()
	return lists
}

// partsOf returns the runs of two items and more that nothing interrupts.
func partsOf(items []*typedItem) [][]*typedItem {
	var parts [][]*typedItem
	for from := 0; from < len(items); {
		to := from + 1
		for to < len(items) && items[to].apart == 0 {
			to++
		}
		if to-from > 1 {
			parts = append(parts, items[from:to])
		}
		from = to
	}
	return parts
}

// judge reports items of one level, when they are taken for a list.
func (s *listSearch) judge(items []*typedItem, r *listRun) {
	first, lines := items[0], 0
	for _, it := range items {
		lines += 1 + it.below
	}
	if isTypedContents(s.pass, first.paragraph) {
		return
	}
	taken := s.judgeLevel(items, r.above)
	// A menu can be wrapped so that its lines begin with what parts its entries.
	isWrapped := first.inside && s.pass.Doc.Format == document.Markdown && !strings.HasSuffix(strings.TrimSpace(r.above), ":")
	// A cell of a table in Markdown is one line, which holds no list.
	inRow := s.pass.Doc.Format == document.Markdown && first.place.Region.Has(document.InTable)
	if taken == sureList && (r.maybe || inRow || isWrapped && len(items) < 3) {
		taken = maybeList
	}
	details := []rule.Detail{rule.Excerpt(s.words(first)), rule.With("Lines", lines)}
	name, kind := rule.DefaultCase, 0
	switch {
	case first.Kind.Counts():
		name, kind = "numbers", 1
	case first.Kind == marker.Dash && taken == maybeList:
		name = "dashes"
	}
	switch taken {
	case noList:
		return
	case maybeList:
		s.speech++
		details = append(details, rule.As(rule.Review))
	case sureList:
		s.typed[kind]++
	}
	s.found++
	s.pass.Report(first.place, append(details, rule.In(name))...)
}

// shape is what items of one level have in common.
type shape struct {
	words, linked, apart int // how many have words, lead somewhere; lines between them
	length, headings     int // characters; how many are short and end as no sentence
	bold                 bool
}

func shapeOf(items []*typedItem) shape {
	s := shape{bold: true}
	for i, it := range items {
		if it.HasWords() {
			s.words++
		}
		if it.linked {
			s.linked++
		}
		if i > 0 {
			s.apart += it.apart
		}
		if isShort(it.Text, longHeading) && !endsText(it.Text) {
			s.headings++
		}
		s.length += utf8.RuneCountInString(it.Text)
		s.bold = s.bold && it.bold
	}
	return s
}

// judgeLevel says what items of one level are taken for.
func (s *listSearch) judgeLevel(items []*typedItem, above string) opinion {
	shape, kind := shapeOf(items), items[0].Kind
	if shape.apart > 0 && len(items) < 3 {
		return noList
	}
	var taken opinion
	switch {
	case kind == marker.Bullet:
		taken = signList(items)
	case kind == marker.Star:
		taken = starList(items)
	case kind == marker.Dash:
		taken = dashList(items)
	case 2*shape.words < len(items): // amounts, marks, scores
		return noList
	case kind.Counts() && (shape.linked == len(items) || namesContents(above)): // a table of contents
		return noList
	case kind.Counts():
		taken = s.numberList(items, &shape)
	default:
		return pictureList(items, &shape)
	}
	if taken == sureList && (2*shape.words < len(items) || shape.apart > 0 && items[1].apart > 0) {
		return maybeList
	}
	return taken
}

// pictureList is about ticks, boxes and emoji: two that differ say what stands behind them,
// and boxes before a word or two are to be ticked.
func pictureList(items []*typedItem, s *shape) opinion {
	switch {
	case s.apart > 0, items[0].Kind == marker.Box && areChoices(items), items[0].Sign != items[1].Sign && len(items) < 3:
		return noList
	default:
		return maybeList
	}
}

// signList is about bullets. A middle dot parts words as well.
func signList(items []*typedItem) opinion {
	if items[0].Gap == marker.Stuck && items[0].Sign == "·" {
		return maybeList
	}
	return sureList
}

// starList is about stars: two can be two remarks, and stuck ones call notes.
func starList(items []*typedItem) opinion {
	switch stuck := items[0].Gap == marker.Stuck; {
	case stuck && len(items) < 3:
		return noList
	case stuck || len(items) < 3 && items[0].Sign == "*":
		return maybeList
	default:
		return sureList
	}
}

// mostChoice is how many words a choice in a form has at most.
const mostChoice = 2

// areChoices reports whether boxes stand before a word or two each: what is to be ticked.
func areChoices(items []*typedItem) bool {
	for _, it := range items {
		if len(strings.Fields(it.Text)) > mostChoice || endsText(it.Text) {
			return false
		}
	}
	return true
}

// namesContents reports whether a line is what stands above a table of contents.
func namesContents(line string) bool {
	return isShort(line, longestTitle) && titleAlone(strings.Trim(line, " \u00A0\u202F:")) != aboveNothing
}
