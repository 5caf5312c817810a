package tui

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jourdain/grader/address"
	"jourdain/lessons"
	"jourdain/lessons/activity"
	"jourdain/lessons/compile"
	"jourdain/tui/plain"
	"jourdain/tui/screen"
	"jourdain/tui/text"
	"jourdain/tui/tuitest"
)

// hear plays the line mode from a place on, and returns what is said up to each question.
func hear(t *testing.T, services Services, lang string, to screen.Route, answers ...string) []string {
	t.Helper()
	session, err := NewSession(services, screen.Setup{Voice: address.Polite.In(lang)}, true)
	if err != nil {
		t.Fatal(err)
	}
	there := begun{Session: session, from: to}
	said := &interviewer{}
	if err := plain.Run(t.Context(), there, strings.NewReader(strings.Join(answers, "\n")+"\n"), said); err != nil {
		t.Fatal(err)
	}
	return said.turns
}

// heardLines counts the lines of a turn, its question among them.
func heardLines(turn string) int {
	n := 0
	for line := range strings.SplitSeq(turn, "\n") {
		if strings.TrimSpace(line) != "" {
			n++
		}
	}
	return n
}

// A turn has twelve lines at most, its question among them. Who asks for the rest, line by line
// or at once, hears all that there is, once.
func TestATurnHasTwelveLines(t *testing.T) {
	onlyDraws(t)
	long := 0
	for _, s := range scenes() {
		p := s.player(t, "fr", 80, 24)
		s.play(p)
		if p.app.asked() || p.app.page().Input != nil {
			continue
		}
		words, err := text.OpenPlain(address.Polite.In("fr"))
		if err != nil {
			t.Fatal(err)
		}
		env := p.app.session.Env()
		env.Words, env.Plain = words, true
		page := p.app.session.router.top().screen.Page(env)
		asks, _, _ := strings.Cut(words.Say("plain.more", "Count", 2), "(")
		said := &interviewer{}
		err = plain.Run(t.Context(), &spoken{env: env, page: page}, strings.NewReader(strings.Repeat("\n", 20)), said)
		if err != nil {
			t.Fatal(err)
		}
		var all []string
		for i, turn := range said.turns {
			if heardLines(turn) > 12 {
				t.Fatalf("%s: a turn has %d lines:\n%s", s.name, heardLines(turn), turn)
			}
			body, ask := turn[:strings.LastIndex(turn, "\n")+1], turn[strings.LastIndex(turn, "\n")+1:]
			all = append(all, strings.TrimSuffix(body, "\n"))
			if !strings.Contains(ask, asks) {
				break
			}
			long += i + 1
		}
		whole := &interviewer{}
		if err := plain.Run(t.Context(), &spoken{env: env, page: page}, strings.NewReader("tout\n"), whole); err != nil {
			t.Fatal(err)
		}
		if len(all) < 2 {
			continue
		}
		first, rest := whole.turns[0], whole.turns[1]
		atOnce := first[:strings.LastIndex(first, "\n")+1] + rest[:strings.LastIndex(rest, "\n")+1]
		if got := strings.Join(all, "\n"); flat(got) != flat(atOnce) {
			t.Errorf("%s: in turns one hears\n%s\nand at once\n%s", s.name, got, atOnce)
		}
	}
	if long == 0 {
		t.Error("no page is longer than a turn")
	}
}

// Where one types, a sign asks for help or to hear the question again.
func TestHelpAndRepeatAtEveryQuestion(t *testing.T) {
	turns := hear(t, testServices(t, t.TempDir()), "en", screen.Route{Name: screen.CodeScreen}, "?", "", "r", "7777")
	for i, want := range []string{"Type your code", "To hear the question again, type r.", "Type your code", "Type your code", "To fix: This code"} {
		if !strings.Contains(turns[i], want) {
			t.Errorf("turn %d does not say %q:\n%s", i, want, turns[i])
		}
	}
}

// Another code that is wrong in the same way is heard to be another one.
func TestASecondWrongCodeIsHeard(t *testing.T) {
	turns := hear(t, testServices(t, t.TempDir()), "en", screen.Route{Name: screen.CodeScreen}, "77", "1", "777")
	if !strings.Contains(turns[1], "too few letters") || !strings.Contains(turns[3], "With this code too, something is wrong. This code has too few letters") {
		t.Errorf("one hears\n%s", strings.Join(turns, "\n---\n"))
	}
}

