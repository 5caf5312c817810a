package tui

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jourdain/grader/address"
	"jourdain/tui/plain"
	"jourdain/tui/screen"
	"jourdain/tui/tuitest"
)

// visit goes to a place.
func (p *player) visit(name screen.Name, lesson, work string) {
	p.t.Helper()
	p.send(screen.Ask{To: screen.Route{Name: name, Lesson: lesson, Work: work}})
}

// workSource returns the text of a work of the course of works, begun or mended.
func workSource(p *player, lesson, work string, mended bool) string {
	p.t.Helper()
	text := tuitest.Works(p.t).Lesson(lesson).Work(work).Text(p.app.session.Env().Voice())
	if mended {
		return string(text.Solution)
	}
	return string(text.Starter)
}

// handInWork hands in a document for a work.
func (p *player) handInWork(lesson, work, content string) {
	p.t.Helper()
	path := p.write("document.md", content)
	p.visit(screen.SubmitScreen, lesson, work)
	p.send(screen.Chosen{ID: path})
}

const (
	faces   = "four-faces"
	choice  = "a-talk-or-a-letter"
	inOrder = "ready-to-share"
)

const ownDocument = "# Mes vacances\n\n## La mer\n\nNous y sommes allés à vélo.\n\n**La montagne**\n\nNous y sommes allés à pied, et il a plu.\n"

// workScenes are the screens of a course with several works and tracks.
func workScenes() []scene {
	school := func(p *player) { p.set(func(s *screen.Setup) { s.Track = "school" }) }
	return []scene{
		{"works-course", func(p *player) { p.visit(screen.CourseScreen, "", "") }},
		{"works-course-tracks", func(p *player) {
			p.visit(screen.CourseScreen, "", "")
			p.send(screen.Chosen{ID: "course:tracks"})
		}},
		{"works-course-track", func(p *player) { school(p); p.visit(screen.CourseScreen, "", "") }},
		{"works-course-all", func(p *player) {
			school(p)
			p.visit(screen.CourseScreen, "", "")
			p.send(screen.Chosen{ID: "course:all"})
		}},
		{"works-settings", func(p *player) { school(p); p.visit(screen.SettingsScreen, "", "") }},
		{"works-settings-track", func(p *player) {
			school(p)
			p.visit(screen.SettingsScreen, "", "")
			p.send(screen.Chosen{ID: "track"})
		}},
		{"works-brief-example", func(p *player) { school(p); p.visit(screen.BriefScreen, choice, "") }},
		{"works-brief-given", func(p *player) {
			p.visit(screen.BriefScreen, choice, "")
			p.send(screen.Chosen{ID: "take"})
		}},
		{"works-brief-first", func(p *player) { p.visit(screen.BriefScreen, inOrder, "") }},
		{"works-brief-second", func(p *player) {
			p.handInWork(inOrder, "repair", workSource(p, inOrder, "repair", true))
			p.visit(screen.BriefScreen, inOrder, "")
		}},
		{"works-brief-own", func(p *player) { p.visit(screen.BriefScreen, faces, "") }},
		{"works-brief-how", func(p *player) {
			p.visit(screen.BriefScreen, inOrder, "own")
			p.send(screen.Chosen{ID: "how"})
		}},
		{"works-submit-own", func(p *player) {
			p.write("vacances.md", ownDocument)
			p.visit(screen.SubmitScreen, faces, "")
		}},
		{"works-result-own", func(p *player) { p.handInWork(faces, "", ownDocument) }},
		{"works-result-first", func(p *player) { p.handInWork(inOrder, "repair", workSource(p, inOrder, "repair", true)) }},
		{"works-result-later", func(p *player) { p.handInWork(choice, "talk", workSource(p, choice, "talk", false)) }},
	}
}

// wantTitle holds that the page has a title: what it shows, and not what it offers.
func (p *player) wantTitle(title string) {
	p.t.Helper()
	if got := p.app.page().Title; flat(got) != flat(title) {
		p.t.Fatalf("the title is %q, want %q", got, title)
	}
}

// A lesson with two works is finished by both, in their order; the second is offered as
// soon as the first has passed.
func TestTwoWorksOneAfterTheOther(t *testing.T) {
	p := newPlayerOf(t, tuitest.Works(t), "fr", 80, 24)
	p.visit(screen.BriefScreen, inOrder, "")
	p.wantTitle("À vous : le rapport à réparer")
	p.choose("Prendre le fichier")
	p.write("rapport.md", workSource(p, inOrder, "repair", true))
	p.choose("Rendre")
	p.choose("rapport.md")
	p.wantSees("ce que ce travail demande")
	p.choose("Faire l’autre travail")
	p.wantTitle("À vous : votre propre document")
	p.choose("Rendre mon document")
	p.write("vacances.md", strings.ReplaceAll(ownDocument, "**La montagne**", "## La montagne"))
	p.press("r")
	p.choose("vacances.md")
	p.wantSees("ce que la leçon demande")
	if p.sees("l’autre travail") {
		t.Error("a work is still asked for")
	}
	p.visit(screen.CourseScreen, "", "")
	if !strings.Contains(p.screen(), "[fait] 3.") {
		t.Errorf("the lesson is not finished:\n%s", p.screen())
	}
}

