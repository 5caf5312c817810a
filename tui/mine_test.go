package tui

import (
	"strings"
	"testing"

	"jourdain/grader/address"
	"jourdain/tui/screen"
)

// source returns a file of the first work of a lesson of our own course, in French, with the name
// that the tutor gives it; solved asks for the finished one.
func source(t *testing.T, lesson string, solved bool) (name, content string) {
	t.Helper()
	work := ownCourse(t).Lesson(lesson).Work("").Text(address.Polite.In("fr"))
	if solved {
		return work.File + ".md", string(work.Solution)
	}
	return work.File + ".md", string(work.Starter)
}

// A file is said to be the one to work in only where it has the words of the work, not by its name
// alone: several lessons give files of one name, and a learner has letters of their own.
func TestAFileIsTheWorksByItsWords(t *testing.T) {
	p := newPlayerOf(t, ownCourse(t), "fr", 80, 24)
	name, _ := source(t, "the-paragraph", false)
	p.write(name, "Chère Louise,\n\nMerci de ta carte. Nous venons dimanche, avec le chien.\n")
	p.visit(screen.BriefScreen, "the-paragraph", "")
	if p.sees("Votre fichier") || !p.sees("Prendre le fichier de départ") {
		t.Errorf("a letter of one’s own is taken for the work:\n%s", p.screen())
	}
	name, content := source(t, "the-paragraph", false)
	p.write(strings.Replace(name, ".md", "-2.md", 1), content)
	p.visit(screen.BriefScreen, "the-paragraph", "")
	p.wantSees("Votre fichier « " + strings.Replace(name, ".md", "-2.md", 1) + " »")

	p = newPlayerOf(t, ownCourse(t), "fr", 80, 24)
	name, content = source(t, "spacing-and-alignment", false)
	_, other := source(t, "the-paragraph", true)
	p.write(name, other)
	p.visit(screen.BriefScreen, "spacing-and-alignment", "")
	if p.sees("Votre fichier") {
		t.Errorf("the work of another lesson is taken for this one:\n%s", p.screen())
	}
	p.write(name, content)
	p.visit(screen.BriefScreen, "spacing-and-alignment", "")
	p.wantSees("Votre fichier « " + name + " »")
}

// The document of another lesson that was handed in by mistake is not the file to work in, and the
// way out of that gives the right one: at once where one has none yet.
func TestTheFileOfAnotherLessonLeadsToTheRightOne(t *testing.T) {
	p := newPlayerOf(t, ownCourse(t), "fr", 80, 24)
	_, other := source(t, "the-paragraph", true)
	p.handInWork("pages", "", other)
	p.visit(screen.BriefScreen, "pages", "")
	if p.sees("Votre fichier") {
		t.Errorf("it is said to be the file to work in:\n%s", p.screen())
	}
	p.handInWork("pages", "", other)
	p.choose("Prendre le fichier de départ de cette leçon")
	name, _ := source(t, "pages", false)
	p.wantSees("Le fichier « " + name + " » est dans votre dossier Documents.")
	p.handInWork("pages", "", other)
	p.choose("Prendre le fichier de départ de cette leçon")
	p.wantSees("Votre fichier « " + name + " » est dans votre dossier Documents.")
}

// Of two documents that were shown the last one counts, also for who comes back to the page that
// asked for one; and what is only shown is not to be gone on in.
func TestTheLastDocumentCounts(t *testing.T) {
	p := newPlayerOf(t, ownCourse(t), "fr", 80, 24)
	first, last := p.write("une.md", "# Une\n\nUn texte.\n"), p.write("deux.md", "# Deux\n\nUn autre.\n")
	p.visit(screen.BriefScreen, "four-faces", "")
	for _, path := range []string{first, last} {
		p.visit(screen.SubmitScreen, "four-faces", "")
		p.send(screen.Chosen{ID: path})
		p.press("esc")
	}
	p.wantSees("Vous avez montré « deux.md », qui est dans votre dossier Documents.")
	if p.sees("Continuez") {
		t.Errorf("one is to go on in what was only shown:\n%s", p.screen())
	}
	p.choose("Montrer mon document")
	if p.selected() != last {
		t.Errorf("%s is selected, want %s", p.selected(), last)
	}
}
