package rules_test

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"jourdain/grader/document"
	"jourdain/grader/rules"
	"jourdain/grader/rules/page"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/ruletest"
)

// TestFourFiles holds that a rule is four files: its code, its page in every
// language, and its cases of every kind.
func TestFourFiles(t *testing.T) {
	books := books(t)
	for _, r := range rules.All() {
		t.Run(string(r.ID), func(t *testing.T) {
			source := strings.ReplaceAll(string(r.ID), "-", "_") + ".go"
			if _, err := os.Stat(source); err != nil {
				t.Error(err)
			}
			for lang, book := range books {
				checkPage(t, lang, book, r)
			}
			checkKinds(t, r)
		})
	}
}

func checkPage(t *testing.T, lang string, book *page.Book, r rule.Rule) {
	p := book.Page(r.ID)
	if p == nil {
		t.Errorf("no page text/%s.%s.md", r.ID, lang)
		return
	}
	if p.Title == "" || p.Why == "" || p.Right.Other == "" || p.Body == "" {
		t.Errorf("%s: the page lacks its title, why, right or body", lang)
	}
	for _, skill := range p.Skills() {
		if book.Skill(skill) == nil {
			t.Errorf("%s: no skill howto/%s.%s.md", lang, skill, lang)
		}
	}
	if n := strings.Count("\n"+p.Body, "\n## "); n != 4 {
		t.Errorf("%s: %d sections (##) in the body, want 4: what it means, why it matters, what to avoid, what is good", lang, n)
	}
	cases, err := p.Cases()
	if err != nil {
		t.Error(err)
	}
	for _, name := range r.AllCases() {
		c, ok := cases[name]
		if !ok || c.Message.Other == "" || c.Fix == "" || c.Expected == "" || c.Actual == "" {
			t.Errorf("%s: case %s lacks its message, fix, expected or actual", lang, name)
		}
	}
	for name := range cases {
		if !slices.Contains(r.AllCases(), name) {
			t.Errorf("%s: the page has a case %s, and the rule has not", lang, name)
		}
	}
}

// TestNothingToJudge holds that a rule which finds nothing to judge in some document says
// so in each language, and that no other rule does.
func TestNothingToJudge(t *testing.T) {
	for _, r := range rules.All() {
		nothing := false
		docs := []*document.Document{document.New(document.Document{Format: document.ODT}), document.New(document.Document{Format: document.Markdown})}
		for _, c := range cases(t, r.ID) {
			docs = append(docs, c.Doc)
		}
		for _, doc := range docs {
			pass := rule.NewPass(reading.Of(doc), rule.Setting{Title: rule.EitherTitle})
			r.Run(pass)
			findings, _ := pass.Result()
			things, _ := pass.Judged()
			nothing = nothing || things == 0 && len(findings) == 0
		}
		for lang, book := range books(t) {
			if said := book.Page(r.ID).Nothing; (said != "") != nothing {
				t.Errorf("%s, %s: nothing to judge is %v, and the page says %q", r.ID, lang, nothing, said)
			}
		}
	}
}

// checkKinds holds that the cases show every kind and everything that the rule can
// find, in both of our languages.
func checkKinds(t *testing.T, r rule.Rule) {
	kinds, langs, found := map[ruletest.Kind]bool{}, map[string]bool{}, map[string]bool{}
	for _, c := range cases(t, r.ID) {
		kinds[c.Kind], langs[c.Lang] = true, true
		for _, want := range c.Want {
			if parts := strings.Split(want, " | "); len(parts) > 1 {
				found[parts[1]] = true
			}
		}
	}
	for _, kind := range []ruletest.Kind{ruletest.Pass, ruletest.Fail, ruletest.Near} {
		if !kinds[kind] {
			t.Errorf("no case of the kind %s in testdata/%s.txtar", kind, r.ID)
		}
	}
	if len(kinds) != 3 || !langs["fr"] || !langs["en"] {
		t.Errorf("the names of the cases have the kinds %v and the languages %v: want pass, fail and near, and both fr and en", kinds, langs)
	}
	for _, name := range r.AllCases() {
		if !found[name] {
			t.Errorf("no document of testdata/%s.txtar wants the case %s", r.ID, name)
		}
	}
}

