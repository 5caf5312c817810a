package web

import (
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The files of others are those that their packages have: SOURCE.txt names the packages and the sums.
func TestFilesOfOthersAreUnchanged(t *testing.T) {
	source, err := os.ReadFile("assets/SOURCE.txt")
	if err != nil {
		t.Fatal(err)
	}
	_, list, _ := strings.Cut(string(source), "sha256 of the files:\n")
	n := 0
	for line := range strings.Lines(list) {
		sum, name, _ := strings.Cut(strings.TrimSpace(line), "  ")
		content, err := os.ReadFile(filepath.Join("assets", name))
		if err != nil {
			t.Fatal(err)
		}
		if got := sha256.Sum256(content); hex.EncodeToString(got[:]) != sum {
			t.Errorf("%s has changed", name)
		}
		n++
	}
	if n != 5 {
		t.Errorf("%d files are named", n)
	}
}

// A file is given whole or small, for good, by the address that has its sum, and by no other.
func TestAssets(t *testing.T) {
	all, err := readAssets()
	if err != nil {
		t.Fatal(err)
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /assets/{sum}/{name}", all.serve)
	get := func(path, accept string) *httptest.ResponseRecorder {
		w := httptest.NewRecorder()
		r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, path, nil)
		r.Header.Set("Accept-Encoding", accept)
		mux.ServeHTTP(w, r)
		return w
	}
	for name, kind := range map[string]string{
		"xterm.mjs": "text/javascript; charset=utf-8", "xterm.css": "text/css; charset=utf-8", "addon-fit.mjs": "text/javascript; charset=utf-8",
		"terminal.js": "text/javascript; charset=utf-8", "page.css": "text/css; charset=utf-8",
	} {
		whole := get(all.address(name), "")
		small := get(all.address(name), "gzip, br")
		if whole.Code != 200 || whole.Header().Get("Content-Type") != kind || !strings.Contains(whole.Header().Get("Cache-Control"), "immutable") {
			t.Errorf("%s: %d %v", name, whole.Code, whole.Header())
		}
		reader, err := gzip.NewReader(small.Body)
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(reader)
		if err != nil || string(content) != whole.Body.String() || small.Header().Get("Content-Encoding") != "gzip" {
			t.Errorf("%s: small it is something else, %v", name, err)
		}
		if w := get(strings.Replace(all.address(name), "/assets/", "/assets/0", 1), ""); w.Code != 404 {
			t.Errorf("%s with another sum: %d", name, w.Code)
		}
	}
	for _, path := range []string{"/assets/0/none.js", "/assets/0/LICENSE", all.address("SOURCE.txt")} {
		if w := get(path, ""); w.Code != 404 {
			t.Errorf("%s: %d", path, w.Code)
		}
	}
}
