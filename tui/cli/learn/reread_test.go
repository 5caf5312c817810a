package learn_test

import (
	"testing"
	"time"

	"jourdain/grader/address"
	"jourdain/grader/document"
	"jourdain/grader/interop"
	"jourdain/lessons"
)

// A learner has the starting file open in a real LibreOffice and the tutor in a terminal.
// Each time they save, the screen changes by itself, in each format of word processors; how long
// that took is only told.
func TestInteropASavedFileIsReadAgainByItself(t *testing.T) {
	for _, format := range document.Office() {
		t.Run(string(format), func(t *testing.T) { mendedInWriter(t, format) })
	}
}

func mendedInWriter(t *testing.T, format document.Format) {
	l := newLearner(t, "fr", false)
	l.start("")
	l.choose(l.words.Say("home.course"))
	lesson := l.course.Lesson("looking-or-being")
	l.choose(lesson.Title(address.Polite.In("fr")))
	l.skip()
	l.take(string(format))
	l.handIn("in")
	l.see(l.words.Say("result.first"))

	writer := interop.OpenWriter(t, l.file)
	headings := asked(t, lesson)
	for i, heading := range headings {
		before := l.screen()
		writer.Style(heading, "Heading 1")
		writer.Save()
		saved := time.Now()
		how := "by itself"
		if i == len(headings)-1 {
			how = "with the key r"
			l.press("r")
		}
		if !l.until(patience, func() bool { return l.screen() != before }) {
			t.Fatalf("the screen does not change:\n%s", before)
		}
		t.Logf("the screen changed %s %v after the file was saved", how, time.Since(saved).Round(10*time.Millisecond))
	}
	l.see(l.words.Say("result.passed"))
}

// asked returns the headings that a lesson asks for, in French.
func asked(t *testing.T, lesson *lessons.Lesson) (headings []string) {
	t.Helper()
	for _, check := range lesson.Work("").Submit.Checks {
		for _, entry := range check.Outline["fr"] {
			headings = append(headings, entry.Text)
		}
	}
	if len(headings) < 2 {
		t.Fatalf("lesson %s asks for the headings %q", lesson.ID, headings)
	}
	return headings
}
