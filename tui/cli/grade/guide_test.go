package grade_test

import (
	"archive/zip"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// guide is a guide for teachers, with the names that it gives to what a teacher has.
type guide struct {
	file, lang                        string
	download, folder, list, worksheet string
}

func guides() []guide {
	return []guide{
		{"enseignants.md", "fr_FR.UTF-8", "rendus.zip", "classe", "5B.csv", "feuille.csv"},
		{"teachers.md", "en_GB.UTF-8", "submissions.zip", "class", "5B.csv", "worksheet.csv"},
	}
}

// command is a command in a guide: a line of a block of code.
var command = regexp.MustCompile(`(?m)^ {4}(jourdain .*)$`)

// shown is a line of what a command prints, with dots where it is shortened.
var shown = regexp.MustCompile(`(?m)^ {4}((?:\d+ |  \[).*)$`)

// written are the options of what a command writes.
func written() []string {
	return []string{"-o", "--sheets", "--feedback", "--output"}
}

// The commands of the guides are run in their order, in a folder that has what a teacher has. Each one
// writes what it names, and all of them leave nothing on the computer but that and the secret of the
// pseudonyms, as the page on what is kept says.
func TestTheCommandsOfTheGuides(t *testing.T) {
	t.Parallel()
	for i, g := range guides() {
		t.Run(g.file, func(t *testing.T) {
			t.Parallel()
			if testing.Short() && i > 0 {
				t.Skip("the same commands in another language show nothing more to the race detector")
			}
			source, err := os.ReadFile(filepath.Join("../../../docs", g.file))
			if err != nil {
				t.Fatal(err)
			}
			commands := command.FindAllStringSubmatch(string(source), -1)
			if len(commands) < 9 {
				t.Fatalf("only %d commands", len(commands))
			}
			home := t.TempDir()
			desk := filepath.Join(home, "desk")
			g.lay(t, desk)
			var printed strings.Builder
			for _, c := range commands {
				args, before := words(c[1]), len(files(t, desk, ""))
				run := exec.CommandContext(t.Context(), args[0], args[1:]...)
				run.Dir = desk
				run.Env = append(os.Environ(), "LANG="+g.lang, "LC_ALL=", "LC_MESSAGES=", "HOME="+home,
					"XDG_DATA_HOME="+filepath.Join(home, "data"), "TMPDIR="+filepath.Join(home, "tmp"))
				var said strings.Builder
				run.Stderr = &said
				out, err := run.Output()
				var ended *exec.ExitError
				switch {
				case errors.As(err, &ended) && ended.ExitCode() == 2 && args[1] == "grade": // some work cannot be read
				case err != nil:
					t.Fatalf("%s: %v\n%s", c[1], err, said.String())
				}
				if strings.Contains(said.String(), "--help") {
					t.Errorf("%s: %s", c[1], said.String())
				}
				printed.Write(out)
				missing(t, desk, args)
				if len(out) == 0 && len(files(t, desk, "")) == before {
					t.Errorf("%s: nothing is there\n%s", c[1], said.String())
				}
			}
			if got := files(t, home, "desk"); !slices.Equal(got, []string{"data/jourdain/pseudonyms.key"}) {
				t.Errorf("besides what was asked for, there are %q", got)
			}
			g.returned(t, desk, string(source))
			for _, m := range shown.FindAllStringSubmatch(string(source), -1) {
				for part := range strings.SplitSeq(m[1], "…") {
					if !strings.Contains(printed.String(), part) {
						t.Errorf("no command prints %q", part)
					}
				}
			}
		})
	}
}

// lay puts what a teacher has into a folder.
func (g *guide) lay(t *testing.T, desk string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Join(desk, g.folder), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(filepath.Dir(desk), "tmp"), 0o700); err != nil {
		t.Fatal(err)
	}
	for from, to := range map[string]string{"classe.zip": g.download, "eleves.csv": g.list, "notes.csv": g.worksheet} {
		source, err := os.ReadFile(filepath.Join("testdata", "class", from))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(desk, to), source, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	z, err := zip.OpenReader(filepath.Join(desk, g.download))
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	if err := os.CopyFS(filepath.Join(desk, g.folder), z); err != nil {
		t.Fatal(err)
	}
}

// words cuts a command as a terminal does: what stands between straight quotation marks is one word.
func words(command string) []string {
	var all []string
	for i, part := range strings.Split(command, `"`) {
		if i%2 == 1 {
			all = append(all, part)
		} else {
			all = append(all, strings.Fields(part)...)
		}
	}
	return all
}

// missing names what a command should have written and has not.
func missing(t *testing.T, desk string, args []string) {
	t.Helper()
	for i, arg := range args {
		if slices.Contains(written(), arg) {
			if _, err := os.Stat(filepath.Join(desk, args[i+1])); err != nil {
				t.Errorf("%q: %v", args, err)
			}
		}
	}
}

// returned checks that the files that a guide names beside its commands are there by these names.
func (g *guide) returned(t *testing.T, desk, source string) {
	t.Helper()
	named := regexp.MustCompile("`([\\p{L}-]+(?:/index)?\\.(?:csv|zip|ods|html))`").FindAllStringSubmatch(source, -1)
	if len(named) < 5 {
		t.Errorf("only %d files are named", len(named))
	}
	for _, m := range named {
		if _, err := os.Stat(filepath.Join(desk, m[1])); err != nil {
			t.Errorf("%s names %s: %v", g.file, m[1], err)
		}
	}
	copies, err := filepath.Glob(filepath.Join(desk, "*annot*", "*.odt"))
	if err != nil || len(copies) == 0 {
		t.Errorf("no copy with comments lies beside a sheet: %v", err)
	}
}

// files lists the files below a folder, but for those below one of its own.
func files(t *testing.T, dir, but string) []string {
	t.Helper()
	var all []string
	err := fs.WalkDir(os.DirFS(dir), ".", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case path == but:
			return fs.SkipDir
		case !d.IsDir():
			all = append(all, path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}
