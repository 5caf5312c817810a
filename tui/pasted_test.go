package tui

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/address"
	"jourdain/tui/plain"
	"jourdain/tui/screen"
)

// A text in Markdown that is pasted where a document is asked for becomes a file of the work's name,
// and is judged as one. The file that was there stays as it was.
func TestAPastedTextIsHandedIn(t *testing.T) {
	for name, open := range map[string]func(*player){
		"in the list":  func(*player) {},
		"in the field": func(p *player) { p.send(screen.Chosen{ID: "type"}) },
		"on the brief": func(p *player) {
			p.send(screen.Ask{To: screen.Route{Name: screen.BriefScreen, Lesson: "looking-or-being"}})
		},
		"beside a result": func(p *player) { p.choose("recettes.md"); p.wantSees("À faire d’abord") },
	} {
		for _, size := range [][2]int{{80, 24}, {40, 12}} {
			t.Run(name, func(t *testing.T) {
				p := newPlayer(t, "fr", size[0], size[1])
				p.write("recettes.md", p.starter())
				p.send(screen.Ask{To: screen.Route{Name: screen.SubmitScreen, Lesson: "looking-or-being"}})
				open(p)
				p.send(tea.PasteMsg{Content: strings.ReplaceAll(p.solution(), "\n", "\r")}) // as a terminal sends it
				p.wantSees("enregistré sous le nom")
				p.wantSees("recettes-2.md")
				p.press("home")
				p.wantSees("Réussi")
				got, err := os.ReadFile(filepath.Join(p.folder, "recettes-2.md"))
				if err != nil || strings.TrimSpace(string(got)) != strings.TrimSpace(p.solution()) {
					t.Errorf("the file is %q, %v", got, err)
				}
				if before, err := os.ReadFile(filepath.Join(p.folder, "recettes.md")); err != nil || string(before) != p.starter() {
					t.Errorf("the file before is %q, %v", before, err)
				}
				p.send(screen.Chosen{ID: "again"})
				if p.sees("enregistré sous le nom") {
					t.Errorf("it is said again:\n%s", p.screen())
				}
			})
		}
	}
}

// A text has a length too, and more of it than a line.
func TestAPastedTextHasALength(t *testing.T) {
	p := newPlayer(t, "fr", 80, 24)
	p.send(screen.Ask{To: screen.Route{Name: screen.SubmitScreen}})
	p.send(tea.PasteMsg{Content: "# Titre\n\n" + strings.Repeat("é", screen.MostPasted)})
	p.wantSees("100000\u00a0caractères au plus")
	if files, _ := os.ReadDir(p.folder); len(files) > 0 {
		t.Errorf("there are %v", files)
	}
	p.send(tea.PasteMsg{Content: "# Titre\n\n" + strings.Repeat("mot ", screen.MostTyped)})
	p.wantSees("texte.md")
}

// On a public terminal nothing can be copied from, but by the person before.
func TestNoTextIsPastedOnAPublicTerminal(t *testing.T) {
	services := testServices(t, t.TempDir())
	services.Venue = AtPublicTerminal
	session, err := NewSession(services, screen.Setup{Voice: address.Polite.In("fr")}, false)
	if err != nil {
		t.Fatal(err)
	}
	session.Update(screen.Ask{To: screen.Route{Name: screen.SubmitScreen}})
	if page := session.Page(); page.Enter.Texts {
		t.Error("the page takes texts")
	}
	session.Update(screen.Pasted{Text: "# Titre\n\nTexte."})
	if in := session.Page().Input; in == nil {
		t.Error("what was pasted is not shown first, as an address is")
	}
}

// heardAfter plays the line mode, and returns what is said and the files that there are then.
func heardAfter(t *testing.T, public bool, typed string) (said string, files map[string]string) {
	t.Helper()
	dir := t.TempDir()
	services := testServices(t, dir)
	if public {
		services.Venue = AtPublicTerminal
	}
	session, err := NewSession(services, screen.Setup{Voice: address.Polite.In("fr")}, true)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := plain.Run(context.Background(), session, strings.NewReader(typed), &out); err != nil {
		t.Fatal(err)
	}
	files = map[string]string{}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		content, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		files[e.Name()] = string(content)
	}
	return out.String(), files
}

// In the line mode a text comes line by line, and ends with a line that has only a dot.
func TestATextIsWrittenLineByLine(t *testing.T) {
	const toSubmit = "3\n" // of the first screen
	long := strings.Repeat("m", 3000)
	for name, test := range map[string]struct{ typed, want string }{
		"chosen":             {"2\nRecettes\n\n    code\n2\nq\n.\n", "Recettes\n\n    code\n2\nq\n"},
		"begun by a heading": {"# Recettes\n\n1\nq\n.\n", "# Recettes\n\n1\nq\n"},
		"long lines":         {"2\n" + long + "\n" + long + "\n.\n", long + "\n" + long + "\n"},
		"from Windows":       {"2\r\n# R\r\nriz\r\n.\r\n", "# R\nriz\n"},
		"given up":           {"2\n\n.\n", ""},
		"not ended":          {"2\n# R\nriz\n", ""},
		"a line too long":    {"2\n# R\n" + strings.Repeat("m", 4100) + "\n.\n", ""},
	} {
		t.Run(name, func(t *testing.T) {
			said, files := heardAfter(t, false, toSubmit+test.typed)
			if files["texte.md"] != test.want {
				t.Errorf("the files are %q, want %q\n%s", files, test.want, said)
			}
			if strings.Contains(said, "enregistré sous le nom") != (test.want != "") {
				t.Errorf("it is said:\n%s", said)
			}
		})
	}
	said, _ := heardAfter(t, false, toSubmit+"2\n# R\n"+strings.Repeat("m", 4100)+"\n.\n")
	if !strings.Contains(said, "ligne de ce texte est trop longue") {
		t.Errorf("a line was too long, and it is said:\n%s", said)
	}
	if said, files := heardAfter(t, true, toSubmit+"# R\nriz\n.\n"); len(files) > 0 || strings.Contains(said, "oller un texte") {
		t.Errorf("on a public terminal there are %q, and it is said:\n%s", files, said)
	}
}

// On a page with a form the text comes at once, and nothing has to end it.
func TestATextIsWrittenInAForm(t *testing.T) {
	dir := t.TempDir()
	session, err := NewSession(testServices(t, dir), screen.Setup{Voice: address.Polite.In("fr")}, true)
	if err != nil {
		t.Fatal(err)
	}
	ctx := context.Background()
	talk, _ := plain.Begin(ctx, session)
	talk.Answer(ctx, "3")
	if turn := talk.Answer(ctx, "2"); !turn.Text || strings.Contains(turn.Ask, "point") {
		t.Fatalf("no text is asked for: %+v", turn)
	}
	if turn := talk.Answer(ctx, " \r\n"); turn.Text {
		t.Errorf("it was given up, and is asked for again: %+v", turn)
	}
	talk.Answer(ctx, "2")
	if turn := talk.Answer(ctx, "# Recettes\r\n\r\nDu riz.\r\n"); turn.Text || !strings.Contains(turn.Lines[0].Text, "texte.md") {
		t.Errorf("after the text: %+v", turn)
	}
	if got, err := os.ReadFile(filepath.Join(dir, "texte.md")); err != nil || string(got) != "# Recettes\n\nDu riz.\n" {
		t.Errorf("the file is %q, %v", got, err)
	}
}
