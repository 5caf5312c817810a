package tui

import (
	"slices"
	"testing"

	"jourdain/grader/address"
	"jourdain/lessons/activity"
	"jourdain/tui/screen"
	"jourdain/tui/tuitest"
)

func kindsServices(t *testing.T, folder string) Services {
	t.Helper()
	services := testServices(t, folder)
	services.Course = tuitest.Kinds(t)
	return services
}

func newKindsPlayer(t *testing.T, lang string, width, height int) *player {
	t.Helper()
	return newPlayerOf(t, tuitest.Kinds(t), lang, width, height)
}

// open goes to the activity of a kind, in the lesson of all kinds.
func (p *player) open(kind activity.Kind) {
	p.t.Helper()
	lesson := tuitest.Kinds(p.t).Lesson(tuitest.KindsLesson)
	lang := p.app.session.Env().Lang()
	for i, step := range lesson.Text(address.Polite.In(lang)).Steps {
		if step.Activity != nil && step.Activity.Kind() == kind {
			p.send(screen.Ask{To: p.app.session.Env().Step(lesson, i)})
			return
		}
	}
	p.t.Fatalf("no activity %s", kind)
}

// at selects the row that stands at a place, from 0, as a person does with the arrows.
func (p *player) at(row int) {
	p.t.Helper()
	for range 200 {
		v := p.app.viewer()
		seen := v.Sees(&p.app.frame.Body, p.app.frame.Height)
		switch {
		case v.Selected == row && seen:
			return
		case v.Selected <= row:
			p.press("down")
		default:
			p.press("up")
		}
	}
	p.t.Fatalf("row %d cannot be selected:\n%s", row, p.screen())
}

// move presses the key that stands on the screen for a move of the selected line.
func (p *player) move(ids ...string) {
	p.t.Helper()
	for _, id := range ids {
		p.press(p.app.session.Env().Words.Say("move." + id + ".press"))
	}
}

// check goes to the row that judges the answer and chooses it.
func (p *player) check() {
	p.t.Helper()
	for i, row := range p.app.page().Rows {
		if row.ID == "check" {
			p.at(i)
			p.press("enter")
			return
		}
	}
	p.t.Fatalf("nothing judges the answer:\n%s", p.screen())
}

// kindScenes are the states of each kind of activity that a learner meets.
func kindScenes() []scene {
	hint := func(p *player, _ activity.Kind) { p.press("i") }
	right := func(p *player, kind activity.Kind) { p.solve(kind); p.check() }
	why := func(p *player, kind activity.Kind) { right(p, kind); p.send(screen.Chosen{ID: "why"}) }
	list := slices.Concat(answered("hint", hint), answered("right", right), answered("why", why))
	return append(list, []scene{
		{"kind-choose", func(p *player) { p.open(activity.ChooseKind) }},
		{"kind-choose-wrong", func(p *player) { p.open(activity.ChooseKind); p.tick(0, 1); p.check() }},
		{"kind-sort", func(p *player) { p.open(activity.SortKind); p.press("1", "2") }},
		{"kind-sort-boxes", func(p *player) { p.open(activity.SortKind); p.at(1); p.press("enter") }},
		{"kind-sort-next", func(p *player) { p.open(activity.SortKind); p.press("1", "enter") }},
		{"kind-sort-early", func(p *player) { p.open(activity.SortKind); p.check() }},
		{"kind-sort-open", func(p *player) { p.open(activity.SortKind); p.press("1", "2", "1"); p.check() }},
		{"kind-sort-wrong", func(p *player) { p.open(activity.SortKind); p.press("1", "1", "1", "2"); p.check() }},
		{"kind-order", func(p *player) { p.open(activity.OrderKind) }},
		{"kind-order-moved", func(p *player) { p.open(activity.OrderKind); p.at(0); p.move("down", "down") }},
		{"kind-order-move", func(p *player) { p.open(activity.OrderKind); p.at(1); p.press("enter") }},
		{"kind-order-again", func(p *player) { p.open(activity.OrderKind); p.at(0); p.move("down"); p.press("enter") }},
		{"kind-order-stuck", func(p *player) { p.open(activity.OrderKind); p.at(0); p.move("up") }},
		{"kind-order-wrong", func(p *player) { p.open(activity.OrderKind); p.check() }},
		{"kind-mark", func(p *player) { p.open(activity.MarkKind); p.mark("title", "level-1", "item", "sub-item") }},
		{"kind-mark-wrong", func(p *player) { p.open(activity.MarkKind); p.mark("title", "text", "item", "item"); p.check() }},
		{"kind-mark-roles", func(p *player) { p.open(activity.MarkKind); p.at(2); p.press("enter") }},
		{"kind-mark-all", func(p *player) {
			p.open(activity.MarkKind)
			p.mark("title", "level-1", "item", "sub-item", "item", "level-1", "step", "step")
		}},
		{"kind-outline", func(p *player) { p.open(activity.OutlineKind) }},
		{"kind-outline-moved", func(p *player) { p.open(activity.OutlineKind); p.at(2); p.move("up") }},
		{"kind-outline-stuck", func(p *player) { p.open(activity.OutlineKind); p.at(0); p.move("demote") }},
		{"kind-outline-move", func(p *player) { p.open(activity.OutlineKind); p.at(2); p.press("enter") }},
		{"kind-outline-wrong", func(p *player) { p.open(activity.OutlineKind); p.check() }},
		{"kind-hunt", func(p *player) { p.open(activity.HuntKind); p.at(1); p.press("enter") }},
		{"kind-hunt-wrong", func(p *player) { p.open(activity.HuntKind); p.at(0); p.press("enter"); p.check() }},
		{"kind-hunt-letters", func(p *player) { p.app.letters = true; p.app.painter = nil; p.open(activity.HuntKind) }},
	}...)
}

// mark returns roles to lines one after the other, with the keys that stand on the screen.
func (p *player) mark(roles ...string) {
	p.t.Helper()
	for _, role := range roles {
		p.press(p.app.session.Env().Words.Say("role." + role + ".press"))
	}
}
