package grade_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jourdain/tui/cli"
	"jourdain/tui/cli/clitest"
	"jourdain/tui/cli/console"
)

// TestOddNames holds that no name of a file breaks a line, steers the terminal or
// keeps its file from being graded.
func TestOddNames(t *testing.T) {
	dir := t.TempDir()
	names := []string{"a\nb.md", "tab\tb.md", "esc\x1b[31m.md", "with space.md", `qu"ote's.md`, "-o.md", "é.md", "*.md", "%s.md"}
	for _, name := range names {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("# A\n"), 0o600); err != nil {
			t.Skipf("no file can be named %q here: %v", name, err)
		}
	}
	got := clitest.Run(t, "en", "", "grade", dir)
	if got.Status != 0 || !strings.Contains(got.Out, fmt.Sprintf("\n%d documents:", len(names))) {
		t.Errorf("%+v", got)
	}
	if at := strings.IndexFunc(got.Out+got.Err, func(r rune) bool { return r < ' ' && r != '\n' }); at >= 0 {
		t.Errorf("a control character is at %d of %q", at, got.Out+got.Err)
	}
	for _, name := range []string{"a b.md", "with space.md", `qu"ote's.md`, "-o.md", "*.md", "%s.md"} {
		if !strings.Contains(got.Out, "  [ok] "+filepath.Join(dir, name)+"\n") {
			t.Errorf("%q is not in the table:\n%s", name, got.Out)
		}
	}
	got = clitest.Run(t, "en", "", "grade", "--format", "json", dir)
	lines := strings.Split(strings.TrimSuffix(got.Out, "\n"), "\n")
	if len(lines) != len(names) {
		t.Errorf("%d lines for %d files", len(lines), len(names))
	}
	for _, line := range lines {
		if !json.Valid([]byte(line)) {
			t.Errorf("no JSON: %q", line)
		}
	}
}

// cutAfter interrupts the run once so much has been written.
type cutAfter struct {
	bytes.Buffer
	cut func()
}

func (c *cutAfter) Write(p []byte) (int, error) {
	c.cut()
	return c.Buffer.Write(p)
}

// TestInterruptionOfManyFiles holds that Ctrl+C in the midst of a class ends it with
// whole results and one sentence.
func TestInterruptionOfManyFiles(t *testing.T) {
	dir := t.TempDir()
	for i := range 200 {
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%d.md", i)), []byte("# A\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	out := &cutAfter{cut: cancel}
	var problems bytes.Buffer
	status := cli.Main(ctx, console.Process{
		Args: []string{"grade", "--lang", "en", "--format", "json", dir}, Out: out, Err: &problems,
		Env: func(string) string { return "" },
	})
	if status != 2 || problems.String() != "You stopped the check before the end.\n" {
		t.Errorf("status %d, %q", status, problems.String())
	}
	if n := strings.Count(out.String(), "\n"); n < 1 || n > 2 || !strings.HasSuffix(out.String(), "}\n") {
		t.Errorf("%d lines: %q", n, out.String())
	}
}

// cutLine interrupts the run once a line was said.
type cutLine struct {
	bytes.Buffer
	line string
	cut  func()
}

func (c *cutLine) Write(p []byte) (int, error) {
	n, err := c.Buffer.Write(p)
	if strings.Contains(c.String(), c.line) {
		c.cut()
	}
	return n, err
}

// TestInterruptionLeavesFilesAsTheyWere holds that Ctrl+C in the midst of a class leaves pages and
// files as they were, nothing half-written, and a sentence that says so.
func TestInterruptionLeavesFilesAsTheyWere(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.Mkdir("class", 0o700); err != nil {
		t.Fatal(err)
	}
	for i := range 200 {
		if err := os.WriteFile(filepath.Join("class", fmt.Sprintf("%d.md", i)), []byte("# A\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join("class", "1.odt"), []byte("broken"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := clitest.Run(t, "en", "", "grade", "--format", "html", "-o", "pages", "class"); got.Status != 2 {
		t.Fatalf("%+v", got)
	}
	before, err := os.ReadDir("pages")
	if err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"--format", "html", "-o", "pages"}, {"--format", "html", "-o", "new"}, {"--format", "json", "-o", "new.json"}, {"-o", "new.txt", "--sheets", "sheets"},
	} {
		ctx, cancel := context.WithCancel(t.Context())
		problems := &cutLine{line: "1.odt", cut: cancel}
		status := cli.Main(ctx, console.Process{
			Args: append([]string{"grade", "--lang", "en", "class"}, args...), Out: &bytes.Buffer{}, Err: problems, Env: func(string) string { return "" },
		})
		cancel()
		if status != 2 || !strings.Contains(problems.String(), "You stopped the check before the end: nothing was written into ") {
			t.Errorf("%q: status %d, %q", args, status, problems)
		}
	}
	after, err := os.ReadDir("pages")
	if err != nil || len(after) != len(before) {
		t.Errorf("%d files and then %d in the folder of pages, %v", len(before), len(after), err)
	}
	here, err := os.ReadDir(".")
	if err != nil || len(here) != 2 {
		t.Errorf("beside the class and its pages: %v, %v", here, err)
	}
}
