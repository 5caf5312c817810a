package tui

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/address"
	"jourdain/grader/thorough"
	"jourdain/tui/plain"
	"jourdain/tui/screen"
	"jourdain/tui/tuitest"
)

// A learner reads, answers, takes the file, hands it in, mends it, and passes.
func TestALessonIsPlayedToItsEnd(t *testing.T) {
	for _, size := range sizes() {
		p := newPlayer(t, "fr", size[0], size[1])
		p.choose("Commencer")
		for range 60 {
			if p.app.page().Title == p.work().Brief.Title {
				break
			}
			p.forward()
		}
		p.choose("Prendre le fichier")
		p.wantSees("Documents")
		p.choose("Rendre")
		p.choose("recettes.md")
		p.wantSees("À faire d’abord")
		p.write("recettes.md", p.solution())
		p.send(screen.Poll{})
		p.send(screen.Poll{}) // two equal looks in a row: the save is finished
		p.press("home")
		p.wantSees("Réussi")
		p.press("esc", "esc")
		p.choose("Choisir une leçon")
		p.wantSees("[fait]")
	}
}

// forward goes on by what a learner would do: read on, answer rightly.
func (p *player) forward() {
	p.t.Helper()
	page := p.app.page()
	switch {
	case len(page.Rows) == 0:
		p.press("enter")
	case strings.HasPrefix(page.Rows[0].ID, "row-") && !page.HasRow("check"):
		p.answer(true)
	case page.HasRow("check"):
		p.press("t", "p", "1", "p", "1", "p")
		p.choose("Vérifier")
		p.wantSees("C’est juste")
	default:
		p.choose("Continuer")
	}
}

// A key that comes twice before the screen has changed does not open two screens.
func TestAKeyPressedTwiceOpensOneScreen(t *testing.T) {
	p := newPlayer(t, "fr", 80, 24)
	for range 2 { // as they come from a terminal, before any command has run
		p.app.Update(tea.KeyPressMsg{Code: tea.KeyEnter})
	}
	if n := len(p.app.session.router.stack); n != 2 {
		t.Errorf("%d screens are open, not the first one and the lesson", n)
	}
	p.press("esc")
	p.wantSees("Bonjour")
}

// As the left arrow goes a page back, the right one goes on; the line mode offers it once.
func TestTheArrowsTurnTheCards(t *testing.T) {
	p := newPlayer(t, "fr", 80, 24)
	p.step(0)
	first := p.screen()
	p.press("right")
	if p.screen() == first || !p.sees("page 2 sur") {
		t.Errorf("the right arrow does not turn the card:\n%s", p.screen())
	}
	p.press("left")
	if p.screen() != first {
		t.Errorf("the left arrow does not turn it back:\n%s", p.screen())
	}
	session, err := NewSession(testServices(t, p.folder), screen.Setup{Voice: address.Polite.In("fr")}, true)
	if err != nil {
		t.Fatal(err)
	}
	var said strings.Builder
	if err := plain.Run(t.Context(), session, strings.NewReader("1\n"), &said); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(strings.ToLower(said.String()), "continuer\n"); n != 1 {
		t.Errorf("to go on is offered %d times:\n%s", n, said.String())
	}
}

func TestTheLanguageChangesAtOnceAndIsKept(t *testing.T) {
	p := newPlayer(t, "fr", 80, 24)
	p.press("l")
	p.wantSees("Nothing is sent over the Internet.")
	kept, err := Kept(t.Context(), p.app.session.store)
	if err != nil || kept.Voice.Lang != "en" {
		t.Errorf("kept language %q, %v", kept.Voice.Lang, err)
	}
}

func TestEscGoesBackAndNeverQuits(t *testing.T) {
	p := newPlayer(t, "fr", 80, 24)
	p.step(p.find("mark"))
	p.send(screen.Chosen{ID: "row-1"})
	p.wantSees("Quel est le rôle")
	p.press("esc")
	p.wantSees("Donnez son rôle")
	p.press("esc", "esc", "esc", "esc")
	if p.app.session.Done() {
		t.Error("Esc has quit the tutor")
	}
	p.wantSees("Bonjour")
}

func TestAnAnswerIsFoundAgainAsItWasLeft(t *testing.T) {
	p := newPlayer(t, "fr", 80, 24)
	mark := p.find("mark")
	p.step(mark)
	p.press("t", "&") // the second one as a French keyboard gives it
	before := p.screen()
	p.press("esc")
	p.step(mark)
	p.press("down", "down")
	if after := p.screen(); strings.Count(after, "Titre 1") != strings.Count(before, "Titre 1") || !strings.Contains(after, "Titre    Recettes") {
		t.Errorf("the answer was lost:\n%s", after)
	}
}

