package rules

import (
	"io/fs"
	"regexp"
	"testing"

	"jourdain/grader/address"
	"jourdain/grader/address/addresstest"
	"jourdain/grader/rules/page"
)

// Every page, and the howto pages, address their reader in the form that was asked for,
// all through: the examples between lines of three backticks are documents.
func TestPagesKeepToTheFormOfAddress(t *testing.T) {
	example := regexp.MustCompile("(?s)```.*?```")
	both := 0
	for _, pattern := range []string{"text/*.fr.*", "howto/*.fr.md"} {
		names, err := fs.Glob(files, pattern)
		if err != nil || len(names) == 0 {
			t.Fatalf("%s: %d pages, %v", pattern, len(names), err)
		}
		for _, name := range names {
			source, err := fs.ReadFile(files, name)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range address.Faults(string(source)) {
				t.Errorf("%s: %s: %q", name, f.Mistake, f.Text)
			}
			if address.Has(string(source)) {
				both++
			}
			text := example.ReplaceAllString(string(source), "")
			for _, form := range []address.Form{address.Polite, address.Familiar} {
				if wrong := addresstest.Wrong(form, form.Say(text)); wrong != "" {
					t.Errorf("%s, form %q: %s", name, form, wrong)
				}
			}
		}
	}
	if both < 50 {
		t.Errorf("only %d pages have both forms of address", both)
	}
}

// A book says its sentences, its pages and its grammar in its form of address.
func TestBookInAForm(t *testing.T) {
	polite, err := Book(address.Polite.In("fr"))
	if err != nil {
		t.Fatal(err)
	}
	familiar, err := Book(address.Familiar.In("fr"))
	if err != nil {
		t.Fatal(err)
	}
	fix := func(book *page.Book) string {
		cases, err := book.Page("has-headings").Cases()
		if err != nil {
			t.Fatal(err)
		}
		return cases["default"].Fix
	}
	for _, test := range []struct{ polite, familiar, want string }{
		{fix(polite), fix(familiar), "Donne le rôle"},
		{polite.Grammar().Needs, familiar.Grammar().Needs, "vois d’abord"},
		{polite.Skill("make-a-heading").How["markdown"].Body, familiar.Skill("make-a-heading").How["markdown"].Body, "Écris un dièse"},
	} {
		if !regexp.MustCompile(test.want).MatchString(test.familiar) || test.polite == test.familiar {
			t.Errorf("polite %q, familiar %q, want %q", test.polite, test.familiar, test.want)
		}
	}
}
