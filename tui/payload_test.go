package tui

import (
	"bytes"
	"context"
	"fmt"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"testing/fstest"
	"time"
	"unicode"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"jourdain/grader/address"
	"jourdain/grader/thorough"
	"jourdain/lessons/compile"
	"jourdain/lessons/draft"
	"jourdain/lessons/progress"
	"jourdain/tui/screen"
	"jourdain/tui/tuitest"
)

// payload is a text that steers a terminal, or misleads who reads it.
type payload struct{ name, text string }

func payloads() []payload {
	return []payload{
		{"clipboard (OSC 52)", "\x1b]52;c;aGVsbG8=\x07"},
		{"window title (OSC 0)", "\x1b]0;title\x07"},
		{"window title, ended by ST", "\x1b]2;title\x1b\\"},
		{"clear the screen (CSI 2J)", "\x1b[2J"},
		{"report the cursor (CSI 6n)", "\x1b[6n"},
		{"device control string", "\x1bP+q544e\x1b\\"},
		{"application command", "\x1b_Gi=1;\x1b\\"},
		{"hyperlink (OSC 8)", "\x1b]8;;https://example.org\x1b\\here\x1b]8;;\x1b\\"},
		{"concealed text (SGR 8)", "\x1b[8mhidden\x1b[0m"},
		{"C1 control sequence", "\u009b2J"},
		{"C1 device control string", "\u0090q\u009c"},
		{"right to left override", "\u202etxet"},
		{"isolate", "\u2067txet\u2069"},
		{"zero width space", "a\u200bb"},
		{"soft hyphen", "a\u00adb"},
		{"tag characters", "a\U000e0041b"},
		{"line separator", "a\u2028b"},
		{"bell", "a\ab"},
		{"backspaces", "wrong\b\b\b\b\bright"},
		{"carriage return", "wrong\rright"},
		{"vertical tab and form feed", "a\vb\fc"},
		{"delete", "a\x7fb"},
		{"null", "a\x00b"},
		{"character references", "&#27;[2J&#155;2J&#8238;&#x200b;&rlm;"},
		{"not UTF-8", "a\xff\x9bb"},
		{"a character for private use", "a\ue010b\ue000c"},
	}
}

// poisoned is a player to whom a text comes by one way, and what they then look at.
type poisoned struct {
	name string
	play func(p *player, text string, look func())
}

// entrances are all the ways by which a text comes in.
func entrances() []poisoned {
	return []poisoned{
		{"name of a file", func(p *player, text string, look func()) { p.judge(fileName(text), p.solution(), look) }},
		{"heading", func(p *player, text string, look func()) {
			p.judge("a.md", "# Un "+text+" titre\n\n## Les "+text+" plats\n\n"+prose, look)
		}},
		{"line that looks like a heading", func(p *player, text string, look func()) {
			p.judge("a.md", "# Un titre\n\n**Deux "+text+" mots**\n\n"+prose, look)
		}},
		{"words of a paragraph", func(p *player, text string, look func()) {
			p.judge("a.md", "# Un titre\n\nIci "+text+" et [ici]("+text+").\n\n"+prose, look)
		}},
		{"title and author", func(p *player, text string, look func()) {
			p.judge("a.md", "---\ntitle: "+strconv.Quote(text)+"\nauthor: "+strconv.Quote(text)+"\n---\n\n"+prose, look)
		}},
		{"address that is typed", func(p *player, text string, look func()) {
			p.visit(screen.SubmitScreen, tuitest.Lesson, "")
			p.send(screen.Pasted{Text: "/nowhere/" + text})
			look()
			p.press("enter")
			look()
		}},
		{"code that is typed", func(p *player, text string, look func()) {
			p.visit(screen.CodeScreen, "", "")
			p.send(tea.PasteMsg{Content: text})
			look()
			p.press("enter")
			look()
			p.send(screen.Chosen{ID: "type"})
			look()
		}},
		{"name on the certificate", func(p *player, text string, look func()) {
			p.done()
			p.visit(screen.CertificateScreen, "", "")
			p.send(screen.Chosen{ID: "name"})
			p.send(screen.Entered{Text: text})
			look()
			p.send(screen.Chosen{ID: "folder-0"})
			look()
			p.send(screen.Chosen{ID: "name"})
			look()
		}},
		{"settings that were kept", func(p *player, text string, look func()) {
			p.restore(text)
			look()
			for _, name := range []screen.Name{screen.SettingsScreen, screen.CourseScreen} {
				p.visit(name, "", "")
				look()
			}
		}},
		{"lesson of a teacher", func(p *player, text string, look func()) {
			if !p.teach(text) {
				return // the course is refused, and its fault is harmless
			}
			look()
			lesson := p.app.session.course.Lessons[0]
			p.visit(screen.CourseScreen, "", "")
			look()
			for step := range lesson.Text(address.Polite.In("fr")).Steps {
				p.send(screen.Ask{To: p.app.session.Env().Step(lesson, step)})
				look()
				p.press("?")
				look()
				p.press("esc")
			}
			p.press("i")
			look()
			p.answer(false)
			look()
			p.send(screen.Chosen{ID: "again"})
			p.answer(true)
			look()
			p.send(screen.Ask{To: p.app.session.Env().Step(lesson, 99)})
			look()
		}},
	}
}

