package documents

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/tui/documents/workspace"
)

// files lists all that is in a folder of a person, with the first bytes of each.
func (p person) files(folder string) map[string]string {
	p.t.Helper()
	all := map[string]string{}
	entries, err := os.ReadDir(p.path(folder))
	if err != nil {
		p.t.Fatal(err)
	}
	for _, entry := range entries {
		text, _ := os.ReadFile(filepath.Join(p.path(folder), entry.Name()))
		all[entry.Name()] = string(text[:min(len(text), 20)])
	}
	return all
}

// save saves and returns the path below home.
func (p person) save(f *Finder, content string) string {
	p.t.Helper()
	path, err := f.Save("recettes", ".odt", []byte(content))
	if err != nil {
		p.t.Fatal(err)
	}
	rel, err := filepath.Rel(p.home, path)
	if err != nil {
		p.t.Fatal(err)
	}
	return filepath.ToSlash(rel)
}

func TestSaveNeverReplaces(t *testing.T) {
	p := newPerson(t)
	makeFolders(t, p.path("Documents"))
	f := New(p.options())
	for _, step := range []struct{ content, want string }{
		{"un", "Documents/recettes.odt"},
		{"un", "Documents/recettes.odt"},
		{"deux", "Documents/recettes-2.odt"},
		{"trois", "Documents/recettes-3.odt"},
		{"deux", "Documents/recettes-2.odt"},
		{"un", "Documents/recettes.odt"},
	} {
		if got := p.save(f, step.content); got != step.want {
			t.Errorf("%q is in %s, want %s", step.content, got, step.want)
		}
	}
	want := map[string]string{"recettes.odt": "un", "recettes-2.odt": "deux", "recettes-3.odt": "trois"}
	if diff := cmp.Diff(want, p.files("Documents")); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
}

func TestSaveBesideWhatIsNoFile(t *testing.T) {
	p := newPerson(t)
	makeFolders(t, p.path("Documents/recettes.odt"))
	p.link("rien", "Documents/recettes-2.odt")
	p.put("dehors.odt", 1) // its content is its name
	p.link("../dehors.odt", "Documents/recettes-3.odt")
	if got := p.save(New(p.options()), "dehors.odt"); got != "Documents/recettes-4.odt" {
		t.Errorf("saved as %s", got)
	}
	if got := p.files("."); got["rien"] != "" {
		t.Error("wrote through a link")
	}
}

// A picture keeps the name by which the text shows it, and what a person has under that
// name stays theirs.
func TestSaveBesideReplacesNothing(t *testing.T) {
	p := newPerson(t)
	makeFolders(t, p.path("Documents"))
	f := New(p.options())
	path := filepath.Join(p.home, filepath.FromSlash(p.save(f, "un")))
	for _, content := range []string{"a picture", "another one"} {
		if err := f.SaveBeside(path, "photo.png", []byte(content)); err != nil {
			t.Fatal(err)
		}
	}
	want := map[string]string{"recettes.odt": "un", "photo.png": "a picture"}
	if diff := cmp.Diff(want, p.files("Documents")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if err := f.SaveBeside(path, "../photo.png", nil); !errors.Is(err, ErrName) {
		t.Errorf("a name that leads out: %v", err)
	}
}

func TestSaveChoosesTheFolder(t *testing.T) {
	o := func(p person) Options { return p.options() }
	for _, test := range []struct {
		name    string
		folders []string
		options func(person) Options
		want    string
	}{
		{"Documents", []string{"Documents", "ici"}, o, "Documents/recettes.odt"},
		{"Documents is made", []string{"ici"}, o, "Documents/recettes.odt"},
		{"the parent of Documents is not made", []string{"ici"}, func(p person) Options {
			return Options{Documents: p.path("clé/Documents"), Here: p.path("ici")}
		}, "ici/recettes.odt"},
		{"no Documents", []string{"ici"}, func(p person) Options { return Options{Here: p.path("ici")} }, "ici/recettes.odt"},
		{"only a drive", []string{"media/MAMIE"}, func(p person) Options {
			return Options{Drives: []string{p.path("media/*")}}
		}, "media/MAMIE/recettes.odt"},
		{"only one folder is allowed", []string{"Documents", "borne", "media/MAMIE"}, func(p person) Options {
			o := p.options()
			o.Only = []workspace.Folder{workspace.At(p.path("borne"))}
			return o
		}, "borne/recettes.odt"},
		{"Documents in the folder that is allowed", []string{"borne"}, func(p person) Options {
			return Options{Documents: p.path("borne/Documents"), Only: []workspace.Folder{workspace.At(p.path("borne"))}}
		}, "borne/Documents/recettes.odt"},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := newPerson(t)
			for _, folder := range test.folders {
				makeFolders(t, p.path(folder))
			}
			if got := p.save(New(test.options(p)), "un"); got != test.want {
				t.Errorf("saved as %s, want %s", got, test.want)
			}
		})
	}
}

func TestSaveDoesNotFollowLinksOut(t *testing.T) {
	p := newPerson(t)
	makeFolders(t, p.path("dehors"))
	p.link("../dehors", "borne/Documents")
	o := Options{Documents: p.path("borne/Documents"), Only: []workspace.Folder{workspace.At(p.path("borne"))}}
	if path, err := New(o).Save("a", ".odt", nil); err == nil {
		t.Errorf("saved as %s", path)
	}
	if got := p.files("dehors"); len(got) != 0 {
		t.Errorf("wrote %v", got)
	}
}

func TestSaveWithoutFolder(t *testing.T) {
	if _, err := New(Options{}).Save("a", ".odt", nil); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v", err)
	}
}

