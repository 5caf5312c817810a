package grader_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jourdain/grader"
	"jourdain/grader/address"
	"jourdain/grader/report"
	"jourdain/grader/rules/rule"
)

// TestOwnTextsPassAllRules holds that what we write ourselves (the README, the guides, how
// to do things in each tool) has nothing wrong by any rule, nor anything to check, in each
// form of address. The course has a test of its own, which lets no advice pass either.
func TestOwnTextsPassAllRules(t *testing.T) {
	var files []string
	for _, pattern := range []string{"../README.md", "../docs/*.md", "rules/howto/*.md"} {
		found, err := filepath.Glob(pattern)
		if err != nil || len(found) == 0 {
			t.Fatal(pattern, err)
		}
		files = append(files, found...)
	}
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, form := range []address.Form{address.Polite, address.Familiar} {
			passesAllRules(t, file, form.Say(string(source)))
		}
	}
}

func passesAllRules(t *testing.T, file, source string) {
	t.Helper()
	doc, err := grader.Read(context.Background(), file, strings.NewReader(source), int64(len(source)))
	if err != nil {
		t.Fatal(err)
	}
	r, err := grader.Grade(context.Background(), doc, grader.Everything())
	if err != nil {
		t.Fatal(err)
	}
	for i := range r.Checks {
		c := &r.Checks[i]
		for _, f := range c.Findings {
			if f.Severity > rule.Advice || c.Status == report.Failed || c.Rule == "french-spacing" {
				t.Errorf("%s, line %d: %s, %s: %q", file, f.Place.Line, c.Rule, f.Case, f.Excerpt)
			}
		}
	}
}
