package roster_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"jourdain/tui/cli/roster"
)

// secretOf is a secret for tests.
func secretOf(text string) []byte { return []byte((text + strings.Repeat("-", 32))[:32]) }

func TestPseudonyms(t *testing.T) {
	all := people(t)
	r := read(t, list(all))
	form := regexp.MustCompile(`^[A-Z][a-z]+-[2-9][B-DF-HJ-NP-TV-Z][2-9][B-DF-HJ-NP-TV-Z]$`)
	first := roster.Pseudonyms(r, secretOf("one"))
	taken := map[string]bool{}
	for _, p := range r.Pupils {
		name := first[p]
		if !form.MatchString(name) || taken[name] {
			t.Errorf("%s is called %q", p.Name(), name)
		}
		taken[name] = true
	}

	// The same in another order, in a part of the list, in another layout and in another class.
	slices.Reverse(all)
	var plain strings.Builder
	for _, p := range all[:40] {
		fmt.Fprintf(&plain, "%s %s\n", strings.ReplaceAll(p.given, ",", ""), p.family)
	}
	byName := map[string]string{}
	for _, p := range r.Pupils {
		byName[strings.ReplaceAll(p.Spoken(), ",", "")] = first[p]
	}
	for name, list := range map[string]string{"half of them, turned round": list(all[:150]), "one name a line": plain.String()} {
		other := read(t, list)
		for p, pseudonym := range roster.Pseudonyms(other, secretOf("one")) {
			if was := byName[strings.ReplaceAll(p.Spoken(), ",", "")]; was != pseudonym {
				t.Errorf("%s: %s was %q, and is %q", name, p.Spoken(), was, pseudonym)
			}
		}
	}

	// With another secret, other ones.
	same := 0
	for p, pseudonym := range roster.Pseudonyms(r, secretOf("two")) {
		if first[p] == pseudonym {
			same++
		}
	}
	if same > 1 {
		t.Errorf("%d are the same with another secret", same)
	}
}

// TestPseudonymsOfMany holds that no two pupils of a list have one pseudonym: of as many that some
// must be told apart, and of those of one name.
func TestPseudonymsOfMany(t *testing.T) {
	r := read(t, many(10_000)+"DUPONT;Marie;5B\nDUPONT;Marie;5C\nRien;Ne;Va\nRien;Ne;Va\nMarie;Dupont;5B\n")
	longer := 0
	taken := map[string]bool{}
	for p, name := range roster.Pseudonyms(r, secretOf("one")) {
		if taken[strings.ToLower(name)] {
			t.Errorf("%s is called %q, as somebody else", p.Name(), name)
		}
		taken[strings.ToLower(name)] = true
		if _, signs, _ := strings.Cut(name, "-"); len(signs) > 4 {
			longer++
		}
	}
	if longer < 5 || longer > 200 {
		t.Errorf("%d have longer pseudonyms", longer)
	}

	// Those who are told apart have the same ones in a shorter list, in another class and in another
	// layout, but for two who have the same words as family name and as first name.
	names := roster.Pseudonyms(r, secretOf("one"))
	var some strings.Builder
	some.WriteString("Nom complet;Classe\n")
	had := map[string]string{}
	for _, p := range r.Pupils[:10_000] {
		if _, signs, _ := strings.Cut(names[p], "-"); len(signs) > 4 && !slices.Contains([]string{"TOCOBABA", "RULACOBA"}, p.Family) {
			fmt.Fprintf(&some, "%s %s;9Z\n", p.Given, strings.ToLower(p.Family))
			had[strings.ToLower(p.Spoken())] = names[p]
		}
	}
	for p, name := range roster.Pseudonyms(read(t, some.String()), secretOf("one")) {
		if name != had[p.Spoken()] {
			t.Errorf("%s was %q, and is %q", p.Spoken(), had[p.Spoken()], name)
		}
	}
}

func TestPseudonymsOfTheList(t *testing.T) {
	r := read(t, "Nom;Prénom;Pseudo\nDUPONT;Marie;Kiwi\nPETIT;Noé;\nROY;Zoé;Figue\nROY;Léa;figue\n")
	names := roster.Pseudonyms(r, secretOf("one"))
	if got := names[r.Pupils[0]]; got != "Kiwi" {
		t.Errorf("got %q", got)
	}
	if got := names[r.Pupils[1]]; len(got) < 8 {
		t.Errorf("got %q", got)
	}
	if a, b := names[r.Pupils[2]], names[r.Pupils[3]]; strings.EqualFold(a, b) || strings.EqualFold(a, "figue") {
		t.Errorf("got %q and %q", a, b)
	}
}