// To read a file that was not saved since says so, and the page for which one waited is not
// said again. Who has passed hears that first.
func TestReadingAFileThatHasNotChangedSaysSo(t *testing.T) {
	folder := t.TempDir()
	p := newPlayer(t, "fr", 80, 24)
	path := filepath.Join(folder, "recettes.md")
	if err := os.WriteFile(path, []byte(p.solution()), 0o600); err != nil {
		t.Fatal(err)
	}
	to := screen.Route{Name: screen.ResultScreen, Lesson: tuitest.Lesson, File: path}
	turns := hear(t, testServices(t, folder), "fr", to, "t", "7", "t", "")
	first := strings.Split(strings.TrimSpace(turns[0]), "\n")
	if len(first) < 2 || !strings.HasPrefix(first[1], "Réussi") {
		t.Errorf("what comes first is\n%s", turns[0])
	}
	if !strings.Contains(strings.Join(turns[1:], ""), "Le fichier n’a pas changé depuis la dernière lecture : le travail est toujours réussi.") {
		t.Errorf("one hears\n%s", strings.Join(turns, "\n---\n"))
	}
	// Who has passed goes on with Enter.
	if last := turns[len(turns)-1]; strings.Contains(last, "recettes.md") || !strings.Contains(strings.Join(turns, ""), "Entrée pour continuer") {
		t.Errorf("after Enter, one hears\n%s", last)
	}
}

