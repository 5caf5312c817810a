package tui

import (
	"slices"
	"testing"

	"jourdain/lessons/activity"
)

// After a right answer, the reason of each line is there for who asks for it.
func TestTheReasonOfEachLineIsThereForWhoAsks(t *testing.T) {
	for _, kind := range activity.Kinds() {
		p := newKindsPlayer(t, "fr", 80, 24)
		p.open(kind)
		p.solve(kind)
		lines := len(p.app.page().Rows) - 1 // without the one that judges
		p.check()
		p.choose("Pourquoi c’est juste")
		if said := p.app.page().Parts; len(said) != lines {
			t.Errorf("%s: %d reasons for %d lines:\n%s", kind, len(said), lines, p.screen())
		}
		p.press("esc")
		p.wantSees("C’est juste.")
		p.choose("Revoir l’exercice")
		p.choose("Vérifier")
		p.wantSees("C’est juste.")
		p.choose("Continuer")
	}
}

// The key of a line that is pressed where the answer is checked is for the first line without an
// answer, and leads to it.
func TestTheKeyOfALineFindsItsLine(t *testing.T) {
	p := newKindsPlayer(t, "fr", 80, 24)
	p.open(activity.MarkKind)
	p.mark("title")
	before := labels(p.app.page())
	p.at(len(before) - 1)
	p.mark("text")
	now := labels(p.app.page())
	if now[1] == before[1] || !slices.Equal(now[2:], before[2:]) || now[0] != before[0] || p.selected() != p.app.page().Rows[1].ID {
		t.Errorf("the answer was\n%v, and is\n%v, at %s", before, now, p.selected())
	}
}

// A hint is seen at once, wherever one is on the page.
func TestAHintIsSeenAtOnce(t *testing.T) {
	for _, size := range sizes() {
		for _, kind := range activity.Kinds() {
			for _, row := range []int{0, 2, 99} {
				p := newKindsPlayer(t, "fr", size[0], size[1])
				p.open(kind)
				p.at(min(row, len(p.app.page().Rows)-1))
				p.press("i")
				p.wantSees("Indice")
			}
		}
	}
}
