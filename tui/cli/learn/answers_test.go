package learn_test

import (
	"slices"
	"strconv"
	"time"

	"jourdain/lessons/activity"
)

// answer does the exercise that stands there, rightly or not, and lets the tutor judge
// it. What is right comes from the course; how it is said to the tutor from what the
// tutor offers.
func (l *learner) answer(right bool) {
	l.t.Helper()
	a := l.activity()
	if a == nil {
		l.t.Fatalf("there is no exercise here:\n%s", l.says())
	}
	goal, verdict := wrongAnswer(a), "practice.wrong"
	if right {
		goal, verdict = rightAnswer(a), "practice.right"
	}
	l.reach(a, goal)
	if c, ok := a.(*activity.Choose); !ok || c.Several() {
		l.choose(l.words.Say("practice.check"))
	}
	l.see(l.words.Say(verdict))
}

// slip does one thing that can be undone.
func (l *learner) slip() {
	l.t.Helper()
	a := l.activity()
	l.undone = l.was(a)
	for row := range a.Rows(l.undone) {
		if options := a.Options(l.undone, row); len(options) > 0 {
			l.reach(a, a.Apply(l.undone, row, len(options)-1))
			return
		}
	}
}

// undo takes back what was done last. Where nothing is left to undo, nothing is offered.
func (l *learner) undo() {
	l.t.Helper()
	l.kept[l.here()] = l.undone
	if l.plain {
		l.line(l.words.Say("practice.undo"))
		return
	}
	offered := l.words.Say("practice.undo")
	l.see("z " + offered)
	l.press("z")
	l.gone("z " + offered)
}

// was returns the answer as the learner has left it.
func (l *learner) was(a activity.Activity) activity.Answer {
	if kept := l.kept[l.here()]; kept != nil {
		return kept
	}
	return a.Start()
}

// reach makes of the answer as it is the one that is wanted.
func (l *learner) reach(a activity.Activity, goal activity.Answer) {
	l.t.Helper()
	was := l.was(a)
	switch a.Kind() {
	case activity.ChooseKind, activity.HuntKind:
		l.tick(a, was, goal)
	case activity.SortKind, activity.MarkKind:
		l.fill(a, was, goal)
	default:
		l.rearrange(a, was, goal)
	}
	l.kept[l.last] = goal
}

// tick chooses the rows that are to be chosen, and no longer those that are not.
func (l *learner) tick(a activity.Activity, was, goal activity.Answer) {
	l.t.Helper()
	c, ok := a.(*activity.Choose)
	one := ok && !c.Several()
	for i, row := range a.Rows(was) {
		switch {
		case one && goal[i] == 1:
			l.choose(row.Text)
		case !one && goal[i] != was[i]:
			l.open(i)
		}
	}
}

// open chooses a row of an exercise by its place: lines of a hunt look like each other.
// In the full screen the key of the number selects it, and Enter chooses it.
func (l *learner) open(row int) {
	l.t.Helper()
	if l.plain {
		l.line(strconv.Itoa(row + 1))
		return
	}
	l.press(l.digit(row + 1))
	if !l.shifts(patience, func() { l.press("Enter") }) {
		l.t.Fatalf("nothing comes of choosing line %d:\n%s", row+1, l.screen())
	}
}

// digit returns the key of a digit: on a French keyboard the one that bears it, without
// Shift.
func (l *learner) digit(n int) string {
	if l.lang == "fr" {
		return []string{"à", "&", "é", `"`, "'", "(", "-", "è", "_", "ç"}[n]
	}
	return strconv.Itoa(n)
}

// fill returns each line its box or its role.
func (l *learner) fill(a activity.Activity, was, goal activity.Answer) {
	l.t.Helper()
	at, answer := -1, slices.Clone(was) // the row that is selected, where that is known
	for i, row := range a.Rows(was) {
		if goal[i] == was[i] {
			continue
		}
		option := a.Options(was, i)[goal[i]-1]
		if l.plain {
			l.ask(a, i, row.Text)
			l.choose(l.optionWords(option))
			continue
		}
		if at != i {
			for range a.Rows(was) {
				l.press("Up") // what the machine reads, beside the rows, has their words too
			}
			l.settle()
			l.row(row.Text)
		}
		key := l.digit(goal[i])
		if a.Kind() == activity.MarkKind {
			key = l.roleKey(option.ID)
		}
		if !l.shifts(patience, func() { l.press(key) }) {
			l.t.Fatalf("nothing comes of %q at line %d:\n%s", key, i+1, l.screen())
		}
		// Once each line has its answer, the selection goes to what checks them.
		if answer[i], at = goal[i], i+1; !slices.Contains(answer, 0) {
			at = -1
		}
	}
	if !l.plain {
		return
	}
	if l.offers(l.words.Say("practice.return")) {
		l.line("b")
	}
}

// settle waits until the screen stands still.
func (l *learner) settle() {
	for before, begun := "", time.Now(); time.Since(begun) < patience; {
		now := l.screen()
		if now == before {
			return
		}
		before = now
		time.Sleep(150 * time.Millisecond)
	}
}

// ask comes, in the line mode, to the question about a line: the tutor asks about the
// next one by itself, or the line is chosen.
func (l *learner) ask(a activity.Activity, row int, text string) {
	l.t.Helper()
	question := l.words.Say("practice."+string(a.Kind())+".which", "Text", text)
	if says(l.says(), question) {
		return
	}
	if l.offers(l.words.Say("practice.return")) {
		l.line("b")
	}
	l.line(strconv.Itoa(row + 1))
	l.see(question)
}

// roleKey returns the key of a role, which must be offered; that of a level on a French
// keyboard too.
func (l *learner) roleKey(id string) string {
	l.see(l.words.Say("role." + id + ".key"))
	key := l.words.Say("role." + id + ".press")
	if n, err := strconv.Atoi(key); err == nil {
		return l.digit(n)
	}
	return key
}

// optionWords says an option as the tutor does.
func (l *learner) optionWords(o activity.Option) string {
	if o.Label != "" {
		return o.Label
	}
	for _, kind := range []string{"role.", "move."} {
		if said, ok := l.words.Find(kind + o.ID); ok {
			return said
		}
	}
	return o.ID
}

// rearrange moves lines until they stand as they are wanted.
func (l *learner) rearrange(a activity.Activity, was, goal activity.Answer) {
	l.t.Helper()
	path, ok := route(a, was, goal)
	if !ok {
		l.t.Fatalf("no moves lead from %v to %v", was, goal)
	}
	for _, step := range path {
		if l.plain {
			l.line(strconv.Itoa(step.row + 1))
			l.choose(l.words.Say("move." + step.option.ID))
			l.line("b")
			continue
		}
		l.press(l.digit(step.row + 1))
		l.see(l.words.Say("move." + step.option.ID + ".key"))
		l.press(l.words.Say("move." + step.option.ID + ".press"))
	}
}
