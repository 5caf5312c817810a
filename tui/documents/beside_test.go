package documents

import (
	"testing"
	"time"
)

// What lies beside a file is what was saved in its folder after it and is read, the newest first.
func TestBesideListsWhatIsNewer(t *testing.T) {
	p := newPerson(t)
	p.put("Documents/lettre.odt", 30)
	for name, minutes := range map[string]int{
		"lettre-2.odt": 10, "note.md": 20, "vieux.odt": 31, "aussi.odt": 30, "lettre.docx": 5, ".~lock.lettre-2.odt#": 1, ".caché.odt": 1, "~$ttre-2.docx": 1, "~WRL0005.tmp": 1,
		"école/lettre.odt": 2,
	} {
		p.put("Documents/"+name, minutes)
	}
	p.put("ailleurs/loin.odt", 1)
	p.link(p.path("ailleurs/loin.odt"), "Documents/lien.odt")
	list := func(path string, minutes int) (names []string) {
		for _, d := range New(p.options()).Beside(t.Context(), p.path(path), noon.Add(-time.Duration(minutes)*time.Minute)) {
			names = append(names, string(d.Place.Kind)+" "+d.Name)
		}
		return names
	}
	same(t, list("Documents/lettre.odt", 30), []string{"documents lettre.docx", "documents lettre-2.odt", "documents note.md"})
	same(t, list("Documents/lettre-2.odt", 10), []string{"documents lettre.docx"})
	same(t, list("nulle part/lettre.odt", 10), nil)
}
