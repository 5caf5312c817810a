package documents

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"jourdain/tui/documents/workspace"
)

var noon = time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)

// person is a home with the usual places.
type person struct {
	t    testing.TB
	home string
}

func newPerson(t testing.TB) person {
	home, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	return person{t: t, home: home}
}

func (p person) path(name string) string { return filepath.Join(p.home, filepath.FromSlash(name)) }

// put writes a file that is some minutes old.
func (p person) put(name string, minutes int) {
	p.t.Helper()
	write(p.t, p.path(name), name)
	p.age(name, minutes)
}

func (p person) age(name string, minutes int) {
	p.t.Helper()
	at := noon.Add(-time.Duration(minutes) * time.Minute)
	if err := os.Chtimes(p.path(name), at, at); err != nil {
		p.t.Fatal(err)
	}
}

func (p person) link(to, name string) {
	p.t.Helper()
	makeFolders(p.t, filepath.Dir(p.path(name)))
	if err := os.Symlink(to, p.path(name)); err != nil {
		p.t.Skipf("no links here: %v", err)
	}
}

func (p person) options() Options {
	return Options{
		Documents: p.path("Documents"), Desktop: p.path("Bureau"), Downloads: p.path("Téléchargements"),
		Drives: []string{p.path("media/*")}, Here: p.path("ici"),
	}
}

// recent lists documents as "place: path".
func (p person) recent(o Options, most int) []string {
	p.t.Helper()
	var list []string
	for _, d := range New(o).Recent(p.t.Context(), most) {
		if d.Name != filepath.Base(d.Path) {
			p.t.Errorf("%s has the name %q", d.Path, d.Name)
		}
		rel, err := filepath.Rel(p.home, d.Path)
		if err != nil {
			p.t.Fatal(err)
		}
		list = append(list, string(d.Place.Kind)+d.Place.Label+": "+filepath.ToSlash(rel))
	}
	return list
}

func same(t *testing.T, got, want []string) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("documents (-want +got):\n%s", diff)
	}
}

func TestRecentListsEachPlaceNewestFirst(t *testing.T) {
	p := newPerson(t)
	p.put("Documents/vieux.odt", 50)
	p.put("Documents/école/leçon.odt", 10)
	p.put("Documents/école/2026/trop-bas.odt", 1)
	p.put("Bureau/notes.MD", 20)
	p.put("Téléchargements/modèle.ott", 30)
	p.put("media/MAMIE/lettre.fodt", 5)
	p.put("media/MAMIE/courrier/lettre.markdown", 6)
	p.put("ici/ici.md", 40)
	p.put("ailleurs/ailleurs.odt", 1)
	all := []string{
		"driveMAMIE: media/MAMIE/lettre.fodt",
		"driveMAMIE: media/MAMIE/courrier/lettre.markdown",
		"documents: Documents/école/leçon.odt",
		"desktop: Bureau/notes.MD",
		"downloads: Téléchargements/modèle.ott",
		"here: ici/ici.md",
		"documents: Documents/vieux.odt",
	}
	same(t, p.recent(p.options(), 100), all)
	same(t, p.recent(p.options(), 3), all[:3])
	same(t, p.recent(p.options(), 0), nil)
	same(t, p.recent(Options{}, 9), nil)
}

func TestRecentLeavesOut(t *testing.T) {
	p := newPerson(t)
	p.put("Documents/bon.odt", 9)
	for i, name := range []string{
		".~lock.bon.odt#", ".~lock.bon.odt", "~$bon.odt", "._bon.odt", ".caché.odt", ".config/bon.odt", "$RECYCLE.BIN/bon.odt",
		"~$bon.docx", "~$ttre.docx", "~WRD0003.tmp", "~WRL0005.tmp", "bon.odt~", "bon.odt.tmp", "bon.jpg", "bon.zip", "odt", "docx",
	} {
		p.put("Documents/"+name, i)
	}
	makeFolders(t, p.path("Documents/dossier.odt"))
	same(t, p.recent(p.options(), 100), []string{"documents: Documents/bon.odt"})
}

// Documents of other formats stand among the others, by their time, with why they are not read.
// There are some of them only, and they take the place of none that is read.
func TestRecentListsOtherFormats(t *testing.T) {
	p := newPerson(t)
	p.put("Documents/bon.odt", 9)
	p.put("Documents/école/bon.odt", 60)
	for i, name := range []string{"lettre.DOC", "vieux.doc", "facture.pdf", "école/cours.rtf", "loin.txt", "bas.pages"} {
		p.put("Documents/"+name, 7+i)
	}
	var list []string
	for _, d := range New(p.options()).Recent(t.Context(), 2) {
		list = append(list, d.Folder+"/"+d.Name+" "+string(d.Rejected))
	}
	same(t, list, []string{"/lettre.DOC doc", "/vieux.doc doc", "/bon.odt ", "/facture.pdf pdf", "école/cours.rtf rtf", "école/bon.odt "})
}

func TestRecentLeavesOutUnreadable(t *testing.T) {
	if runtime.GOOS == "windows" || os.Getuid() == 0 {
		t.Skip("this person may read everything")
	}
	p := newPerson(t)
	for i := range 20 {
		name := fmt.Sprintf("Documents/fermé%d.odt", i)
		p.put(name, i)
		if err := os.Chmod(p.path(name), 0); err != nil {
			t.Fatal(err)
		}
	}
	p.put("Documents/bon.odt", 60)
	same(t, p.recent(p.options(), 3), []string{"documents: Documents/bon.odt"})
}

