package tui

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"jourdain/lessons/activity"
	"jourdain/lessons/progress"
	"jourdain/tui/screen"
	"jourdain/tui/tuitest"
)

// spaced sets French as it is typeset: no line ends before a sign.
func spaced(words string) string {
	return strings.NewReplacer(" :", "\u00a0:", " ?", "\u00a0?", "« ", "«\u00a0", " »", "\u00a0»").Replace(words)
}

// kindOf names the exercise of a kind.
func kindOf(t *testing.T, kind activity.Kind) progress.Exercise {
	t.Helper()
	return progress.Exercise{Lesson: tuitest.KindsLesson, Step: findKind(t, kind)}
}

// stands keeps that an exercise has been in a box for so many days.
func stands(t *testing.T, store progress.Store, e progress.Exercise, box, days int) {
	t.Helper()
	if err := store.SaveExercise(t.Context(), e, progress.Practised{Box: box, At: tuitest.Now().AddDate(0, 0, -days)}); err != nil {
		t.Fatal(err)
	}
}

// longAgo makes four exercises due: one missed, one put off before it, and two that went well long
// ago. A fifth one is not due yet.
func (p *player) longAgo() {
	p.t.Helper()
	store := p.app.session.store
	if err := store.Reach(p.t.Context(), tuitest.KindsLesson, 3); err != nil {
		p.t.Fatal(err)
	}
	stands(p.t, store, kindOf(p.t, activity.HuntKind), 0, 1)
	stands(p.t, store, kindOf(p.t, activity.SortKind), 0, 2)
	stands(p.t, store, kindOf(p.t, activity.MarkKind), 1, 5)
	stands(p.t, store, kindOf(p.t, activity.ChooseKind), 3, 30)
	stands(p.t, store, kindOf(p.t, activity.OrderKind), 4, 8)
	p.send(screen.Resumed{})
}

// again begins the series of those that are due, from the first screen.
func (p *player) again() {
	p.t.Helper()
	p.longAgo()
	p.send(screen.Chosen{ID: "again"})
}

// playAgain answers the exercises of a series, in their order, and goes on behind each.
func (p *player) playAgain(kinds ...activity.Kind) {
	p.t.Helper()
	for _, kind := range kinds {
		p.solve(kind)
		p.check()
		p.wantSees(p.right())
		p.choose(p.app.session.Env().Words.Say("practice.next"))
	}
}

// againScenes are the screens of who practises again.
func againScenes() []scene {
	ended := func(p *player) {
		p.again()
		p.playAgain(activity.SortKind)
		p.send(screen.Chosen{ID: "next"})
		p.playAgain(activity.ChooseKind, activity.MarkKind)
	}
	return []scene{
		{"kind-again-home", (*player).longAgo},
		{"kind-again-course", func(p *player) { p.longAgo(); p.visit(screen.CourseScreen, "", ""); p.press("end") }},
		{"kind-again", (*player).again},
		{"kind-again-right", func(p *player) { p.again(); p.solve(activity.SortKind); p.check() }},
		{"kind-again-ended", ended},
	}
}

