package tui

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"jourdain/grader/address"
	"jourdain/lessons/activity"
	"jourdain/tui/screen"
	"jourdain/tui/tuitest"
	"jourdain/tui/widget"
)

// solve returns the right answer to the activity on the screen, with the keys that stand
// there: every key is looked up in the page.
func (p *player) solve(kind activity.Kind) {
	p.t.Helper()
	switch kind {
	case activity.ChooseKind:
		p.tick(0, 2)
	case activity.SortKind:
		p.press("1", "2", "1", "2")
	case activity.OrderKind:
		p.at(3)
		p.move("up")
		p.at(0)
		p.move("down", "down")
	case activity.MarkKind:
		p.mark("title", "level-1", "item", "sub-item", "item", "level-1", "step", "step")
	case activity.OutlineKind:
		p.at(2)
		p.move("up")
		p.at(3)
		p.move("demote")
		p.at(2)
		p.move("up")
	case activity.HuntKind:
		p.tick(0, 1, 3)
	}
}

func (p *player) tick(rows ...int) {
	p.t.Helper()
	for _, row := range rows {
		p.at(row)
		p.press("enter")
	}
}

// right says that the answer was right, in the language of the screen.
func (p *player) right() string { return p.app.session.Env().Words.Say("practice.right") }

func TestEveryKindIsPlayedWithItsKeys(t *testing.T) {
	for _, lang := range []string{"fr", "en"} {
		for _, size := range sizes() {
			for _, kind := range activity.Kinds() {
				t.Run(strings.Join([]string{lang, string(kind)}, " "), func(t *testing.T) {
					p := newKindsPlayer(t, lang, size[0], size[1])
					p.open(kind)
					p.solve(kind)
					p.check()
					p.wantSees(p.right())
				})
			}
		}
	}
}

// With the arrows and Enter alone, every kind can be played too: Enter asks what to do
// with a line.
func TestEveryKindIsPlayedWithArrowsAndEnterAlone(t *testing.T) {
	for _, size := range sizes() {
		p := newKindsPlayer(t, "fr", size[0], size[1])
		ask := func(row int, options ...string) {
			t.Helper()
			for _, option := range options {
				p.at(row)
				p.press("enter")
				p.choose(option)
				if v := p.app.viewer(); !v.Sees(&p.app.frame.Body, p.app.frame.Height) {
					t.Fatalf("one does not come back to the line:\n%s", p.screen())
				}
			}
		}
		p.open(activity.SortKind)
		for row, box := range []string{"Une touche", "Un réglage", "Une touche", "Un réglage"} {
			ask(row, box)
		}
		p.check()
		p.wantSees("C’est juste")

		p.open(activity.OrderKind)
		ask(3, "Monter")
		ask(0, "Descendre")
		ask(1, "Descendre")
		p.check()
		p.wantSees("C’est juste")

		p.open(activity.MarkKind)
		for row, role := range []string{
			"Titre du document", "Titre de niveau 1", "Élément à puce", "Sous-élément", "Élément à puce",
			"Titre de niveau 1", "Étape", "Étape",
		} {
			ask(row, role)
		}
		p.check()
		p.wantSees("C’est juste")

		p.open(activity.OutlineKind)
		ask(2, "Monter")
		ask(3, "Niveau au-dessous")
		ask(2, "Monter")
		p.check()
		p.wantSees("C’est juste")
	}
}

// On a French keyboard the digits need Shift: the keys that bear them are enough.
func TestBoxesAnswerToTheKeysOfAFrenchKeyboard(t *testing.T) {
	p := newKindsPlayer(t, "fr", 80, 24)
	p.open(activity.SortKind)
	p.press("&", "é", "&", "é")
	p.check()
	p.wantSees("C’est juste")
}

// The key of a move never means something else on the page, in any language.
func TestNoKeyMeansTwoThings(t *testing.T) {
	common := []string{"up", "down", "tab", "pgup", "pgdown", "home", "end", "enter", "space", "esc", "?", "f1", "ctrl+c"}
	for _, lang := range []string{"fr", "en"} {
		for _, kind := range activity.Kinds() {
			p := newKindsPlayer(t, lang, 80, 24)
			p.open(kind)
			p.solve(kind) // so that there is something to undo
			seen := slices.Clone(common)
			page := p.app.page()
			for _, a := range slices.Concat(page.RowActions, page.Actions) {
				if a.Key == "" || slices.Contains(seen, a.Key) || kind != activity.SortKind && digit(a.Key) != "" {
					t.Errorf("%s, %s: the key %q of %s means something else too", lang, kind, a.Key, a.ID)
				}
				seen = append(seen, a.Key)
			}
		}
	}
}

