package tui

import (
	"context"
	"maps"
	"strings"
	"testing"

	"jourdain/grader/document"
	"jourdain/lessons"
	"jourdain/tui/documents"
	"jourdain/tui/screen"
)

// offered returns the numbers of the choices that were last said, by their words; a move
// that is not possible keeps its own.
func (l *listener) offered() map[string]string {
	numbers := map[string]string{}
	for line := range strings.SplitSeq(l.last, "\n") {
		if match := numbered.FindStringSubmatch(line); match != nil {
			label, _, _ := strings.Cut(match[2], ",")
			numbers[label] = match[1]
		}
	}
	return numbers
}

// Who answers by ear learns a number once: while an exercise lasts, it does not come to
// mean something else.
func TestAChoiceKeepsItsNumberWhileAnExerciseLasts(t *testing.T) {
	l := listen(t, "en")
	l.pick("Start")
	l.answer("")
	l.pick("Skip it for now", "Skip it for now") // to the lines to put in order
	lines := l.offered()
	l.pick("Wash")
	first := l.offered()
	for _, label := range []string{"Move up", "Move down", "Back to the exercise"} {
		if first[label] == "" {
			t.Fatalf("%q is not offered:\n%s", label, l.last)
		}
	}
	for range 4 {
		l.answer(first["Move down"])
		now := l.offered()
		delete(now, "Undo")
		if !maps.Equal(now, first) {
			t.Fatalf("the numbers were %v and are %v", first, now)
		}
	}
	l.hears("“Wash the leeks”: no lower.") // it came to the end on the way
	l.hears("Move down, not possible here")
	l.answer(first["Back to the exercise"])
	for _, label := range []string{"Check my answer", "Hint", "Skip it for now", "Previous page"} {
		if now := l.offered(); lines[label] == "" || now[label] != lines[label] {
			t.Errorf("%q was %q and is %q", label, lines[label], now[label])
		}
	}
	l.pick("Hint")
	if now := l.offered(); now["Skip it for now"] != lines["Skip it for now"] {
		t.Errorf("after the hint the numbers are %v, and were %v", now, lines)
	}
}

// What has no other sign is said: that something was taken back, a hint that was heard
// before, that there is nothing to take back.
func TestNothingIsDoneWithoutAWord(t *testing.T) {
	l := listen(t, "en")
	l.pick("Start")
	l.answer("")
	l.answer("u")
	l.hears("There is nothing to undo.")
	for range 2 {
		l.pick("Hint")
		l.hears("Hint: ")
	}
	if strings.Contains(l.last, "Advice") {
		t.Errorf("a hint has two names:\n%s", l.last)
	}
	l.pick("Skip it for now", "To do: Keep", "A key", "A setting", "Undo")
	l.hears("Undone. Put a date on the right: no answer yet.")
	l.pick("Back to the exercise", "Undo")
	l.hears("Undone. Keep two words apart: no answer yet.")
	l.pick("Hint")
	if strings.Contains(l.last, "Undone.") {
		t.Errorf("it is said again:\n%s", l.last)
	}
}

// Going back says where it leads, and help is closed.
func TestTheWayBackIsNamed(t *testing.T) {
	for lang, want := range map[string][]string{
		"fr": {"Retour au cours", "Retour à l’accueil", "Fermer l’aide"}, "en": {"Back to the course", "Back to the welcome screen", "Close help"},
	} {
		l := listen(t, lang)
		l.answer("2")
		course := l.offered()
		if course[want[1]] == "" {
			t.Errorf("%s: no way back to the welcome in %v", lang, course)
		}
		l.answer("1")
		if l.offered()[want[0]] == "" {
			t.Errorf("%s: no way back to the course:\n%s", lang, l.last)
		}
		l.answer("?")
		if help := l.offered(); len(help) != 1 || help[want[2]] == "" {
			t.Errorf("%s: help offers %v", lang, help)
		}
	}
}

