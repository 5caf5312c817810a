package grade

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/report"
)

func TestByName(t *testing.T) {
	want := []string{
		"eleve2.odt", "Eleve10.odt", "Élise.odt", "zoe/a.odt", "zoe/a1b2.odt", "zoe/a1b10.odt", "zoe/a01c.odt", "zoé/b.odt",
	}
	got := slices.Clone(want)
	slices.Reverse(got)
	for i := range got {
		got[i] = filepath.FromSlash(got[i])
	}
	slices.SortFunc(got, byName)
	for i := range got {
		got[i] = filepath.ToSlash(got[i])
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestGather holds what of a folder is work: no hidden file, no lock, nothing that a
// link brings in from outside or brings twice, and not our own output.
func TestGather(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	for _, name := range []string{
		"out/secret.md", "c/b10.md", "c/b9.ODT", "c/a.fodt", "c/.hidden.md", "c/.git/x.md", "c/~$b9.odt", "c/.~lock.b9.ODT#",
		"c/picture.png", "c/old.doc", "c/sub/d.markdown", "c/sub/deep/e.ott", "c/result/page.md", "c/f.odm", "c/.store/real.md",
	} {
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte("# A\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for link, target := range map[string]string{
		"c/leaves.md": "../out/secret.md", "c/leaves": "../out", "c/loop": ".", "c/sub/up": "..", "c/circle.md": "circle.md",
		"c/again.md": "b10.md", "c/nowhere.md": "absent.md", "c/stored.md": ".store/real.md", "c/folder.md": "sub", "d": "c", "c/shown.md": ".hidden.md",
	} {
		if err := os.Symlink(target, link); err != nil {
			t.Skip("no links here: ", err)
		}
	}
	want := []string{"c/a.fodt", "c/b9.ODT", "c/b10.md", "c/f.odm", "c/shown.md", "c/stored.md", "c/sub/d.markdown", "c/sub/deep/e.ott"}
	p := gather(t.Context(), []string{"c"}, apart{results: "c/result"})
	if diff := cmp.Diff(want, p.files); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if !p.many || len(p.closed)+len(p.empty) > 0 || !slices.Equal(p.other, []string{"c/old.doc"}) {
		t.Errorf("%+v", p)
	}

	p = gather(t.Context(), []string{"c/sub/d.markdown", "d", "c", "c/sub", "c/.store", "out", "out/secret.md", "out/secret.md"}, apart{})
	want = []string{
		"c/sub/d.markdown", "d/a.fodt", "d/b9.ODT", "d/b10.md", "d/f.odm", "d/result/page.md", "d/shown.md", "d/stored.md", "d/sub/deep/e.ott",
		"out/secret.md", "out/secret.md",
	}
	if diff := cmp.Diff(want, p.files); diff != "" {
		t.Errorf("a file that is there already (-want +got):\n%s", diff)
	}
	if len(p.empty) > 0 {
		t.Errorf("%q have no document of their own", p.empty)
	}

	// The model is work only where it is all that was named.
	p = gather(t.Context(), []string{"c/sub", "c/b10.md"}, apart{model: "d/sub/d.markdown"})
	if want = []string{"c/sub/deep/e.ott", "c/b10.md"}; !slices.Equal(p.files, want) || p.model != "c/sub/d.markdown" {
		t.Errorf("%q without the model %q", p.files, p.model)
	}
	p = gather(t.Context(), []string{"c/sub/d.markdown"}, apart{model: "c/sub/d.markdown"})
	if want = []string{"c/sub/d.markdown"}; !slices.Equal(p.files, want) || p.model != "" {
		t.Errorf("%q without the model %q", p.files, p.model)
	}

	if p = gather(t.Context(), []string{"c/.git/x.md"}, apart{}); p.many {
		t.Error("one file is many")
	}
	if err := os.Mkdir("none", 0o700); err != nil {
		t.Fatal(err)
	}
	if p = gather(t.Context(), []string{"none"}, apart{}); !slices.Equal(p.empty, []string{"none"}) {
		t.Errorf("%+v", p)
	}
}

// keys are words that say nothing.
type keys struct{}

func (keys) Say(key string, _ ...any) string { return key }

// TestGatherPages holds that pages are work, but for those of our own results and the parts of a page that
// a browser saved.
func TestGatherPages(t *testing.T) {
	t.Chdir(t.TempDir())
	var ours bytes.Buffer
	if err := report.ClassHTML(&ours, &report.ClassPage{Lang: "en"}, keys{}); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"c/garden.html": "<p>a", "c/garden_files/frame.html": "<p>a", "c/garden_files/deep/b.htm": "<p>a", "c/garden_files/notes.md": "a",
		"c/gardens/c.HTM": "<p>a", "c/results/index.html": ours.String(), "c/index.html": ours.String(),
	} {
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want := []string{"c/garden.html", "c/garden_files/notes.md", "c/gardens/c.HTM"}
	if diff := cmp.Diff(want, gather(t.Context(), []string{"c"}, apart{}).files); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestGatherClosedFolder(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "closed"), 0); err != nil {
		t.Fatal(err)
	}
	if _, err := os.ReadDir(filepath.Join(dir, "closed")); err == nil {
		t.Skip("this person may read every folder")
	}
	p := gather(t.Context(), []string{dir}, apart{})
	if len(p.closed) != 1 || !errors.Is(p.closed[0].err, os.ErrPermission) {
		t.Errorf("%+v", p)
	}
}