// What is practised again is what is due at that time: what was missed or put off first, then what
// has been due for longest, and few enough for some minutes.
func TestWhatIsPractisedAgain(t *testing.T) {
	course := ownCourse(t)
	p := newPlayerOf(t, course, "fr", 80, 24)
	env, day := p.app.session.Env(), 24*time.Hour
	var all []progress.Exercise
	for _, lesson := range course.Lessons {
		for step := range env.Text(lesson).Steps {
			if _, ok := env.Alone(lesson, step); ok {
				all = append(all, progress.Exercise{Lesson: lesson.ID, Step: step})
			}
		}
	}
	at := func(box int, days int) progress.Practised {
		return progress.Practised{Box: box, At: tuitest.Now().Add(time.Duration(-days) * day)}
	}
	kept := map[progress.Exercise]progress.Practised{
		all[0]: at(1, 0), all[1]: at(1, 1), all[2]: at(2, 30), all[3]: at(5, 59), all[4]: at(0, 1), all[5]: at(0, 4), all[6]: at(5, 60),
		{Lesson: "no-such-lesson", Step: 1}: at(0, 9), {Lesson: all[0].Lesson, Step: 0}: at(0, 9), {Lesson: all[0].Lesson, Step: 99}: at(0, 9),
		{Lesson: all[0].Lesson, Step: -1}: at(0, 9),
	}
	want := []progress.Exercise{all[5], all[4], all[2], all[1], all[6]}
	if env.Text(course.Lesson(all[0].Lesson)).Steps[0].Activity != nil {
		t.Fatal("the first step is meant to be no exercise")
	}
	if diff := cmp.Diff(want, env.Again(course, screen.Progress{Exercises: kept}, tuitest.Now()).Exercises); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for _, e := range all {
		kept[e] = at(2, 9)
	}
	if got := env.Again(course, screen.Progress{Exercises: kept}, tuitest.Now()).Exercises; !slices.Equal(got, all[:7]) {
		t.Errorf("of %d that are due %v are practised", len(all), got)
	}
	env.Public = true
	if got := env.Again(course, screen.Progress{Exercises: kept}, tuitest.Now()); len(got.Exercises) > 0 {
		t.Errorf("at a public terminal %v are practised", got)
	}
}

// Who missed an exercise and has gone on to nothing else is still at it: it is practised again only
// from elsewhere.
func TestWhoIsStillAtAnExerciseDoesItNotAgain(t *testing.T) {
	for _, lang := range []string{"en", "fr"} {
		p := newKindsPlayer(t, lang, 80, 24)
		offers := strings.SplitN(p.app.session.Env().Words.Say("again.row", "Count", 1, "Minutes", ""), ",", 2)[0]
		p.open(activity.HuntKind)
		p.tick(2)
		p.check()
		if p.press("esc"); p.sees(offers) {
			t.Errorf("%s: it is offered again:\n%s", lang, p.screen())
		}
		p.open(activity.HuntKind)
		p.send(screen.Chosen{ID: "next"})
		p.press("esc")
		p.wantSees(offers)
	}
}

// A series goes from one exercise to the next, each with an empty answer. A right one is kept in the
// lesson too, in place of a wrong one, and any other is not. One page says when each comes back.
func TestASeriesIsPlayed(t *testing.T) {
	for _, size := range sizes() {
		p := newKindsPlayer(t, "fr", size[0], size[1])
		store, sorted, hunted := p.app.session.store, kindOf(t, activity.SortKind), kindOf(t, activity.HuntKind)
		answer, wrong := activity.Answer{1, 2, 1, 2}, activity.Answer{0, 0, 1, 0, 0}
		for e, before := range map[progress.Exercise]activity.Answer{sorted: {1, 1, 1, 1}, hunted: wrong} {
			if err := store.SaveAnswer(t.Context(), e.Lesson, e.Step, before); err != nil {
				t.Fatal(err)
			}
		}
		p.longAgo()
		p.choose(spaced("S’exercer encore : 4 exercices, 5 minutes"))
		p.wantSees("S’exercer encore · Leçon 1")
		p.wantSees("1 sur 4")
		for _, row := range p.app.page().Rows {
			if row.Lead != "" && row.Lead != "?" {
				t.Errorf("the answer is not empty: %+v", row)
			}
		}
		p.playAgain(activity.SortKind)
		p.wantSees("2 sur 4")
		p.tick(0)
		p.check()
		p.send(screen.Chosen{ID: "next"}) // one found, and not the others
		p.wantSees("3 sur 4")
		p.playAgain(activity.ChooseKind, activity.MarkKind)
		var said []string
		for _, part := range p.app.page().Parts {
			if note, ok := part.(screen.Note); ok {
				said = append(said, note.Text)
			}
		}
		want := []string{
			"Réussi : « Une touche ou un réglage ? » (leçon 1). Cet exercice revient demain.",
			"Réussi : « Les rôles » (leçon 1). Cet exercice revient dans trois jours.",
			"Réussi : « Où sont les titres ? » (leçon 1). Cet exercice revient dans trois semaines.",
			"Pas encore réussi : « Les signes invisibles » (leçon 1). Cet exercice revient la prochaine fois.",
			"Plus un exercice est réussi, plus il attend avant de revenir.",
		}
		for i := range want {
			want[i] = spaced(want[i])
		}
		if diff := cmp.Diff(want, said); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
		p.choose("Terminer")
		p.wantSees(spaced("S’exercer encore : 1 exercice, 2 minutes"))
		for e, want := range map[progress.Exercise]activity.Answer{sorted: answer, hunted: wrong} {
			if kept, err := store.Answer(t.Context(), e.Lesson, e.Step); err != nil || !slices.Equal(kept, want) {
				t.Errorf("the answer of the lesson is %v and not %v, %v", kept, want, err)
			}
		}
		if kept, err := store.Lesson(t.Context(), sorted.Lesson); err != nil || kept.Step != 3 {
			t.Errorf("the lesson is at %+v, %v", kept, err)
		}
	}
}