func TestSecret(t *testing.T) {
	path := filepath.Join(t.TempDir(), "jourdain", "pseudonyms.key")
	var all [8][]byte
	var group sync.WaitGroup
	for i := range all {
		group.Go(func() {
			secret, err := roster.Secret(path)
			if err != nil || len(secret) != 32 {
				t.Errorf("%d bytes, %v", len(secret), err)
			}
			all[i] = secret
		})
	}
	group.Wait()
	for _, secret := range all {
		if string(secret) != string(all[0]) {
			t.Error("two programs that begin together have two secrets")
		}
	}
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(entries) != 1 {
		t.Errorf("%v stay, %v", entries, err)
	}
	if info, err := os.Stat(path); runtime.GOOS != "windows" && (err != nil || info.Mode().Perm() != 0o600) {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	if err := os.Chmod(path, 0o644); err != nil {
		t.Fatal(err)
	}
	if again, err := roster.Secret(path); err != nil || string(again) != string(all[0]) {
		t.Errorf("the secret changed, %v", err)
	}
	if info, err := os.Stat(path); runtime.GOOS != "windows" && (err != nil || info.Mode().Perm() != 0o600) {
		t.Errorf("a copy that was put back can be read by others: %v, %v", info.Mode(), err)
	}
	other, err := roster.Secret(filepath.Join(t.TempDir(), "other.key"))
	if err != nil || string(other) == string(all[0]) {
		t.Errorf("the same secret twice, %v", err)
	}
}

// TestSecretThatIsDamaged holds that a damaged secret is said and left as it is.
func TestSecretThatIsDamaged(t *testing.T) {
	for _, content := range []string{"", "jourdain-pseudonyms 12", "something else", "jourdain-pseudonyms " + strings.Repeat("zz", 32)} {
		path := filepath.Join(t.TempDir(), "pseudonyms.key")
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := roster.Secret(path)
		var refused *roster.Refused
		if !errors.As(err, &refused) || refused.Fault.Key != "cli.roster.secret" {
			t.Errorf("%q: %v", content, err)
		}
		if now, err := os.ReadFile(path); err != nil || string(now) != content {
			t.Errorf("%q became %q, %v", content, now, err)
		}
	}
}

func TestVeil(t *testing.T) {
	r := read(t, "Nom;Prénom;Pseudo\nDUPONT;Marie;Kiwi\nDE LA FONTAINE;Jean-Marc;Figue\nROSE;Alix;Noix\nMARTIN;Marie;Mangue\nNGUYỄN;Lan;Prune\n")
	v := roster.NewVeil(r, roster.Pseudonyms(r, secretOf("one")))
	for text, want := range map[string]string{
		"Exposé de Marie Dupont":        "Exposé de Kiwi",
		"dupont-marie-recette.odt":      "Kiwi-recette.odt",
		"DupontMarie_v2":                "Kiwi_v2",
		"Marie, 5B":                     "…, 5B", // there are two
		"par Jean Marc de la Fontaine.": "par Figue.",
		"Jean-Marc":                     "Figue",
		"Une rose, de Rose":             "Une rose, de Noix",
		"nguyen lan - prunes":           "Prune - prunes",
		"Les volcans":                   "Les volcans",
		"":                              "",
	} {
		got := v.Clean(text)
		if got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
		if v.Holds(got) {
			t.Errorf("%q has a name still", got)
		}
		if v.Holds(text) != (got != text) {
			t.Errorf("%q: holds %v, and becomes %q", text, v.Holds(text), got)
		}
	}
}

// TestNoNameIsLeft holds that what people write of themselves has no name when it is cleaned, in
// all the ways in which they name what they hand in with all of their names.
func TestNoNameIsLeft(t *testing.T) {
	all := people(t)
	r := read(t, list(all))
	v := roster.NewVeil(r, roster.Pseudonyms(r, secretOf("one")))
	m := roster.NewMatcher(r)
	for style, write := range writings() {
		if style > "10 " {
			continue
		}
		for _, p := range all {
			text := write(p)
			if cleaned := v.Clean(text); v.Holds(cleaned) || m.Find(cleaned).Pupil != nil {
				t.Errorf("%s: %q becomes %q", style, text, cleaned)
			}
		}
	}
}
