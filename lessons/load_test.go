package lessons

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/rules/rule"
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

const twoWorks = `id: two
minutes: 10
later: [single-title]
works:
  - id: talk
    tracks: [school]
    file: {fr: expose, en: talk}
    submit: {checks: [{rule: has-headings}]}
  - id: own
    own: true
`

const twoBriefs = `---
lang: LANG
summary: What it is about.
---

# Two works

## A card

Some words.

## The talk {#brief-talk}

Do it.

## Your own {#brief}

Show it.
`

// a course of two lessons in two languages, which has no fault.
func goodCourse() fstest.MapFS {
	file := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	return fstest.MapFS{
		"course.yaml": file("parts:\n  - id: one\n    title: {fr: Un, en: One}\n    lessons: [not-yet, first, two]\n" +
			"tracks:\n  - id: school\n    title: {fr: École, en: School}\n    summary: {fr: Pour, en: For}\n    lessons: [two, not-yet]\n"),
		"first/lesson.yaml":   file("id: first\nminutes: 10\nfile: {fr: un, en: one}\nsubmit:\n  checks:\n    - rule: has-headings\n      points: 1\n"),
		"first/fr.md":         file(strings.Replace(goodText, "LANG", "fr", 1)),
		"first/en.md":         file(strings.Replace(goodText, "LANG", "en", 1)),
		"first/starter.fr.md": file("Un texte."), "first/solution.fr.md": file("# Un titre"),
		"first/starter.en.md": file("A text."), "first/solution.en.md": file("# A title"),
		"glossary.fr.md":  file("---\nlang: fr\n---\n\n# Words\n\n## A word {#gloss-word}\n\nIt is explained.\n"),
		"glossary.en.md":  file("---\nlang: en\n---\n\n# Words\n\n## A word {#gloss-word}\n\nIt is explained.\n"),
		"two/lesson.yaml": file(twoWorks),
		"two/fr.md":       file(strings.Replace(twoBriefs, "LANG", "fr", 1)), "two/en.md": file(strings.Replace(twoBriefs, "LANG", "en", 1)),
		"two/starter-talk.fr.md": file("Un texte."), "two/solution-talk.fr.md": file("# Un titre"),
		"two/starter-talk.en.md": file("A text."), "two/solution-talk.en.md": file("# A title"),
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
	if text.Title != "A title" || len(text.Steps) != 2 || text.Steps[0].Title != "A card" || l.Work("").Text("fr").Brief.Title != "The work" {
		t.Errorf("%+v", text)
	}
	if got := text.Steps[0].Card[0]; got != (Prose{Markdown: "Some words."}) {
		t.Errorf("the card is %q", got)
	}
	if text.Steps[1].Activity == nil || text.Steps[1].Title != "A card" {
		t.Errorf("the activity: %+v", text.Steps[1])
	}
}

func TestWorks(t *testing.T) {
	course, err := Load(goodCourse())
	if err != nil {
		t.Fatal(err)
	}
	two := course.Lesson("two")
	talk, own := two.Work("talk"), two.Work("own")
	if len(two.Works) != 2 || two.Work("") != talk || two.Work("tale") != nil || talk.Lesson() != two {
		t.Fatalf("%+v", two.Works)
	}
	if text := talk.Text("fr"); text.File != "expose" || text.Brief.Title != "The talk" || string(text.Starter) != "Un texte." || string(text.Solution) != "# Un titre" {
		t.Errorf("%+v", text)
	}
	if text := own.Text("en"); !own.Own || own.Marked() || text.Brief.Title != "Your own" || text.Starter != nil {
		t.Errorf("%+v", text)
	}
	if got := talk.Submit.Later; len(got) != 1 || got[0] != "single-title" {
		t.Errorf("what the lesson puts off, each work does: %v", got)
	}
	school := course.Track("school")
	if school == nil || len(school.Lessons) != 1 || school.Lessons[0] != two || school.Title["fr"] != "École" {
		t.Errorf("%+v", school)
	}
}

// The paragraphs to keep are those of the solution, which is read as a document: its
// title is no heading that something stands under, and what only one format has is not
// asked for.
func TestKeptTextComesFromTheSolution(t *testing.T) {
	files := goodCourse()
	files["first/lesson.yaml"].Data = append(files["first/lesson.yaml"].Data, "    - {rule: kept-text, guard: true}\n"...)
	files["first/solution.fr.md"].Data = []byte("# Titre\n\nAvant.\n\n[TOC]\n\n<!-- odt: only -->\n\nPour ODT.\n\n<!-- odt: end -->\n\n" +
		"<!-- odt: look bold -->\n## Partie\n\n- Un **point**.\n\n> Une citation.\n")
	course, err := Load(files)
	if err != nil {
		t.Fatal(err)
	}
	r, err := course.Lesson("first").Work("").Rubric("fr")
	if err != nil {
		t.Fatal(err)
	}
	want := []rule.Kept{{Text: "Avant."}, {Text: "Un point.", Under: "Partie"}, {Text: "Une citation.", Under: "Partie"}}
	if diff := cmp.Diff(want, r.Checks[1].Kept); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestWorksForATrack(t *testing.T) {
	l := &Lesson{ChooseOne: true, Works: []*Work{{ID: "recipe", Tracks: []string{"library"}}, {ID: "own"}, {ID: "talk", Tracks: []string{"school"}}}}
	for track, want := range map[string]string{"school": "talk own recipe", "library": "recipe own talk", "": "recipe own talk"} {
		var ids []string
		for _, w := range l.WorksFor(track) {
			ids = append(ids, w.ID)
		}
		if got := strings.Join(ids, " "); got != want {
			t.Errorf("track %q: %s, want %s", track, got, want)
		}
	}
	l.ChooseOne = false
	if got := l.WorksFor("school"); got[0] != l.Works[0] {
		t.Error("works that are all asked keep their order")
	}
}

func TestFinished(t *testing.T) {
	l := &Lesson{Works: []*Work{{ID: "repair"}, {ID: "own"}}}
	for _, test := range []struct {
		one    bool
		passed string
		want   bool
	}{{false, "", false}, {false, "repair", false}, {false, "repair own", true}, {true, "", false}, {true, "own", true}} {
		l.ChooseOne = test.one
		if got := l.Finished(func(id string) bool { return strings.Contains(test.passed, id) }); got != test.want {
			t.Errorf("choose one %v, passed %q: %v", test.one, test.passed, got)
		}
	}
}

// Each fault is told with its file and its line.
func TestFaultsOfACourse(t *testing.T) {
	_, works, _ := strings.Cut(twoWorks, "later: [single-title]\n")
	for _, test := range []struct {
		name, file, old, new string
		want                 string
	}{
		{"an unknown kind of activity", "first/fr.md", "```choose", "```guess", `first/fr.md:13: "guess": there is no such kind`},
		{"no right answer", "first/fr.md", ", right: true", "", "first/fr.md:15: no answer is right"},
		{"no hint", "first/fr.md", "hint: Think.\n", "", "first/fr.md:13: the activity has no hint"},
		{"no reason", "first/en.md", "why: no", "why: ''", "first/en.md:15: option 1: a line does not say why"},
		{"YAML that cannot be read", "first/fr.md", "hint: Think.", "hint: [", "first/fr.md:17:"},
		{"a key that does not exist", "first/fr.md", "hint: Think.", "tip: Think.", "first/fr.md:17:"},
		{"an id that is not the folder's", "first/lesson.yaml", "id: first", "id: second", `first/lesson.yaml: the id is "second"`},
		{"an unknown rule", "first/lesson.yaml", "has-headings", "no-such-rule", `first/lesson.yaml: check 1: there is no rule "no-such-rule"`},
		{"a lesson listed twice", "course.yaml", "[not-yet, first, two]", "[first, first, two]", "course.yaml: lesson first is listed twice"},
		{"no solution", "first/solution.fr.md", "", "\x00gone", "first/solution.fr.md: cannot be read"},
		{"a language without the lesson's card", "first/fr.md", "Some words.\n", "", "first/fr.md: there are 1 cards and activities, and 2 in en"},
		{"a later rule that does not exist", "first/lesson.yaml", "minutes: 10\n", "minutes: 10\nlater: [no-such-rule]\n", `later: there is no rule "no-such-rule"`},
		{"no work", "two/lesson.yaml", works, "", "the lesson asks for no file"},
		{"a choice of one", "first/lesson.yaml", "minutes: 10\n", "minutes: 10\nchoose-one: true\n", "choose-one needs two works"},
		{"both forms", "first/lesson.yaml", "minutes: 10\n", "minutes: 10\nworks: [{id: own, own: true}]\n", "the short form of a single work"},
		{"a work without an id", "first/lesson.yaml", "file: {fr: un, en: one}\nsubmit:\n  checks:\n    - rule: has-headings\n      points: 1\n", "works: [{own: true}]\n", `work 1: "" is no id`},
		{"a work without a rubric", "two/lesson.yaml", "\n    submit: {checks: [{rule: has-headings}]}", "", "work talk: a work with a starting file has a rubric"},
		{"a work listed twice", "two/lesson.yaml", "id: own", "id: talk", "work talk is listed twice"},
		{"an own document with a name", "two/lesson.yaml", "own: true", "own: true\n    file: {fr: un, en: one}", "work own: a document of the learner's own has no starting file"},
		{"a track that does not exist", "two/lesson.yaml", "[school]", "[work]", `work talk names the track "work"`},
		{"a brief for nobody", "two/fr.md", "{#brief-talk}", "{#brief-tale}", "two/fr.md: the section {#brief-tale} is the brief of no work"},
		{"a track without a title", "course.yaml", "{fr: École, en: School}", "{fr: École}", "track school has no title or no summary for en"},
		{"a lesson of a track that is in no part", "course.yaml", "[two, not-yet]", "[two, not-here]", "track school lists lesson not-here, which is in no part"},
		{"a lesson twice in a track", "course.yaml", "[two, not-yet]", "[two, two]", "track school lists lesson two twice"},
		{"a track without a lesson", "course.yaml", "[two, not-yet]", "[]", "track school has no lesson"},
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
