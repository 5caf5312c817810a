package grade_test

import (
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// With pseudonyms, everybody stands in the order of the pseudonyms: in that of the list, whoever has
// the list reads the names off it. A mark that was changed by hand is still that of its pupil.
func TestPseudonymsStandInTheirOwnOrder(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	desk := filepath.Join(home, "desk")
	g := guides()[1]
	g.lay(t, desk)
	anonymous := func(more ...string) string {
		args := append([]string{"grade", g.download, "--lesson", "looking-or-being", "--roster", g.list, "--scale", "20"}, more...)
		run := exec.CommandContext(t.Context(), "jourdain", args...)
		run.Dir = desk
		run.Env = append(os.Environ(), "LANG=en_GB.UTF-8", "LC_ALL=", "LC_MESSAGES=", "HOME="+home, "XDG_DATA_HOME="+filepath.Join(home, "data"))
		out, err := run.Output()
		if ended := (*exec.ExitError)(nil); err != nil && (!errors.As(err, &ended) || len(out) == 0) {
			t.Fatal(err)
		}
		return string(out)
	}
	var pupils []string
	for line := range strings.Lines(anonymous("--anonymous", "--format", "json")) {
		var result struct{ Pupil string }
		if err := json.Unmarshal([]byte(line), &result); err != nil {
			t.Fatal(err)
		}
		pupils = append(pupils, result.Pupil)
	}
	if len(pupils) < 40 || !slices.IsSorted(pupils) {
		t.Errorf("the results stand in the order %q", pupils)
	}
	var rows []string
	for line := range strings.Lines(anonymous("--anonymous", "--format", "table")) {
		pupil, _, _ := strings.Cut(line, ",")
		rows = append(rows, pupil)
	}
	if !slices.Equal(rows[1:], pupils) {
		t.Errorf("the rows stand in the order %q", rows)
	}
	mark := "Pupil,Mark /20,Reason\nBENALI Lina,7.25,oral\n"
	if err := os.WriteFile(filepath.Join(desk, "mine.csv"), []byte(mark), 0o600); err != nil {
		t.Fatal(err)
	}
	named, hidden := changedOf(t, anonymous("--format", "json", "--keep", "mine.csv")), changedOf(t, anonymous("--anonymous", "--format", "json", "--keep", "mine.csv"))
	if named == "" || named != hidden {
		t.Errorf("the mark of the work %q is that of %q under pseudonyms", named, hidden)
	}
}

// changedOf returns the digest of the work whose mark was changed.
func changedOf(t *testing.T, results string) string {
	t.Helper()
	for line := range strings.Lines(results) {
		var result struct {
			SHA256  string
			Changed *struct{ Mark float64 }
		}
		if err := json.Unmarshal([]byte(line), &result); err != nil {
			t.Fatal(err)
		}
		if result.Changed != nil {
			return result.SHA256
		}
	}
	return ""
}
