package tui

import (
	"flag"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strconv"
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
			if behind := run.fill(); behind != "" {
				fmt.Fprintf(&b, `<rect x="%d" y="%d" width="%d" height="%d" fill="%s"/>`+"\n", left, top, w*cellW, cellH, behind)
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
	color, behind string
}

// fill gives the colour behind the letters; "" for the terminal's own.
func (r run) fill() string {
	if r.reverse {
		return "#e6e6e6"
	}
	return r.behind
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
	var out []run
	now := run{}
	for part := range strings.SplitSeq(line, "\x1b[") {
		codes, text, ok := strings.Cut(part, "m")
		if !ok || len(out) == 0 && now == (run{}) && !strings.HasPrefix(line, "\x1b[") {
			text = part
		} else {
			now.hear(strings.Split(codes, ";"))
		}
		if now.text = text; text != "" {
			out = append(out, now)
		}
		now.text = ""
	}
	return out
}

// hear changes the look by the numbers of a sequence (ECMA-48, SGR).
func (r *run) hear(codes []string) {
	for i := 0; i < len(codes); i++ {
		switch codes[i] {
		case "", "0":
			*r = run{}
		case "1":
			r.bold = true
		case "4":
			r.under = true
		case "7":
			r.reverse = true
		case "38", "48":
			n, _ := strconv.Atoi(codes[min(i+2, len(codes)-1)])
			red, green, blue, _ := ansi.IndexedColor(n).RGBA()
			color := fmt.Sprintf("#%02x%02x%02x", red>>8, green>>8, blue>>8)
			if codes[i] == "38" {
				r.color = color
			} else {
				r.behind = color
			}
			i += 2
		}
	}
}
