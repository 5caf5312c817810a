package tui

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	tea "charm.land/bubbletea/v2"

	"jourdain/tui/screen"
	"jourdain/tui/tuitest"
)

// slow is a player whose commands come to their end when the test lets them: the stick
// that they ask takes long to answer.
type slow struct {
	*public
	late []tea.Cmd
	// looks are the contexts in which an address was looked for.
	looks []context.Context
}

// slowly is a finder that notes the contexts of its looks.
type slowly struct {
	tuitest.Folder
	s *slow
}

func (f slowly) Path(ctx context.Context, typed string) string {
	f.s.looks = append(f.s.looks, ctx)
	return f.Folder.Path(ctx, typed)
}

func newSlow(t *testing.T) *slow {
	t.Helper()
	folder := t.TempDir()
	for _, name := range []string{"a.md", "b.md"} {
		text := "# The words of " + name + "\n\nThey are long enough to be read.\n"
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s := &slow{}
	services := testServices(t, folder)
	services.Venue, services.Finder = AtPublicTerminal, slowly{tuitest.Folder(folder), s}
	s.public = publicOf(t, services, folder)
	return s
}

// tell tells the app something, and keeps back what it wants to be done.
func (s *slow) tell(msg tea.Msg) {
	s.t.Helper()
	_, cmd := s.app.Update(msg)
	s.late = append(s.late, cmd)
	s.app.View()
}

// answer lets what was kept back come to its end.
func (s *slow) answer() {
	s.t.Helper()
	late := s.late
	s.late = nil
	for _, cmd := range late {
		s.run(cmd)
	}
}

// ready lets what was kept back come to its end, and keeps the answers back.
func (s *slow) ready() {
	var answers []tea.Cmd
	for todo := s.late; len(todo) > 0; todo = todo[1:] {
		if todo[0] == nil {
			continue
		}
		switch msg := todo[0]().(type) {
		case tea.BatchMsg:
			todo = append(todo, msg...)
		default:
			answers = append(answers, func() tea.Msg { return msg })
		}
	}
	s.late = answers
}

// address goes to the screen that asks for a document and types an address, which is
// looked for until the test lets it be found.
func (s *slow) address(typed string) {
	s.t.Helper()
	s.send(screen.Ask{To: screen.Route{Name: screen.SubmitScreen}})
	s.send(screen.Chosen{ID: "type"})
	s.tell(screen.Entered{Text: typed})
	s.wantSees("Je cherche ce fichier…")
}

// leave ends the session, as a person does who has finished.
func (s *slow) leave() { s.send(screen.Ask{How: screen.Quit}) }

// What one person has asked for is not answered to the next one, whatever it was.
func TestAnAnswerIsForThePersonWhoAsked(t *testing.T) {
	for name, ask := range map[string]func(*slow){
		"an address": func(s *slow) { s.address("./a.md") },
		"the documents": func(s *slow) {
			s.tell(screen.Ask{To: screen.Route{Name: screen.SubmitScreen}})
		},
		"a result": func(s *slow) {
			s.tell(screen.Ask{To: screen.Route{Name: screen.ResultScreen, File: filepath.Join(s.folder, "a.md")}})
		},
		"a starting file": func(s *slow) {
			s.send(screen.Ask{To: screen.Route{Name: screen.BriefScreen, Lesson: tuitest.Lesson}})
			s.tell(screen.Chosen{ID: "take"})
		},
		"a certificate": func(s *slow) {
			s.send(screen.Ask{To: screen.Route{Name: screen.CertificateScreen}})
			s.tell(screen.Chosen{ID: "folder-0"})
		},
		"the progress": func(s *slow) {
			s.tell(screen.Ask{To: screen.Route{Name: screen.TakeawayScreen}})
		},
	} {
		t.Run(name, func(t *testing.T) { askAndLeave(t, ask, false) })
		t.Run(name+" that is on its way", func(t *testing.T) { askAndLeave(t, ask, true) })
	}
}

// askAndLeave asks for something and leaves, before or after the answer is ready.
func askAndLeave(t *testing.T, ask func(*slow), ready bool) {
	t.Helper()
	s := newSlow(t)
	welcome := s.screen()
	ask(s)
	if ready {
		s.ready()
	}
	before, _ := os.ReadDir(s.folder)
	s.leave()
	if s.begun != 1 || s.screen() != welcome {
		t.Fatalf("%d began, and the screen is\n%s", s.begun, s.screen())
	}
	for _, to := range []string{"the welcome screen", "the same screen"} {
		if to == "the same screen" {
			s.send(screen.Ask{To: screen.Route{Name: screen.SubmitScreen}})
		}
		now := s.screen()
		late := s.late
		s.answer()
		if s.screen() != now {
			t.Errorf("who is at %s sees what the one before has asked for:\n%s", to, s.screen())
		}
		s.late = late
	}
	if after, _ := os.ReadDir(s.folder); len(after) != len(before) {
		t.Errorf("after the one before has left, %d files were there and %d are", len(before), len(after))
	}
}

// Who left a screen is not thrown back to it, and what it looked for is given up.
func TestWhoLeftAScreenIsNotThrownBackToIt(t *testing.T) {
	s := newSlow(t)
	for _, ready := range []bool{false, true} {
		s.address("./a.md")
		if ready {
			s.ready()
		}
		looks := len(s.looks)
		s.send(screen.Ask{How: screen.Pop})
		s.send(screen.Ask{To: screen.Route{Name: screen.SettingsScreen}})
		before := s.screen()
		s.answer()
		if s.screen() != before {
			t.Errorf("who went on to the settings sees\n%s", s.screen())
		}
		if len(s.looks) > looks {
			t.Error("an address is looked for although nobody waits for it")
		}
	}
}

// A look that has begun hears that its screen was left.
func TestALookEndsWithItsScreen(t *testing.T) {
	s := newSlow(t)
	s.send(screen.Ask{To: screen.Route{Name: screen.SubmitScreen}})
	s.send(screen.Chosen{ID: "type"})
	s.send(screen.Entered{Text: " "}) // nothing is found, and the screen stays
	if len(s.looks) != 1 || s.looks[0].Err() != nil {
		t.Fatalf("there were the looks %v", s.looks)
	}
	s.send(screen.Ask{How: screen.Pop})
	if s.looks[0].Err() == nil {
		t.Error("the look goes on although its screen was left")
	}
}

// An answer to a screen below help does not close help; it waits there.
func TestAnAnswerWaitsBelowHelp(t *testing.T) {
	s := newSlow(t)
	s.address("./a.md")
	s.press("f1")
	help := s.screen()
	s.answer()
	if s.screen() != help {
		t.Fatalf("who reads help sees\n%s", s.screen())
	}
	s.press("esc")
	s.wantSees("The words of a.md")
}

// Who types another address, or something else, is not shown the file of the first one.
func TestOnlyTheLastAddressCounts(t *testing.T) {
	s := newSlow(t)
	s.address("./a.md")
	first := s.late
	s.late = nil
	s.send(screen.Chosen{ID: "type"})
	s.tell(screen.Entered{Text: "./b.md"})
	second := s.late
	s.late = first
	s.answer()
	s.wantSees("Je cherche ce fichier…")
	s.late = second
	s.send(screen.Chosen{ID: "type"})
	field := s.screen()
	s.answer()
	if s.screen() != field {
		t.Errorf("who types is thrown out of the field:\n%s", s.screen())
	}
}

// What a person asked for is still done when they go on to another screen.
func TestADeedIsDoneWhenItsScreenIsLeft(t *testing.T) {
	s := newSlow(t)
	before, _ := os.ReadDir(s.folder)
	s.send(screen.Ask{To: screen.Route{Name: screen.BriefScreen, Lesson: tuitest.Lesson}})
	s.tell(screen.Chosen{ID: "take"})
	s.send(screen.Ask{How: screen.Pop})
	s.answer()
	if after, _ := os.ReadDir(s.folder); len(after) != len(before)+1 {
		t.Errorf("%d files were there and %d are", len(before), len(after))
	}
}
