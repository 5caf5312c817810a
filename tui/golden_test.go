package tui

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/rogpeppe/go-internal/txtar"

	"jourdain/tui/screen"
)

// anew is how the goldens are written anew, to be read before they are kept.
const anew = "go test ./tui -update -run 'TestScreens|TestLooks'"

var update = flag.Bool("update", false, "write goldens anew")

// goldens are what a scene showed when someone read it: one archive a scene, with a member
// for each way to look at it.
type goldens struct {
	path string
	kept *txtar.Archive
}

// openGoldens reads the archive of a scene. Under -update a scene may have none yet.
func openGoldens(t *testing.T, kind, scene string) *goldens {
	t.Helper()
	g := &goldens{path: filepath.Join("testdata", kind, scene+".txtar"), kept: &txtar.Archive{}}
	source, err := os.ReadFile(g.path)
	switch {
	case err == nil:
		// A checkout on Windows may have other line ends.
		g.kept = txtar.Parse(bytes.ReplaceAll(source, []byte("\r\n"), []byte("\n")))
	case !errors.Is(err, fs.ErrNotExist):
		t.Fatal(err)
	case !*update:
		t.Fatalf("the scene %s has no golden %s: run %s, and read it", scene, g.path, anew)
	}
	return g
}

// holds fails when a member is not what the program shows now, or makes it so under -update.
func (g *goldens) holds(t *testing.T, member, got string) {
	t.Helper()
	i := slices.IndexFunc(g.kept.Files, func(f txtar.File) bool { return f.Name == member })
	switch {
	case *update && i < 0:
		g.kept.Files = append(g.kept.Files, txtar.File{Name: member, Data: []byte(got)})
	case *update:
		g.kept.Files[i].Data = []byte(got)
	case i < 0:
		t.Errorf("%s has no member %s: run %s, and read it\n%s", g.path, member, anew, got)
	case got != string(g.kept.Files[i].Data):
		t.Errorf("%s: %s is not what the program shows now; if the new one is right, run %s\n%s", g.path, member, anew, got)
	}
}

// write keeps what came under -update.
func (g *goldens) write(t *testing.T) {
	t.Helper()
	if !*update {
		return
	}
	if err := os.MkdirAll(filepath.Dir(g.path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(g.path, txtar.Format(g.kept), 0o644); err != nil {
		t.Fatal(err)
	}
}

// Every archive is of a scene, and every member is one that is looked at: what nobody
// compares any more is not kept.
func TestNoGoldenIsLeftOver(t *testing.T) {
	var every, members, looked []string
	for _, s := range scenes() {
		every = append(every, s.name)
	}
	for _, v := range views() {
		members = append(members, v.String())
	}
	for _, look := range screen.Looks() {
		looked = append(looked, string(look))
	}
	for kind, known := range map[string]struct{ scenes, members []string }{
		"screens": {every, members}, "looks": {lookedAt(), looked},
	} {
		archives, err := filepath.Glob(filepath.Join("testdata", kind, "*"))
		if err != nil || len(archives) == 0 {
			t.Fatalf("no goldens of %s: %v", kind, err)
		}
		for _, path := range archives {
			name := strings.TrimSuffix(filepath.Base(path), ".txtar")
			if !slices.Contains(known.scenes, name) {
				t.Errorf("%s is of no scene: delete it", path)
				continue
			}
			for _, f := range openGoldens(t, kind, name).kept.Files {
				if !slices.Contains(known.members, f.Name) {
					t.Errorf("%s: nobody looks at %s: delete the file, and run %s", path, f.Name, anew)
				}
			}
		}
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
			now.receive(strings.Split(codes, ";"))
		}
		if now.text = text; text != "" {
			out = append(out, now)
		}
		now.text = ""
	}
	return out
}

// receive changes the look by the numbers of a sequence (ECMA-48, SGR).
func (r *run) receive(codes []string) {
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
