package collation_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/document"
	"jourdain/grader/rules/collation"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/ruletest"
)

func parse(t testing.TB, source string) *document.Document {
	t.Helper()
	doc, err := ruletest.Parse(source)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func compare(t testing.TB, model, doc string) collation.Result {
	t.Helper()
	return collation.Compare(parse(t, doc), &rule.Model{Doc: parse(t, model)}, rule.EitherTitle)
}

func describe(r collation.Result) []string {
	var lines []string
	for _, d := range r.Differences {
		lines = append(lines, fmt.Sprintf("%s %s", d.Case, d.Words))
	}
	return lines
}

const letter = `title Our garden
p Dear friends, our garden is open on Sunday from two to five.
h1 How to come
p Take the bus to the church, and walk down to the river.
li by the path
li by the road
h1 What there is
p There are roses, two old apple trees and a pond with frogs.
row Roses | June
row Apples | September
p We look forward to seeing you all.`

func TestADocumentIsItsOwnModel(t *testing.T) {
	if r := compare(t, letter, letter); len(r.Differences) > 0 || r.Another || r.Texts != 13 {
		t.Errorf("%+v", r)
	}
}

// Where each text of the model stands is found whatever else is in the document, and one
// cause is one difference.
func TestOneCauseIsToldOnce(t *testing.T) {
	for _, test := range []struct {
		name, from, to string
		want           []string
	}{
		{"a section is moved as a whole", "", "", []string{"moved How to come"}},
		{"a row of a table is lost", "row Roses | June\n", "", []string{"missing Roses", "missing June"}},
		{"a heading is lost, and its text stays", "h1 What there is\n", "", []string{"missing What there is"}},
		{"a slip", "frogs", "forgs", nil},
		{"a word is another", "frogs", "toads", []string{"word-changed There are roses, two old apple trees and a pond with frogs."}},
		{"a stranger stands in the middle", "li by the path", "p My dog is called Rex.\nli by the path", []string{"added My dog is called Rex."}},
		{"an item is a paragraph", "li by the road", "p by the road", []string{"item by the road"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			doc := strings.Replace(letter, test.from, test.to, 1)
			if test.from == "" {
				before, rest, _ := strings.Cut(letter, "h1 How to come")
				section, after, _ := strings.Cut(rest, "h1 What there is")
				doc = before + "h1 What there is" + after + "\nh1 How to come" + section
			}
			if diff := cmp.Diff(test.want, describe(compare(t, letter, doc))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Another document is one that has hardly a word of the model; one that has only a little
// of the model, and nothing else, is what is left of it.
func TestWhatIsLeftIsNotAnother(t *testing.T) {
	if r := compare(t, letter, "title Our garden"); r.Another || len(r.Differences) != 12 {
		t.Errorf("another %v, %d differences, want 12 that are missing", r.Another, len(r.Differences))
	}
	other := "title The canal\np A canal lock is a lift for boats, and there are forty of them a day in summer."
	if r := compare(t, letter, other); !r.Another || r.Differences != nil {
		t.Errorf("%+v", r)
	}
}

// What repeats itself, or is the same everywhere, costs no more than what does not: each of
// these would take minutes if a word were looked for at all its places.
func TestHostileTextsAreReadOnce(t *testing.T) {
	if testing.Short() {
		t.Skip("nothing here runs at the same time: the race detector makes it slow, and sees nothing")
	}
	many := func(n int, line string) string { return strings.Repeat(line+"\n", n) }
	for name, docs := range map[string][2]string{
		"one word":             {many(1, "p "+strings.Repeat("la ", 100_000)), many(1, "p "+strings.Repeat("la ", 100_000))},
		"one text":             {many(20_000, "p la la la la la"), many(20_000, "p la la la la la")},
		"one text, and joined": {many(20_000, "p la la la"), "p " + strings.Repeat("la la la ", 20_000)},
		"one cell":             {many(20_000, "row a | a"), many(20_000, "row a | a")},
		"backwards":            {backwards(20_000, false), backwards(20_000, true)},
		"headings in the way":  {many(5_000, "h1 A\np la la la"), many(5_000, "p la la la\nh1 A")},
	} {
		t.Run(name, func(t *testing.T) {
			r := compare(t, docs[0], docs[1])
			if docs[0] == docs[1] && len(r.Differences) > 0 {
				t.Errorf("%d differences from itself; the first is %+v", len(r.Differences), r.Differences[0])
			}
		})
	}
}

func backwards(n int, turned bool) string {
	var b strings.Builder
	for i := range n {
		if turned {
			i = n - 1 - i
		}
		fmt.Fprintf(&b, "p text number %d of %d\n", i, n)
	}
	return b.String()
}

// BenchmarkCompare compares documents of some paragraphs with a model of forty, and with one
// of their own size, each ten times longer than the one before: so must the time be.
func BenchmarkCompare(b *testing.B) {
	for _, size := range []int{100, 1_000, 10_000, 100_000} {
		long := parse(b, strings.Repeat(letter+"\n", size/13+1))
		for name, model := range map[string]*document.Document{"short": parse(b, letter), "itself": long} {
			b.Run(fmt.Sprintf("%s/%d", name, size), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					collation.Compare(long, &rule.Model{Doc: model}, rule.EitherTitle)
				}
			})
		}
	}
}
