package sheets_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"html"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// run lets the browser do something with a page, and returns what it writes to its output.
func run(t *testing.T, browser string, args ...string) []byte {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
	defer cancel()
	args = append([]string{"--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--user-data-dir=" + t.TempDir()}, args...)
	out, err := exec.CommandContext(ctx, browser, args...).Output()
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// sides prints a page and counts the sides of paper.
func sides(t *testing.T, browser, file string) int {
	t.Helper()
	pdf := file + ".pdf"
	run(t, browser, "--no-pdf-header-footer", "--print-to-pdf="+pdf, "file://"+file)
	content, err := os.ReadFile(pdf)
	if err != nil {
		t.Fatal(err)
	}
	show(t, pdf, content)
	// A side is an object of that type, and the browser packs none of them away.
	return len(regexp.MustCompile(`/Type\s*/Page\b[^s]`).FindAll(content, -1))
}

// show keeps something that is to be looked at: JOURDAIN_SHOW names a folder for it.
func show(t *testing.T, file string, content []byte) {
	t.Helper()
	if dir := os.Getenv("JOURDAIN_SHOW"); dir != "" {
		if err := os.WriteFile(filepath.Join(dir, filepath.Base(file)), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// picture takes a picture of a page in a window of a size, where pictures are kept.
func picture(t *testing.T, browser, file string, wide, high int) {
	t.Helper()
	if os.Getenv("JOURDAIN_SHOW") == "" {
		return
	}
	png := fmt.Sprintf("%s-%d.png", file, wide)
	run(t, browser, fmt.Sprintf("--window-size=%d,%d", wide, high), "--screenshot="+png, "file://"+file)
	content, err := os.ReadFile(png)
	if err != nil {
		t.Fatal(err)
	}
	show(t, png, content)
}

// looked is what the browser finds in one page at one width.
type looked struct {
	Page  string
	Wide  int // the width that the page had
	Out   []string
	Axe   []string
	Tried int // checks of axe-core that passed
}

// look is run in each page, in a frame of the width of a window: it names the elements that
// are wider than the window or their own box, but those that scroll by themselves and what
// they hold, the texts that are broken inside their words, and what axe-core finds.
const look = `<script>
async function look(frame) {
	const page = frame.contentWindow, doc = frame.contentDocument, wide = page.innerWidth, out = [];
	const name = function (e) { return e.tagName + "." + e.className + " " + e.textContent.trim().slice(0, 40); };
	if (doc.scrollingElement.scrollWidth > wide) { out.push("the page: " + doc.scrollingElement.scrollWidth); }
	for (const e of doc.body.querySelectorAll("*")) {
		const box = e.getBoundingClientRect(), scrolls = e.closest(".scroll");
		if (e.matches(".scroll, .unseen, script") || box.width === 0) { continue; }
		if (!scrolls && (box.right > wide + 1 || box.left < -1)) { out.push("out of the window: " + name(e)); }
		if (e.matches("th, td, p, li, h1, h2")) {
			const text = doc.createRange();
			text.selectNodeContents(e);
			const lines = new Set(Array.from(text.getClientRects(), function (r) { return Math.round(r.bottom); })).size;
			const words = e.textContent.trim().split(/[\s-]+/).length + 2 * e.querySelectorAll("small, li, p").length;
			if (lines > words + 2) { out.push("broken in words: " + lines + " lines, " + words + " words: " + name(e)); }
		}
		if (e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0 && !e.querySelector(".scroll, .unseen")) { out.push("out of its box: " + name(e)); }
	}
	for (const e of doc.querySelectorAll(".scroll")) {
		const first = e.querySelector(".everybody tbody th");
		if (first) {
			e.scrollLeft = 300;
			const moved = first.getBoundingClientRect().left - e.getBoundingClientRect().left;
			if (e.scrollLeft > 0 && Math.abs(moved) > 2) { out.push("the name does not stay: " + moved); }
			e.scrollLeft = 0;
		}
	}
	const result = {Page: frame.dataset.page, Wide: wide, Out: out, Axe: [], Tried: 0};
	if (page.axe) {
		const r = await page.axe.run({iframes: false});
		result.Tried = r.passes.length;
		result.Axe = r.violations.map(function (v) { return v.id + ": " + v.nodes.map(function (n) { return n.html; }).join(" | "); });
	}
	return result;
}
window.addEventListener("load", async function () {
	const all = [];
	for (const frame of document.querySelectorAll("iframe")) { all.push(await look(frame)); }
	const pre = document.createElement("pre"); pre.id = "looked"; pre.textContent = JSON.stringify(all);
	document.body.appendChild(pre);
});
</script>`

// lookAt opens pages, by their names, at several widths, and returns what is found there.
// JOURDAIN_AXE names axe.min.js; without it axe-core is not asked.
func lookAt(t *testing.T, browser string, pages map[string][]byte, options []string, widths ...int) []looked {
	t.Helper()
	axe, _ := os.ReadFile(os.Getenv("JOURDAIN_AXE"))
	host := "<!DOCTYPE html><title>host</title>"
	for _, name := range slices.Sorted(maps.Keys(pages)) {
		for _, wide := range widths {
			host += fmt.Sprintf(`<iframe data-page="%[1]s" src="/page/%[1]s" width="%[2]d" height="900" style="border:0"></iframe>`, name, wide)
		}
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		switch name := strings.TrimPrefix(r.URL.Path, "/page/"); {
		case r.URL.Path == "/axe.js":
			w.Header().Set("Content-Type", "text/javascript")
			_, _ = w.Write(axe)
		case pages[name] != nil:
			_, _ = w.Write(bytes.Replace(pages[name], []byte("</body>"), []byte(`<script src="/axe.js"></script></body>`), 1))
		default:
			_, _ = w.Write([]byte(host + look))
		}
	}))
	defer server.Close()
	dom := run(t, browser, append(options, "--virtual-time-budget=60000", "--dump-dom", server.URL+"/")...)
	_, found, _ := strings.Cut(string(dom), `<pre id="looked">`)
	found, _, ok := strings.Cut(found, "</pre>")
	var all []looked
	if err := json.Unmarshal([]byte(html.UnescapeString(found)), &all); err != nil || !ok {
		t.Fatalf("the pages were not looked at: %v\n%.300s", err, dom)
	}
	return all
}

// clean holds that nothing was found in pages.
func clean(t *testing.T, all []looked) {
	t.Helper()
	for _, l := range all {
		for _, said := range append(l.Out, l.Axe...) {
			t.Errorf("%s at %d: %s", l.Page, l.Wide, said)
		}
		if os.Getenv("JOURDAIN_AXE") != "" && l.Tried == 0 {
			t.Errorf("%s at %d: axe-core did not run", l.Page, l.Wide)
		}
	}
}
