package pages_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/tui/cli/pages"
)

func write(f *pages.Folder, name, content string) error {
	err := f.Write(name, func(w io.Writer) error {
		_, err := io.WriteString(w, content)
		return err
	})
	if err != nil {
		return err
	}
	return f.Commit()
}

func open(t *testing.T, dir string) *pages.Folder {
	t.Helper()
	f, err := pages.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

// TestOnlyOwnPagesAreReplaced holds the promise of the package: what was written here is
// made again, and nothing else is touched.
func TestOnlyOwnPagesAreReplaced(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "class")
	f := open(t, dir)
	for _, content := range []string{"one", "two", "one"} {
		if err := write(f, "a.html", content); err != nil {
			t.Fatal(err)
		}
	}
	f = open(t, dir)
	if err := write(f, "a.html", "three"); err != nil {
		t.Errorf("our own page of another day: %v", err)
	}
	read := func(name string) string {
		content, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Error(err)
		}
		return string(content)
	}
	if got := read("a.html"); got != "three" {
		t.Errorf("a.html holds %q", got)
	}

	for name, content := range map[string]string{"a.html": "three, well done Zoé", "other.html": "not ours"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := write(f, name, "new"); !errors.Is(err, pages.ErrNotOurs) {
			t.Errorf("%s: %v", name, err)
		}
		if got := read(name); got != content {
			t.Errorf("%s became %q", name, got)
		}
	}
	if name, err := f.Check([]string{"free.html", "other.html"}); name != "other.html" || !errors.Is(err, pages.ErrNotOurs) {
		t.Errorf("%q, %v", name, err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 3 {
		t.Errorf("%v, %v", entries, err)
	}
}

func TestLinksAreNotFollowed(t *testing.T) {
	dir := t.TempDir()
	outside := filepath.Join(t.TempDir(), "work.odt")
	if err := os.WriteFile(outside, []byte("work"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, filepath.Join(dir, "a.html")); err != nil {
		t.Skip("no links here: ", err)
	}
	f := open(t, dir)
	if err := write(f, "a.html", "page"); !errors.Is(err, pages.ErrNotOurs) {
		t.Error(err)
	}
	if err := write(f, "../b.html", "page"); err == nil {
		t.Error("a page was written outside of the folder")
	}
	if got, err := os.ReadFile(outside); err != nil || string(got) != "work" {
		t.Errorf("%q, %v", got, err)
	}
}

func TestAPageThatFailsLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	f := open(t, dir)
	wrong := errors.New("wrong")
	if err := f.Write("a.html", func(io.Writer) error { return wrong }); !errors.Is(err, wrong) {
		t.Error(err)
	}
	if _, err := os.Stat(filepath.Join(dir, "a.html")); err == nil {
		t.Error("half a page is there")
	}
}

// A run that ends before its pages count leaves the folder as it was, and none that it made.
func TestWithoutCommitTheFolderIsAsItWas(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "class")
	stage := func() {
		f := open(t, dir)
		for _, name := range []string{"a.html", "b.html", "a.html"} {
			if err := f.Write(name, func(w io.Writer) error { _, err := io.WriteString(w, "today"); return err }); err != nil {
				t.Fatal(err)
			}
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
	stage()
	if _, err := os.Stat(dir); err == nil {
		t.Error("a folder of no page is there")
	}
	if err := write(open(t, dir), "a.html", "before"); err != nil {
		t.Fatal(err)
	}
	stage()
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 2 {
		t.Errorf("%v, %v", entries, err)
	}
	if got, err := os.ReadFile(filepath.Join(dir, "a.html")); err != nil || string(got) != "before" {
		t.Errorf("%q, %v", got, err)
	}
}

// What is left of an earlier run is known, and taken away only where it is as it was written.
func TestLeftPages(t *testing.T) {
	dir := t.TempDir()
	f := open(t, dir)
	for _, name := range []string{"anne.html", "paul.html", "zoé.html"} {
		if err := write(f, name, name); err != nil {
			t.Fatal(err)
		}
	}
	f = open(t, dir)
	if err := write(f, "anne.html", "today"); err != nil {
		t.Fatal(err)
	}
	if left := f.Left(); !slices.Equal(left, []string{"paul.html", "zoé.html"}) || !f.Replaced("anne.html") || f.Replaced("paul.html") {
		t.Errorf("%q", left)
	}
	if err := os.WriteFile(filepath.Join(dir, "zoé.html"), []byte("well done"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := f.Remove("paul.html"); err != nil {
		t.Error(err)
	}
	if err := f.Remove("zoé.html"); !errors.Is(err, pages.ErrNotOurs) {
		t.Error(err)
	}
	if left := f.Left(); !slices.Equal(left, []string{"zoé.html"}) {
		t.Errorf("%q", left)
	}
}

func TestOpenFails(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{file, filepath.Join(dir, "no", "folder")} {
		if _, err := pages.Open(name); err == nil {
			t.Errorf("%s was opened", name)
		}
	}
}

func TestNames(t *testing.T) {
	long := strings.Repeat("é", 200)
	var owners []pages.Owner
	for _, name := range []string{"Zoé", "zoé", "Index", "a\nb", `qu"ote?#%`, "con", "COM1", "..", long, "-o", "e.f"} {
		owners = append(owners, pages.Owner{Name: name, Identity: name})
	}
	want := []string{
		"Zoé-3eswf.html", "zoé-go2a7.html", "Index-hhb34.html", "a b.html", "qu-ote.html", "document-con.html", "document-COM1.html", "document-.html",
		strings.Repeat("é", 60) + ".html", "o.html", "e.f.html",
	}
	if diff := cmp.Diff(want, pages.Names(owners, ".html", "index.html")); diff != "" {
		t.Error(diff)
	}
}

// No page is another's when somebody comes or goes, and an owner who is there twice has one.
func TestNamesStayTheirOwners(t *testing.T) {
	all := []pages.Owner{
		{Name: "exposé", Identity: "a/exposé.odt", Shared: true},
		{Name: "exposé", Identity: "b/exposé.odt", Shared: true},
		{Name: "Anne", Identity: "anne.odt"},
		{Name: "Anne", Identity: "anne.md"},
		{Name: "Paul", Identity: "paul.odt"},
		{Name: "Paul", Identity: "paul.odt"},
	}
	whose := map[string]string{}
	for out := range len(all) + 1 {
		some := slices.Clone(all)
		if out < len(all) {
			some = slices.Delete(some, out, out+1)
		}
		for i, name := range pages.Names(some, ".html") {
			if was, ok := whose[name]; ok && was != some[i].Identity && some[i].Shared {
				t.Errorf("%s is the page of %s and of %s", name, was, some[i].Identity)
			}
			whose[name] = some[i].Identity
		}
	}
	names := pages.Names(all, ".html")
	if names[2] == names[3] || names[4] != "Paul.html" || names[5] != "Paul.html" {
		t.Errorf("%q", names)
	}
}
