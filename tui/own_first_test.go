package tui

import (
	"testing"

	"jourdain/tui/documents"
	"jourdain/tui/screen"
	"jourdain/tui/tuitest"
)

// Among the documents of one's own, a letter that one has just written comes first, though a
// starting file has its name; what was made from that file comes last.
func TestALetterOfOnesOwnComesFirst(t *testing.T) {
	const letter = "# Bonjour\n\nJe vous écris pour réserver une table de six personnes, dimanche à midi.\n"
	folder := t.TempDir()
	course := ownCourse(t)
	services := testServices(t, folder)
	services.Course = course
	services.Finder = listing{tuitest.Folder(folder), documents.New(documents.Options{Documents: folder})}
	p := playerOf(t, services, folder, "fr", 80, 24)
	age(t, p.write("notes.md", "# Notes\n\nAcheter du pain.\n"), 40)
	age(t, p.write("lettre.md", letter), 10)
	age(t, p.write("lettre-2.md", string(course.Lesson("the-paragraph").Work("").Texts["fr"].Starter)), 20)
	p.send(screen.Ask{To: screen.Route{Name: screen.SubmitScreen, Lesson: "four-faces"}})
	var got []string
	for _, row := range p.app.page().Rows[:3] {
		got = append(got, row.Label)
	}
	if got[0] != "lettre.md" || got[1] != "notes.md" || got[2] != "lettre-2.md" {
		t.Errorf("the documents come as %q", got)
	}
}
