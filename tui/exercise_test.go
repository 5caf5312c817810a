package tui

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"jourdain/grader/address"
	"jourdain/lessons/activity"
	"jourdain/lessons/progress"
	"jourdain/tui/screen"
	"jourdain/tui/tuitest"
)

// What is wrong is told above the question and its lines, which stay: what one did, why it is
// another thing, and how many are left. Once something is changed it goes, but for how many were left:
// nobody has to keep that in mind.
func TestAWrongAnswerLeavesTheExerciseInSight(t *testing.T) {
	p := newKindsPlayer(t, "en", 80, 24)
	p.open(activity.HuntKind)
	p.tick(0, 2)
	p.check()
	p.wantSees("[!!] Not quite. This line")
	p.wantSees("untick it")
	p.wantSees("2 lines are still to find.")
	p.wantSees("Tick the lines")
	p.wantSees("> [x] Dear Ana,") // one goes on at the line that is wrong
	p.tick(2)
	if p.sees("Not quite") {
		t.Errorf("what was wrong is said of another answer:\n%s", p.screen())
	}
	p.wantSees("[ i ] At your last check, 1 line was not right yet and 2 lines were still to tick.")
	p.tick(2, 4)
	p.check()
	p.tick(2) // of two that are wrong the first is named
	p.wantSees("At your last check, 2 lines were not right yet and 2 lines were still to tick.")
	p.tick(1, 3)
	p.wantSees("At your last check, 2 lines were") // until the next one
	p.tick(4)
	p.check()
	p.wantSees(p.right())
}

// Also of lines that each have an answer one is told what the last check has left, and by ear once.
func TestWhatTheLastCheckLeftIsSaid(t *testing.T) {
	p := newKindsPlayer(t, "fr", 80, 24)
	p.open(activity.SortKind)
	p.at(0)
	p.press("2", "1")
	p.check()
	p.at(0)
	p.press("1")
	p.wantSees(spaced("À votre dernière vérification, 2 lignes n’étaient pas encore justes et 2 lignes attendaient encore une réponse."))
	if p.press("z"); !p.sees("À votre dernière vérification") {
		t.Errorf("it goes when something is taken back:\n%s", p.screen())
	}
}

// One correction after a check that found several lines leaves one among the lines: at the next one,
// in sight, whose key answers it; and the key of a line that is pressed at "Check my answer" is for
// the line last worked on, and leads back to it.
func TestACorrectionStaysAmongTheLines(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {40, 12}} {
		p := newKindsPlayer(t, "en", size[0], size[1])
		p.open(activity.SortKind)
		p.at(0)
		p.press("2", "1", "2", "1")
		want := func(selected int, states ...string) {
			t.Helper()
			page, v := p.app.page(), p.app.viewer()
			for i, state := range states {
				if page.Rows[i].Lead != state {
					t.Errorf("%v: line %d has %q, want %q:\n%s", size, i, page.Rows[i].Lead, state, p.screen())
				}
			}
			if v.Selected != selected || !v.Sees(&p.app.frame.Body, p.app.frame.Height) {
				t.Errorf("%v: row %d is selected, want %d, in sight:\n%s", size, v.Selected, selected, p.screen())
			}
		}
		one, two := p.app.page().Leads[0], p.app.page().Leads[1]
		want(4, two, one, two, one) // all have an answer: what is left is to check
		p.check()
		p.at(0)
		p.press("1")
		want(1, one, one, two, one)
		p.press("2")
		want(2, one, two, two, one)
		p.at(4)
		p.press("1")
		want(1, one, one, two, one)
	}
}

// A line that can make no move says why, where that is known, and what to do.
func TestALineThatCannotMoveSaysWhy(t *testing.T) {
	p := newPlayerOf(t, ownCourse(t), "en", 80, 24)
	lesson := ownCourse(t).Lesson("levels")
	for i, step := range lesson.Text(address.Polite.In("en")).Steps {
		if step.Activity == nil || step.Activity.Kind() != activity.OutlineKind || slices.Contains(step.Activity.Play().Moves, activity.DownID) {
			continue
		}
		p.send(screen.Ask{To: p.app.session.Env().Step(lesson, i)})
		p.at(0)
		p.press("enter")
		p.wantSees("cannot move: it comes first and is already at level 1, so there is no heading above it that it could belong to. Choose another one.")
		return
	}
	t.Fatal("no exercise of levels only")
}

