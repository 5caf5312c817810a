package documents

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"jourdain/tui/documents/workspace"
)

// terminal is a public terminal with one allowed folder, "borne", and a person at it.
func (p person) terminal() Options {
	p.t.Helper()
	makeFolders(p.t, p.path("borne"))
	only := []workspace.Folder{workspace.At(p.path("borne"))}
	own, refused := workspace.NewShelf(only).Begin()
	if len(refused) > 0 {
		p.t.Fatal(refused)
	}
	p.t.Cleanup(func() { own.End() })
	return Options{Only: only, Own: own}
}

// reads says what comes of reading a document: its words, or the error.
func reads(t *testing.T, f *Finder, path string) (string, error) {
	t.Helper()
	root, name, err := f.Enter(path)
	if err != nil {
		return "", err
	}
	defer root.Close()
	words, err := root.ReadFile(name)
	return string(words), err
}

// Documents are read below the allowed folders, whatever links there are, and nowhere else;
// what may not be read may not be looked at either.
func TestEnter(t *testing.T) {
	p := newPerson(t)
	f := New(p.terminal())
	for _, name := range []string{"borne/bon.odt", "borne/loin/bon.odt", "secret.odt", "borne2/voisin.odt"} {
		p.put(name, 1)
	}
	p.link("../secret.odt", "borne/lien.odt")
	p.link("bon.odt", "borne/lien-dedans.odt")
	p.link("../bon.odt", "borne/loin/lien-haut.odt")
	p.link("..", "borne/dehors")
	p.link("loin/../loin", "borne/détour")
	p.link(p.path("borne/bon.odt"), "borne/absolu.odt")
	p.link("rond.odt", "borne/rond.odt")
	for name, want := range map[string]error{
		"borne/bon.odt": nil, "borne/loin/bon.odt": nil, "borne/lien-dedans.odt": nil, "borne/loin/lien-haut.odt": nil,
		"borne/détour/bon.odt": nil,
		"borne/lien.odt":       ErrOutside, "secret.odt": ErrOutside, "borne/../secret.odt": ErrOutside,
		"borne/dehors/secret.odt": ErrOutside, "borne/absolu.odt": ErrOutside, "borne/rond.odt": ErrOutside,
		"borne2/voisin.odt": ErrOutside, "borne2/absent.odt": ErrOutside, "borne/absent.odt": fs.ErrNotExist,
		"borne/absent/absent.odt": fs.ErrNotExist,
	} {
		if _, err := reads(t, f, p.path(name)); !errors.Is(err, want) {
			t.Errorf("%s is read with %v, want %v", name, err, want)
		}
		if _, err := f.Look(p.path(name)); !errors.Is(err, want) {
			t.Errorf("%s is looked at with %v, want %v", name, err, want)
		}
	}
	if _, err := New(Options{}).Look(p.path("secret.odt")); err != nil {
		t.Errorf("without Only, a file is not looked at: %v", err)
	}
}

// A document is read behind as many links as are followed, and not behind one more.
func TestLinksAreFollowedSoFar(t *testing.T) {
	p := newPerson(t)
	f := New(p.terminal())
	p.put("borne/0.odt", 1)
	for n := range mostLinks + 1 {
		p.link(fmt.Sprintf("%d.odt", n), fmt.Sprintf("borne/%d.odt", n+1))
	}
	for n, want := range map[int]error{mostLinks: nil, mostLinks + 1: ErrOutside} {
		if _, err := reads(t, f, p.path(fmt.Sprintf("borne/%d.odt", n))); !errors.Is(err, want) {
			t.Errorf("behind %d links: %v, want %v", n, err, want)
		}
	}
}

