package class_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"jourdain/grader/interop"
	"jourdain/lessons/classroom/pgtest"
)

// The same commands look after classes in PostgreSQL: the documents and the key are in the archive
// of a backup, which says what keeps the classes.
func TestInteropClassesInPostgreSQL(t *testing.T) {
	tar := interop.Program(t, "tar")
	dir, address := t.TempDir(), pgtest.Start(t).Database()
	data := filepath.Join(dir, "data")
	run := func(want string, args ...string) {
		t.Helper()
		cmd := exec.CommandContext(t.Context(), args[0], args[1:]...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "DATABASE_URL="+address, "STATE_DIRECTORY="+data, "LANG=en_GB.UTF-8", "LC_ALL=", "LC_MESSAGES=")
		said, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("%q: %v\n%s", args, err, said)
		}
		if !strings.Contains(string(said), want) || strings.Contains(string(said), pgtest.Password) {
			t.Errorf("%q does not say %q, or says the password:\n%s", args, want, said)
		}
	}
	run("SHA256:", "jourdain", "serve", "--fingerprint")
	run("Class 5B is made, with 3 seats.", "jourdain", "class", "new", "5B", "--seats", "3", "--address", "tutor.example")
	run("5B  3 seats, none in use", "jourdain", "class", "list")
	run("Seat 5B.2 has a new secret", "jourdain", "class", "reset", "5B.2", "--address", "tutor.example")
	run(`{"seat":"5B.3","number":3,"lessons":[]}`, "jourdain", "class", "export", "5B", "--format", "json")
	document := filepath.Join(data, "seats", "5B", "1", "recipes.md")
	if err := os.MkdirAll(filepath.Dir(document), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(document, []byte("# Recipes\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	run("keep them with pg_dump", "jourdain", "class", "backup", "monday.tar.gz")
	run("host_key\nseats/5B/1/recipes.md\n", tar, "-tzf", "monday.tar.gz")
	run("1 document (10 bytes)", "jourdain", "class", "forget", "5B", "--yes")
	run("There is no class yet.", "jourdain", "class", "list")
}
