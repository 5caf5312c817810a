package tui

import (
	"testing"

	"jourdain/grader/address"
	"jourdain/lessons/compile"
	"jourdain/tui/screen"
)

// handedIn stands at the result of the starting file of a lesson of our own course.
func handedIn(t *testing.T, lesson string, width, height int) *player {
	t.Helper()
	course, err := compile.Own()
	if err != nil {
		t.Fatal(err)
	}
	p := newPlayerOf(t, course, "fr", width, height)
	starter := course.Lesson(lesson).Work("").Text(address.Polite.In("fr")).Starter
	p.handInWork(lesson, "", string(starter))
	return p
}

// Where no document was found there is no list to choose from.
func TestNoListIsNamedWhereThereIsNone(t *testing.T) {
	p := newPlayer(t, "fr", 80, 24)
	p.send(screen.Ask{To: screen.Route{Name: screen.SubmitScreen, Lesson: "looking-or-being"}})
	p.send(screen.Entered{Text: "letre"})
	p.wantSees("Je ne trouve pas le fichier « letre ».")
	if p.sees("dans la liste") {
		t.Errorf("a list is named:\n%s", p.screen())
	}
}

// Below a sentence that counts three headings stand the places of these three.
func TestThePlacesAreThoseOfTheSentence(t *testing.T) {
	p := handedIn(t, "an-outline-that-speaks", 120, 60)
	p.pick("3 titres ne disent pas de quoi parle leur partie.")
	p.wantSees("« Divers »")
	if p.sees("« Les ordinateurs »") {
		t.Errorf("the place of another fault is named:\n%s", p.screen())
	}
}

// What is missing from the whole document is not pointed at in its first line.
func TestWhatIsMissingPointsAtNoLine(t *testing.T) {
	p := handedIn(t, "emphasis-and-quotations", 80, 24)
	p.press("a")
	pointed := map[string]int{}
	for _, row := range p.app.page().Rows {
		pointed[row.ID] = len(row.Lines)
	}
	if n, asked := pointed["rule-emphasis"]; !asked || n != 0 {
		t.Errorf("the missing bold, asked for (%t), points at %d lines:\n%s", asked, n, p.screen())
	}
	if pointed["rule-no-lookalike-heading"] != 1 {
		t.Errorf("a line points at itself: %v", pointed)
	}
}

// Who hands in another document is told how to find the right one, and not how to put a text back.
func TestAnotherDocumentLeadsToTheRightOne(t *testing.T) {
	for lang, title := range map[string]string{"fr": "Retrouver le bon fichier", "en": "Find the right file"} {
		services := testServices(t, t.TempDir())
		services.Course = ownCourse(t)
		other := services.Course.Lesson("lists").Work("").Text(address.Polite.In(lang)).Starter
		for _, content := range []string{string(other), "The moon is far away, and nobody lives there."} {
			p := &player{t: t, folder: t.TempDir()}
			path := p.write("document.md", content)
			said := lineByLine(t, services, lang, screen.Route{Name: screen.SubmitScreen, Lesson: "the-paragraph"}, path, "1")
			wantSaid(t, said, title)
		}
	}
}
