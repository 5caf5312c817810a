package activity

import (
	"context"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/address"
	"jourdain/grader/document"
	"jourdain/grader/rules"
	"jourdain/grader/rules/page"
)

func parsed(t *testing.T, kind Kind, source string) Activity {
	t.Helper()
	a, err := Parse(kind, []byte(source))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func book(t *testing.T) *page.Book {
	t.Helper()
	b, err := rules.Book(address.Polite.In("en"))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// answer takes, row by row, the option of each number; -1 leaves the row alone.
func answer(a Activity, options ...int) Answer {
	now := a.Start()
	for row, option := range options {
		if option >= 0 {
			now = a.Apply(now, row, option)
		}
	}
	return now
}

func TestVerdicts(t *testing.T) {
	for _, test := range []struct {
		name   string
		kind   Kind
		source string
		take   []int
		right  bool
		first  string // the first reason
	}{
		{"the right option", ChooseKind, chooseOne, []int{-1, 0}, true, "because b"},
		{"a wrong option", ChooseKind, chooseOne, []int{0}, false, "because a"},
		{"a choice takes the place of the one before", ChooseKind, chooseOne, []int{0, 0}, true, "because b"},
		{"both right options", ChooseKind, chooseTwo, []int{0, -1, 0}, true, "because a"},
		{"one of two", ChooseKind, chooseTwo, []int{0}, false, "because c"},
		{"one too many: the wrong choice comes first", ChooseKind, chooseTwo, []int{0, 0}, false, "because b"},

		{"every card in its box", SortKind, sortFour, []int{0, 1, 0, 1}, true, "bold is seen"},
		{"a card in another box", SortKind, sortFour, []int{0, 1, 0, 0}, false, "a quotation is a role"},
		{"a card in no box", SortKind, sortFour, []int{0, -1, 0, 1}, false, "a role is read"},
		{"a wrong box says more than none", SortKind, sortFour, []int{-1, 1, 1, 1}, false, "red is seen"},

		{"every role", MarkKind, markBook, []int{0, 1, 3, 2}, true, "it names the whole"},
		{"a sentence made a heading", MarkKind, markBook, []int{0, 1, 1, 2}, false, "it is a sentence"},
		{"the wrong level", MarkKind, markBook, []int{0, 1, 3, 1}, false, "it is below the part"},
		{"a line without a role", MarkKind, markBook, []int{0, 1, -1, 2}, false, "it is a sentence"},
		{"everything text", MarkKind, markBook, []int{3, 3, 3, 3}, false, "it names the whole"},
		{"every role of a recipe", MarkKind, markRecipe, []int{0, 2, 3, 2, 4, 4, 5, 6}, true, "it begins a part"},
		{"a step made an item", MarkKind, markRecipe, []int{0, 2, 3, 2, 4, 2, 5, 6}, false, "the second"},
		{"a sub-item made an item", MarkKind, markRecipe, []int{0, 2, 2, 2, 4, 4, 5, 6}, false, "a vegetable"},
		{"a caption made a quotation", MarkKind, markRecipe, []int{0, 2, 3, 2, 4, 4, 5, 5}, false, "it names the picture"},
		{"an item made a heading", MarkKind, markRecipe, []int{0, 0, 3, 2, 4, 4, 5, 6}, false, "one thing of several"},

		{"both wrong lines", HuntKind, huntLetter, []int{0, -1, 0}, true, "spaces are no indent"},
		{"one of two wrong lines", HuntKind, huntLetter, []int{0}, false, "tabs are no indent"},
		{"a line that is right", HuntKind, huntLetter, []int{-1, -1, 0, 0}, false, "a line break is right here"},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := parsed(t, test.kind, test.source)
			first(t, a, answer(a, test.take...), test.right, test.first)
		})
	}
}

// first judges an answer and compares the verdict and its first reason.
func first(t *testing.T, a Activity, answer Answer, right bool, why string) {
	t.Helper()
	v, err := a.Judge(context.Background(), answer, book(t))
	if err != nil {
		t.Fatal(err)
	}
	if v.Right != right || v.Reasons[0].Why != why || v.Reasons[0].Right != right {
		t.Errorf("right %v, first reason %+v; want %v, %q", v.Right, v.Reasons[0], right, why)
	}
}

