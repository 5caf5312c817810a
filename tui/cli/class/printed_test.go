package class_test

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"jourdain/grader/interop"
)

// fingerprint is as long as each is.
const fingerprint = "SHA256:n9nMvF4Ww0c2gJ1s6bXo3kzq8mYtQe5rUaLhPdKfEwI"

// browse lets Chromium do something with a page, within a minute.
func browse(t *testing.T, browser string, args ...string) []byte {
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

// cutStrips is run in the printed page: it names what does not fit into its strip.
const cutStrips = `<script>window.addEventListener("load", function () {
	const out = [];
	for (const strip of document.querySelectorAll(".strip")) {
		const box = strip.getBoundingClientRect();
		for (const e of strip.querySelectorAll("*")) {
			const inner = e.getBoundingClientRect();
			if (e.textContent.trim() === "") { continue; }
			if (inner.bottom > box.bottom + 1 || inner.right > box.right + 1 || inner.top < box.top - 1) { out.push(e.textContent.trim().slice(0, 60)); }
		}
	}
	const pre = document.createElement("pre"); pre.id = "cut"; pre.textContent = out.join("\n"); document.body.appendChild(pre);
});</script></body>`

// sides prints a page on paper, and counts the sides.
func sides(t *testing.T, browser, file string) int {
	t.Helper()
	browse(t, browser, "--no-pdf-header-footer", "--print-to-pdf="+file+".pdf", "file://"+file)
	paper, err := os.ReadFile(file + ".pdf")
	if err != nil {
		t.Fatal(err)
	}
	return len(regexp.MustCompile(`/Type\s*/Page\b[^s]`).FindAll(paper, -1))
}

// A new strip is one side, and an open class has a side for the wall and one for the teacher.
func TestInteropFewStripsArePrinted(t *testing.T) {
	browser := interop.Program(t, "chromium")
	p, dir := newPlace(t), t.TempDir()
	for name, want := range map[string]struct {
		sides int
		args  []string
	}{
		"open":  {2, []string{"new", "HALL", "--open", "--seats", "4"}},
		"seats": {2, []string{"new", "5B", "--seats", "10"}},
		"reset": {1, []string{"reset", "5C.1"}},
	} {
		if name == "reset" {
			p.done(t, "new", "5C", "--seats", "1", "--address", "tutor.example")
		}
		file := filepath.Join(dir, name+".html")
		p.done(t, append(want.args, "--address", "tutor.example", "--format", "html", "-o", file)...)
		if n := sides(t, browser, file); n != want.sides {
			t.Errorf("%s: %d sides, not %d", name, n, want.sides)
		}
	}
}

// The strips of thirty seats are three sides of A4, ten on each, none cut, and the teacher's is a
// side of its own. JOURDAIN_SHOW names a folder in which the page and the paper are kept to look at.
func TestInteropStripsArePrinted(t *testing.T) {
	browser := interop.Program(t, "chromium")
	for _, lang := range []string{"en", "fr"} {
		t.Run(lang, func(t *testing.T) {
			p, dir := newPlace(t), t.TempDir()
			p.fingerprint = fingerprint
			if show := os.Getenv("JOURDAIN_SHOW"); show != "" {
				dir = show
			}
			file := filepath.Join(dir, "strips-"+lang+".html")
			got := p.run(t, lang, "new", "COLLEGE-5B", "--seats", "30", "--format", "html", "-o", file,
				"--address", "jourdain.mediatheque.example.org:2222", "--web", "https://jourdain.mediatheque.example.org/")
			if got.Status != 0 {
				t.Fatal(got.Err)
			}
			if n := sides(t, browser, file); n != 4 {
				t.Errorf("%d sides, not three of ten strips and one for the teacher", n)
			}
			page, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			// As on paper, in a window as wide as what is printed on A4.
			onPaper := bytes.Replace(bytes.ReplaceAll(page, []byte("@media print"), []byte("@media all")), []byte("</body>"), []byte(cutStrips), 1)
			looked := filepath.Join(t.TempDir(), "looked.html")
			if err := os.WriteFile(looked, onPaper, 0o600); err != nil {
				t.Fatal(err)
			}
			_, cut, found := strings.Cut(string(browse(t, browser, "--window-size=703,1100", "--dump-dom", "file://"+looked)), `<pre id="cut">`)
			if cut, _, _ = strings.Cut(cut, "</pre>"); !found || cut != "" {
				t.Errorf("out of its strip: %s", cut)
			}
		})
	}
}
