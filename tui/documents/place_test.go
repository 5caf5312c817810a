package documents

import (
	"path/filepath"
	"runtime"
	"testing"

	"github.com/adrg/xdg"
	"github.com/google/go-cmp/cmp"
)

func TestPlaceOf(t *testing.T) {
	p := newPerson(t)
	o := p.options()
	o.Here = p.home
	f := New(o)
	for name, want := range map[string]Place{
		"Documents/a.odt":             {Kind: InDocuments},
		"Documents/école/2026/a.odt":  {Kind: InDocuments},
		"Documents2/a.odt":            {Kind: InHere},
		"Bureau/a.odt":                {Kind: OnDesktop},
		"Téléchargements/a.odt":       {Kind: InDownloads},
		"media/CLÉ DE MAMIE/a/b/c.md": {Kind: OnDrive, Label: "CLÉ DE MAMIE"},
		"a.odt":                       {Kind: InHere},
		"../autres/a.odt":             {Kind: Elsewhere, Label: "autres"},
	} {
		if got := f.PlaceOf(p.path(name)); got != want {
			t.Errorf("PlaceOf(%s) = %v, want %v", name, got, want)
		}
	}
}

// TestPlaceOfOverlapping holds that the folder of the program says less than
// any other place, and otherwise the inner place wins.
func TestPlaceOfOverlapping(t *testing.T) {
	p := newPerson(t)
	f := New(Options{
		Documents: p.path("Documents"), Desktop: p.path("Documents/Bureau"), Here: p.path("Documents/école"),
		Downloads: p.path("media/MAMIE/x"), Drives: []string{p.path("media/*")},
	})
	for name, want := range map[string]PlaceKind{
		"Documents/école/a.odt": InDocuments, "Documents/Bureau/a.odt": OnDesktop,
		"media/MAMIE/a.odt": OnDrive, "media/MAMIE/x/a.odt": InDownloads,
	} {
		if got := f.PlaceOf(p.path(name)).Kind; got != want {
			t.Errorf("PlaceOf(%s) = %s, want %s", name, got, want)
		}
	}
}

func TestDefaults(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("the places are those of Linux")
	}
	home := t.TempDir()
	t.Cleanup(xdg.Reload)
	for name, value := range map[string]string{
		"HOME": home, "USER": "ma[mie]*", "XDG_CONFIG_HOME": filepath.Join(home, ".config"),
		"XDG_DOCUMENTS_DIR": "", "XDG_DESKTOP_DIR": "", "XDG_DOWNLOAD_DIR": "",
	} {
		t.Setenv(name, value)
	}
	write(t, filepath.Join(home, ".config/user-dirs.dirs"),
		"XDG_DESKTOP_DIR=\"$HOME/Bureau\"\nXDG_DOWNLOAD_DIR=\"$HOME/\"\n")
	xdg.Reload()
	t.Chdir(home)
	want := Options{
		Documents: filepath.Join(home, "Documents"), Desktop: filepath.Join(home, "Bureau"), Here: home,
		Drives: []string{`/media/ma\[mie]\*/*`, `/run/media/ma\[mie]\*/*`},
	}
	got := Defaults()
	if got.Mounted == nil {
		t.Error("a folder where no drive is counts as one")
	}
	got.Mounted = nil // functions cannot be compared
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("defaults (-want +got):\n%s", diff)
	}
	if got := New(want).PlaceOf("/media/ma[mie]*/CLE/a.odt"); got != (Place{Kind: OnDrive, Label: "CLE"}) {
		t.Errorf("a drive of this person is %v", got)
	}
}
