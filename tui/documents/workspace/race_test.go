package workspace

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// programs is how many programs begin in the same instant.
const programs = 20

// Programs that begin in the same instant on the same folder have a workspace each, and
// none loses its person's work; what those leave that are killed is gone after the next.
func TestManyProgramsAtOnce(t *testing.T) {
	if room := os.Getenv("JOURDAIN_TEST_ROOM"); room != "" {
		serve(t, room)
		return
	}
	room := t.TempDir()
	var all []*program
	for range programs {
		p := &program{Cmd: exec.Command(os.Args[0], "-test.v", "-test.run=^"+t.Name()+"$")}
		p.Env, p.Stdout = append(os.Environ(), "JOURDAIN_TEST_ROOM="+room), p
		if err := p.Start(); err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
	for i, p := range all {
		_ = p.Wait() // it is killed
		if said := p.said.String(); !strings.HasSuffix(said, ready) || strings.Contains(said, "_test.go") {
			t.Errorf("program %d says %q", i, said)
		}
	}
	wantGone(t, shelfAt(room).Sweep())
	wantOnly(t, room)
}

// serve serves a few persons, and is killed in the middle of the last one.
func serve(t *testing.T, room string) {
	s := shelfAt(room)
	for range 20 {
		wantGone(t, s.Sweep())
		w := begun(t, s)
		work := put(t, filepath.Join(w.Path(), "work.md"))
		wantGone(t, s.Sweep())
		wantOnly(t, w.Path(), markName, filepath.Base(work))
		wantGone(t, w.End())
	}
	put(t, filepath.Join(begun(t, s).Path(), "left.md"))
	fmt.Print(ready)
	select {}
}

// ready is what a program says when it is to be killed.
const ready = "ready\n"

// program is a program that is killed when it says that it is ready.
type program struct {
	*exec.Cmd
	said bytes.Buffer
}

func (p *program) Write(some []byte) (int, error) {
	n, err := p.said.Write(some)
	if strings.HasSuffix(p.said.String(), ready) {
		err = p.Process.Kill()
	}
	return n, err
}
