package page_test

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/address"
	"jourdain/grader/document"
	"jourdain/grader/rules/page"
	"jourdain/grader/rules/rule"
)

const pageSource = `---
title: One cat
right:
  zero: 'No cat.'
  one: 'One cat sleeps.'
  other: '{{list .Cats}} sleep.'
nothing: 'Nothing here.'
why: Cats matter.
cases:
  default:
    message:
      one: '{{quote .Excerpt}} is {{.Got}}.'
      other: '{{.Count}} cats are out.'
    one: '{{quote .Excerpt}} is out.'
    fix: 'Call {{quote .Excerpt}}.'
    expected: '{{.Want}}'
    actual: '{{.Got}}'
  hole:
    message:
      one: 'One {{.Nothing}}.'
      other: '{{.Nothing}}'
skill: call-a-cat
standards: ["ISO 1"]
---

## What it means

A cat.
`

const skillSource = "# Call a cat\n\n## Writer {#writer}\n\n1. Call.\n\n```\n## Not a section\n```\n\n## Word {#word}\n\nWhistle.\n"

const grammarSource = `open: "<"
close: ">"
comma: ", "
and: " and "
needs: "First {{.Rule}}."
meaningless: "Not in {{.Format}}."
formats: {odt: ODT}
`

func files() fstest.MapFS {
	return fstest.MapFS{
		"text/one-cat.en.md":      {Data: []byte(pageSource)},
		"text/language.en.yaml":   {Data: []byte(grammarSource)},
		"text/one-cat.fr.md":      {Data: []byte(pageSource)},
		"text/language.fr.yaml":   {Data: []byte(grammarSource)},
		"howto/call-a-cat.en.md":  {Data: []byte(skillSource)},
		"howto/call-a-cat.fr.md":  {Data: []byte(skillSource)},
		"howto/other.de.md":       {Data: []byte("nothing")},
		"text/not-a-page.en.yaml": {Data: []byte("nothing")},
	}
}

func open(t *testing.T, lang string) *page.Book {
	t.Helper()
	book, err := page.Open(files(), address.Polite.In(lang))
	if err != nil {
		t.Fatal(err)
	}
	return book
}

func TestMessage(t *testing.T) {
	f := &rule.Finding{Case: "default", Excerpt: "Tom", Got: "out", Want: "in"}
	tests := []struct {
		lang  string
		count int
		want  string
	}{
		{"en", 1, "<Tom> is out."},
		{"en", 0, "0 cats are out."},
		{"en", 2, "2 cats are out."},
		{"fr", 0, "<Tom> is out."}, // zero is singular in French
		{"fr", 2, "2 cats are out."},
		{"fr", 1_000_000, "1000000 cats are out."}, // CLDR's form "many", which the page does not have
	}
	for _, tt := range tests {
		got, err := open(t, tt.lang).Message("one-cat", f, tt.count)
		if err != nil || got != tt.want {
			t.Errorf("%s, %d: got %q, %v; want %q", tt.lang, tt.count, got, err, tt.want)
		}
	}
}