// What is in the workspace of somebody else is neither listed nor read, by whatever way, and
// a copy of one's own workspace is a folder like the others.
func TestTheWorkOfSomebodyElse(t *testing.T) {
	p := newPerson(t)
	mine, other := p.terminal(), p.terminal()
	f := New(mine)
	path, err := New(other).Save("secret", ".odt", []byte("of somebody else"))
	if err != nil {
		t.Fatal(err)
	}
	theirs := filepath.Base(filepath.Dir(path))
	p.put("borne/bon.odt", 1)
	if _, err := f.Save("recettes", ".odt", []byte("mine")); err != nil {
		t.Fatal(err)
	}
	copied := p.path("borne/copie")
	if err := os.CopyFS(copied, os.DirFS(mine.Own.Path())); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"borne/copie/recettes.odt", "borne/copie/.jourdain"} {
		p.age(name, 2)
	}
	p.put("borne/Jourdain-4321/secret.odt", 1) // made again by a word processor
	p.put("borne/clé/Jourdain-4321/a-moi.odt", 3)
	p.link(theirs+"/secret.odt", "borne/lien.odt")
	p.link(theirs, "borne/lien")
	ownName := filepath.Base(mine.Own.Path())
	want := []string{"session" + ownName + ": borne/" + ownName + "/recettes.odt", "here: borne/bon.odt", "here: borne/copie/recettes.odt"}
	var got []string
	for _, d := range f.Recent(t.Context(), 9) {
		rel, err := filepath.Rel(p.home, d.Path)
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, string(d.Place.Kind)+d.Place.Label+": "+filepath.ToSlash(rel))
	}
	same(t, got, want)
	for _, way := range []string{path, p.path("borne/Jourdain-4321/secret.odt"), p.path("borne/lien.odt"), p.path("borne/lien/secret.odt"), p.path("borne/copie/../" + theirs + "/secret.odt")} {
		if words, err := reads(t, f, way); !errors.Is(err, ErrOutside) {
			t.Errorf("%s is read: %q, %v", way, words, err)
		}
	}
}

// Whatever stands in the place of a person's folder, what is listed, read and written is in
// the folder itself.
func TestAWorkspaceIsReplacedByALink(t *testing.T) {
	p := newPerson(t)
	o := p.terminal()
	f := New(o)
	p.put("dehors/secret.odt", 1)
	place := o.Own.Path()
	write(t, filepath.Join(place, "à-moi.odt"), "mine")
	if err := os.Rename(place, p.path("borne/ailleurs")); err != nil {
		t.Fatal(err)
	}
	p.link("../dehors", "borne/"+filepath.Base(place))
	list := f.Recent(t.Context(), 9)
	if len(list) != 1 || list[0].Path != p.path("borne/ailleurs/à-moi.odt") {
		t.Errorf("listed are %v", list)
	}
	if words, err := reads(t, f, filepath.Join(place, "secret.odt")); err == nil {
		t.Errorf("what the link leads to is read: %q", words)
	}
	if words, err := reads(t, f, p.path("borne/ailleurs/à-moi.odt")); err != nil || words != "mine" {
		t.Errorf("one’s own work is read: %q, %v", words, err)
	}
	path, err := f.Save("recettes", ".odt", []byte("words"))
	if err != nil || path != p.path("borne/ailleurs/recettes.odt") {
		t.Errorf("saved as %s, %v", path, err)
	}
	if err := f.SaveBeside(path, "photo.png", nil); err != nil {
		t.Error(err)
	}
	if got := p.files("dehors"); len(got) != 1 {
		t.Errorf("outside are %v", got)
	}
	if got := f.PlaceOf(path); got != (Place{Kind: InSession, Label: "ailleurs"}) {
		t.Errorf("it is in %v", got)
	}
}

// Where there is no folder for a person, nothing is written in the folder of everybody: a
// drive is theirs.
func TestNothingIsWrittenForEverybody(t *testing.T) {
	p := newPerson(t)
	o := p.terminal()
	o.Own.End()
	if err := os.RemoveAll(p.path("borne")); err != nil {
		t.Fatal(err)
	}
	if path, err := New(o).Save("a", ".odt", nil); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("saved as %s, %v", path, err)
	}
	makeFolders(t, p.path("clés/MAMIE"))
	o.Only = append(o.Only, workspace.At(p.path("clés")))
	o.Drives = []string{p.path("clés/*")}
	if path, err := New(o).Save("a", ".odt", nil); path != p.path("clés/MAMIE/a.odt") {
		t.Errorf("saved as %s, %v", path, err)
	}
}
