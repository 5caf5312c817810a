package lessons

import (
	"strings"
	"testing"
	"testing/fstest"
)

const goodText = `---
lang: LANG
summary: What it is about.
---

# A title

## A card

Some words.

` + "```choose\nask: Which?\noptions:\n  - {text: A, why: no}\n  - {text: B, why: yes, right: true}\nhint: Think.\n```" + `

## The work {#brief}

Do it.
`

// a course of one lesson in two languages, which has no fault.
func goodCourse() fstest.MapFS {
	file := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	return fstest.MapFS{
		"course.yaml":         file("parts:\n  - id: one\n    title: {fr: Un, en: One}\n    lessons: [not-yet, first]\n"),
		"first/lesson.yaml":   file("id: first\nminutes: 10\nfile: {fr: un, en: one}\nsubmit:\n  checks:\n    - rule: has-headings\n      points: 1\n"),
		"first/fr.md":         file(strings.Replace(goodText, "LANG", "fr", 1)),
		"first/en.md":         file(strings.Replace(goodText, "LANG", "en", 1)),
		"first/starter.fr.md": file("Un texte."), "first/solution.fr.md": file("# Un titre"),
		"first/starter.en.md": file("A text."), "first/solution.en.md": file("# A title"),
		"glossary.fr.md": file("---\nlang: fr\n---\n\n# Words\n\n## A word {#gloss-word}\n\nIt is explained.\n"),
		"glossary.en.md": file("---\nlang: en\n---\n\n# Words\n\n## A word {#gloss-word}\n\nIt is explained.\n"),
	}
}

func TestLoad(t *testing.T) {
	course, err := Load(goodCourse())
	if err != nil {
		t.Fatal(err)
	}
	l := course.Lesson("first")
	if l.Number != 2 {
		t.Errorf("a lesson that is not written yet keeps its place: the number is %d", l.Number)
	}
	text := l.Text("fr")
	if text.Title != "A title" || len(text.Steps) != 2 || text.Steps[0].Title != "A card" || text.BriefTitle != "The work" {
		t.Errorf("%+v", text)
	}
	if got := text.Steps[0].Card[0]; got != (Prose{Markdown: "Some words."}) {
		t.Errorf("the card is %q", got)
	}
	if text.Steps[1].Activity == nil || text.Steps[1].Title != "A card" {
		t.Errorf("the activity: %+v", text.Steps[1])
	}
}

// Each fault is told with its file and its line.
func TestFaultsOfACourse(t *testing.T) {
	for _, test := range []struct {
		name, file, old, new string
		want                 string
	}{
		{"an unknown kind of activity", "first/fr.md", "```choose", "```guess", `first/fr.md:13: "guess": there is no such kind`},
		{"no right answer", "first/fr.md", ", right: true", "", "first/fr.md:13: no answer is right"},
		{"no hint", "first/fr.md", "hint: Think.\n", "", "first/fr.md:13: the activity has no hint"},
		{"no reason", "first/en.md", "why: no", "why: ''", "first/en.md:13: option 1: a line does not say why"},
		{"YAML that cannot be read", "first/fr.md", "hint: Think.", "hint: [", "first/fr.md:17:"},
		{"a key that does not exist", "first/fr.md", "hint: Think.", "tip: Think.", "first/fr.md:17:"},
		{"an id that is not the folder's", "first/lesson.yaml", "id: first", "id: second", `first/lesson.yaml: the id is "second"`},
		{"an unknown rule", "first/lesson.yaml", "has-headings", "no-such-rule", `first/lesson.yaml: check 1: there is no rule "no-such-rule"`},
		{"a lesson listed twice", "course.yaml", "[not-yet, first]", "[first, first]", "course.yaml: lesson first is listed twice"},
		{"no solution", "first/solution.fr.md", "", "\x00gone", "first/solution.fr.md: cannot be read"},
		{"a language without the lesson's card", "first/fr.md", "Some words.\n", "", "first/fr.md: there are 1 cards and activities, and 2 in en"},
		{"no brief", "first/fr.md", " {#brief}", "", "first/fr.md:"},
		{"no title", "first/fr.md", "# A title\n", "", "first/fr.md:5: the lesson has no title"},
		{"a deeper heading", "first/fr.md", "## A card", "### A card", "first/fr.md:8: a lesson has level-1 and level-2 headings only"},
		{"another language than the name says", "first/fr.md", "lang: fr", "lang: de", `first/fr.md:1: lang is "de"`},
		{"a word that the glossary does not have", "first/en.md", "Some words.", "Some [words](#gloss-wrods).", "first/en.md:10: there is no word gloss-wrods"},
		{"a word without an id", "glossary.fr.md", " {#gloss-word}", "", "glossary.fr.md:7: a word is a level-2 heading"},
		{"a word without an explanation", "glossary.fr.md", "It is explained.", "", "glossary.fr.md:7: the word gloss-word is not explained"},
		{"a word of one language", "glossary.fr.md", "gloss-word", "gloss-other", "glossary.en.md: the word gloss-other of glossary.fr.md is missing"},
		{"a glossary in another language than its name says", "glossary.fr.md", "lang: fr", "lang: en", "glossary.fr.md:1:"},
		{"no front matter", "first/fr.md", "---\n", "", "first/fr.md:1: there is no front matter"},
	} {
		t.Run(test.name, func(t *testing.T) {
			files := goodCourse()
			if test.new == "\x00gone" {
				delete(files, test.file)
			} else {
				before := string(files[test.file].Data)
				after := strings.Replace(before, test.old, test.new, 1)
				if before == after {
					t.Fatal("the case changes nothing")
				}
				files[test.file].Data = []byte(after)
			}
			var all []string
			for _, f := range Check(files) {
				all = append(all, f.String())
			}
			if got := strings.Join(all, "\n"); !strings.Contains(got, test.want) {
				t.Errorf("want %q, got\n%s", test.want, got)
			}
			if _, err := Load(files); err == nil {
				t.Error("a course with a fault is loaded")
			}
		})
	}
}

func TestACourseWithoutFaultsHasNone(t *testing.T) {
	if faults := Check(goodCourse()); len(faults) > 0 {
		t.Errorf("%v", faults)
	}
}
