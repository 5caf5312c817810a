package tui

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/address"
	"jourdain/tui/documents"
	"jourdain/tui/plain"
	"jourdain/tui/screen"
	"jourdain/tui/tuitest"
)

// lineByLine plays the line mode from a place with some answers, and returns what it says.
func lineByLine(t *testing.T, services Services, lang string, from screen.Route, answers ...string) string {
	t.Helper()
	session, err := NewSession(services, screen.Setup{Voice: address.Polite.In(lang)}, true)
	if err != nil {
		t.Fatal(err)
	}
	at := begun{Session: session, from: from}
	var said strings.Builder
	if err := plain.Run(context.Background(), at, strings.NewReader(strings.Join(answers, "\n")+"\n"), &said); err != nil {
		t.Fatal(err)
	}
	return flat(said.String())
}

// begun is a session that begins at a place.
type begun struct {
	*Session
	from screen.Route
}

func (b begun) Start() tea.Cmd {
	return tea.Batch(b.Session.Start(), b.Update(screen.Ask{To: b.from}))
}

// beside gives a player's services the list of what lies beside a file.
func withBeside(services Services, folder string) Services {
	services.Beside = documents.New(documents.Options{Documents: folder}).Beside
	return services
}

// age makes a file some minutes old.
func age(t *testing.T, path string, minutes int) {
	t.Helper()
	at := tuitest.Now().Add(-time.Duration(minutes) * time.Minute)
	if err := os.Chtimes(path, at, at); err != nil {
		t.Fatal(err)
	}
}

func wantSaid(t *testing.T, said string, words ...string) {
	t.Helper()
	for _, w := range words {
		if !strings.Contains(said, flat(w)) {
			t.Errorf("%q is not said:\n%s", w, said)
		}
	}
}

// In the line mode a document is handed in by its address, however it is pasted, and by its name;
// an address of the Internet has its own sentence, and a number is still a choice.
func TestTheLineModeTakesAnAddressAndAName(t *testing.T) {
	folder := t.TempDir()
	p := &player{t: t, folder: folder}
	services := testServices(t, folder)
	course := tuitest.Course(t).Lesson(tuitest.Lesson).Work("").Texts["fr"]
	path := p.write("mes recettes.md", string(course.Solution))
	p.write("école.md", "Rien.\n")
	submit := screen.Route{Name: screen.SubmitScreen, Lesson: tuitest.Lesson}
	brief := screen.Route{Name: screen.BriefScreen, Lesson: tuitest.Lesson}
	for _, typed := range []string{
		path, "'" + path + "'", "file://" + strings.ReplaceAll(path, " ", "%20"), strings.ReplaceAll(path, " ", `\ `), "~/mes recettes.md",
		"mes recettes.md", "MES RECETTES", "« mes recettes »",
	} {
		wantSaid(t, lineByLine(t, services, "fr", submit, typed), "Réussi")
	}
	for _, from := range []screen.Route{brief, {Name: screen.ResultScreen, Lesson: tuitest.Lesson, File: filepath.Join(folder, "école.md")}} {
		wantSaid(t, lineByLine(t, services, "fr", from, path), "Réussi")
		wantSaid(t, lineByLine(t, services, "fr", from, "https://example.org/a.odt"), "C’est une adresse d’Internet")
	}
	said := lineByLine(t, services, "fr", submit, "perdu", "99", "https://example.org/a.odt", "2")
	wantSaid(t, said, "Je ne trouve pas le fichier « perdu »", "Je n’ai pas compris « 99 »", "C’est une adresse d’Internet", "école.md · relu à")
}

// Two documents of one name are told apart by their folders, and the name alone takes neither.
func TestTwoDocumentsOfOneNameShowTheirFolders(t *testing.T) {
	folder := t.TempDir()
	services := testServices(t, folder)
	p := &player{t: t, folder: folder}
	for _, dir := range []string{"école", "maison"} {
		if err := os.Mkdir(filepath.Join(folder, dir), 0o755); err != nil {
			t.Fatal(err)
		}
		p.write(filepath.Join(dir, "lettre.md"), "Chère Anne.\n")
	}
	finder := documents.New(documents.Options{Documents: folder})
	services.Finder = listing{tuitest.Folder(folder), finder}
	full := playerOf(t, services, folder, "fr", 80, 24)
	full.visit(screen.SubmitScreen, "", "")
	full.wantSees("Documents/école")
	full.wantSees("Documents/maison")
	full.send(screen.Entered{Text: "lettre"})
	full.wantSees("2 documents s’appellent « lettre.md »")
	said := lineByLine(t, services, "fr", screen.Route{Name: screen.SubmitScreen}, "lettre")
	wantSaid(t, said, "dossier « école »", "dossier « maison »", "2 documents s’appellent")
}

