package activity

import (
	"errors"
	"os"
	"strings"
	"testing"
)

// Each fault has its own error, and its line.
func TestFaultsOfAnActivity(t *testing.T) {
	for _, test := range []struct {
		name   string
		kind   Kind
		source string // a sample, with
		old    string // this
		new    string // made this
		want   error
		line   int // 0 where there is none
	}{
		{"no ask", ChooseKind, chooseOne, "ask: Which?", "", ErrNoAsk, 0},
		{"no hint", SortKind, sortFour, "hint: Think.", "", ErrNoHint, 0},
		{"an empty hint", OrderKind, orderFour, "hint: Think.", "hint: ''", ErrNoHint, 9},
		{"one line", ChooseKind, "\nask: x\nhint: x\noptions:\n  - {text: A, why: a, right: true}\n", "", "", ErrFew, 5},
		{"no line", HuntKind, "\nask: x\nhint: x\n", "", "", ErrFew, 0},
		{"no right option", ChooseKind, chooseOne, ", right: true", "", ErrNoRight, 4},
		{"an option without a reason", ChooseKind, chooseOne, ", why: because c", "", ErrNoWhy, 6},
		{"an option without a text", ChooseKind, chooseOne, "text: A, ", "", ErrNoText, 4},
		{"an option twice", ChooseKind, chooseOne, "text: C", "text: A", ErrTwice, 6},
		{"a comparison without lines", ChooseKind, chooseOne, "hint: Think.", "hint: Think.\nshows: {left: {title: A}}", ErrNoView, 8},
		{"a right view without lines", ChooseKind, chooseOne, "hint: Think.", "hint: Think.\nthen:\n  left: {title: A, lines: [a]}\n  right: {title: B}", ErrNoView, 10},

		{"one box", SortKind, sortFour, `["Seen", "Read"]`, `["Seen"]`, ErrBoxes, 3},
		{"six boxes", SortKind, sortFour, `["Seen", "Read"]`, `[A, B, C, D, E, F]`, ErrBoxes, 3},
		{"a card whose box does not exist", SortKind, sortFour, "box: Read, why: a quotation", "box: Raed, why: a quotation", ErrBox, 8},
		{"a card without a box", SortKind, sortFour, "box: Seen, why: red", "why: red", ErrBox, 7},
		{"an empty box", SortKind, sortFour, `["Seen", "Read"]`, `["Seen", "Read", "Heard"]`, ErrEmptyBox, 3},
		{"a box twice", SortKind, sortFour, `["Seen", "Read"]`, `["Seen", "Read", "Seen "]`, ErrTwice, 3},
		{"a card twice", SortKind, sortFour, "text: Red", "text: Bold", ErrTwice, 7},
		{"a card without a reason", SortKind, sortFour, ", why: red is seen", "", ErrNoWhy, 7},

		{"a start that is right", OrderKind, orderFour, "[2, 4, 1, 3]", "[1, 2, 3, 4]", ErrAlready, 3},
		{"a start that names a line twice", OrderKind, orderFour, "[2, 4, 1, 3]", "[2, 4, 2, 3]", ErrStart, 3},
		{"a start of too few lines", OrderKind, orderFour, "[2, 4, 1, 3]", "[2, 1, 3]", ErrStart, 3},
		{"a line twice", OrderKind, orderFour, "text: Drain", "text: Boil", ErrTwice, 7},

		{"an unknown role", MarkKind, markBook, "role: 1", "role: chapter", ErrRole, 6},
		{"a role that is not offered", MarkKind, markBook, "role: 2", "role: 3", ErrNotOffered, 8},
		{"an unknown role that is offered", MarkKind, markRecipe, "step, quotation", "stop, quotation", ErrRole, 3},
		{"a role offered twice", MarkKind, markRecipe, "[1, text,", "[1, 1, text,", ErrRoles, 3},
		{"one role", MarkKind, markBook, "levels: 2", "roles: [title]", ErrRoles, 3},
		{"levels beside roles", MarkKind, markBook, "levels: 2", "levels: 2\nroles: [title, 1, 2, text]", ErrLevels, 3},
		{"too many levels", MarkKind, markBook, "levels: 2", "levels: 4", ErrLevels, 3},
		{"roles that skip a level", MarkKind, markBook, "role: 1, loud: true, why: it begins", "role: text, why: it begins", ErrNoRight, 5},

		{"no right outline", OutlineKind, outlineSkip, `want: [{"Bread": [{"Flour": ["Rye"]}]}]`, "", ErrNoWant, 0},
		{"an outline that is right", OutlineKind, outlineMeal, `[{"Starters": [{"Soup": ["Leek soup"]}]}, "Dishes", "Cakes | Pies"]`, `["Dishes", "*", "Starters", "Cakes"]`, ErrAlready, 5},
		{"a wanted heading that is no line", OutlineKind, outlineMeal, `"Dishes", `, `"Meat", `, ErrNoLine, 10},
		{"a heading wanted twice", OutlineKind, outlineMeal, `"Dishes", `, `"Dishes", "Dishes", `, ErrTwice, 10},
		{"a line that the rules take for another", OutlineKind, outlineMeal, "text: Cakes", "text: 1. soup", ErrTwice, 9},
		{"a level that does not exist", OutlineKind, outlineMeal, "Soup, level: 2", "Soup, level: 0", ErrLevel, 6},
		{"a move that does not exist", OutlineKind, outlineSkip, "[promote, demote]", "[promote, left]", ErrMove, 3},
		{"an order that the moves do not reach", OutlineKind, outlineMeal, "title: The meal", "moves: [promote, demote]", ErrUnreachable, 3},
		{"a level that the moves do not reach", OutlineKind, outlineSkip, "[promote, demote]", "[up, down, demote]", ErrUnreachable, 3},
		{"an item of two texts", OutlineKind, outlineSkip, `[{"Bread": [{"Flour": ["Rye"]}]}]`, `[{"Bread": [], "Rye": []}]`, ErrWant, 8},

		{"an unknown mark", HuntKind, huntLetter, "{break}", "{brake}", ErrSign, 7},
		{"a mark that is not closed", HuntKind, huntLetter, "{break}", "{break", ErrSign, 7},
		{"nothing to find", HuntKind, strings.Replace(huntLetter, ", wrong: true", "", 1), ", wrong: true", "", ErrNothing, 4},
		{"a line of a hunt without a reason", HuntKind, huntLetter, ", why: a line break is right here", "", ErrNoWhy, 7},

		{"YAML that cannot be read", HuntKind, huntLetter, "hint: Think.", "hint: [", errAny, 8},
		{"a key that does not exist", SortKind, sortFour, "hint: Think.", "hint: Think.\ntip: x", errAny, 10},
		{"an unknown kind", "guess", "", "", "", ErrKind, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			source := strings.Replace(test.source, test.old, test.new, 1)
			if source == test.source && test.old != "" {
				t.Fatal("the case changes nothing")
			}
			_, err := Parse(test.kind, []byte(source))
			var fault *Fault
			if !errors.As(err, &fault) || test.want != errAny && !errors.Is(err, test.want) {
				t.Fatalf("the error is %v, want %v", err, test.want)
			}
			if fault.Line != test.line {
				t.Errorf("the line is %d, want %d: %v", fault.Line, test.line, err)
			}
		})
	}
}

// errAny stands for an error of the library of YAML.
var errAny = errors.New("any")

func TestTheSamplesHaveNoFault(t *testing.T) {
	for name, sample := range samples() {
		if _, err := Parse(sample.kind, []byte(sample.source)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// The documentation shows an example of each kind, and it is one.
func TestTheExamplesOfTheDocumentation(t *testing.T) {
	source, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	sections := strings.Split(string(source), "// # ")[1:]
	if len(sections) != len(Kinds()) {
		t.Errorf("%d kinds are explained, and there are %d", len(sections), len(Kinds()))
	}
	for _, section := range sections {
		kind, text, _ := strings.Cut(section, "\n")
		var body strings.Builder
		for line := range strings.SplitSeq(text, "\n") {
			if yaml, ok := strings.CutPrefix(line, "//\t"); ok {
				body.WriteString(yaml + "\n")
			}
		}
		if _, err := Parse(Kind(kind), []byte(body.String())); err != nil {
			t.Errorf("%s: %v", kind, err)
		}
	}
}
