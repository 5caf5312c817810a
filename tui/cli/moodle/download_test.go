package moodle

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/document"
)

// entry is a file of an archive.
type entry struct {
	name, text string
	mode       fs.FileMode
	flags      uint16
}

// handedInAt is when the files of the tests were changed.
func handedInAt() time.Time { return time.Date(2026, 11, 30, 10, 15, 0, 0, time.UTC) }

// packed writes an archive and returns its name.
func packed(t testing.TB, entries ...entry) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, e := range entries {
		h := &zip.FileHeader{Name: e.name, Method: zip.Deflate, Modified: handedInAt(), NonUTF8: e.flags != 0}
		if e.mode != 0 {
			h.SetMode(e.mode)
		}
		into, err := w.CreateHeader(h)
		if err == nil {
			_, err = io.WriteString(into, e.text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "devoir.zip")
	if err := os.WriteFile(name, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

// laidOut writes the same files into a folder and returns its name.
func laidOut(t *testing.T, entries ...entry) string {
	t.Helper()
	dir := t.TempDir()
	for _, e := range entries {
		name := filepath.Join(dir, filepath.FromSlash(e.name))
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(e.text), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(name, handedInAt(), handedInAt()); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func opened(t *testing.T, name string) *Download {
	t.Helper()
	d, err := Open(name)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = d.Close() })
	return d
}

// lines says what is in a download: a line for each participant, and one for each file.
func lines(t *testing.T, d *Download) string {
	t.Helper()
	var b strings.Builder
	for i := range d.Submissions {
		s := &d.Submissions[i]
		fmt.Fprintf(&b, "%s|%s|%s", s.Name, s.Group, s.ID)
		if s.Blind {
			b.WriteString("|blind")
		}
		fmt.Fprintf(&b, " %s", s.Folder)
		if s.Flat {
			b.WriteString("*")
		}
		b.WriteByte('\n')
		for j := range s.Files {
			f := &s.Files[j]
			text := read(t, f)
			if int64(len(text)) != f.Size || !f.Modified.Equal(handedInAt()) {
				t.Errorf("%s has %d bytes, not %d; changed %v", f.Path, len(text), f.Size, f.Modified)
			}
			fmt.Fprintf(&b, "  %d %s: %s\n", f.Kind, f.Name, text)
		}
	}
	for _, l := range d.Left {
		fmt.Fprintf(&b, "%s %s\n", l.Why, l.Path)
	}
	return b.String()
}

func read(t *testing.T, f *File) string {
	t.Helper()
	content, err := f.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = content.Close() }()
	text, err := io.ReadAll(content)
	if err != nil {
		t.Fatal(err)
	}
	again := make([]byte, len(text))
	if _, err := content.ReadAt(again, 0); err != nil && !errors.Is(err, io.EOF) || !bytes.Equal(again, text) {
		t.Errorf("%s gives other bytes where it is read at a place: %v", f.Path, err)
	}
	return string(text)
}

// Each layout of Moodle gives the same from its archive and from the folder that it was
// unpacked into.
func TestLayouts(t *testing.T) {
	for _, test := range []struct {
		name    string
		entries []entry
		want    string
	}{
		{
			"with folders",
			[]entry{
				{name: "Zoé Dupont_12_assignsubmission_file_/exposé.odt", text: "un"},
				{name: "Zoé Dupont_12_assignsubmission_file_/brouillon/a.odt", text: "deux"},
				{name: "Ali B_9_assignsubmission_file/a.docx", text: "trois"},
			},
			"Ali B||9 Ali B_9_assignsubmission_file\n  0 a.docx: trois\nZoé Dupont||12 Zoé Dupont_12_assignsubmission_file_\n" +
				"  0 brouillon/a.odt: deux\n  0 exposé.odt: un\n",
		},
		{
			"without folders",
			[]entry{
				{name: "Zoé Dupont_12_assignsubmission_file_mon_exposé.odt", text: "un"},
				{name: "Zoé Dupont_12_assignsubmission_onlinetext_onlinetext.html", text: "<p>deux"},
			},
			"Zoé Dupont||12 Zoé Dupont_12_assignsubmission_file_*\n  0 mon_exposé.odt: un\n  1 onlinetext.html: <p>deux\n",
		},
		{
			"an online text with its picture, and a file besides",
			[]entry{
				{name: "Zoé_12_assignsubmission_onlinetext_/onlinetext.html", text: "<p>"},
				{name: "Zoé_12_assignsubmission_onlinetext_/chat.png", text: "png"},
				{name: "Zoé_12_assignsubmission_file_/a.odt", text: "odt"},
			},
			"Zoé||12 Zoé_12_assignsubmission_file_\n  0 a.odt: odt\n  2 chat.png: png\n  1 onlinetext.html: <p>\n",
		},
		{
			"an online text alone",
			[]entry{{name: "Zoé_12_assignsubmission_onlinetext_/onlinetext.html", text: "<p>"}},
			"Zoé||12 Zoé_12_assignsubmission_onlinetext_\n  1 onlinetext.html: <p>\n",
		},
		{
			"blind",
			[]entry{
				{name: "Participant_12_assignsubmission_file_/a.odt", text: "un"},
				{name: "Teilnehmerin_13_assignsubmission_file_/a.odt", text: "zwei"},
				{name: "Groupe A-Participant_14_assignsubmission_file_/a.odt", text: "trois"},
			},
			"Participant|Groupe A|14|blind Groupe A-Participant_14_assignsubmission_file_\n  0 a.odt: trois\n" +
				"Participant||12|blind Participant_12_assignsubmission_file_\n  0 a.odt: un\n" +
				"Teilnehmerin||13|blind Teilnehmerin_13_assignsubmission_file_\n  0 a.odt: zwei\n",
		},
		{
			"groups before the names",
			[]entry{
				{name: "Groupe A-1-Jean-Pierre Roy_1_assignsubmission_file_/a.odt", text: "un"},
				{name: "Groupe A-1-Zoé Roy_2_assignsubmission_file_/a.odt", text: "un"},
				{name: "Groupe A-2-Léo Roy_3_assignsubmission_file_/b.odt", text: "autre"},
				{name: "Groupe A-2-Anne-Lou Roy_4_assignsubmission_file_/b.odt", text: "autre"},
				{name: "Groupe par défaut-Max Roy_5_assignsubmission_file_/c.odt", text: "trois"},
			},
			"Jean-Pierre Roy|Groupe A-1|1 Groupe A-1-Jean-Pierre Roy_1_assignsubmission_file_\n  0 a.odt: un\n" +
				"Zoé Roy|Groupe A-1|2 Groupe A-1-Zoé Roy_2_assignsubmission_file_\n  0 a.odt: un\n" +
				"Anne-Lou Roy|Groupe A-2|4 Groupe A-2-Anne-Lou Roy_4_assignsubmission_file_\n  0 b.odt: autre\n" +
				"Léo Roy|Groupe A-2|3 Groupe A-2-Léo Roy_3_assignsubmission_file_\n  0 b.odt: autre\n" +
				"Max Roy|Groupe par défaut|5 Groupe par défaut-Max Roy_5_assignsubmission_file_\n  0 c.odt: trois\n",
		},
		{
			"groups by themselves, and those who are in none",
			[]entry{
				{name: "Groupe A_55_assignsubmission_file/a.odt", text: "un"},
				{name: "Groupe par défaut_assignsubmission_file/b.odt", text: "deux"},
			},
			"Groupe A||55 Groupe A_55_assignsubmission_file\n  0 a.odt: un\n" +
				"Groupe par défaut|Groupe par défaut| Groupe par défaut_assignsubmission_file\n  0 b.odt: deux\n",
		},
		{
			"within a folder, with what systems leave behind and what is nobody's",
			[]entry{
				{name: "Devoir 3/Zoé_1_assignsubmission_file_/a.odt", text: "un"},
				{name: "Devoir 3/Zoé_1_assignsubmission_file_/.~lock.a.odt#", text: "x"},
				{name: "Devoir 3/Zoé_1_assignsubmission_file_/~$a.docx", text: "x"},
				{name: "Devoir 3/.DS_Store", text: "x"},
				{name: "__MACOSX/Devoir 3/Zoé_1_assignsubmission_file_/a.odt", text: "x"},
				{name: "Devoir 3/consignes.pdf", text: "x"},
			},
			"Zoé||1 Zoé_1_assignsubmission_file_\n  0 a.odt: un\nunclaimed Devoir 3/consignes.pdf\n",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, name := range []string{packed(t, test.entries...), laidOut(t, test.entries...)} {
				if diff := cmp.Diff(strings.Split(test.want, "\n"), strings.Split(lines(t, opened(t, name)), "\n")); diff != "" {
					t.Errorf("%s (-want +got):\n%s", filepath.Base(name), diff)
				}
			}
		})
	}
}

// What a password keeps closed is said, and keeps nobody else's work closed.
func TestAPassword(t *testing.T) {
	name := packed(t, entry{name: "A_1_assignsubmission_file_/a.odt", text: "a"}, entry{name: "B_2_assignsubmission_file_/b.odt", text: "b"})
	archive, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	archive[bytes.LastIndex(archive, []byte("PK\x01\x02"))+8] |= 1 // its flags, in the list
	if err := os.WriteFile(name, archive, 0o600); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff("A||1 A_1_assignsubmission_file_\n  0 a.odt: a\nencrypted B_2_assignsubmission_file_/b.odt\n", lines(t, opened(t, name))); diff != "" {
		t.Error(diff)
	}
}

// A disk of a Mac writes an accent behind its letter: the name is the one of the worksheet all
// the same.
func TestAccentsAreComposed(t *testing.T) {
	d := opened(t, laidOut(t, entry{name: "Zoe\u0301_1_assignsubmission_file_/a.odt", text: "un"}))
	if s := &d.Submissions[0]; s.Name != "Zoé" || read(t, &s.Files[0]) != "un" {
		t.Errorf("%q", s.Name)
	}
}

// What could be opened is only what lies in the download itself.
func TestNothingOutsideIsRead(t *testing.T) {
	odd := packed(t,
		entry{name: `Zo` + "\x82" + `_1_assignsubmission_file_\a.odt`, text: "un", flags: 1},
		entry{name: `Zo` + "\x82" + `_1_assignsubmission_file_\`, flags: 1},
		entry{name: "Zoé_1_assignsubmission_file_/../../etc/passwd", text: "x"},
		entry{name: "/Zoé_1_assignsubmission_file_/b.odt", text: "x"},
		entry{name: "Zoé_1_assignsubmission_file_/link.odt", text: "/etc/passwd", mode: fs.ModeSymlink | 0o777},
		entry{name: "Zoé_1_assignsubmission_file_/", mode: fs.ModeDir | 0o700},
	)
	want := "Zoé||1 Zoé_1_assignsubmission_file_\n  0 a.odt: un\noutside /Zoé_1_assignsubmission_file_/b.odt\n" +
		"outside Zoé_1_assignsubmission_file_/../../etc/passwd\noutside Zoé_1_assignsubmission_file_/link.odt\n"
	if diff := cmp.Diff(want, lines(t, opened(t, odd))); diff != "" {
		t.Error(diff)
	}
	dir := laidOut(t, entry{name: "Zoé_1_assignsubmission_file_/a.odt", text: "un"})
	secret := filepath.Join(t.TempDir(), "secret.odt")
	if err := os.WriteFile(secret, []byte("secret"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, target := range map[string]string{"link.odt": secret, "folder": filepath.Dir(secret)} {
		if err := os.Symlink(target, filepath.Join(dir, "Zoé_1_assignsubmission_file_", name)); err != nil {
			t.Skip("no links here: ", err)
		}
	}
	want = "Zoé||1 Zoé_1_assignsubmission_file_\n  0 a.odt: un\noutside Zoé_1_assignsubmission_file_/folder\noutside Zoé_1_assignsubmission_file_/link.odt\n"
	d := opened(t, dir)
	if diff := cmp.Diff(want, lines(t, d)); diff != "" {
		t.Error(diff)
	}
	// A file that becomes a link once it was found is not followed.
	work := filepath.Join(dir, "Zoé_1_assignsubmission_file_", "a.odt")
	if err := errors.Join(os.Remove(work), os.Symlink(secret, work)); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Submissions[0].Files[0].Open(); err == nil {
		t.Error("a link out of the folder was followed")
	}
}

func TestDownloadsAreBounded(t *testing.T) {
	small := bounds{files: 3, directory: 1 << 20, file: 100, together: 150}
	file := func(id, size int) entry {
		return entry{name: fmt.Sprintf("P_%d_assignsubmission_file_/a.odt", id), text: strings.Repeat("a", size)}
	}
	for _, test := range []struct {
		name    string
		entries []entry
		want    string
	}{
		{"within", []entry{file(1, 100), file(2, 50)}, ""},
		{"together too much", []entry{file(1, 100), file(2, 51)}, TooMuch},
		{"too many", []entry{file(1, 1), file(2, 1), file(3, 1), file(4, 1)}, TooMuch},
	} {
		for _, name := range []string{packed(t, test.entries...), laidOut(t, test.entries...)} {
			d, err := open(name, small)
			if got := word(err); got != test.want {
				t.Errorf("%s, %s: %q, want %q", test.name, filepath.Base(name), got, test.want)
			}
			if err == nil {
				_ = d.Close()
			}
		}
	}
	d, err := open(packed(t, file(1, 101), file(2, 1)), small)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = d.Close() }()
	var u *document.Unreadable
	if _, err := d.Submissions[0].Files[0].Open(); !errors.As(err, &u) || u.Reason != document.TooBig {
		t.Errorf("a file that is too big: %v", err)
	}
	if got := read(t, &d.Submissions[1].Files[0]); got != "a" {
		t.Errorf("the other one: %q", got)
	}
}

// word returns the word of a problem, "" for none.
func word(err error) string {
	var p *Problem
	switch {
	case err == nil:
		return ""
	case errors.As(err, &p):
		return p.Word
	default:
		return err.Error()
	}
}

// A file that becomes much larger when it is unpacked is like a trap, and harms only itself.
func TestBombs(t *testing.T) {
	d := opened(t, packed(t,
		entry{name: "A_1_assignsubmission_file_/bomb.odt", text: strings.Repeat("\x00", 30<<20)},
		entry{name: "B_2_assignsubmission_file_/b.odt", text: "b"},
	))
	var u *document.Unreadable
	if _, err := d.Submissions[0].Files[0].Open(); !errors.As(err, &u) || u.Detail != document.LimitRatio {
		t.Errorf("a bomb: %v", err)
	}
	if got := read(t, &d.Submissions[1].Files[0]); got != "b" {
		t.Errorf("the other one: %q", got)
	}
}

func TestWhatIsNoDownload(t *testing.T) {
	text := filepath.Join(t.TempDir(), "a.zip")
	if err := os.WriteFile(text, []byte("PK no archive"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		text: Damaged,
		packed(t, entry{name: "a.odt", text: "a"}):      NotADownload,
		laidOut(t, entry{name: "class/a.odt"}):          NotADownload,
		t.TempDir():                                     NotADownload,
		filepath.Join(t.TempDir(), "nothing", "at all"): Missing,
	} {
		if _, err := Open(name); word(err) != want {
			t.Errorf("%s: %v, want %s", name, err, want)
		}
	}
}

// A folder of a pupil that may not be read is said, and keeps nobody else's work closed.
func TestAClosedFolder(t *testing.T) {
	dir := laidOut(t, entry{name: "A_1_assignsubmission_file_/a.odt", text: "a"}, entry{name: "B_2_assignsubmission_file_/b.odt", text: "b"})
	closed := filepath.Join(dir, "B_2_assignsubmission_file_")
	if err := os.Chmod(closed, 0); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(closed, 0o700) })
	if _, err := os.ReadDir(closed); err == nil {
		t.Skip("this person may read everything")
	}
	if diff := cmp.Diff("A||1 A_1_assignsubmission_file_\n  0 a.odt: a\nclosed B_2_assignsubmission_file_\n", lines(t, opened(t, dir))); diff != "" {
		t.Error(diff)
	}
}

func TestManyReadAtOnce(t *testing.T) {
	var entries []entry
	for i := range 50 {
		entries = append(entries, entry{name: fmt.Sprintf("P_%02d_assignsubmission_file_/a.odt", i), text: strings.Repeat(fmt.Sprint(i, " "), 1_000)})
	}
	d := opened(t, packed(t, entries...))
	var wait sync.WaitGroup
	for i := range d.Submissions {
		wait.Go(func() {
			for range 3 {
				content, err := d.Submissions[i].Files[0].Open()
				if err != nil {
					t.Error(err)
					return
				}
				text, err := io.ReadAll(content)
				if err != nil || string(text) != entries[i].text {
					t.Errorf("%d: %d bytes, %v", i, len(text), err)
				}
				_ = content.Close()
			}
		})
	}
	wait.Wait()
}

func BenchmarkOpen(b *testing.B) {
	var entries []entry
	for i := range 2_000 {
		entries = append(entries, entry{name: fmt.Sprintf("Prénom Nom-%d_%d_assignsubmission_file_/exposé.odt", i, i+1), text: "work"})
	}
	name := packed(b, entries...)
	b.ReportAllocs()
	for b.Loop() {
		d, err := Open(name)
		if err != nil || len(d.Submissions) != 2_000 {
			b.Fatal(err)
		}
		_ = d.Close()
	}
}
