package lookalike_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestEdges tries what the finder measures at the measure and one past it.
func TestEdges(t *testing.T) {
	short := "p Few words.\n"
	row := strings.Repeat("a", 49)
	tests := []struct {
		name, source string
		want         []string
	}{
		{"a hundred accented letters", "p{bold} " + strings.Repeat("é", 100) + ordinary, []string{strings.Repeat("é", 100) + ": bold"}},
		{"a letter more", "p{bold} " + strings.Repeat("é", 101) + ordinary, nil},
		{"thirteen words", "p{bold} a b c d e f g h i j k m n" + ordinary, nil},
		{"two lines of fifty letters below are an address", "p **Starters**⏎b" + row + "⏎c" + row + ordinary, nil},
		{"one of fifty-one is a text", "p **Starters**⏎bb" + row + "⏎c" + row + ordinary, []string{"Starters: bold"}},
		{"one line below is a text", "p **Starters**⏎b" + row + ordinary, []string{"Starters: bold"}},
		{"six letters in capitals can be a name", "p UNICEF" + ordinary, nil},
		{"seven are none", "p UNICEFS" + ordinary, []string{"UNICEFS: capitals"}},
		{
			"what is in the middle of a cover", "p{centre} The garden\np{centre,size=20} A year of work\np{centre} Anna Green\n" + strings.Repeat(short, 3),
			[]string{"A year of work: larger centred"},
		},
		{"a price below a name", "p{bold} Apple pie\np £3.50\np{bold} Plum tart\np £4.20\np{bold} Pear tart\np £4.50\n", nil},
		{"a value beside another", "p{bold} Length: 12 m\np{bold} Width: 30 m\np Some words about the field, which is as long as a field can be.\n", nil},
		{"a count of parts", "p{bold} Exercise: 4" + ordinary + "p{bold} Exercise: 5" + ordinary, []string{"Exercise: 4: bold", "Exercise: 5: bold"}},
		{"typed underlining that is half as long again", "empty\np Sowing now\np ===============" + ordinary, []string{"Sowing now: underlined"}},
		{"a sign more", "empty\np Sowing now\np ================" + ordinary, nil},
		{"typed underlining half as long", "empty\np Sowing now\np =====" + ordinary, []string{"Sowing now: underlined"}},
		{"a sign less", "empty\np Sowing now\np ====" + ordinary, nil},
		{"a result", "p{bold} x = 4" + ordinary, nil},
		{"columns", "p{bold} Name→Age" + ordinary, nil},
		{"an entry of contents", "p{bold} Sowing ........ 9" + ordinary, nil},
		{"a line without letters", "p{bold} 12 + 30" + ordinary, nil},
		{"a line that is larger than the text below it", "p{size=16} Sowing" + ordinary, []string{"Sowing: larger"}},
		{"a line as large as the text below it", "p{size=16} Sowing\np{size=16} A salad of lentils and some radishes.\n" + strings.Repeat(ordinary, 6), nil},
		{"sixteen words", "p{bold} " + strings.Repeat("ab ", 16) + ordinary + "p{bold} Sowing" + ordinary, []string{strings.TrimSpace(strings.Repeat("ab ", 16)) + ": bold", "Sowing: bold"}},
		{"seventeen", "p{bold} " + strings.Repeat("ab ", 17) + ordinary + "p{bold} Sowing" + ordinary, []string{"Sowing: bold"}},
		{"six words and a colon", "p{bold} How to sow a small garden:" + ordinary, []string{"How to sow a small garden:: bold"}},
		{"seven", "p{bold} How to sow a very small garden:" + ordinary, nil},
		{"a number, seven words and a colon", "p{bold} 1. How to sow a very small garden:" + ordinary, []string{"1. How to sow a very small garden:: bold"}},
		{"a caption", "p{bold} Figure [seq: Figure 1]" + ordinary, nil},
		{"a link that leads away", "p{bold} [link: The seeds -> https://example.org]" + ordinary, nil},
		{"a link that leads on", "p{bold} [link: The seeds -> #seeds]" + ordinary, []string{"The seeds: bold"}},
		{"two links that lead away", "p{bold} [link: The seeds -> https://example.org] [link: and more -> https://example.com]" + ordinary, []string{"The seeds and more: bold"}},
		{"a link and a word", "p{bold} See [link: The seeds -> https://example.org]" + ordinary, []string{"See The seeds: bold"}},
		{"two lines that look the same can be an address", "p **The seeds**⏎**of the garden**" + ordinary, nil},
		{"two lines with a number", "p **1. The seeds**⏎**of the garden**" + ordinary, []string{"1. The seeds of the garden: bold"}},
		{"three lines with a number", "p **1. The seeds**⏎**of the garden**⏎**in May**" + ordinary, nil},
		{"two large lines", "p {size=16|The seeds}⏎{size=16|of the garden}" + strings.Repeat(ordinary, 3), []string{"The seeds of the garden: larger"}},
		{"three lines that look the same", "p **The seeds**⏎**of the garden**⏎**in May**" + ordinary, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, describe(t, tt.source)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
