package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/address"
	"jourdain/lessons/progress"
	"jourdain/tui/plain"
	"jourdain/tui/screen"
	"jourdain/tui/tuitest"
)

func (p *player) settings() {
	p.t.Helper()
	p.send(screen.Ask{To: screen.Route{Name: screen.SettingsScreen}})
}

// kept returns the settings that the next session begins with.
func (p *player) kept() screen.Setup {
	p.t.Helper()
	setup, err := Kept(p.t.Context(), p.app.session.store)
	if err != nil {
		p.t.Fatal(err)
	}
	return setup
}

// The selected look is in force while it is selected; Esc puts the former one back, and
// nothing was kept.
func TestASettingIsTriedOutAndEscUndoesIt(t *testing.T) {
	for _, size := range sizes() {
		p := newPlayer(t, "fr", size[0], size[1])
		p.settings()
		before := p.app.session.Env().Setup()
		p.choose("Aspect")
		for _, want := range screen.Looks()[1:] {
			p.press("down")
			if look := p.app.session.Env().Settings.Look; look != want {
				t.Fatalf("the selected look %q is not tried out: %q", want, look)
			}
			p.wantSees("Échap comme avant")
			p.wantSees("Entrée garder")
		}
		p.press("down")
		if now := p.app.session.Env().Setup(); now != before {
			t.Errorf("the last row does not show what it was before: %v", now)
		}
		p.press("up", "esc")
		if now := p.app.session.Env().Setup(); now != before {
			t.Errorf("Esc leaves %v, not %v", now, before)
		}
		if kept := p.kept(); kept != (screen.Setup{}) {
			t.Errorf("%v was kept", kept)
		}
		p.wantSees("Aspect : Normal, comme avant.")
		p.press("z") // nothing to undo
		p.wantSees("Aspect")
	}
}

// Enter keeps what was tried out; it can be undone as long as the screen is open.
func TestASettingIsKeptAndUndone(t *testing.T) {
	p := newPlayer(t, "fr", 80, 24)
	p.settings()
	p.choose("Langue")
	p.press("up")
	p.wantSees("Language") // the words change with the selection
	p.press("enter")
	p.wantSees("Language: English. It is changed.")
	if kept := p.kept(); kept.Voice.Lang != "en" {
		t.Errorf("kept %v", kept)
	}
	p.press("z")
	p.wantSees("Langue")
	if kept := p.kept(); kept.Voice.Lang != "fr" || p.sees("annuler") {
		t.Errorf("after undo %v is kept:\n%s", kept, p.screen())
	}
	p.choose("Mon logiciel")
	p.press("enter")
	p.wantSees("Mon logiciel : LibreOffice Writer. C’est changé.")
	p.choose("Mon logiciel") // the same again is no change
	p.press("up", "up", "enter")
	p.wantSees("LibreOffice Writer, comme avant.")
	p.choose("Mon logiciel")
	p.press("down", "enter", "z")
	if kept := p.kept(); kept.Tool != "writer" {
		t.Errorf("after undo the tool is %q", kept.Tool)
	}
	p.press("up", "up", "up", "up", "up")
	p.choose("Parcours")
	p.press("enter", "z")
	if kept := p.kept(); kept.Track != "" {
		t.Errorf("what was not chosen yet is %q after undo", kept.Track)
	}
}

// What is only tried out is lost with the session, also when another setting is kept.
func TestWhatIsTriedOutIsNotKept(t *testing.T) {
	p := newPlayer(t, "fr", 80, 24)
	p.settings()
	p.choose("Tu ou vous")
	p.press("down")
	p.wantSees("Ouvre ton document.")
	if kept := p.kept(); kept.Voice.Form != address.Polite {
		t.Errorf("%q is kept while it is tried out", kept.Voice.Form)
	}
	p.press("?")
	p.wantSees("comme avant")
	p.press("esc", "esc", "esc")
	p.wantSees("Bonjour")
	if now := p.app.session.Env().Setup(); now != (screen.Setup{Voice: address.Polite.In("fr")}) {
		t.Errorf("%v is left", now)
	}
}