// Unfinished is not wrong. What is left is told where one asks again.
func TestUnfinishedIsNotWrong(t *testing.T) {
	for _, kind := range []activity.Kind{activity.ChooseKind, activity.HuntKind, activity.SortKind, activity.MarkKind} {
		p := newKindsPlayer(t, "en", 80, 24)
		p.open(kind)
		p.check()
		p.wantSees("[ i ] You have not answered yet.")
		switch kind {
		case activity.SortKind:
			p.at(0)
			p.press("1")
		case activity.MarkKind:
			p.at(0)
			p.press("t")
		default:
			p.tick(0)
		}
		p.check()
		if p.sees("[!!]") || !p.sees("[ i ]") {
			t.Errorf("%s: what is only unfinished is called wrong:\n%s", kind, p.screen())
		}
		if before := p.screen(); kind == activity.HuntKind {
			p.press("enter")
			if p.wantSees("is still to tick."); p.screen() == before || !p.sees("other line") {
				t.Error("nothing comes of asking again")
			}
		}
	}
}

// The same fault told again is brought into sight again.
func TestAVerdictIsSeenInASmallWindow(t *testing.T) {
	p := newKindsPlayer(t, "en", 40, 12)
	p.open(activity.OutlineKind)
	for range 4 { // the last ones are told in the same words
		p.check()
		p.wantSees("ot quite.")
	}
}

// Enter that reads on to the lines of an exercise answers nothing, however often it is pressed.
func TestReadingOnNeverAnswers(t *testing.T) {
	lesson := ownCourse(t).Lesson("the-paragraph")
	for _, lang := range []string{"en", "fr"} {
		for i, step := range lesson.Text(address.Polite.In(lang)).Steps {
			if step.Activity == nil {
				continue
			}
			p := newPlayerOf(t, ownCourse(t), lang, 40, 12)
			p.send(screen.Ask{To: p.app.session.Env().Step(lesson, i)})
			page := p.app.page()
			if p.app.viewer().Sees(&p.app.frame.Body, p.app.frame.Height) {
				continue // the first line is in sight from the start
			}
			for range 12 {
				p.press("enter")
			}
			if now := p.app.page(); now.Rows[0].ID != page.Rows[0].ID || len(now.Parts) != len(page.Parts) || now.Rows[0].Mark == screen.On {
				t.Errorf("%s, step %d: reading on has answered:\n%s", lang, i+1, p.screen())
			}
			if p.sees("> ") {
				t.Errorf("%s, step %d: a line is selected:\n%s", lang, i+1, p.screen())
			}
			// An arrow goes to a line, and then Enter answers.
			p.press("down", "enter")
			if now := p.app.page(); now.Rows[0].Mark != screen.On && len(now.Parts) == len(page.Parts) {
				t.Errorf("%s, step %d: nothing can be answered:\n%s", lang, i+1, p.screen())
			}
		}
	}
}

// The page before has one key everywhere in a lesson.
func TestThePageBeforeHasOneKey(t *testing.T) {
	for _, lang := range []string{"fr", "en"} {
		p := newPlayer(t, lang, 80, 24)
		key := p.app.session.Env().Words.Say("keys.previous.press")
		steps := p.text().Steps
		for n := 1; n <= len(steps); n++ {
			p.step(n)
			before := p.screen()
			p.wantSees(key + " " + p.app.session.Env().Words.Say("keys.previous"))
			if p.press(key); p.screen() == before {
				t.Errorf("%s: nothing comes of %q on\n%s", lang, key, before)
			}
			p.step(n - 1)
			want := p.screen()
			p.step(n)
			if p.press(key); p.screen() != want {
				t.Errorf("%s: %q leads from page %d to\n%s", lang, key, n+1, p.screen())
			}
		}
	}
}

// Help explains what the brief speaks of, and names no key that does nothing on the page.
func TestHelpSpeaksOfItsPage(t *testing.T) {
	p := newPlayerOf(t, ownCourse(t), "en", 80, 24)
	p.send(screen.Ask{To: screen.Route{Name: screen.BriefScreen, Lesson: "lists"}})
	p.press("?")
	p.wantSees("ODT")
	p.wantSees("DOCX")
	p.press("pgdown")
	p.wantSees("Markdown")
	p.send(screen.Ask{To: screen.Route{Name: screen.LessonScreen, Lesson: "lists"}})
	p.press("?")
	for _, words := range []string{"↑ ↓", "click on a line", "earlier page"} {
		if p.sees(words) {
			t.Errorf("%q does nothing on a card that is all in sight:\n%s", words, p.screen())
		}
	}
	p.wantSees("Enter next")
}

