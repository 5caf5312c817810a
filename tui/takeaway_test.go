package tui

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jourdain/grader"
	"jourdain/lessons/progress"
	"jourdain/tui/screen"
)

// done returns the player a progress: the first lesson is passed.
func (p *player) done() {
	p.t.Helper()
	store := p.app.session.store
	handed := progress.HandedIn{Lesson: p.lesson().ID, File: "a.odt", Passed: true}
	if _, err := store.HandIn(context.Background(), handed, p.lesson().Finished); err != nil {
		p.t.Fatal(err)
	}
	p.send(screen.Resumed{})
}

// code returns the code that stands on the screen.
func (p *player) code() string {
	p.t.Helper()
	for word := range strings.FieldsSeq(p.screen()) {
		if len(word) == len("ABCD-EFGH") && word[4] == '-' || len(word) == len("ABCD-EFGH-JKLM") && word[4] == '-' && word[9] == '-' {
			return word
		}
	}
	p.t.Fatalf("there is no code:\n%s", p.screen())
	return ""
}

// What was done at one terminal is there at another, by a code that was copied with a
// mistake first.
func TestACodeTakesTheProgressElsewhere(t *testing.T) {
	here := newPlayer(t, "fr", 80, 24)
	here.done()
	here.send(screen.Ask{To: screen.Route{Name: screen.TakeawayScreen}})
	here.wantSees("Voici votre code de reprise")
	code := here.code()

	there := newPlayer(t, "en", 80, 24)
	there.send(screen.Ask{To: screen.Route{Name: screen.CodeScreen}})
	there.press("0", "enter")
	there.wantSees("no zero")
	there.press("enter")
	wrong := "A" + code[1:]
	if code[0] == 'A' {
		wrong = "B" + code[1:]
	}
	there.send(screen.Entered{Text: strings.ToLower(wrong)})
	there.wantSees("Is it this one?")
	there.wantSees(code)
	there.press("enter")
	there.wantSees("1 lesson is finished")
	kept, err := there.app.session.store.Lesson(context.Background(), there.lesson().ID)
	if err != nil || !kept.Passed {
		t.Errorf("the progress is %+v, %v", kept, err)
	}
}

// The file on the stick is a document that our own grader passes, and its line can be
// pasted whole where a code is asked for.
func TestTheFileOnTheStickHoldsTheCode(t *testing.T) {
	for lang, file := range map[string]string{"fr": "jourdain-reprise.md", "en": "jourdain-code.md"} {
		p := newPlayer(t, lang, 80, 24)
		p.done()
		p.send(screen.Ask{To: screen.Route{Name: screen.TakeawayScreen}})
		code := p.code()
		p.press("enter")
		p.wantSees(file)
		path := filepath.Join(p.folder, file)
		written, err := os.ReadFile(path)
		if err != nil || !strings.Contains(string(written), code) {
			t.Fatalf("%s: %q, %v", lang, written, err)
		}
		wantNothingFound(t, path)
		for line := range strings.SplitSeq(string(written), "\n") {
			if strings.Contains(line, code) {
				p.send(screen.Ask{To: screen.Route{Name: screen.CodeScreen}})
				p.send(screen.Pasted{Text: line})
			}
		}
		p.wantSees("1 ")
		if p.sees(code) {
			t.Errorf("%s: the line of the file is not taken:\n%s", lang, p.screen())
		}
	}
}

// A stick that was pulled out is told as that, and nothing as written.
func TestAStickThatIsPulledOutIsToldAsThat(t *testing.T) {
	p := newPlayer(t, "en", 80, 24)
	p.done()
	p.send(screen.Ask{To: screen.Route{Name: screen.TakeawayScreen}})
	if err := os.RemoveAll(p.folder); err != nil {
		t.Fatal(err)
	}
	p.send(screen.Chosen{ID: "folder-0"})
	p.wantSees("not there any more")
	if p.sees("jourdain-code.md") {
		t.Errorf("without a stick, something is written:\n%s", p.screen())
	}
}

func wantNothingFound(t *testing.T, path string) {
	t.Helper()
	doc, err := grader.Open(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	r, err := grader.Grade(context.Background(), doc, grader.Everything())
	if err != nil {
		t.Fatal(err)
	}
	for i := range r.Checks {
		for _, f := range r.Checks[i].Findings {
			t.Errorf("%s: %s, %s: %q", filepath.Base(path), r.Checks[i].Rule, f.Case, f.Excerpt)
		}
	}
}

// The name stands in the certificate only when it was typed.
func TestTheCertificateIsWrittenWithTheNameThatWasTyped(t *testing.T) {
	p := newPlayer(t, "fr", 80, 24)
	p.done()
	p.send(screen.Ask{To: screen.Route{Name: screen.TakeawayScreen}})
	p.send(screen.Chosen{ID: "certificate"})
	p.wantSees("aucun pour l’instant")
	p.send(screen.Chosen{ID: "format"})
	p.wantSees("DOCX, pour Word")
	p.send(screen.Chosen{ID: "format"})
	p.send(screen.Chosen{ID: "folder-0"})
	p.wantSees("attestation.md")
	p.send(screen.Chosen{ID: "name"})
	p.press("Jeanne Moulin", "enter")
	p.wantSees("Jeanne Moulin")
	p.send(screen.Chosen{ID: "folder-0"})
	p.wantSees("attestation-2.md")
	for file, named := range map[string]bool{"attestation.md": false, "attestation-2.md": true} {
		path := filepath.Join(p.folder, file)
		written, err := os.ReadFile(path)
		if err != nil || strings.Contains(string(written), "Jeanne Moulin") != named {
			t.Errorf("%s: %q, %v", file, written, err)
		}
		wantNothingFound(t, path)
	}
}

// Who is shown the certificate sees that an exercise was gone past, and so does who writes it,
// before it is written.
func TestTheCertificateSaysWhichExercisesAreKeptForLater(t *testing.T) {
	p := newPlayer(t, "fr", 80, 24)
	p.done()
	ctx, store := context.Background(), p.app.session.store
	for step, box := range map[int]int{1: 0, 2: 0, 3: 1} {
		if err := store.SaveExercise(ctx, progress.Exercise{Lesson: p.lesson().ID, Step: step}, progress.Practised{Box: box}); err != nil {
			t.Fatal(err)
		}
	}
	p.send(screen.Ask{To: screen.Route{Name: screen.TakeawayScreen}})
	p.send(screen.Chosen{ID: "certificate"})
	p.wantSees("2 exercices sont gardés pour plus tard")
	p.send(screen.Chosen{ID: "format"}) // DOCX
	p.send(screen.Chosen{ID: "format"}) // Markdown
	p.send(screen.Chosen{ID: "folder-0"})
	path := filepath.Join(p.folder, "attestation.md")
	written, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(written), "(2 exercices gardés pour plus tard)") {
		t.Errorf("%q, %v", written, err)
	}
	wantNothingFound(t, path)
}

// Who leaves a public terminal after some work is shown first how to take it away.
func TestWhoLeavesAPublicTerminalCanTakeTheirProgressAway(t *testing.T) {
	p := newPublic(t)
	p.app.session.env.Public = true
	p.done()
	p.send(screen.Chosen{ID: "quit"})
	p.wantSees("Voici votre code de reprise")
	p.send(screen.Chosen{ID: "finish"})
	if p.begun != 1 {
		t.Error("finishing is not for the next person")
	}
}
