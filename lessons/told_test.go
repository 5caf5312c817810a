package lessons_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/document"
	"jourdain/grader/report"
)

// Each fault of a file is told once, with one thing to do, and nothing is told that is not so.
func TestAFaultIsToldOnce(t *testing.T) {
	for _, test := range []struct {
		name, lesson, work, lang string
		format                   document.Format
		edit                     []string // what is replaced in the starting file, by what
		want                     []string
	}{
		{
			"a decorative image is there, and needs words", "links-and-images", "", "en", document.Markdown,
			[]string{"![](phone-box.png)", `<img src="phone-box.png" alt="">`},
			[]string{"link-text vague", "link-text address", "image-text decorative"},
		},
		{
			"a typed note is not moved besides", "captions-notes-references", "", "en", document.ODT, nil,
			[]string{"caption default", "real-note default", "real-reference default"},
		},
		{
			"une note tapée n’est pas à déplacer en plus", "captions-notes-references", "", "fr", document.ODT, nil,
			[]string{"caption default", "real-note default", "real-reference default"},
		},
		{
			"a note that was deleted is missing once", "captions-notes-references", "", "en", document.ODT,
			[]string{"\\* Mrs Hale counts them, and writes the number in a book.", "", "her lock*", "her lock"},
			[]string{"caption default", "real-reference default", "matches-model missing"},
		},
		{
			"a note without its sign is to be one", "captions-notes-references", "", "en", document.ODT,
			[]string{"\\* Mrs Hale", "Mrs Hale", "her lock*", "her lock"},
			[]string{"caption default", "real-reference default", "matches-model note"},
		},
		{"the words between tabs are there", "simple-tables", "", "en", document.ODT, nil, []string{"real-table default"}},
		{"les mots entre tabulations sont là", "simple-tables", "", "fr", document.Markdown, nil, []string{"real-table default"}},
		{
			"an empty first row is only to be deleted", "simple-tables", "", "en", document.Markdown,
			[]string{
				"Stop\tWeekdays\tSaturday\tSunday\n\n", "|  |  |  |  |\n| --- | --- | --- | --- |\n| Stop | Weekdays | Saturday | Sunday |\n",
				"Larkfield, the green\t7.05\t7.50\t9.10\n\n", "| Larkfield, the green | 7.05 | 7.50 | 9.10 |\n",
				"Church Lane\t7.12\t7.57\t9.17\n\n", "| Church Lane | 7.12 | 7.57 | 9.17 |\n",
				"Primary school\t7.20\t8.05\t9.25\n\n", "| Primary school | 7.20 | 8.05 | 9.25 |\n",
				"Hospital\t7.34\t8.19\t9.39\n\n", "| Hospital | 7.34 | 8.19 | 9.39 |\n",
				"Railway station\t7.45\t8.30\t9.50\n", "| Railway station | 7.45 | 8.30 | 9.50 |\n",
			},
			[]string{"matches-model empty-row"},
		},
		{"empty lines have one cure", "pages", "", "en", document.ODT, nil, []string{"page-break-not-returns maybe", "page-number none"}},
		{"les lignes vides ont un remède", "pages", "", "fr", document.ODT, nil, []string{"page-break-not-returns maybe", "page-number none"}},
		{
			"un titre parti sans son texte le retrouve d’abord", "moving-sections", "report", "fr", document.Markdown,
			[]string{"## Les activités\n\n", "", "## Les comptes", "## Les activités\n\n## Les comptes"}, //nolint:misspell // French
			[]string{"matches-model parted"},
		},
		{
			"parts with the one sign of the title want two", "looking-or-being", "", "en", document.Markdown,
			[]string{"**Starters**", "# Starters", "**Main courses**", "# Main courses", "**Desserts**", "# Desserts"},
			[]string{"required-outline wrong-level"},
		},
		{
			"des parties avec le seul signe du titre, sans titre avant le texte", "looking-or-being", "", "fr", document.Markdown,
			[]string{
				"---\ntitle: Recettes de famille\nlang: fr\n---\n", "",
				"**Les entrées**", "# Les entrées", "**Les plats**", "# Les plats", "**Les desserts**", "# Les desserts",
			},
			[]string{"required-outline wrong-level"},
		},
		{
			"headings in words of one’s own with the one sign of the title", "an-outline-that-speaks", "", "en", document.Markdown,
			[]string{"\n## ", "\n# "},
			[]string{"telling-headings vague", "telling-headings repeated", "heading-is-short long", "matches-model level"},
		},
		{
			"another title before the text", "ready-to-share", "repair", "en", document.Markdown,
			[]string{"title: Document1", "title: Gardening club, minutes of 12 March"},
			[]string{
				"no-lookalike-heading default", "real-list default", "no-empty-paragraph default", "link-text vague",
				"image-text markdown", "document-author default", "document-language other",
			},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			w := own(t).Lesson(test.lesson).Work(test.work)
			source := strings.NewReplacer(test.edit...).Replace(string(w.Texts[test.lang].Starter))
			if diff := cmp.Diff(test.want, told(grade(t, w, test.lang, test.format, []byte(source)))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// told returns the rules that say something with the cases, each once.
func told(r *report.Report) []string {
	var list []string
	for i := range r.Checks {
		for _, f := range r.Checks[i].Findings {
			if name := string(r.Checks[i].Rule) + " " + f.Case; !slices.Contains(list, name) {
				list = append(list, name)
			}
		}
	}
	return list
}

// Parts that are moved one after the other each go behind the one that will stand there.
func TestEachPartGoesBehindTheOneBeforeIt(t *testing.T) {
	w := own(t).Lesson("moving-sections").Work("report")
	for lang, want := range map[string][]string{"en": {"What we did", "The money"}, "fr": {"Les activités", "Les comptes"}} { //nolint:misspell // French
		var got []string
		r := grade(t, w, lang, document.ODT, w.Texts[lang].Starter)
		for i := range r.Checks {
			for _, f := range r.Checks[i].Findings {
				if f.Case == "out-of-order" {
					got = append(got, f.Args["Before"].(string))
				}
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", lang, diff)
		}
	}
}
