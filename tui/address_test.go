package tui

import (
	"fmt"
	"strings"
	"testing"

	"jourdain/grader/address"
	"jourdain/grader/address/addresstest"
	"jourdain/lessons/compile"
	"jourdain/tui/screen"
)

// shown are what documents say on the screens of the scenes, and what the learner chooses
// between.
func shown() []string { return []string{"On me dit vous"} }

// Whoever chose "tu" reads no other form on any screen, in any window.
func TestScreensKeepToTheFormOfAddress(t *testing.T) {
	onlyDraws(t)
	for _, size := range [][2]int{{80, 24}, {40, 12}} {
		for _, s := range scenes() {
			if strings.HasPrefix(s.name, "works-") || strings.HasPrefix(s.name, "kind-") {
				continue // the courses of these tests have no forms of address
			}
			t.Run(fmt.Sprintf("%s %dx%d", s.name, size[0], size[1]), func(t *testing.T) {
				p := s.player(t, "fr", size[0], size[1])
				p.set(func(s *screen.Setup) { s.Voice.Form = address.Familiar })
				s.play(p)
				if wrong := addresstest.Wrong(address.Familiar, p.screen(), shown()...); wrong != "" {
					t.Errorf("%s\n%s", wrong, p.screen())
				}
			})
		}
	}
}

// A lesson is played from its first card to its end in the familiar form.
func TestALessonIsPlayedInTheFamiliarForm(t *testing.T) {
	for _, size := range sizes() {
		p := newPlayer(t, "fr", size[0], size[1])
		p.set(func(s *screen.Setup) { s.Voice.Form = address.Familiar })
		read := func() {
			t.Helper()
			// The recipes of the lesson are a document.
			if wrong := addresstest.Wrong(address.Familiar, p.screen(), "Rincez", "Épluchez"); wrong != "" {
				t.Errorf("%s\n%s", wrong, p.screen())
			}
		}
		read()
		p.choose("Commencer")
		brief := p.lesson().Work("").Text(p.app.session.Env().Voice()).Brief.Title
		if brief == p.work().Brief.Title {
			t.Fatalf("the brief has one form: %q", brief)
		}
		for range 60 {
			read()
			if p.app.page().Title == brief {
				break
			}
			p.forward()
		}
		p.choose("Prendre le fichier")
		p.wantSees("ton dossier Documents")
		read()
		p.choose("Rendre")
		read()
		p.choose("recettes.md")
		read()
		p.press("enter") // why and how: the page of a rule
		read()
		p.press("esc")
		p.write("recettes.md", p.solution())
		p.send(screen.Poll{})
		p.send(screen.Poll{})
		p.press("home")
		p.wantSees("Réussi")
		read()
	}
}

// Every card of our own course is drawn in the familiar form, and says so: a screen that
// forgot to ask for it would say the other one.
func TestEveryCardIsSaidInTheFamiliarForm(t *testing.T) {
	course, err := compile.Own()
	if err != nil {
		t.Fatal(err)
	}
	p := newPlayerOf(t, course, "fr", 80, 100)
	p.set(func(s *screen.Setup) { s.Voice.Form = address.Familiar })
	for _, l := range course.Lessons {
		for step := range len(l.Text(address.Polite.In("fr")).Steps) + 1 {
			p.send(screen.Ask{To: p.app.session.Env().Step(l, step)})
			if shown := p.screen(); strings.Contains(shown, "votre logiciel") || strings.Contains(shown, "À vous") || strings.ContainsAny(shown, "{}") {
				t.Errorf("%s, step %d:\n%s", l.ID, step+1, shown)
			}
		}
		if !p.sees("À toi") {
			t.Errorf("the brief of %s (## … {#brief}) does not say “À {vous|toi}”:\n%s", l.ID, p.screen())
		}
	}
}