func TestRecentDoesNotFollowLinksOut(t *testing.T) {
	p := newPerson(t)
	p.put("secret/secret.odt", 1)
	p.put("Documents/bon.odt", 9)
	p.link(p.path("secret/secret.odt"), "Documents/absolu.odt")
	p.link("../secret/secret.odt", "Documents/relatif.odt")
	p.link("../secret", "Documents/dossier")
	p.link("../../secret/secret.odt", "Documents/sous/relatif.odt")
	p.link(p.path("secret"), "media/disque")
	p.link("rien.odt", "Documents/perdu.odt")
	same(t, p.recent(p.options(), 100), []string{"documents: Documents/bon.odt"})
}

func TestRecentListsAFileOnce(t *testing.T) {
	p := newPerson(t)
	p.put("Documents/école/bon.odt", 1)
	p.put("Documents/autre.odt", 2)
	p.link("autre.odt", "Documents/a.odt")
	o := p.options()
	o.Here = p.path("Documents/école")
	want := []string{"documents: Documents/école/bon.odt", "documents: Documents/autre.odt"}
	same(t, p.recent(o, 100), want)
	same(t, p.recent(o, 2), want)
	o.Here = o.Documents
	same(t, p.recent(o, 100), want)
	o.Here = p.home // the places are just below it
	same(t, p.recent(o, 100), want)
}

func TestRecentStaysBelowOnly(t *testing.T) {
	p := newPerson(t)
	p.put("Documents/dehors.odt", 1)
	p.put("media/MAMIE/dehors.odt", 1)
	p.put("borne/bon.odt", 2)
	p.put("borne/Documents/bon.odt", 3)
	p.link(p.path("Documents"), "borne/Bureau")
	p.link("../media", "borne/media")
	o := p.options()
	o.Only = []workspace.Folder{workspace.At(p.path("borne"))}
	want := []string{"here: borne/bon.odt", "here: borne/Documents/bon.odt"}
	same(t, p.recent(o, 100), want)

	o.Documents, o.Desktop = p.path("borne/Documents"), p.path("borne/Bureau")
	o.Drives = []string{p.path("borne/media/*"), p.path("media/*")}
	want[1] = "documents: borne/Documents/bon.odt"
	same(t, p.recent(o, 100), want)
}

// TestRecentDoesNotWait holds that what was found is given when time is up, though a
// place has not answered, and that such a place is left alone after a few calls.
func TestRecentDoesNotWait(t *testing.T) {
	p := newPerson(t)
	p.put("Documents/bon.odt", 1)
	f := New(p.options())
	hang := make(chan struct{})
	for range mostStuck + 2 {
		ctx, cancel := context.WithCancel(t.Context())
		s := &search{ctx: ctx, finder: f, most: 9, found: make(chan []candidate)}
		s.start("hung", func() { <-hang })
		s.start("", func() {
			s.visit(f.spots[0], mostNames)
			cancel()
		})
		if got := listed(s.gather(), 9); len(got) != 1 {
			t.Errorf("%d documents, want the one that is there", len(got))
		}
	}
	if got := f.stuck("hung"); got != mostStuck {
		t.Errorf("%d walks are stuck, want %d", got, mostStuck)
	}
	close(hang)
	for f.stuck("hung") > 0 {
		runtime.Gosched()
	}
}

func (f *Finder) stuck(key string) int {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.running[key]
}

// TestRecentReadsSoManyNames holds the limit of names in a place: all that a full
// folder leaves is not read in the folders below.
func TestRecentReadsSoManyNames(t *testing.T) {
	p := newPerson(t)
	p.put("Documents/sous/bon.odt", 1)
	for i := range 10 {
		p.put(fmt.Sprintf("Documents/%d.odt", i), 10+i)
	}
	for left, want := range map[int]int{0: 0, 11: 10, 12: 11, mostNames: 11} {
		s := &search{ctx: t.Context(), finder: New(p.options()), most: 99, found: make(chan []candidate)}
		s.start("", func() { s.visit(s.finder.spots[0], left) })
		if got := len(s.gather()); got != want {
			t.Errorf("with %d names to read: %d documents, want %d", left, got, want)
		}
	}
}

func BenchmarkRecent(b *testing.B) {
	p := newPerson(b)
	for i := range 20_000 {
		p.put(fmt.Sprintf("Documents/Document %05d.odt", i), i)
	}
	p.put("Bureau/bon.odt", -1)
	f := New(p.options())
	for b.Loop() {
		got := f.Recent(b.Context(), 9)
		if len(got) != 9 || got[0].Name != "bon.odt" || got[8].Name != "Document 00007.odt" {
			b.Fatalf("got %v", got)
		}
	}
}

func TestRecentInALargeFolder(t *testing.T) {
	p := newPerson(t)
	for i := range 3 * batch {
		p.put(fmt.Sprintf("Documents/%d.odt", i), (i*7)%(3*batch))
	}
	got := New(p.options()).Recent(t.Context(), 9)
	if len(got) != 9 || !slices.IsSortedFunc(got, func(a, b Document) int { return b.Modified.Compare(a.Modified) }) {
		t.Errorf("got %v", got)
	}
	if oldest := got[8].Modified; !oldest.Equal(noon.Add(-8 * time.Minute)) {
		t.Errorf("the ninth is of %v", oldest)
	}
}
