package address_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/address"
)

func TestSay(t *testing.T) {
	for _, test := range []struct{ name, text, polite, familiar string }{
		{"no alternative", "Un titre.", "Un titre.", "Un titre."},
		{"two", "{Ouvrez|Ouvre} {votre|ton} document.", "Ouvrez votre document.", "Ouvre ton document."},
		{"the end of a word", "{Ouvrez|Ouvre}-le.", "Ouvrez-le.", "Ouvre-le."},
		{"an empty side", "Venez{, s’il vous plaît|}.", "Venez, s’il vous plaît.", "Venez."},
		{"the other empty side", "Oui{| toi}.", "Oui.", "Oui toi."},
		{"values of a template", "{{.A}}{vous|tu}{{if .B}}{a|b}{{end}}", "{{.A}}vous{{if .B}}a{{end}}", "{{.A}}tu{{if .B}}b{{end}}"},
		{"a pipe of a template", "{{.A | quote}} {vous|tu}", "{{.A | quote}} vous", "{{.A | quote}} tu"},
		{"a template without end", "{{ {vous|tu}", "{{ vous", "{{ tu"},
		{"the attribute of a heading", "## À {vous|toi} {#brief}", "## À vous {#brief}", "## À toi {#brief}"},
		{"a rubric", `want: [{"A | B": ["C|D"]}, {any: [E|F]}]`, `want: [{"A | B": ["C|D"]}, {any: [E|F]}]`, `want: [{"A | B": ["C|D"]}, {any: [E|F]}]`},
		{"inside of YAML", `title: {fr: "Pour {vous|toi}"}`, `title: {fr: "Pour vous"}`, `title: {fr: "Pour toi"}`},
		{"at the beginning of YAML", `ask: {Lisez|Lis} ceci`, `ask: Lisez ceci`, `ask: Lis ceci`},
		{"kept by a backslash", `\{a|b} {vous|tu}`, `{a|b} vous`, `{a|b} tu`},
		{"another backslash", `\{a} \| {vous|tu}`, `\{a} \| vous`, `\{a} \| tu`},
		{"a brace alone", "{ {vous|tu} }", "{ vous }", "{ tu }"},
		{"a line that does not end it", "{Ouvrez|Ouvre\nle} {vous|tu}", "{Ouvrez|Ouvre\nle} vous", "{Ouvrez|Ouvre\nle} tu"},
		{"a table", "| {vous|tu} | a |", "| vous | a |", "| tu | a |"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := address.Polite.Say(test.text); got != test.polite {
				t.Errorf("polite: got %q, want %q", got, test.polite)
			}
			if got := address.Familiar.Say(test.text); got != test.familiar {
				t.Errorf("familiar: got %q, want %q", got, test.familiar)
			}
			if changes := test.polite != test.familiar; address.Has(test.text) != changes {
				t.Errorf("Has gives %v", !changes)
			}
		})
	}
}

func TestLongerTakesTheLongerSideInCharacters(t *testing.T) {
	if got, want := address.Longer("{Ouvrez|Ouvre} {éé|abc} {|toi}"), "Ouvrez abc toi"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestFaults(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []address.Fault
	}{
		{"none", `{a|b} {#c} {{.D}} \{e|f|g} {h: "i|j"}`, nil},
		{"the end of the line", "x {Ouvrez|Ouvre le\nlivre}", []address.Fault{{address.Open, 2, "{Ouvrez|Ouvre le"}}},
		{"the end of the text", "{Ouvrez|", []address.Fault{{address.Open, 0, "{Ouvrez|"}}},
		{"a colon", "{Lisez|Lis : ceci}", []address.Fault{{address.Open, 0, "{Lisez|Lis "}}},
		{"another brace", "{vous|{tu|toi}", []address.Fault{{address.Open, 0, "{vous|"}}},
		{"three sides", "{a|b|c} {d|e}", []address.Fault{{address.Sides, 0, "{a|b|"}}},
		{"nothing", "a {|} b", []address.Fault{{address.Empty, 2, "{|}"}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, address.Faults(test.text)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Whatever a text is, it is said, and a text without braces is said as it is.
func FuzzSay(f *testing.F) {
	for _, seed := range []string{"{Ouvrez|Ouvre}", `\{a|b}`, "{{.A | b}} {c|d}", "{a|{b|c}}", "{a|b|c} {|}", "{\n|}", "{é|"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		faults := address.Faults(text)
		for _, said := range []string{address.Polite.Say(text), address.Familiar.Say(text), address.Longer(text)} {
			if len(said) > len(text) || !address.Has(text) && said != text {
				t.Errorf("%q is said as %q", text, said)
			}
		}
		for _, fault := range faults {
			if fault.Offset < 0 || fault.Offset >= len(text) || text[fault.Offset] != '{' {
				t.Errorf("%q: a fault at %d", text, fault.Offset)
			}
		}
	})
}

func TestOfIsPoliteWhereThereIsOneForm(t *testing.T) {
	said := map[address.Voice]string{
		address.Polite.In("fr"): "vous", address.Familiar.In("fr"): "tu",
		address.Polite.In("en"): "you", address.Familiar.In("de"): "du",
	}
	for voice, want := range map[address.Voice]string{
		address.Polite.In("fr"): "vous", address.Familiar.In("fr"): "tu",
		address.Polite.In("en"): "you", address.Familiar.In("en"): "you",
		address.Polite.In("de"): "", {}: "",
	} {
		if got := address.Of(said, voice); got != want {
			t.Errorf("%+v: got %q, want %q", voice, got, want)
		}
	}
}
