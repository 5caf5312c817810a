package cells_test

import (
	"strings"
	"testing"

	"jourdain/grader/address"
	"jourdain/grader/cells"
	"jourdain/tui/text"
)

func TestWrite(t *testing.T) {
	for lang, want := range map[string]string{
		"en": "\uFEFFseat,points\r\n\"3E1\u00A0\",7.5\r\n\"'=1+1\",8\r\n,\r\n",
		"fr": "\uFEFFseat;points\r\n\"3E1\u00A0\";7,5\r\n\"'=1+1\";8\r\n;\r\n",
	} {
		words, err := text.Open(address.Polite.In(lang))
		if err != nil {
			t.Fatal(err)
		}
		rows := [][]cells.Value{
			{cells.Text("3E1"), cells.Number(7.5)}, {cells.Text("=1+1"), cells.Number(8)}, {cells.Text(""), {}},
		}
		var b strings.Builder
		if err := cells.Write(&b, []string{"seat", "points"}, rows, words); err != nil {
			t.Fatal(err)
		}
		if b.String() != want {
			t.Errorf("%s: %q, not %q", lang, b.String(), want)
		}
	}
}
