package class_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jourdain/grader/interop"
)

// axeRun writes what axe-core finds into the page, where --dump-dom shows it.
const axeRun = `<script src="axe.js"></script><script>axe.run().then(function (r) {
	var pre = document.createElement("pre"); pre.id = "axe";
	pre.textContent = "checked " + r.passes.length + "\n" + r.violations.map(function (v) {
		return v.id + ": " + v.nodes.map(function (n) { return n.html; }).join(" | "); }).join("\n");
	document.body.appendChild(pre); });</script></body>`

// axe-core finds nothing wrong with the page of the strips, whose colours are those of the reader.
// JOURDAIN_AXE names axe.min.js.
func TestInteropAxe(t *testing.T) {
	browser := interop.Program(t, "chromium")
	axe, err := os.ReadFile(os.Getenv("JOURDAIN_AXE"))
	if err != nil {
		t.Skip("JOURDAIN_AXE names no axe.min.js: nothing to check with")
	}
	p, dir := newPlace(t), t.TempDir()
	p.fingerprint = fingerprint
	file := filepath.Join(dir, "strips.html")
	p.done(t, "new", "5B", "--seats", "3", "--address", "tutor.example", "--web", "https://tutor.example/", "--format", "html", "-o", file)
	page, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string][]byte{"strips.html": bytes.Replace(page, []byte("</body>"), []byte(axeRun), 1), "axe.js": axe} {
		if err := os.WriteFile(filepath.Join(dir, name), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, colours := range []string{"--blink-settings=preferredColorScheme=1", "--blink-settings=preferredColorScheme=0"} {
		dom := string(browse(t, browser, colours, "--virtual-time-budget=10000", "--dump-dom", "file://"+file))
		_, found, ok := strings.Cut(dom, `<pre id="axe">checked `)
		found, _, closed := strings.Cut(found, "</pre>")
		checked, violations, _ := strings.Cut(found, "\n")
		if !ok || !closed || checked == "0" {
			t.Fatalf("axe-core did not run:\n%.500s", dom)
		}
		if strings.TrimSpace(violations) != "" {
			t.Errorf("%s: %s checks passed; violations:\n%s", colours, checked, violations)
		}
	}
}
