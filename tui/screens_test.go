package tui

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jourdain/grader/thorough"
	"jourdain/tui/screen"
	"jourdain/tui/tuitest"
)

// step goes to a step of the lesson, from 0.
func (p *player) step(n int) {
	p.t.Helper()
	lesson := p.app.session.router.makers
	where := p.app.session.Env().Step(p.lesson(), n)
	if _, ok := lesson[where.Name]; !ok {
		p.t.Fatalf("no screen %s", where.Name)
	}
	p.send(screen.Ask{To: where})
}

func (p *player) write(name, content string) string {
	p.t.Helper()
	path := filepath.Join(p.folder, name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		p.t.Fatal(err)
	}
	return path
}

func (p *player) handIn(path string) {
	p.t.Helper()
	p.send(screen.Ask{To: screen.Route{Name: screen.SubmitScreen, Lesson: "looking-or-being"}})
	p.send(screen.Chosen{ID: path})
}

// ownScenes are the screens of a lesson of our own course, and those that belong to none.
func ownScenes() []scene {
	return []scene{
		{"home", func(*player) {}},
		{"help", func(p *player) { p.press("?") }},
		{"course", func(p *player) { p.send(screen.Ask{To: screen.Route{Name: screen.CourseScreen}}) }},
		{"course-again", func(p *player) {
			p.done()
			p.send(screen.Ask{To: screen.Route{Name: screen.CourseScreen}})
			p.press("up")
		}},
		{"settings", func(p *player) { p.send(screen.Ask{To: screen.Route{Name: screen.SettingsScreen}}) }},
		{"settings-look", func(p *player) {
			p.send(screen.Ask{To: screen.Route{Name: screen.SettingsScreen}})
			p.send(screen.Chosen{ID: "look"})
		}},
		{"settings-praise", func(p *player) {
			p.send(screen.Ask{To: screen.Route{Name: screen.SettingsScreen}})
			p.send(screen.Chosen{ID: "praise"})
			p.press("down")
		}},
		{"settings-changed", func(p *player) {
			p.send(screen.Ask{To: screen.Route{Name: screen.SettingsScreen}})
			p.send(screen.Chosen{ID: "praise"})
			p.press("down", "enter")
		}},
		{"card-1", func(p *player) { p.step(0) }},
		{"card-2", func(p *player) { p.step(1) }},
		{"card-words", func(p *player) { p.step(3); p.press("?") }},
		{"choose", func(p *player) { p.step(p.find("choose")) }},
		{"choose-hint", func(p *player) { p.step(p.find("choose")); p.press("i") }},
		{"choose-wrong", func(p *player) { p.step(p.find("choose")); p.answer(false) }},
		{"choose-right", func(p *player) { p.step(p.find("choose")); p.answer(true) }},
		{"mark", func(p *player) { p.step(p.find("mark")); p.press("t", "1", "p") }},
		{"mark-role", func(p *player) { p.step(p.find("mark")); p.send(screen.Chosen{ID: "row-1"}) }},
		{"mark-wrong", func(p *player) { p.step(p.find("mark")); p.press("p"); p.send(screen.Chosen{ID: "check"}) }},
		{"brief", func(p *player) { p.step(len(p.text().Steps)) }},
		{"brief-formats", func(p *player) { p.step(len(p.text().Steps)); p.send(screen.Chosen{ID: "formats"}) }},
		{"brief-word", func(p *player) {
			p.set(func(s *screen.Setup) { s.Tool = "word" })
			p.step(len(p.text().Steps))
		}},
		{"brief-again", func(p *player) {
			p.step(len(p.text().Steps))
			p.write("recettes.md", "# Mes recettes\n")
			p.write("recipes.md", "# My recipes\n")
			p.send(screen.Chosen{ID: "take"})
		}},
		{"brief-given", func(p *player) { p.step(len(p.text().Steps)); p.send(screen.Chosen{ID: "take-markdown"}) }},
		{"submit-nothing", func(p *player) {
			p.send(screen.Ask{To: screen.Route{Name: screen.SubmitScreen, Lesson: "looking-or-being"}})
		}},
		{"submit", func(p *player) {
			p.write("recettes.md", p.starter())
			p.write("lettre.md", "Bonjour.")
			p.send(screen.Ask{To: screen.Route{Name: screen.SubmitScreen, Lesson: "looking-or-being"}})
		}},
		{"submit-formats", func(p *player) {
			for _, name := range []string{"a.docx", "facture.pdf"} {
				p.write(name, "-")
			}
			p.write("lettre.md", "Bonjour.")
			p.send(screen.Ask{To: screen.Route{Name: screen.SubmitScreen, Lesson: "looking-or-being"}})
			p.press("up")
		}},
		{"submit-unknown", func(p *player) {
			p.write("lettre.md", "Bonjour.")
			p.send(screen.Ask{To: screen.Route{Name: screen.SubmitScreen, Lesson: "looking-or-being"}})
			p.send(screen.Entered{Text: "letre"})
		}},
		{"brief-mine", func(p *player) { p.handIn(p.write("lettre.md", p.solution())); p.brief() }},
		{"result-untouched", func(p *player) {
			p.handIn(p.write("recettes.md", p.solution()))
			p.handIn(p.write("recettes-2.md", p.starter()))
		}},
		{"submit-typing", func(p *player) {
			p.send(screen.Ask{To: screen.Route{Name: screen.SubmitScreen}})
			p.send(screen.Chosen{ID: "type"})
			p.press("/home/mamie/Documents/été.odt")
		}},
		{"result-failed", func(p *player) { p.handIn(p.write("recettes.md", p.starter())) }},
		{"result-all", func(p *player) { p.handIn(p.write("recettes.md", p.starter())); p.press("a") }},
		{"result-structure", func(p *player) { p.handIn(p.write("recettes.md", p.starter())); p.press("v") }},
		{"result-passed", func(p *player) { p.handIn(p.write("recettes.md", p.solution())) }},
		{"result-unreadable", func(p *player) { p.handIn(p.write("recettes.md.pdf", "%PDF-1.7")) }},
		{"result-question", func(p *player) { p.lookAt(p.write("potager.md", p.garden())) }},
		{"result-intended", func(p *player) {
			p.lookAt(p.write("potager.md", p.garden()))
			p.press("i", "i")
			p.send(screen.Chosen{ID: "intended"})
		}},
		{"result-news", func(p *player) {
			p.handIn(p.write("recettes.md", p.starter()))
			p.save("recettes.md", strings.Replace(p.solution(), "\n## ", "\n##\n\n## ", 1))
		}},
		{"result-away", func(p *player) {
			path := p.write("potager.md", p.garden())
			p.lookAt(path)
			if err := os.Remove(path); err != nil {
				p.t.Fatal(err)
			}
			p.polled()
		}},
		{"rule-question", func(p *player) {
			p.set(func(s *screen.Setup) { s.Tool = "writer" })
			p.lookAt(p.write("potager.md", p.garden()))
			p.press("enter", "end")
		}},
		{"rule", func(p *player) { p.handIn(p.write("recettes.md", p.starter())); p.press("enter") }},
		{"howto", func(p *player) {
			p.set(func(s *screen.Setup) { s.Tool = "writer" })
			p.send(screen.Ask{To: screen.Route{Name: screen.HowtoScreen, Skill: "make-a-heading"}})
		}},
		{"howto-first", func(p *player) {
			p.send(screen.Ask{To: screen.Route{Name: screen.HowtoScreen, Skill: "make-a-heading"}})
			p.send(screen.Chosen{ID: "tool-word"})
		}},
		{"howto-which", func(p *player) {
			p.send(screen.Ask{To: screen.Route{Name: screen.HowtoScreen, Skill: "make-a-heading"}})
		}},
	}
}

