package moodle

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// sentBack makes the archive of feedback of a download: a page for each participant, and a
// second file for some.
func sentBack(t *testing.T, d *Download) []byte {
	t.Helper()
	var b bytes.Buffer
	f := NewFeedback(&b)
	for i := range d.Submissions {
		s := &d.Submissions[i]
		if err := f.Add(s, "fiche.html", strings.NewReader("page of "+s.ID)); err != nil {
			t.Fatal(err)
		}
		if i%2 == 0 {
			if err := f.Add(s, "exposé_annoté.odt", strings.NewReader("notes for "+s.ID)); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestFeedbackIsTakenByMoodle holds the round trip: what came from Moodle in any layout goes back
// in one that its importer takes, each file to whom it is for.
func TestFeedbackIsTakenByMoodle(t *testing.T) {
	for _, layout := range []string{
		"Zoé Dupont_%d_assignsubmission_file_/exposé.odt", "Zoé Dupont_%d_assignsubmission_file/exposé.odt",
		"Zoé Dupont_%d_assignsubmission_file_mon_exposé.odt", "Jean_Paul_Roy_%d_assignsubmission_file_/a.odt",
		"Groupe A-Zoé Dupont_%d_assignsubmission_file_/a.odt", "Participant_%d_assignsubmission_file/a.odt",
		"Participant_%d_assignsubmission_onlinetext/onlinetext.html", "Zoé_%d_assignsubmission_onlinetext_onlinetext.html",
		"Devoir_3_bis_a_b/Zoé_%d_assignsubmission_file_/a.odt", "12 34_%d_assignsubmission_file_/a.odt", "Zoe\u0301_%d_assignsubmission_file_/a.odt",
		`Zo` + "\x82" + `_%d_assignsubmission_file_\a.odt`,
	} {
		var entries []entry
		participants := map[string]bool{}
		var want []string
		for i := range 4 {
			id := 12_345 + i
			entries = append(entries, entry{name: fmt.Sprintf(layout, id), text: "work", flags: 1})
			participants[fmt.Sprint(id)] = true
			want = append(want, fmt.Sprintf("%d / fiche.html: page of %d", id, id))
			if i%2 == 0 {
				want = append(want, fmt.Sprintf("%d / exposé_annoté.odt: notes for %d", id, id))
			}
		}
		d := opened(t, packed(t, entries...))
		archive := sentBack(t, d)
		if diff := cmp.Diff(want, taken(t, archive, participants)); diff != "" {
			t.Errorf("%s (-want +taken by Moodle):\n%s", layout, diff)
		}
		if !bytes.Equal(archive, sentBack(t, d)) {
			t.Errorf("%s: the same files give another archive", layout)
		}
	}
}

// taken returns the files of an archive that Moodle takes, with whom each is for. It unpacks
// them below /import/.
func taken(t *testing.T, archive []byte, participants map[string]bool) []string {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, file := range r.File {
		if !file.Modified.Equal(sameDay()) {
			t.Errorf("%q has the date %v", file.Name, file.Modified)
		}
		if file.NonUTF8 {
			t.Errorf("%q is not said to be in UTF-8", file.Name)
		}
		found, ok := imported("/import/"+file.Name, participants)
		if !ok {
			t.Errorf("%q is passed over", file.Name)
			continue
		}
		in, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, fmt.Sprintf("%s %s %s: %s", found.id, found.folder, found.name, text))
	}
	return all
}

// The folder goes back as it came; where there were none, so do the beginnings of the names,
// which is all that versions before 3.1 look at.
func TestTheFolderGoesBackAsItCame(t *testing.T) {
	for path, want := range map[string]string{
		"Zoé_1_assignsubmission_file_/a.odt":                                        "Zoé_1_assignsubmission_file_/fiche.html",
		"Zoé_1_assignsubmission_file/a.odt":                                         "Zoé_1_assignsubmission_file/fiche.html",
		"Devoir/Zoé_1_assignsubmission_file/b/a.odt":                                "Zoé_1_assignsubmission_file/fiche.html",
		"Zoé_1_assignsubmission_file_a.odt":                                         "Zoé_1_assignsubmission_file_fiche.html",
		"Jean_Paul_1_assignsubmission_file_a.odt":                                   "Jean Paul_1_assignsubmission_file_fiche.html",
		"Zoé_1_assignsubmission_onlinetext_/onlinetext.html":                        "Zoé_1_assignsubmission_onlinetext_/fiche.html",
		"Groupe A-Participant_1_assignsubmission_file_/Zoé_2_assignsubmission_file": "Groupe A-Participant_1_assignsubmission_file_/fiche.html",
	} {
		d := opened(t, packed(t, entry{name: path, text: "work"}))
		if got := d.Submissions[0].back("fiche.html"); got != want {
			t.Errorf("%s goes back to %s, want %s", path, got, want)
		}
	}
}

// What Moodle would pass over, or put in place of another, is refused.
func TestFeedbackThatMoodleWouldLose(t *testing.T) {
	f := NewFeedback(io.Discard)
	zoe := &Submission{Name: "Zoé", ID: "1", Folder: "Zoé_1_assignsubmission_file_"}
	for _, test := range []struct {
		to         *Submission
		name, want string
	}{
		{zoe, "page.html", ""},
		{zoe, "page.html", TwiceName},
		{zoe, "PAGE.html", TwiceName},
		{zoe, ".page.html", BadName},
		{zoe, "~page.html", BadName},
		{zoe, "../page.html", BadName},
		{zoe, "a/page.html", BadName},
		{zoe, `a\page.html`, BadName},
		{zoe, "", BadName},
		{&Submission{Name: "Groupe par défaut", Folder: "Groupe par défaut_assignsubmission_file"}, "page.html", NoNumber},
	} {
		if got := word(f.Add(test.to, test.name, strings.NewReader("page"))); got != test.want {
			t.Errorf("%q to %s: %q, want %q", test.name, test.to.Name, got, test.want)
		}
	}
}

// An archive is written as it comes: nobody waits for two thousand pages to be in memory.
func TestFeedbackIsStreamed(t *testing.T) {
	var written int64
	f := NewFeedback(writerFunc(func(p []byte) (int, error) {
		written += int64(len(p))
		return len(p), nil
	}))
	for i := range 20 {
		s := &Submission{ID: fmt.Sprint(i), Folder: fmt.Sprintf("A_%d_assignsubmission_file_", i)}
		if err := f.Add(s, "page.html", io.LimitReader(&noise{state: uint32(i) + 1}, 100_000)); err != nil {
			t.Fatal(err)
		}
		if written < int64(i)*90_000 {
			t.Fatalf("%d bytes are written of %d pages", written, i+1)
		}
	}
}

type writerFunc func([]byte) (int, error)

func (w writerFunc) Write(p []byte) (int, error) { return w(p) }

// noise gives bytes that cannot be packed, the same each time.
type noise struct{ state uint32 }

func (n *noise) Read(p []byte) (int, error) {
	for i := range p {
		n.state = n.state*1_664_525 + 1_013_904_223
		p[i] = byte(n.state >> 24)
	}
	return len(p), nil
}
