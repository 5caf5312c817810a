package learn

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func TestAFileIsOpenedOnlyWhereThereIsADesktop(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("xdg-open is for Linux and its like")
	}
	bin, said := t.TempDir(), filepath.Join(t.TempDir(), "said")
	script := "#!/bin/sh\nprintf '%s\\n' \"$#\" \"$1\" >'" + said + "'\n"
	if err := os.WriteFile(filepath.Join(bin, "xdg-open"), []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", bin+":/bin:/usr/bin")
	for name, test := range map[string]struct {
		env  map[string]string
		want bool
	}{
		"a desktop":       {map[string]string{"DISPLAY": ":0"}, true},
		"another desktop": {map[string]string{"WAYLAND_DISPLAY": "wayland-0"}, true},
		"the console":     {nil, false},
		"a line":          {map[string]string{"DISPLAY": "localhost:10", "SSH_CONNECTION": "a b"}, false},
	} {
		open := launcher(func(name string) string { return test.env[name] })
		if (open != nil) != test.want {
			t.Errorf("%s: can open %v, want %v", name, open != nil, test.want)
		}
	}
	path := "/home/mamie/Mes $(documents)/l'été.odt"
	open := launcher(func(name string) string { return map[string]string{"DISPLAY": ":0"}[name] })
	if err := open(path); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(said)
	if err != nil || strings.TrimSpace(string(got)) != "1\n"+path {
		t.Errorf("xdg-open was given %q, %v", got, err)
	}
}

// Where the system has no program for a file, that is an error; one that stays until the word
// processor is left holds nothing up, and is not ended with the tutor.
func TestWhatOpensAFileSaysWhenItCannot(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("xdg-open is for Linux and its like")
	}
	desktop := func(name string) string { return map[string]string{"DISPLAY": ":0"}[name] }
	bin := t.TempDir()
	t.Setenv("PATH", bin)
	if err := launcher(desktop)("/a/b.odt"); err == nil {
		t.Error("without xdg-open, a file opens")
	}
	for script, want := range map[string]bool{"exit 3": false, "exit 0": true} {
		if err := os.WriteFile(filepath.Join(bin, "xdg-open"), []byte("#!/bin/sh\n"+script+"\n"), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := launcher(desktop)("/a/b.odt"); (err == nil) != want {
			t.Errorf("%s: %v", script, err)
		}
	}
	said := filepath.Join(bin, "said")
	stays := "#!/bin/sh\nread -r stat < /proc/self/stat\nset -- $stat\necho $6 > '" + said + "'\n/bin/sleep 4\n"
	if err := os.WriteFile(filepath.Join(bin, "xdg-open"), []byte(stays), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := launcher(desktop)("/a/b.odt"); err != nil {
		t.Errorf("a program that stays: %v", err)
	}
	session, err := os.ReadFile(said)
	if own, _ := os.ReadFile("/proc/self/stat"); err != nil || strings.TrimSpace(string(session)) == strings.Fields(string(own))[5] {
		t.Errorf("the word processor is of session %q, %v, as the tutor", session, err)
	}
}
