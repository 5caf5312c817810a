package plain

import (
	"testing"

	"jourdain/grader/address"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// What the eye alone notices in a line of a lesson is said in words: bullets, capitals, and that
// words are left out.
func TestWhatTheEyeAloneNoticesIsSaid(t *testing.T) {
	for _, c := range []struct{ lang, line, want string }{
		{"en", "• eggs", "bullet, eggs"},
		{"fr", "   ◦ du beurre", "en retrait, puce, du beurre"},
		{"fr", "               Le 3 mai", "à droite, Le 3 mai"},
		{"en", "KEEP THE DOG INDOORS", "Keep the dog indoors, in capitals"},
		{"fr", "LE CHIEN PAR LA COUR", "Le chien par la cour, en capitales"},
		{"en", "ODT", "ODT"},
		{"en", "Paragraph: Tomato plants…", "Paragraph: Tomato plants, and so on"},
		{"fr", "« Deux filles… »", "« Deux filles, et la suite »"},
		{"fr", "avant le départ,… une lettre", "avant le départ, et la suite, une lettre"},
		{"en", "… twenty blue tips", "and so on, twenty blue tips"},
		{"en", "The boat… (see figure 3).", "The boat, and so on, see figure 3."},
		{"en", "1  The bench outside… hurt themselves.", "number 1, The bench outside, and so on, hurt themselves."},
		{"en", "[click here].", "click here, in brackets."},
		{"en", "See the [bin collection days].", "See the bin collection days. The link is: bin collection days."},
	} {
		if got := said(t, c.lang, c.line); got != c.want {
			t.Errorf("%q is said %q, want %q", c.line, got, c.want)
		}
	}
}

// The items that a line announces are said with it, each with its number, and what is below an
// item with that item.
func TestAListIsSaidAsOne(t *testing.T) {
	got := said(t, "en", "List of 2 items:", "   the pastry", "      sub-list of 2 items", "   the fruit", "The end:", "of it")
	if want := "List of 2 items: item 1, the pastry, sub-list of 2 items; item 2, the fruit\nThe end:\nof it"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// The signs that a text speaks of have names, also those on keys. One between two words, as in a
// path, parts them.
func TestSignsHaveNames(t *testing.T) {
	words, err := text.Open(address.Polite.In("en"))
	if err != nil {
		t.Fatal(err)
	}
	for source, want := range map[string]string{
		"A space becomes a dot: **·**": "A space becomes a dot: raised dot",
		"Look for the **¶** button.":   "Look for the paragraph sign button.",
		"Press **Alt+Shift+→**.":       "Press Alt+Shift+right arrow.",
		"Press **Shift+↓**.":           "Press Shift+down arrow.",
		"A note is written `[^1]`.":    "A note is written open bracket, caret, 1, close bracket.",
		"Take out the `<br>` lines.":   "Take out the less-than sign, br, greater-than sign lines.",
		"Type `git log`, then ~.":      "Type git log, then tilde.",
		"3·4 and Grâce·à":              "3·4 and Grâce·à",
	} {
		if got := Markdown(words, source); got != want {
			t.Errorf("%q is said %q, want %q", source, got, want)
		}
	}
}

// The lines and the answers of an exercise are said as those of a card are. A row of another page
// is not: the name of a file is its name.
func TestAnswersAreSaidAsTheyAreDrawn(t *testing.T) {
	words, err := text.Open(address.Polite.In("en"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		row  screen.Row
		want string
	}{
		{screen.Row{Label: "Follow [this link].", Words: screen.Drawn}, "Follow this link. The link is: this link."},
		{screen.Row{Label: "A LINE IN CAPITAL LETTERS", Words: screen.Drawn}, "A line in capital letters"},
		{screen.Row{Label: "MY [OLD] LETTER"}, "MY [OLD] LETTER"},
		{screen.Row{Label: "Mend “the plants…”."}, "Mend “the plants, and so on”."},
		{screen.Row{Label: "It is “the plants…” Mend it."}, "It is “the plants, and so on”. Mend it."},
		{screen.Row{Label: "Mend “the plants…”"}, "Mend “the plants, and so on”."},
		{screen.Row{Label: "Choose Save As…"}, "Choose Save As…"},
	} {
		if got := rowLabel(words, &c.row); got != c.want {
			t.Errorf("%q is said %q, want %q", c.row.Label, got, c.want)
		}
	}
}
