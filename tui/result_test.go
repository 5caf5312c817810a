package tui

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rules/page"
	"jourdain/lessons"
	"jourdain/lessons/progress"
	"jourdain/tui/documents"
	"jourdain/tui/plain"
	"jourdain/tui/screen"
)

// garden is a document with headings, and with lines that may be headings too.
const garden = `---
title: Le potager
lang: fr
---

# Le potager

Ce guide rassemble ce que nous avons appris en dix ans de jardinage.

## Les semis

On sème les radis dès que la terre se réchauffe, puis on arrose un peu.

**En automne**

On ramasse les courges avant les premières gelées de la saison.

**En hiver**

On laisse la terre se reposer, et on prépare les outils.
`

const englishGarden = `---
title: The kitchen garden
lang: en
---

# The kitchen garden

This guide gathers what we have learnt in ten years of gardening.

## Sowing

We sow the radishes as soon as the soil gets warm, and water them a little.

**In autumn**

We gather the pumpkins before the first frosts of the season.

**In winter**

We let the soil rest, and get the tools ready.
`

// garden gives the document in the language of the tutor.
func (p *player) garden() string {
	if p.app.session.Env().Lang() == "en" {
		return englishGarden
	}
	return garden
}

const (
	asksAutumn = "La première est « En automne »"
	asksWinter = "« En hiver » a l’air d’un titre, mais la machine lit un paragraphe : est-ce un titre ?"
)

// lookAt looks at a document outside the lessons.
func (p *player) lookAt(path string) {
	p.t.Helper()
	p.send(screen.Ask{Where: screen.Where{Name: screen.ResultScreen, File: path}})
}

// pick chooses the row that begins with some words, wherever it is.
func (p *player) pick(words string) {
	p.t.Helper()
	for _, row := range p.app.page().Rows {
		if strings.HasPrefix(flat(row.Label), words) {
			p.send(screen.Chosen{ID: row.ID})
			return
		}
	}
	p.t.Fatalf("no row begins with %q:\n%s", words, p.screen())
}

// save saves a document, a moment after it was saved last, and waits until it is read.
func (p *player) save(name, content string) {
	p.t.Helper()
	path := filepath.Join(p.folder, name)
	before, _ := os.Stat(path)
	p.write(name, content)
	if before != nil {
		if err := os.Chtimes(path, time.Time{}, before.ModTime().Add(2*time.Second)); err != nil {
			p.t.Fatal(err)
		}
	}
	p.polled()
}

// polled lets the tutor look as often as it takes.
func (p *player) polled() {
	for range 4 {
		p.send(pollMsg{})
	}
}

