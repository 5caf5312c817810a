package activity

import (
	"slices"
	"strings"

	"jourdain/grader/pattern"
	"jourdain/grader/rules/spelling"
)

// telling is words that give the answer away, or a part of it, where they all stand in a hint.
type telling struct {
	all     []string
	none    []string // of other answers: where one of them stands there too, nothing is told
	ordered bool     // the words of all tell it in this order only
	apart   bool     // they tell it within one sentence that asks nothing
	nearly  bool     // nearly all of their long words tell it too, where few of the others stand there
}

// Told returns what a hint has of the answer, word for word or nearly so: nobody needs to think any more then;
// "" for a hint that helps and does not tell.
func Told(a Activity) string {
	kind, ok := a.(checked)
	if !ok || len(a.Hint()) > longestHint {
		return ""
	}
	for _, t := range kind.tells() {
		if t.in(a.Hint()) {
			return strings.Join(t.all, " … ")
		}
	}
	return ""
}

// longestHint is how long a hint is, in bytes, in which an answer is looked for: a longer one says
// everything anyway, and costs too much.
const longestHint = 2_000

// statement is a sentence, with the mark that ends it.
var statement = pattern.New(`[^.!?…;]+[.!?…;]*`)

func (t *telling) in(hint string) bool {
	switch {
	case t.nearly && t.nearlyStands(hint):
		return true
	case !t.apart:
		return t.stands(hint)
	}
	return slices.ContainsFunc(statement().FindAllString(hint, -1), func(said string) bool {
		return !strings.Contains(said, "?") && t.stands(said)
	})
}

func (t *telling) stands(hint string) bool {
	said := wordsOf(hint)
	from := 0
	for _, text := range t.all {
		at := find(said, wordsOf(text), from)
		if at < 0 {
			return false
		}
		if t.ordered {
			from = at + 1
		}
	}
	return len(t.all) > 0 && !slices.ContainsFunc(t.none, func(text string) bool { return find(said, wordsOf(text), 0) >= 0 })
}

// nearlyStands reports whether a hint has nearly all that is said, in other order or with other small
// words.
func (t *telling) nearlyStands(hint string) bool {
	const enough, nearly, few = 3, 0.8, 0.5
	said := wordsOf(hint)
	share := func(texts ...string) (part float64, of int) {
		found := 0
		for _, text := range texts {
			for _, word := range wordsOf(text) {
				if len(word) <= enough {
					continue
				}
				of++
				if slices.Contains(said, word) {
					found++
				}
			}
		}
		return float64(found) / float64(max(of, 1)), of
	}
	part, of := share(t.all...)
	return of >= enough && part >= nearly && !slices.ContainsFunc(t.none, func(text string) bool {
		part, _ := share(text)
		return part >= few
	})
}

func wordsOf(text string) []string { return slices.Collect(spelling.Words(text)) }

// find returns where some words stand in others, from a place on; -1 for nowhere.
func find(said, words []string, from int) int {
	for at := from; len(words) > 0 && at+len(words) <= len(said); at++ {
		if slices.Equal(said[at:at+len(words)], words) {
			return at
		}
	}
	return -1
}

// inOrder tells an order: that of all lines, or of all but one where they are many.
func inOrder(texts []string) []telling {
	const many, mostLines = 4, 12
	list := []telling{{all: texts, ordered: true}}
	for i := range texts {
		if len(texts) >= many && len(texts) <= mostLines {
			list = append(list, telling{all: slices.Delete(slices.Clone(texts), i, i+1), ordered: true})
		}
	}
	return list
}

func (c *Choose) tells() []telling {
	var right, wrong []string
	for i := range c.Choices {
		if o := &c.Choices[i]; o.Right {
			right = append(right, o.Text)
		} else {
			wrong = append(wrong, o.Text)
		}
	}
	var list []telling
	for _, text := range right {
		list = append(list, telling{all: []string{text}, none: wrong, nearly: true})
	}
	return list
}

func (s *Sort) tells() []telling {
	var list []telling
	for i := range s.Cards {
		c := &s.Cards[i]
		others := slices.DeleteFunc(slices.Clone(s.Boxes), func(box string) bool { return box == c.Box })
		list = append(list, telling{all: []string{c.Text, c.Box}, none: others, apart: true})
	}
	return list
}

func (o *Order) tells() []telling {
	texts := make([]string, len(o.Lines))
	for i := range o.Lines {
		texts[i] = o.Lines[i].Text
	}
	return inOrder(texts)
}

// tells names, of a role that several lines have, all of them and no other line. That what is left
// is ordinary text tells nothing more.
func (m *Mark) tells() []telling {
	var list []telling
	for _, role := range m.Roles {
		t := telling{}
		for i := range m.Lines {
			if l := &m.Lines[i]; l.Role == role {
				t.all = append(t.all, l.Text)
			} else {
				t.none = append(t.none, l.Text)
			}
		}
		if len(t.all) > 1 {
			list = append(list, t)
		}
	}
	return list
}

func (o *Outline) tells() []telling {
	wanted, fault := o.wanted()
	if fault != nil {
		return nil
	}
	texts := make([]string, len(wanted))
	for i, h := range wanted {
		texts[i] = o.Lines[h.line].Text
	}
	return inOrder(texts)
}

func (h *Hunt) tells() []telling {
	t := telling{}
	for i := range h.Lines {
		pieces, _ := Pieces(h.Lines[i].Text) // they were read once already
		if text := Words(pieces); h.Lines[i].Wrong {
			t.all = append(t.all, text)
		} else {
			t.none = append(t.none, text)
		}
	}
	return []telling{t}
}
