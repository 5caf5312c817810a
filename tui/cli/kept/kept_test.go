package kept_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/address"
	"jourdain/grader/report"
	"jourdain/tui/cli/kept"
	"jourdain/tui/text"
)

// told returns the changes of a file, a line each, or its faults.
func told(t *testing.T, scale int, source string) string {
	t.Helper()
	b, err := kept.Parse("x", []byte(source), scale)
	var r *kept.Refused
	switch {
	case errors.As(err, &r):
		var lines []string
		for i := range r.Faults {
			f := &r.Faults[i]
			for _, lang := range text.Languages() {
				words, err := text.Open(address.Polite.In(lang))
				if err != nil {
					t.Fatal(err)
				}
				if said := f.Say(words); strings.Contains(said, "[") || strings.Contains(said, "no value") {
					t.Errorf("%s: %s", lang, said)
				}
			}
			lines = append(lines, fmt.Sprintf("%d %s", f.Line, strings.TrimPrefix(f.Key, "cli.")))
		}
		return strings.Join(lines, "\n")
	case err != nil:
		t.Fatal(err)
	}
	var lines []string
	for _, c := range b.Changes {
		then := "-"
		if c.Then != nil {
			then = fmt.Sprint(*c.Then)
		}
		lines = append(lines, fmt.Sprintf("%d %s %s>%v %s", c.Line, c.Name(), then, c.Mark, c.Reason))
	}
	return strings.Join(lines, "\n")
}

