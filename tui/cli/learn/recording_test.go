package learn_test

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"jourdain/grader"
	"jourdain/grader/address"
	"jourdain/grader/interop"
	"jourdain/lessons/activity"
	"jourdain/lessons/compile"
	"jourdain/lessons/starter"
)

// A recording is the whole of lessons 1 to 6 as a person types them into a real terminal.
// Its lines are
//
//	# a remark
//	start OPTIONS     type the command into the shell, and wait for the first screen
//	press KEY...      keys by tmux's names: Enter, Down, Escape, F1, a letter
//	line TEXT         type an answer or a word, and press Enter
//	see TEXT          wait until the tutor says it, whatever the wrapping
//	choose TEXT       go down to the row that says it, or type its number; Enter
//	lesson ID         choose a lesson in the list of the course
//	read              read on, card by card, until an exercise or the brief
//	answer right      do the exercise that stands there, and let it be judged; or wrong
//	slip              do one thing in the exercise
//	undo              take it back
//	found again       one is at the step where one last was
//	own FILE          save a document of one's own
//	take odt          get the starting file of the lesson; or docx, or md
//	hand in           choose that file in the list of documents; or type its path
//	mend              do what the brief asks, in that file, as a word processor does it:
//	                  the mended file takes the place of the old one
//	size 40 12        change the window
//
// In TEXT, {key} stands for what tui/text says under that key, up to its first value, so
// that a recording does not break when a sentence is written better.
//
// The recordings are in testdata/recordings, one for each language and each mode. Each
// person makes other mistakes, and all of them get to the same end.
func TestRecordedLessons(t *testing.T) {
	interop.Program(t, "tmux")
	recordings, err := filepath.Glob(filepath.Join("testdata", "recordings", "*.txt"))
	if err != nil || len(recordings) == 0 {
		t.Fatalf("no recordings: %v", err)
	}
	for _, path := range recordings {
		name := strings.TrimSuffix(filepath.Base(path), ".txt")
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			script, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			mode, lang, _ := strings.Cut(name, "_")
			l := newLearner(t, lang, mode == "plain")
			for i, line := range strings.Split(string(script), "\n") {
				l.play(i+1, strings.TrimSpace(line))
			}
			l.wantWorkshop()
		})
	}
}

// newLearner sits a person down at a terminal.
func newLearner(t *testing.T, lang string, plain bool) *learner {
	t.Helper()
	course, err := compile.Own()
	if err != nil {
		t.Fatal(err)
	}
	l := &learner{
		terminal: openTerminal(t, lang), plain: plain, course: course, proposed: "odt", kept: map[place]activity.Answer{},
	}
	if plain {
		l.resize("500", "24") // a choice on a line is told by its number
	}
	return l
}

// play plays a line of a recording.
func (l *learner) play(number int, line string) {
	l.t.Helper()
	command, rest, _ := strings.Cut(line, " ")
	rest = l.said(strings.TrimSpace(rest))
	failed := l.t.Failed
	defer func() {
		if failed() {
			l.t.Logf("line %d: %s", number, line)
		}
	}()
	switch command {
	case "", "#":
	case "start":
		l.start(rest)
	case "press":
		l.pressed(strings.Fields(rest))
	case "line":
		l.enter(rest)
	case "see":
		l.see(rest)
	case "choose":
		l.choose(rest)
	case "lesson":
		l.choose(l.course.Lesson(rest).Title(address.Polite.In(l.lang)))
	case "read":
		l.read()
	case "answer":
		l.answer(rest == "right")
	case "slip":
		l.slip()
	case "undo":
		l.undo()
	case "found":
		l.foundAgain()
	case "own":
		l.file = l.documents(rest)
		l.save(ownDocument)
	case "take":
		l.take(rest)
	case "hand":
		l.handIn(rest)
	case "mend":
		l.save(string(l.work().Solution))
	case "size":
		width, height, _ := strings.Cut(rest, " ")
		l.resize(width, height)
	default:
		l.t.Fatalf("no such command: %s", command)
	}
}

var key = regexp.MustCompile(`\{[a-z.-]+\}`)

// said puts the tutor's own words into a line of a recording.
func (l *learner) said(text string) string {
	return key.ReplaceAllStringFunc(text, func(key string) string {
		said, _, _ := strings.Cut(l.words.Say(strings.Trim(key, "{}"), valueOf()...), "70070")
		return said
	})
}

// valueOf returns a value to each name that a sentence may have.
func valueOf() (values []any) {
	for _, name := range []string{"Number", "Title", "Hint", "File", "Answer", "Count", "Of", "Page", "Time"} {
		values = append(values, name, 70070)
	}
	return values
}

