package tui

import (
	"context"
	"os"
	"strings"
	"testing"
	"time"

	"jourdain/grader/address"
	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/lessons"
	"jourdain/tui/documents"
	"jourdain/tui/plain"
	"jourdain/tui/screen"
)

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
	p.wantSees("Le point qui vient en premier est nouveau.")
	p.wantSees("Il y a du nouveau à 1 autre endroit.")
	p.save("potager.md", strings.ReplaceAll(strings.ReplaceAll(garden, "**En hiver**\n", ""), "**En automne**", "## En automne"))
	p.wantSees("est maintenant un vrai titre.")
	p.pick("La machine lit")
	if p.sees("maintenant") {
		t.Errorf("what was new stays new:\n%s", p.screen())
	}
}

// A work that has passed is not asked whether it was saved, where its file has not changed.
func TestAPassedWorkThatHasNotChangedIsStillPassed(t *testing.T) {
	p := newPlayer(t, "fr", 80, 24)
	p.handIn(p.write("recettes.md", p.solution()))
	p.press("r")
	p.wantSees("Le fichier n’a pas changé depuis la dernière lecture : le travail est toujours réussi.")
}

// Of what is right, what has just become so is said first.
func TestWhatHasBecomeRightIsSaid(t *testing.T) {
	p := newPlayer(t, "fr", 80, 24)
	p.lookAt(p.write("potager.md", garden))
	mended := strings.NewReplacer("**En automne**", "## En automne", "**En hiver**", "## En hiver").Replace(garden)
	p.save("potager.md", mended)
	p.wantSees("[ok] 4 titres sont de vrais titres.")
	other := newPlayer(t, "fr", 80, 24)
	other.lookAt(other.write("potager.md", mended))
	if other.sees("4 titres sont de vrais titres.") {
		t.Errorf("the order of the rules says it anyway:\n%s", other.screen())
	}
}

// Only a passage that still stands there, and is as it was asked to be, is settled: what was
// deleted or written anew is no longer reported, and what has another fault is new.
func TestWhatIsGoneIsNotSettled(t *testing.T) {
	for _, test := range []struct{ name, line, says string }{
		{"mended", "En automne", "« En automne » : c’est réglé."},
		{"deleted", "", "Une partie de ce que j’avais relevé n’y est plus."},
		{"other words", "Quand vient l’automne", "Une partie de ce que j’avais relevé n’y est plus."},
		{"in capitals", "EN AUTOMNE", "Une partie de ce que j’avais relevé n’y est plus."},
		{"another fault", "#En automne", "Nouveau :"},
	} {
		p := newPlayer(t, "fr", 80, 24)
		p.lookAt(p.write("potager.md", garden))
		p.save("potager.md", strings.ReplaceAll(garden, "**En automne**", test.line))
		p.wantSees(test.says)
		if mended := test.name == "mended"; p.sees("réglé") != mended {
			t.Errorf("%s:\n%s", test.name, p.screen())
		}
	}
}

// Who is reading how to mend a thing is told, where they are, that it is mended.
func TestThePageOfTheRuleSaysThatItIsMended(t *testing.T) {
	p := newPlayer(t, "fr", 80, 24)
	p.handIn(p.write("recettes.md", p.starter()))
	p.choose("3 lignes")
	p.save("recettes.md", p.solution())
	if p.app.page().Head.Trail != "Pourquoi et comment" {
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
	session, err := NewSession(services, screen.Setup{Voice: address.Polite.In("fr")}, true)
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
	session, err := NewSession(testServices(t, folder), screen.Setup{Voice: address.Polite.In("fr")}, true)
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
	for i, away := range map[int]bool{2: false, 3: true, 4: false} {
		if turn := said.turns[i]; strings.Contains(turn, "Je ne trouve plus") != away {
			t.Errorf("after answer %d:\n%s", i, turn)
		}
	}
	if !strings.Contains(flat(said.turns[2]), asksAutumn) || !strings.Contains(said.turns[3], "Voici ce que j’ai lu") {
		t.Errorf("what was read is not said:\n%s", said.String())
	}
}

// interviewer hears what is said, and does something when one is asked for an answer.
type interviewer struct {
	strings.Builder
	asked map[int]func() // by the number of the question, from 1
	turns []string       // what was said up to each question
	begun int            // where the last turn begins
}

// Write hears.
func (l *interviewer) Write(p []byte) (int, error) {
	if n, err := l.Builder.Write(p); err != nil || strings.HasSuffix(string(p), "\n") {
		return n, err
	}
	l.turns = append(l.turns, l.String()[l.begun:])
	l.begun = l.Len()
	if do := l.asked[len(l.turns)]; do != nil {
		do()
	}
	return len(p), nil
}

// WriteString hears.
func (l *interviewer) WriteString(s string) (int, error) { return l.Write([]byte(s)) }

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
	p.send(screen.Poll{})
	if p.sees("Je ne trouve plus") {
		t.Error("a file that is away for a moment is missed")
	}
	p.send(screen.Poll{})
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

// That half of a work was done is said, though only the other half was told to be done.
func TestTheHalfThatWasNotToldIsSaidToBeDone(t *testing.T) {
	course := ownCourse(t)
	work := course.Lesson("lists").Work("")
	p := newPlayerOf(t, course, "fr", 80, 24)
	bare := strings.ReplaceAll(string(work.Texts["fr"].Starter), "• ", "")
	bare = strings.ReplaceAll(bare, "•\u00a0", "")
	p.send(screen.Ask{To: screen.Route{Name: screen.ResultScreen, Lesson: "lists", File: p.write("gateau.md", bare)}})
	p.wantSees("6 lignes commencent par un numéro tapé")
	list := bare
	for _, line := range []string{"un pot de yaourt", "deux pots", "trois pots", "un demi-pot", "trois œufs", "un sachet"} {
		list = strings.ReplaceAll(list, "\n"+line, "\n- "+line)
	}
	p.save("gateau.md", list)
	p.wantSees("« un pot de yaourt nature »")
	p.wantSees("c’est réglé")
}
