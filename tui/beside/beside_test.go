package beside_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/lessons"
	"jourdain/tui/beside"
	"jourdain/tui/documents"
)

var noon = time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)

// folder is a folder with the words of its files, that counts what is read.
type folder struct {
	words  map[string]string
	writes map[string]int // files that are longer at each of so many looks
	looks  int64
	read   int
}

func (f *folder) services() beside.Services {
	return beside.Services{
		List: func(_ context.Context, path string, _ time.Time) (all []documents.Document) {
			for name := range f.words {
				if name != path {
					all = append(all, documents.Document{Path: name, Name: name, Modified: noon.Add(time.Minute)})
				}
			}
			return all
		},
		Look: func(path string) (documents.Stamp, error) {
			if f.writes[path] > 0 {
				f.writes[path]--
				f.looks++
			}
			return documents.Stamp{Size: f.looks, Modified: noon.Add(time.Minute)}, nil
		},
		Judge: func(ctx context.Context, path string, _ *lessons.Work, _ string) (*document.Document, *report.Report, error) {
			f.read++
			if f.words[path] == "" {
				return nil, nil, errors.New("it cannot be read")
			}
			doc, err := grader.Read(ctx, "a.md", strings.NewReader(f.words[path]), int64(len(f.words[path])))
			return doc, nil, err
		},
	}
}

const letter = "# Lettre à Anne\n\nNous partons lundi matin, par le premier train, et nous serons chez toi pour midi.\n"

// The same document under another name is found, also when it has grown, and another one is not,
// whatever its name. Each is read once for each time that it is saved.
func TestTheSameDocumentIsFound(t *testing.T) {
	for name, test := range map[string]struct {
		words string
		want  bool
	}{
		"grown":   {letter + "\nEt nous restons huit jours, si tu veux bien de nous.\n", true},
		"mended":  {strings.Replace(letter, "# ", "## ", 1), true},
		"another": {"# Lettre à Jean\n\nLe toit fuit depuis hier, peux-tu venir avec ton échelle ?\n", false},
		"broken":  {"", false},
	} {
		f := &folder{words: map[string]string{"lettre.odt": letter, "lettre-2.odt": test.words}}
		services := f.services()
		doc, _, err := services.Judge(t.Context(), "lettre.odt", nil, "fr")
		if err != nil {
			t.Fatal(err)
		}
		watch, o := beside.New(services), beside.Original{Path: "lettre.odt", Saved: noon, Doc: doc, Lang: "fr"}
		for range 3 {
			if got := watch.Newer(t.Context(), o); (got.Path == "lettre-2.odt") != test.want {
				t.Errorf("%s: found %q", name, got.Path)
			}
		}
		if f.read != 2 {
			t.Errorf("%s: read %d times", name, f.read-1)
		}
	}
}

// A file that is still being written is not read: it waits for the next look.
func TestAFileThatIsBeingWrittenWaits(t *testing.T) {
	f := &folder{words: map[string]string{"lettre.odt": letter, "lettre-2.odt": letter}, writes: map[string]int{"lettre-2.odt": 4}}
	services := f.services()
	doc, _, err := services.Judge(t.Context(), "lettre.odt", nil, "fr")
	if err != nil {
		t.Fatal(err)
	}
	watch, o := beside.New(services), beside.Original{Path: "lettre.odt", Saved: noon, Doc: doc, Lang: "fr"}
	for i, want := range []string{"", "", "lettre-2.odt"} {
		if got := watch.Newer(t.Context(), o).Path; got != want {
			t.Errorf("look %d: found %q, want %q", i+1, got, want)
		}
		if want == "" && f.read > 1 {
			t.Error("it was read although it is being written")
		}
	}
}

// Of a file that cannot be read, outside the lessons, only the one with its own name and another
// ending counts.
func TestOfAFileThatCannotBeReadTheNameCounts(t *testing.T) {
	for name, want := range map[string]bool{"lettre.odt": true, "liste.odt": false, "lettre-2.odt": false} {
		f := &folder{words: map[string]string{name: letter}}
		got := beside.New(f.services()).Newer(t.Context(), beside.Original{Path: "lettre.docx", Saved: noon, Lang: "fr"})
		if (got.Path != "") != want {
			t.Errorf("%s is found: %v", name, got.Path != "")
		}
	}
}
