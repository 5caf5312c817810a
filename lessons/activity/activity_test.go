package activity

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/rules"
	"jourdain/grader/rules/page"
)

const chooseOne = `
ask: Which?
options:
  - {text: A, why: because a}
  - {text: B, why: because b, right: true}
  - {text: C, why: because c}
hint: Think.
`

const chooseTwo = `
ask: Which?
options:
  - {text: A, why: because a, right: true}
  - {text: B, why: because b}
  - {text: C, why: because c, right: true}
hint: Think.
`

const markBook = `
ask: Give each line its role.
levels: 2
lines:
  - {text: The book, role: title, why: it names the whole}
  - {text: First part, role: 1, loud: true, why: it begins a part}
  - {text: A sentence of the part., role: text, why: it is a sentence}
  - {text: Its section, role: 2, loud: true, why: it is below the part}
hint: Think.
`

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
	b, err := rules.Book("en")
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
		{"every role", MarkKind, markBook, []int{0, 1, 3, 2}, true, "it names the whole"},
		{"a sentence made a heading", MarkKind, markBook, []int{0, 1, 1, 2}, false, "it is a sentence"},
		{"the wrong level", MarkKind, markBook, []int{0, 1, 3, 1}, false, "it is below the part"},
		{"a line without a role", MarkKind, markBook, []int{0, 1, -1, 2}, false, "it is a sentence"},
		{"everything text", MarkKind, markBook, []int{3, 3, 3, 3}, false, "it names the whole"},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := parsed(t, test.kind, test.source)
			v, err := a.Judge(context.Background(), answer(a, test.take...), book(t))
			if err != nil {
				t.Fatal(err)
			}
			if v.Right != test.right || v.Reasons[0].Why != test.first {
				t.Errorf("right %v, first reason %q; want %v, %q", v.Right, v.Reasons[0].Why, test.right, test.first)
			}
		})
	}
}

func TestApplyLeavesTheAnswerItIsGivenAlone(t *testing.T) {
	for kind, source := range map[Kind]string{ChooseKind: chooseTwo, MarkKind: markBook} {
		a := parsed(t, kind, source)
		before := a.Start()
		kept := slices.Clone(before)
		a.Apply(before, 1, 0)
		if !slices.Equal(before, kept) {
			t.Errorf("%s: Apply changed its argument", kind)
		}
		if a.Ready(before) || !a.Ready(a.Apply(before, 1, 0)) {
			t.Errorf("%s: ready before something is chosen, or not after", kind)
		}
	}
}

func TestTheStructureGrows(t *testing.T) {
	m, ok := parsed(t, MarkKind, markBook).(Machine)
	if !ok {
		t.Fatal("mark shows no structure")
	}
	want := []Entry{
		{Title: true, Text: "The book"}, {Level: 1, Text: "First part"}, {Paragraphs: 1}, {Unknown: true},
	}
	if diff := cmp.Diff(want, m.Outline(answer(m, 0, 1, 3))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestFaultsOfAnActivity(t *testing.T) {
	for source, want := range map[string]error{
		"hint: x\noptions: []":         ErrNoAsk,
		"ask: x\noptions: []":          ErrNoHint,
		"ask: x\nhint: x\noptions: []": ErrFew,
		"ask: x\nhint: x\noptions: [{text: a, why: b}, {text: b, why: c}]":           ErrNoRight,
		"ask: x\nhint: x\noptions: [{text: a, right: true}]":                         ErrNoWhy,
		"ask: x\nhint: x\noptions: [{why: a, right: true}]":                          ErrNoText,
		"ask: x\nhint: x\nlevels: 2\nlines: [{text: a, role: 3, why: b}, {text: b}]": ErrRole,
	} {
		kind := ChooseKind
		if errors.Is(want, ErrRole) {
			kind = MarkKind
		}
		if _, err := Parse(kind, []byte(source)); !errors.Is(err, want) {
			t.Errorf("%q: the error is %v, want %v", source, err, want)
		}
	}
	if _, err := Parse("guess", nil); !errors.Is(err, ErrKind) {
		t.Errorf("an unknown kind: %v", err)
	}
}