// prose is long enough for a few control characters not to make it a binary file.
var prose = strings.Repeat("Encore une phrase assez longue, qui finit par un point.\n\n", 60)

// fileName makes a text one that a file can be named by.
func fileName(text string) string {
	return "a " + strings.NewReplacer("/", "", "\x00", "").Replace(text) + ".md"
}

// judge hands in a document and looks at all that the tutor says of it.
func (p *player) judge(name, content string, look func()) {
	p.t.Helper()
	path := p.write(name, content)
	p.visit(screen.SubmitScreen, tuitest.Lesson, "")
	look()
	p.send(screen.Chosen{ID: path})
	if p.sees("Je lis") {
		p.t.Fatalf("the document was not read:\n%s", p.screen())
	}
	look()
	p.press("a", "v")
	look()
	p.press("esc")
	for _, row := range p.app.page().Rows {
		if strings.HasPrefix(row.ID, "rule-") {
			p.send(screen.Chosen{ID: row.ID})
			look()
			p.press("esc")
		}
	}
	p.send(screen.Ask{How: screen.Swap, To: screen.Route{Name: screen.ResultScreen, File: path + name, Lesson: tuitest.Lesson}})
	look()
}

// restore begins anew with settings and a progress that somebody has written into the
// file of the progress.
func (p *player) restore(text string) {
	p.t.Helper()
	services := testServices(p.t, p.folder)
	services.Course = tuitest.Works(p.t)
	store := services.Progress
	for _, name := range []string{langSetting, toolSetting, lookSetting, trackSetting, addressSetting, praiseSetting} {
		if err := store.SaveSetting(context.Background(), name, text); err != nil {
			p.t.Fatal(err)
		}
	}
	handed := progress.HandedIn{Lesson: services.Course.Lessons[0].ID, Work: text, File: text}
	if _, err := store.HandIn(context.Background(), handed, services.Course.Lessons[0].Finished); err != nil {
		p.t.Fatal(err)
	}
	setup, err := Kept(context.Background(), store)
	if err != nil {
		p.t.Fatal(err)
	}
	p.begin(services, setup.Settings)
}

func (p *player) begin(services Services, settings screen.Settings) {
	p.t.Helper()
	session, err := NewSession(services, screen.Setup{Voice: address.Polite.In("fr"), Settings: settings}, false)
	if err != nil {
		p.t.Fatal(err)
	}
	p.app = NewApp(session, 80, 24, false)
	p.run(session.Start())
	p.app.View()
}

// teach begins a course in which every text holds some words; it reports whether that is a
// course.
func (p *player) teach(words string) bool {
	p.t.Helper()
	list, err := draft.Course("my-lesson", "fr")
	if err != nil {
		p.t.Fatal(err)
	}
	lesson, err := draft.Lesson("my-lesson", "fr")
	if err != nil {
		p.t.Fatal(err)
	}
	quoted := strings.Trim(strconv.Quote(words), `"`)
	files := fstest.MapFS{}
	for name, body := range list {
		files[name] = &fstest.MapFile{Data: bytes.ReplaceAll(body, []byte("Mes leçons"), []byte(`"Mes `+quoted+`"`))}
	}
	for name, body := range lesson {
		if name == "fr.md" {
			body = regexp.MustCompile(`(?m)"$`).ReplaceAllLiteral(body, []byte(` `+quoted+`"`))
			body = regexp.MustCompile(`(?m)^(#+ [^{\n]*|[A-Z][^\n]*\.)`).ReplaceAllFunc(body, func(line []byte) []byte {
				return []byte(string(line) + " " + strings.ReplaceAll(words, "\x00", "") + " ")
			})
		}
		files["my-lesson/"+name] = &fstest.MapFile{Data: body}
	}
	services := testServices(p.t, p.folder)
	if services.Course, err = compile.Load(files); err != nil {
		wantHarmless(p.t, "the fault of the course", strings.ReplaceAll(err.Error(), "\t", " "))
		p.t.Log("refused: " + strings.ReplaceAll(err.Error(), "\n", " "))
		return false
	}
	p.begin(services, screen.Settings{})
	return true
}

