package tui

import (
	"path/filepath"
	"strings"
	"testing"

	"jourdain/lessons/progress"
	"jourdain/tui/screen"
)

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
	p.wantSees("point sur")
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
	if got := pointsLine(p); got != passed {
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