// What goes well stays away longer each time, and what does not comes back at once.
func TestAnExerciseGrowsApart(t *testing.T) {
	folder, now := t.TempDir(), tuitest.Now()
	services := kindsServices(t, folder)
	services.Now = func() time.Time { return now }
	p := playerOf(t, services, folder, "en", 80, 24)
	p.open(activity.ChooseKind)
	p.press("k", "esc")
	for _, round := range []struct {
		days int
		said string
	}{{1, "tomorrow"}, {3, "in three days"}, {7, "in a week"}, {21, "in three weeks"}, {60, "in two months"}, {60, "in two months"}} {
		p.at(0)
		p.choose("Practise again: 1 exercise, 2 minutes")
		p.playAgain(activity.ChooseKind)
		p.wantSees("This exercise comes back " + round.said)
		now = now.AddDate(0, 0, round.days-1)
		if p.press("enter"); p.sees("Practise again") {
			t.Fatalf("%d days are not over:\n%s", round.days, p.screen())
		}
		now = now.AddDate(0, 0, 1).Add(-time.Hour) // at any time of that day
		p.send(screen.Resumed{})
	}
	p.at(0)
	p.choose("Practise again")
	p.tick(1)
	p.check()
	p.press("k")
	p.wantSees("comes back next time")
	p.press("enter")
	p.wantSees("Practise again: 1 exercise")
}

// Who was right and then looks at what is said of another answer has not missed it; who was wrong
// first is one box higher, and no more. What is only unfinished is not wrong.
func TestWhatCountsAtOneSitting(t *testing.T) {
	p := newKindsPlayer(t, "en", 80, 24)
	e := kindOf(t, activity.ChooseKind)
	box := func(want int) {
		t.Helper()
		if kept, err := p.app.session.store.Exercises(t.Context()); err != nil || kept[e].Box != want {
			t.Errorf("%+v, %v, and not box %d", kept[e], err, want)
		}
	}
	stands(t, p.app.session.store, e, 2, 30)
	p.open(activity.ChooseKind)
	p.tick(0)
	p.check() // only one of two, which is not finished
	box(2)
	p.tick(1)
	p.check()
	box(0)
	p.tick(1, 2)
	p.check()
	p.wantSees(p.right())
	box(1)
	p.choose("See the exercise again")
	p.tick(1)
	p.check()
	p.wantSees("Not quite")
	box(1)
	p.open(activity.ChooseKind)
	p.check()
	box(0)
}

// One can stop at any time: what was done counts, and the rest is still due.
func TestASeriesIsLeft(t *testing.T) {
	p := newKindsPlayer(t, "en", 80, 24)
	p.again()
	p.playAgain(activity.SortKind)
	p.press("esc")
	p.wantSees("Practise again: 3 exercises, 4 minutes")
}

// Nobody comes back to a public terminal, and nothing is practised again there.
func TestNothingIsPractisedAgainAtAPublicTerminal(t *testing.T) {
	p := newKindsPlayer(t, "fr", 80, 24)
	now := tuitest.Now()
	p.serve(&now)
	p.longAgo()
	if p.sees("S’exercer") {
		t.Errorf("the first screen offers it:\n%s", p.screen())
	}
	p.visit(screen.CourseScreen, "", "")
	p.wantSees("Reprendre les exercices qui restent (2)")
	if p.sees("S’exercer") {
		t.Errorf("the course offers it:\n%s", p.screen())
	}
	p.choose("Reprendre")
	p.wantSees("Leçon 1 · La soupe")
}