// In a window that is too small the message is broken between words, and no key does anything
// that nobody could see.
func TestAWindowThatIsTooSmallOnlyAsksToBeEnlarged(t *testing.T) {
	p := newKindsPlayer(t, "en", 80, 24)
	p.open(activity.HuntKind)
	before := p.screen()
	p.send(tea.WindowSizeMsg{Width: 20, Height: 6})
	for line := range strings.SplitSeq(p.screen(), "\n") {
		if ansi.StringWidth(line) > 20 {
			t.Errorf("%q is too long", line)
		}
	}
	p.wantSees("Make the window larger: it needs 40 columns and 12 lines.")
	p.press("enter", "down", "k", "z", "esc")
	p.send(tea.PasteMsg{Content: "/home/notes.odt"})
	p.send(tea.MouseClickMsg{X: 5, Y: 3, Button: tea.MouseLeft})
	p.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	if after := p.screen(); after != before {
		t.Errorf("a key has done something:\n%s", after)
	}
	p.send(tea.WindowSizeMsg{Width: 20, Height: 6})
	if p.send(tea.KeyPressMsg{Code: 'c', Mod: tea.ModCtrl}); !p.app.session.Done() {
		t.Error("one cannot leave")
	}
}

// What is out of sight is said to be so with the key that shows it, and the key does.
func TestTheSignOfMoreNamesItsKey(t *testing.T) {
	p := newPlayerOf(t, ownCourse(t), "en", 60, 20)
	p.send(screen.Ask{To: screen.Route{Name: screen.BriefScreen, Lesson: "levels"}})
	p.wantSees("… the rest: Page Down")
	p.press("pgdown")
	p.wantSees("… the beginning: Page Up")
}

// An exercise that one goes past comes back: it stands in its lesson, in the course and at its
// end, until it is right; done alone, it leads back to where one came from.
func TestASkippedExerciseComesBack(t *testing.T) {
	p := newKindsPlayer(t, "en", 80, 24)
	lesson := tuitest.Kinds(t).Lesson(tuitest.KindsLesson)
	steps := lesson.Text(address.Polite.In("en")).Steps
	step := findKind(t, activity.HuntKind)
	p.send(screen.Ask{To: screen.Route{Name: screen.CourseScreen}})
	p.send(screen.Ask{To: p.app.session.Env().Step(lesson, step)})
	p.press("k")
	p.send(screen.Ask{To: p.app.session.Env().Step(lesson, len(steps)), How: screen.Swap})
	brief := p.screen()
	p.wantSees("Exercise that is left")
	p.wantSees(steps[step].Title)

	p.press("esc")
	p.wantSees("1 exercise left, and your document")
	p.choose("Practise again: 1 exercise, 2 minutes")
	p.wantSees(steps[step].Title)
	p.press("k") // put off once more
	p.choose("Finish")
	p.wantSees("Practise again: 1 exercise")

	p.send(screen.Ask{To: p.app.session.Env().Step(lesson, len(steps))})
	if again := p.screen(); again != brief {
		t.Errorf("the brief is\n%s\nand was\n%s", again, brief)
	}
	p.choose(steps[step].Title)
	p.solve(activity.HuntKind)
	p.check()
	p.choose("Go on")
	p.wantSees("> Show my document")
	if p.sees("Exercise that is left") {
		t.Errorf("what is right is still left:\n%s", p.screen())
	}
	p.press("esc")
	if p.sees("exercise left") || p.sees("Practise again") {
		t.Errorf("what is right is still left:\n%s", p.screen())
	}
}

// At the end of the course, what was missed or put off is what is left to do.
func TestWhatIsLeftStandsAtTheEndOfTheCourse(t *testing.T) {
	folder := t.TempDir()
	services := kindsServices(t, folder)
	lesson := services.Course.Lessons[0]
	step := findKind(t, activity.HuntKind)
	done := map[string]progress.Lesson{}
	for _, l := range services.Course.Lessons {
		done[l.ID] = progress.Lesson{Passed: true, Step: 1}
	}
	if err := services.Progress.Restore(t.Context(), done); err != nil {
		t.Fatal(err)
	}
	missed := progress.Practised{At: services.Now()}
	if err := services.Progress.SaveExercise(t.Context(), progress.Exercise{Lesson: lesson.ID, Step: step}, missed); err != nil {
		t.Fatal(err)
	}
	p := playerOf(t, services, folder, "en", 80, 24)
	p.send(screen.Ask{To: screen.Route{Name: screen.CourseScreen}})
	p.wantSees("One exercise is left that you put off or missed.")
	p.wantSees("> Practise again: 1 exercise")
}

