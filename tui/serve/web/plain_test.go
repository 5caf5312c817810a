package web_test

import (
	"html"
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"jourdain/grader/address"
	"jourdain/lessons"
	"jourdain/lessons/activity"
	"jourdain/tui/serve/web"
	"jourdain/tui/tuitest"
)

var (
	button = regexp.MustCompile(`<button name="answer" value="(\d+)">(.*?)</button>`)
	number = regexp.MustCompile(`name="turn" value="(\d+)"`)
)

// reader plays the plain page as somebody without scripts.
type reader struct {
	*browser
	page page
}

// now is what was said last, as it is read.
func (r *reader) now() string {
	_, now, _ := strings.Cut(r.page.body, `<section class="now"`)
	return html.UnescapeString(now)
}

// answers sends an answer to the last question.
func (r *reader) answers(answer string) {
	r.t.Helper()
	found := number.FindStringSubmatch(r.page.body)
	if found == nil {
		r.t.Fatalf("nothing is asked:\n%s", r.page.body)
	}
	r.page = r.post("/plain", "turn", found[1], "answer", answer)
}

// chooses presses the button with some words.
func (r *reader) chooses(words string) {
	r.t.Helper()
	for _, b := range button.FindAllStringSubmatch(r.page.body, -1) {
		if strings.Contains(html.UnescapeString(b[2]), words) {
			r.answers(b[1])
			return
		}
	}
	r.t.Fatalf("no button says %q:\n%s", words, r.now())
}

// lesson returns the text of the lesson that is played.
func lesson(t *testing.T) *lessons.Text {
	t.Helper()
	return tuitest.Course(t).Lesson(tuitest.Lesson).Text(address.Polite.In("fr"))
}

// plays plays the exercises of the lesson, from its first page on, without a mistake.
func (r *reader) plays() {
	r.t.Helper()
	for _, step := range lesson(r.t).Steps {
		switch a := step.Activity.(type) {
		case *activity.Choose:
			for i, c := range a.Choices {
				if c.Right {
					r.answers(strconv.Itoa(i + 1))
				}
			}
			r.says("C’est juste.")
		case *activity.Mark:
			r.chooses("1. ")
			for _, line := range a.Lines {
				r.chooses(map[string]string{"1": "Titre de niveau 1", "title": "Titre du document", "text": "Texte ordinaire"}[line.Role])
			}
			r.chooses("Vérifier")
			r.says("C’est juste.")
		}
		r.answers("")
	}
}

func (r *reader) says(words string) {
	r.t.Helper()
	if !strings.Contains(dense(r.now()), dense(words)) {
		r.t.Fatalf("%q is not said:\n%s", words, r.now())
	}
}

// A lesson is played whole on the plain page: its exercises, its starting file, which stands with the
// documents, and the work, which is handed in from there.
func TestALessonOnThePlainPage(t *testing.T) {
	room := newRoom(t, web.Options{})
	r := &reader{browser: room.browser(t)}
	r.page = r.enter(12)
	r.chooses("Commencer")
	r.plays()
	r.chooses("Prendre le fichier de départ")
	given := r.get("/documents/recettes.odt")
	if given.status != 200 || !strings.HasPrefix(given.body, "PK") {
		t.Errorf("the starting file: %d, %.10q", given.status, given.body)
	}
	work := tuitest.Course(t).Lesson(tuitest.Lesson).Work("").Text(address.Polite.In("fr"))
	r.upload("rendu.md", string(work.Starter)).wants(t, 200, "«\u00a0rendu.md\u00a0» est déposé")
	r.page = r.get("/plain")
	r.chooses("Rendre mon document")
	r.chooses("rendu.md")
	r.says("À corriger")
	r.upload("rendu.md", string(work.Solution)).wants(t, 200)
	r.answers("r")
	r.says("Réussi")
	if r.page = r.get("/plain"); !strings.Contains(r.page.body, "<h3>Quelle ligne est un titre") {
		t.Errorf("what was said before is not there:\n%s", r.page.body)
	}
	r.answers("q")
	r.says("Vous êtes sorti")
	r.page = r.post("/plain/begin")
	r.says("Emporter ma progression")
}

