package grade

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/address"
	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/tui/cli/collect"
	"jourdain/tui/cli/console"
	"jourdain/tui/text"
)

// plainPages writes pages of one line.
type plainPages struct{ seen int }

func (p *plainPages) page(w io.Writer, r *report.Worded, name string) error {
	p.seen++
	_, err := fmt.Fprintf(w, "%s as %q", r.File, name)
	return err
}

func (p *plainPages) index(w io.Writer, c *class) error {
	_, err := fmt.Fprintf(w, "%d seen, %d rows", p.seen, len(c.rows))
	return err
}

// entries returns files that were named by themselves.
func entries(files ...string) []collect.Entry {
	all := make([]collect.Entry, len(files))
	for i, file := range files {
		all[i] = collect.Entry{Whose: collect.Whose{Identity: file}, File: file, Asked: true}
	}
	return all
}

// grades hands two reports, and a file that cannot be read between them, to a form.
func grades(con *console.Console, output string, work *collect.Pile) error {
	return inFolder(func(*console.Console) paged { return &plainPages{} })(con, output, work, func(_ io.Writer, s sink) error {
		c := &class{con: con, desk: &desk{}}
		for i, file := range work.Files() {
			w := &report.Worded{File: file}
			if file == "bad.md" {
				w = report.NotRead(file, "", "en", report.Unread{Reason: document.Damaged})
			}
			c.add(&judged{worded: w}, &work.Entries[i], i)
			if err := s.add(w); err != nil {
				return err
			}
		}
		if !work.Many {
			return nil
		}
		return s.end(c)
	})
}

func newConsole(t *testing.T) (con *console.Console, out, problems *bytes.Buffer) {
	t.Helper()
	words, err := text.Open(address.Polite.In("en"))
	if err != nil {
		t.Fatal(err)
	}
	out, problems = &bytes.Buffer{}, &bytes.Buffer{}
	return console.New(console.Process{Out: out, Err: problems}, words), out, problems
}

func TestPagesOfAClass(t *testing.T) {
	t.Chdir(t.TempDir())
	con, out, problems := newConsole(t)
	class := &collect.Pile{Many: true, Entries: entries("c/a.md", "bad.md", "d/A.odt")}
	for range 2 { // the second time over the first
		if err := grades(con, "results", class); err != nil {
			t.Fatal(err)
		}
	}
	got := map[string]string{}
	found, err := filepath.Glob("results/*.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range found {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		got[filepath.ToSlash(name)] = string(content)
	}
	want := map[string]string{
		"results/a-mylgt.html": `c/a.md as "a-mylgt.html"`, "results/A-jjoov.html": `d/A.odt as "A-jjoov.html"`, "results/index.html": "3 seen, 3 rows",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	say := "The pages are written. Open “" + filepath.FromSlash("results/index.html") + "” in your browser.\n"
	if out.Len() > 0 || problems.String() != say+say {
		t.Errorf("%q, %q", out, problems)
	}

	one := &collect.Pile{Entries: entries("a.md")}
	if err := grades(con, "", one); err != nil || out.String() != `a.md as ""` {
		t.Errorf("%v, %q", err, out)
	}
	if err := grades(con, "results", &collect.Pile{Entries: entries("b.md")}); err != nil {
		t.Errorf("one document into a folder: %v", err)
	}
	if !console.IsThere(filepath.Join("results", "b.html")) {
		t.Error("the page of one document is not there")
	}
	if err := grades(con, "one.html", one); err != nil || !console.IsThere("one.html") {
		t.Errorf("one document into a file: %v", err)
	}
}

func TestPagesThatCannotBeWritten(t *testing.T) {
	t.Chdir(t.TempDir())
	con, _, _ := newConsole(t)
	if err := os.MkdirAll("mine", 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"file", "mine/index.html"} {
		if err := os.WriteFile(name, []byte("mine"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	class := &collect.Pile{Many: true, Entries: entries("a.md", "b.md")}
	for output, want := range map[string]string{
		"":          con.Say("cli.error.pages-no-folder"),
		"-":         con.Say("cli.error.pages-no-folder"),
		"file":      con.Say("cli.error.pages-file", "File", "file"),
		"no/folder": con.Say("cli.error.output-no-folder", "File", "no/folder"),
		"mine":      con.Say("cli.error.pages-not-ours", "File", filepath.FromSlash("mine/index.html")),
	} {
		if err := grades(con, output, class); err == nil || err.Error() != want {
			t.Errorf("-o %q: %v, want %q", output, err, want)
		}
	}
	if console.IsThere("mine/a.html") {
		t.Error("a page was written although the class could not be")
	}
}
