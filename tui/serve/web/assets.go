package web

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strconv"
	"strings"
)

//go:embed assets/*.js assets/*.css assets/xterm/xterm.mjs assets/xterm/xterm.css assets/addon-fit/addon-fit.mjs
var assetFiles embed.FS

// assets are the files that the pages need, each by an address with its sum in it, so that a browser
// keeps it for good.
type assets struct{ byName map[string]*asset }

type asset struct {
	sum, kind    string
	whole, small []byte // as it is, and as gzip (RFC 1952)
}

// sumLetters is how much of its sum is in the address of a file.
const sumLetters = 16

func readAssets() (*assets, error) {
	a := &assets{byName: map[string]*asset{}}
	err := fs.WalkDir(assetFiles, "assets", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		whole, err := assetFiles.ReadFile(name)
		if err != nil {
			return err
		}
		var small bytes.Buffer
		w := gzip.NewWriter(&small)
		_, _ = w.Write(whole)
		if err := w.Close(); err != nil {
			return err
		}
		sum := sha256.Sum256(whole)
		kind := "text/javascript; charset=utf-8"
		if path.Ext(name) == ".css" {
			kind = mime.TypeByExtension(".css")
		}
		a.byName[path.Base(name)] = &asset{hex.EncodeToString(sum[:])[:sumLetters], kind, whole, small.Bytes()}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("web: %w", err)
	}
	return a, nil
}

// address returns where a file is.
func (a *assets) address(name string) string {
	if file := a.byName[name]; file != nil {
		return "/assets/" + file.sum + "/" + name
	}
	return "/assets/0/" + name
}

// serve answers with a file.
func (a *assets) serve(w http.ResponseWriter, r *http.Request) {
	file := a.byName[r.PathValue("name")]
	if file == nil || file.sum != r.PathValue("sum") {
		http.NotFound(w, r)
		return
	}
	h, content := w.Header(), file.whole
	h.Set("Content-Type", file.kind)
	h.Set("Cache-Control", "public, max-age=31536000, immutable")
	h.Set("Vary", "Accept-Encoding")
	if strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
		h.Set("Content-Encoding", "gzip")
		content = file.small
	}
	h.Set("Content-Length", strconv.Itoa(len(content)))
	_, _ = w.Write(content) // who asked may have gone
}
