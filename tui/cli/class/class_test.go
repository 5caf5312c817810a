package class_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"jourdain/grader/address"
	"jourdain/lessons/classroom"
	"jourdain/tui/cli/chosen"
	"jourdain/tui/cli/class"
	"jourdain/tui/cli/clitest"
	"jourdain/tui/cli/console"
	"jourdain/tui/cli/faults"
	"jourdain/tui/text"
)

func TestMain(m *testing.M) { clitest.Main(m) }

// place keeps classes until the test ends, and documents in a folder of its own.
type place struct {
	classroom.Store
	seats, fingerprint string
}

func newPlace(t *testing.T) *place {
	t.Helper()
	return &place{Store: classroom.Memory(), seats: filepath.Join(t.TempDir(), "seats")}
}

func (p *place) Flags(*cobra.Command)                                {}
func (p *place) Open(context.Context, bool) (classroom.Store, error) { return p, nil }
func (p *place) Close() error                                        { return nil }
func (p *place) Seats() string                                       { return p.seats }
func (p *place) Fingerprint() (string, error)                        { return p.fingerprint, nil }

// run runs a command of the family.
func (p *place) run(t *testing.T, lang string, args ...string) clitest.Outcome {
	t.Helper()
	words, err := text.Open(address.Polite.In(lang))
	if err != nil {
		t.Fatal(err)
	}
	var out, problems bytes.Buffer
	con := console.New(console.Process{
		In: strings.NewReader(""), Out: &out, Err: &problems, Env: func(string) string { return "" },
	}, words)
	cmd := class.New(con, func() class.Place { return p }, chosen.New(con, faults.New(con)))
	cmd.SilenceErrors, cmd.SilenceUsage = true, true
	cmd.SetArgs(args)
	if err := cmd.ExecuteContext(t.Context()); err != nil {
		con.Complain(con.Explain(err))
		con.Settle(console.Failed)
	}
	return clitest.Outcome{Out: out.String(), Err: problems.String(), Status: con.Status()}
}

// done runs a command that is to end well.
func (p *place) done(t *testing.T, args ...string) clitest.Outcome {
	t.Helper()
	got := p.run(t, "en", args...)
	if got.Status != 0 {
		t.Fatalf("%q: status %d, %s", args, got.Status, got.Err)
	}
	return got
}

// document puts a document into the folder of a seat: "5B/12/recipes.md".
func (p *place) document(t *testing.T, name, body string) {
	t.Helper()
	file := filepath.Join(p.seats, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(body), 0o600); err != nil {
		t.Fatal(err)
	}
}

func isThere(name string) bool {
	_, err := os.Lstat(name)
	return err == nil
}

// The secrets that are printed are those of the seats, and no others are.
func TestPrintedSecretsAdmit(t *testing.T) {
	t.Parallel()
	p := newPlace(t)
	out := p.done(t, "new", "5b", "--seats", "12", "--address", "tutor.example:22").Out
	found := regexp.MustCompile(`ssh (\S+)@tutor\.example\n  Secret +(\S+)\n`).FindAllStringSubmatch(out, -1)
	if len(found) != 13 {
		t.Fatalf("%d strips, not one a seat and the teacher's:\n%s", len(found), out)
	}
	seen := map[string]bool{}
	for i, strip := range found {
		seat, err := classroom.ParseSeat(strip[1])
		if want := (i + 1) % 13; err != nil || seat.Class != "5B" || seat.Number != want {
			t.Errorf("strip %d is that of %q", i+1, strip[1])
		}
		if err := p.Admit(t.Context(), seat, "10.0.0.7", strip[2]); err != nil {
			t.Errorf("%s with %q: %v", seat, strip[2], err)
		}
		if !regexp.MustCompile(`^[a-z]{4}-[a-z]{4}-[a-z]{4}$`).MatchString(strip[2]) || seen[strip[2]] {
			t.Errorf("%q is no secret of its own", strip[2])
		}
		seen[strip[2]] = true
	}
}

