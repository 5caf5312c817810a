package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"jourdain/lessons/activity"
	"jourdain/tui/screen"
)

// Where lines are moved, the arrows to the left and to the right do what the words say:
// "to the right" is deeper. The other activities stay as they are: no arrow leaves an
// exercise.
func TestTheArrowsLeaveNoExercise(t *testing.T) {
	for _, kind := range activity.Kinds() {
		for _, size := range sizes() {
			p := newKindsPlayer(t, "fr", size[0], size[1])
			p.open(kind)
			where, before := p.app.page().Head.Status, lines(p.app.page())
			for _, key := range []string{"left", "right"} {
				p.press(key)
				if p.app.page().Head.Status != where {
					t.Fatalf("%s: the arrow to the %s leaves the exercise", kind, key)
				}
			}
			if kind != activity.OutlineKind && lines(p.app.page()) != before {
				t.Errorf("%s: the arrows change the lines", kind)
			}
		}
	}
}

// The arrows deepen and raise the selected heading as the letters do.
func TestTheArrowsMoveAHeading(t *testing.T) {
	for lang, letters := range map[string][2]string{"fr": {"d", "g"}, "en": {"r", "l"}} {
		p := newKindsPlayer(t, lang, 80, 24)
		p.open(activity.OutlineKind)
		p.press("down", "down", "down") // the fourth line can go below the third
		before := lines(p.app.page())
		for i, arrow := range []string{"right", "left"} {
			p.press(letters[i])
			byLetter := lines(p.app.page())
			p.press("z", arrow)
			if byArrow := lines(p.app.page()); byArrow != byLetter || byArrow == before {
				t.Errorf("%s: the arrow to the %s makes\n%sand the letter %s\n%s", lang, arrow, byArrow, letters[i], byLetter)
			}
			before = lines(p.app.page())
		}
	}
}

// In a small window the keys that move a heading are named too.
func TestTheKeysOfAnOutlineAreShownInASmallWindow(t *testing.T) {
	for lang, keys := range map[string]string{"fr": "Entrée h b g ← d → déplacer", "en": "Enter u d l ← r → move"} {
		p := newKindsPlayer(t, lang, 40, 12)
		p.open(activity.OutlineKind)
		p.press("down") // it can go up and down, and elsewhere
		p.wantSees(keys)
	}
}

// To take something back is offered where that changes something, and then only: not
// after a choice that was judged at once, and not after a role that a line had already.
func TestUndoIsOfferedWhereItChangesSomething(t *testing.T) {
	offered := func(p *player) bool {
		for _, a := range p.app.page().Actions {
			if a.ID == screen.UndoID {
				return true
			}
		}
		return false
	}
	p := newPlayer(t, "fr", 80, 24)
	p.step(p.find(activity.ChooseKind))
	p.answer(false)
	p.send(screen.Chosen{ID: "again"})
	if offered(p) {
		t.Errorf("a choice that was judged can be taken back:\n%s", p.screen())
	}
	p = newKindsPlayer(t, "fr", 80, 24)
	p.open(activity.SortKind)
	p.press("1")
	if !offered(p) {
		t.Error("what was done cannot be taken back")
	}
	p.press("up", "1", "z")
	if offered(p) {
		t.Errorf("one thing was done, and can be taken back twice:\n%s", p.screen())
	}
}

// The key that shows the structure is named where the structure is not on the screen
// already: not beside the whole of it, but where it is cut, or has no room.
func TestTheStructureIsOfferedWhereItIsNotShown(t *testing.T) {
	for size, want := range map[[2]int]bool{{80, 24}: false, {120, 18}: true} {
		p := newPlayer(t, "fr", size[0], size[1])
		p.handIn(p.write("recettes.md", p.solution()))
		if p.sees("v vue") != want {
			t.Errorf("%v: offered %v:\n%s", size, !want, p.screen())
		}
	}
	p := newPlayer(t, "fr", 80, 24)
	p.lookAt(p.write("long.md", "# Le livre\n\n"+strings.Repeat("## Une partie\n\nUn texte.\n\n", 40)))
	p.wantSees("v vue")
}

// Esc that is pressed twice at once, or held down, goes back: once, so that nobody is led
// further than they see.
func TestEscTwiceAtOnceGoesBack(t *testing.T) {
	p := newPlayer(t, "en", 80, 24)
	p.visit(screen.CourseScreen, "", "")
	p.press("?")
	p.wantSees("The keys")
	twice := tea.KeyPressMsg{Code: tea.KeyEscape, Mod: tea.ModAlt}
	p.send(twice)
	if p.sees("The keys") || p.app.session.router.top().route.Name != screen.CourseScreen {
		t.Errorf("after Esc twice at once:\n%s", p.screen())
	}
	p.send(screen.Ask{To: screen.Route{Name: screen.SubmitScreen}})
	p.send(screen.Pasted{Text: "a.odt"})
	p.send(twice)
	if p.app.typing.on {
		t.Errorf("after Esc twice at once, a line is still typed:\n%s", p.screen())
	}
}

// Keys of lines go from each line to the next one also where one has read on past it.
func TestKeysOfLinesLeaveNoLineOut(t *testing.T) {
	for _, size := range sizes() {
		p := newKindsPlayer(t, "en", size[0], size[1])
		p.open(activity.MarkKind)
		p.press("pgdown", "pgdown")
		keys := []string{"t", "1", "p"}
		p.press(keys...)
		for i, want := range []string{"Title", "Heading 1", "Text", "?"} {
			if row := p.app.page().Rows[i]; row.Lead != want {
				t.Errorf("%v: after %q line %d is %q and not %q:\n%s", size, keys, i+1, row.Lead, want, p.screen())
			}
		}
	}
}