func TestFinding(t *testing.T) {
	f := &rule.Finding{Case: "default", Excerpt: "Tom", Got: "out", Want: "in"}
	got, err := open(t, "en").Finding("one-cat", f)
	if err != nil {
		t.Fatal(err)
	}
	want := page.Case{One: "<Tom> is out.", Fix: "Call <Tom>.", Expected: "in", Actual: "out"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestRight(t *testing.T) {
	tests := []struct {
		name string
		cats []string
		want string
	}{
		{"none", nil, "No cat."},
		{"one", []string{"Tom"}, "One cat sleeps."},
		{"two", []string{"Tom", "Kit"}, "<Tom> and <Kit> sleep."},
		{"three", []string{"Tom", "Kit", "Mog"}, "<Tom>, <Kit> and <Mog> sleep."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			right := &rule.Right{Count: len(tt.cats), Args: map[string]any{"Cats": tt.cats}}
			got, err := open(t, "en").Right("one-cat", right)
			if err != nil || got != tt.want {
				t.Errorf("got %q, %v; want %q", got, err, tt.want)
			}
		})
	}
}

// Of nothing nothing is said unless the page has a sentence for it: zero is "one" in
// French.
func TestRightOfNothing(t *testing.T) {
	for _, source := range []struct{ page, want string }{
		{pageSource, "No cat."},
		{strings.Replace(pageSource, "  zero: 'No cat.'\n", "", 1), ""},
	} {
		for _, lang := range []string{"en", "fr"} {
			all := files()
			all["text/one-cat."+lang+".md"] = &fstest.MapFile{Data: []byte(source.page)}
			book, err := page.Open(all, address.Polite.In(lang))
			if err != nil {
				t.Fatal(err)
			}
			got, err := book.Right("one-cat", &rule.Right{Args: map[string]any{"Cats": []string(nil)}})
			if err != nil || got != source.want {
				t.Errorf("%s: got %q, %v; want %q", lang, got, err, source.want)
			}
			if said, err := book.Nothing("one-cat"); err != nil || said != "Nothing here." {
				t.Errorf("%s: %q, %v", lang, said, err)
			}
		}
	}
}

func TestWhatIsNotThere(t *testing.T) {
	book := open(t, "en")
	if _, err := book.Message("one-cat", &rule.Finding{Case: "other"}, 1); !errors.Is(err, page.ErrNoSentence) {
		t.Errorf("a case without a sentence: %v", err)
	}
	if _, err := book.Finding("one-dog", &rule.Finding{}); !errors.Is(err, page.ErrNoSentence) {
		t.Errorf("a rule without a page: %v", err)
	}
	for _, count := range []int{1, 2} {
		if got, err := book.Message("one-cat", &rule.Finding{Case: "hole"}, count); err == nil {
			t.Errorf("a sentence that names nothing: %q, no error", got)
		}
	}
	if book.Page("one-dog") != nil || book.Skill("call-a-dog") != nil {
		t.Error("a page that does not exist")
	}
}

func TestSkipped(t *testing.T) {
	book := open(t, "en")
	if got, err := book.Needs("one-cat"); err != nil || got != "First One cat." {
		t.Errorf("needs: %q, %v", got, err)
	}
	if got, err := book.Meaningless(document.ODT); err != nil || got != "Not in ODT." {
		t.Errorf("meaningless: %q, %v", got, err)
	}
}

func TestLanguages(t *testing.T) {
	langs, err := page.Languages(files())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"en", "fr"}, langs); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestParse(t *testing.T) {
	p, err := page.Parse("one-cat", []byte(pageSource))
	if err != nil {
		t.Fatal(err)
	}
	if p.Rule != "one-cat" || p.Title != "One cat" || p.Skill != "call-a-cat" || p.Body != "## What it means\n\nA cat.\n" {
		t.Errorf("%+v", p)
	}
}

func TestParseFaults(t *testing.T) {
	tests := []struct{ name, source, says string }{
		{"no front matter", "# A page", "first line"},
		{"no end", "---\ntitle: A\n", "no end"},
		{"an unknown key", "---\ntitel: A\n---\n", "titel"},
		{"broken YAML", "---\ntitle: a: b\n---\n", "one-cat"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := page.Parse("one-cat", []byte(tt.source))
			if err == nil || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("error %v, want one about %q", err, tt.says)
			}
		})
	}
}