// Whatever comes in by whatever way, nothing of it steers the terminal or misleads who
// reads, whichever way it goes out. With -v the table of all that was tried is shown.
func TestNothingThatComesInSteersTheTerminal(t *testing.T) {
	onlyDraws(t)
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no such file names")
	}
	ways := entrances()
	harmless := make([]atomic.Int32, len(ways))
	t.Run("each", func(t *testing.T) { // returns when all of them are done
		for i, way := range ways {
			for _, poison := range thorough.Share(payloads(), 3, i) {
				t.Run(way.name+"/"+poison.name, func(t *testing.T) {
					t.Parallel()
					wantNothingSteered(t, way, poison)
					harmless[i].Add(1)
				})
			}
		}
	})
	outputs := []string{"full screen", "window title", "line mode", "bytes of the renderer"}
	table := [][]string{slices.Concat([]string{"comes in as"}, outputs)}
	for i, way := range ways {
		line := []string{way.name}
		for range outputs {
			line = append(line, fmt.Sprintf("%d of %d harmless", harmless[i].Load(), len(thorough.Share(payloads(), 3, i))))
		}
		table = append(table, line)
	}
	t.Log("\n" + columns(table))
}

// wantNothingSteered lets a text come in by a way, and looks at all that goes out.
func wantNothingSteered(t *testing.T, way poisoned, poison payload) {
	t.Helper()
	p := newPlayer(t, "fr", 80, 24)
	var frames []string
	way.play(p, poison.text, func() {
		v := p.app.View()
		wantHarmless(t, "the full screen", v.Content)
		wantHarmless(t, "the window's title", v.WindowTitle)
		frames = append(frames, v.Content)
		env, top := p.app.session.Env(), p.app.session.router.top().screen
		env.Plain = true
		said, _ := speak(t, env, top.Page(env), poison.text+"\n?\nr")
		wantHarmless(t, "the line mode", said)
	})
	if len(frames) > 0 {
		wantOwnSequences(t, rendered(t, frames))
	}
}

// columns writes a table.
func columns(table [][]string) string {
	var b strings.Builder
	for _, line := range table {
		for i, cell := range line {
			fmt.Fprintf(&b, "%-*s", map[bool]int{true: 32, false: 24}[i == 0], cell)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// sgr are the sequences that the theme itself writes: colours and attributes, never
// "conceal" (8).
var sgr = func() *regexp.Regexp {
	const one = `(?:0|1|3|4|7|9|[34]8;5;(?:16|17|83|87|227|231))`
	return regexp.MustCompile(`\x1b\[(?:` + one + `(?:;` + one + `)*)?m`)
}()

// wantHarmless fails when something in a text could steer a terminal, or cannot be seen.
func wantHarmless(t *testing.T, where, text string) {
	t.Helper()
	text = sgr.ReplaceAllString(text, "")
	for i, r := range text {
		if r != '\n' && (unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Co, unicode.Zl, unicode.Zp)) {
			t.Fatalf("%s lets %U through: %q", where, r, text[max(0, i-60):i+1])
		}
	}
}

// slides shows frames one after the other, and ends.
type slides struct {
	frames []string
	at     int
}

type nextMsg struct{}

func next() tea.Cmd {
	return tea.Tick(10*time.Millisecond, func(time.Time) tea.Msg { return nextMsg{} })
}

func (s *slides) Init() tea.Cmd { return next() }

func (s *slides) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(nextMsg); !ok {
		return s, nil
	}
	if s.at++; s.at >= len(s.frames) {
		return s, tea.Quit
	}
	return s, next()
}

func (s *slides) View() tea.View {
	v := tea.NewView(s.frames[min(s.at, len(s.frames)-1)])
	v.AltScreen = true
	v.WindowTitle = "Jourdain"
	return v
}

// rendered returns the bytes that Bubble Tea writes for some frames.
func rendered(t *testing.T, frames []string) string {
	t.Helper()
	var out bytes.Buffer
	program := tea.NewProgram(&slides{frames: frames}, tea.WithInput(nil), tea.WithOutput(&out), tea.WithFPS(120),
		tea.WithWindowSize(80, 24), tea.WithoutSignalHandler(), tea.WithEnvironment([]string{"TERM=xterm-256color"}))
	if _, err := program.Run(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// wantOwnSequences fails when a terminal would hear anything but what the renderer itself
// writes: moves, looks, what it clears, the modes of the terminal, and its one title, which
// it takes away at the end.
func wantOwnSequences(t *testing.T, text string) {
	t.Helper()
	if text == "" {
		t.Fatal("the renderer wrote nothing")
	}
	own := regexp.MustCompile(`^(?:\x1b\[[?>=]?[0-9;:]*(?:\$p|[ABCDEFGHJKLMPSTXbdfghlmru@` + "`" + `])|\x1b[78M=>]|\x1b\]2;(?:Jourdain)?\x07|[\r\n\t\x08])$`)
	var state byte
	for len(text) > 0 {
		seq, width, n, now := ansi.DecodeSequence(text, state, nil)
		state, text = now, text[n:]
		switch {
		case width > 0:
			wantHarmless(t, "the renderer", seq)
		case !own.MatchString(seq) || strings.HasSuffix(seq, "m") && conceals(seq):
			t.Fatalf("the renderer lets %q through, before %.80q", seq, text)
		}
	}
}

// conceals reports whether a sequence hides what comes (ECMA-48, SGR 8).
func conceals(seq string) bool {
	return slices.Contains(strings.Split(strings.Trim(seq, "\x1b[m"), ";"), "8")
}
