package workspace

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
)

// asAnybody reports whether a test may go on: it runs the test again without the privileges
// of root, for whom rights mean nothing, where root runs it.
func asAnybody(t *testing.T) bool {
	t.Helper()
	if os.Geteuid() != 0 {
		return true
	}
	const again = "JOURDAIN_TEST_AS_ANYBODY"
	if os.Getenv(again) != "" {
		return true
	}
	setpriv, err := exec.LookPath("setpriv")
	if err != nil {
		t.Skip("root has all rights, and there is no setpriv to give them up: ", err)
	}
	cmd := exec.Command(setpriv, "--bounding-set=-all", "--inh-caps=-all", os.Args[0], "-test.v", "-test.run=^"+t.Name()+"$")
	cmd.Env = append(os.Environ(), again+"=1")
	out, err := cmd.CombinedOutput()
	if err != nil || !bytes.Contains(out, []byte("--- PASS: "+t.Name())) {
		t.Errorf("without the rights of root: %v\n%s", err, out)
	}
	return false
}

func put(t *testing.T, path string) string {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte("words"), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func shelfAt(dirs ...string) *Shelf {
	var folders []Folder
	for _, dir := range dirs {
		folders = append(folders, At(dir))
	}
	return NewShelf(folders)
}

func begun(t *testing.T, s *Shelf) *Workspace {
	t.Helper()
	w, refused := s.Begin()
	if w.Path() == "" {
		t.Fatal(refused)
	}
	return w
}

// abandon makes a workspace as a program that was killed leaves it.
func abandon(t *testing.T, s *Shelf) string {
	t.Helper()
	w := begun(t, s)
	path := put(t, filepath.Join(w.Path(), "left.md"))
	for _, r := range w.rooms {
		r.close()
		s.release(r)
	}
	return filepath.Dir(path)
}

func wantThere(t *testing.T, path string, want bool) {
	t.Helper()
	if _, err := os.Lstat(path); (err == nil) != want {
		t.Errorf("%s is there: %v, want %v", path, err == nil, want)
	}
}

func wantOnly(t *testing.T, dir string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, entry := range entries {
		got = append(got, entry.Name())
	}
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("in the folder are %q, want %q", got, want)
	}
}

func wantGone(t *testing.T, left []Trouble) {
	t.Helper()
	if len(left) > 0 {
		t.Errorf("left are %v", left)
	}
}