// A path that is pasted on the brief or on a result stands in the line that asks for a document,
// and Enter hands it in; Esc leads back.
func TestAPasteOnTheBriefOrOnAResultIsTheAddress(t *testing.T) {
	p := newPlayer(t, "fr", 80, 24)
	path := p.write("mes recettes.md", p.solution())
	other := p.write("autre.md", "Rien.\n")
	for name, there := range map[string]func(){"brief": p.brief, "result": func() { p.handIn(other) }} {
		there()
		before := p.screen()
		p.send(tea.PasteMsg{Content: "'" + path + "'"})
		p.wantSees("Chemin du document")
		p.press("esc", "esc")
		if p.screen() != before {
			t.Errorf("%s: one does not come back:\n%s", name, p.screen())
		}
		p.send(tea.PasteMsg{Content: "'" + path + "'"})
		p.press("enter")
		p.wantSees("Réussi")
		there()
		before = p.screen()
		p.send(tea.PasteMsg{Content: "des mots"})
		if p.screen() != before {
			t.Errorf("%s: words are taken for an address:\n%s", name, p.screen())
		}
	}
}

// listing is a finder with the list of a real one.
type listing struct {
	tuitest.Folder
	real *documents.Finder
}

func (l listing) Recent(ctx context.Context, most int) []documents.Document {
	return l.real.Recent(ctx, most)
}

// A document of another format stands in the list and is not the one that is selected; who
// chooses it reads what to do.
func TestADocumentOfAnotherFormatIsListedWithTheRemedy(t *testing.T) {
	p := newPlayer(t, "fr", 80, 24)
	p.write("a.rtf", `{\rtf1 Bonjour.}`)
	p.write("b.md", p.solution())
	p.visit(screen.SubmitScreen, tuitest.Lesson, "")
	p.wantSees("(autre format)")
	p.wantSees("> b.md")
	p.press("up")
	p.wantSees("Entrée voir quoi faire")
	p.press("enter")
	p.wantSees("est un fichier RTF")
	p.wantSees("> Comment enregistrer dans le bon format")
}

// Who comes back goes on: Hand in is selected, the file of before comes first, and four Enter
// hand in that one although an untouched copy is newer.
func TestWhoComesBackGoesOnInTheSameFile(t *testing.T) {
	for _, handed := range []bool{true, false} {
		folder := t.TempDir()
		services := testServices(t, folder)
		services.Open = func(string) error { return nil }
		p := playerOf(t, services, folder, "fr", 80, 24)
		mine := p.write("recettes.md", p.solution())
		age(t, mine, 60)
		if handed {
			p.handIn(mine)
			p.write("recettes-2.md", p.starter())
		}
		p.send(screen.Ask{How: screen.Pop})
		p.brief()
		p.wantSees("Votre fichier « recettes.md » est dans votre dossier Documents.")
		p.wantSees("> Rendre mon document")
		p.press("enter")
		p.wantSees("> recettes.md")
		p.press("enter")
		p.wantSees("Réussi")
	}
}

// An untouched starting file is called that, does not take the place of the file that was worked
// in, and that one is one key away.
func TestAnUntouchedStartingFileIsCalledThat(t *testing.T) {
	for lang, words := range map[string][]string{
		"fr": {"Rien n’est encore changé dans ce fichier de départ.", "Vous aviez rendu « recettes.md ». Lire celui-là ?", "l", "Réussi"},
		"en": {"Nothing is changed yet in this starting file.", "You last handed in “recettes.md”. Read that one?", "y", "Passed"},
	} {
		p := newPlayer(t, lang, 80, 24)
		p.handIn(p.write("recettes.md", p.solution()))
		p.handIn(p.write("recettes-2.md", p.starter()))
		p.wantSees(words[0])
		p.wantSees(words[1])
		p.press(words[2])
		p.wantSees(words[3])
		p.handIn(p.write("recettes-2.md", p.starter()+"\nFin.\n"))
		if p.sees(words[0]) {
			t.Errorf("a changed file is called untouched:\n%s", p.screen())
		}
		p.brief()
		p.wantSees("recettes-2.md")
	}
}

