package tui

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"jourdain/grader/address"
	"jourdain/grader/document"
	"jourdain/lessons"
	"jourdain/lessons/compile"
	"jourdain/lessons/starter"
	"jourdain/tui/plain"
	"jourdain/tui/screen"
	"jourdain/tui/tuitest"
)

// pictures are those of the README, from scenes that are played in the whole course.
func pictures() map[string]func(*player) {
	return map[string]func(*player){
		"welcome": func(*player) {},
		"course":  func(p *player) { p.visit(screen.CourseScreen, "", "") },
		"card":    func(p *player) { p.step(1) },
		"exercise": func(p *player) {
			p.step(p.find("mark"))
			p.press("t", "p", "1")
		},
		"result": func(p *player) { p.handIn(p.writeODT()) },
	}
}

// writeODT writes the starting file of the lesson as a word processor's document.
func (p *player) writeODT() string {
	p.t.Helper()
	var file bytes.Buffer
	if err := starter.Write(&file, document.ODT, p.work().Starter); err != nil {
		p.t.Fatal(err)
	}
	return p.write(p.work().File+".odt", file.String())
}

// The pictures of the README show what the program shows now; go test ./tui -update draws
// them anew.
func TestPicturesOfTheReadme(t *testing.T) {
	onlyDraws(t)
	course, err := compile.Own()
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []string{"fr", "en"} {
		for name, play := range pictures() {
			t.Run(name+"."+lang, func(t *testing.T) {
				p := newPlayerOf(t, course, lang, 80, 24)
				play(p)
				wantPicture(t, name, lang, p.app.View().Content)
			})
		}
		t.Run("lines."+lang, func(t *testing.T) {
			wantPicture(t, "lines", lang, lastLines(handedInByLines(t, course, lang), 24))
		})
	}
}

// wantPicture fails when a picture is not what a terminal of 80 by 24 shows, or draws it
// anew under -update.
func wantPicture(t *testing.T, name, lang, drawn string) {
	t.Helper()
	path := filepath.Join("..", "docs", name+"."+lang+".svg")
	picture := tuitest.Picture(drawn, 80, 24)
	if *update {
		if err := os.WriteFile(path, []byte(picture), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	kept, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if picture != strings.ReplaceAll(string(kept), "\r\n", "\n") {
		t.Errorf("%s is not what the program shows now: run go test ./tui -update -run TestPictures, and look at it", path)
	}
}

// byLines is a session of the line mode that begins where a document is handed in. Each
// answer is written out as the terminal does.
type byLines struct {
	*Session
	out     *strings.Builder
	answers []string
}

func (s *byLines) Start() tea.Cmd {
	home := s.Session.Start()
	return tea.Batch(home, s.Session.Update(screen.Ask{To: screen.Route{Name: screen.SubmitScreen, Lesson: tuitest.Lesson}}))
}

func (s *byLines) Update(msg tea.Msg) tea.Cmd {
	if _, ok := msg.(screen.Chosen); ok && len(s.answers) > 0 {
		s.out.WriteString(s.answers[0] + "\n")
		s.answers = s.answers[1:]
	}
	return s.Session.Update(msg)
}

// handedInByLines says what the line mode says of the starting file, up to the question
// what to do next.
func handedInByLines(t *testing.T, course *lessons.Course, lang string) string {
	t.Helper()
	p := newPlayerOf(t, course, lang, 80, 24)
	p.writeODT()
	services := testServices(t, p.folder)
	services.Course = course
	session, err := NewSession(services, screen.Setup{Voice: address.Polite.In(lang)}, true)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	s := &byLines{Session: session, out: &out, answers: []string{"1"}}
	if err := plain.Run(context.Background(), s, strings.NewReader("1\n"), &out); err != nil {
		t.Fatal(err)
	}
	return strings.TrimRight(out.String(), "\n")
}

// lastLines returns as many of the last lines as a terminal of 80 columns shows, cut between
// words as the line mode is there.
func lastLines(text string, n int) string {
	lines := strings.Split(ansi.Wordwrap(text, 79, ""), "\n")
	return strings.Join(lines[max(0, len(lines)-n):], "\n")
}
