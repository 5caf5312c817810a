package collect

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

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
	want := []string{"c/a.fodt", "c/b9.ODT", "c/b10.md", "c/f.odm", "c/old.doc", "c/shown.md", "c/stored.md", "c/sub/d.markdown", "c/sub/deep/e.ott"}
	p := Gather(t.Context(), []string{"c"}, Apart{Results: "c/result"})
	if diff := cmp.Diff(want, p.Files()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if !p.Many || len(p.Closed)+len(p.Empty) > 0 || len(p.Beside()) > 0 || p.Entries[4].Asked {
		t.Errorf("%+v", p)
	}

	p = Gather(t.Context(), []string{"c/sub/d.markdown", "d", "c", "c/sub", "c/.store", "out", "out/secret.md", "out/secret.md"}, Apart{})
	want = []string{
		"c/sub/d.markdown", "d/a.fodt", "d/b9.ODT", "d/b10.md", "d/f.odm", "d/old.doc", "d/result/page.md", "d/shown.md", "d/stored.md", "d/sub/deep/e.ott",
		"out/secret.md", "out/secret.md",
	}
	if diff := cmp.Diff(want, p.Files()); diff != "" {
		t.Errorf("a file that is there already (-want +got):\n%s", diff)
	}
	if len(p.Empty) > 0 {
		t.Errorf("%q have no document of their own", p.Empty)
	}

	// The model is work only where it is all that was named.
	p = Gather(t.Context(), []string{"c/sub", "c/b10.md"}, Apart{Model: "d/sub/d.markdown"})
	if want = []string{"c/sub/deep/e.ott", "c/b10.md"}; !slices.Equal(p.Files(), want) || p.Model != "c/sub/d.markdown" {
		t.Errorf("%q without the model %q", p.Files(), p.Model)
	}
	p = Gather(t.Context(), []string{"c/sub/d.markdown"}, Apart{Model: "c/sub/d.markdown"})
	if want = []string{"c/sub/d.markdown"}; !slices.Equal(p.Files(), want) || p.Model != "" {
		t.Errorf("%q without the model %q", p.Files(), p.Model)
	}

	if p = Gather(t.Context(), []string{"c/.git/x.md"}, Apart{}); p.Many {
		t.Error("one file is many")
	}
	if err := os.Mkdir("none", 0o700); err != nil {
		t.Fatal(err)
	}
	if p = Gather(t.Context(), []string{"none"}, Apart{}); !slices.Equal(p.Empty, []string{"none"}) {
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
	if err := report.HTML(&ours, &report.Worded{Lang: "en"}, keys{}, ""); err != nil {
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
	if diff := cmp.Diff(want, Gather(t.Context(), []string{"c"}, Apart{}).Files()); diff != "" {
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
	p := Gather(t.Context(), []string{dir}, Apart{})
	if len(p.Closed) != 1 || !errors.Is(p.Closed[0].Err, os.ErrPermission) {
		t.Errorf("%+v", p)
	}
}

// TestWhoIsWho holds which folders are pupils', which file of theirs counts, and that what
// identifies them does not depend on the others.
func TestWhoIsWho(t *testing.T) {
	for name, c := range map[string]struct {
		files   []string
		persons bool
		want    []string // pupil, identity, file, older
	}{
		"a folder each": {[]string{"Anne/a.odt", "Zoé/sub/b.md", "Zoé/sub/a.md", "Jo/a.pdf", "Tim/"}, true, []string{
			"Anne|Anne|Anne/a.odt|", "Jo|Jo|Jo/a.pdf|", "Tim|Tim||", "Zoé|Zoé|Zoé/sub/b.md|Zoé/sub/a.md",
		}},
		"groups": {[]string{"4A/anne.odt", "4A/jo.md", "4A/old.doc", "4B/zoé.odt", "4B/tim.odt", "4C/"}, false, []string{
			"anne|4A/anne.odt|4A/anne.odt|", "jo|4A/jo.md|4A/jo.md|", "old|4A/old.doc|4A/old.doc|", "tim|4B/tim.odt|4B/tim.odt|", "zoé|4B/zoé.odt|4B/zoé.odt|",
		}},
		"folders of groups, with a folder each": {[]string{"4A/Anne/a.odt", "4A/Jo/a.odt", "4A/Zoé/", "4B/Tim/a.odt", "4B/Léo/a.odt"}, true, []string{
			"Anne|4A/Anne|4A/Anne/a.odt|", "Jo|4A/Jo|4A/Jo/a.odt|", "Zoé|4A/Zoé||", "Léo|4B/Léo|4B/Léo/a.odt|", "Tim|4B/Tim|4B/Tim/a.odt|",
		}},
		"a file each, and pictures of a text": {[]string{"a.md", "b.odt", "b.png", "b.txt"}, false, []string{"a|a.md|a.md|", "b|b.odt|b.odt|", "b|b.txt|b.txt|"}},
		"a photograph":                        {[]string{"b.odt", "zoé.jpg"}, false, []string{"b|b.odt|b.odt|", "zoé|zoé.jpg|zoé.jpg|"}},
		"Moodle": {[]string{
			"Anne_1_assignsubmission_file_/a.odt", "Anne_1_assignsubmission_onlinetext_/onlinetext.html", "Zoé B_22_assignsubmission_file_/", "J_o_3_assignsubmission_file_a.odt",
		}, true, []string{
			"Anne|Anne_1|Anne_1_assignsubmission_file_/a.odt|Anne_1_assignsubmission_onlinetext_/onlinetext.html",
			"J_o|J_o_3|J_o_3_assignsubmission_file_a.odt|", "Zoé B|Zoé B_22||",
		}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			when := time.Now()
			for _, file := range c.files {
				path := filepath.Join("c", file)
				if strings.HasSuffix(file, "/") {
					path = filepath.Join(path, ".keep")
				}
				if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(path, []byte("# A\n"), 0o600); err != nil {
					t.Fatal(err)
				}
				if err := os.Chtimes(path, when, when); err != nil {
					t.Fatal(err)
				}
			}
			p := Gather(t.Context(), []string{"c"}, Apart{})
			var got []string
			for _, e := range p.Entries {
				short := func(path string) string { return strings.TrimPrefix(filepath.ToSlash(path), "c/") }
				older := ""
				if len(e.Older) > 0 {
					older = short(e.Older[0])
				}
				got = append(got, strings.Join([]string{e.Pupil, filepath.ToSlash(e.Identity), short(e.File), older}, "|"))
			}
			if diff := cmp.Diff(c.want, got); diff != "" || p.Persons != c.persons {
				t.Errorf("persons %v (-want +got):\n%s", p.Persons, diff)
			}
		})
	}
}