// Once something is changed in the starting file, the file before it is not offered any more.
func TestTheFileBeforeIsOfferedUntilOneWorksInTheNewOne(t *testing.T) {
	p := newPlayer(t, "fr", 80, 24)
	p.handIn(p.write("recettes.md", p.solution()))
	p.handIn(p.write("recettes-2.md", p.starter()))
	p.wantSees("Vous aviez rendu « recettes.md ».")
	p.save("recettes-2.md", p.solution())
	p.wantSees("Réussi")
	if p.sees("Vous aviez rendu") {
		t.Errorf("the file before is still offered:\n%s", p.screen())
	}
}

// A newer file beside the one that is shown is offered when it is the same document, whatever its
// name, and read when one says so. A newer starting file is not, nor another document, nor a
// file with the same beginning of its name.
func TestANewerFileBesideIsOffered(t *testing.T) {
	for lang, key := range map[string]string{"fr": "l", "en": "y"} {
		for name, content := range map[string]func(*player) string{
			"letter.md":     func(p *player) string { return p.solution() },
			"recettes-2.md": func(p *player) string { return p.starter() },
			"recettes-3.md": func(*player) string { return "# Autre chose\n\nUne lettre à Anne, qui n’a rien de tout cela.\n" },
		} {
			folder := t.TempDir()
			p := playerOf(t, withBeside(testServices(t, folder), folder), folder, lang, 80, 24)
			mine := p.write("recettes.md", p.starter()+"\n")
			age(t, mine, 60)
			p.handIn(mine)
			p.send(screen.Poll{})
			offered := map[string]string{"fr": "« letter.md », plus récent, est à côté de « recettes.md ».", "en": "A newer “letter.md” lies beside “recettes.md”."}[lang]
			if p.sees(offered) {
				t.Fatal("it is offered before it is there")
			}
			p.write(name, content(p))
			before := p.app.viewer().Selected
			p.send(screen.Poll{})
			if name != "letter.md" {
				if strings.Contains(p.screen(), name) {
					t.Errorf("%s is offered:\n%s", name, p.screen())
				}
				continue
			}
			p.wantSees(offered)
			if p.app.viewer().Selected != before {
				t.Error("the selection has moved")
			}
			p.press(key)
			p.wantSees(map[string]string{"fr": "Réussi", "en": "Passed"}[lang])
		}
	}
}

// Once the file itself is saved again, an offer is taken back: the file is the newer one.
func TestAnOfferIsTakenBackOnceTheFileIsSavedAgain(t *testing.T) {
	folder := t.TempDir()
	p := playerOf(t, withBeside(testServices(t, folder), folder), folder, "fr", 80, 24)
	mine := p.write("recettes.md", p.starter()+"\n")
	age(t, mine, 60)
	p.handIn(mine)
	second := tuitest.Now().Add(time.Second - time.Hour)
	if err := os.Chtimes(p.write("à moi.md", p.solution()), second, second); err != nil {
		t.Fatal(err)
	}
	p.send(screen.Poll{})
	p.wantSees("« à moi.md », plus récent")
	p.save("recettes.md", p.solution())
	p.wantSees("Réussi")
	if p.sees("à moi.md") {
		t.Errorf("it is still offered:\n%s", p.screen())
	}
}