// Whoever prints to a file has strips that nobody else reads, and pages that a printer tells apart.
func TestStripsInAFile(t *testing.T) {
	t.Parallel()
	p := newPlace(t)
	p.fingerprint = fingerprint
	file := filepath.Join(t.TempDir(), "5B.txt")
	got := p.done(t, "new", "5B", "--seats", "13", "--address", "tutor.example:2222", "--web", "https://tutor.example/", "-o", file)
	if got.Out != "" || !strings.Contains(got.Err, "Secrets are shown this once") {
		t.Errorf("it says %q and %q", got.Out, got.Err)
	}
	printed, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(file); err != nil || info.Mode().Perm()&0o077 != 0 {
		t.Errorf("others may read it: %v, %v", info.Mode(), err)
	}
	pages := strings.Split(string(printed), "\f")
	if len(pages) != 5 || strings.Count(pages[0], "Secret") != 4 || strings.Count(pages[3], "Secret") != 1 || !strings.Contains(pages[4], "ssh -p 2222 5B@tutor.example\n") {
		t.Errorf("the pages are not four strips, four, four, one, and the teacher's alone:\n%q", pages)
	}
	for i, page := range pages {
		if n := strings.Count(page, "\n"); n > 60 {
			t.Errorf("page %d has %d lines, more than paper has", i+1, n)
		}
		for line := range strings.Lines(page) {
			if len([]rune(line)) > 78 {
				t.Errorf("wider than paper: %q", line)
			}
		}
	}
}

// A strip has the address of the documents as a file manager wants it (RFC 3986, 3.2), the teacher's
// has none; the browser is named where there is one.
func TestStripsNameTheDocuments(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]string{
		"tutor.example": "sftp://5B.1@tutor.example:2222/", "tutor.example:22": "sftp://5B.1@tutor.example/",
		"[fd00::1]:22": "sftp://5B.1@[fd00::1]/", "[fd00::1]:2022": "sftp://5B.1@[fd00::1]:2022/",
	} {
		out := newPlace(t).done(t, "new", "5B", "--seats", "1", "--address", address).Out
		if !strings.Contains(out, "  Documents     "+want+"\n") || strings.Count(out, "sftp:") != 1 || strings.Contains(out, "browser") {
			t.Errorf("%s: the strips do not say %s, at the seat alone:\n%s", address, want, out)
		}
	}
	if out := newPlace(t).done(t, "new", "HALL", "--open", "--seats", "1", "--address", "tutor.example", "--web", "https://tutor.example/").Out; !strings.Contains(out, "sftp://HALL@tutor.example:2222/") ||
		!strings.Contains(strings.Join(strings.Fields(out), " "), "they are in the browser too.") {
		t.Errorf("the notice:\n%s", out)
	}
}

// A class whose strips nobody has seen is not made.
func TestClassWithoutPaperIsNotMade(t *testing.T) {
	t.Parallel()
	p := newPlace(t)
	there := clitest.Write(t, "5B.txt", []byte("something else"))
	if got := p.run(t, "en", "new", "5B", "--seats", "3", "--address", "tutor.example", "-o", there); got.Status != 2 {
		t.Errorf("status %d: %s", got.Status, got.Err)
	}
	if _, err := p.Class(t.Context(), "5B"); err == nil {
		t.Error("the class is made")
	}
}

// An open class has one notice, without any secret but the teacher's.
func TestOpenClassHasOneNotice(t *testing.T) {
	t.Parallel()
	p := newPlace(t)
	got := p.done(t, "new", "hall", "--open", "--seats", "4", "--address", "tutor.example:22", "--web", "https://tutor.example/")
	notice, teacher, alone := strings.Cut(got.Out, "\f")
	if !alone || strings.Contains(notice, "Secret") || !strings.Contains(notice, "ssh HALL@tutor.example") || !strings.Contains(notice, "https://tutor.example/") {
		t.Errorf("the notice:\n%s", notice)
	}
	if strings.Count(teacher, "Secret") != 1 || !strings.Contains(teacher, "ssh HALL.0@tutor.example") {
		t.Errorf("the teacher's strip:\n%s", teacher)
	}
}

// A new secret takes the place of the old one, with what was done; --erase takes that too, and
// nobody else's.
func TestReset(t *testing.T) {
	t.Parallel()
	p, ctx := newPlace(t), t.Context()
	p.done(t, "new", "5B", "--seats", "3", "--address", "tutor.example")
	seat := classroom.Seat{Class: "5B", Number: 2}
	if err := p.Bind(ctx, seat, "SHA256:old"); err != nil {
		t.Fatal(err)
	}
	if err := p.Progress(seat).Reach(ctx, "a-lesson", 3); err != nil {
		t.Fatal(err)
	}
	p.document(t, "5B/2/recipes.md", "# Recipes\n")
	p.document(t, "5B/3/recipes.md", "# Recipes\n")

	got := p.done(t, "reset", "5b.2", "--address", "tutor.example")
	secret := regexp.MustCompile(`Secret +(\S+)\n`).FindStringSubmatch(got.Out)
	if secret == nil || p.Admit(ctx, seat, "10.0.0.7", secret[1]) != nil {
		t.Errorf("the new secret does not admit:\n%s", got.Out)
	}
	if known, err := p.Knows(ctx, seat, "SHA256:old"); known || err != nil {
		t.Errorf("the old key is still known: %v", err)
	}
	if done, err := p.Progress(seat).Lesson(ctx, "a-lesson"); done.Step != 3 || err != nil {
		t.Errorf("what was done is gone: %v, %v", done, err)
	}
	if !isThere(filepath.Join(p.seats, "5B", "2", "recipes.md")) {
		t.Error("the document is gone")
	}

	got = p.done(t, "reset", "5B.2", "--erase", "--address", "tutor.example")
	if done, err := p.Progress(seat).Lesson(ctx, "a-lesson"); done.Step != 0 || err != nil {
		t.Errorf("what was done is still there: %v, %v", done, err)
	}
	if !strings.Contains(got.Err, "with 1 document (10 bytes)") || isThere(filepath.Join(p.seats, "5B", "2")) {
		t.Errorf("the documents are still there: %s", got.Err)
	}
	if !isThere(filepath.Join(p.seats, "5B", "3", "recipes.md")) {
		t.Error("the document of another seat is gone")
	}
}

