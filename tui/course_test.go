package tui

import (
	"context"
	"strings"
	"testing"

	"jourdain/grader/address"
	"jourdain/tui/plain"
	"jourdain/tui/screen"
	"jourdain/tui/tuitest"
)

// wantSelected holds that a row is selected and in sight.
func (p *player) wantSelected(label string) {
	p.t.Helper()
	page, v := p.app.page(), p.app.viewer()
	if v.Selected >= len(page.Rows) || !strings.HasPrefix(page.Rows[v.Selected].Label, label) || !v.Sees(&p.app.frame.Body, p.app.frame.Height) {
		p.t.Fatalf("the row %q is not selected:\n%s", label, p.screen())
	}
}

// Whoever goes back to the course after a lesson finds the next one selected; whoever only
// comes back from one finds that one, and a look at the help moves nothing.
func TestTheCourseSelectsWhatIsToBeDoneNext(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {40, 12}} {
		p := newPlayerOf(t, tuitest.Works(t), "fr", size[0], size[1])
		p.visit(screen.CourseScreen, "", "")
		p.wantSelected("1.")
		p.press("down", "?", "esc")
		p.wantSelected("2.")
		p.press("down", "enter", "esc") // lesson 3 was begun
		p.wantSelected("3.")
		p.send(screen.Chosen{ID: faces})
		p.handInWork(faces, "", ownDocument)
		p.send(screen.Chosen{ID: "course"})
		p.wantSees("Le cours")
		p.wantSelected("3.") // begun, and not finished
		p.handInWork(inOrder, "repair", workSource(p, inOrder, "repair", true))
		p.handInWork(inOrder, "own", strings.ReplaceAll(ownDocument, "**La montagne**", "## La montagne"))
		p.send(screen.Chosen{ID: "course"})
		p.wantSelected("2.")
		p.send(screen.Ask{How: screen.Pop})
		p.visit(screen.CourseScreen, "", "")
		p.wantSelected("2.")
		p.press("1")
		p.wantSelected("1.")
		p.handInWork(faces, "", ownDocument) // once more
		p.send(screen.Chosen{ID: "next"})
		p.press("esc")
		p.wantSelected("2.")
	}
}

// Another document for a finished lesson is two keys away from the course, in both hands;
// a lesson that is not finished is gone through first.
func TestAnotherDocumentIsHandedInFromTheCourse(t *testing.T) {
	for lang, words := range map[string][2]string{
		"fr": {"r rendre", "Leçon 4 : rendre un autre document"}, "en": {"r hand in", "Lesson 4: hand in another document"},
	} {
		p := newPlayer(t, lang, 80, 24)
		p.visit(screen.CourseScreen, "", "")
		if p.sees(words[0]) {
			t.Errorf("a lesson that was not begun takes a document:\n%s", p.screen())
		}
		p.press("esc")
		p.done()
		p.visit(screen.CourseScreen, "", "")
		p.wantSees(words[0])
		course := p.screen()
		p.write("recettes.md", p.solution())
		p.press("r")
		p.wantSees("recettes.md")
		p.press("esc")
		if p.screen() != course {
			t.Errorf("one does not come back to the course:\n%s", p.screen())
		}
		services := testServices(t, p.folder)
		services.Progress = p.app.session.store
		session, err := NewSession(services, screen.Setup{Voice: address.Polite.In(lang)}, true)
		if err != nil {
			t.Fatal(err)
		}
		var said strings.Builder
		if err := plain.Run(context.Background(), session, strings.NewReader("2\n3\n"), &said); err != nil {
			t.Fatal(err)
		}
		if out := flat(said.String()); !strings.Contains(out, flat(words[1])) || !strings.Contains(out, "recettes.md") {
			t.Errorf("the line mode does not lead there:\n%s", said.String())
		}
	}
}

// Of a lesson with several works one first chooses which.
func TestOfSeveralWorksOneIsChosenFirst(t *testing.T) {
	p := newWorksPlayer(t)
	p.handInWork(choice, "talk", workSource(p, choice, "talk", true))
	p.visit(screen.CourseScreen, "", "")
	p.press("2", "r")
	p.wantTitle("À vous : l’exposé")
}

// Esc in an exercise goes to the course one came from, and through no page of the lesson.
func TestEscInAnExerciseGoesToTheCourse(t *testing.T) {
	lesson := tuitest.Kinds(t).Lessons[0]
	p := newKindsPlayer(t, "fr", 80, 24)
	p.visit(screen.CourseScreen, "", "")
	course := p.app.page().Head.Trail
	p.send(screen.Chosen{ID: lesson.ID})
	for range lesson.Text(address.Polite.In("fr")).Steps {
		p.send(screen.Chosen{ID: "next"})
	}
	p.send(screen.Chosen{ID: "previous"}) // the last exercise
	p.wantSees("exercice")
	p.press("esc")
	if got := p.app.page().Head.Trail; got != course {
		t.Errorf("Esc goes to %q, not to %q", got, course)
	}
}
