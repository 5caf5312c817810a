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