// TestLimitsAreExplained holds that a rule's page says what each limit of the rule is,
// and no other.
func TestLimitsAreExplained(t *testing.T) {
	for lang, book := range books(t) {
		for _, r := range rules.All() {
			said := slices.Sorted(maps.Keys(book.Page(r.ID).Limits))
			limits := slices.Sorted(slices.Values(r.Limits))
			if !slices.Equal(said, limits) {
				t.Errorf("%s, %s: the page explains %q, the rule has %q", r.ID, lang, said, limits)
			}
		}
	}
}

// TestLanguagesHaveTheSameFiles holds that a page exists in every language or in
// none, and that no page is without its rule.
func TestLanguagesHaveTheSameFiles(t *testing.T) {
	books := books(t)
	for _, dir := range []string{"text", "howto"} {
		names, err := filepath.Glob(dir + "/*.*.*")
		if err != nil || len(names) == 0 {
			t.Fatalf("%s: %d files, %v", dir, len(names), err)
		}
		for _, name := range names {
			parts := strings.Split(name, ".")
			if books[parts[1]] == nil {
				t.Errorf("%s is in a language without pages", name)
			}
			for lang := range books {
				if _, err := os.Stat(parts[0] + "." + lang + "." + parts[2]); err != nil {
					t.Error(err)
				}
			}
		}
	}
	for _, id := range books["fr"].Pages() {
		if _, ok := rules.Find(id); !ok {
			t.Errorf("a page for %s, which is in no list of rules.go", id)
		}
	}
}

// TestSkillsHaveEveryTool holds that a skill is told for each tool.
func TestSkillsHaveEveryTool(t *testing.T) {
	names, err := filepath.Glob("howto/*.fr.md")
	if err != nil {
		t.Fatal(err)
	}
	for lang, book := range books(t) {
		for _, name := range names {
			name = strings.TrimSuffix(filepath.Base(name), ".fr.md")
			s := book.Skill(name)
			if s == nil {
				t.Errorf("%s: no skill %s", lang, name)
				continue
			}
			if len(s.How) != len(page.Tools()) {
				t.Errorf("%s, %s: %d tools, want %d", lang, name, len(s.How), len(page.Tools()))
			}
			for _, tool := range page.Tools() {
				if s.How[tool].Body == "" {
					t.Errorf("%s, %s: nothing for %s", lang, name, tool)
				}
			}
		}
	}
}

// code is an example of code in a line.
var code = regexp.MustCompile("`[^`\n]+`")

// TestTypography holds what a French text needs: no-break spaces and curved
// apostrophes. Examples of code are left alone.
func TestTypography(t *testing.T) {
	names, err := filepath.Glob("*/*.*.md")
	if err != nil || len(names) == 0 {
		t.Fatal(len(names), err)
	}
	for _, name := range names {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		_, body, _ := strings.Cut(string(source), "\n---\n")
		text := body
		if strings.HasPrefix(name, "howto") {
			text = string(source)
		}
		if strings.Contains(text, "'") {
			t.Errorf("%s: a straight apostrophe below the front matter: write ’", name)
		}
		if !strings.Contains(name, ".fr.") {
			continue
		}
		prose := code.ReplaceAllString(string(source), "")
		for i, line := range strings.Split(prose, "\n") {
			for _, wrong := range []string{" ?", " !", " ;", " »", "« "} {
				if strings.Contains(line, wrong) {
					t.Errorf("%s:%d: an ordinary space in %q: French has a no-break space (U+00A0) there", name, i+1, wrong)
				}
			}
		}
	}
}

// limitCall finds where a rule asks for a threshold.
var limitCall = regexp.MustCompile(`\.Limit\("([a-z-]+)"`)

// TestLimitsAreAnnounced holds that a rule names the thresholds that it asks for, so
// that a mistyped one in a rubric is known.
func TestLimitsAreAnnounced(t *testing.T) {
	for _, r := range rules.All() {
		source, err := os.ReadFile(strings.ReplaceAll(string(r.ID), "-", "_") + ".go")
		if err != nil {
			t.Fatal(err)
		}
		var asked []string
		for _, call := range limitCall.FindAllStringSubmatch(string(source), -1) {
			if !slices.Contains(asked, call[1]) {
				asked = append(asked, call[1])
			}
		}
		slices.Sort(asked)
		announced := slices.Sorted(slices.Values(r.Limits))
		if !slices.Equal(asked, announced) {
			t.Errorf("%s asks for %v and announces %v", r.ID, asked, announced)
		}
	}
}
