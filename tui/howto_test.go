package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/rules/page"
	"jourdain/tui/screen"
)

// started is a session that plays from where it is.
type started struct{ *Session }

func (s started) Start() tea.Cmd { return nil }

// To look at the page of a tool chooses none. Who has none yet can say that it is theirs; it is
// from then on, and they hear so.
func TestOnlyWhatIsSaidToBeOnesToolIsRemembered(t *testing.T) {
	for lang, words := range map[string]struct{ mine, said string }{
		"fr": {"C’est mon logiciel\u00a0: Microsoft Word", "Je m’en souviens : Microsoft Word. Pour changer : Réglages."},
		"en": {"I write with this: Microsoft Word", "I will remember: Microsoft Word. To change it: Settings."},
	} {
		p := newPlayer(t, lang, 80, 24)
		p.send(screen.Ask{To: screen.Route{Name: screen.HowtoScreen, Skill: "make-a-heading"}})
		p.choose("Markdown")
		if tool := p.app.session.Env().Settings.Tool; tool != "" || p.sees(words.said[:10]) {
			t.Errorf("to look at %q chooses it:\n%s", tool, p.screen())
		}
		p.choose("Microsoft Word")
		p.choose(words.mine)
		p.wantSees(words.said)
		p.choose("LibreOffice Writer")
		p.wantSees("F5")
		if tool := p.app.session.Env().Settings.Tool; tool != "word" {
			t.Errorf("the learner's tool is %q now", tool)
		}
		if p.sees(words.said) {
			t.Errorf("a tool that was only looked at is said to be remembered:\n%s", p.screen())
		}
		p.choose("Microsoft Word")
		p.wantSees("Ctrl+Alt+1")
		p.press("esc")
		p.send(screen.Ask{To: screen.Route{Name: screen.HowtoScreen, Skill: "make-a-heading"}})
		p.wantSees("Microsoft Word")
		p.wantSees("Ctrl+Alt+1")
	}
}

// Where a rule says how, the first choice of a tool is said too.
func TestAToolThatARuleAsksForIsRemembered(t *testing.T) {
	p := newPlayer(t, "fr", 80, 24)
	p.handIn(p.writeODT())
	p.press("enter")
	if p.sees("Markdown") {
		t.Errorf("Markdown is offered for a file that is none:\n%s", p.screen())
	}
	p.choose("Google Docs")
	p.wantSees("Je m’en souviens : Google Docs")
	if tool := p.app.session.Env().Settings.Tool; tool != "google-docs" {
		t.Errorf("the learner's tool is %q", tool)
	}
}

// The steps for a file that was handed in are those of its format, whatever the learner's tool: who
// writes Markdown is asked for the program of an ODT file, and is not answered for good.
func TestTheStepsFollowTheFormatOfTheFile(t *testing.T) {
	for tool, markdown := range map[page.Tool]bool{page.Word: true, page.Markdown: false} {
		p := newPlayer(t, "en", 80, 24)
		setup := p.app.session.Env().Setup()
		setup.Tool = tool
		p.send(screen.Changed{Setup: setup})
		if markdown {
			p.handIn(p.write("recipes.md", p.starter()))
			p.press("enter")
			p.wantSees("with Markdown")
		} else {
			p.handIn(p.writeODT())
			p.press("enter")
			p.choose("LibreOffice Writer")
			p.wantSees("with LibreOffice Writer")
		}
		if now := p.app.session.Env().Settings.Tool; now != tool {
			t.Errorf("the learner's tool was %q and is %q", tool, now)
		}
	}
}

// A file in a format that cannot be judged leads to how one saves it in one that can; a
// file that is not there does not.
func TestAnotherFormatLeadsToHowToSave(t *testing.T) {
	for name, content := range map[string]string{
		"lettre.pdf": "%PDF-1.7", "lettre.rtf": "{\\rtf1}", "photo.png": "\x89PNG\r\n\x1a\n0000",
	} {
		for lang, row := range map[string]string{"fr": "Comment enregistrer dans le bon format", "en": "How to save in the right format"} {
			p := newPlayer(t, lang, 80, 24)
			p.handIn(p.write(name, content))
			p.choose(row)
			p.wantTitle(map[string]string{"fr": "Enregistrer dans le bon format", "en": "Save in the right format"}[lang])
			p.press("esc")
			p.wantSees(row)
		}
	}
	p := newPlayer(t, "fr", 80, 24)
	p.handIn(p.folder + "/nulle-part.odt")
	if p.sees("Comment enregistrer dans le bon format") {
		t.Errorf("a file that is not there is to be saved in another format:\n%s", p.screen())
	}
}

// What is done with a document has one name from the brief to the result: a document that
// gets no mark is shown, one of a lesson is handed in, and any other is checked.
func TestOneWordForOneAct(t *testing.T) {
	for _, act := range []struct {
		lesson string
		words  string
		others []string
	}{{faces, "Montrer", []string{"Rendre", "rendre"}}, {inOrder, "Rendre", []string{"Montrer", "montrer"}}, {"", "Vérifier", []string{"Rendre", "rendre", "Montrer"}}} {
		p := newWorksPlayer(t)
		var seen strings.Builder
		if act.lesson != "" {
			p.visit(screen.BriefScreen, act.lesson, "")
			seen.WriteString(p.screen())
		}
		p.write("document.md", "Rien que du texte.\n")
		p.visit(screen.SubmitScreen, act.lesson, "")
		seen.WriteString(p.screen())
		p.choose("document.md")
		seen.WriteString(p.screen())
		p.wantSees(act.words + " un autre document")
		for _, other := range act.others {
			if strings.Contains(seen.String(), other) {
				t.Errorf("%q is said where %q is meant:\n%s", other, act.words, seen.String())
			}
		}
	}
}

// From a work whose file is at hand, the steps are those for its format: Markdown for a file of that
// name, whatever one's program is, and never Markdown for another.
func TestTheStepsAreForTheFormatOfTheFile(t *testing.T) {
	for _, test := range []struct {
		file      string
		own       page.Tool
		see, hide string
	}{
		{"recipes.md", page.Writer, "Write a number sign", "F5"},
		{"recipes.odt", page.Writer, "F5", "number sign"},
		{"recipes.odt", page.Markdown, "Choose the program you write with.", "number sign"},
	} {
		p := newPlayer(t, "en", 80, 24)
		setup := p.app.session.Env().Setup()
		setup.Tool = test.own
		p.send(screen.Changed{Setup: setup})
		p.send(screen.Ask{To: screen.Route{Name: screen.HowtoScreen, Skill: "make-a-heading", File: test.file}})
		p.wantSees(test.see)
		if p.sees(test.hide) {
			t.Errorf("%s, with %s:\n%s", test.file, test.own, p.screen())
		}
	}
}
