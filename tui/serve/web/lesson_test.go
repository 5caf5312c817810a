package web_test

import (
	"testing"

	"jourdain/grader/address"
	"jourdain/lessons/activity"
	"jourdain/tui/serve/web"
	"jourdain/tui/tuitest"
)

// A lesson is played whole in the terminal, by the frames that its page sends: its exercises, and the
// work, which comes in by the page of the documents while the terminal is open.
func TestALessonInTheTerminal(t *testing.T) {
	r := newRoom(t, web.Options{})
	b := r.browser(t)
	b.enter(12)
	w := b.window(t)
	w.sees("Commencer")
	w.press("\r")
	for _, step := range lesson(t).Steps {
		w.sees(step.Title)
		switch a := step.Activity.(type) {
		case *activity.Choose:
			for i, c := range a.Choices {
				if c.Right {
					w.press(string(rune('1'+i)) + "\r")
				}
			}
			w.sees("C’est juste")
		case *activity.Mark:
			for _, line := range a.Lines {
				w.press(map[string]string{"1": "1", "title": "t", "text": "p"}[line.Role])
			}
			w.press("\r")
			w.sees("C’est juste")
		}
		w.press("\r")
	}
	work := tuitest.Course(t).Lesson(tuitest.Lesson).Work("").Text(address.Polite.In("fr"))
	w.sees("Prendre le fichier")
	b.upload("rendu.md", string(work.Solution)).wants(t, 200)
	w.press("\x1b[B\r")
	w.sees("rendu.md")
	w.press("\r")
	w.sees("Réussi")
}