func sizes() [][2]int { return [][2]int{{80, 24}, {40, 12}, {120, 40}} }

// view is a way to look at a scene.
type view struct {
	lang          string
	width, height int
}

func (v view) String() string { return fmt.Sprintf("%s_%dx%d", v.lang, v.width, v.height) }

func views() []view {
	var all []view
	for _, lang := range []string{"fr", "en"} {
		for _, size := range sizes() {
			all = append(all, view{lang, size[0], size[1]})
		}
	}
	return all
}

// Every screen, at each size, in each language, is as it was when someone read it.
func TestScreensAreAsTheyWereRead(t *testing.T) {
	onlyDraws(t)
	for _, s := range scenes() {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			read := openGoldens(t, "screens", s.name)
			for _, v := range views() {
				t.Run(v.String(), func(t *testing.T) {
					p := s.player(t, v.lang, v.width, v.height)
					s.play(p)
					read.holds(t, v.String(), p.screen())
				})
			}
			read.write(t)
		})
	}
}

// Every screen of the table stands in a scene: what no scene shows, nobody has read at each
// size and in each language.
func TestEveryScreenHasAScene(t *testing.T) {
	onlyDraws(t)
	unseen := Screens(testServices(t, t.TempDir()))
	for _, s := range scenes() {
		if len(unseen) == 0 {
			return
		}
		p := s.player(t, "fr", 80, 24)
		s.play(p)
		for _, entry := range p.app.session.router.stack {
			delete(unseen, entry.route.Name)
		}
	}
	for name := range unseen {
		t.Errorf("no scene shows the screen %q: add one to scenes, with p.visit, run go test ./tui -update -run TestScreens, and read what it wrote", name)
	}
}

