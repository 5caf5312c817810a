package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"jourdain/grader/address"
	"jourdain/lessons"
	"jourdain/lessons/activity"
	"jourdain/lessons/progress"
	"jourdain/tui/documents"
	"jourdain/tui/screen"
	"jourdain/tui/tuitest"
)

// onlyDraws skips a test under -short that plays and draws one screen after the other:
// nothing runs beside it that the race detector could learn from.
func onlyDraws(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("draws screens one after the other: nothing for the race detector")
	}
}

// player plays the tutor as a person would, without a terminal: keys go in, the
// screen comes out.
type player struct {
	t      *testing.T
	app    *App
	folder string // where the learner's documents are
}

func newPlayer(t *testing.T, lang string, width, height int) *player {
	t.Helper()
	return newPlayerOf(t, tuitest.Course(t), lang, width, height)
}

// newPlayerOf plays another course.
func newPlayerOf(t *testing.T, course *lessons.Course, lang string, width, height int) *player {
	t.Helper()
	folder := t.TempDir()
	services := testServices(t, folder)
	services.Course = course
	return playerOf(t, services, folder, lang, width, height)
}

// playerOf plays with services that a test has prepared.
func playerOf(t *testing.T, services Services, folder, lang string, width, height int) *player {
	t.Helper()
	p := &player{t: t, folder: folder}
	session, err := NewSession(services, screen.Setup{Voice: address.Polite.In(lang)}, false)
	if err != nil {
		t.Fatal(err)
	}
	p.app = NewApp(session, width, height, false)
	p.run(session.Start())
	p.app.View()
	return p
}

func testServices(t *testing.T, folder string) Services {
	t.Helper()
	f := tuitest.Folder(folder)
	course, store := tuitest.Course(t), progress.Memory()
	return Services{
		Course: course, Progress: store, Takeaway: f.Takeaway(course, store), Finder: f, Give: f.Give, Judge: tuitest.Judge,
		Look: documents.Look, Now: tuitest.Now,
	}
}

// run does what a command asks until nothing is left.
func (p *player) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil, tea.QuitMsg:
	case tea.BatchMsg:
		for _, c := range msg {
			p.run(c)
		}
	default:
		p.send(msg)
	}
}

func (p *player) send(msg tea.Msg) {
	_, cmd := p.app.Update(msg)
	p.run(cmd)
	p.app.View()
}

// set changes settings.
func (p *player) set(change func(*screen.Setup)) {
	setup := p.app.session.Env().Setup()
	change(&setup)
	p.send(screen.Changed{Setup: setup})
}

// speak changes the language.
func (p *player) speak(lang string) { p.set(func(s *screen.Setup) { s.Voice.Lang = lang }) }

// press presses keys, named as Bubble Tea names them; a key of several letters that
// is no name is typed letter by letter.
func (p *player) press(keys ...string) {
	p.t.Helper()
	named := map[string]rune{
		"enter": tea.KeyEnter, "esc": tea.KeyEscape, "up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft,
		"right": tea.KeyRight, "pgdown": tea.KeyPgDown, "pgup": tea.KeyPgUp, "end": tea.KeyEnd, "home": tea.KeyHome, "f1": tea.KeyF1,
	}
	for _, key := range keys {
		if code, ok := named[key]; ok {
			p.send(tea.KeyPressMsg{Code: code})
			continue
		}
		for _, r := range key {
			p.send(tea.KeyPressMsg{Code: r, Text: string(r)})
		}
	}
}

// screen returns what is on the screen, without colours, and without the folder that
// is another one in each run.
func (p *player) screen() string {
	p.t.Helper()
	lines := strings.Split(ansi.Strip(p.app.View().Content), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

func (p *player) sees(words string) bool { return strings.Contains(flat(p.screen()), flat(words)) }

func (p *player) wantSees(words string) {
	p.t.Helper()
	if !p.sees(words) {
		p.t.Fatalf("the screen does not say %q:\n%s", words, p.screen())
	}
}

// choose presses Down until the row that begins with some words is selected, then
// Enter.
func (p *player) choose(words string) {
	p.t.Helper()
	for range 60 {
		page := p.app.page()
		v := p.app.viewer()
		if v.Selected < len(page.Rows) && strings.HasPrefix(page.Rows[v.Selected].Label, words) && v.Sees(&p.app.frame.Body, p.app.frame.Height) {
			p.press("enter")
			return
		}
		p.press("down")
	}
	p.t.Fatalf("no row begins with %q:\n%s", words, p.screen())
}

// flat makes one line of a text, so that it can be found whatever the wrapping.
func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

func width(line string) int { return ansi.StringWidth(line) }

func (p *player) lesson() *lessons.Lesson {
	p.t.Helper()
	return tuitest.Course(p.t).Lesson(tuitest.Lesson)
}

func (p *player) text() *lessons.Text { return p.lesson().Text(p.app.session.Env().Voice().Polite()) }

func (p *player) work() *lessons.WorkText {
	return p.lesson().Work("").Text(p.app.session.Env().Voice().Polite())
}

func (p *player) starter() string  { return string(p.work().Starter) }
func (p *player) solution() string { return string(p.work().Solution) }

// find returns the first step of the lesson that is an activity of a kind.
func (p *player) find(kind activity.Kind) int {
	p.t.Helper()
	for i, step := range p.text().Steps {
		if step.Activity != nil && step.Activity.Kind() == kind {
			return i
		}
	}
	p.t.Fatalf("no activity %s", kind)
	return 0
}

// answer answers a choose activity that is on the screen, rightly or wrongly.
func (p *player) answer(right bool) {
	p.t.Helper()
	page := p.app.page()
	for i := range page.Rows {
		p.send(screen.Chosen{ID: page.Rows[i].ID})
		if now := p.app.page(); now.Rows[0].ID == "next" == right {
			return
		}
		p.send(screen.Chosen{ID: "again"})
	}
	p.t.Fatal("no option gives the answer that was wanted")
}
