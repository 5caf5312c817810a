package hosting_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"jourdain/grader/address"
	"jourdain/tui/cli/console"
	"jourdain/tui/cli/hosting"
	"jourdain/tui/text"
)

// opened says what becomes of a place that a command line and the environment name.
func opened(t *testing.T, variable string, args ...string) string {
	t.Helper()
	words, err := text.Open(address.Polite.In("en"))
	if err != nil {
		t.Fatal(err)
	}
	con := console.New(console.Process{Out: &bytes.Buffer{}, Err: &bytes.Buffer{}, Env: func(name string) string {
		return map[string]string{"STATE_DIRECTORY": t.TempDir(), "DATABASE_URL": variable}[name]
	}}, words)
	place, cmd := hosting.New(con), &cobra.Command{}
	place.Flags(cmd)
	if err := cmd.ParseFlags(args); err != nil {
		t.Fatal(err)
	}
	classes, err := place.Open(t.Context(), false)
	if err == nil {
		return "it is open" + map[bool]string{true: "", false: ", and does not close"}[classes.Close() == nil]
	}
	return con.Explain(err)
}

// A password in the command line, which everybody sees in the list of processes, is refused before
// anything is done with it, and is not said again; in the environment it may be.
func TestAPasswordInTheCommandLineIsRefused(t *testing.T) {
	const secret = "postgres://jourdain:chalk@127.0.0.1:1/jourdain"
	if said := opened(t, "", "--dsn", secret); !strings.Contains(said, "put the address into DATABASE_URL, or the password into the file of PGPASSFILE") || strings.Contains(said, "chalk") {
		t.Errorf("in the command line: %s", said)
	}
	for _, said := range []string{opened(t, secret), opened(t, "", "--dsn", "postgres://jourdain@127.0.0.1:1/jourdain")} {
		if said != "The database does not answer. Check its address, and that it is running." {
			t.Errorf("elsewhere: %s", said)
		}
	}
	for _, said := range []string{opened(t, "mysql://db/jourdain"), opened(t, "", "--dsn", "postgress://db/jourdain")} {
		if !strings.Contains(said, "postgres://USER@HOST/DATABASE") {
			t.Errorf("another kind of address: %s", said)
		}
	}
	if said := opened(t, ""); said != "it is open" {
		t.Errorf("without an address: %s", said)
	}
}

// A folder that is named wrong is not made: who looks for a class there would find none, and not why.
func TestAFolderThatIsNotThere(t *testing.T) {
	dir := t.TempDir()
	missing, file := filepath.Join(dir, "missing"), filepath.Join(dir, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if said := opened(t, "", "--data", missing); !strings.HasPrefix(said, "There is no folder “"+missing+"” here.") {
		t.Errorf("it says %s", said)
	}
	if _, err := os.Stat(missing); err == nil {
		t.Error("the folder is made")
	}
	if said := opened(t, "", "--data", file); said != "The folder “"+file+"” cannot be used (it is not a folder). Name another one with --data." {
		t.Errorf("it says %s", said)
	}
}
