package likeness_test

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/likeness"
)

// text reads Markdown.
func text(t *testing.T, source string) *document.Document {
	t.Helper()
	doc, err := grader.Read(t.Context(), "a.md", strings.NewReader(source), int64(len(source)))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// prose makes n words that no other name gives.
func prose(name string, n int) string {
	var b bytes.Buffer
	for i := range n {
		fmt.Fprintf(&b, "%s%d ", name, i)
	}
	return b.String()
}

const starter = "Nos recettes de famille\n\n**Les entrées**\n\nLa salade de lentilles se mange tiède avec des oignons frais.\n\n" +
	"**Les plats**\n\nLe gratin dauphinois demande du temps et de la crème.\n"

func TestGroups(t *testing.T) {
	long := starter + "\n" + prose("mot", 60)
	type piece struct{ name, source string }
	for _, c := range []struct {
		name  string
		given bool
		work  []piece
		want  []likeness.Group
	}{
		{"nothing at all", true, nil, []likeness.Group{}},
		{"two pieces of work", true, []piece{{"a", prose("x", 80)}, {"b", prose("y", 80)}}, []likeness.Group{}},
		{"the same file", true, []piece{{"a", long}, {"c", prose("z", 50)}, {"b", long}}, []likeness.Group{
			{Kind: likeness.SameFile, Files: []string{"a", "b"}, Words: 60},
		}},
		{"the same text with other looks, case, accents and ends of lines", false, []piece{
			{"a", long}, {"b", "# " + strings.ReplaceAll(strings.ToUpper(long), "*", "")},
		}, []likeness.Group{{Kind: likeness.SameText, Files: []string{"a", "b"}, Words: 89}}},
		{"the same besides what was given", true, []piece{
			{"a", long}, {"b", prose("mot", 60)}, {"c", prose("un", 60)},
		}, []likeness.Group{{Kind: likeness.SameOwn, Files: []string{"a", "b"}, Words: 60}}},
		{"three alike, two of them the same file", true, []piece{
			{"a", long}, {"b", long}, {"c", long + "\n\n"}, {"d", prose("q", 70)}, {"e", prose("q", 70)},
		}, []likeness.Group{
			{Kind: likeness.SameText, Files: []string{"a", "b", "c"}, Words: 60},
			{Kind: likeness.SameFile, Files: []string{"d", "e"}, Words: 70},
		}},
		{"nobody wrote anything", true, []piece{{"a", starter}, {"b", starter}}, []likeness.Group{}},
		{"everybody mended the given text the same way", true, []piece{
			{"a", strings.ReplaceAll(starter, "**", "## ")},
			{"b", strings.ReplaceAll(starter, "\n\n", " ")},
			{"c", strings.ReplaceAll(starter, "**", "## ")},
		}, []likeness.Group{}},
		{"a short answer is the same by chance", true, []piece{
			{"a", starter + prose("mot", 39)}, {"b", starter + prose("mot", 39)},
		}, []likeness.Group{}},
		{"the last words before it says something", true, []piece{
			{"a", starter + prose("mot", 40)}, {"b", starter + prose("mot", 40)},
		}, []likeness.Group{{Kind: likeness.SameFile, Files: []string{"a", "b"}, Words: 40}}},
		{"empty documents", false, []piece{{"a", "\n"}, {"b", "\n"}}, []likeness.Group{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			given := likeness.NewGiven()
			if c.given {
				given = likeness.NewGiven(text(t, starter))
			}
			var class likeness.Class
			for _, p := range c.work {
				class.Add(p.name, given.Print(text(t, p.source), sha256.Sum256([]byte(p.source))))
			}
			if diff := cmp.Diff(c.want, class.Groups()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestSamePackage holds that a package handed in twice is known whatever it says, unless
// it is the file that everybody was given.
func TestSamePackage(t *testing.T) {
	doc := text(t, "A word.\n")
	doc.Format = document.ODT
	for _, wasGiven := range []bool{false, true} {
		given := likeness.NewGiven()
		if wasGiven {
			given.AddFile([]byte("package"))
		}
		var class likeness.Class
		class.Add("a", given.Print(doc, sha256.Sum256([]byte("package"))))
		class.Add("b", given.Print(doc, sha256.Sum256([]byte("package"))))
		class.Add("c", given.Print(doc, sha256.Sum256([]byte("another"))))
		if got := len(class.Groups()); got == 1 == wasGiven {
			t.Errorf("given: %v; %d groups", wasGiven, got)
		}
	}
}

// BenchmarkPrint takes the print of ten pages.
func BenchmarkPrint(b *testing.B) {
	source := strings.Repeat("Le chat de la maison écrit une page de travail, bien sûr, vers midi.\n\n", 350)
	doc, err := grader.Read(b.Context(), "a.md", strings.NewReader(source), int64(len(source)))
	if err != nil {
		b.Fatal(err)
	}
	given := likeness.NewGiven(doc)
	b.ReportAllocs()
	for b.Loop() {
		given.Print(doc, [sha256.Size]byte{})
	}
}
