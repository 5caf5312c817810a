package tui

import (
	"testing"

	"jourdain/grader/address"
	"jourdain/lessons"
	"jourdain/lessons/activity"
	"jourdain/tui/screen"
)

// smallExercises visits each exercise of the course in the smallest window.
func smallExercises(t *testing.T, lang string, visit func(p *player, lesson *lessons.Lesson, step int, a activity.Activity)) {
	t.Helper()
	for _, lesson := range ownCourse(t).Lessons {
		for i, step := range lesson.Text(address.Polite.In(lang)).Steps {
			if step.Activity != nil {
				p := newPlayerOf(t, ownCourse(t), lang, 40, 12)
				p.send(screen.Ask{To: p.app.session.Env().Step(lesson, i)})
				visit(p, lesson, i+1, step.Activity)
			}
		}
	}
}

// Where Enter answers at once, nobody answers with it who has not seen all answers: it reads on.
func TestNobodyAnswersBeforeAllIsSeen(t *testing.T) {
	met := 0
	smallExercises(t, "fr", func(p *player, lesson *lessons.Lesson, step int, a activity.Activity) {
		v, body := p.app.viewer(), &p.app.frame.Body
		if a.Play().Way != activity.Pick || !v.Sees(body, p.app.frame.Height) || !v.More(body, p.app.frame.Height) {
			return
		}
		before := p.app.page()
		for range 12 {
			p.press("enter")
		}
		if now := p.app.page(); len(now.Parts) != len(before.Parts) || now.Selection.Turn != before.Selection.Turn {
			t.Errorf("%s, step %d: reading on has answered:\n%s", lesson.ID, step, p.screen())
		}
		met++
	})
	if met == 0 {
		t.Error("no exercise begins with some of its answers out of sight")
	}
}

// Who has gone below the row that checks the answer comes back to it with Enter, and then checks.
func TestEnterComesBackToTheCheck(t *testing.T) {
	met := 0
	smallExercises(t, "fr", func(p *player, lesson *lessons.Lesson, step int, _ activity.Activity) {
		page := p.app.page()
		if page.Rows[len(page.Rows)-1].ID != "check" {
			return
		}
		for p.app.viewer().Selected < len(page.Rows)-1 {
			p.press("down")
		}
		for range 3 {
			p.press("down")
		}
		for n := 0; n < 6 && len(p.app.page().Parts) == len(page.Parts); n++ {
			p.press("enter")
		}
		if len(p.app.page().Parts) == len(page.Parts) {
			t.Errorf("%s, step %d: Enter never checks:\n%s", lesson.ID, step, p.screen())
		}
		met++
	})
	if met == 0 {
		t.Error("no exercise has a row that checks it")
	}
}
