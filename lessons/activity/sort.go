package activity

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"jourdain/grader/rules/page"
)

// SortKind is the kind of [Sort].
const SortKind Kind = "sort"

// Sort asks for the box of each card. Its answer has for each card 0 for no box yet,
// else the number of its box, from 1.
type Sort struct {
	Task  `yaml:",inline"`
	Boxes []string   `yaml:"boxes"`
	Cards []SortCard `yaml:"cards"`
}

// SortCard is a card to put into a box.
type SortCard struct {
	Text string `yaml:"text"`
	Box  string `yaml:"box"` // the name of the right one
	Why  string `yaml:"why"` // why it belongs there
}

// The number of boxes: there are that many number keys within reach of one hand, and
// as many names fit beside the cards.
const (
	minBoxes = 2
	maxBoxes = 5
)

// Kind returns [SortKind].
func (s *Sort) Kind() Kind { return SortKind }

// Play returns each card its box.
func (s *Sort) Play() Play { return Play{Way: Fill} }

// Start puts no card into a box.
func (s *Sort) Start() Answer { return make(Answer, len(s.Cards)) }

// Fits reports whether an answer has a box of this activity, or none, for each card.
func (s *Sort) Fits(a Answer) bool { return within(a, len(s.Cards), len(s.Boxes)) }

// Rows returns the cards; the state of each is the name of its box.
func (s *Sort) Rows(a Answer) []Row {
	rows := make([]Row, len(s.Cards))
	for i := range s.Cards {
		rows[i] = Row{Line: i, Text: s.Cards[i].Text}
		if a[i] > 0 {
			rows[i].State = s.Boxes[a[i]-1]
		}
	}
	return rows
}

// Options offers the boxes.
func (s *Sort) Options(Answer, int) []Option {
	options := make([]Option, len(s.Boxes))
	for i, box := range s.Boxes {
		options[i] = Option{ID: "box-" + strconv.Itoa(i+1), Label: box}
	}
	return options
}

// Apply puts a card into a box.
func (s *Sort) Apply(a Answer, row, option int) Answer {
	b := slices.Clone(a)
	b[row] = option + 1
	return b
}

// Ready reports whether a card is in a box.
func (s *Sort) Ready(a Answer) bool { return slices.Max(a) > 0 }

// Judge compares the box of each card with the right one.
func (s *Sort) Judge(_ context.Context, a Answer, _ *page.Book) (Verdict, error) {
	v := Verdict{Right: true}
	for i := range s.Cards {
		ok := a[i] > 0 && s.Boxes[a[i]-1] == s.Cards[i].Box
		v.Right = v.Right && ok
		v.Reasons = append(v.Reasons, Reason{Row: i, Right: ok, Open: a[i] == 0, Why: s.Cards[i].Why})
	}
	wrongFirst(v.Reasons)
	return v, nil
}

func (s *Sort) check() *Fault {
	if len(s.Boxes) < minBoxes || len(s.Boxes) > maxBoxes {
		return at("$.boxes", ErrBoxes)
	}
	cards := listOf("cards", "card", s.Cards, func(c *SortCard) words { return words{c.Text, c.Why} })
	if fault := cards.check(); fault != nil {
		return fault
	}
	for i := range s.Cards {
		if box := s.Cards[i].Box; !slices.Contains(s.Boxes, box) {
			return atLine("cards", "card", i, "box", about(box, ErrBox))
		}
	}
	for i, box := range s.Boxes {
		switch {
		case strings.TrimSpace(box) == "":
			return atLine("boxes", "box", i, "", ErrNoText)
		case slices.ContainsFunc(s.Boxes[:i], func(other string) bool { return sameWords(box, other) }):
			return atLine("boxes", "box", i, "", ErrTwice)
		case !slices.ContainsFunc(s.Cards, func(c SortCard) bool { return c.Box == box }):
			return atLine("boxes", "box", i, "", about(box, ErrEmptyBox))
		}
	}
	return cards.unique(sameWords)
}
