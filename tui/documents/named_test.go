package documents

import (
	"testing"

	"golang.org/x/text/unicode/norm"
)

// A document of the list is found by its name as people type it: with its ending and without, in
// any capitals, with its accents composed in any way, in quotes. Two of one name are both found.
func TestADocumentIsFoundByItsName(t *testing.T) {
	list := []Document{
		{Name: norm.NFD.String("Été.odt"), Path: "/a"},
		{Name: "lettre.odt", Path: "/b/1"},
		{Name: "Lettre.ODT", Path: "/b/2"},
		{Name: "notes", Path: "/c"},
		{Name: "notes.md", Path: "/d"},
		{Name: "bilan.odt", Path: "/e"},
		{Name: "bilan.docx", Path: "/f"},
	}
	for typed, want := range map[string]string{
		norm.NFC.String("été.odt"): "/a ", norm.NFD.String("été"): "/a ", "ÉTÉ": "/a ", " 'été.odt' \n": "/a ", "« été »": "/a ",
		"lettre": "/b/1 /b/2 ", "LETTRE.odt": "/b/1 /b/2 ", "notes": "/c ", "notes.md": "/d ", "bilan": "/e /f ", "bilan.docx": "/f ",
		"ete": "", "lettr": "", "": "", ".odt": "",
	} {
		got := ""
		for _, d := range Named(list, typed) {
			got += d.Path + " "
		}
		if got != want {
			t.Errorf("%q is %q, want %q", typed, got, want)
		}
	}
}

// The names of a starting file and of its copies are known, and those of others are not.
func TestACopyIsKnownByItsName(t *testing.T) {
	for name, want := range map[string]bool{
		"bilan.odt": true, "bilan-2.odt": true, "bilan-12.md": true, norm.NFD.String("bilan.odt"): true,
		"bilan-a.odt": false, "bilan2.odt": false, "mon bilan.odt": false, "bilan-.odt": false, "bilan-+2.odt": false,
	} {
		if got := IsCopy(name, "bilan"); got != want {
			t.Errorf("%q is a copy: %v", name, got)
		}
	}
	if IsCopy("-2.odt", "") {
		t.Error("a work without a starting file has copies")
	}
}

// An address says where a file is; a name, or an answer that was mistyped, does not.
func TestAnAddressSaysWhere(t *testing.T) {
	for typed, want := range map[string]bool{
		"/home/a/recettes.odt": true, "'/home/a/mes recettes.odt'": true, `/home/a/mes\ recettes.odt`: true, "file:///home/a/b.odt": true,
		"~/b.odt": true, `C:\Users\a\b.odt`: true, "école/b.odt": true, "https://example.org": true, "www.example.org/a": true,
		"recettes.odt": false, "recettes": false, "7": false, "qutter": false, "": false, "« recettes »": false,
	} {
		if got := IsAddress(typed); got != want {
			t.Errorf("%q says where: %v, want %v", typed, got, want)
		}
	}
}