// A text is handed in as it is pasted, line by line; without a text nothing is, and a text without end
// is told to be too long.
func TestATextOnThePlainPage(t *testing.T) {
	room := newRoom(t, web.Options{})
	r := &reader{browser: room.browser(t)}
	r.page = r.enter(12)
	r.chooses("Vérifier un document à moi")
	r.chooses("Coller un texte")
	r.says("Votre texte")
	if !strings.Contains(r.page.body, "<textarea") {
		t.Errorf("there is no room for a text:\n%s", r.now())
	}
	r.answers(" \r\n ")
	r.chooses("Coller un texte")
	again := r.page
	r.answers("# Recettes\r\n\r\n## Les entrées\r\n\r\nUne salade, écrite par moi.\r\n")
	r.says("Les entrées")
	kept := r.get("/documents/texte.md")
	if want := "# Recettes\n\n## Les entrées\n\nUne salade, écrite par moi.\n"; kept.status != 200 || kept.body != want {
		t.Errorf("what is kept: %d, %q", kept.status, kept.body)
	}
	r.page = again
	found := number.FindStringSubmatch(r.page.body)
	r.post("/plain", "turn", found[1], "answer", strings.Repeat("x", 2<<20)).wants(t, 413, "trop long")
}

// An answer is taken once, whatever a browser sends again; what is typed is never markup.
func TestAnAnswerIsTakenOnce(t *testing.T) {
	room := newRoom(t, web.Options{})
	r := &reader{browser: room.browser(t)}
	r.page = r.enter(12)
	r.chooses("Commencer")
	r.says("page 1 sur 9")
	again := r.page
	r.answers("")
	r.says("page 2 sur 9")
	r.page = again
	r.answers("")
	r.says("page 2 sur 9")
	r.answers("<script>alert(1)</script>\x1b[31m\r\n7")
	if strings.Contains(r.page.body, "<script>alert") || strings.Contains(r.page.body, "\x1b") {
		t.Errorf("an answer is markup:\n%s", r.page.body)
	}
	r.says("Je n’ai pas compris")
	for _, turn := range []string{"", "x", "-1", "99999999999999999999"} {
		r.page = r.post("/plain", "turn", turn, "answer", "")
		r.says("Je n’ai pas compris")
	}
	r.answers("")
	r.says("page 3 sur 9")
	r.answers(strings.Repeat("x", 3000))
	r.says("C’est trop long")
	if n := strings.Count(r.page.body, "x"); n > 1000 {
		t.Errorf("%d letters of it are shown", n)
	}
}

// A visit that nobody uses any more ends, and its page says so; the one after goes on.
func TestAPlainVisitThatNobodyUses(t *testing.T) {
	room := newRoom(t, web.Options{Idle: 100 * time.Millisecond})
	r := &reader{browser: room.browser(t)}
	r.page = r.enter(12)
	for range 100 {
		if r.page = r.get("/plain"); strings.Contains(r.page.body, "Reprendre ici") {
			break
		}
		time.Sleep(50 * time.Millisecond)
	}
	r.says("Personne n’a rien fait depuis longtemps")
	r.page = r.post("/plain/begin")
	r.says("Choisir une leçon")
}

// Who leaves the seat is asked for it again, and their visit has ended.
func TestLeavingEndsThePlainVisit(t *testing.T) {
	room := newRoom(t, web.Options{})
	b := room.browser(t)
	b.enter(12)
	b.post("/leave")
	room12, err := room.classes.Room(t.Context(), "5B")
	if err != nil {
		t.Fatal(err)
	}
	for range 100 {
		if room12, err = room.classes.Room(t.Context(), "5B"); err != nil || !room12[11].Sitting {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	t.Errorf("the seat is still taken: %v", room12[11])
}

// However many pages a browser opens at once, each has something to show.
func TestManyPlainPagesAtOnce(t *testing.T) {
	room := newRoom(t, web.Options{})
	b := room.browser(t)
	b.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	b.enter(12)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			if p := b.get("/plain"); p.status != 200 || !strings.Contains(p.body, `id="now"`) {
				t.Errorf("%d %s", p.status, p.body)
			}
		})
	}
	all.Wait()
}
