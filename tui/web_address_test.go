package tui

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"jourdain/tui/screen"
)

// Who returns the address of a page on the Internet is told that it is one, and not that a
// file is missing; what is done next takes the sentence away.
func TestAnAddressOnTheInternetIsCalledOne(t *testing.T) {
	const said = "C’est une adresse d’Internet"
	p := newPlayer(t, "fr", 80, 24)
	path := p.write("recettes.md", p.solution())
	p.send(screen.Ask{To: screen.Route{Name: screen.SubmitScreen, Lesson: "looking-or-being"}})
	p.send(tea.PasteMsg{Content: "https://example.org/d/recettes.odt"})
	p.press("enter")
	p.wantSees(said)
	p.send(tea.PasteMsg{Content: path})
	p.press("esc")
	if p.sees(said) {
		t.Errorf("it is still said:\n%s", p.screen())
	}
	p.send(tea.PasteMsg{Content: "www.example.org/d/recettes.odt"})
	p.press("enter")
	p.wantSees(said)
	p.send(tea.PasteMsg{Content: path})
	p.press("enter")
	p.wantSees("Réussi")
}
