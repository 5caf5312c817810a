package activity

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// An activity says itself how it is played: no screen looks at its kind.
func TestAnActivitySaysHowItIsPlayed(t *testing.T) {
	twoMoves := strings.Replace(outlineMeal, "ask:", "moves: [demote, up]\nask:", 1)
	for _, test := range []struct {
		name   string
		kind   Kind
		source string
		want   Play
	}{
		{"one right option", ChooseKind, chooseOne, Play{Way: Pick}},
		{"several right options", ChooseKind, chooseTwo, Play{Way: Tick}},
		{"cards", SortKind, sortFour, Play{Way: Fill}},
		{"lines", OrderKind, orderFour, Play{Way: Move, Moves: []string{UpID, DownID}}},
		{"roles", MarkKind, markBook, Play{Way: Fill, Roles: true}},
		{"branches", OutlineKind, outlineMeal, Play{Way: Move, Moves: Moves(), Nested: true}},
		{"branches with two moves", OutlineKind, twoMoves, Play{Way: Move, Moves: []string{UpID, DemoteID}, Nested: true}},
		{"marks", HuntKind, huntLetter, Play{Way: Tick}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, parsed(t, test.kind, test.source).Play()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Each kind is read by its own name, and has no other's.
func TestEachKindIsReadByItsName(t *testing.T) {
	seen := map[Kind]bool{}
	for _, kind := range Kinds() {
		a, err := Parse(kind, []byte(map[Kind]string{
			ChooseKind: chooseOne, SortKind: sortFour, OrderKind: orderFour, MarkKind: markBook, OutlineKind: outlineMeal, HuntKind: huntLetter,
		}[kind]))
		if err != nil || a.Kind() != kind || seen[kind] {
			t.Errorf("%s: %v, %v", kind, a, err)
		}
		seen[kind] = true
	}
}

// A card keeps its words wherever it is, and its row says in which box it is.
func TestCardsKeepTheirWords(t *testing.T) {
	a := parsed(t, SortKind, sortFour)
	answer := a.Apply(a.Apply(a.Start(), 0, 0), 2, 1)
	var got [][3]string
	for _, row := range a.Rows(answer) {
		got = append(got, [3]string{strconv.Itoa(row.Line), row.Text, row.State})
	}
	want := [][3]string{{"0", "Bold", "Seen"}, {"1", "Heading 1", ""}, {"2", "Red", "Read"}, {"3", "Quotation", ""}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
