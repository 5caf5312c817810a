package passage_test

import (
	"strconv"
	"strings"
	"testing"

	"jourdain/grader/document"
	"jourdain/grader/rules/passage"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/ruletest"
)

func paragraph(text string) document.Block {
	return &document.Paragraph{Spans: []document.Span{{Text: text}}}
}

// A paragraph is said to be where most of its words are, also when some of them stand
// elsewhere before.
func TestThePlaceIsWhereMostOfItStands(t *testing.T) {
	doc, err := ruletest.Parse("p Put the dough in the oven.\nh1 Desserts\np Roll out the dough, and put the dough in the oven for an hour.")
	if err != nil {
		t.Fatal(err)
	}
	found := passage.Find(doc, []rule.Kept{{Text: "Roll out the dough, and put the dough in the oven for an hour."}})
	if len(found) != 1 || !found[0].There || found[0].Place.Paragraph != 3 {
		t.Errorf("%+v", found)
	}
}

// Words that all the paragraphs share do not say where one of them stands.
func TestSharedWordsDoNotSayThePlace(t *testing.T) {
	doc, err := ruletest.Parse("p The cat, the cat, the cat.\np The cat sleeps well.")
	if err != nil {
		t.Fatal(err)
	}
	kept := []rule.Kept{{Text: "The cat sleeps well."}}
	for _, other := range []string{"eats", "runs", "jumps", "sits", "waits"} {
		kept = append(kept, rule.Kept{Text: "The cat " + other})
	}
	if found := passage.Find(doc, kept); found[0].Place.Paragraph != 2 {
		t.Errorf("%+v", found[0])
	}
}

// What repeats itself costs no more than what does not.
func TestHostileTextsAreReadOnce(t *testing.T) {
	same := strings.Repeat("la ", 200_000)
	var headings []document.Block
	for range 2_000 {
		headings = append(headings, &document.Heading{Level: 1, Spans: []document.Span{{Text: "A"}}}, paragraph("la la la la la"))
	}
	var kept []rule.Kept
	for range 2_000 {
		kept = append(kept, rule.Kept{Text: "la la la la", Under: "A"}, rule.Kept{Text: strings.Repeat("la ", 100), Under: "B"})
	}
	for _, blocks := range [][]document.Block{{paragraph(same)}, headings} {
		found := passage.Find(document.New(document.Document{Blocks: blocks}), kept)
		for i := range found {
			if !found[i].There || !found[i].Under {
				t.Fatalf("text %d: %+v", i, found[i])
			}
		}
	}
}

// BenchmarkFind looks for forty paragraphs in documents that hold them, of which each
// is ten times longer than the one before: so must the time be.
func BenchmarkFind(b *testing.B) {
	doc, err := ruletest.Parse("h1 A\np Mettez la viande dans l’eau froide avec le sel, puis ajoutez les légumes.\n")
	if err != nil {
		b.Fatal(err)
	}
	var kept []rule.Kept
	for i := range 40 {
		kept = append(kept, rule.Kept{Text: strings.Repeat("Mettez la viande dans l’eau ", 1+i%5) + string(rune('a'+i)), Under: "A"})
	}
	for _, size := range []int{100, 1_000, 10_000} {
		var blocks []document.Block
		for range size {
			blocks = append(blocks, doc.Blocks...)
		}
		long := document.New(document.Document{Blocks: blocks})
		b.Run(strconv.Itoa(2*size), func(b *testing.B) {
			for b.Loop() {
				passage.Find(long, kept)
			}
		})
	}
}
