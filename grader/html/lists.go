package html

import (
	"strconv"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/markup"
)

// lists are those whose program says how deep they stand: by its list and its level.
type lists map[*document.List]deep

type deep struct {
	id    string
	level int
}

// begun takes in a list. What the style sheet of Google Docs takes away, it writes before each item.
func (p *page) begun(list *document.List, piece *markup.Piece) {
	p.lists.begun(list, piece)
	if _, known := p.lists[list]; !known && p.cascade.top().style.bare && !list.Definitions {
		p.bare[list] = true
	}
}

// begun takes in a list. Google Docs writes each level as a list of its own, below the one that it
// stands in, and tells them by a class: "lst-kix_abc-1".
func (l lists) begun(list *document.List, piece *markup.Piece) {
	class, _ := markup.Attribute(piece.Token, "class")
	for name := range strings.FieldsSeq(class) {
		if rest, ok := strings.CutPrefix(name, "lst-kix_"); ok {
			if i := strings.LastIndexByte(rest, '-'); i >= 0 {
				level, err := strconv.Atoi(rest[i+1:])
				if err == nil && level >= 0 && level < 10 {
					l[list] = deep{rest[:i], level}
				}
			}
		}
	}
}

// nest puts lists into the items that they stand below.
func (l lists) nest(blocks []document.Block) []document.Block {
	kept := blocks[:0:0]
	reopened := false // the list before was left for one in it of another kind
	for _, block := range blocks {
		list, ok := block.(*document.List)
		var before *document.List
		if n := len(kept); n > 0 && ok {
			before, _ = kept[n-1].(*document.List)
		}
		switch {
		case before == nil || len(before.Items) == 0:
			reopened = false
		case l.isSame(before, list):
			if l.below(before, list) {
				continue
			}
		case isHollow(list) && !isHollow(before):
			hang(before, inside(list))
			reopened = true
			continue
		case reopened && before.Ordered == list.Ordered && !list.Continues:
			before.Items = append(before.Items, list.Items...)
			continue
		}
		kept = append(kept, block)
	}
	return kept
}

func (l lists) isSame(before, list *document.List) bool {
	a, known := l[before]
	b, isKnown := l[list]
	return known && isKnown && a.id == b.id
}

// below puts a list where its level says, into the one before or below its last item, and
// reports whether it has a place there.
func (l lists) below(before, list *document.List) bool {
	level := l[list].level
	for {
		known, ok := l[before]
		switch inner := lastList(before); {
		case !ok || known.level > level:
			return false
		case known.level == level:
			before.Items = append(before.Items, list.Items...)
			return true
		case inner != nil && l.isSame(inner, list) && l[inner].level <= level:
			before = inner
		default:
			hang(before, list)
			return true
		}
	}
}

// lastList returns the list that the last item of a list ends with; nil for none.
func lastList(list *document.List) *document.List {
	if len(list.Items) == 0 {
		return nil
	}
	blocks := list.Items[len(list.Items)-1].Blocks
	if len(blocks) == 0 {
		return nil
	}
	inner, _ := blocks[len(blocks)-1].(*document.List)
	return inner
}

// hang puts a list below the last item of another one.
func hang(list, below *document.List) {
	if inner := lastList(list); isHollow(below) && inner != nil {
		hang(inner, inside(below))
		return
	}
	item := &list.Items[len(list.Items)-1]
	item.Blocks = append(item.Blocks, below)
}

// isHollow reports whether a list holds nothing but another one. LibreOffice writes so a list that
// stands in one of another kind: it ends that, and opens as many of the new kind.
func isHollow(list *document.List) bool { return inside(list) != nil }

func inside(list *document.List) *document.List {
	if len(list.Items) != 1 || !list.Items[0].Header || len(list.Items[0].Blocks) != 1 {
		return nil
	}
	inner, _ := list.Items[0].Blocks[0].(*document.List)
	return inner
}
