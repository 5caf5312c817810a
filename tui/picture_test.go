package tui

import (
	"flag"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// update writes the goldens and the pictures anew: go test ./tui -update. Read them
// before you keep them.
var update = flag.Bool("update", false, "write goldens and pictures anew")

// The pictures of the README are drawn from the program itself.
func TestPicturesShowTheProgramAsItIs(t *testing.T) {
	p := newPlayer(t, "fr", 80, 24)
	path := p.write("recettes.md", p.starter())
	p.handIn(path)
	golden(t, filepath.Join("..", "docs", "result.svg"), svg(p.app.View().Content, 80, 24))

	p = newPlayer(t, "fr", 80, 24)
	golden(t, filepath.Join("..", "docs", "welcome.svg"), svg(p.app.View().Content, 80, 24))
}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	// A checkout on Windows may have other line ends.
	if got != strings.ReplaceAll(string(want), "\r\n", "\n") {
		t.Errorf("%s is not what the program shows now; if the new one is right, run go test ./tui -update\n%s", path, got)
	}
}

// svg draws a screen as a picture.
func svg(screen string, width, height int) string {
	const cellW, cellH, pad = 9, 19, 16
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="DejaVu Sans Mono,Menlo,Consolas,monospace" font-size="15">`+"\n",
		width*cellW+2*pad, height*cellH+2*pad)
	b.WriteString(`<rect width="100%" height="100%" rx="8" fill="#16181d"/>` + "\n")
	for y, line := range strings.Split(screen, "\n") {
		x := 0
		for _, run := range runs(line) {
			w := ansi.StringWidth(run.text)
			left, top := pad+x*cellW, pad+y*cellH
			if run.reverse {
				fmt.Fprintf(&b, `<rect x="%d" y="%d" width="%d" height="%d" fill="#e6e6e6"/>`+"\n", left, top, w*cellW, cellH)
			}
			if strings.TrimSpace(run.text) != "" {
				fmt.Fprintf(&b, `<text x="%d" y="%d" textLength="%d" xml:space="preserve"%s>%s</text>`+"\n",
					left, top+14, w*cellW, run.style(), html.EscapeString(run.text))
			}
			x += w
		}
	}
	b.WriteString("</svg>\n")
	return b.String()
}

// run is a piece of a line with one look.
type run struct {
	text          string
	bold, reverse bool
	under         bool
	color         string
}

func (r run) style() string {
	color := r.color
	switch {
	case r.reverse:
		color = "#16181d"
	case color == "":
		color = "#e6e6e6"
	}
	s := fmt.Sprintf(` fill=%q`, color)
	if r.bold {
		s += ` font-weight="bold"`
	}
	if r.under {
		s += ` text-decoration="underline"`
	}
	return s
}

// runs cuts a line where its look changes.
func runs(line string) []run {
	colors := map[string]string{"32": "#7fd88f", "33": "#f0c674", "36": "#6fd0e0"}
	var out []run
	now := run{}
	for part := range strings.SplitSeq(line, "\x1b[") {
		codes, text, ok := strings.Cut(part, "m")
		if !ok || len(out) == 0 && now == (run{}) && !strings.HasPrefix(line, "\x1b[") {
			text = part
		} else {
			for code := range strings.SplitSeq(codes, ";") {
				switch code {
				case "", "0":
					now = run{}
				case "1":
					now.bold = true
				case "4":
					now.under = true
				case "7":
					now.reverse = true
				default:
					now.color = colors[code]
				}
			}
		}
		if now.text = text; text != "" {
			out = append(out, now)
		}
		now.text = ""
	}
	return out
}
