package rules

import "jourdain/grader/rules/spelling"

// weighed is what the lines of a run tell.
type weighed struct {
	dropped        int // the lines after the last found one, of a run whose end is known
	lines, paged   int
	found          int // those that stand further down
	pairs, ordered int // two found ones after each other, and those in order
	steps, grown   int // two numbers after each other, and those that do not fall
	first, last    int // the first number and the last one
	hours          bool
	bare           int             // lines whose number may be anything
	before         map[string]bool // the words before such a number, folded
}

func (w *weighed) reach(percent int) bool { return reaches(w.found, percent, w.lines) }
func (w *weighed) isPaged() bool          { return reaches(w.paged, asHeadings, w.lines) }
func (w *weighed) mostlyBare() bool       { return 2*w.bare > w.lines }
func (w *weighed) inOrder() bool          { return reaches(w.ordered, asLines, w.pairs) }
func (w *weighed) grow() bool             { return reaches(w.grown, asLines, w.steps) && w.last > w.first }

// reaches reports whether a part is so many in a hundred of the whole, at least.
func reaches(part, percent, whole int) bool { return part*100 >= percent*whole }

// weigh looks at the lines of a run, up to the last that ends with a page or stands further
// down: what comes after is the text already.
func (j *typedJudge) weigh(run *typedRun) weighed {
	places, end, ok := j.places(run)
	if !ok {
		return weighed{}
	}
	if !run.closed {
		run.lines = run.lines[:end]
	} else if end < fewestEntries {
		end = len(run.lines)
	}
	w := weighed{hours: true, before: map[string]bool{}}
	before := 0
	var page *typedLine
	w.dropped = len(run.lines) - end
	for i := range run.lines[:end] {
		l := &run.lines[i]
		if l.how == noPage && run.above < aboveIndex && !run.list {
			continue
		}
		w.lines++
		if places[i] > 0 {
			w.found++
			if before > 0 {
				w.pairs++
				w.ordered += when(places[i] > before)
			}
			before = places[i]
		}
		if l.how >= bare {
			w.paged++
			if l.how == bare {
				w.bare++
				w.before[spelling.Fold(l.words)] = true
			}
			w.step(page, l)
			page = l
		}
	}
	return w
}

// places returns what each line of a run names, and after which line the run ends. It returns up
// when, without a title above, so few lines can be found that no verdict is left: the rows of
// most tables end with numbers, and a look for what they name takes longest.
func (j *typedJudge) places(run *typedRun) (places []int, end int, ok bool) {
	places = make([]int, len(run.lines))
	before, missing := 0, 0
	for i := range run.lines {
		l := &run.lines[i]
		places[i] = j.place(l, run.last, before)
		before = max(before, places[i])
		if places[i] > 0 || l.how >= worded || l.how == bare && run.above == aboveContents {
			end = i + 1
		}
		if missing += when(places[i] == 0 && l.how >= worded); run.above < aboveIndex && !reaches(len(run.lines)-missing, asHeadings, len(run.lines)) {
			return nil, 0, false
		}
	}
	return places, end, true
}

func when(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// step compares the page of a line with that of the one before.
func (w *weighed) step(before, l *typedLine) {
	value, isRoman := pageValue(l.page)
	w.hours = w.hours && value >= 6 && value <= 24
	if before == nil {
		w.first, w.last = value, value
		return
	}
	above, wasRoman := pageValue(before.page)
	w.last = value
	if isRoman != wasRoman {
		w.first, w.last = 0, max(value, 1) // i, ii, iii, and then 1
		return
	}
	w.steps++
	w.grown += when(value >= above)
}