// Of two tutors of one learner each counts from what the other has kept meanwhile.
func TestTwoTutorsPractiseOne(t *testing.T) {
	file := filepath.Join(t.TempDir(), "progress.db")
	tutor := func() *player {
		store, err := progress.Open(t.Context(), file)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = store.Close() })
		services := kindsServices(t, t.TempDir())
		services.Progress = store
		return playerOf(t, services, t.TempDir(), "en", 80, 24)
	}
	here, there := tutor(), tutor()
	e := kindOf(t, activity.ChooseKind)
	stands(t, here.app.session.store, e, 3, 30)
	for _, p := range []*player{here, there} {
		p.send(screen.Resumed{})
		p.choose("Practise again")
	}
	there.tick(1)
	there.check()
	there.press("k", "enter")
	here.playAgain(activity.ChooseKind)
	here.wantSees("comes back tomorrow")
	there.send(screen.Resumed{})
	if there.sees("Practise again") {
		t.Errorf("what was right here is due there:\n%s", there.screen())
	}
	kept, err := there.app.session.store.Exercises(t.Context())
	if err != nil || kept[e].Box != 1 {
		t.Errorf("%+v, %v", kept, err)
	}
}

// What a course has no more is left out of a series that has begun, and no answer to what it had
// there before is shown.
func TestASeriesOfACourseThatHasChanged(t *testing.T) {
	p := newKindsPlayer(t, "fr", 80, 24)
	hunt := kindOf(t, activity.HuntKind)
	p.send(screen.Ask{To: screen.Route{Name: screen.AgainScreen, Series: screen.Series{Exercises: []progress.Exercise{
		{Lesson: "gone", Step: 1}, {Lesson: hunt.Lesson, Step: 0}, hunt, {Lesson: hunt.Lesson, Step: 99},
	}}}})
	p.wantSees("3 sur 4")
	p.speak("en") // the words are those of another language from now on
	p.wantSees("3 of 4")
	p.playAgain(activity.HuntKind)
	p.wantSees("That is all for this time.")
	p.wantSees("comes back tomorrow")
	p.press("enter")
	p.send(screen.Ask{To: screen.Route{Name: screen.AgainScreen}})
	p.wantSees("That is all for this time.")
}

// Line by line, a series is played as on the screen.
func TestASeriesIsPlayedLineByLine(t *testing.T) {
	for lang, say := range map[string]struct {
		rows, choices []string
		right, on     string
		skip, end     string
		ended         []string
	}{
		"fr": {
			[]string{"S’exercer encore : 2 exercices, 3 minutes", "S’exercer encore : 1 exercice, 2 minutes"},
			[]string{"La soupe", "Les ingrédients", "Vérifier"},
			"C’est juste.", "Entrée pour continuer (ou 1 à 3,", "Faire plus tard", "Terminer",
			[]string{
				"Réussi : « Où sont les titres ? » (leçon 1). Cet exercice revient demain.", "Pas encore réussi : «",
				"Cet exercice revient la prochaine fois.",
			},
		},
		"en": {
			[]string{"Practise again: 2 exercises, 3 minutes", "Practise again: 1 exercise, 2 minutes"},
			[]string{"Leek soup", "The ingredients", "Check"},
			"That is right.", "Enter to go on (or 1 to 3,", "Skip it for now", "Finish",
			[]string{"Right: “", "” (lesson 1). This exercise comes back tomorrow.", "Not right yet: “", "This exercise comes back next time."},
		},
	} {
		services := kindsServices(t, t.TempDir())
		stands(t, services.Progress, kindOf(t, activity.ChooseKind), 0, 2)
		stands(t, services.Progress, kindOf(t, activity.HuntKind), 0, 1)
		l := listenTo(t, services, lang)
		l.pick(spaced(say.rows[0]))
		l.pick(say.choices...)
		l.hears(say.right)
		l.hears(say.on)
		l.answer("")
		l.pick(say.skip)
		for _, said := range say.ended {
			l.hears(spaced(said))
		}
		l.number(say.end)
		l.answer("")
		l.pick(spaced(say.rows[1]))
	}
}
