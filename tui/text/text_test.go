package text

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/nicksnyder/go-i18n/v2/i18n"

	"jourdain/grader/address"
)

// messages returns all that is said in a language, of faults too.
func messages(t *testing.T, lang string) []*i18n.Message {
	t.Helper()
	var all []*i18n.Message
	for _, folder := range []string{"", "faults/"} {
		source, err := files.ReadFile(folder + lang + ".yaml")
		if err != nil {
			t.Fatal(err)
		}
		said, err := parse(source)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range said {
			m.ID = folder + m.ID
		}
		all = append(all, said...)
	}
	return all
}

func keys(t *testing.T, lang string) []string {
	t.Helper()
	var ids []string
	for _, m := range messages(t, lang) {
		ids = append(ids, m.ID)
		if m.Other == "" {
			t.Errorf("%s: %s says nothing", lang, m.ID)
		}
	}
	slices.Sort(ids)
	return ids
}

// withoutForms leaves out what only a language with forms of address says.
func withoutForms(ids []string) []string {
	return slices.DeleteFunc(ids, func(id string) bool { return id == formsKey || strings.HasPrefix(id, formsKey+"-") })
}

// The entries that are found without reading the file are those that it has, and each is
// said as the whole file says it.
func TestEntriesAreThoseOfTheWholeFile(t *testing.T) {
	for _, lang := range Languages() {
		for _, file := range []string{lang + ".yaml", "faults/" + lang + ".yaml"} {
			source, err := files.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			whole, err := parse(source)
			if err != nil {
				t.Fatal(err)
			}
			found := entries(string(source))
			if len(found) != len(whole) {
				t.Errorf("%s: %d entries are found, the file has %d", file, len(found), len(whole))
			}
			for _, want := range whole {
				got, err := one(want.ID, found[want.ID])
				if err != nil || len(got) != 1 {
					t.Fatalf("%s, %s: %d messages, %v", file, want.ID, len(got), err)
				}
				if diff := cmp.Diff(want, got[0]); diff != "" {
					t.Errorf("%s, %s (-whole file +entry):\n%s", file, want.ID, diff)
				}
			}
		}
	}
}

func TestEveryLanguageHasTheSameKeys(t *testing.T) {
	want := withoutForms(keys(t, "fr"))
	for _, lang := range Languages() {
		if diff := cmp.Diff(want, withoutForms(keys(t, lang))); diff != "" {
			t.Errorf("%s has other keys than fr (-fr +%s):\n%s", lang, lang, diff)
		}
	}
}

func TestEveryLanguageNamesTheSameValues(t *testing.T) {
	value := regexp.MustCompile(`\{\{\.(\w+)\}\}`)
	names := func(lang string) map[string]string {
		out := map[string]string{}
		for _, m := range messages(t, lang) {
			found := map[string]bool{}
			for _, match := range value.FindAllStringSubmatch(m.Other, -1) {
				found[match[1]] = true
			}
			var list []string
			for name := range found {
				list = append(list, name)
			}
			slices.Sort(list)
			out[m.ID] = strings.Join(list, " ")
		}
		return out
	}
	want := names("fr")
	maps.DeleteFunc(want, func(id, _ string) bool { return len(withoutForms([]string{id})) == 0 })
	for _, lang := range Languages() {
		got := names(lang)
		maps.DeleteFunc(got, func(id, _ string) bool { return len(withoutForms([]string{id})) == 0 })
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s names other values than fr:\n%s", lang, diff)
		}
	}
}

