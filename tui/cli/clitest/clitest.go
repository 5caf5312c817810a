package clitest

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"jourdain/tui/cli"
	"jourdain/tui/cli/console"
)

// Main runs the tests of a package in which "jourdain" is a command of scripts and shells.
func Main(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"jourdain": func() { os.Exit(cli.Main(context.Background(), console.System())) },
	})
}

// Scripts runs the scripts of the folder testdata. Besides the commands of testscript they
// have those below.
func Scripts(t *testing.T) {
	t.Helper()
	testscript.Run(t, testscript.Params{
		Files:               scripts(t),
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			for _, name := range []string{"LC_ALL", "LC_MESSAGES"} {
				env.Setenv(name, "")
			}
			env.Setenv("LANG", "fr_FR.UTF-8")
			return nil
		},
		Condition: func(name string) (bool, error) {
			return name == "root" && os.Geteuid() == 0, nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":  exits,
			"zip":    makeZip,
			"cut":    cut,
			"bytes":  writeBytes,
			"sparse": sparse,
			"change": change,
		},
	})
}

// scripts returns the scripts of the folder testdata. In short those in French stand for the same ones
// in English, because the race detector, which is what asks for short, sees nothing new there.
func scripts(t *testing.T) []string {
	t.Helper()
	all, err := filepath.Glob(filepath.Join("testdata", "*.txtar"))
	if err != nil || len(all) == 0 {
		t.Fatalf("scripts: %q, %v", all, err)
	}
	return slices.DeleteFunc(slices.Clone(all), func(file string) bool {
		name, english := strings.CutSuffix(file, "_en.txtar")
		return testing.Short() && english && slices.Contains(all, name+"_fr.txtar")
	})
}

// exits runs a command and checks its exit status: exits 2 jourdain grade x.
func exits(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	var ended *exec.ExitError
	switch err := ts.Exec(args[1], args[2:]...); {
	case errors.As(err, &ended):
		got = ended.ExitCode()
	case err != nil:
		ts.Fatalf("%v", err)
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

// makeZip puts files into an archive: zip x.odt mimetype=m content.xml=c.xml.
func makeZip(ts *testscript.TestScript, _ bool, args []string) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, arg := range args[1:] {
		name, file, _ := strings.Cut(arg, "=")
		w, err := z.Create(name)
		ts.Check(err)
		_, err = io.WriteString(w, strings.TrimSuffix(ts.ReadFile(file), "\n"))
		ts.Check(err)
	}
	ts.Check(z.Close())
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), b.Bytes(), 0o600))
}

// cut writes the first half of a file into another: cut whole.odt half.odt.
func cut(ts *testscript.TestScript, _ bool, args []string) {
	whole := ts.ReadFile(args[0])
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(whole[:len(whole)/2]), 0o600))
}

// writeBytes writes bytes given in hexadecimal: bytes x.doc d0cf11e0.
func writeBytes(ts *testscript.TestScript, _ bool, args []string) {
	source, err := hex.DecodeString(strings.Join(args[1:], ""))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), source, 0o600))
}

// sparse makes a file of so many bytes that hold nothing: sparse x.odt 2147483648.
func sparse(ts *testscript.TestScript, _ bool, args []string) {
	size, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	name := ts.MkAbs(args[0])
	if _, err := os.Stat(name); err != nil {
		ts.Check(os.WriteFile(name, nil, 0o600))
	}
	ts.Check(os.Truncate(name, size))
}

// Outcome is what a run of the program leaves.
type Outcome struct {
	Out, Err string
	Status   int
}

// Run runs the program in this process.
func Run(t *testing.T, lang, input string, args ...string) Outcome {
	t.Helper()
	var out, problems bytes.Buffer
	status := cli.Main(t.Context(), console.Process{
		Args: args, In: strings.NewReader(input), Out: &out, Err: &problems,
		Env: func(name string) string {
			if name == "LANG" {
				return lang
			}
			return ""
		},
	})
	return Outcome{out.String(), problems.String(), status}
}

// Write puts a file into a folder of the test's own.
func Write(t *testing.T, name string, source []byte) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(file, source, 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// change puts a text in the place of another in some files: change OLD NEW FILE...
func change(ts *testscript.TestScript, _ bool, args []string) {
	for _, name := range args[2:] {
		path := ts.MkAbs(name)
		body := ts.ReadFile(path)
		if !strings.Contains(body, args[0]) {
			ts.Fatalf("%s does not hold %q", name, args[0])
		}
		ts.Check(os.WriteFile(path, []byte(strings.ReplaceAll(body, args[0], args[1])), 0o600))
	}
}