// A line that is moved stays the selected one, and stays in sight, on the smallest
// window too.
func TestTheSelectionFollowsTheMovedLine(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {widget.MinWidth, widget.MinHeight}} {
		p := newKindsPlayer(t, "fr", size[0], size[1])
		p.open(activity.OutlineKind)
		p.press("i") // the hint leaves the lines little room
		p.at(0)
		selected := func() string {
			v := p.app.viewer()
			if !v.Sees(&p.app.frame.Body, p.app.frame.Height) {
				t.Fatalf("the selected line is out of sight:\n%s", p.screen())
			}
			return p.app.page().Rows[v.Selected].Label
		}
		for _, id := range []string{"down", "down", "up", "demote", "promote", "up"} {
			p.move(id)
			if got := selected(); got != "Les plats" {
				t.Fatalf("after %s the selected line is %q:\n%s", id, got, p.screen())
			}
		}
		p.press("z", "z")
		if got := selected(); got != "Les plats" {
			t.Fatalf("after undoing the selected line is %q", got)
		}
	}
}

// Whatever was done, undoing it all leads back to the start.
func TestUndoLeadsBackToTheStart(t *testing.T) {
	onlyDraws(t)
	for _, kind := range activity.Kinds() {
		for seed := range uint64(4) {
			random := rand.New(rand.NewPCG(seed, 3))
			p := newKindsPlayer(t, "fr", 80, 24)
			p.open(kind)
			start := labels(p.app.page())
			for range 30 {
				page := p.app.page()
				p.at(random.IntN(len(page.Rows) - 1))
				keys := []string{"enter"}
				for _, a := range page.RowActions {
					keys = append(keys, a.Key)
				}
				p.press(keys[random.IntN(len(keys))])
				if rows := p.app.page().Rows; !strings.HasPrefix(rows[0].ID, "row-") {
					p.send(screen.Chosen{ID: rows[random.IntN(len(rows))].ID})
				}
			}
			for range 40 {
				p.press("z")
			}
			if now := labels(p.app.page()); !slices.Equal(now, start) {
				t.Fatalf("%s, seed %d: undone to\n%v, not to\n%v", kind, seed, now, start)
			}
		}
	}
}

// labels returns what stands on the rows of a page.
func labels(page screen.Page) []string {
	var list []string
	for _, row := range page.Rows {
		list = append(list, strings.Join([]string{row.Lead, row.Mark.Name(), row.Label, strings.Repeat(">", row.Depth)}, " "))
	}
	return list
}

// Every kind is found again as it was left, and in the other language too.
func TestEveryKindIsFoundAgainAsItWasLeft(t *testing.T) {
	for _, kind := range activity.Kinds() {
		p := newKindsPlayer(t, "fr", 80, 24)
		p.open(kind)
		p.solve(kind)
		left := labels(p.app.page())
		p.press("esc")
		p.open(kind)
		if found := labels(p.app.page()); !slices.Equal(found, left) {
			t.Errorf("%s was left as\n%v and is found as\n%v", kind, left, found)
		}
		p.speak("en")
		p.press("esc")
		p.open(kind)
		p.check()
		p.wantSees("That is right.")
	}
}

// An answer that was kept before the author wrote the activity anew counts for nothing,
// and breaks nothing.
func TestAnAnswerOfAnotherShapeIsLeftAside(t *testing.T) {
	for _, kind := range activity.Kinds() {
		for _, kept := range []activity.Answer{{}, {9}, {-1, -1, -1, -1}, {0, 0, 0, 0}, {7, 7, 7, 7, 7, 7, 7, 7}, {0, 99, 1, 99, 2, 99, 3, 99}} {
			folder := t.TempDir()
			services := kindsServices(t, folder)
			for step := range services.Course.Lessons[0].Text(address.Polite.In("fr")).Steps {
				if err := services.Progress.SaveAnswer(t.Context(), tuitest.KindsLesson, step, kept); err != nil {
					t.Fatal(err)
				}
			}
			p := playerOf(t, services, folder, "fr", 80, 24)
			p.open(kind)
			p.solve(kind)
			p.check()
			p.wantSees("C’est juste")
		}
	}
}

// The language may change under an activity whose answer fits one language only.
func TestTheLanguageChangesUnderAnActivity(t *testing.T) {
	for _, kind := range activity.Kinds() {
		p := newKindsPlayer(t, "fr", 80, 24)
		p.open(kind)
		p.solve(kind)
		p.speak("en")
		p.press("z", "i", "enter", "esc")
		p.speak("fr")
		p.check()
	}
}

func TestRandomKeysBreakNoActivity(t *testing.T) {
	keys := []string{
		"enter", "up", "down", "pgdown", "pgup", "end", "home", "i", "z", "h", "b", "g", "d", "t", "p", "e", "s", "n", "1", "2", "3", "9", "&", "é", "right", "left",
	}
	for seed := range uint64(6) {
		random := rand.New(rand.NewPCG(seed, 5))
		p := newKindsPlayer(t, "fr", 40+random.IntN(60), 12+random.IntN(20))
		p.open(activity.Kinds()[random.IntN(len(activity.Kinds()))])
		for range 200 {
			if random.IntN(10) == 0 {
				p.speak([]string{"fr", "en"}[random.IntN(2)])
			}
			p.press(keys[random.IntN(len(keys))])
		}
	}
}