// The keys that the code says in full must have words; those that it puts together
// ("role." + id) are tried where they are said.
func TestEveryKeyThatTheCodeSaysHasWords(t *testing.T) {
	words, err := Open(address.Polite.In("fr"))
	if err != nil {
		t.Fatal(err)
	}
	said := regexp.MustCompile(`Say\("([a-z][^"]*[^".-])"[,)]`)
	found := 0
	err = filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		source, err := os.ReadFile(path)
		for _, match := range said.FindAllStringSubmatch(string(source), -1) {
			found++
			if _, ok := words.Find(match[1], "Count", 1); !ok {
				t.Errorf("%s says %q, which has no words", path, match[1])
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if found < 50 {
		t.Errorf("only %d keys found in the code: the search does not work", found)
	}
}

func TestFrenchIsTypeset(t *testing.T) {
	wrong := regexp.MustCompile(`« | »| [;:!?]|[a-zé]'[a-zéh]|\p{L}[;!?]`)
	for _, m := range messages(t, "fr") {
		for _, said := range []string{m.One, m.Other} {
			if strings.HasPrefix(m.ID, "words.") || strings.HasSuffix(m.ID, ".example") {
				continue
			}
			if at := wrong.FindString(said); at != "" {
				t.Errorf("%s: %q in %q wants a no-break space or a curly apostrophe", m.ID, at, said)
			}
		}
	}
}

func TestCountsChooseThePluralOfTheLanguage(t *testing.T) {
	for _, test := range []struct {
		lang  string
		count int
		want  string
	}{
		{"fr", 0, "0 leçon finie sur 17"},
		{"fr", 1, "1 leçon finie sur 17"},
		{"fr", 2, "2 leçons finies sur 17"},
		{"en", 0, "0 lessons finished of 17"},
		{"en", 1, "1 lesson finished of 17"},
	} {
		words, err := Open(address.Polite.In(test.lang))
		if err != nil {
			t.Fatal(err)
		}
		if got := words.Say("course.finished", "Count", test.count, "Of", 17); got != test.want {
			t.Errorf("%s, %d: got %q, want %q", test.lang, test.count, got, test.want)
		}
	}
}

// A number with a part after the point is written as the language does, and takes the form
// of the plural that it has there.
func TestPartsOfAPoint(t *testing.T) {
	for _, test := range []struct {
		lang  string
		count float64
		want  string
	}{
		{"fr", 0, "0 point sur 10."},
		{"fr", 1.75, "1,75 point sur 10."},
		{"fr", 2, "2 points sur 10."},
		{"fr", 7.5, "7,5 points sur 10."},
		{"en", 0.5, "0.5 points out of 10."},
		{"en", 1, "1 point out of 10."},
		{"en", 1.5, "1.5 points out of 10."},
		{"en", 7.5, "7.5 points out of 10."},
	} {
		words, err := Open(address.Polite.In(test.lang))
		if err != nil {
			t.Fatal(err)
		}
		if got := words.Say("report.points", "Count", test.count, "Of", 10.0); got != test.want {
			t.Errorf("%s, %v: got %q, want %q", test.lang, test.count, got, test.want)
		}
	}
}

func TestMatchFollowsTheSystem(t *testing.T) {
	for _, test := range []struct {
		asked []string
		want  string
	}{
		{[]string{"", "", "fr_FR.UTF-8"}, "fr"},
		{[]string{"fr_CA@euro"}, "fr"},
		{[]string{"en_GB.UTF-8", "", "fr_FR"}, "en"},
		{[]string{"C", "POSIX", "fr_BE.UTF-8"}, "fr"},
		{[]string{"ja_JP.UTF-8"}, "en"},
		{[]string{"not a locale"}, "en"},
		{nil, "en"},
	} {
		if got := Match("en", test.asked...); got != test.want {
			t.Errorf("%q: got %s, want %s", test.asked, got, test.want)
		}
	}
}

func TestWhenIsSaidInWords(t *testing.T) {
	words, err := Open(address.Polite.In("fr"))
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, 11, 23, 14, 2, 0, 0, time.UTC) // a Monday
	for _, test := range []struct {
		at   time.Time
		want string
	}{
		{now.Add(-20 * time.Second), "à l’instant"},
		{now.Add(20 * time.Second), "à l’instant"},
		{now.Add(-time.Minute), "il y a 1 minute"},
		{now.Add(-59 * time.Minute), "il y a 59 minutes"},
		{now.Add(-3 * time.Hour), "aujourd’hui à 11\u00a0h\u00a002"},
		{now.Add(-15 * time.Hour), "hier"},
		{now.Add(-6 * 24 * time.Hour), "mardi"},
		{now.Add(-7 * 24 * time.Hour), "16 novembre"},
	} {
		if got := words.When(test.at, now); got != test.want {
			t.Errorf("%v: got %q, want %q", now.Sub(test.at), got, test.want)
		}
	}
}

// When an exercise comes back is said by the calendar, in words, and roughly where it is long.
func TestInHowLong(t *testing.T) {
	now := time.Date(2026, 11, 23, 23, 50, 0, 0, time.UTC)
	for days, want := range map[int][2]string{
		1: {"demain", "tomorrow"}, 2: {"dans deux jours", "in two days"}, 7: {"dans une semaine", "in a week"},
		10: {"dans dix jours", "in ten days"}, 13: {"dans deux semaines", "in two weeks"}, 21: {"dans trois semaines", "in three weeks"},
		49: {"dans sept semaines", "in seven weeks"}, 60: {"dans deux mois", "in two months"}, 400: {"dans 13 mois", "in 13 months"},
	} {
		for i, lang := range []string{"fr", "en"} {
			words, err := Open(address.Polite.In(lang))
			if err != nil {
				t.Fatal(err)
			}
			for _, at := range []time.Time{time.Date(2026, 11, 23+days, 0, 0, 0, 0, time.UTC), now.AddDate(0, 0, days)} {
				if got := words.In(at, now); got != want[i] {
					t.Errorf("%s: in %d days is said %q, not %q", lang, days, got, want[i])
				}
			}
		}
	}
}

func TestAQuotedValueHasTheInnerMarks(t *testing.T) {
	for lang, want := range map[string]string{
		"en": "Which of these fits “‘How to find us’, alone on its line”?",
		"fr": "Où ranger «\u00A0“How to find us”, alone on its line\u00A0»\u00A0?",
	} {
		w, err := Open(address.Polite.In(lang))
		if err != nil {
			t.Fatal(err)
		}
		if got := w.Say("practice.sort.which", "Text", "“How to find us”, alone on its line"); got != want {
			t.Errorf("%s: got %q, want %q", lang, got, want)
		}
	}
}