// The lines of an order, by their place in the right one; where one is out of place,
// its own reason is given, and its row.
func TestVerdictsOfAnOrder(t *testing.T) {
	for _, test := range []struct {
		name  string
		order Answer
		first string
		row   int
	}{
		{"the last line comes first", Answer{3, 0, 1, 2}, "serve at the end", 0},
		{"the first line comes last", Answer{1, 2, 3, 0}, "rinse first", 3},
		{"two neighbours are exchanged", Answer{0, 2, 1, 3}, "drain what is boiled", 1},
		{"the other way round", Answer{3, 2, 1, 0}, "serve at the end", 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := parsed(t, OrderKind, orderFour)
			first(t, a, test.order, false, test.first)
			v, _ := a.Judge(context.Background(), test.order, nil)
			if v.Reasons[0].Row != test.row {
				t.Errorf("the first reason is about row %d, want %d", v.Reasons[0].Row, test.row)
			}
		})
	}
	a := parsed(t, OrderKind, orderFour)
	if diff := cmp.Diff(Answer{1, 3, 0, 2}, a.Start()); diff != "" {
		t.Errorf("start is not as written (-want +got):\n%s", diff)
	}
	first(t, a, Answer{0, 1, 2, 3}, true, "rinse first")
}

func TestVerdictsOfAnOutline(t *testing.T) {
	for _, test := range []struct {
		name   string
		source string
		answer tree // line and level
		right  bool
		first  string
	}{
		{"the right outline", outlineMeal, tree{{3, 1}, {1, 2}, {2, 3}, {0, 1}, {4, 1}}, true, "starters come first"},
		{"as it is at the start", outlineMeal, tree{{0, 1}, {1, 2}, {2, 3}, {3, 1}, {4, 1}}, false, "starters come first"},
		{"a heading too high", outlineMeal, tree{{3, 1}, {1, 1}, {2, 2}, {0, 1}, {4, 1}}, false, "soup is a starter"},
		{"a branch out of order", outlineMeal, tree{{3, 1}, {1, 2}, {2, 3}, {4, 1}, {0, 1}}, false, "dishes come after starters"},
		{"neither in its place nor at its level", outlineMeal, tree{{3, 1}, {4, 2}, {1, 2}, {2, 3}, {0, 1}}, false, "cakes come last"},
		{"one heading that takes those of another", outlineMeal, tree{{3, 1}, {0, 1}, {1, 2}, {2, 3}, {4, 1}}, false, "dishes come after starters"},
		{"another order, where only what is below what counts", outlineAny, tree{{1, 1}, {2, 2}, {0, 1}, {3, 2}}, true, "the other part"},
		{"below another heading, where only that counts", outlineAny, tree{{1, 1}, {3, 2}, {0, 1}, {2, 2}}, false, "tea is hot"},
		{"a skipped level", outlineSkip, tree{{0, 1}, {1, 3}, {2, 3}}, false, "flour is right below bread"},
		{"no skip, but the wrong level", outlineSkip, tree{{0, 1}, {1, 2}, {2, 2}}, false, "rye is a flour"},
		{"the skip mended", outlineSkip, tree{{0, 1}, {1, 2}, {2, 3}}, true, "the first part"},
	} {
		t.Run(test.name, func(t *testing.T) {
			first(t, parsed(t, OutlineKind, test.source), test.answer.answer(), test.right, test.first)
		})
	}
}

// A heading that comes to its place with the one that it stands below is not wrong on its own; one
// that would not is.
func TestWhatComesAlongIsNotWrong(t *testing.T) {
	for _, test := range []struct {
		answer tree
		wrong  int
	}{
		{tree{{3, 1}, {1, 1}, {2, 2}, {0, 1}, {4, 1}}, 1}, // soup, with what is below it
		{tree{{3, 1}, {1, 1}, {2, 1}, {0, 1}, {4, 1}}, 2}, // what was below it is not any more
	} {
		a := parsed(t, OutlineKind, outlineMeal)
		v, err := a.Judge(t.Context(), test.answer.answer(), book(t))
		if err != nil {
			t.Fatal(err)
		}
		wrong := 0
		for _, r := range v.Reasons {
			if !r.Right {
				wrong++
			}
		}
		if wrong != test.wrong {
			t.Errorf("%v: %d are wrong, want %d: %v", test.answer, wrong, test.wrong, v.Reasons)
		}
	}
}

