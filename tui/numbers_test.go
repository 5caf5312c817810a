package tui

import (
	"testing"

	"jourdain/lessons/progress"
	"jourdain/tui/screen"
	"jourdain/tui/tuitest"
)

// In a list, digits select the row of their number, two of them too, and only Enter opens.
// In the course that number is the lesson's own.
func TestDigitsSelectTheRowOfTheirNumber(t *testing.T) {
	rows := make([]screen.Row, 13)
	for i := range rows {
		rows[i] = screen.Row{ID: string(rune('a' + i)), Label: "row"}
	}
	p := newPlayer(t, "fr", 80, 24)
	router := &p.app.session.router
	router.stack = []*entry{router.enter(screen.Route{}, &still{page: func(screen.Env) screen.Page { return screen.Page{Head: screen.Head{Trail: "A"}, Rows: rows} }})}
	for _, c := range []struct {
		keys string
		row  int // from 1
	}{{"1", 1}, {"2", 12}, {"2", 2}, {"9", 9}, {"&", 1}, {"à", 10}, {"7", 7}} {
		if p.press(c.keys); p.app.viewer().Selected != c.row-1 {
			t.Errorf("after %q the row %d is selected, not %d", c.keys, p.app.viewer().Selected+1, c.row)
		}
	}
	p.press("1", "up", "2")
	if p.app.viewer().Selected != 1 {
		t.Error("another key does not end a number")
	}
	numbered := screen.Page{Rows: []screen.Row{{Number: 3}, {Number: 12}, {}}}
	for number, want := range map[int]int{12: 1, 3: 0, 1: -1, 2: -1} {
		if got := numbered.Numbered(number); got != want {
			t.Errorf("the row of number %d is %d, not %d", number, got, want)
		}
	}
}

// Who brings a code goes on where they were, in both hands.
func TestACodeLeadsToTheLessonToGoOnWith(t *testing.T) {
	p := newPlayer(t, "en", 80, 24)
	course := tuitest.Course(t)
	ids := make([]string, len(course.Lessons))
	for i, l := range course.Lessons {
		ids[i] = l.ID
	}
	code := progress.Code(ids, map[string]progress.Lesson{tuitest.Lesson: {Step: 1, At: tuitest.Now()}})
	p.visit(screen.CodeScreen, "", "")
	p.send(screen.Entered{Text: code})
	p.wantSees("Go on: lesson")
	p.press("enter")
	p.wantSees("page 2 of")
	p.press("esc")
	p.wantSees("Choose a lesson")
}

// However many lessons one finishes in a row, going back from the next one leads to the
// course, and from there to the welcome: in the line mode it is the same router.
func TestFinishedLessonsAreNotGoneBackThrough(t *testing.T) {
	p := newPlayer(t, "en", 80, 24)
	lesson := screen.Route{Name: screen.LessonScreen, Lesson: tuitest.Lesson}
	p.visit(screen.CourseScreen, "", "")
	p.send(screen.Ask{To: lesson})
	for range 3 {
		p.send(screen.Ask{How: screen.Swap, To: screen.Route{Name: screen.BriefScreen, Lesson: tuitest.Lesson}})
		p.send(screen.Chosen{ID: "submit"})
		p.send(screen.Ask{How: screen.Swap, To: screen.Route{Name: screen.ResultScreen, Lesson: tuitest.Lesson, File: "none.md"}})
		p.send(screen.Ask{How: screen.Anew, To: lesson})
	}
	p.press("esc")
	p.wantSees("The course")
	p.press("esc")
	p.wantSees("Choose a lesson")
}
