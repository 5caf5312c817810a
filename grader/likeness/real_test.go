package likeness_test

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/likeness"
)

// essay is a text as words by paragraphs.
type essay [][]string

// essays returns the real documents that a person has labelled, by name, of those with so
// many words.
func essays(t *testing.T, least, most int) map[string]essay {
	t.Helper()
	all := map[string]essay{}
	err := filepath.WalkDir("../labelled/testdata", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || !strings.Contains(filepath.ToSlash(path), "/docs/") {
			return err
		}
		file, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		// Some of them are there for what cannot be read.
		if doc, err := grader.Read(t.Context(), filepath.Base(path), bytes.NewReader(file), int64(len(file))); err == nil {
			if text := essayOf(doc); text.words() >= least && text.words() < most {
				all[filepath.Base(path)] = text
			}
		}
		return nil
	})
	if err != nil || len(all) == 0 {
		t.Fatalf("%d documents, %v", len(all), err)
	}
	return all
}

func essayOf(doc *document.Document) essay {
	var text essay
	for block := range doc.All() {
		var words []string
		switch b := block.(type) {
		case *document.Heading:
			words = strings.Fields(b.Text())
		case *document.Paragraph:
			words = strings.Fields(b.Text())
		}
		if len(words) > 0 {
			text = append(text, words)
		}
	}
	return text
}

func (e essay) words() int { return len(slices.Concat(e...)) }

// plain is Markdown in which no sign of the words means anything.
func (e essay) plain() string {
	var b strings.Builder
	for _, words := range e {
		for _, r := range strings.Join(words, " ") {
			if strings.ContainsRune("\\`*_{}[]<>()#+-|~&$^:=", r) {
				b.WriteRune('\\')
			}
			b.WriteRune(r)
		}
		b.WriteString("\n\n")
	}
	return b.String()
}

func (e essay) copy() essay {
	copied := make(essay, len(e))
	for i, words := range e {
		copied[i] = slices.Clone(words)
	}
	return copied
}

// other replaces each word with some probability.
func other(share float64) func(*rand.Rand, essay) {
	return func(r *rand.Rand, text essay) {
		for _, words := range text {
			for i := range words {
				if r.Float64() < share {
					words[i] = fmt.Sprintf("autre%d", r.IntN(1000))
				}
			}
		}
	}
}

// TestNearCopies measures how many copies of real documents are found, by what was done to
// them. None but those that share much is found among the documents themselves.
func TestNearCopies(t *testing.T) {
	all := essays(t, 50, 2000)
	given := likeness.NewGiven()
	for _, edit := range []struct {
		name  string
		least float64 // of the copies, found
		do    func(*rand.Rand, essay)
	}{
		{"one phrase is changed", 1, func(r *rand.Rand, text essay) {
			words := text[r.IntN(len(text))]
			for at, i := r.IntN(len(words)), 0; i < 6 && at+i < len(words); i++ {
				words[at+i] = fmt.Sprintf("nouveau%d", i)
			}
		}},
		{"a paragraph is moved", 1, func(r *rand.Rand, text essay) {
			i, j := r.IntN(len(text)), r.IntN(len(text))
			text[i], text[j] = text[j], text[i]
		}},
		{"one word in twenty is another", 1, other(.05)},
		{"one word in ten is another", .98, other(.1)},
		{"one word in five is another", .6, other(.2)},
		{"all words are others but one in five", 0, other(.8)},
	} {
		found := 0
		for _, text := range all {
			r := rand.New(rand.NewPCG(1, uint64(len(text))))
			copied := text.copy()
			edit.do(r, copied)
			if c := class(t, given, text.plain(), copied.plain()); len(c.Groups()) > 0 {
				found++
			}
		}
		share := float64(found) / float64(len(all))
		t.Logf("%-40s %d of %d found (%.1f%%)", edit.name, found, len(all), 100*share)
		if share < edit.least || edit.least == 0 && found > 0 {
			t.Errorf("%s: %.3f are found, want %.3f", edit.name, share, edit.least)
		}
	}
}

// Real documents of many origins are not near to each other, but for those that are made
// from one pattern.
func TestRealDocumentsAreNotNear(t *testing.T) {
	var c likeness.Class
	given := likeness.NewGiven()
	all := essays(t, 50, 1e9)
	for name, text := range all {
		c.Add(name, given.Print(doc(t, text.plain()), sha256.Sum256([]byte(name))))
	}
	var got [][]string
	for _, g := range c.Groups() {
		slices.Sort(g.Files)
		got = append(got, g.Files)
	}
	slices.SortFunc(got, slices.Compare)
	want := [][]string{
		{"AbiWord-Word97Test.odt", "AbiWord-rtftest.odt"},
		{"abi-Business-Letter.odt", "abi-Friendly-Letter.odt"},
		{"tcl.md", "tk.md"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("of %d documents: %s", len(all), diff)
	}
}
