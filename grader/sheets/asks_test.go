package sheets_test

import (
	"bytes"
	"strings"
	"testing"

	"jourdain/grader/report"
	"jourdain/grader/sheets"
)

// What somebody has to look at is called neither good nor whole, on the sheet and for the class.
func TestWhatIsAQuestionIsToBeChecked(t *testing.T) {
	for lang, said := range map[string]string{"fr": "à vérifier", "en": "to check"} {
		s := sheetsOf(t, lang)["good"]
		hasNot(t, plainOf(written(t, s, lang)), "— "+said, "% "+said)
		title := ""
		for i := range s.Report.Checks {
			if c := &s.Report.Checks[i]; c.Rule == "single-title" {
				c.Status, c.Severity, c.Points, c.Of, title = report.Passed, "review", 0, 0, c.Title
				c.Findings = []report.WordedFinding{{Case: "none"}}
			}
		}
		has(t, plainOf(written(t, s, lang)), title+" — "+said)
		c := &sheets.Class{Task: task()}
		c.Add(&s.Pupil, s.Report)
		var table, page bytes.Buffer
		if err := c.CSV(&table, words(t, lang)); err != nil {
			t.Fatal(err)
		}
		if err := c.HTML(&page, words(t, lang)); err != nil {
			t.Fatal(err)
		}
		has(t, table.String(), said)
		has(t, plainOf(page.Bytes()), said)
	}
}

// Texts that are alike are a remark in the rows of those who wrote them, and in no other.
func TestAlikeIsARemark(t *testing.T) {
	for lang, said := range map[string]string{"fr": "Voir la note sur les textes qui se ressemblent.", "en": "See the note on texts that are alike."} {
		c := class(t, lang)
		c.Resemble([]string{"exposé 1.odt", "exposé 4.odt"})
		var table bytes.Buffer
		if err := c.CSV(&table, words(t, lang)); err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(table.String()) {
			if alike := strings.Contains(line, "exposé 1.odt") || strings.Contains(line, "exposé 4.odt"); alike != strings.Contains(line, said) {
				t.Errorf("alike: %v, and the row is %s", alike, line)
			}
		}
	}
}