// A language without forms of address has none to choose.
func TestFormsOfAddressAreOfferedWhereThereAreSome(t *testing.T) {
	p := newPlayer(t, "en", 80, 24)
	p.settings()
	for _, row := range p.app.page().Rows {
		if row.ID == "address" {
			t.Errorf("English offers %q", row.Label)
		}
	}
	p.set(func(s *screen.Setup) { s.Voice.Form = address.Familiar })
	p.wantSees("Settings") // and its words are all there
}

// Without praise the facts are still said.
func TestPraiseCanBeTurnedOff(t *testing.T) {
	for _, test := range []struct{ lang, choose, right, praise string }{
		{"fr", "Encouragements", "C’est juste.", "Bien vu."}, {"en", "Praise", "That is right.", "Well done."},
	} {
		p := newPlayer(t, test.lang, 80, 24)
		choice := p.find("choose")
		p.step(choice)
		p.answer(true)
		p.wantSees(test.right + " " + test.praise)
		p.settings()
		p.choose(test.choose)
		p.wantSees(test.praise)
		p.press("down")
		if p.sees(test.praise) {
			t.Errorf("the example does not follow:\n%s", p.screen())
		}
		p.press("enter")
		if kept := p.kept(); kept.Praise != screen.WithoutPraise {
			t.Errorf("kept %v", kept)
		}
		p.step(choice)
		p.choose(p.app.session.Env().Words.Say("practice.see-again"))
		p.answer(true)
		if p.wantSees(test.right); p.sees(test.praise) {
			t.Errorf("praise all the same:\n%s", p.screen())
		}
		p.handIn(p.write("recettes.md", p.solution()))
		p.press("home")
		if p.sees("travail.") || p.sees("Good work") {
			t.Errorf("praise all the same:\n%s", p.screen())
		}
	}
}

// Whoever has finished the course, or their track, is told so, with or without praise.
func TestTheEndOfTheCourseIsSaid(t *testing.T) {
	for _, praise := range []screen.Praise{screen.WithPraise, screen.WithoutPraise} {
		folder := t.TempDir()
		services := testServices(t, folder)
		services.Course = tuitest.Works(t)
		track := services.Course.Tracks[0]
		for _, l := range track.Lessons {
			if err := services.Progress.Restore(t.Context(), map[string]progress.Lesson{l.ID: {Passed: true}}); err != nil {
				t.Fatal(err)
			}
		}
		p := playerOf(t, services, folder, "fr", 80, 24)
		p.set(func(s *screen.Setup) { s.Track, s.Praise = track.ID, praise })
		p.visit(screen.CourseScreen, "", "")
		p.wantSees("Le parcours est fini.")
		if p.sees("Bravo.") != (praise == screen.WithPraise) {
			t.Errorf("praise %q:\n%s", praise, p.screen())
		}
	}
}

// In the line mode a choice is in force at once, and is undone with a letter.
func TestSettingsLineByLine(t *testing.T) {
	p := newPlayer(t, "fr", 80, 24) // for its services
	services := testServices(t, p.folder)
	session, err := NewSession(services, screen.Setup{Voice: address.Polite.In("fr")}, true)
	if err != nil {
		t.Fatal(err)
	}
	session.Start()
	session.Update(screen.Ask{To: screen.Route{Name: screen.SettingsScreen}})
	var said strings.Builder
	// Tu ou vous, tu; undo; tu again; back; quit.
	if err := plain.Run(t.Context(), over{session}, strings.NewReader("2\n2\na\n2\n2\nb\nq\n"), &said); err != nil {
		t.Fatal(err)
	}
	rest := said.String()
	for _, words := range []string{
		"Ouvrez votre document", "1. Choisi : On me dit vous", "Votre choix", // the values
		"Tu ou vous : On me dit tu. C’est changé.", "Annuler, et revenir à : On me dit vous", "Ton choix",
		"Tu ou vous : On me dit vous, comme avant.", "2. Tu ou vous, On me dit vous", "Votre choix", // undone
		"C’est changé.", "Ton choix",
	} {
		_, after, found := strings.Cut(rest, words)
		if !found {
			t.Fatalf("%q is not said in its place:\n%s", words, said.String())
		}
		rest = after
	}
	kept, err := Kept(t.Context(), services.Progress)
	if err != nil || kept.Voice.Form != address.Familiar {
		t.Errorf("kept %v, %v", kept, err)
	}
}

// over is a session that has begun.
type over struct{ *Session }

func (over) Start() tea.Cmd { return nil }
