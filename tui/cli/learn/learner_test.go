package learn_test

import (
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"jourdain/grader/address"
	"jourdain/lessons"
	"jourdain/lessons/activity"
)

// learner is a person at a terminal: they read what stands there, and press what it
// offers. They find their way by words, whatever the order of the rows.
type learner struct {
	*terminal
	plain  bool
	course *lessons.Course
	// turn is, in the line mode, where the tutor's last turn begins in the log.
	turn int64
	// last is where the learner was in the course when they last looked.
	last place
	// kept are the answers as the learner has left them.
	kept map[place]activity.Answer
	// undone is the answer before the last slip.
	undone activity.Answer
	// anew is set while the learner asks to hear everything again.
	anew bool
	// proposed is the format in which starting files are proposed.
	proposed string
	// file is the file that was last handed in.
	file string
	// seat is where the learner sits at a class server; nil at a desk.
	seat *seat
}

// place is a step of a lesson, by its number in the course; the step from 0, and the
// number of steps for the brief.
type place struct{ lesson, step int }

// start starts the tutor, with options, and waits for its first screen.
func (l *learner) start(options string) {
	l.t.Helper()
	l.turn = l.written()
	l.command(l.comes(options))
	l.see("Jourdain")
	if l.plain {
		l.hear()
	}
}

// comes returns the command that begins the tutor, with options.
func (l *learner) comes(options string) string {
	switch {
	case l.seat != nil:
		return l.seat.comes(l.plain)
	case l.plain:
		options += " --plain"
	}
	return strings.TrimSpace("jourdain --lang " + l.lang + " " + options)
}

// says returns what the tutor says now: the screen, or its last turn.
func (l *learner) says() string {
	if l.plain {
		return l.heard(l.turn)
	}
	return l.screen()
}

// see waits until the tutor says some words.
func (l *learner) see(words string) {
	l.t.Helper()
	if !l.until(patience, func() bool { return says(l.says(), words) }) {
		l.t.Fatalf("the tutor does not say %q, but\n%s", words, l.says())
	}
}

// hear waits, in the line mode, until the tutor has said its turn: until it asks. It asks for the
// rest of a long one.
func (l *learner) hear() {
	l.t.Helper()
	more := regexp.MustCompile(`(` + l.pattern("plain.more", "Count") + `|` + regexp.QuoteMeta(l.words.Say("plain.more", "Count", 1)) + `) $`)
	asks := regexp.MustCompile(`(` + l.pattern("plain.ask", "Count") + `|` + l.pattern("plain.ask-again", "Count") + `|` + l.pattern("plain.ask-next", "Count", "Verb") + `|` +
		regexp.QuoteMeta(l.words.Say("plain.ask", "Count", 1)) + `|` + regexp.QuoteMeta(l.words.Say("plain.ask-back")) + `|` +
		regexp.QuoteMeta(l.words.Say("plain.type")) + `|the end: \d+\s+\$) $`)
	for from := 0; ; {
		goesOn := false
		if !l.until(patience, func() bool {
			said := l.heard(l.turn)
			said = said[min(from, len(said)):]
			goesOn = more.MatchString(said)
			return goesOn || asks.MatchString(said)
		}) {
			l.t.Fatalf("the tutor asks nothing, but says\n%s", l.says())
		}
		if !goesOn {
			return
		}
		from = len(l.heard(l.turn))
		l.press("Enter")
	}
}

// line answers a line, in the line mode, and hears the tutor's turn.
func (l *learner) line(answer string) {
	l.t.Helper()
	l.turn = l.written()
	if answer != "" {
		l.typed(answer)
	}
	l.press("Enter")
	l.hear()
}

// enter types what the tutor asked for, and sends it.
func (l *learner) enter(answer string) {
	l.t.Helper()
	if l.plain {
		l.line(answer)
		return
	}
	l.typed(answer)
	l.shifts(patience, func() { l.press("Enter") })
}

// choose chooses a row by its words.
func (l *learner) choose(words string) {
	l.t.Helper()
	if l.plain {
		l.line(l.number(words))
		return
	}
	// It may still be on its way; or it is below, out of sight.
	l.until(2*time.Second, func() bool { return says(l.screen(), words) })
	l.row(words)
	if !l.shifts(patience, func() { l.press("Enter") }) {
		l.t.Fatalf("nothing comes of choosing %q:\n%s", words, l.screen())
	}
}

// number returns the number of the answer that some words stand for: the one that says
// just that, else the first that begins with it, else the first that has it.
func (l *learner) number(words string) string {
	l.t.Helper()
	choices := l.offered()
	for _, suits := range []func(label, words string) bool{
		func(label, words string) bool { return label == words }, strings.HasPrefix, strings.Contains,
	} {
		for _, n := range slices.Sorted(maps.Keys(choices)) {
			if suits(strings.ToLower(oneLine(choices[n])), strings.ToLower(oneLine(words))) {
				return strconv.Itoa(n)
			}
		}
	}
	if all, _, _ := strings.Cut(l.words.Say("words.repeat"), " "); !l.anew {
		// A long list is not said again as long as one stays there.
		l.anew = true
		defer func() { l.anew = false }()
		l.line(all)
		return l.number(words)
	}
	l.t.Fatalf("no answer says %q:\n%s", words, l.says())
	return ""
}

