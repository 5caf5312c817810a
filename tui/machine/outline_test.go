package machine

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/address"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

func open(t *testing.T, lang string) *text.Words {
	t.Helper()
	words, err := text.Open(address.Polite.In(lang))
	if err != nil {
		t.Fatal(err)
	}
	return words
}

// A heading is said with its level, which is another one before it is mended and after. What
// is at fault has a mark for the eye and words for the ear.
func TestHeadingsAreSaidWithTheirLevels(t *testing.T) {
	type heading struct {
		words string
		level int
	}
	for _, c := range []struct {
		name     string
		headings []heading
		want     []screen.Line
	}{
		{"mended", []heading{{"Plats", 1}, {"Soupes", 2}, {"Tartes", 1}}, []screen.Line{
			{Text: "Plats", Aside: "niveau 1"}, {Text: "Soupes", Aside: "niveau 2", Depth: 1}, {Text: "Tartes", Aside: "niveau 1"},
		}},
		{"a level is skipped", []heading{{"Plats", 1}, {"Soupes", 3}, {"Potages", 3}}, []screen.Line{
			{Text: "Plats", Aside: "niveau 1"},
			{Lead: "?", Text: "Soupes", Aside: "niveau 3 (2 sauté)", Said: "niveau 3, et le niveau 2 est sauté", Depth: 2, Mark: screen.Todo},
			{Text: "Potages", Aside: "niveau 3", Depth: 2},
		}},
		{"the first heading skips none", []heading{{"Soupes", 3}}, []screen.Line{{Text: "Soupes", Aside: "niveau 3", Depth: 2}}},
		{"nothing is under an empty one", []heading{{"Plats", 1}, {"", 2}, {"Soupes", 3}}, []screen.Line{
			{Text: "Plats", Aside: "niveau 1"},
			{Lead: "?", Text: "(titre vide)", Aside: "niveau 2", Depth: 1, Mark: screen.Todo},
			{Lead: "?", Text: "Soupes", Aside: "niveau 3 (2 sauté)", Said: "niveau 3, et le niveau 2 est sauté", Depth: 2, Mark: screen.Todo},
		}},
		{"what lies deep has room for its words", []heading{{"Plats", 9}}, []screen.Line{{Text: "Plats", Aside: "niveau 9", Depth: deepest}}},
	} {
		var o Outline
		var got []screen.Line
		for _, h := range c.headings {
			got = append(got, o.Heading(open(t, "fr"), h.words, h.level))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

// Under a heading that is the title, the parts begin one level lower, and skip none.
func TestATitleSaysItsLevelWhereItHasOne(t *testing.T) {
	words := open(t, "en")
	var o Outline
	got := []screen.Line{o.Title(words, "Lunches", 1), o.Heading(words, "Soups", 2)}
	want := []screen.Line{{Text: "Lunches", Aside: "title, level 1"}, {Text: "Soups", Aside: "level 2", Depth: 1}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("a heading (-want +got):\n%s", diff)
	}
	o = Outline{}
	got = []screen.Line{o.Title(words, "Lunches", 0), o.Heading(words, "Soups", 1)}
	want = []screen.Line{{Text: "Lunches", Aside: "title"}, {Text: "Soups", Aside: "level 1"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("a title's style (-want +got):\n%s", diff)
	}
}
