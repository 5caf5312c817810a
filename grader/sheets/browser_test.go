package sheets_test

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
	"time"
)

// run lets the browser do something with a page, and returns what it writes to its output.
func run(t *testing.T, browser string, args ...string) []byte {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	args = append([]string{"--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--user-data-dir=" + t.TempDir()}, args...)
	out, err := exec.CommandContext(ctx, browser, args...).Output()
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// sides prints a page and counts the sides of paper. JOURDAIN_SHOW names a folder where what was
// printed stays to be looked at.
func sides(t *testing.T, browser, file string) int {
	t.Helper()
	pdf := file + ".pdf"
	run(t, browser, "--no-pdf-header-footer", "--print-to-pdf="+pdf, "file://"+file)
	content, err := os.ReadFile(pdf)
	if err != nil {
		t.Fatal(err)
	}
	show(t, pdf, content)
	// A page of a PDF is an object of that type, and the browser packs none of them away.
	return len(regexp.MustCompile(`/Type\s*/Page\b[^s]`).FindAll(bytes.ReplaceAll(content, []byte("/Type /Pages"), nil), -1))
}

// show keeps something that is to be looked at.
func show(t *testing.T, file string, content []byte) {
	t.Helper()
	if dir := os.Getenv("JOURDAIN_SHOW"); dir != "" {
		if err := os.WriteFile(filepath.Join(dir, filepath.Base(file)), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}