// A right answer to an exercise that was never put off leaves nothing behind, and going through a
// lesson again puts nothing off that was right.
func TestWhatWasRightIsNotPutOff(t *testing.T) {
	p := newKindsPlayer(t, "en", 80, 24)
	p.open(activity.SortKind)
	p.solve(activity.SortKind)
	p.check()
	p.open(activity.SortKind)
	p.press("k")
	kept, err := p.app.session.store.Exercises(t.Context())
	e := progress.Exercise{Lesson: tuitest.KindsLesson, Step: findKind(t, activity.SortKind)}
	if err != nil || kept[e].Box != 1 || slices.Contains(screen.LeftOver(tuitest.KindsLesson, kept), e.Step) {
		t.Errorf("kept is %+v, %v", kept, err)
	}
}

// What the exercise on invisible marks takes for right, the work of its lesson takes too: between
// two words stands a space, and no tab.
func TestTheExerciseOnMarksAsksWhatItsWorkAsks(t *testing.T) {
	lesson := ownCourse(t).Lesson("invisible-marks")
	for _, lang := range []string{"fr", "en"} {
		for _, step := range lesson.Text(address.Polite.In(lang)).Steps {
			hunt, ok := step.Activity.(*activity.Hunt)
			if !ok {
				continue
			}
			for _, line := range hunt.Then().Left.Lines {
				if strings.ContainsAny(line, "→\t") {
					t.Errorf("%s: the mended notice still has a tab: %q", lang, line)
				}
			}
			for _, line := range hunt.Lines {
				if strings.Contains(line.Text, "{tab}") && !line.Wrong {
					t.Errorf("%s: a tab between words is called right: %q", lang, line.Text)
				}
			}
		}
	}
}

// Where what was said of an answer has pushed the selected row out of sight, an arrow goes to the
// rows that are in sight.
func TestAnArrowGoesToTheRowsInSight(t *testing.T) {
	p := newPlayerOf(t, ownCourse(t), "en", 80, 24)
	lesson := ownCourse(t).Lesson("levels")
	p.send(screen.Ask{To: p.app.session.Env().Step(lesson, 3)})
	for row := range 8 {
		p.at(row)
		p.press("t")
	}
	p.check()
	p.wantSees("Not quite.")
	if p.sees("> ") {
		t.Skip("the whole page is in sight")
	}
	p.press("up")
	p.wantSees("> Title      Places to eat")
}

// Where a line can go one way only, that way is the one that Enter chooses.
func TestAMoveOpensOnOneThatIsPossible(t *testing.T) {
	p := newKindsPlayer(t, "fr", 80, 24)
	p.open(activity.OrderKind)
	p.at(0)
	p.press("enter")
	p.wantSees("> Descendre")
}

// selected returns the row that is selected.
func (p *player) selected() string {
	p.t.Helper()
	page := p.app.page()
	if row := p.app.viewer().Selected; row < len(page.Rows) {
		return page.Rows[row].ID
	}
	return ""
}

// What is taken back is to be done anew: the line that it was done to is selected, also when one
// was asked about the next one.
func TestWhatIsTakenBackIsSelected(t *testing.T) {
	for name, keys := range map[string][]string{"by its key": {"1"}, "by its list": {"enter", "enter"}} {
		p := newKindsPlayer(t, "en", 80, 24)
		p.open(activity.SortKind)
		p.at(0)
		first := p.selected()
		p.press(keys...)
		if p.selected() == first {
			t.Fatalf("%s: one does not go on to the next line", name)
		}
		if p.press("z"); p.selected() != first {
			t.Errorf("%s: %s is selected, want %s", name, p.selected(), first)
		}
		if p.press("1", "enter", "z"); p.selected() != first || p.sees("Which of these") {
			t.Errorf("%s: from the list of the next line, %s is selected:\n%s", name, p.selected(), p.screen())
		}
	}
}

// Once each line has its answer, what is left is to have them checked. Who then corrects one stays
// among the lines; and the list of answers begins with the one that the line has, so that Enter
// changes nothing that was right.
func TestTheLastAnswerLeadsToTheCheck(t *testing.T) {
	p := newKindsPlayer(t, "en", 80, 24)
	p.open(activity.SortKind)
	p.at(0)
	for range 4 {
		p.press("2")
	}
	if p.selected() != "check" {
		t.Errorf("with all the answers %s is selected", p.selected())
	}
	before := p.app.page().Rows[1].Lead
	p.at(1)
	if p.press("enter", "enter"); p.selected() != "row-2" || p.app.page().Rows[1].Lead != before {
		t.Errorf("%s is selected, and the line that was %q is %q", p.selected(), before, p.app.page().Rows[1].Lead)
	}
}
