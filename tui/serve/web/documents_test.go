package web_test

import (
	"bytes"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"jourdain/lessons/classroom"
	"jourdain/tui/serve/web"
)

// A document is added, given back as it was, by its own name, and deleted when that is confirmed. No
// browser opens what it gets.
func TestDocuments(t *testing.T) {
	r := newRoom(t, web.Options{})
	b := r.browser(t)
	b.enter(7)
	b.get("/documents").wants(t, 200, "Il n’y a pas encore de document")
	content := "# Été\n\n<script>alert(1)</script>\n"
	b.upload("Été & <b>moi</b>.md", content).wants(t, 422, "Le nom de ce fichier")
	b.upload("Été & moi.md", "before").wants(t, 200)
	b.upload("Été & moi.md", content).wants(t, 200, "Été &amp; moi.md", "1\u00a0ko")
	p := b.get("/documents/%C3%89t%C3%A9%20&%20moi.md")
	if p.status != 200 || p.body != content {
		t.Errorf("%d %q", p.status, p.body)
	}
	for name, want := range map[string]string{
		"Content-Type": "application/octet-stream", "Content-Disposition": "attachment; filename*=utf-8''%C3%89t%C3%A9%20&%20moi.md",
		"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "default-src 'none'; sandbox", "Cache-Control": "no-store",
	} {
		if got := p.header.Get(name); got != want {
			t.Errorf("%s: %q", name, got)
		}
	}
	b.get("/delete/%C3%89t%C3%A9%20&%20moi.md").wants(t, 200, "sera effacé pour toujours", `action="/delete/%C3%89t%C3%A9%20&amp;%20moi.md"`)
	b.get("/documents").wants(t, 200, "Été &amp; moi.md")
	b.post("/delete/%C3%89t%C3%A9%20&%20moi.md").wants(t, 200, "est effacé")
	b.post("/delete/%C3%89t%C3%A9%20&%20moi.md").wants(t, 404, "Ce document n’est pas là")
	b.get("/documents").wants(t, 200, "Il n’y a pas encore de document")
	// A name with signs of addresses is found by its link.
	b.upload("50% #1; a+b.md", content).wants(t, 200)
	link := regexp.MustCompile(`href="(/documents/50[^"]*)"`).FindStringSubmatch(b.get("/documents").body)
	if link == nil || b.get(html.UnescapeString(link[1])).body != content {
		t.Errorf("the link %q leads to no document", link)
	}
}

// What lies in a folder, put there by another program, is listed and given too.
func TestFoldersOfDocuments(t *testing.T) {
	r := newRoom(t, web.Options{})
	dir, err := r.host.Folder(t.Context(), r.tenure(t, classroom.Seat{Class: "5B", Number: 7}))
	if err != nil {
		t.Fatal(err)
	}
	for _, err := range []error{
		os.MkdirAll(filepath.Join(dir, "essais", ".caché"), 0o700), os.WriteFile(filepath.Join(dir, "essais", "un.md"), []byte("un"), 0o600),
		os.WriteFile(filepath.Join(dir, "essais", ".caché", "deux.md"), []byte("deux"), 0o600),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	b := r.browser(t)
	b.enter(7)
	if p := b.get("/documents"); !strings.Contains(p.body, `href="/documents/essais/un.md"`) || strings.Contains(p.body, "deux.md") {
		t.Errorf("%s", p.body)
	}
	b.get("/documents/essais/un.md").wants(t, 200, "un")
	b.get("/documents/essais/.cach%C3%A9/deux.md").wants(t, 404)
	b.get("/documents/essais").wants(t, 404)
	b.post("/delete/essais/un.md").wants(t, 200, "est effacé")
}

// Nothing that a browser names leads out of the folder of its seat, nor to what is hidden in it.
func TestNoNameLeadsOut(t *testing.T) {
	r := newRoom(t, web.Options{})
	folder, err := r.host.Folder(t.Context(), r.tenure(t, classroom.Seat{Class: "5B", Number: 7}))
	if err != nil {
		t.Fatal(err)
	}
	beside := filepath.Join(filepath.Dir(folder), "secret.md")
	for _, err := range []error{
		os.WriteFile(beside, []byte("secret"), 0o600), os.WriteFile(filepath.Join(folder, ".hidden.md"), []byte("secret"), 0o600),
		os.Symlink(beside, filepath.Join(folder, "link.md")), os.Mkdir(filepath.Join(folder, "folder.md"), 0o700),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	b := r.browser(t)
	b.enter(7)
	for _, name := range []string{"..%2Fsecret.md", "%2e%2e%2Fsecret.md", "..%5Csecret.md", ".hidden.md", "link.md", "folder.md", "%2Fetc%2Fpasswd", "x%00.md"} {
		for _, p := range []page{b.get("/documents/" + name), b.post("/delete/" + name)} {
			if p.status == 200 || strings.Contains(p.body, "secret\n") || p.body == "secret" {
				t.Errorf("%s: %d %q", name, p.status, p.body)
			}
		}
	}
	for _, name := range []string{"..", ".", ".bashrc", "a\x00.md", "a/..", "CON:.md", "a.", "link.md", strings.Repeat("é", 300) + ".md"} {
		if p := b.upload(name, "x"); p.status == 200 {
			t.Errorf("%q is kept", name)
		}
	}
	b.upload("../../../secret.md", "mine").wants(t, 200)
	b.upload(`C:\Users\Ana\lettre.md`, "mine").wants(t, 200, "lettre.md")
	if content, err := os.ReadFile(beside); err != nil || string(content) != "secret" {
		t.Errorf("the file beside the folder: %q, %v", content, err)
	}
	if p := b.get("/documents"); strings.Contains(p.body, ".hidden") || strings.Contains(p.body, "link.md") {
		t.Errorf("it lists what it does not give:\n%s", p.body)
	}
}

// The documents of a seat are its own.
func TestAnotherSeatHasItsOwnDocuments(t *testing.T) {
	r := newRoom(t, web.Options{})
	one, two := r.browser(t), r.browser(t)
	one.enter(1)
	two.enter(2)
	one.upload("lettre.md", "of one").wants(t, 200)
	two.get("/documents/lettre.md").wants(t, 404)
	two.get("/documents").wants(t, 200, "Il n’y a pas encore de document")
}

// A form is bounded, and nothing of a document that is too large stays.
func TestAFormIsBounded(t *testing.T) {
	r := newRoom(t, web.Options{Limits: web.Limits{Upload: 1 << 20}})
	b := r.browser(t)
	b.enter(1)
	b.upload("large.md", string(bytes.Repeat([]byte("a"), 2<<20))).wants(t, 422, "trop gros")
	b.post("/documents", "file", "x").wants(t, 400, "Aucun fichier")
	b.upload().wants(t, 400, "Aucun fichier")
	folder, err := r.host.Folder(t.Context(), r.tenure(t, classroom.Seat{Class: "5B", Number: 1}))
	if err != nil {
		t.Fatal(err)
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) > 0 {
		t.Errorf("%v stays, %v", left, err)
	}
}
