package grader

import (
	"context"
	"math"
	"slices"
	"strings"
	"testing"

	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rubric"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
)

func TestShare(t *testing.T) {
	wrong := func(things ...int) []rule.Finding {
		var list []rule.Finding
		for _, n := range things {
			list = append(list, rule.Finding{Severity: rule.Error, Things: n, Counted: n < 0})
		}
		return list
	}
	for _, test := range []struct {
		name     string
		judged   int
		findings []rule.Finding
		asked    rubric.Check
		want     float64
	}{
		{"all is right", 4, nil, rubric.Check{}, 1},
		{"one of four is wrong", 4, wrong(0), rubric.Check{}, 0.75},
		{"one finding about three of four", 4, wrong(3), rubric.Check{}, 0.25},
		{"a finding about what another one counts", 4, wrong(1, -1), rubric.Check{}, 0.75},
		{"a question costs nothing", 4, []rule.Finding{{Severity: rule.Review}}, rubric.Check{}, 1},
		{"fewer than the solution has", 2, nil, rubric.Check{Things: 4}, 0.5},
		{"more than the solution has hide nothing", 40, wrong(2), rubric.Check{Things: 4}, 0.5},
		{"more wrong than there are", 2, wrong(5), rubric.Check{Things: 4}, 0},
		{"the document as one thing", 0, wrong(1), rubric.Check{}, 0},
		{"nothing is done yet", 4, wrong(2), rubric.Check{Start: 0.5}, 0},
		{"half is mended", 4, wrong(1), rubric.Check{Start: 0.5}, 0.5},
		{"worse than at the start", 4, wrong(3), rubric.Check{Start: 0.5}, 0},
		{"right from the start", 4, wrong(1), rubric.Check{Start: 1}, 0.75},
	} {
		c := &report.Check{Things: test.judged, Findings: test.findings}
		if got := shareOf(c, &test.asked, -1); got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}

// A heading that only looks like one is missing from the plan and is wrong to the eye, and is one fault:
// it is counted once.
func TestWhatIsMissingIsCountedOnce(t *testing.T) {
	wrong := func(n int) []rule.Finding { return make([]rule.Finding, n) }
	for _, test := range []struct {
		name          string
		judged, wrong int
		still, want   float64
	}{
		{"two of three are made", 3, 1, 2.0 / 3, 2.0 / 3},
		{"with a title that is a heading in this format", 4, 1, 2.0 / 3, 2.0 / 3},
		{"nothing looks like what is missing", 3, 0, 2.0 / 3, 2.0 / 3},
		{"more is wrong than is missing", 5, 2, 2.0 / 3, 1.0 / 3},
		{"all is there, and something too many", 4, 1, 1, 2.0 / 3},
	} {
		findings := wrong(test.wrong)
		for i := range findings {
			findings[i].Severity = rule.Error
		}
		c := &report.Check{Things: test.judged, Findings: findings}
		if got := shareOf(c, &rubric.Check{Things: 3}, test.still); math.Abs(got-test.want) > 1e-9 {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}

func TestPointsGoByQuarters(t *testing.T) {
	for _, test := range []struct {
		name      string
		share, of float64
		all       bool
		want      float64
	}{
		{"everything", 1, 3, false, 3},
		{"nothing", 0, 3, false, 0},
		{"the nearest quarter", 1.0 / 3, 2, false, 0.75},
		{"halves up", 0.5, 0.75, false, 0.5},
		{"nearly everything is not everything", 0.999, 3, false, 2.75},
		{"next to nothing is not nothing", 0.001, 3, false, 0.25},
		{"a quarter cannot be shared", 0.5, 0.25, false, 0},
		{"half a point can", 0.9, 0.5, false, 0.25},
		{"no points to be had", 0.5, 0, false, 0},
		{"all or nothing: nothing", 0.9, 3, true, 0},
		{"all or nothing: all", 1, 3, true, 3},
	} {
		if got := pointsFor(test.share, test.of, test.all); got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
	for share := 0.0; share < 1; share += 0.01 {
		if pointsFor(share, 2.5, false) > pointsFor(share+0.01, 2.5, false) {
			t.Errorf("a share of %v gives more than a greater one", share)
		}
	}
}

// What is not there gives no points and fails no work, and what needs it is not there
// either.
func TestNothingToJudge(t *testing.T) {
	doc := read(t, "# Titre\n\nDu texte.\n")
	for _, test := range []struct {
		ifAny string
		of    float64
	}{{"false", 6}, {"true", 2}} {
		r, err := Grade(context.Background(), doc, asked(t, "checks:\n  - {rule: has-headings, points: 2}\n"+
			"  - {rule: table-header, points: 3, if-any: "+test.ifAny+"}\n  - {rule: real-table, points: 1, if-any: "+test.ifAny+"}\n"))
		if err != nil {
			t.Fatal(err)
		}
		if !r.Passed || r.Points != 2 || r.Of != test.of {
			t.Errorf("if-any %s: passed %v, %v of %v", test.ifAny, r.Passed, r.Points, r.Of)
		}
		for i := range r.Checks {
			if c := &r.Checks[i]; c.Rule != "has-headings" && (c.Status != report.Nothing || c.Right != nil) {
				t.Errorf("%s is %s, right %v", c.Rule, c.Status, c.Right)
			}
		}
	}
}

// A document without a word and without an image is none, when anything is required.
func TestAnEmptyDocument(t *testing.T) {
	required := asked(t, "checks:\n  - {rule: no-empty-heading, points: 2}\n  - {rule: document-title, points: 1}\nlater: [real-list]\n")
	for source, want := range map[string]string{
		"&nbsp;\n": report.Empty, "#\n\n&nbsp;\n\n#\n": report.Empty, "| |\n|-|\n| |\n": report.Empty,
		"Un mot.\n": "", "![](image.png)\n": "", "# Un titre\n": "", "    du code\n": "", "|a|\n|-|\n": "",
	} {
		r, err := Grade(context.Background(), read(t, source), required)
		if err != nil {
			t.Fatal(err)
		}
		if r.Wrong != want {
			t.Errorf("%q is %q, want %q", source, r.Wrong, want)
		}
		if r.Wrong == "" {
			continue
		}
		if r.Points != 0 || r.Of != 3 || r.Passed {
			t.Errorf("%q: %v of %v, passed %v", source, r.Points, r.Of, r.Passed)
		}
		for i := range r.Checks {
			c := &r.Checks[i]
			if c.Status != report.Skipped && c.Status != report.Later || c.Findings != nil || c.Right != nil || c.Points != 0 {
				t.Errorf("%q: %+v", source, c)
			}
		}
	}
	r, err := Grade(context.Background(), document.New(document.Document{}), Everything())
	if err != nil || r.Wrong != "" {
		t.Errorf("where nothing is required an empty document is %q, %v", r.Wrong, err)
	}
}

func TestNeverFails(t *testing.T) {
	for want, checks := range map[bool][]rubric.Check{
		true:  {{Rule: "link-text", Points: 2}, {Rule: "telling-headings", Points: 0.25}},
		false: {{Rule: "link-text"}, {Rule: "link-text", Points: 2, Strict: true}, {Rule: "has-headings", Points: 2}, {Rule: "no-such-rule", Points: 1}},
	} {
		for i := range checks {
			if NeverFails(&checks[i]) != want {
				t.Errorf("%+v: want %v", checks[i], want)
			}
		}
	}
}

// Of some things of which fewer and fewer are at fault, the points only grow: from none, or
// from little where the faults stand among other things that are judged, to all of them.
func TestPointsGrowWithWhatIsMended(t *testing.T) {
	months := []string{"mars", "avril", "mai", "juin", "juillet", "août"}
	n := len(months)
	for _, test := range []struct{ rule, more, before, bad, good string }{
		{"link-text", "strict: true", "# T\n\n", "Voir [ici](https://a.org).\n\n", "Voir [le calendrier des semis](https://a.org).\n\n"},
		{"link-text", "strict: true, limits: {at-least: 6}", "# T\n\n", "Voir.\n\n", "Voir [le calendrier des semis](https://a.org).\n\n"},
		{"image-text", "strict: true", "# T\n\n", "![](a.png)\n\n", "![Un semis de radis](a.png)\n\n"},
		{"image-text", "limits: {at-least: 6}", "# T\n\n", "Rien.\n\n", "![Un semis de radis](a.png)\n\n"},
		{"no-empty-heading", "all: false", "# T\n\nTexte.\n\n", "##\n\nTexte.\n\n", "## Partie\n\nTexte.\n\n"},
		{"no-lookalike-heading", "strict: true", "# T\n\nTexte.\n\n", "**Les semis de @**\n\nOn sème les radis dès que la terre se réchauffe un peu.\n\n", "## Les semis de @\n\nOn sème les radis dès que la terre se réchauffe un peu.\n\n"},
		{"real-list", "limits: {at-least: 6}", "# T\n\n", "• un\n\n• deux\n\nTexte.\n\n", "- un\n- deux\n\nTexte.\n\n"},
		{"real-list", "limits: {ordered: 6}", "# T\n\n", "Texte.\n\n", "1. un\n2. deux\n\nTexte.\n\n"},
		{"no-empty-paragraph", "strict: true", "# T\n\nTexte.\n\n", "&nbsp;\n\nUn texte.\n\n", "Un texte.\n\n"},
		{"quotation", "strict: true, limits: {at-least: 6}", "# T\n\n", "« Un texte assez long pour être une citation à lui tout seul, sur plus d’une ligne de page. »\n\nDit-on.\n\n", "> Un texte.\n\nDit-on.\n\n"},
		{"quotation", "limits: {at-least: 6}", "# T\n\n", "Dit-on.\n\n", "> Un texte.\n\nDit-on.\n\n"},
		{"real-note", "strict: true, limits: {at-least: 6}", "[^1]: Une note.\n\n", "Du texte.\n\n", "Du texte.[^1]\n\n"},
		{"required-outline", "outline: {any: [A, A, A, A, A, A]}", "Du texte.\n\n", "Du texte.\n\n", "# A\n\nDu texte.\n\n"},
		{"required-outline", "outline: {any: [{A: [B, C]}, {A: [B, C]}, {A: [B, C]}, {A: [B, C]}, {A: [B, C]}, {A: [B, C]}]}", "Du texte.\n\n", "Du texte.\n\n", "# A\n\n## B\n\n## C\n\nDu texte.\n\n"},
		{"kept-text", "text: [En mars la terre se repose., En avril la terre se repose., En mai la terre se repose., En juin la terre se repose., En juillet la terre se repose., En août la terre se repose.]", "# T\n\n", "Autre chose.\n\n", "En @ la terre se repose.\n\n"},
		{"telling-headings", "strict: true", "# Le potager\n\n", "## Divers\n\nTexte.\n\n### Le sol\n\n", "## Le jardin en @\n\nTexte.\n\n### Le sol\n\n"},
		{"heading-is-short", "strict: true", "# T\n\n", "## Un titre qui est en fait une phrase entière.\n\nTexte.\n\n", "## Un titre\n\nTexte.\n\n"},
	} {
		r := asked(t, "checks:\n  - {rule: "+test.rule+", points: 3, "+test.more+"}\n")
		before := -1.0
		for k := range n + 1 {
			text := test.before
			for i, month := range months {
				unit := map[bool]string{true: test.good, false: test.bad}[i < k]
				text += strings.ReplaceAll(unit, "@", month)
			}
			doc := read(t, text)
			got, err := Grade(context.Background(), doc, r)
			if err != nil {
				t.Fatal(err)
			}
			if got.Points < before || got.Points == 3 && k < n {
				t.Errorf("%s, %s: %v with %d of %d mended, and %v before", test.rule, test.more, got.Points, k, n, before)
			}
			before = got.Points
		}
		if before != 3 {
			t.Errorf("%s, %s: %v when all is mended", test.rule, test.more, before)
		}
	}
}

// What is found comes the gravest first, and what weighs the same in the order of the text;
// the check is as grave as its first finding.
func TestTheGravestComesFirst(t *testing.T) {
	run := func(severities ...rule.Severity) *report.Check {
		pass := rule.NewPass(reading.Of(&document.Document{}), rule.Setting{})
		for i, severity := range severities {
			pass.Report(document.Place{Paragraph: i + 1}, rule.As(severity))
		}
		c := &report.Check{}
		weigh(c, pass, &rubric.Check{}, 1)
		return c
	}
	for _, test := range []struct {
		name   string
		found  []rule.Severity
		want   []int // the numbers of the paragraphs
		grave  rule.Severity
		failed bool
	}{
		{"mixed", []rule.Severity{rule.Advice, rule.Review, rule.Error, rule.Advice, rule.Error}, []int{3, 5, 2, 1, 4}, rule.Error, true},
		{"no error", []rule.Severity{rule.Advice, rule.Review}, []int{2, 1}, rule.Review, false},
		{"advice", []rule.Severity{rule.Advice, rule.Advice}, []int{1, 2}, rule.Advice, false},
	} {
		c := run(test.found...)
		var got []int
		for i := range c.Findings {
			got = append(got, c.Findings[i].Place.Paragraph)
		}
		if !slices.Equal(got, test.want) || c.Severity != test.grave || (c.Status == report.Failed) != test.failed {
			t.Errorf("%s: paragraphs %v, %s, %s; want %v, %s", test.name, got, c.Severity, c.Status, test.want, test.grave)
		}
	}
}
