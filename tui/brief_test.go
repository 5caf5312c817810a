package tui

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"jourdain/grader/address"
	"jourdain/grader/document"
	"jourdain/lessons"
	"jourdain/tui/plain"
	"jourdain/tui/screen"
	"jourdain/tui/tuitest"
)

// brief goes to what the lesson asks for.
func (p *player) brief() {
	p.t.Helper()
	p.step(len(p.text().Steps))
}

// What is to be done stays on the screen once the file was taken: it is then that it is
// needed. In a small window all of it can be reached.
func TestWhatIsToBeDoneStaysBelowWhereTheFileIs(t *testing.T) {
	for lang, where := range map[string]string{"fr": "est dans votre dossier Documents", "en": "is in your Documents folder"} {
		for _, size := range [][2]int{{80, 24}, {40, 12}} {
			p := newPlayer(t, lang, size[0], size[1])
			p.brief()
			p.send(screen.Chosen{ID: "take"})
			read := p.screen()
			for range 20 {
				p.press("pgdown")
				read += p.screen()
			}
			said := []string{where}
			for _, piece := range p.work().Brief.In(document.Markdown) {
				if prose, ok := piece.(lessons.Prose); ok {
					lines := plain.Markdown(p.app.session.Env().Words, prose.Markdown)
					said = append(said, strings.Split(steps.ReplaceAllString(lines, "$1. "), "\n")...)
				}
			}
			if len(said) < 3 {
				t.Fatalf("the brief says only %q", said)
			}
			for _, line := range said {
				if !strings.Contains(letters(read), letters(line)) {
					t.Errorf("%s %v: %q is not said:\n%s", lang, size, line, read)
				}
			}
		}
	}
}

// Only who has no file yet is told to get one, and in which kind of program it opens: on the screen
// and by ear.
func TestWhoHasTheFileIsNotToldToGetIt(t *testing.T) {
	for lang, words := range map[string][2]string{
		"fr": {"Prenez d’abord le fichier de départ, et ouvrez-le avec votre logiciel.", "Prenez d’abord le fichier de départ, et ouvrez-le avec un éditeur de texte."},
		"en": {"First get the starting file, and open it in your word processor.", "First get the starting file, and open it in a text editor."},
	} {
		p := newPlayer(t, lang, 80, 24)
		p.brief()
		p.wantSees(words[0])
		p.send(screen.Chosen{ID: "formats"})
		p.send(screen.Chosen{ID: "take-markdown"})
		for _, again := range []bool{false, true} { // once it is given, and for who comes back
			if again {
				p.brief()
			}
			for _, said := range words {
				if strings.Contains(flat(p.screen()), flat(said)) {
					t.Errorf("%s: who has the file is told %q:\n%s", lang, said, p.screen())
				}
			}
		}
		p = newPlayer(t, lang, 80, 24)
		setup := p.app.session.Env().Setup()
		setup.Format = document.Markdown
		p.send(screen.Changed{Setup: setup})
		p.brief()
		p.wantSees(words[1])
	}
}

// steps are the beginnings of the steps in the line mode, where the full screen numbers them.
var steps = regexp.MustCompile(`(?m)^(?:Étape|Step) (\d+)\x{A0}?: `)

// letters returns a text without what wrapping changes, and without the signs of lines out of
// sight.
func letters(s string) string {
	return strings.Join(strings.Fields(strings.NewReplacer("↑", "", "↓", "").Replace(s)), "")
}

// Who takes the file again has worked in the first one: it stays as it is, and they hear
// so. Who has not worked in it finds the same file.
func TestAFileThatIsTakenAgainLeavesTheFirstOneAlone(t *testing.T) {
	for lang, words := range map[string]string{
		"fr": "Vous aviez déjà « recettes.md » : je n’y ai pas touché.", "en": "You had “recipes.md” already: I left it as it was.",
	} {
		p := newPlayer(t, lang, 80, 24)
		p.brief()
		for range 2 {
			p.send(screen.Chosen{ID: "take"})
			if strings.Contains(flat(p.screen()), flat(words)) {
				t.Errorf("the file that was just taken is said to be an older one:\n%s", p.screen())
			}
		}
		first := filepath.Join(p.folder, p.work().File+".md")
		if err := os.WriteFile(first, []byte("my work"), 0o600); err != nil {
			t.Fatal(err)
		}
		p.send(screen.Chosen{ID: "take"})
		p.wantSees(p.work().File + "-2.md")
		p.wantSees(words)
		if kept, err := os.ReadFile(first); err != nil || string(kept) != "my work" {
			t.Errorf("the first file is %q now: %v", kept, err)
		}
	}
}