func TestApplyLeavesTheAnswerItIsGivenAlone(t *testing.T) {
	for name, sample := range samples() {
		a := parsed(t, sample.kind, sample.source)
		before := a.Start()
		kept := slices.Clone(before)
		for row := range a.Rows(before) {
			for option := range a.Options(before, row) {
				after := a.Apply(before, row, option)
				if !slices.Equal(before, kept) {
					t.Fatalf("%s: Apply changed its argument", name)
				}
				if !a.Fits(after) || !a.Ready(after) {
					t.Errorf("%s: %v fits %v, is ready %v", name, after, a.Fits(after), a.Ready(after))
				}
			}
		}
	}
}

// An answer may have been kept before the author wrote the activity anew.
func TestAnAnswerOfAnotherShapeDoesNotFit(t *testing.T) {
	for name, sample := range samples() {
		a := parsed(t, sample.kind, sample.source)
		start := a.Start()
		if !a.Fits(start) {
			t.Errorf("%s: its own start does not fit", name)
		}
		for what, other := range map[string]Answer{
			"nothing": nil, "one more": append(slices.Clone(start), 0), "one less": start[1:],
			"a number that is too great": append(slices.Clone(start[1:]), 99), "one below zero": append(slices.Clone(start[1:]), -1),
		} {
			if a.Fits(other) {
				t.Errorf("%s: %s fits: %v", name, what, other)
			}
		}
	}
	if parsed(t, ChooseKind, chooseOne).Fits(Answer{1, 1, 0}) {
		t.Error("two options fit where one is right")
	}
	if parsed(t, OrderKind, orderFour).Fits(Answer{0, 1, 1, 2}) {
		t.Error("an order fits that has a line twice")
	}
	if parsed(t, OutlineKind, outlineSkip).Fits(Answer{0, 1, 1, 0, 2, 1}) {
		t.Error("an outline fits that has a level 0")
	}
}

func TestTheStructureGrows(t *testing.T) {
	for _, test := range []struct {
		name   string
		kind   Kind
		source string
		take   []int
		want   []Entry
	}{
		{"a book", MarkKind, markBook, []int{0, 1, 3}, []Entry{
			{Title: true, Text: "The book"}, {Level: 1, Text: "First part"}, {Paragraphs: 1}, {Unknown: true},
		}},
		{"a recipe", MarkKind, markRecipe, []int{0, 2, 3, 1, 4, 4, 5, 6}, []Entry{
			{Level: 1, Text: "Soup"},
			{Role: "item", Text: "Vegetables"},
			{Role: "sub-item", Text: "Leeks"},
			{Paragraphs: 1},
			{Role: "step", Number: 1, Text: "Chop."},
			{Role: "step", Number: 2, Text: "Boil."},
			{Role: "quotation", Text: "Good soup makes good friends."},
			{Role: "caption", Text: "Figure 1: the soup"},
		}},
		{"an outline", OutlineKind, outlineMeal, nil, []Entry{
			{Title: true, Text: "The meal"},
			{Level: 1, Text: "Dishes"},
			{Level: 2, Text: "Soup"},
			{Level: 3, Text: "Leek soup"},
			{Level: 1, Text: "Starters"},
			{Level: 1, Text: "Cakes"},
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			m, ok := parsed(t, test.kind, test.source).(Machine)
			if !ok {
				t.Fatal("it shows no structure")
			}
			if diff := cmp.Diff(test.want, m.Outline(answer(m, test.take...))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// The document that an answer makes has its lists as a word processor would write them.
func TestTheDocumentOfAMark(t *testing.T) {
	a, ok := parsed(t, MarkKind, markRecipe).(*Mark)
	if !ok {
		t.Fatal("it is no mark")
	}
	var got []string
	for block := range a.document(a.right()).All() {
		switch b := block.(type) {
		case *document.Heading:
			got = append(got, "heading "+b.Text())
		case *document.List:
			got = append(got, map[bool]string{false: "bullets", true: "numbers"}[b.Ordered])
		case *document.Paragraph:
			got = append(got, string(b.Role)+" "+b.Text())
		}
	}
	want := []string{
		"heading Soup", "bullets", " Vegetables", "bullets", " Leeks", " Water", "numbers", " Chop.", " Boil.",
		"quotation Good soup makes good friends.", "caption Figure 1: the soup",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
