package grade_test

import (
	"bytes"
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"jourdain/grader/interop"
	"jourdain/tui/cli"
	"jourdain/tui/cli/console"
)

// axeRun writes what axe-core finds into the page, where --dump-dom shows it.
const axeRun = `<script src="/axe.js"></script><script>axe.run().then(function (r) {
	var pre = document.createElement("pre"); pre.id = "axe";
	pre.textContent = "checked " + r.passes.length + "\n" + r.violations.map(function (v) {
		return v.id + ": " + v.nodes.map(function (n) { return n.html; }).join(" | "); }).join("\n");
	document.body.appendChild(pre); });</script></body>`

// TestInteropAxe opens the pages of a class in a real browser, in its light and its dark
// colours, and holds that axe-core finds no violation. JOURDAIN_AXE names axe.min.js.
func TestInteropAxe(t *testing.T) {
	browser := interop.Program(t, "chromium")
	axe, err := os.ReadFile(os.Getenv("JOURDAIN_AXE"))
	if err != nil {
		t.Skip("JOURDAIN_AXE names no axe.min.js: nothing to check with")
	}
	dir := t.TempDir()
	in, out := filepath.Join(dir, "in"), filepath.Join(dir, "out")
	if err := os.Mkdir(in, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"starter", "looking-or-being", "--lang", "fr", "-o", filepath.Join(in, "anne.odt")},
		{"starter", "looking-or-being", "--lang", "fr", "--solution", "--format", "md", "-o", filepath.Join(in, "paul.md")},
		{"grade", in, "--lang", "fr", "--lesson", "looking-or-being", "--scale", "20", "--format", "html", "-o", out},
	} {
		var said bytes.Buffer
		process := console.Process{Args: args, In: strings.NewReader(""), Out: &said, Err: &said, Env: func(string) string { return "" }}
		if status := cli.Main(context.Background(), process); status > 1 {
			t.Fatalf("%q: status %d\n%s", args, status, &said)
		}
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/axe.js" {
			_, _ = w.Write(axe)
			return
		}
		page, err := os.ReadFile(filepath.Join(out, filepath.Base(r.URL.Path)))
		if err != nil {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write(bytes.Replace(page, []byte("</body>"), []byte(axeRun), 1))
	}))
	defer server.Close()
	for _, page := range []string{"index.html", "anne.html", "paul.html"} {
		for _, dark := range []string{"", "--blink-settings=preferredColorScheme=0"} {
			t.Run(page+dark, func(t *testing.T) { checkAxe(t, browser, server.URL+"/"+page, dark) })
		}
	}
}

func checkAxe(t *testing.T, browser, url, option string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	args := []string{"--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=10000", "--user-data-dir=" + t.TempDir(), "--dump-dom", url}
	if option != "" {
		args = append([]string{option}, args...)
	}
	dom, err := exec.CommandContext(ctx, browser, args...).Output()
	if err != nil {
		t.Fatal(err)
	}
	_, found, ok := strings.Cut(string(dom), `<pre id="axe">checked `)
	found, _, closed := strings.Cut(found, "</pre>")
	checked, violations, _ := strings.Cut(found, "\n")
	if !ok || !closed || checked == "0" {
		t.Fatalf("axe-core did not run:\n%.500s", dom)
	}
	if strings.TrimSpace(violations) != "" {
		t.Errorf("%s checks passed; violations:\n%s", checked, violations)
	}
}
