package starter_test

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"jourdain/grader/address"
	"jourdain/grader/interop"
	"jourdain/lessons/compile"
)

// green is a dark colour that a learner chooses.
const green = 0x1f6f43

// Where all quotations have their style, they follow one change of it, by its window or by
// the example of one of them, and the work on styles passes. The style as it was, all of them
// coloured by hand, and one of them that is in the way do not.
func TestInteropAStyleIsChangedOnceInWriter(t *testing.T) {
	for name, c := range map[string]struct {
		do    func(w *interop.Writer)
		finds string // by the rule for it; "" where the work passes
	}{
		"window": {func(w *interop.Writer) { w.ColourOf("Quotations", green) }, ""},
		"example": {func(w *interop.Writer) {
			w.Select(quoted(w)[0], quoted(w)[0])
			w.Command("Color", "Color="+strconv.Itoa(green))
			w.Command("StyleUpdateByExample")
		}, ""},
		"unchanged": {func(*interop.Writer) {}, "colour-from-style failed 1"},
		"by hand": {func(w *interop.Writer) {
			for _, i := range quoted(w) {
				w.Select(i, i)
				w.Command("Color", "Color="+strconv.Itoa(green))
			}
		}, "colour-from-style failed 20"},
		"one in the way": {func(w *interop.Writer) {
			w.ColourOf("Quotations", green)
			w.Select(quoted(w)[7], quoted(w)[7])
			w.Command("Color", "Color="+strconv.Itoa(0x7a3b00))
		}, "colour-from-style failed 1"},
		"too pale": {func(w *interop.Writer) { w.ColourOf("Quotations", 0xdddddd) }, "contrast failed 1"},
	} {
		t.Run(name, func(t *testing.T) {
			course, err := compile.Own()
			if err != nil {
				t.Fatal(err)
			}
			work := course.Lesson("styles").Work("booklet")
			path := filepath.Join(t.TempDir(), "work.odt")
			if err := os.WriteFile(path, odtOf(t, work.Text(address.Polite.In("fr")).Starter), 0o600); err != nil {
				t.Fatal(err)
			}
			writer := interop.OpenWriter(t, path)
			giveStyles(writer)
			c.do(writer)
			writer.Save()
			switch got := verdict(t, work, "fr", path); {
			case c.finds == "" && got[0] != "true":
				t.Errorf("the work does not pass: %q", got)
			case c.finds != "" && (got[0] != "false" || !slices.Contains(got, c.finds)):
				t.Errorf("not %q: %q", c.finds, got)
			}
		})
	}
}

// quoted returns where the quotations of the booklet are.
func quoted(w *interop.Writer) []int {
	var all []int
	for i, text := range w.Texts() {
		if strings.HasPrefix(text, "«") {
			all = append(all, i)
		}
	}
	return all
}

// giveStyles clears the formatting by hand of the booklet, and gives headings and quotations
// their styles, those in a row at once.
func giveStyles(w *interop.Writer) {
	w.Command("SelectAll")
	w.Command("ResetAttributes")
	for _, text := range []string{"Le chemin", "La classe", "La récréation", "Le certificat", "Ils se souviennent"} {
		w.Cursor(at(w, text), 0)
		w.Command("StyleApply", "Style=Heading 1", "FamilyName=ParagraphStyles")
	}
	all := quoted(w)
	for len(all) > 0 {
		last := 0
		for last+1 < len(all) && all[last+1] == all[last]+1 {
			last++
		}
		w.Select(all[0], all[last])
		w.Command("StyleApply", "Style=Quotations", "FamilyName=ParagraphStyles")
		all = all[last+1:]
	}
}
