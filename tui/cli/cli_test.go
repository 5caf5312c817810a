package cli_test

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
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"jourdain/tui/cli"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"jourdain": func() { os.Exit(cli.Main(context.Background(), cli.System())) },
	})
}

// TestScripts runs the scripts of testdata. Besides the commands of testscript they
// have those below.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
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

// outcome is what a run of the program leaves.
type outcome struct {
	out, err string
	status   int
}

// run runs the program in this process.
func run(t *testing.T, lang, input string, args ...string) outcome {
	t.Helper()
	var out, problems bytes.Buffer
	status := cli.Main(t.Context(), cli.Process{
		Args: args, In: strings.NewReader(input), Out: &out, Err: &problems,
		Env: func(name string) string {
			if name == "LANG" {
				return lang
			}
			return ""
		},
	})
	return outcome{out.String(), problems.String(), status}
}

// write puts a file into a folder of the test's own.
func write(t *testing.T, name string, source []byte) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(file, source, 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// TestInterruption holds that Ctrl+C ends the command with one sentence, however
// much was still to come.
func TestInterruption(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	file := write(t, "a.md", []byte("# A\n"))
	rubric := write(t, "mine.yaml", []byte("checks: [{rule: matches-model}]\n"))
	for _, args := range [][]string{
		{"grade", file, file, file}, {"grade", "--model", file, file}, {"rubric", "--try", file, rubric}, {"lessons", "check", "--deeds"},
	} {
		var out, problems bytes.Buffer
		status := cli.Main(ctx, cli.Process{
			Args: append([]string{"--lang", "en"}, args...), Out: &out, Err: &problems,
			Env: func(string) string { return "" },
		})
		if status != 2 || out.Len() > 0 || problems.String() != "You stopped the check before the end.\n" {
			t.Errorf("%q: status %d, %q, %q", args, status, out.String(), problems.String())
		}
	}
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
