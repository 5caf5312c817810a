package tui

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// One scene can be looked at, as a terminal shows it, or opened to play in it:
//
//	go test ./tui -show card-2
//	go test ./tui -play kind-mark -view fr_40x12 -timeout 0
//
// A name that no scene has lists those that there are.
var (
	show   = flag.String("show", "", "show this scene in colour, and run no test")
	play   = flag.String("play", "", "open this scene to play in it, and run no test")
	inView = flag.String("view", "en_80x24", "the language and the size in which a scene is shown or begins")
)

// TestMain runs the tests, or only shows or plays the scene that is asked for.
func TestMain(m *testing.M) {
	flag.Parse()
	if *show+*play != "" {
		if err := flag.Set("test.run", "^TestOneScene$"); err != nil {
			panic(err)
		}
	}
	os.Exit(m.Run())
}

// TestOneScene shows or plays a scene on the terminal itself: go test keeps what a test
// writes.
func TestOneScene(t *testing.T) {
	if *show+*play == "" {
		t.Skip("no scene is asked for: see -show and -play")
	}
	p := sceneOf(t, *show+*play, *inView)
	in, out, err := tea.OpenTTY()
	if err != nil {
		t.Fatalf("a scene is shown on a terminal: %v", err)
	}
	if *show != "" {
		if _, err := fmt.Fprintln(out, p.app.View().Content); err != nil {
			t.Fatal(err)
		}
		return
	}
	if _, err := tea.NewProgram(resumed{p.app}, tea.WithInput(in), tea.WithOutput(out)).Run(); err != nil {
		t.Fatal(err)
	}
}

// resumed goes on from where a scene has come, and not from the first screen.
type resumed struct{ *App }

func (resumed) Init() tea.Cmd { return nil }

// sceneOf begins a scene in a view, or fails with the names that there are.
func sceneOf(t *testing.T, name, in string) *player {
	t.Helper()
	all := scenes()
	i := slices.IndexFunc(all, func(s scene) bool { return s.name == name })
	if i < 0 {
		var names []string
		for _, s := range all {
			names = append(names, s.name)
		}
		t.Fatalf("no scene is called %s. There are:\n%s", name, strings.Join(names, "\n"))
	}
	at := slices.IndexFunc(views(), func(v view) bool { return v.String() == in })
	if at < 0 {
		t.Fatalf("a view is one of %v, not %s", views(), in)
	}
	v := views()[at]
	p := all[i].player(t, v.lang, v.width, v.height)
	all[i].play(p)
	return p
}
