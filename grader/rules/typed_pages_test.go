package rules

import "testing"

// The number of a page at the end of a line, and what stands before it.
func TestTypedPages(t *testing.T) {
	for line, want := range map[string]struct {
		words, page string
		how         leader
	}{
		"Tools→2":             {"Tools", "2", leading},
		"Tools ... 2":         {"Tools", "2", leading},
		"Tools .. 2":          {"Tools", "2", bare},
		"Tools…2":             {"Tools", "2", leading},
		"Tools   2":           {"Tools", "2", leading},
		"Tools  2":            {"Tools", "2", bare},
		"Tools, 2":            {"Tools", "2", bare},
		"Tools ___2":          {"Tools", "2", leading},
		"Tools ٣":             {"Tools", "٣", bare},
		"Tools 1234":          {"Tools", "1234", bare},
		"Tools 12345":         {"Tools 12345", "", noPage},
		"Tools, p. 2":         {"Tools", "2", worded},
		"Tools, page 2":       {"Tools", "2", worded},
		"Tools (page 2)":      {"Tools", "2", worded},
		"Tools (2)":           {"Tools", "2", bare},
		"Tools 2)":            {"Tools 2)", "", noPage},
		"Tools-2":             {"Tools-2", "", noPage},
		"Tools2":              {"Tools2", "", noPage},
		"Tools→iv":            {"Tools", "iv", leading},
		"Tools→IV":            {"Tools", "IV", leading},
		"Tools→xxxviiii":      {"Tools", "xxxviiii", leading},
		"Tools→xxxviiiii":     {"Tools→xxxviiiii", "", noPage},
		"Tools→Iv":            {"Tools→Iv", "", noPage},
		"Tools iv":            {"Tools iv", "", noPage},
		"Tools, p. iv":        {"Tools", "iv", worded},
		"The civil":           {"The civil", "", noPage},
		"Qu’il→l’i":           {"Qu’il→l’i", "", noPage},
		"12":                  {"12", "", noPage},
		"... 12":              {"... 12", "", noPage},
		"page 12":             {"page", "12", bare},
		"Homepage 12":         {"Homepage", "12", bare},
		"":                    {"", "", noPage},
		"\u00A0Tools→2\u00A0": {"Tools", "2", leading},
	} {
		words, page, how := cutPage(tabbed(line))
		if words != tabbed(want.words) || page != want.page || how != want.how {
			t.Errorf("%q is %q, the page %q, %d; want %q, %q, %d", line, words, page, how, want.words, want.page, want.how)
		}
	}
}