// A document of one's own that gets no mark finishes its lesson, whatever is in it.
func TestADocumentThatIsOnlyShownFinishesItsLesson(t *testing.T) {
	p := newPlayerOf(t, tuitest.Works(t), "fr", 80, 24)
	p.handInWork(faces, "", "Rien que du texte.\n")
	p.wantSees("pas de note")
	p.wantSees("Leçon suivante")
	p.visit(screen.CourseScreen, "", "")
	p.wantSees("[fait] 1.")
}

// One of two examples is enough. Whoever took the file of the other one than the screen
// shows is judged by that one, and finds it again.
func TestOneOfTwoExamplesIsEnough(t *testing.T) {
	p := newPlayerOf(t, tuitest.Works(t), "fr", 80, 24)
	p.visit(screen.BriefScreen, choice, "")
	p.wantTitle("À vous : la lettre")
	p.handInWork(choice, "letter", workSource(p, choice, "talk", true))
	p.wantSees("Réussi")
	p.visit(screen.BriefScreen, choice, "")
	p.wantTitle("À vous : l’exposé")
	p.wantSees("Ce travail est déjà réussi")
	p.handInWork(choice, "talk", workSource(p, choice, "letter", false))
	p.visit(screen.BriefScreen, choice, "")
	p.wantTitle("À vous : la lettre") // the one that was handed in last
	p.visit(screen.CourseScreen, "", "")
	p.wantSees("[fait] 2.")
}

// A track puts its lessons first, and its example; the others stay within reach.
func TestATrackChoosesLessonsAndExamples(t *testing.T) {
	p := newPlayerOf(t, tuitest.Works(t), "fr", 80, 24)
	p.wantSees("leçon 1")
	p.choose("Choisir une leçon")
	p.choose("Choisir un parcours")
	p.choose("École")
	p.wantSees("Mon parcours : École")
	if p.sees("quatre faces") {
		t.Error("a lesson that is not of the track is shown")
	}
	p.choose("Toutes les leçons")
	p.wantSees("quatre faces")
	p.choose("Revenir à mon parcours")
	p.choose("2.")
	p.press("enter")
	p.wantTitle("À vous : l’exposé")
	p.press("esc", "esc")
	p.wantSees("leçon 2") // it was begun
	p.handInWork(choice, "talk", workSource(p, choice, "talk", true))
	if p.sees("Leçon suivante") {
		t.Error("the last lesson of the track has a next one")
	}
	p.send(screen.Ask{To: screen.Route{Name: screen.HomeScreen}})
	p.wantSees("leçon 3, Prêt à diffuser")
}

// Where there is a desktop, the starting file is opened in the learner's own program;
// what cannot be opened is said, and nothing else changes.
func TestTheStartingFileIsOpenedInTheirOwnProgram(t *testing.T) {
	for name, fault := range map[string]error{"opens": nil, "does not open": errors.New("no program")} {
		t.Run(name, func(t *testing.T) {
			p := newPlayer(t, "fr", 80, 24)
			services := testServices(t, p.folder)
			var path string
			services.Open = func(file string) error { path = file; return fault }
			p.app.session.router.makers = Screens(services)
			p.step(len(p.text().Steps))
			if p.sees("avec mon éditeur de texte") {
				t.Error("a file that is not there yet is offered")
			}
			p.press("enter")
			p.wantSees("avec mon éditeur de texte")
			p.press("enter")
			if _, err := os.Stat(path); err != nil || filepath.Dir(path) != p.folder {
				t.Errorf("%q was opened: %v", path, err)
			}
			if p.sees("Je n’ai pas pu ouvrir") != (fault != nil) {
				t.Errorf("the screen is\n%s", p.screen())
			}
		})
	}
}

// The line mode offers the same works and tracks, by their numbers.
func TestWorksAreChosenLineByLine(t *testing.T) {
	folder := t.TempDir()
	services := testServices(t, folder)
	services.Course = tuitest.Works(t)
	session, err := NewSession(services, screen.Setup{Voice: address.Polite.In("fr")}, true)
	if err != nil {
		t.Fatal(err)
	}
	typed := []string{"2", "4", "2", "1", "", "tout", "5"} // the course, the tracks, school, its first lesson, on, all of the brief, the other work
	var said strings.Builder
	if err := plain.Run(context.Background(), session, strings.NewReader(strings.Join(typed, "\n")+"\n"), &said); err != nil {
		t.Fatal(err)
	}
	at := 0
	for _, words := range []string{
		"Choisir un parcours", "Quel parcours vous convient", "École", "Mon parcours", "Prêt à diffuser", "Toutes les leçons",
		"le rapport à réparer", "L’autre travail de cette leçon", "votre propre document", "Rendre mon document",
	} {
		i := strings.Index(said.String()[at:], words)
		if i < 0 {
			t.Fatalf("%q is not said where it should be:\n%s", words, said.String())
		}
		at += i
	}
}

func newWorksPlayer(t *testing.T) *player {
	t.Helper()
	return newPlayerOf(t, tuitest.Works(t), "fr", 80, 24)
}