// keptServices are those of a learner whose progress is kept in a file.
func keptServices(t *testing.T, folder, file string) Services {
	t.Helper()
	store, err := progress.Open(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	services := testServices(t, folder)
	services.Progress = store
	return services
}

// What is intended is not asked again: not after the document is saved with other changes,
// and not when the tutor is started again. It is said, listed, and can be taken back.
func TestWhatIsIntendedIsNotAskedAgain(t *testing.T) {
	folder, file := t.TempDir(), filepath.Join(t.TempDir(), "progress.db")
	p := playerOf(t, keptServices(t, folder, file), folder, "fr", 80, 24)
	path := p.write("potager.md", garden)
	p.lookAt(path)
	p.wantSees(asksAutumn)
	p.press("i")
	p.wantSees("« En automne » : c’est voulu. Je ne le demande plus.")
	p.wantSees(asksWinter)
	p.wantSees("1 chose est comme vous la voulez.")

	p.save("potager.md", strings.Replace(garden, "Ce guide", "Un paragraphe de plus, avant les autres, pour commencer.\n\nCe guide", 1))
	p.wantSees("rien de nouveau")
	p.wantSees(asksWinter)
	p.wantSees("1 chose est comme vous la voulez.")

	again := playerOf(t, keptServices(t, folder, file), folder, "fr", 80, 24)
	again.lookAt(filepath.Join(folder, ".", "potager.md"))
	again.wantSees(asksWinter)
	again.pick("1 chose")
	again.wantSees("« En automne » a l’air d’un titre")
	again.press("enter") // the page of the rule, where the answer is taken back too
	again.pick("« En automne » : finalement")
	again.press("esc")
	again.wantSees(asksAutumn) // nothing is left to list
	again.press("z")
	again.pick("1 chose")
	again.press("i")
	again.wantSees(asksAutumn)
	again.press("z")
	again.wantSees(asksWinter)
	again.lookAt(again.write("autre.md", garden))
	again.wantSees(asksAutumn) // another file is asked about
}

// On the page of the rule each question is answered, and the answer taken back.
func TestThePageOfTheRuleAnswersEachQuestion(t *testing.T) {
	p := newPlayer(t, "fr", 80, 24)
	p.lookAt(p.write("potager.md", garden))
	p.pick("2 lignes")
	p.pick("« En hiver » : c’est voulu")
	p.pick("« En automne » : c’est voulu")
	p.press("esc")
	p.wantSees("2 choses sont comme vous les voulez.")
	if p.sees(asksAutumn) || p.sees(asksWinter) {
		t.Errorf("what is intended is still asked:\n%s", p.screen())
	}
	p.press("a")
	p.pick("« Le potager » et « Les semis » sont de vrais titres")
	p.pick("« En hiver » : finalement")
	p.press("esc")
	p.wantSees("1 chose est comme vous la voulez.")
	p.wantSees(asksWinter)
}

// What is certain cannot be called intended, and what is intended changes no points.
func TestWhatIsCertainStays(t *testing.T) {
	folder := t.TempDir()
	services := testServices(t, folder)
	services.Points = true
	p := playerOf(t, services, folder, "fr", 80, 24)
	// The title is certain; the line that the lesson does not ask for is a question.
	p.handIn(p.write("recettes.md", p.starter()))
	p.wantSees("points sur")
	points := pointsLine(p)
	p.press("a", "i")
	if p.sees("c’est voulu") {
		t.Errorf("an error is called intended:\n%s", p.screen())
	}
	p.save("recettes.md", strings.Replace(p.solution(), "## Les desserts", "**Une remarque**\n\nUne phrase assez longue pour être un paragraphe ordinaire du texte.\n\n## Les desserts", 1))
	passed := pointsLine(p)
	if passed == points {
		t.Fatalf("the solution has the points of the starting file: %q", passed)
	}
	p.pick("« Une remarque »")
	p.pick("« Une remarque » : c’est voulu")
	p.press("esc")
	if got := pointsLine(p); got != passed || !p.sees("Réussi") {
		t.Errorf("the points were %q, and are %q:\n%s", passed, got, p.screen())
	}
}

// What was a question about a document of one's own, and was called intended, is still an
// error where a lesson asks for it.
func TestAnErrorIsNeverIntended(t *testing.T) {
	p := newPlayer(t, "fr", 80, 24)
	path := p.write("recettes.md", p.starter())
	p.lookAt(path)
	p.press("a")
	for range 9 {
		p.pick("3 lignes ont l’air de titres")
		p.send(screen.Chosen{ID: p.app.page().Rows[0].ID})
		p.press("esc")
		if !p.sees("3 lignes") {
			break
		}
	}
	p.wantSees("comme vous la voulez")
	p.handIn(path)
	p.wantSees("3 lignes ont l’air de titres")
	p.wantSees("À faire d’abord")
}

func pointsLine(p *player) string {
	for line := range strings.Lines(p.screen()) {
		if strings.Contains(line, "points sur") || strings.Contains(line, "point sur") {
			return strings.TrimSpace(line)
		}
	}
	return ""
}

// Points are shown where the teacher wants it, and nowhere else.
func TestPointsAreShownOnDemand(t *testing.T) {
	p := newPlayer(t, "fr", 80, 24)
	p.handIn(p.write("recettes.md", p.solution()))
	if got := pointsLine(p); got != "" {
		t.Errorf("nobody asked for the points: %q", got)
	}
}

// What is new since the last look is said first, and nothing else moves.
func TestTheResultSaysWhatIsNew(t *testing.T) {
	p := newPlayer(t, "fr", 80, 24)
	p.lookAt(p.write("potager.md", garden))
	p.press("r")
	p.wantSees("Le fichier n’a pas changé depuis la dernière lecture.")
	p.press("down")
	selected := p.app.viewer().Selected
	p.save("potager.md", garden+"\nUne phrase de plus, à la fin du texte.\n")
	p.wantSees("Votre document est bien enregistré. Il n’y a rien de nouveau.")
	if now := p.app.viewer().Selected; now != selected {
		t.Errorf("row %d is selected, and not %d", now, selected)
	}
	p.save("potager.md", strings.ReplaceAll(garden, "**En automne**", "## En automne"))
	p.wantSees("« En automne » est maintenant un vrai titre.")
	if p.sees("Nouveau :") || p.sees("réglé") {
		t.Errorf("more is said to be new than is:\n%s", p.screen())
	}
	p.save("potager.md", strings.ReplaceAll(garden, "**En hiver**", "## En hiver\n\n##\n"))
	p.wantSees("« En hiver » est maintenant un vrai titre.")
	p.wantSees("Nouveau : Un titre de niveau 2 est vide")
	p.wantSees("Et 1 autre point est nouveau.")
	p.save("potager.md", strings.ReplaceAll(strings.ReplaceAll(garden, "**En hiver**\n", ""), "**En automne**", "## En automne"))
	p.wantSees("est maintenant un vrai titre.")
	p.pick("La machine lit")
	if p.sees("maintenant") {
		t.Errorf("what was new stays new:\n%s", p.screen())
	}
}

// Who is reading how to mend a thing is told, where they are, that it is mended.
func TestThePageOfTheRuleSaysThatItIsMended(t *testing.T) {
	p := newPlayer(t, "fr", 80, 24)
	p.handIn(p.write("recettes.md", p.starter()))
	p.choose("3 lignes")
	p.save("recettes.md", p.solution())
	if p.app.page().Where != "Pourquoi et comment" {
		t.Errorf("the page was taken away:\n%s", p.screen())
	}
	p.wantSees("Réussi : votre document a ce que la leçon demande.")
	p.wantSees("sont maintenant de vrais titres.")
	p.press("esc")
	p.wantSees("Réussi : votre document a ce que la leçon demande.")
}

// The line mode says what is new when one answers, be it nothing, and offers the same
// answers to a question.
func TestTheLineModeSaysWhatIsNew(t *testing.T) {
	folder := t.TempDir()
	p := &player{t: t, folder: folder}
	path := p.write("potager.md", garden)
	services := testServices(t, folder)
	session, err := NewSession(services, "fr", screen.Settings{}, true)
	if err != nil {
		t.Fatal(err)
	}
	said := &interviewer{asked: map[int]func(){5: func() {
		p.write("potager.md", strings.ReplaceAll(garden, "**En hiver**", "## En hiver"))
		_ = os.Chtimes(path, time.Time{}, time.Now().Add(time.Minute))
	}}}
	if err := plain.Run(t.Context(), session, strings.NewReader("3\n1\n5\na\n\nq\n"), said); err != nil {
		t.Fatal(err)
	}
	at, all := 0, flat(said.String())
	for _, words := range []string{
		asksAutumn, "5. C’est voulu : ne plus le demander pour « En automne »", "« En automne » : c’est voulu. Je ne le demande plus.",
		"1 chose est comme vous la voulez", "« En automne » : ce n’est pas voulu. Je le demande de nouveau.", asksAutumn,
		"« En hiver » est maintenant un vrai titre.", "« En automne » a l’air d’un titre",
	} {
		i := strings.Index(all[at:], words)
		if i < 0 {
			t.Fatalf("%q is not said where it should be:\n%s", words, said.String())
		}
		at += i
	}
}

// In the line mode a file that is away is said at once, and so is what was read of it.
func TestTheLineModeSaysThatAFileIsAway(t *testing.T) {
	folder := t.TempDir()
	p := &player{t: t, folder: folder}
	path := p.write("potager.md", garden)
	session, err := NewSession(testServices(t, folder), "fr", screen.Settings{}, true)
	if err != nil {
		t.Fatal(err)
	}
	said := &interviewer{asked: map[int]func(){
		3: func() { _ = os.Rename(path, path+".away") },
		4: func() { _ = os.Rename(path+".away", path) },
	}}
	if err := plain.Run(t.Context(), session, strings.NewReader("3\n1\n\n\nq\n"), said); err != nil {
		t.Fatal(err)
	}
	answers := strings.Split(said.String(), "Votre choix")
	for i, away := range map[int]bool{2: false, 3: true, 4: false} {
		if strings.Contains(answers[i], "Je ne trouve plus") != away || !strings.Contains(flat(answers[i]), asksAutumn) {
			t.Errorf("after answer %d:\n%s", i, answers[i])
		}
	}
}

// interviewer hears what is said, and does something when one is asked for an answer.
type interviewer struct {
	strings.Builder
	asked map[int]func() // by the number of the question, from 1
	n     int
}

// Write hears.
func (l *interviewer) Write(p []byte) (int, error) {
	if strings.HasPrefix(string(p), "Votre choix") {
		l.n++
		if do := l.asked[l.n]; do != nil {
			do()
		}
	}
	return l.Builder.Write(p)
}

// WriteString hears.
func (l *interviewer) WriteString(s string) (int, error) { return l.Write([]byte(s)) }

// Who reads on with Enter on the page of a rule answers no question by that.
func TestReadingOnAnswersNothing(t *testing.T) {
	for _, tool := range []page.Tool{"", "writer"} {
		p := newPlayer(t, "fr", 80, 24)
		p.set(func(s *screen.Setup) { s.Tool = tool })
		p.lookAt(p.write("potager.md", garden))
		p.choose("2 lignes")
		for range 6 {
			p.press("enter")
		}
		p.press("esc", "r")
		if p.sees("comme vous") {
			t.Errorf("%q: something is intended:\n%s", tool, p.screen())
		}
	}
}

// Each line of the result leads to the page that says why it matters, and how to do it in
// the learner's program, which is asked once.
func TestEachLineOfTheResultLeadsOn(t *testing.T) {
	p := newPlayer(t, "fr", 80, 24)
	p.handIn(p.write("recettes.md", p.starter()))
	p.press("a")
	rows := p.app.page().Rows
	asked := 0
	for i := range rows {
		id := rows[i].ID
		if !strings.HasPrefix(id, "rule-") && !strings.HasPrefix(id, "right-") {
			continue
		}
		p.send(screen.Chosen{ID: id})
		if p.app.page().Where != "Pourquoi et comment" {
			t.Errorf("%s leads to\n%s", rows[i].Label, p.screen())
		}
		if rule := p.app.page(); rule.HasRow("tool-writer") {
			asked++
			p.send(screen.Chosen{ID: "tool-writer"})
			p.wantSees("avec LibreOffice Writer")
		}
		p.press("esc")
		if now := p.app.page(); now.Rows[p.app.viewer().Selected].ID != id {
			t.Errorf("one does not come back to %s", rows[i].Label)
		}
	}
	if asked != 1 {
		t.Errorf("the program was asked for %d times", asked)
	}
}

// A file that is away, cut, or held by another program leaves the last result in sight,
// and is read again as soon as it can be.
func TestAFileInTroubleLeavesTheLastResult(t *testing.T) {
	p := newPlayer(t, "fr", 80, 24)
	path := p.write("potager.md", garden)
	p.lookAt(path)
	away := path + ".away"
	rename := func(from, to string) {
		t.Helper()
		if err := os.Rename(from, to); err != nil {
			t.Fatal(err)
		}
	}
	rename(path, away)
	p.send(pollMsg{})
	if p.sees("Je ne trouve plus") {
		t.Error("a file that is away for a moment is missed")
	}
	p.send(pollMsg{})
	p.wantSees("Je ne trouve plus « potager.md »")
	p.wantSees(asksAutumn)
	p.press("r")
	p.wantSees("Je ne trouve plus « potager.md »")
	rename(away, path)
	p.polled()
	if p.sees("Je ne trouve plus") || !p.sees(asksAutumn) {
		t.Errorf("a file that is back is still missed:\n%s", p.screen())
	}
	p.save("potager.md", "")
	p.wantSees("« potager.md » est vide.")
	p.wantSees(asksAutumn)
	p.save("potager.md", garden)
	if p.sees("est vide") || !p.sees(asksAutumn) {
		t.Errorf("the file is whole again:\n%s", p.screen())
	}
}

// A file that another program holds is tried again by itself, although it does not change.
func TestAFileThatIsHeldIsTriedAgain(t *testing.T) {
	folder := t.TempDir()
	services := testServices(t, folder)
	held, judge := false, services.Judge
	services.Judge = func(ctx context.Context, path string, work *lessons.Work, lang string) (*document.Document, *report.Report, error) {
		if held {
			return nil, nil, &document.Unreadable{Reason: document.Forbidden}
		}
		return judge(ctx, path, work, lang)
	}
	p := playerOf(t, services, folder, "fr", 80, 24)
	p.lookAt(p.write("potager.md", garden))
	held = true
	p.save("potager.md", garden+"\nFin.\n")
	p.wantSees("Je n’arrive pas à relire « potager.md »")
	p.wantSees(asksAutumn)
	held = false
	p.polled()
	if p.sees("Je n’arrive pas") || !p.sees("rien de nouveau") {
		t.Errorf("the file can be read again:\n%s", p.screen())
	}
}

// A file that goes on changing is being saved: that is said, and it is read in the end.
func TestAFileThatIsBeingSavedIsWaitedFor(t *testing.T) {
	folder := t.TempDir()
	services := testServices(t, folder)
	growing := int64(0)
	services.Look = func(path string) (documents.Stamp, error) {
		stamp, err := documents.Look(path)
		if growing > 0 {
			growing++
			stamp.Size = growing
		}
		return stamp, err
	}
	p := playerOf(t, services, folder, "fr", 80, 24)
	p.lookAt(p.write("potager.md", garden))
	growing = 1
	p.polled()
	p.wantSees("« potager.md » change encore")
	p.wantSees(asksAutumn)
	growing = 0
	p.save("potager.md", garden+"\nFin.\n")
	p.polled()
	if p.sees("change encore") {
		t.Errorf("the file is saved:\n%s", p.screen())
	}
}

// The columns leave the first thing to do in sight, however long the document, and
// show the line that the selected row is about.
func TestALongOutlineLeavesTheFirstThingInSight(t *testing.T) {
	p := newPlayer(t, "fr", 80, 24)
	long := garden
	for i := range 60 {
		long += "\n## Le mois " + strings.Repeat("i", 1+i) + "\n\nUne phrase.\n"
	}
	p.lookAt(p.write("potager.md", strings.ReplaceAll(long, "## Les semis", strings.Repeat("## Encore un\n\nUne phrase.\n\n", 12)+"## Les semis")))
	p.wantSees("Ce que l’œil voit")
	p.wantSees("En automne > ? texte")
	p.wantSees("sont-elles des titres")
	if now := p.app.page(); now.Rows[p.app.viewer().Selected].Mark != screen.Question {
		t.Errorf("the first thing is not selected:\n%s", p.screen())
	}
	p.press("v")
	if n := strings.Count(p.screen(), "Encore un"); n < 20 { // each on both sides
		t.Errorf("the structure is not whole: %d\n%s", n, p.screen())
	}
	p.press("esc")
	p.wantSees("sont-elles des titres")
}
