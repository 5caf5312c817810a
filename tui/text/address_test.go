package text

import (
	"strings"
	"testing"

	"jourdain/grader/address"
	"jourdain/grader/address/addresstest"
)

// forTeachers reports whether only a teacher reads what is said under a key.
func forTeachers(key string) bool {
	for _, prefix := range []string{"cli.", "report.", "rubric.", "faults/"} {
		if strings.HasPrefix(key, prefix) {
			return true
		}
	}
	return false
}

// The tutor keeps to one form of address in all that it says. What only a teacher reads
// has the polite form alone, so that nothing can say it in the other one.
func TestWordsKeepToTheFormOfAddress(t *testing.T) {
	both := 0
	for _, m := range messages(t, "fr") {
		for _, said := range []string{m.One, m.Other} {
			for _, f := range address.Faults(said) {
				t.Errorf("%s: %s: %q", m.ID, f.Mistake, f.Text)
			}
			forms := []address.Form{address.Polite, address.Familiar}
			if forTeachers(m.ID) {
				forms = forms[:1]
			}
			if address.Has(said) {
				both++
			}
			for _, form := range forms {
				if wrong := addresstest.Wrong(form, form.Say(said)); wrong != "" && !strings.HasPrefix(m.ID, "faults/address-") {
					t.Errorf("%s, form %q: %s", m.ID, form, wrong)
				}
			}
		}
	}
	if both < 100 {
		t.Errorf("only %d sentences have both forms of address", both)
	}
}

// A language has forms of address when it says how they are called, and then only.
func TestALanguageWithFormsOfAddressSaysSo(t *testing.T) {
	for _, lang := range Languages() {
		words, err := Open(address.Polite.In(lang))
		if err != nil {
			t.Fatal(err)
		}
		uses := false
		for _, m := range messages(t, lang) {
			uses = uses || !strings.HasPrefix(m.ID, "faults/") && address.Has(m.Other)
		}
		if uses != words.Forms() {
			t.Errorf("%s: its words use forms of address %v, and name them %v", lang, uses, words.Forms())
		}
	}
}

func TestWordsInAForm(t *testing.T) {
	polite, err := Open(address.Polite.In("fr"))
	if err != nil {
		t.Fatal(err)
	}
	familiar, err := Open(address.Familiar.In("fr"))
	if err != nil {
		t.Fatal(err)
	}
	for range 2 { // once more when the key was said before
		if got := polite.Say("plain.ask", "Count", 3); !strings.HasPrefix(got, "Votre choix") {
			t.Errorf("polite: %q", got)
		}
		if got := familiar.Say("plain.ask", "Count", 3); !strings.HasPrefix(got, "Ton choix") {
			t.Errorf("familiar: %q", got)
		}
	}
	// What a person typed is never an alternative.
	if got := familiar.Say("plain.unknown", "Answer", "{vous|tu}", "Count", 3); !strings.Contains(got, "{vous|tu}") {
		t.Errorf("an answer is changed: %q", got)
	}
}

// In the line mode a key of its own is found first, in each form of address, and elsewhere
// never; what has none there is said as everywhere.
func TestTheLineModeHasKeysOfItsOwn(t *testing.T) {
	for _, form := range []address.Form{address.Polite, address.Familiar} {
		words, err := Open(form.In("fr"))
		if err != nil {
			t.Fatal(err)
		}
		plain, err := OpenPlain(form.In("fr"))
		if err != nil {
			t.Fatal(err)
		}
		own := 0
		for _, m := range messages(t, "fr") {
			base, ok := strings.CutSuffix(m.ID, plainEnding)
			if _, isKey := words.source[base]; !ok || !isKey {
				continue
			}
			own++
			want := words.Say(m.ID)
			if got := plain.Say(base); got != want || words.Say(base) == want {
				t.Errorf("%s, form %q: the line mode says %q, the screen %q", base, form, got, words.Say(base))
			}
		}
		if own < 8 {
			t.Errorf("only %d keys of the line mode", own)
		}
		if key := "home.settings"; plain.Say(key) != words.Say(key) {
			t.Errorf("%s is said as %q", key, plain.Say(key))
		}
	}
	if got, err := OpenPlain(address.Polite.In("fr")); err != nil || got.Say("course.lesson", "Number", 3, "Title", "Un titre") != "Leçon 3, Un titre" {
		t.Errorf("a lesson is said otherwise, %v", err)
	}
	if _, err := OpenPlain(address.Voice{}); err == nil {
		t.Error("no language has words")
	}
}

// TestASeatHasKeysOfItsOwn holds that what is said otherwise at a seat of a class server is said
// there, in both hands, and nowhere else.
func TestASeatHasKeysOfItsOwn(t *testing.T) {
	for _, lang := range Languages() {
		for _, open := range []func(address.Voice) (*Words, error){Open, OpenPlain} {
			desk, err := open(address.Polite.In(lang))
			if err != nil {
				t.Fatal(err)
			}
			seat, err := open(address.Polite.In(lang))
			if err != nil {
				t.Fatal(err)
			}
			seat.AtSeat()
			own := 0
			for _, m := range messages(t, lang) {
				base, ok := strings.CutSuffix(m.ID, seatEnding)
				if !ok {
					continue
				}
				own++
				if _, isKey := desk.source[base]; !isKey {
					t.Errorf("%s: %s is said nowhere", lang, base)
				}
				want := desk.Say(m.ID)
				if got := seat.Say(base); got != want || desk.Say(base) == want {
					t.Errorf("%s: %s: a seat says %q, the desk %q", lang, base, got, desk.Say(base))
				}
			}
			if own < 8 {
				t.Errorf("%s: only %d keys of a seat", lang, own)
			}
		}
	}
}
