package grade_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"jourdain/grader/interop"
	"jourdain/tui/cli/pages"
	"jourdain/tui/cli/roster"
)

// keptPages are the pages on what is kept: HTML, because a double click opens them and because the
// print of Markdown is as long as whoever shows it wants.
func keptPages() []string { return []string{"donnees.html", "data.html"} }

// What the page on what is kept names is what the program writes.
func TestWhatIsKeptIsNamed(t *testing.T) {
	t.Parallel()
	for _, name := range keptPages() {
		source, err := os.ReadFile(filepath.Join("../../../docs", name))
		if err != nil {
			t.Fatal(err)
		}
		for _, named := range []string{
			pages.ListName, filepath.Base(roster.SecretPath()), "progress.db", // a test of the tutor holds the last
			`%LOCALAPPDATA%\` + filepath.Base(filepath.Dir(roster.SecretPath())), "~/Library/Application Support/jourdain", "~/.local/share/jourdain",
			"--sheets", "--feedback", "--anonymous", "--kiosk", "--documents", "--idle", "--trace",
			"jourdain serve", "class forget", "class reset --erase", "class backup",
		} {
			if !strings.Contains(string(source), ">"+named+"<") {
				t.Errorf("%s does not name %s", name, named)
			}
		}
	}
}

// Nothing leaves the machine but what a class server is asked for: the tutor and the commands of
// teachers and authors have no code in them that speaks over a network as a browser or a server does.
func TestNothingLeavesTheMachine(t *testing.T) {
	t.Parallel()
	for _, family := range []string{"learn", "grade", "rubric", "rules", "author"} {
		list := exec.CommandContext(t.Context(), "go", "list", "-deps", "jourdain/tui/cli/"+family)
		list.Dir = "../../.."
		out, err := list.Output()
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{"net/http", "net/smtp", "net/rpc", "crypto/tls", "golang.org/x/crypto/ssh", "github.com/jackc/pgx/v5", "jourdain/tui/serve"} {
			if slices.Contains(strings.Fields(string(out)), name) {
				t.Errorf("jourdain %s contains %s", family, name)
			}
		}
	}
}

// TestInteropWhatIsKeptIsOneSide prints the pages: each is one side of A4.
func TestInteropWhatIsKeptIsOneSide(t *testing.T) {
	browser := interop.Program(t, "chromium")
	for _, name := range keptPages() {
		file, err := filepath.Abs(filepath.Join("../../../docs", name))
		if err != nil {
			t.Fatal(err)
		}
		pdf := filepath.Join(t.TempDir(), "kept.pdf")
		printing := exec.CommandContext(t.Context(), browser, "--headless", "--no-sandbox", "--disable-gpu",
			"--user-data-dir="+t.TempDir(), "--no-pdf-header-footer", "--print-to-pdf="+pdf, "file://"+file)
		if err := printing.Run(); err != nil {
			t.Fatal(err)
		}
		content, err := os.ReadFile(pdf)
		if err != nil {
			t.Fatal(err)
		}
		if n := len(regexp.MustCompile(`/Type\s*/Page\b[^s]`).FindAll(content, -1)); n != 1 {
			t.Errorf("%s has %d sides", name, n)
		}
	}
}