// TestCasesAreReadWhenAskedFor holds that a fault among the cases is told, with its line in the
// front matter, by whoever asks for them, and hides nothing of the rest.
func TestCasesAreReadWhenAskedFor(t *testing.T) {
	source := strings.Replace(pageSource, "    fix: 'Call", "    fixe: 'Call", 1)
	p, err := page.Parse("one-cat", []byte(source))
	if err != nil || p.Skill != "call-a-cat" || len(p.Standards) != 1 {
		t.Fatalf("%+v, %v", p, err)
	}
	if _, err := p.Cases(); err == nil || !strings.Contains(err.Error(), "page of one-cat") || !strings.Contains(err.Error(), "line 14: field fixe") {
		t.Errorf("error %v, want one of line 14", err)
	}
	if got := p.Skills(); len(got) != 1 || p.SkillFor("default") != "call-a-cat" {
		t.Errorf("skills %q, %q", got, p.SkillFor("default"))
	}
	all := files()
	all["text/one-cat.en.md"] = &fstest.MapFile{Data: []byte(source)}
	book, err := page.Open(all, address.Polite.In("en"))
	if err != nil {
		t.Fatal(err)
	}
	if err := book.Check(); err == nil || !strings.Contains(err.Error(), "fixe") {
		t.Errorf("check: %v", err)
	}
	if _, err := book.Finding("one-cat", &rule.Finding{Case: "default"}); err == nil || errors.Is(err, page.ErrNoSentence) {
		t.Errorf("a sentence of broken cases: %v", err)
	}
}

// TestErrorsTellTheLine holds that the lines below the cases are counted with them.
func TestErrorsTellTheLine(t *testing.T) {
	source := strings.Replace(pageSource, "skill:", "skil:", 1)
	if _, err := page.Parse("one-cat", []byte(source)); err == nil || !strings.Contains(err.Error(), "line 21: field skil") {
		t.Errorf("error %v, want one of line 21", err)
	}
}

func TestParseSkill(t *testing.T) {
	s, err := page.ParseSkill("call-a-cat", []byte(skillSource))
	if err != nil {
		t.Fatal(err)
	}
	want := &page.Skill{Name: "call-a-cat", Title: "Call a cat", How: map[page.Tool]page.Section{
		page.Writer: {Tool: "Writer", Body: "1. Call.\n\n```\n## Not a section\n```"},
		page.Word:   {Tool: "Word", Body: "Whistle."},
	}}
	if diff := cmp.Diff(want, s); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestParseSkillFaults(t *testing.T) {
	for name, source := range map[string]string{
		"no title":            "## Writer {#writer}\n",
		"a section of none":   "# A\n\n## Writer\n",
		"braces left open":    "# A\n\n## Writer {#writer\n",
		"a tool with no name": "# A\n\n##  {#writer}\n",
	} {
		if _, err := page.ParseSkill("a", []byte(source)); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestOpenFaults(t *testing.T) {
	if _, err := page.Open(files(), address.Polite.In("not a language")); err == nil {
		t.Error("a language that is none: no error")
	}
	if _, err := page.Open(files(), address.Polite.In("de")); err == nil {
		t.Error("a language without its grammar: no error")
	}
	broken := files()
	broken["text/bad.en.md"] = &fstest.MapFile{Data: []byte("no front matter")}
	book, err := page.Open(broken, address.Polite.In("en"))
	if err != nil {
		t.Fatal(err)
	}
	if err := book.Check(); err == nil || !strings.Contains(err.Error(), "bad") {
		t.Errorf("a broken page: %v", err)
	}
	if _, err := book.Message("bad", &rule.Finding{}, 1); err == nil || errors.Is(err, page.ErrNoSentence) {
		t.Errorf("a sentence of a broken page: %v", err)
	}
}

func TestAQuotedTextEndsItsSentence(t *testing.T) {
	g := page.Grammar{Open: "« ", Close: " »", InnerOpen: "“", InnerClose: "”"}
	tests := []struct{ name, text, want string }{
		{"another sentence may follow", g.Quote("• la farine"), "« • la farine »."},
		{"its own mark is enough", g.Quote("Il dort."), "« Il dort. »"},
		{"a text that was cut", g.Quote("Il…"), "« Il… »"},
		{"marks within", g.Quote("le « chat » dit “non”"), "« le “chat” dit “non” »."},
		{"a mark within those within", g.Quote("Il dit « Non ! »"), "« Il dit “Non !” »"},
		{"no quotation", "Il dort", "Il dort"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := g.Stop(tt.text); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
