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

// A key that does something with a line does nothing where no line is selected.
func TestTheKeyOfALineNeedsALine(t *testing.T) {
	p := newKindsPlayer(t, "fr", 80, 24)
	p.open(activity.MarkKind)
	p.mark("title")
	before := labels(p.app.page())
	p.at(len(before) - 1)
	p.mark("text")
	if now := labels(p.app.page()); !slices.Equal(now, before) {
		t.Errorf("the answer was\n%v, and is\n%v", before, now)
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
