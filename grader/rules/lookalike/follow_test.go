package lookalike

import "testing"

// A heading is followed by a text that is longer than it, by a larger one or by one of its like.
func TestFollowed(t *testing.T) {
	bold, large, none := &Look{Bold: true}, &Look{Size: 14}, asText
	other := &line{look: none}
	for _, tt := range []struct {
		name  string
		line  line
		text  int
		below *line
		want  bool
	}{
		{"a longer rest", line{text: "Tools", rest: 6, look: bold}, 0, nil, true},
		{"a rest as long", line{text: "Tools", rest: 5, look: bold}, 0, nil, false},
		{"a longer text", line{text: "Tools", look: bold}, 6, other, true},
		{"a text as long", line{text: "Tools", look: bold}, 5, other, false},
		{"a short text, and two others", line{text: "Tools", look: bold, others: 2}, 1, other, true},
		{"a short text, and another one", line{text: "Tools", look: bold, others: 1}, 1, other, false},
		{"a short text, and a larger one", line{text: "Tools", look: large, others: 1}, 1, other, true},
		{"a short text, and no larger one", line{text: "Tools", look: large}, 1, other, false},
		{"a short text that looks the same", line{text: "Tools", look: bold, others: 2}, 1, &line{look: bold}, false},
		{"a short text below a plain line", line{text: "Tools", look: none, others: 2}, 1, &line{look: bold}, false},
		{"no text, and two others", line{text: "Tools", look: bold, others: 2}, 0, other, false},
		{"nothing below a part with a number", line{text: "Chapter 2", numbered: true, look: bold, others: 2}, 0, nil, true},
		{"nothing below one of two", line{text: "Chapter 2", numbered: true, look: bold, others: 1}, 0, nil, false},
		{"nothing below a number", line{text: "2. Tools", numbered: true, look: bold, others: 2}, 0, nil, false},
		{"nothing below a name", line{text: "Chapter 2", look: bold, others: 2}, 0, nil, false},
		{"a heading below a larger line", line{text: "Tools", look: large}, 0, &line{kind: heading, look: none}, true},
		{"a heading below one of several", line{text: "Tools", look: bold, others: 1}, 0, &line{kind: heading, look: none}, true},
		{"a heading below one alone", line{text: "Tools", look: bold}, 0, &line{kind: heading, look: none}, false},
		{"what looks like a heading", line{text: "Tools", look: bold}, 0, &line{looks: true, look: large}, true},
	} {
		if got := tt.line.followed(tt.text, tt.below); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

// Three names above what they cost are a price list, and two are not.
func TestPrices(t *testing.T) {
	list := func(n int) []line {
		var lines []line
		for range n {
			lines = append(lines, typedLine("Apple pie", false), typedLine("£3.50", false))
		}
		for i := range lines {
			lines[i].look, lines[i].looks = asText, i%2 == 0
		}
		return lines
	}
	for n, want := range map[int]bool{2: true, 3: false} {
		lines := list(n)
		dropValues(lines)
		if lines[0].looks != want {
			t.Errorf("one of %d looks like a heading: %v, want %v", n, lines[0].looks, want)
		}
	}
	certain := list(3)
	certain[0].look = &Look{Style: true}
	other := list(3)
	other[0].look = &Look{Bold: true}
	for _, lines := range [][]line{certain, other} {
		if dropValues(lines); !lines[0].looks {
			t.Errorf("what looks otherwise (%+v) is dropped", *lines[0].look)
		}
	}
	inside := line{text: "Apple pie", below: "£3.50"}
	if !isForSale([]line{inside}, 0) || isForSale([]line{{text: "Apple pie"}, {text: "£3.50"}}, 0) || isForSale([]line{{text: "Apple pie"}}, 0) {
		t.Error("a price stands in the same paragraph, or in that below")
	}
}

// Lines count parts where the number of the next one is one more.
func TestCounting(t *testing.T) {
	lines := []line{
		{text: "Exercise: 4", looks: true},
		{text: "Exercise: 5", looks: true},
		{text: "Exercise: 7", looks: true},
		{text: "Page: 8", looks: true},
		{text: "Exercise: 8"},
		{text: "Exercise 9", looks: true},
	}
	series := counting(lines)
	for i, want := range []bool{true, true, false, false, false, false} {
		if series[i] != want {
			t.Errorf("%q counts: %v, want %v", lines[i].text, series[i], want)
		}
	}
}

// Who speaks in a play stands before a comma, a bracket or a colon.
func TestSpeaker(t *testing.T) {
	for text, want := range map[string]string{
		"THE KING, aside": "THE KING", "THE KING (laughing).": "THE KING", "THE KING:": "THE KING", "THE KING.": "THE KING", "(aside)": "(aside)", "A, B": "A",
	} {
		if got := speaker(text); got != want {
			t.Errorf("%q is spoken by %q, want %q", text, got, want)
		}
	}
}
