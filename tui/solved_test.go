package tui

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/address"
	"jourdain/lessons/activity"
	"jourdain/tui/screen"
)

// Who comes back to an exercise that is solved is told so, can go on or to the page before, and can
// have it to do once more; all that was answered is taken away then, and can be brought back.
func TestASolvedExerciseSaysSo(t *testing.T) {
	for _, lang := range []string{"fr", "en"} {
		for _, kind := range activity.Kinds() {
			p := newKindsPlayer(t, lang, 80, 24)
			say := p.app.session.Env().Words.Say
			p.open(kind)
			start := p.app.page().Rows
			p.solve(kind)
			answered := p.app.page().Rows
			p.check()
			p.open(kind)
			p.wantSees(say("practice.solved"))
			p.wantSees(p.app.page().Title)
			p.wantSees("> " + say("practice.next"))
			p.wantSees(say("keys.previous.press") + " " + say("keys.previous"))
			p.choose(say("practice.see-again"))
			p.wantSees(say("practice.right"))
			if actions := p.app.page().Actions; !slices.ContainsFunc(actions, func(a screen.Action) bool { return a.Help == say("practice.next") }) {
				t.Errorf("%s: what is solved can only be put off: %+v", kind, actions)
			}

			p.open(kind)
			p.choose(say("practice.afresh"))
			if diff := cmp.Diff(start, p.app.page().Rows); diff != "" || p.sees(say("practice.right")) {
				t.Errorf("%s: the exercise does not begin anew: %s\n%s", kind, diff, p.screen())
			}
			p.press("z")
			if diff := cmp.Diff(answered, p.app.page().Rows); diff != "" {
				t.Errorf("%s: what was taken away does not come back: %s", kind, diff)
			}
		}
	}
}

// What was left unfinished or wrong is found as it was, and not called right.
func TestAnUnsolvedExerciseIsFoundAsItWas(t *testing.T) {
	p := newKindsPlayer(t, "en", 80, 24)
	p.open(activity.SortKind)
	p.press("1", "1", "1", "1")
	p.check()
	p.wantSees("Not quite.")
	left := p.app.page().Rows
	p.open(activity.SortKind)
	if !cmp.Equal(left, p.app.page().Rows) || p.sees(p.right()) {
		t.Errorf("one comes back to\n%s", p.screen())
	}
}

// By ear, who comes back to an exercise that is solved goes on with Enter; and who goes back from its
// end to its lines hears its title and its question before them, not a bare list.
func TestASolvedExerciseIsHeardWhole(t *testing.T) {
	before := map[string]string{"fr": "Page précédente", "en": "Previous page"}
	for lang, picks := range map[string][]string{
		"fr": {"Commencer", "La soupe", "Les ingrédients", "Vérifier"},
		"en": {"Start", "Leek soup", "The ingredients", "Check"},
	} {
		l := listen(t, lang)
		say := l.more.Say
		l.pick(picks[0])
		l.answer("")
		whole := l.last
		l.pick(picks[1:]...)
		l.hears(say("practice.right"))
		title, _, _ := strings.Cut(whole, "\n1. ")
		title = strings.TrimSpace(title[strings.Index(title, ".\n")+2:])
		l.answer("b")
		l.hears(title)
		l.hears(say("practice.right"))
		l.pick(say("practice.next"))
		l.answer(l.number(before[lang]))
		l.hears(say("practice.solved"))
		next := l.last
		l.answer("")
		if strings.Contains(l.last, say("practice.solved")) {
			t.Errorf("%s: Enter does not go on from\n%s", lang, next)
		}
	}
}

// A work that was broken and is mended has passed again, which is said again, and first.
func TestWhatIsMendedAgainHasPassedAgain(t *testing.T) {
	for lang, passed := range map[string]string{"fr": "Réussi", "en": "Passed"} {
		services := testServices(t, t.TempDir())
		services.Course = ownCourse(t)
		text := services.Course.Lesson("looking-or-being").Work("").Text(address.Polite.In(lang))
		p := &player{t: t, folder: t.TempDir()}
		path := p.write("document.md", string(text.Solution))
		lesson := services.Course.Lesson("looking-or-being")
		brief := len(lesson.Text(address.Polite.In(lang)).Steps)
		if err := services.Progress.Reach(t.Context(), lesson.ID, brief); err != nil {
			t.Fatal(err)
		}
		l := listenTo(t, services, lang)
		l.answer("1")
		l.answer(path)
		l.hears("\n" + passed)
		p.write("document.md", string(text.Starter))
		l.pick(l.more.Say("result.again-long"))
		if strings.Contains(l.last, "\n"+passed) {
			t.Fatalf("%s: the starting file has passed:\n%s", lang, l.last)
		}
		p.write("document.md", string(text.Solution))
		l.answer("")
		if !strings.HasPrefix(strings.TrimSpace(l.last), passed) {
			t.Errorf("%s: what has passed again is not said first:\n%s", lang, l.last)
		}
	}
}
