package tui

import (
	"context"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"unicode"

	"jourdain/tui/plain"
	"jourdain/tui/screen"
)

// payloads are texts that steer a terminal, or mislead who reads it.
func payloads() map[string]string {
	return map[string]string{
		"clear the screen":         "\x1b[2J",
		"window title":             "\x1b]0;title\x07",
		"clipboard":                "\x1b]52;c;aGVsbG8=\x07",
		"device control string":    "\x1bP+q544e\x1b\\",
		"hyperlink":                "\x1b]8;;https://example.org\x1b\\here\x1b]8;;\x1b\\",
		"concealed text":           "\x1b[8mhidden\x1b[0m",
		"C1 control sequence":      "\u009b2J",
		"right to left override":   "\u202etxet",
		"zero width space":         "a\u200bb",
		"carriage return and bell": "a\rb\a",
	}
}

// a document, a file's name and a typed text with a payload.
func (p *player) poison(payload string) (path string) {
	p.t.Helper()
	name := "a " + strings.NewReplacer("/", "", "\\", "").Replace(payload) + ".md"
	return p.write(name, "---\ntitle: \"x\"\nauthor: \""+strings.ReplaceAll(payload, `\`, "")+"\"\n---\n\n# Un "+payload+" titre\n\n**Deux "+payload+
		" mots**\n\nUne phrase assez longue pour être un paragraphe "+payload+" ordinaire.\n\n## \n\n**Les "+payload+" plats**\n\n"+
		// Long enough for the few control characters not to make it a binary file.
		strings.Repeat("Encore une phrase assez longue, qui finit par un point.\n\n", 60))
}

// sgr are the sequences that the theme itself writes: colours and attributes, never
// "conceal" (8).
var sgr = func() *regexp.Regexp {
	const one = `(?:0|1|3|4|7|9|[34]8;5;(?:16|17|83|87|227|231))`
	return regexp.MustCompile(`\x1b\[(?:` + one + `(?:;` + one + `)*)?m`)
}()

// wantHarmless fails when something in a text could steer a terminal.
func wantHarmless(t *testing.T, where, text string) {
	t.Helper()
	text = sgr.ReplaceAllString(text, "")
	for i, r := range text {
		if r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Cf, r)) {
			t.Fatalf("%s lets %U through: %q", where, r, text[max(0, i-60):i+4])
		}
	}
}

func TestNothingInADocumentSteersTheTerminal(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no such file names")
	}
	for name, payload := range payloads() {
		t.Run(name, func(t *testing.T) {
			p := newPlayer(t, "fr", 80, 24)
			path := p.poison(payload)
			look := func(where string) {
				t.Helper()
				v := p.app.View()
				wantHarmless(t, where, v.Content)
				wantHarmless(t, where+", window title", v.WindowTitle)
			}
			p.send(screen.Ask{Where: screen.Where{Name: screen.SubmitScreen, Lesson: "looking-or-being"}})
			look("the list of documents")
			p.send(screen.Pasted{Text: path + payload})
			look("the typed address")
			p.press("esc")
			p.send(screen.Chosen{ID: path})
			look("the result")
			if !p.sees("titre") || p.sees("Je lis") {
				t.Fatalf("the document was not read:\n%s", p.screen())
			}
			p.press("a", "v")
			look("everything in the result")
			p.press("enter")
			look("the rule")
			p.send(screen.Ask{How: screen.Swap, Where: screen.Where{Name: screen.ResultScreen, File: path + payload, Lesson: "looking-or-being"}})
			look("a file that is not there")
		})
	}
}

func TestNothingInADocumentSteersTheLineMode(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no such file names")
	}
	for name, payload := range payloads() {
		t.Run(name, func(t *testing.T) {
			p := newPlayer(t, "fr", 80, 24)
			p.poison(payload)
			session, err := NewSession(testServices(t, p.folder), "fr", screen.Settings{}, true)
			if err != nil {
				t.Fatal(err)
			}
			var said strings.Builder
			// Check a document of mine, the first one; why; back; everything; nonsense.
			in := strings.NewReader("3\n1\n1\nb\n2\n4\n" + payload + "\n?\nq\n")
			if err := plain.Run(context.Background(), session, in, &said); err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(said.String(), "titre") {
				t.Fatalf("the document was not read:\n%s", said.String())
			}
			wantHarmless(t, "the line mode", said.String())
		})
	}
}
