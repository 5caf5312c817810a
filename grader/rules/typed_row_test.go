package rules

import (
	"slices"
	"strings"
	"testing"
)

// A line has columns where tabs or three spaces part its words, and dots that lead to an amount;
// the entry of a table of contents, a line of a form and a drawing have none.
func TestTypedRows(t *testing.T) {
	for line, want := range map[string]string{
		"Coffee ........ 1.80 €": "Coffee|1.80 €", "Coffee....2 €": "Coffee|2 €", "Coffee...2 €": "", "........ 2 €": "", "12 ........ 2 €": "",
		"Coffee ........ 12": "", "Coffee ........ Anna": "",
		"Coffee   12 €": "Coffee|12 €", "Coffee  12 €": "", "Coffee 12 €": "", "  Coffee\t\t12 €\t": "Coffee|12 €", "\tCoffee": "",
		"Tools\t3": "", "1.\tTools\t3": "", "1.2\tTools\t3": "", "IV)\tTools\t3": "", "Monday\tTools\t3": "Monday|Tools|3", "1\tTools\tIron\t3": "1|Tools|Iron|3",
		"•\tThe flour": "The flour", "9.\tThe roof": "The roof", "a)\tThe roof": "The roof", "-\tThe flour": "The flour", "- The flour\t2 kg": "- The flour|2 kg",
		"1.9\tThe tenant": "The tenant", "1.10\tThe tenant": "1.10|The tenant", "8.00\tStart": "8.00|Start",
		"│ rules\tall": "", "| rules\tall": "", "rules\t─ all": "", "rules\t╿ all": "", "rules\t⓿ all": "rules|⓿ all", "rules\t▀ all": "rules|▀ all",
		"Name:\tAge:": "", "Name:\tAge: 12": "Name:|Age: 12", "2 + 3 =\t4 + 5 =": "", "Sum\ta) 12 + 3\tb) 4 + 15": "", "Sum\ta) 12 + 3": "Sum|a) 12 + 3",
		"Bridge\t1.2 two\t1.3 three": "Bridge|1.2 two|1.3 three", "Bridge\t• iron\t• wood": "Bridge|• iron|• wood",
		"": "",
	} {
		row := rowOf(line)
		if got := strings.Join(row.cells, "|"); got != want {
			t.Errorf("%q has the cells %q, want %q", line, got, want)
		}
	}
}

// A datum is a number with at most a word of five letters.
func TestData(t *testing.T) {
	for _, datum := range []string{"12", "12 euros", "19 h 30", "3,5", "+4 °C", "−4", "~ 12 m", "€ 3.50", "(12)", "٣"} {
		if !isDatum(datum) {
			t.Errorf("%q is no datum", datum)
		}
	}
	for _, text := range []string{"", "Monday", "12 litres", "n° 12", "-", "3 May 2024 or later"} {
		if isDatum(text) {
			t.Errorf("%q is a datum", text)
		}
	}
}

// Two rows go with each other where they have as many cells, or where one of many is empty.
func TestRowsThatGoTogether(t *testing.T) {
	cells := func(n int) *typedRow { return &typedRow{cells: slices.Repeat([]string{"a"}, n)} }
	for _, tt := range []struct {
		one, other int
		want       bool
	}{{2, 2, true}, {2, 3, false}, {3, 2, false}, {3, 4, true}, {4, 3, true}, {3, 5, false}, {5, 3, false}} {
		if got := cells(tt.one).goesWith(cells(tt.other)); got != tt.want {
			t.Errorf("%d cells go with %d: %v, want %v", tt.one, tt.other, got, tt.want)
		}
	}
}