// Of a file that cannot be read, Enter says once more why, and promises nothing.
func TestEnterOnAFileThatCannotBeReadSaysWhy(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "recettes.pdf")
	if err := os.WriteFile(path, []byte("%PDF-1.7\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	turns := hear(t, testServices(t, folder), "fr", screen.Route{Name: screen.ResultScreen, Lesson: tuitest.Lesson, File: path}, "", "")
	if strings.Contains(turns[1], "Entrée pour continuer") || !strings.Contains(turns[2], "PDF") {
		t.Errorf("one hears\n%s", strings.Join(turns, "\n---\n"))
	}
}

// The page before has a letter, and a word where there is none.
func TestThePageBeforeHasALetter(t *testing.T) {
	services := testServices(t, t.TempDir())
	step := func(n int) screen.Route {
		return screen.Route{Name: screen.LessonScreen, Lesson: tuitest.Lesson, Step: n}
	}
	turns := hear(t, services, "en", step(1), "p", "p")
	if !strings.Contains(turns[1], "page 1 of") || !strings.Contains(turns[2], "There is no page before this one.") {
		t.Errorf("one hears\n%s", strings.Join(turns, "\n---\n"))
	}
}

// Once the starting file is given, what was offered before keeps its number.
func TestChoicesKeepTheirNumbersWhenAFileIsTaken(t *testing.T) {
	services := testServices(t, t.TempDir())
	services.Open = func(string) error { return nil }
	turns := hear(t, services, "fr", screen.Route{Name: screen.BriefScreen, Lesson: tuitest.Lesson}, "t", "1", "r", "t")
	before, after := offered(strings.Join(turns[:2], "")), offered(strings.Join(turns[3:], ""))
	for label, then := range map[string]string{
		"Prendre le fichier de départ (ODT)": "Reprendre le fichier de départ, tel qu’il était", "Rendre mon document": "Rendre mon document",
		"Choisir un autre format de fichier": "Choisir un autre format de fichier",
	} {
		if before[label] == "" || before[label] != after[then] {
			t.Errorf("%q was %q and is %q:\n%s", label, before[label], after[then], strings.Join(turns, "\n---\n"))
		}
	}
}

// offered returns the numbers of the choices that are said in some turns.
func offered(said string) map[string]string {
	numbers := map[string]string{}
	for line := range strings.SplitSeq(said, "\n") {
		if match := numbered.FindStringSubmatch(line); match != nil {
			numbers[match[2]] = match[1]
		}
	}
	return numbers
}

// How one answers is said with the question, each answer is confirmed, and a branch says what it
// took along.
func TestAnAnswerIsConfirmed(t *testing.T) {
	l := listen(t, "en")
	l.pick("Start")
	l.answer("")
	l.hears("Tick every answer that fits")
	l.pick("Skip it for now")
	l.hears("To sort: choose a line, then where it goes: “A key” and “A setting”.")
	l.pick("Skip it for now", "Skip it for now")
	l.hears("Choose a line, then its role: “Heading, level 1”, “Title of the document”")
	l.hears("What the machine reads:\na line without a role, 8 times")
	l.pick("To do: The ingredients")
	l.answer("1")
	l.hears("The ingredients: Level 1.")
	l.pick("Back", "Skip it for now", "Starters", "Move up")
	l.hears("“Starters” is at level 1, first, before “Main courses”.")
	l.pick("Back", "Main courses", "Move up")
	l.hears("It moved with “Soup”.")
}

// The tables of lesson 13 whose times stand in another column sound different.
func TestTheTablesOfLesson13SoundDifferent(t *testing.T) {
	services := testServices(t, t.TempDir())
	services.Course = ownCourse(t)
	for lang, want := range map[string][]string{
		"en": {"Row 3: Church Lane, empty cell, 7.12, 7.57", "\nChurch Lane, 7.12, 7.57"},
		"fr": {"Ligne 3\u00a0: Vieux-Pont, case vide, 7\u00a0h\u00a015, 8\u00a0h\u00a010", "\nVieux-Pont, 7\u00a0h\u00a015, 8\u00a0h\u00a010"},
	} {
		turns := hear(t, services, lang, screen.Route{Name: screen.LessonScreen, Lesson: "simple-tables", Step: 3}, "", "")
		said := strings.Join(turns, "")
		for _, words := range want {
			if !strings.Contains(said, words) {
				t.Errorf("%s: %q is not said:\n%s", lang, words, said)
			}
		}
	}
}

// Exercises of the course say by ear what they show: no sign, no bracket and no bare number.
func TestWhatALessonDrawsIsSaidInWords(t *testing.T) {
	services := testServices(t, t.TempDir())
	services.Course = ownCourse(t)
	for _, lesson := range services.Course.Lessons {
		for step, s := range lesson.Text(address.Polite.In("en")).Steps {
			route := screen.Route{Name: screen.LessonScreen, Lesson: lesson.ID, Step: step}
			if s.Activity != nil {
				route.Name = screen.PracticeScreen
			}
			number := 0
			for line := range strings.SplitSeq(hear(t, services, "en", route, "a", "a")[1], "\n") {
				about := lesson.ID == "invisible-marks" && step == 4 // a card about the signs
				if strings.ContainsAny(line, "¶↵") && !about || strings.HasPrefix(line, " ") {
					t.Errorf("%s, step %d: %q", lesson.ID, step+1, line)
				}
				var n int
				if _, err := fmt.Sscanf(line, "%d. ", &n); err == nil {
					if n != number+1 && n != 1 {
						t.Errorf("%s, step %d: %q is no choice", lesson.ID, step+1, line)
					}
					number = n
				}
			}
		}
	}
}

// ownCourse returns Jourdain's own course.
func ownCourse(t *testing.T) *lessons.Course {
	t.Helper()
	course, err := compile.Own()
	if err != nil {
		t.Fatal(err)
	}
	return course
}

// Who answers before the rest of a page was heard hears first what came of the answer.
func TestTheVerdictComesBeforeTheRest(t *testing.T) {
	course := ownCourse(t)
	torn := 0
	for _, id := range []string{"the-paragraph", "invisible-marks"} {
		lesson := course.Lesson(id)
		for i, step := range lesson.Text(address.Polite.In("en")).Steps {
			if step.Activity == nil || step.Activity.Play().Way != activity.Pick {
				continue
			}
			services := testServices(t, t.TempDir())
			services.Course = course
			for answer := 1; answer <= 3; answer++ {
				turns := hear(t, services, "en", screen.Route{Name: screen.PracticeScreen, Lesson: id, Step: i}, fmt.Sprint(answer))
				if len(turns) < 2 || !strings.Contains(turns[0], "Enter for the rest") || !strings.Contains(turns[1], "Not quite.") {
					continue
				}
				torn++
				if !strings.HasPrefix(strings.TrimSpace(turns[1]), "Not quite.") {
					t.Errorf("%s, step %d, answer %d: it says\n%s", id, i+1, answer, turns[1])
				}
			}
		}
	}
	if torn == 0 {
		t.Error("no exercise is answered before all of it was heard")
	}
}
