package tui

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// update writes the goldens anew: go test ./tui -update. Read them
// before you keep them.
var update = flag.Bool("update", false, "write goldens anew")

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

// run is a piece of a line with one look.
type run struct {
	text          string
	bold, reverse bool
	under         bool
	color, behind string
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