// A class is forgotten with its documents, and nothing that a link leads to.
func TestForget(t *testing.T) {
	t.Parallel()
	p := newPlace(t)
	p.done(t, "new", "5B", "--seats", "3", "--address", "tutor.example")
	p.done(t, "new", "5C", "--seats", "1", "--address", "tutor.example")
	p.document(t, "5B/2/recipes.md", strings.Repeat("a", 1500))
	p.document(t, "5B/3/notes.md", strings.Repeat("a", 1500))
	p.document(t, "5C/1/notes.md", "kept")
	elsewhere := clitest.Write(t, "elsewhere.md", []byte("kept"))
	if err := os.Symlink(filepath.Dir(elsewhere), filepath.Join(p.seats, "5B", "3", "out")); err != nil {
		t.Fatal(err)
	}

	if got := p.run(t, "en", "forget", "5B"); got.Status != 2 || !strings.Contains(got.Err, "--yes") || !isThere(filepath.Join(p.seats, "5B")) {
		t.Errorf("nobody was there to be asked: status %d, %s", got.Status, got.Err)
	}
	got := p.done(t, "forget", "5b", "--yes")
	want := "Class 5B is erased:\n  3 seats\n  0 computers that knew their seats\n  0 answers\n  0 works handed in\n  2 documents (3 kB)\n"
	if got.Out != want {
		t.Errorf("it says %q, not %q", got.Out, want)
	}
	if isThere(filepath.Join(p.seats, "5B")) || !isThere(elsewhere) || !isThere(filepath.Join(p.seats, "5C", "1", "notes.md")) {
		t.Error("not just the class is gone")
	}
	if got := p.run(t, "en", "forget", "5B", "--yes"); got.Status != 2 || !strings.Contains(got.Err, "The classes here are: 5C.") {
		t.Errorf("it was forgotten already: status %d, %s", got.Status, got.Err)
	}
}

// What was forgotten but for its folder can be forgotten to the end.
func TestForgetGoesOnAfterAnInterruption(t *testing.T) {
	t.Parallel()
	p := newPlace(t)
	p.document(t, "5B/2/recipes.md", "left")
	if got := p.run(t, "en", "new", "5B", "--seats", "2"); !strings.Contains(got.Err, "has left documents") {
		t.Errorf("a new class finds the documents of another: %+v", got)
	}
	if got := p.done(t, "forget", "5B", "--yes"); !strings.Contains(got.Out, "1 document (4 bytes)") || isThere(filepath.Join(p.seats, "5B")) {
		t.Errorf("the folder is left: %s", got.Out)
	}
}

func TestList(t *testing.T) {
	t.Parallel()
	p, ctx := newPlace(t), t.Context()
	if got := p.done(t, "list"); !strings.Contains(got.Out, "no class yet") {
		t.Errorf("it says %q", got.Out)
	}
	p.done(t, "new", "6C", "--seats", "1", "--address", "tutor.example")
	p.done(t, "new", "5B", "--seats", "30", "--open", "--address", "tutor.example")
	if err := p.Sit(ctx, classroom.Seat{Class: "5B", Number: 7}, "a session"); err != nil {
		t.Fatal(err)
	}
	if got, want := p.done(t, "list").Out, regexp.MustCompile(`^5B  30 seats, 1 in use, open, made on \d+ \pL+ \d+\n6C  1 seat, none in use, made on \d+ \pL+ \d+\n$`); !want.MatchString(got) {
		t.Errorf("it says %q", got)
	}
	if got, want := p.done(t, "list", "--format", "json").Out, `{"code":"5B","seats":30,"open":true,"made":"`; !strings.HasPrefix(got, `{"schema":1,"classes":[`+want) || !strings.Contains(got, `"sitting":1`) {
		t.Errorf("it says %q", got)
	}
}