// pressed presses keys, and waits until something has come of them.
func (l *learner) pressed(keys []string) {
	l.t.Helper()
	if l.plain {
		l.press(keys...)
		return
	}
	if !l.shifts(patience, func() { l.press(keys...) }) {
		l.t.Fatalf("nothing comes of %v:\n%s", keys, l.screen())
	}
}

// read reads the cards up to an exercise or the brief, and every line of them.
func (l *learner) read() {
	l.t.Helper()
	for l.activity() == nil && l.last.step < len(l.lesson(l.last.lesson).Text(address.Polite.In(l.lang)).Steps) {
		title := l.lesson(l.last.lesson).Text(address.Polite.In(l.lang)).Steps[l.last.step].Title
		if !says(l.says(), title) && l.plain {
			l.t.Fatalf("the card %q is not named:\n%s", title, l.says())
		}
		if l.plain {
			l.line("")
			continue
		}
		if !l.shifts(patience, func() { l.press("Enter") }) {
			l.t.Fatalf("Enter does not go on:\n%s", l.screen())
		}
	}
}

// skip goes to the brief, past the exercises.
func (l *learner) skip() {
	l.t.Helper()
	for at := l.here(); at.step < len(l.lesson(at.lesson).Text(address.Polite.In(l.lang)).Steps); at = l.here() {
		key := "Right"
		if l.activity() != nil {
			key = l.words.Say("practice.skip.press")
		}
		switch {
		case l.plain && l.activity() == nil:
			l.line("")
		case l.plain:
			l.choose(l.words.Say("practice.skip"))
		case !l.shifts(patience, func() { l.press(key) }):
			l.t.Fatalf("the key %s does not go on:\n%s", key, l.screen())
		}
	}
}

// foundAgain checks that one is where one was before one left.
func (l *learner) foundAgain() {
	l.t.Helper()
	if was, now := l.last, l.here(); was != now {
		l.t.Fatalf("the tutor goes on at step %d of lesson %d; the learner was at step %d of lesson %d:\n%s",
			now.step, now.lesson, was.step, was.lesson, l.says())
	}
}

// take gets the starting file, which is then where the tutor says.
func (l *learner) take(format string) {
	l.t.Helper()
	l.here()
	name := l.work().File + "." + format
	if wanted := string(grader.FormatOf(name)); wanted == l.proposed {
		l.choose(l.words.Say("brief.take", "Format", wanted))
	} else {
		l.choose(l.words.Say("brief.formats"))
		l.choose(l.words.Say("brief.format-" + wanted))
		l.proposed = wanted
	}
	l.see(l.words.Say("brief.given-documents", "File", name, "Markdown", filepath.Ext(name) == ".md"))
	l.file = l.documents(name)
	if _, err := os.Stat(l.file); err != nil {
		l.t.Fatalf("the starting file is not where the learner looks for it: %v", err)
	}
}

// handIn hands the file in: chosen in the list, or its path typed as a shell writes it.
func (l *learner) handIn(how string) {
	l.t.Helper()
	if !l.plain && says(l.screen(), l.words.Say("keys.rest")) {
		l.press("NPage") // the choices are below a long brief
	}
	rows := []string{l.words.Say("brief.submit"), l.words.Say("brief.show")}
	offered := func(row string) bool { return says(l.says(), row) }
	l.until(patience, func() bool { return slices.ContainsFunc(rows, offered) })
	for _, row := range rows {
		if offered(row) {
			l.choose(row)
		}
	}
	if how == "in" {
		l.choose(filepath.Base(l.file))
		return
	}
	l.choose(l.words.Say("submit.type"))
	l.see(l.words.Say("submit.type-label"))
	l.enter("'" + l.file + "'")
}

// ownDocument is a document that a learner has had before they came.
const ownDocument = "---\ntitle: Anna\nlang: fr\n---\n\n# Anna\n\nLe jardin va bien.\n"

// save writes a text into the learner's file, in its format, by renaming: so do word
// processors.
func (l *learner) save(source string) {
	l.t.Helper()
	var b bytes.Buffer
	if err := starter.Write(&b, grader.FormatOf(l.file), []byte(source)); err != nil {
		l.t.Fatal(err)
	}
	if err := os.WriteFile(l.file+".new", b.Bytes(), 0o600); err != nil {
		l.t.Fatal(err)
	}
	if err := os.Rename(l.file+".new", l.file); err != nil {
		l.t.Fatal(err)
	}
}
