package moodle

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// The names are those of Moodle, by version and setting, and what people make of them.
func TestReadPath(t *testing.T) {
	for _, test := range []struct{ path, folder, who, id, plugin, name string }{
		{"Zoé Dupont_12345_assignsubmission_file_/exposé.odt", "Zoé Dupont_12345_assignsubmission_file_", "Zoé Dupont", "12345", "file", "exposé.odt"},
		{"Zoé Dupont_12345_assignsubmission_file/exposé.odt", "Zoé Dupont_12345_assignsubmission_file", "Zoé Dupont", "12345", "file", "exposé.odt"},
		{"Zoé Dupont_12345_assignsubmission_file/a/b_1_c.odt", "Zoé Dupont_12345_assignsubmission_file", "Zoé Dupont", "12345", "file", "a/b_1_c.odt"},
		{"Zoé Dupont_12345_assignsubmission_file_mon_exposé.odt", "Zoé Dupont_12345_assignsubmission_file_", "Zoé Dupont", "12345", "file", "mon_exposé.odt"},
		{"Jean-Paul D'Arc_7_assignsubmission_file_a.odt", "Jean-Paul D'Arc_7_assignsubmission_file_", "Jean-Paul D'Arc", "7", "file", "a.odt"},
		{"Jean_Paul_7_assignsubmission_file_/a.odt", "Jean_Paul_7_assignsubmission_file_", "Jean_Paul", "7", "file", "a.odt"},
		{"Group A-Ann Lee_7_assignsubmission_file_/a.odt", "Group A-Ann Lee_7_assignsubmission_file_", "Group A-Ann Lee", "7", "file", "a.odt"},
		{"Participant_12345_assignsubmission_file_/a.odt", "Participant_12345_assignsubmission_file_", "Participant", "12345", "file", "a.odt"},
		{"参加者_3_assignsubmission_file_/a.odt", "参加者_3_assignsubmission_file_", "参加者", "3", "file", "a.odt"},
		{"Groupe par défaut_assignsubmission_file/a.odt", "Groupe par défaut_assignsubmission_file", "Groupe par défaut", "", "file", "a.odt"},
		{"Zoé_1_assignsubmission_onlinetext_/onlinetext.html", "Zoé_1_assignsubmission_onlinetext_", "Zoé", "1", "onlinetext", "onlinetext.html"},
		{"Zoé_1_assignsubmission_onlinetext_onlinetext.html", "Zoé_1_assignsubmission_onlinetext_", "Zoé", "1", "onlinetext", "onlinetext.html"},
		{"devoir 3/classe/Zoé_1_assignsubmission_file_/a.odt", "Zoé_1_assignsubmission_file_", "Zoé", "1", "file", "a.odt"},
		{"Zoé_1_assignsubmission_file_ (1)/a.odt", "Zoé_1_assignsubmission_file_", "Zoé", "1", "file", " (1)/a.odt"},
		{"Zoé_1_assignsubmission_file_/Léo_2_assignsubmission_file_b.odt", "Zoé_1_assignsubmission_file_", "Zoé", "1", "file", "Léo_2_assignsubmission_file_b.odt"},
		{"Zoé_1_2_assignsubmission_file_b.odt", "Zoé_1_2_assignsubmission_file_", "Zoé_1", "2", "file", "b.odt"},
	} {
		at, ok := readPath(test.path)
		got := []string{at.text, at.who, at.id, at.plugin, at.name}
		if want := []string{test.folder, test.who, test.id, test.plugin, test.name}; !ok || !cmp.Equal(got, want) {
			t.Errorf("%s: %q, want %q", test.path, got, want)
		}
	}
	for _, path := range []string{
		strings.Repeat("a", 2_000) + "_1_assignsubmission_file_/a.odt", "Zoé.odt", "Zoé_12345/a.odt", "_1_assignsubmission_file_a.odt", "Zoé_1_submission_file_a.odt", "Zoé_1_assignsubmission_", "",
		"Zoé_1_assignsubmission_file", "Zoé_1_assignsubmission_file_", "Zoé_1_assignsubmissionfile_a.odt",
	} {
		if at, ok := readPath(path); ok {
			t.Errorf("%q is of %q, file %q", path, at.who, at.name)
		}
	}
}

// What Windows packs: names in the code page of a console, and "\" between the parts.
func TestTidyPath(t *testing.T) {
	for name, want := range map[string]string{
		"Zo\x82 B\x82ranger\\expos\x82 \x85 \x87a.odt": "Zoé Béranger/exposé à ça.odt",
		"\xb7 \xd4 \x90.odt":                           "À È É.odt",
		"Zoe\u0301.odt":                                "Zoé.odt",
		"Zoé/a.odt":                                    "Zoé/a.odt",
	} {
		if got := tidyPath(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

func TestPathsThatLeadOut(t *testing.T) {
	for path, safe := range map[string]bool{
		"a/b.odt": true, "a/..b": true, "a:b/c": true, "..": false, "../a": false, "a/../../b": false, "/a": false, "C:/a": false, "a\x00b": false, "": false,
	} {
		if isSafe(path) != safe {
			t.Errorf("%q: safe %v", path, !safe)
		}
	}
}

func FuzzName(f *testing.F) {
	for _, seed := range []string{
		"Zoé Dupont_12345_assignsubmission_file_/exposé.odt", "A_1_assignsubmission_onlinetext_onlinetext.html", `..\A_1_assignsubmission_file_\b`,
		"Zo\x82_1_assignsubmission_file_/a", "a_assignfeedback_file/b", "/", "\\", "_1_assignsubmission_file_",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		path := tidyPath(raw)
		if !utf8.ValidString(path) || tidyPath(path) != path {
			t.Fatalf("%q becomes %q", raw, path)
		}
		at, ok := readPath(path)
		if !ok {
			return
		}
		if at.who == "" || at.name == "" || !strings.Contains(path, at.text) || strings.Trim(at.id, "0123456789") != "" || strings.Contains(at.text, "/") {
			t.Fatalf("%q: %+v", path, at)
		}
		if at.id == "" || !isSafe(path) || at.plugin != "file" && at.plugin != onlineText {
			return
		}
		s := &Submission{Name: at.who, ID: at.id, Folder: at.text, Flat: at.flat}
		found, ok := imported("/import/"+s.back("page.html"), map[string]bool{strings.TrimLeft(at.id, "0"): true, "0": true})
		if !ok || found.name != "page.html" {
			t.Fatalf("%q goes back to %+v", path, found)
		}
	})
}