// Only choices have bare numbers: a step to follow is called one.
func TestChoicesAreToldApartFromSteps(t *testing.T) {
	env := newPlayer(t, "en", 80, 24).app.session.Env()
	page := screen.Page{Head: screen.Head{Trail: "Lesson 1"}, Rows: []screen.Row{{ID: "take", Label: "Get the file"}}, Back: screen.Back{Last: true}}
	for markdown, want := range map[string]string{
		"1. Open it.\n2. Save it.": "Step 1: Open it.\nStep 2: Save it.\n1. Get the file\n", "- Open it.": "Open it.\n1. Get the file\n",
	} {
		page.Parts = []screen.Part{screen.Prose{Markdown: markdown}}
		if said, _ := speak(t, env, page); !strings.Contains(said, want) {
			t.Errorf("said\n%s\nwithout\n%s", said, want)
		}
	}
}

// So is a line of an example that has a number of its own.
func TestChoicesAreToldApartFromNumberedLines(t *testing.T) {
	env := newPlayer(t, "en", 80, 24).app.session.Env()
	page := screen.Page{
		Head: screen.Head{Trail: "Lesson 1"}, Back: screen.Back{Last: true}, Rows: []screen.Row{{ID: "a", Label: "Go on"}},
		Parts: []screen.Part{screen.Columns{Left: screen.Column{Title: "Typed", Lines: []screen.Line{{Text: "1. The farm"}}}}},
	}
	if said, _ := speak(t, env, page); !strings.Contains(said, "Typed:\nnumber 1, The farm\n1. Go on\n") {
		t.Errorf("the choices are not told apart:\n%s", said)
	}
}

// A starting file is opened in the program that its format is for.
func TestTheStartingFileIsOpenedInAProgramForItsFormat(t *testing.T) {
	for name, want := range map[string][]string{
		"recipes.odt": {"in my word processor", "in your word processor."}, "recipes.md": {"in my text editor", "in a text editor."},
	} {
		p := newPlayer(t, "en", 120, 40)
		services := testServices(t, p.folder)
		services.Open = func(string) error { return nil }
		services.Give = func(context.Context, *lessons.Work, string, document.Format) (documents.Document, error) {
			return documents.Document{Name: name, Path: name, Place: documents.Place{Kind: documents.InDocuments}}, nil
		}
		p.app.session.router.makers = Screens(services)
		p.brief()
		p.send(screen.Chosen{ID: "take"})
		for _, words := range want {
			p.wantSees(words)
		}
	}
}

// Who cannot make room on a disk is not asked to.
func TestOnlyTheOwnerOfADiskMakesRoom(t *testing.T) {
	for public, want := range map[bool]string{false: "Make some room", true: "Ask the person who looks after it"} {
		p := newPlayer(t, "en", 120, 40)
		services := testServices(t, p.folder)
		services.Give = func(context.Context, *lessons.Work, string, document.Format) (documents.Document, error) {
			return documents.Document{}, documents.ErrFull
		}
		p.app.session.router.makers = Screens(services)
		p.app.session.env.Public = public
		p.brief()
		p.send(screen.Chosen{ID: "take"})
		p.wantSees(want)
	}
}

// The label of a mark is not said before words that say the same.
func TestNothingIsLabelledTwice(t *testing.T) {
	env := newPlayer(t, "en", 80, 24).app.session.Env()
	page := screen.Page{
		Head: screen.Head{Trail: "Lesson 1"}, Back: screen.Back{Last: true},
		Parts: []screen.Part{
			screen.Note{Mark: screen.OK, Text: "Passed: your document is there.", Worded: true},
			screen.Note{Mark: screen.OK, Text: "The document has a title."},
		},
		Rows: []screen.Row{
			{ID: "a", Mark: screen.Todo, Group: "To do first", Label: "A title is missing."},
			{ID: "b", Mark: screen.Skipped, Group: "Not checked yet", Label: "The order."},
			{ID: "c", Lead: "A note", Label: "This number comes from the council."},
		},
	}
	want := "Lesson 1.\nPassed: your document is there.\nRight: The document has a title.\nTo do first:\n1. To fix: A title is missing.\n" +
		"Not checked yet:\n2. The order.\n3. A note: This number comes from the council.\n"
	if said, _ := speak(t, env, page); !strings.Contains(said, want) {
		t.Errorf("said\n%s\nwithout\n%s", said, want)
	}
}
