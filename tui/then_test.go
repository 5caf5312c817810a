package tui

import (
	"testing"

	"jourdain/tui/screen"
	"jourdain/tui/tuitest"
)

const firstDocument = "**Ma lettre**\n\nBonjour, voici la suite, sur [le règlement du jeu](https://example.org/a) et [ici](https://example.org/b).\n\n**La mer**\n\nNous y sommes allés.\n"

// What the learner's first own document was is remembered by its figures, and stands beside the
// own document of the last lesson, whatever came between.
func TestThenAndNow(t *testing.T) {
	p := newPlayerOf(t, tuitest.Works(t), "fr", 120, 40)
	p.handInWork(faces, "", firstDocument)
	p.wantSees("pas de note")
	if p.sees("Alors, et maintenant") {
		t.Error("the first document is compared with itself")
	}
	p.handInWork(faces, "", ownDocument) // a second one changes nothing
	p.handInWork(inOrder, "repair", workSource(p, inOrder, "repair", true))
	p.handInWork(inOrder, "own", ownDocument)
	for _, words := range []string{
		"Alors, et maintenant", "Votre premier document, ", "aucun titre lu par la machine", "2 lignes ont seulement l’air d’un titre", "1 lien clair sur 2",
		"Celui-ci", "2 titres lus par la machine", "une ligne a seulement l’air d’un titre", "aucune liste",
	} {
		p.wantSees(words)
	}
}

// Who never showed a document in the first lesson is told nothing of it.
func TestNothingThenIsNothingSaid(t *testing.T) {
	p := newPlayerOf(t, tuitest.Works(t), "fr", 80, 24)
	p.visit(screen.BriefScreen, inOrder, "")
	p.handInWork(inOrder, "own", ownDocument)
	p.wantSees("Mes vacances")
	if p.sees("Alors, et maintenant") {
		t.Errorf("there was no first document:\n%s", p.screen())
	}
}
