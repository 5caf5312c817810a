package learn_test

import (
	"fmt"
	"slices"

	"jourdain/grader/rubric"
	"jourdain/grader/rules/spelling"
	"jourdain/lessons/activity"
)

// move is an option that is taken for a row.
type move struct {
	row    int
	option activity.Option
}

// route returns moves that lead from an answer to another: those that bring it nearest
// are tried first.
func route(a activity.Activity, from, to activity.Answer) ([]move, bool) {
	type way struct {
		answer activity.Answer
		moves  []move
	}
	open, seen := []way{{answer: from}}, map[string]bool{}
	for tries := 0; len(open) > 0 && tries < 20000; tries++ {
		slices.SortStableFunc(open, func(x, y way) int { return distance(x.answer, to) - distance(y.answer, to) })
		now := open[0]
		if open = open[1:]; slices.Equal(now.answer, to) {
			return now.moves, true
		}
		for row := range a.Rows(now.answer) {
			for i, option := range a.Options(now.answer, row) {
				next := a.Apply(now.answer, row, i)
				if key := fmt.Sprint(next); !seen[key] {
					seen[key] = true
					open = append(open, way{next, append(slices.Clone(now.moves), move{row, option})})
				}
			}
		}
	}
	return nil, false
}

// distance says how far an answer is from another.
func distance(x, y activity.Answer) int {
	sum := 0
	for i := range x {
		sum += max(x[i]-y[i], y[i]-x[i])
	}
	return sum
}

// rightAnswer returns the right answer of an exercise.
func rightAnswer(a activity.Activity) activity.Answer {
	right := a.Start()
	switch a := a.(type) {
	case *activity.Choose:
		for i := range a.Choices {
			right[i] = map[bool]int{true: 1}[a.Choices[i].Right]
		}
	case *activity.Hunt:
		for i := range a.Lines {
			right[i] = map[bool]int{true: 1}[a.Lines[i].Wrong]
		}
	case *activity.Sort:
		for i := range a.Cards {
			right[i] = slices.Index(a.Boxes, a.Cards[i].Box) + 1
		}
	case *activity.Mark:
		for i := range a.Lines {
			right[i] = slices.Index(a.Roles, a.Lines[i].Role) + 1
		}
	case *activity.Order:
		slices.Sort(right)
	case *activity.Outline:
		right = wanted(a, a.Want, 1)
	}
	return right
}

// wanted returns the right outline: for each heading its line and its level.
func wanted(o *activity.Outline, entries []rubric.Entry, level int) (answer activity.Answer) {
	for i := range entries {
		line := slices.IndexFunc(o.Lines, func(l activity.OutlineLine) bool { return spelling.Same(l.Text, entries[i].Text) })
		answer = append(append(answer, line, level), wanted(o, entries[i].Below, level+1)...)
	}
	return answer
}

// wrongAnswer returns an answer that is whole, and wrong.
func wrongAnswer(a activity.Activity) activity.Answer {
	wrong, right := a.Start(), rightAnswer(a)
	switch a.Kind() {
	case activity.ChooseKind, activity.HuntKind:
		wrong[max(0, slices.Index(right, 0))] = 1
	case activity.SortKind, activity.MarkKind:
		for i := range wrong {
			wrong[i] = 1
		}
	default: // as the lines stand at the start is never right
	}
	return wrong
}
