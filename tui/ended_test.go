package tui

import (
	"testing"

	"jourdain/lessons/activity"
	"jourdain/lessons/progress"
	"jourdain/tui/screen"
	"jourdain/tui/tuitest"
)

// pass keeps that all the works of a lesson have passed.
func (p *player) pass(lesson string) {
	p.t.Helper()
	of := p.app.session.course.Lesson(lesson)
	for _, work := range of.Works() {
		handed := progress.HandedIn{Lesson: lesson, Work: work.ID, File: "a.odt", Passed: true}
		if _, err := p.app.session.store.HandIn(p.t.Context(), handed, of.Finished); err != nil {
			p.t.Fatal(err)
		}
	}
}

// Once all is finished that is said, and nobody is told to begin.
func TestAFinishedCourseIsNotToBeBegun(t *testing.T) {
	for lang, words := range map[string][2]string{"fr": {"Le cours est fini", "Revoir"}, "en": {"The course is finished", "See again"}} {
		p := newPlayer(t, lang, 80, 24)
		for _, lesson := range tuitest.Course(t).Lessons {
			p.pass(lesson.ID)
		}
		p.send(screen.Resumed{})
		p.wantSees(words[0])
		p.wantSelected(words[1])
	}
}

// What is done here is counted when the code of another day, which knows less, is taken up.
func TestAnOldCodeTakesNothingAway(t *testing.T) {
	course := tuitest.Works(t)
	works := func() *player {
		folder := t.TempDir()
		services := testServices(t, folder)
		services.Course, services.Takeaway = course, tuitest.Folder(folder).Takeaway(course, services.Progress)
		return playerOf(t, services, folder, "en", 80, 24)
	}
	old := works()
	old.pass(faces)
	old.send(screen.Ask{To: screen.Route{Name: screen.TakeawayScreen}})
	code := old.code()

	p := works()
	for _, lesson := range course.Lessons {
		p.pass(lesson.ID)
	}
	p.send(screen.Ask{To: screen.Route{Name: screen.CodeScreen}})
	p.send(screen.Entered{Text: code})
	if p.wantSees("lessons are finished"); p.sees("1 lesson") || p.sees("Go on") {
		t.Errorf("what was done here is forgotten:\n%s", p.screen())
	}
}

// After the exercises that were to be practised again the lessons come next, and nothing that a
// second Enter would write.
func TestAfterPractisingTheLessonsComeNext(t *testing.T) {
	p := newKindsPlayer(t, "en", 80, 24)
	store := p.app.session.store
	if err := store.Reach(t.Context(), tuitest.KindsLesson, 3); err != nil {
		t.Fatal(err)
	}
	stands(t, store, kindOf(t, activity.SortKind), 0, 2)
	p.send(screen.Resumed{})
	p.choose("Practise again")
	p.playAgain(activity.SortKind)
	p.press("enter")
	p.wantSelected("Go on")
}

// Once a program is one's own, the row that leads back is selected, not another program.
func TestOnesOwnToolLeadsBack(t *testing.T) {
	p := newPlayer(t, "en", 80, 24)
	p.send(screen.Ask{To: screen.Route{Name: screen.HowtoScreen, Skill: "make-a-heading"}})
	p.choose("LibreOffice Writer")
	p.choose("I write with this: LibreOffice Writer")
	if p.selected() != "back" {
		t.Errorf("%s is selected:\n%s", p.selected(), p.screen())
	}
}