// offered returns the answers that the tutor offers in the line mode, by their numbers.
func (l *learner) offered() map[int]string {
	list := map[int]string{}
	for _, found := range numbered.FindAllStringSubmatch(l.says(), -1) {
		n, _ := strconv.Atoi(found[1])
		list[n] = found[2]
	}
	return list
}

// offers reports whether the tutor offers an answer in the line mode.
func (l *learner) offers(label string) bool {
	return slices.Contains(slices.Collect(maps.Values(l.offered())), label)
}

var numbered = regexp.MustCompile(`(?m)^(\d+)\. (.*)$`)

// row selects a row of the full screen by its words, with the arrows. A key that
// changes nothing was pressed at the end of the list: then the others are above.
func (l *learner) row(words string) {
	l.t.Helper()
	down := true
	for range 80 {
		lines := strings.Split(l.screen(), "\n")
		at := slices.IndexFunc(lines, func(line string) bool { return strings.HasPrefix(strings.TrimSpace(line), "> ") })
		is := func(line string) bool { return begins(line, words) }
		if at >= 0 {
			switch {
			case is(lines[at]):
				return
			case slices.ContainsFunc(lines[:at], is) && !slices.ContainsFunc(lines[at:], is):
				down = false
			case slices.ContainsFunc(lines[at:], is):
				down = true
			}
		}
		key := map[bool]string{true: "Down", false: "Up"}[down]
		if !l.shifts(3*time.Second, func() { l.press(key) }) {
			down = !down
		}
	}
	l.t.Fatalf("no row says %q:\n%s", words, l.screen())
}

// begins reports whether a line of the screen has a row's words, or as many of the first
// of them as fit before the line's end or the next column.
func begins(line, words string) bool {
	all := strings.Fields(words)
	for _, part := range columns.Split(strings.TrimSpace(line), -1) {
		part = oneLine(part)
		if strings.Contains(part, strings.Join(all, " ")) {
			return true
		}
		for n := len(all) - 1; n > 1; n-- {
			if strings.HasSuffix(part, strings.Join(all[:n], " ")) {
				return true
			}
		}
	}
	return false
}

var columns = regexp.MustCompile(`  +`)

// pattern returns a sentence as an expression that finds it, whatever its numbers and its
// texts: each of them is a group.
func (l *learner) pattern(key string, names ...string) string {
	var values []any
	for i, name := range names {
		values = append(values, name, 70070+i)
	}
	return strings.NewReplacer("70070", `(.+?)`, "70071", `(.+?)`).Replace(regexp.QuoteMeta(l.words.Say(key, values...)))
}

// look finds where the tutor says that one is; false where it does not say it.
func (l *learner) look() (place, bool) {
	said := l.says()
	if l.plain {
		said = l.heard(0)
	}
	at, found := -1, place{}
	number := strings.Replace(l.pattern("lesson.where", "Number", "Title"), ".+?", `\d+`, 1)
	for key, name := range map[string]string{"lesson.page": "Page", "practice.count": "Number"} {
		page := strings.ReplaceAll(l.pattern(key, name, "Of"), ".+?", `\d+`)
		for _, m := range regexp.MustCompile(`(?m)`+number+`.*?`+page).FindAllStringSubmatchIndex(said, -1) {
			if m[0] < at {
				continue
			}
			lesson, _ := strconv.Atoi(said[m[2]:m[3]])
			n, _ := strconv.Atoi(said[m[6]:m[7]])
			at, found = m[0], place{lesson: lesson, step: n - 1}
			if key == "practice.count" {
				found.step = l.exercise(lesson, n)
			}
		}
	}
	return found, at >= 0
}

// exercise returns the step of the n-th exercise of a lesson, from 1.
func (l *learner) exercise(lesson, n int) int {
	for i, step := range l.lesson(lesson).Text(address.Polite.In(l.lang)).Steps {
		if step.Activity != nil {
			n--
		}
		if n == 0 {
			return i
		}
	}
	return -1
}

// lesson returns a lesson by its number.
func (l *learner) lesson(number int) *lessons.Lesson {
	for _, lesson := range l.course.Lessons {
		if lesson.Number == number {
			return lesson
		}
	}
	l.t.Fatalf("there is no lesson %d", number)
	return nil
}

// here waits until the tutor says where one is, and remembers it.
func (l *learner) here() place {
	l.t.Helper()
	var at place
	if !l.until(patience, func() (ok bool) { at, ok = l.look(); return ok }) {
		l.t.Fatalf("the tutor does not say where one is:\n%s", l.says())
	}
	l.last = at
	return at
}

// activity returns the exercise where the learner is; nil for a card or the brief.
func (l *learner) activity() activity.Activity {
	l.t.Helper()
	at := l.here()
	if steps := l.lesson(at.lesson).Text(address.Polite.In(l.lang)).Steps; at.step < len(steps) {
		return steps[at.step].Activity
	}
	return nil
}

// work returns the work of the lesson where the learner is.
func (l *learner) work() *lessons.WorkText {
	return l.lesson(l.last.lesson).Work("").Texts[l.lang]
}

// documents returns the path of a file in the learner's folder of documents.
func (l *learner) documents(name string) string {
	if l.seat != nil {
		return filepath.Join(l.seat.folder, name)
	}
	return filepath.Join(l.home, "Documents", name)
}