// No line is wider than the window and no screen is taller; the keys' line is always
// there, and the cursor stands in the window.
func TestScreensFitTheWindow(t *testing.T) {
	onlyDraws(t)
	all := [][2]int{{40, 12}, {41, 13}, {63, 19}, {64, 20}, {80, 24}, {120, 40}, {250, 80}}
	for i, s := range scenes() {
		for _, size := range thorough.Share(all, 4, i) {
			t.Run(fmt.Sprintf("%s %dx%d", s.name, size[0], size[1]), func(t *testing.T) {
				t.Parallel()
				p := s.player(t, "fr", size[0], size[1])
				s.play(p)
				lines := strings.Split(strings.TrimSuffix(p.screen(), "\n"), "\n")
				if len(lines) != size[1] {
					t.Errorf("%d lines in a window of %d", len(lines), size[1])
				}
				for i, line := range lines {
					if w := width(line); w > size[0] {
						t.Errorf("line %d has %d columns: %q", i+1, w, line)
					}
				}
				if v := p.app.View(); v.Cursor != nil && (v.Cursor.X >= size[0] || v.Cursor.Y >= size[1]) {
					t.Errorf("the cursor is outside the window: %v", v.Cursor.Position)
				}
				if foot := strings.Join(lines[len(lines)-2:], " "); !strings.Contains(foot, "Entrée") && !strings.Contains(foot, "aide") {
					t.Errorf("no keys at the bottom: %q", foot)
				}
			})
		}
	}
}

// Who goes on to the next lesson goes back to the list of the lessons, and not to what the
// finished lesson had asked for; who came from the first screen goes back there.
func TestAFinishedLessonDoesNotWaitBelowTheNext(t *testing.T) {
	lesson := tuitest.Course(t).Lesson(tuitest.Lesson)
	for _, below := range []screen.Name{screen.CourseScreen, screen.HomeScreen} {
		p := newPlayer(t, "fr", 80, 24)
		home, course := p.app.page().Head.Trail, ""
		if below == screen.CourseScreen {
			p.send(screen.Ask{To: screen.Route{Name: screen.CourseScreen}})
			course = p.app.page().Head.Trail
		}
		p.send(screen.Ask{To: p.app.session.Env().Step(lesson, 99)})
		p.send(screen.Ask{To: screen.Route{Name: screen.SettingsScreen}})
		p.send(screen.Begin(p.app.session.Env().Step(lesson, 0)).Now[0])
		p.press("esc")
		if got, want := p.app.page().Head.Trail, map[bool]string{true: course, false: home}[course != ""]; got != want {
			t.Errorf("one goes back to %q, not to %q", got, want)
		}
	}
}