// A file of a format that is not read, saved again in one that is, is offered in that place.
func TestADocumentSavedInAnotherFormatIsOffered(t *testing.T) {
	folder := t.TempDir()
	p := playerOf(t, withBeside(testServices(t, folder), folder), folder, "fr", 80, 24)
	unread := p.write("recettes.rtf", `{\rtf1 Bonjour.}`)
	age(t, unread, 60)
	p.handIn(unread)
	p.wantSees("est un fichier RTF")
	p.write("à moi.md", p.solution())
	said := lineByLine(t, withBeside(testServices(t, folder), folder), "fr", screen.Route{Name: screen.ResultScreen, Lesson: tuitest.Lesson, File: unread}, "oui")
	wantSaid(t, said, "« à moi.md », plus récent", "Réussi")
	p.send(screen.Poll{})
	p.wantSees("« à moi.md », plus récent")
	p.press("l")
	p.wantSees("Réussi")
}

// Before one hands in, the newer file beside the one of before is named too, and one key takes it.
func TestANewerFileIsNamedBeforeOneHandsIn(t *testing.T) {
	folder := t.TempDir()
	p := playerOf(t, withBeside(testServices(t, folder), folder), folder, "fr", 80, 24)
	mine := p.write("recettes.md", p.starter()+"\n")
	age(t, mine, 60)
	p.handIn(mine)
	p.write("lettre.md", p.solution())
	p.visit(screen.SubmitScreen, tuitest.Lesson, "")
	p.wantSees("« lettre.md », plus récent, est à côté de « recettes.md ».")
	p.wantSees("> recettes.md")
	p.press("l")
	p.wantSees("Réussi")
}

// The file is opened with o where that can be, in both hands and both places; what came of it is
// said. Without a desktop nobody is offered it, and help says how to come back in any case.
func TestTheFileIsOpenedWithOneKey(t *testing.T) {
	folder := t.TempDir()
	services := testServices(t, folder)
	var opened []string
	var fails error
	services.Open = func(path string) error { opened = append(opened, filepath.Base(path)); return fails }
	p := playerOf(t, services, folder, "fr", 80, 24)
	path := p.write("recettes.md", p.solution())
	p.brief()
	p.press("o")
	p.wantSees("« recettes.md » s’ouvre dans votre logiciel")
	p.press("?")
	p.wantSees("Laissez cette fenêtre ouverte")
	p.wantSees("appuyez sur o")
	p.press("esc")
	p.handIn(path)
	fails = errors.New("no program")
	p.press("o")
	p.wantSees("Je n’ai pas pu ouvrir « recettes.md »")
	result := screen.Route{Name: screen.ResultScreen, Lesson: tuitest.Lesson, File: path}
	wantSaid(t, lineByLine(t, services, "fr", result, "ouvrir", "?"), "Je n’ai pas pu ouvrir « recettes.md »", "tapez : ouvrir", path)
	if got := strings.Join(opened, " "); got != "recettes.md recettes.md recettes.md" {
		t.Errorf("opened were %q", got)
	}
	services.Open = nil
	p = playerOf(t, services, folder, "fr", 80, 24)
	p.handIn(path)
	p.press("o")
	if p.sees("ouvrir") {
		t.Errorf("without a desktop it is offered:\n%s", p.screen())
	}
	p.press("?")
	p.wantSees("Puis revenez à cette fenêtre.")
	wantSaid(t, lineByLine(t, services, "fr", result, "ouvrir"), "Je n’ai pas compris « ouvrir »")
}

// Where a document of one's own is asked for, the starting files of the course are not in its way.
func TestOnesOwnDocumentsComeBeforeStartingFiles(t *testing.T) {
	folder := t.TempDir()
	course := tuitest.Works(t)
	finder := documents.New(documents.Options{Documents: folder})
	services := testServices(t, folder)
	services.Course, services.Finder = course, listing{tuitest.Folder(folder), finder}
	p := playerOf(t, services, folder, "fr", 80, 24)
	age(t, p.write("Ma tarte.md", ownDocument), 90)
	text := course.Lesson(inOrder).Work("repair").Texts["fr"]
	for i := range 10 {
		age(t, p.write(fmt.Sprintf("%s-%d.md", text.File, i+2), string(text.Starter)), 10+i)
	}
	p.visit(screen.SubmitScreen, inOrder, "own")
	p.wantSees("> Ma tarte.md")
	p.visit(screen.SubmitScreen, inOrder, "repair")
	if p.sees("Ma tarte.md") {
		t.Errorf("the newest starting files are not first where they are asked for:\n%s", p.screen())
	}
}
