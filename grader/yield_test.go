package grader

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/rubric"
	"jourdain/grader/rules/rule"
)

// One cause is told once, at the rule that explains it best, and as surely as anybody has it.
func TestOneCauseIsToldOnce(t *testing.T) {
	for name, test := range map[string]struct {
		source string
		want   map[rule.ID][]string // what is told by the rules that could all tell it
	}{
		"number signs stuck to the words of two headings": {
			"# Recettes\n\nUn mot.\n\n##Les entrées\n\nUne soupe.\n\n###Les plats\n\nUn rôti.\n",
			map[rule.ID][]string{"no-lookalike-heading": {"error typed-hash", "error typed-hash"}},
		},
		"one of them": {
			"# Recettes\n\nUn mot.\n\n##Les entrées\n\nUne soupe.\n",
			map[rule.ID][]string{"no-lookalike-heading": {"review typed-hash"}},
		},
		"lines in capitals": {
			"# Recettes\n\nUn mot.\n\n**LES ENTRÉES QUE NOUS AIMONS**\n\nUne soupe de poireaux, avec du pain.\n\n" +
				"**LES PLATS QUE NOUS AIMONS**\n\nUn rôti de bœuf, avec des carottes.\n",
			map[rule.ID][]string{"no-lookalike-heading": {"review maybe", "review maybe"}},
		},
		"capitals in a text, beside a line that looks like a heading": {
			"# Recettes\n\nMERCI DE BIEN FERMER LA PORTE en sortant.\n\n**LES PLATS QUE NOUS AIMONS**\n\nUn rôti de bœuf, avec des carottes.\n\n" +
				"**LES DESSERTS QUE NOUS AIMONS**\n\nUne tarte aux pommes, avec de la crème.\n",
			map[rule.ID][]string{
				"no-lookalike-heading": {"review maybe", "review maybe"},
				"emphasis":             {"advice capitals"},
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			r, err := Grade(t.Context(), read(t, test.source), Everything())
			if err != nil {
				t.Fatal(err)
			}
			got := map[rule.ID][]string{}
			for _, c := range r.Checks {
				for _, f := range c.Findings {
					if slices.Contains([]rule.ID{"no-lookalike-heading", "markdown-slip", "emphasis"}, c.Rule) {
						got[c.Rule] = append(got[c.Rule], f.Severity.String()+" "+f.Case)
					}
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Where words in bold are counted and also looked for text by text, it is said which text lacks them;
// what else the text has comes first.
func TestTheTextThatLacksBoldWordsIsNamed(t *testing.T) {
	const right = "# Ducks\n\nWe race in May. **Please bring your old duck** back.\n\nA child slipped. **Stay behind the rope** until the end.\n\nThe sun was out.\n"
	asked := &rubric.Rubric{Title: rule.EitherTitle, Checks: []rubric.Check{
		{Rule: "emphasis", Points: 4, Strict: true, Limits: map[string]float64{"bold": 2}},
		{Rule: "matches-model", Points: 2, Model: &rule.Model{Doc: read(t, right), Looks: []rule.Look{rule.LookEmphasis}}},
	}}
	for _, test := range []struct{ words, want string }{
		{"Stay behind the rope", "emphasis-lost A child slipped. Stay behind the rope until the end."},
		{"ALL STAY BEHIND THE ROPE", "capitals ALL STAY BEHIND THE ROPE"},
	} {
		r, err := Grade(t.Context(), read(t, strings.Replace(right, "**Stay behind the rope**", test.words, 1)), asked)
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Checks[0].Findings)+len(r.Checks[1].Findings) == 0 {
			t.Fatalf("%q: nothing is told", test.words)
		}
		first := r.First().Findings[0]
		if got := first.Case + " " + first.Excerpt; !strings.HasPrefix(got, test.want) {
			t.Errorf("%q: told is %q and not %q", test.words, got, test.want)
		}
		for _, f := range r.Checks[0].Findings {
			if f.Case == "none" {
				t.Errorf("%q: a place that is known is not named: %+v", test.words, f)
			}
		}
	}
}

// Where a heading has lost its level, nobody is told to change what stands below it, or the title that
// it now stands beside.
func TestTheHeadingThatIsAtFaultIsNamed(t *testing.T) {
	const right = "# The year\n\nA word.\n\n## The plots\n\nA few.\n\n### The list\n\nLong.\n\n## The water\n\nA lot.\n\n## The show\n\nIn August.\n\n### The beans\n\nGreen.\n\n### The cakes\n\nGone.\n"
	item := func(text string, below ...rule.Item) rule.Item {
		return rule.Item{Texts: []string{text}, Min: 1, Max: 1, Below: below}
	}
	model := read(t, right)
	asked := &rubric.Rubric{Title: rule.LevelOne, Checks: []rubric.Check{
		{Rule: "no-skipped-level", Points: 3},
		{Rule: "required-outline", Points: 5, Outline: []rule.Item{item("The plots", item("The list")), item("The water"), item("The show", item("The beans"), item("The cakes"))}},
		{Rule: "matches-model", Points: 2, Model: &rule.Model{Doc: model}},
	}}
	r, err := Grade(t.Context(), read(t, strings.Replace(right, "## The show", "# The show", 1)), asked)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range r.Checks {
		for _, f := range c.Findings {
			got = append(got, string(c.Rule)+" "+f.Case+" "+f.Excerpt)
		}
	}
	if diff := cmp.Diff([]string{"required-outline wrong-level The show"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Where one heading has kept its typed number, nothing says that none is typed, nor that the contents
// say the same.
func TestALoneTypedNumberIsNotCalledRight(t *testing.T) {
	const right = "# Trip\n\n## The walk\n\nAll day.\n\n## Day by day\n\nFive days.\n\n## The meals\n\nAt noon.\n"
	asked := &rubric.Rubric{Title: rule.EitherTitle, Checks: []rubric.Check{
		{Rule: "no-typed-number", Points: 3}, {Rule: "matches-model", Points: 2, Model: &rule.Model{Doc: read(t, right)}},
	}}
	for source, said := range map[string]bool{right: true, strings.Replace(right, "Day by", "4. Day by", 1): false} {
		r, err := Grade(t.Context(), read(t, source), asked)
		if err != nil {
			t.Fatal(err)
		}
		if got := r.Checks[0].Right != nil; got != said {
			t.Errorf("that no number is typed is said: %t, want %t", got, said)
		}
	}
}

// A question gives way to what another rule is certain of, and what is certain does not give way to it.
func TestOnlyDoubtGivesWay(t *testing.T) {
	told := &told{errors: map[rule.ID]map[string]bool{"matches-model": {"title": true}}}
	better := &rule.Better{ID: "matches-model", Cases: []string{"title"}, Doubt: true}
	for severity, want := range map[rule.Severity]bool{rule.Review: true, rule.Error: false} {
		if got := told.isBetter(better, &rule.Finding{Case: "none", Severity: severity}); got != want {
			t.Errorf("%s gives way: %v", severity, got)
		}
	}
}