// The brief leads to how the work is done, in the learner's own tool: to the list of what
// it takes, or straight to the one thing; and Esc comes back.
func TestTheBriefLeadsToHowItIsDone(t *testing.T) {
	p := newPlayer(t, "fr", 80, 24)
	p.set(func(s *screen.Setup) { s.Tool = "word" })
	p.brief()
	p.choose("Comment faire, pas à pas")
	p.wantTitle("Faire d’une ligne un titre")
	p.wantSees("Microsoft Word")
	p.press("esc")
	p.wantTitle("À vous : le livre de recettes")

	p = newPlayerOf(t, tuitest.Works(t), "fr", 80, 24)
	p.visit(screen.BriefScreen, inOrder, "own")
	p.choose("Comment faire, pas à pas")
	p.wantTitle("Comment faire, pas à pas")
	p.choose("Enregistrer dans le bon format")
	p.wantSees("Choisissez le logiciel")
	p.press("esc")
	p.wantTitle("Comment faire, pas à pas")
	p.press("esc")
	p.wantTitle("À vous : votre propre document")

	p.visit(screen.BriefScreen, faces, "")
	p.choose("Comment faire, pas à pas")
	p.wantTitle("Enregistrer dans le bon format")
}

// The line mode leads to how the work is done too, and remembers the tool that one says is one's own.
func TestTheBriefIsTheSameLineByLine(t *testing.T) {
	services := testServices(t, t.TempDir())
	session, err := NewSession(services, screen.Setup{Voice: address.Polite.In("fr")}, true)
	if err != nil {
		t.Fatal(err)
	}
	session.Update(screen.Ask{To: session.Env().Step(tuitest.Course(t).Lesson(tuitest.Lesson), 99)})
	page := session.Page()
	number := 0
	for i := range page.Rows {
		if page.Rows[i].ID == "how" {
			number = i + 1
		}
	}
	var said strings.Builder
	in := strings.NewReader(strings.Join([]string{"tout", string(rune('0' + number)), "2", "2"}, "\n") + "\n")
	if err := plain.Run(context.Background(), started{session}, in, &said); err != nil {
		t.Fatal(err)
	}
	for _, words := range []string{"Comment faire, pas à pas", "Faire d’une ligne un titre", "Je m’en souviens : Microsoft Word"} {
		if !strings.Contains(flat(said.String()), flat(words)) {
			t.Errorf("%q is not said:\n%s", words, said.String())
		}
	}
}

// What is so in one format alone is said to those whose file is in it, in both hands.
func TestTheBriefSpeaksOfTheFormatInHand(t *testing.T) {
	for lang, words := range map[string]map[string]string{
		"fr": {"pages": "Un texte en Markdown n’a pas de pages", "spacing-and-alignment": "on ne règle ni l’alignement", "styles": "Passez l’étape 5", "captions-notes-references": "une légende n’a pas de numéro"},
		"en": {"pages": "A text in Markdown has no pages", "spacing-and-alignment": "Markdown sets neither", "styles": "Leave out step 5", "captions-notes-references": "a caption has no automatic number"},
	} {
		for lesson, only := range words {
			for _, format := range screen.StartingFormats() {
				services := testServices(t, t.TempDir())
				services.Course = ownCourse(t)
				to := screen.Route{Name: screen.BriefScreen, Lesson: lesson}
				p := playerOf(t, services, t.TempDir(), lang, 120, 60)
				p.set(func(s *screen.Setup) { s.Format = format })
				p.send(screen.Ask{To: to})
				if want := format == document.Markdown; strings.Contains(flat(p.screen()), only) != want {
					t.Errorf("%s, %s: %q is said: %t, on\n%s", lang, format, only, !want, p.screen())
				}
				session, err := NewSession(services, screen.Setup{Voice: address.Polite.In(lang), Settings: screen.Settings{Format: format}}, true)
				if err != nil {
					t.Fatal(err)
				}
				var heard strings.Builder
				if err := plain.Run(t.Context(), begun{Session: session, from: to}, strings.NewReader("\n\n"), &heard); err != nil {
					t.Fatal(err)
				}
				if want := format == document.Markdown; strings.Contains(flat(heard.String()), only) != want {
					t.Errorf("%s, %s: %q is heard: %t, in\n%s", lang, format, only, !want, heard.String())
				}
			}
		}
	}
}
