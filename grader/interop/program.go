package interop

import (
	"os"
	"os/exec"
	"testing"
)

// asked names the environment variable that says what to do about other programs: "must"
// fails the tests where one is not installed, "no" skips them all, as on a machine that
// has only Go.
const asked = "JOURDAIN_INTEROP"

// Program finds another program, or skips the test: nothing to compare with. Under
// -short it skips too: the race detector learns nothing from other programs.
func Program(t testing.TB, name string) string {
	t.Helper()
	if testing.Short() {
		t.Skip("other programs show nothing more to the race detector")
	}
	path, err := exec.LookPath(name)
	switch {
	case os.Getenv(asked) == "no":
		t.Skip("without other programs, as " + asked + " says")
	case err == nil:
		return path
	case os.Getenv(asked) == "must":
		t.Fatalf("%s is not installed", name)
	default:
		t.Skipf("%s is not installed: nothing to compare with", name)
	}
	return ""
}

// Run runs a program in a home of its own, without a screen, and fails the test when
// the program fails.
func Run(t *testing.T, name string, args ...string) {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Env = append(os.Environ(), "QT_QPA_PLATFORM=offscreen", "XDG_RUNTIME_DIR="+t.TempDir(), "HOME="+t.TempDir())
	said, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%s %q: %v\n%s", name, args, err, said)
	}
}
