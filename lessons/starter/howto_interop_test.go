package starter_test

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"jourdain/grader/address"
	"jourdain/grader/interop"
	"jourdain/lessons/compile"
)

// What the pages of howto say for Writer, done in LibreOffice by its own commands, mends the
// starting file of the lesson that leads to them.
func TestInteropTheWayThatIsToldPasses(t *testing.T) {
	for _, lesson := range []struct {
		id, work string
		do       func(w *interop.Writer)
	}{
		{"invisible-marks", "", removeMarks},
		{"looking-or-being", "", func(w *interop.Writer) {
			for _, text := range []string{"Les entrées", "Les plats", "Les desserts"} {
				w.Cursor(at(w, text), 0)
				w.Command("StyleApply", "Style=Heading 1", "FamilyName=ParagraphStyles")
			}
		}},
		{"levels", "association", func(w *interop.Writer) {
			for text, level := range map[string]int{"La visite du musée": 2, "Les comptes": 1, "Les recettes": 2, "Les dépenses": 2} {
				w.Cursor(at(w, text), 0)
				w.Command("StyleApply", "Style=Heading "+strconv.Itoa(level), "FamilyName=ParagraphStyles")
			}
		}},
		{"lists", "", makeLists},
		{"pages", "", func(w *interop.Writer) {
			removeMarks(w)
			w.BreakBefore(at(w, "Les sorties"))
			w.BreakBefore(at(w, "Les comptes"))
			w.Footer()
			w.Command("InsertPageNumberField")
		}},
		{"numbers-and-contents", "", makeContents},
	} {
		t.Run(lesson.id, func(t *testing.T) {
			course, err := compile.Own()
			if err != nil {
				t.Fatal(err)
			}
			work := course.Lesson(lesson.id).Work(lesson.work)
			path := filepath.Join(t.TempDir(), "work.odt")
			if err := os.WriteFile(path, odtOf(t, work.Text(address.Polite.In("fr")).Starter), 0o600); err != nil {
				t.Fatal(err)
			}
			writer := interop.OpenWriter(t, path)
			lesson.do(writer)
			writer.Save()
			if got := verdict(t, work, "fr", path); got[0] != "true" {
				t.Errorf("the work does not pass: %q\n%q", got, writer.Texts())
			}
		})
	}
}

// The page on page breaks says that Ctrl+Enter in front of a heading leaves an empty heading
// above it: so it is.
func TestInteropAPageBreakBeforeAHeadingLeavesAnEmptyOne(t *testing.T) {
	path := filepath.Join(t.TempDir(), "work.odt")
	if err := os.WriteFile(path, odtOf(t, []byte("# Recettes\n\nUne soupe.\n\n## Les plats\n\nUn gratin.\n")), 0o600); err != nil {
		t.Fatal(err)
	}
	writer := interop.OpenWriter(t, path)
	writer.Cursor(at(writer, "Les plats"), 0)
	writer.Command("InsertPagebreak")
	writer.Save()
	empty := 0
	for h := range open(t, path).Headings() {
		if h.Words() == "" {
			empty++
		}
	}
	if empty != 1 {
		t.Errorf("%d empty headings, want 1", empty)
	}
}

// at returns where the paragraph with just this text is; -1 for nowhere.
func at(w *interop.Writer, text string) int {
	for i, s := range w.Texts() {
		if s == text {
			return i
		}
	}
	return -1
}

// isMark reports whether a character is a space or a tab.
func isMark(r rune) bool { return r == ' ' || r == '\t' }

// removeMarks removes empty paragraphs, and the spaces and tabs that are too many, from the
// end to the beginning. Between two words it leaves a space.
func removeMarks(w *interop.Writer) {
	texts := w.Texts()
	for i := len(texts) - 1; i >= 0; i-- {
		if texts[i] == "" && i < len(texts)-1 {
			w.Cursor(i, 0)
			w.Command("Delete")
		}
		runes := []rune(texts[i])
		for j := len(runes) - 1; j >= 0; j-- {
			if !isMark(runes[j]) {
				continue
			}
			first := j == 0 || isMark(runes[j-1])
			if first || runes[j] == '\t' {
				w.Cursor(i, j)
				w.Command("Delete")
			}
			if !first && runes[j] == '\t' {
				w.Command("InsertText", "Text= ")
			}
		}
	}
}

// makeLists removes the typed marks, and makes a list with bullets and one with numbers.
func makeLists(w *interop.Writer) {
	for mark, command := range map[string]string{"•": "DefaultBullet", "(": "DefaultNumbering"} {
		first, last := -1, -1
		for i, text := range w.Texts() {
			if !strings.HasPrefix(text, mark) {
				continue
			}
			if first < 0 {
				first = i
			}
			last = i
			deleteFirst(w, i, text[:strings.Index(text, " ")+1])
		}
		w.Select(first, last)
		w.Command(command)
	}
}

// makeContents removes the typed numbers and contents, and inserts a table of contents, which
// it updates.
func makeContents(w *interop.Writer) {
	texts := w.Texts()
	typed := -1
	for i := len(texts) - 1; i >= 0; i-- {
		switch number, _, found := strings.Cut(texts[i], ". "); {
		case found && len(number) == 1:
			deleteFirst(w, i, number+". ")
		case strings.Contains(texts[i], "....."):
			deleteFirst(w, i, texts[i])
			typed = i
			if strings.Contains(texts[i-1], ".....") {
				w.Command("Delete")
			}
		}
	}
	w.Cursor(typed, 0)
	w.Contents()
	w.Command("UpdateAllIndexes")
}

// deleteFirst deletes the first characters of a paragraph, one by one.
func deleteFirst(w *interop.Writer, paragraph int, characters string) {
	w.Cursor(paragraph, 0)
	for range []rune(characters) {
		w.Command("Delete")
	}
}