func TestAPastedPathIsTakenAnywhereOnTheSubmitScreen(t *testing.T) {
	p := newPlayer(t, "fr", 80, 24)
	path := p.write("mes recettes.md", p.solution())
	p.send(screen.Ask{To: screen.Route{Name: screen.SubmitScreen, Lesson: "looking-or-being"}})
	p.send(tea.PasteMsg{Content: "'" + path + "'\n"})
	p.press("enter")
	p.wantSees("Réussi")
}

func TestAClickChooses(t *testing.T) {
	p := newPlayer(t, "fr", 80, 24)
	p.click("Choisir une leçon")
	p.wantSees("Le cours")
	p.click("Échap")
	p.wantSees("Bonjour")
}

// click presses the left button on some words.
func (p *player) click(words string) {
	p.t.Helper()
	for y, line := range strings.Split(p.screen(), "\n") {
		if before, _, ok := strings.Cut(line, words); ok {
			p.send(tea.MouseClickMsg{X: width(before), Y: y, Button: tea.MouseLeft})
			return
		}
	}
	p.t.Fatalf("nothing to click: %q", words)
}

func TestAWindowThatIsTooSmallSaysSoAndComesBack(t *testing.T) {
	p := newPlayer(t, "fr", 80, 24)
	p.step(2)
	before := p.screen()
	p.send(tea.WindowSizeMsg{Width: 30, Height: 8})
	p.wantSees("Agrandissez la fenêtre")
	p.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	if after := p.screen(); after != before {
		t.Errorf("the place is lost:\n%s", after)
	}
}

// Whatever is typed, nothing breaks, and Esc leads back to the first screen.
func TestRandomKeysBreakNothing(t *testing.T) {
	keys := []string{
		"enter", "esc", "up", "down", "left", "right", "pgdown", "pgup", "end", "home", "f1", "?", "a", "r", "v", "f", "i", "z", "t", "p", "l", "1",
		"2", "9", "&", "é", "ç", "x", " ", "«",
	}
	for seed := range thorough.Or(uint64(20), 5) {
		random := rand.New(rand.NewPCG(seed, 1))
		p := newPlayer(t, "fr", 40+random.IntN(90), 12+random.IntN(40))
		p.write("recettes.md", p.starter())
		p.write("note.md", "**Un**\n\n**Deux**\n\nUne phrase assez longue pour être un paragraphe ordinaire.\n")
		for range 300 {
			switch random.IntN(12) {
			case 0:
				p.send(tea.WindowSizeMsg{Width: 1 + random.IntN(130), Height: 1 + random.IntN(50)})
			case 1:
				p.send(tea.MouseClickMsg{X: random.IntN(80), Y: random.IntN(24), Button: tea.MouseLeft})
			case 2:
				p.send(screen.Poll{})
			default:
				p.press(keys[random.IntN(len(keys))])
			}
		}
		p.send(tea.WindowSizeMsg{Width: 80, Height: 24}) // in one that is too small no key does anything
		for range 20 {
			p.press("esc")
		}
		if page := p.app.page(); !page.Back.Last {
			t.Fatalf("seed %d: Esc does not lead home from %q", seed, page.Head.Trail)
		}
	}
}

// A double click is one deed: its second click chooses nothing on the page that the first one
// has opened. Two clicks apart are two.
func TestADoubleClickIsOneClick(t *testing.T) {
	p := newPlayer(t, "en", 80, 24)
	at := tuitest.Now()
	p.app.now = func() time.Time { return at }
	p.visit(screen.SettingsScreen, "", "")
	y := slices.IndexFunc(strings.Split(p.screen(), "\n"), func(line string) bool { return strings.Contains(line, "My program") })
	click := tea.MouseClickMsg{X: 6, Y: y, Button: tea.MouseLeft}
	p.send(click)
	p.send(click)
	p.wantSees("Change nothing")
	if zone := p.app.frame.At(click.X, click.Y); zone == nil || zone.Row < 0 {
		t.Fatalf("the second click is on no row:\n%s", p.screen())
	}
	at = at.Add(doubleClick)
	p.send(click)
	if p.sees("Change nothing") {
		t.Errorf("a click after a double click does nothing:\n%s", p.screen())
	}
}