func TestSaveRefusesNames(t *testing.T) {
	p := newPerson(t)
	makeFolders(t, p.path("Documents"))
	f := New(p.options())
	for _, name := range []string{"", "..", "../a", "a/b", `a\b`, "/a", "a:b", "a\nb", "a?", ".a", "~$a", "a "} {
		ending := ".odt"
		if name == "" || name == ".." || name == "a " {
			ending = ""
		}
		if path, err := f.Save(name, ending, nil); !errors.Is(err, ErrName) {
			t.Errorf("%q: saved as %q, %v", name, path, err)
		}
	}
	if _, err := f.Save("l’été à Noël (2)", ".odt", nil); err != nil {
		t.Error(err)
	}
}

func TestSaveWhenAllNamesAreTaken(t *testing.T) {
	p := newPerson(t)
	p.put("Documents/a.md", 1)
	for n := 2; n < mostNumbers; n++ {
		p.put(fmt.Sprintf("Documents/a-%d.md", n), 1)
	}
	for _, want := range []string{"a-999.md", "."} { // the last name that is free, and none
		if got, err := New(p.options()).Save("a", ".md", []byte(want)); filepath.Base(got) != want || errors.Is(err, ErrTaken) != (want == ".") {
			t.Errorf("got %q, %v, want %q", got, err, want)
		}
	}
}

// TestSaveTogether holds that several programs that save under one name at the same
// moment each have their file.
func TestSaveTogether(t *testing.T) {
	p := newPerson(t)
	makeFolders(t, p.path("Documents"))
	var all sync.WaitGroup
	for n := range 20 {
		all.Go(func() {
			content := fmt.Sprintf("contenu %d", n)
			path, err := New(p.options()).Save("a", ".md", []byte(content))
			if err != nil {
				t.Error(err)
				return
			}
			if got, _ := os.ReadFile(path); string(got) != content {
				t.Errorf("%s holds %q, want %q", path, got, content)
			}
		})
	}
	all.Wait()
	if got := p.files("Documents"); len(got) != 20 {
		t.Errorf("%d files: %v", len(got), got)
	}
}

// TestPublishReplacesNothing tries each way to give a file its name.
func TestPublishReplacesNothing(t *testing.T) {
	for name, give := range map[string]func(*os.Root, string, string) error{
		"publish": publish, "renameNew": renameNew, "renameChecked": renameChecked,
	} {
		t.Run(name, func(t *testing.T) {
			p := newPerson(t)
			p.put("neuf", 1)
			p.put("ancien", 1)
			root, err := os.OpenRoot(p.home)
			if err != nil {
				t.Fatal(err)
			}
			defer root.Close()
			if err := give(root, "neuf", "ancien"); !errors.Is(err, fs.ErrExist) {
				t.Errorf("over another: %v", err)
			}
			if err := give(root, "neuf", "libre"); err != nil {
				t.Error(err)
			}
			got := p.files(".")
			delete(got, "neuf") // a link leaves the first name
			if diff := cmp.Diff(map[string]string{"ancien": "ancien", "libre": "neuf"}, got); diff != "" {
				t.Errorf("files (-want +got):\n%s", diff)
			}
		})
	}
}

// TestSaveSurvivesAKill kills a program that saves, at any moment: each file that can
// be seen is whole.
func TestSaveSurvivesAKill(t *testing.T) {
	const size = 1 << 18
	if folder := os.Getenv("JOURDAIN_TEST_SAVE_IN"); folder != "" {
		for n := byte('a'); ; n++ {
			_, _ = New(Options{Documents: folder}).Save("a", ".md", bytes.Repeat([]byte{n}, size))
		}
	}
	if runtime.GOOS == "windows" {
		t.Skip("the program is killed by a signal")
	}
	p := newPerson(t)
	makeFolders(t, p.path("Documents"))
	saved := 0
	for round := range 6 {
		child := exec.Command(os.Args[0], "-test.run=^TestSaveSurvivesAKill$")
		child.Env = append(os.Environ(), "JOURDAIN_TEST_SAVE_IN="+p.path("Documents"))
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		for more := 0; more < round+1; { // it is in the middle of another by then
			more = len(p.visible()) - saved
		}
		if err := child.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = child.Wait() // it was killed
		saved = len(p.visible())
	}
	for _, name := range p.visible() {
		text, err := os.ReadFile(p.path("Documents/" + name))
		if err != nil || len(text) != size || bytes.Count(text, text[:1]) != size {
			t.Errorf("%s has %d bytes, %v", name, len(text), err)
		}
	}
}

// visible lists the documents that are not hidden.
func (p person) visible() []string {
	entries, err := os.ReadDir(p.path("Documents"))
	if err != nil {
		p.t.Fatal(err)
	}
	var names []string
	for _, entry := range entries {
		if !strings.HasPrefix(entry.Name(), ".") {
			names = append(names, entry.Name())
		}
	}
	return names
}

// Where there is a limit on what a person may have, a file that does not fit in it is not written.
func TestSaveKeepsALimit(t *testing.T) {
	p := newPerson(t)
	f := New(Options{Documents: p.path("Documents"), Room: func(bytes int64) error {
		if bytes > 5 {
			return errors.New("no room")
		}
		return nil
	}})
	p.save(f, "12345")
	if _, err := f.Save("lettre", ".odt", []byte("123456")); !errors.Is(err, ErrFull) {
		t.Errorf("Save: %v, want ErrFull", err)
	}
	if err := f.SaveBeside(p.path("Documents/recettes.odt"), "photo.png", []byte("123456")); !errors.Is(err, ErrFull) {
		t.Errorf("SaveBeside: %v, want ErrFull", err)
	}
	if got := p.files("Documents"); len(got) != 1 {
		t.Errorf("there are %v", got)
	}
}