// A result in JSON says its change by itself, and a mark that was typed over is one too.
func TestChangesInJSON(t *testing.T) {
	const rest = `"points":3,"of":4,"scale":20,"mark":15`
	for name, c := range map[string]struct{ source, want string }{
		"none":           {`{"file":"a.odt",` + rest + `}`, ""},
		"changed":        {`{"pupil":"Zoé","file":"a.odt",` + rest + `,"changed":{"mark":17.5,"reason":"oral"}}`, "1 Zoé 15>17.5 oral"},
		"typed over":     {`{"file":"a.odt","points":3,"of":4,"scale":20,"mark":16}`, "1 a.odt 15>16 "},
		"kept again":     {`{"file":"a.odt","points":3,"of":4,"scale":20,"mark":17,"changed":{"mark":17,"was":15}}`, "1 a.odt 15>17 "},
		"in quotes":      {`{"file":"a.odt",` + rest + `,"changed":{"mark":"17,5"}}`, "1 a.odt 15>17.5 "},
		"the same mark":  {`{"file":"a.odt",` + rest + `,"changed":{"mark":15,"reason":"seen"}}`, "1 a.odt 15>15 seen"},
		"no work":        {`{"pupil":"Zoé","file":"z","unreadable":{"reason":"pdf"},"changed":{"mark":9}}`, "1 Zoé ->9 "},
		"wrong document": {`{"file":"a.odt","wrong":"empty","points":1,"of":4,"scale":20,"changed":{"mark":2}}`, "1 a.odt ->2 "},
		"several lines":  {"\n{\"file\":\"a.odt\"}\n{\n \"file\": \"b.odt\",\n" + rest + ",\n\"changed\": {\"mark\": 3}\n}\n", "3 b.odt 15>3 "},
		"broken": {
			"{\"file\":\"a.odt\"}\n{\"file\":\"b.odt\",\"changed\":{\"mark\":3}\n{\"file\":\"c.odt\"}\n{\"file\":oops}\n{}\n",
			"2 kept.no-result\n4 kept.no-result\n5 kept.no-result",
		},
		"cut":          {`{"file":"a.odt","changed":{"mark":3`, "1 kept.no-result"},
		"out of scale": {`{"file":"a.odt",` + rest + `,"changed":{"mark":20.5}}`, "1 kept.out-of-scale"},
		"below zero":   {`{"file":"a.odt",` + rest + `,"changed":{"mark":-1}}`, "1 kept.out-of-scale"},
		"no number":    {`{"file":"a.odt",` + rest + `,"changed":{"mark":"absent"}}`, "1 kept.no-number"},
		"no mark":      {`{"file":"a.odt",` + rest + `,"changed":{"reason":"oral"}}`, "1 kept.no-mark"},
		"two marks":    {`{"file":"a.odt","points":3,"of":4,"scale":20,"mark":16,"changed":{"mark":17}}`, "1 kept.two-marks"},
		"other scale":  {`{"file":"a.odt","points":3,"of":4,"scale":10,"mark":7.5,"changed":{"mark":8}}`, "0 kept.scale-other"},
		"two scales": {
			`{"file":"a.odt",` + rest + "}\n" + `{"file":"b.odt","points":3,"of":4,"scale":10,"mark":7.5}`, "2 kept.two-scales",
		},
	} {
		if diff := cmp.Diff(c.want, told(t, 20, c.source)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	if got := told(t, 0, `{"file":"a.odt",`+rest+`,"changed":{"mark":17}}`); got != "0 kept.scale-none" {
		t.Error(got)
	}
}

// In a table, a mark that its points do not give was changed; a list without points has only changes.
func TestChangesInATable(t *testing.T) {
	const head = "Élève;Classe;État;Document;Titres /2;Points;Sur;Note /20;À faire d’abord;Raison de la note changée\n"
	for name, c := range map[string]struct{ source, want string }{
		"typed over": {
			"\uFEFF" + head + "Zoé Dupont;3A;évalué;z.odt;1,5;1,5;2;16;;oral\r\nAli;3A;évalué;a.odt;1,5;1,5;2;15;;\r\n", "2 Zoé Dupont 15>16 oral",
		},
		"saved by a spreadsheet": {
			"sep=,\nPupil,Points,Out of,Mark /20\n\"Dupont, Zoé\",1.5,2.00,16.50\n,,,\nMean,1.5,2,15.75\nMedian,1.5,2,15.75\n", "3 Dupont, Zoé 15>16.5 ",
		},
		"given to who had none": {head + "Zoé;;rien rendu;;;;;5;;excusée\n", "2 Zoé ->5 excusée"},
		"a reason of several lines": {
			head + "Zoé;;;;1;1;2;12;;\"oral,\nau tableau\"\nAli;;;;1;1;2;11;;\n", "2 Zoé 10>12 oral,\nau tableau\n4 Ali 10>11 ",
		},
		"a reason that is no formula": {head + "Zoé;;;;1;1;2;9;;'-1 : retard\n", "2 Zoé 10>9 -1 : retard"},
		"a list":                      {"Nom;Prénom;Note /20;Raison\nDupont;Zoé;14;oral\nMartin;Léo;;\n", "2 Dupont Zoé ->14 oral"},
		"of the run's scale":          {"Pupil\tMark\tReason\nZoé\t14\toral\n", "2 Zoé ->14 oral"},
		"a column of one's own": {
			"Pupil,Points,Out of,Mark /20,Changed mark,Reason\nZoé,1,2,10,11.5,oral\nAli,1,2,10,,\nLéo,1,2,12,,\n", "2 Zoé 10>11.5 oral\n4 Léo 10>12 ",
		},
		"a reason for no mark": {"Pupil,Mark /20,Changed mark,Reason\nZoé,10,,oral\nAli,10,,\n", "2 kept.no-mark"},
		"of results for programs": {
			"file,passed,points,of,mark,link-text,first,pupil,state,handed-in,older,scale,was,reason,due\nz.odt,true,1,2,11,passed,,Zoé,graded,,,20,,,\n" +
				"\"a.pdf\",unreadable,,,7,,,,,,,20,,seen,\n", "2 Zoé 10>11 \n3 a.pdf ->7 seen",
		},
		"with the scale in a column": {"Pupil,Points,Out of,Mark,Mark out of\nZoé,1,2,11,20\n", "2 Zoé 10>11 "},
		"no scale":                   {"Élève;Points;Sur;Note\nZoé;1;2;11\n", "1 kept.no-scale-here"},
		"faults": {
			head + "Zoé;;;;1;1;2;;;oral\nAli;;;;1;1;2;x;;\nLéo;;;;1;1;2;abs;;\nMia;;;;1;1;2;21;;\n;;;;1;1;2;12;;\n",
			"2 kept.no-mark\n3 kept.no-number\n4 kept.no-number\n5 kept.out-of-scale\n6 kept.nobody",
		},
		"of Moodle":   {"Identifiant,Nom complet,Note,Note maximale\nParticipant1,Zoé,12,20\n", "0 kept.no-reasons"},
		"of anything": {"a,b\n1,2\n", "0 kept.no-columns"},
		"nothing":     {"", "0 roster.empty"},
		"spreadsheet": {"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "0 roster.spreadsheet"},
	} {
		if diff := cmp.Diff(c.want, told(t, 20, c.source)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// A change finds its pupil by the key, by the name however it is turned, and never by chance.
func TestWhoseAChangeIs(t *testing.T) {
	all := []kept.Whose{
		{Keys: []string{"roster:dupont-zoe"}, Names: []string{"Dupont Zoé"}, Class: "3A", Files: []string{"z.odt"}},
		{Keys: []string{"roster:martin-leo-3a"}, Names: []string{"Martin Léo"}, Class: "3A", Files: []string{"l.odt"}},
		{Keys: []string{"roster:martin-leo-3b"}, Names: []string{"Martin Léo"}, Class: "3B"},
		{Keys: []string{"class/a.odt"}, Names: []string{"class/a.odt"}, Files: []string{"class/a.odt"}},
	}
	for name, c := range map[string]struct {
		change kept.Change
		want   string
	}{
		"key":              {kept.Change{Key: "roster:dupont-zoe", Pupil: "Somebody"}, "0"},
		"name":             {kept.Change{Pupil: "DUPONT Zoe"}, "0"},
		"turned":           {kept.Change{Pupil: "zoé dupont"}, "0"},
		"class":            {kept.Change{Pupil: "Léo Martin", Class: "3b"}, "2"},
		"document":         {kept.Change{Pupil: "Léo Martin", File: "l.odt"}, "1"},
		"two":              {kept.Change{Pupil: "Léo Martin", Line: 7}, "7 which"},
		"another class":    {kept.Change{Pupil: "Zoé Dupont", Class: "6C"}, "gone"},
		"file":             {kept.Change{File: "class/./a.odt"}, "3"},
		"file of somebody": {kept.Change{Pupil: "Ali", File: "class/a.odt"}, "3"},
		"file of another":  {kept.Change{Pupil: "Ali", File: "z.odt"}, "gone"},
		"file as a name":   {kept.Change{Pupil: "class/a.odt"}, "3"},
		"nobody":           {kept.Change{Pupil: "Ali"}, "gone"},
	} {
		b := &kept.Book{Changes: []kept.Change{c.change}}
		if got := place(b, all); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
	twice := &kept.Book{Changes: []kept.Change{{Line: 2, Pupil: "Zoé Dupont", Mark: 3}, {Line: 5, Pupil: "Dupont Zoé", Mark: 3}}}
	if got := place(twice, all); got != "0" {
		t.Errorf("the same said twice: %s", got)
	}
	twice.Changes[1].Mark = 4
	if got := place(twice, all); got != "5 twice" {
		t.Errorf("two changes: %s", got)
	}
	gone := &kept.Book{Changes: []kept.Change{{Line: 2, Pupil: "Ali", Mark: 3}, {Line: 5, Pupil: "Ali", Mark: 4}}}
	if got := place(gone, all); got != "5 twice" {
		t.Errorf("two changes of who is gone: %s", got)
	}
}

// place says where the changes of a book went.
func place(b *kept.Book, all []kept.Whose) string {
	of, gone, err := b.Match(all)
	var r *kept.Refused
	if errors.As(err, &r) {
		return fmt.Sprintf("%d %s", r.Faults[0].Line, strings.TrimPrefix(r.Faults[0].Key, "cli.kept."))
	}
	for i, c := range of {
		if c != nil {
			return fmt.Sprint(i)
		}
	}
	if len(gone) > 0 {
		return "gone"
	}
	return "nowhere"
}

// What has changed since is known by the bytes of the document, else by its points.
func TestWhatChangedSince(t *testing.T) {
	ten, twelve := 10.0, 12.0
	for name, c := range map[string]struct {
		change kept.Change
		digest string
		now    *float64
		want   report.Since
	}{
		"the same file":     {kept.Change{Digest: "a", Then: &ten, Knows: true}, "a", &ten, ""},
		"asked otherwise":   {kept.Change{Digest: "a", Then: &ten, Knows: true}, "a", &twelve, ""},
		"another file":      {kept.Change{Digest: "a", Then: &ten, Knows: true}, "b", &ten, report.FileSince},
		"of a table":        {kept.Change{Then: &ten, Knows: true}, "b", &ten, ""},
		"other points":      {kept.Change{Then: &ten, Knows: true}, "b", &twelve, report.PointsSince},
		"points, then none": {kept.Change{Then: &ten, Knows: true}, "", nil, report.PointsSince},
		"of a list":         {kept.Change{}, "b", &twelve, ""},
	} {
		got := c.change.In(c.digest, c.now)
		if got.Since != c.want || got.Digest != c.change.Digest {
			t.Errorf("%s: %+v, want %q", name, got, c.want)
		}
	}
}
