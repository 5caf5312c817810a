package compile

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/address"
	"jourdain/grader/rules/rule"
	"jourdain/lessons"
)

const goodText = `---
lang: LANG
summary: What it is about.
file: FILE
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
    submit: {checks: [{rule: has-headings}]}
  - id: own
    own: true
`

const twoBriefs = `---
lang: LANG
summary: What it is about.
works: {talk: {file: FILE}}
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
		"course.yaml": file("parts:\n  - id: one\n    lessons: [not-yet, first, two]\n" +
			"tracks:\n  - id: school\n    lessons: [two, not-yet]\n"),
		"course.fr.yaml":      file("parts:\n  one: Un\ntracks:\n  school:\n    title: École\n    summary: Pour\n"),
		"course.en.yaml":      file("parts:\n  one: One\ntracks:\n  school:\n    title: School\n    summary: For\n"),
		"first/lesson.yaml":   file("id: first\nminutes: 10\nsubmit:\n  checks:\n    - rule: has-headings\n      points: 1\n"),
		"first/fr.md":         file(strings.NewReplacer("LANG", "fr", "FILE", "un").Replace(goodText)),
		"first/en.md":         file(strings.NewReplacer("LANG", "en", "FILE", "one").Replace(goodText)),
		"first/starter.fr.md": file("Un texte."), "first/solution.fr.md": file("# Un titre"),
		"first/starter.en.md": file("A text."), "first/solution.en.md": file("# A title"),
		"glossary.fr.md":  file("---\nlang: fr\n---\n\n# Words\n\n## A word {#gloss-word}\n\nIt is explained.\n"),
		"glossary.en.md":  file("---\nlang: en\n---\n\n# Words\n\n## A word {#gloss-word}\n\nIt is explained.\n"),
		"two/lesson.yaml": file(twoWorks),
		"two/fr.md":       file(strings.NewReplacer("LANG", "fr", "FILE", "expose").Replace(twoBriefs)), "two/en.md": file(strings.NewReplacer("LANG", "en", "FILE", "talk").Replace(twoBriefs)),
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
	text := l.Text(address.Polite.In("fr"))
	if text.Title != "A title" || len(text.Steps) != 2 || text.Steps[0].Title != "A card" || l.Work("").Texts["fr"].Brief.Title != "The work" {
		t.Errorf("%+v", text)
	}
	if got := text.Steps[0].Card[0]; got != (lessons.Prose{Markdown: "Some words."}) {
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
	if len(two.Works()) != 2 || two.Work("") != talk || two.Work("tale") != nil || talk.Lesson() != two {
		t.Fatalf("%+v", two.Works())
	}
	if text := talk.Texts["fr"]; text.File != "expose" || text.Brief.Title != "The talk" || string(text.Starter) != "Un texte." || string(text.Solution) != "# Un titre" {
		t.Errorf("%+v", text)
	}
	if text := own.Texts["en"]; !own.Own || own.Marked() || text.Brief.Title != "Your own" || text.Starter != nil {
		t.Errorf("%+v", text)
	}
	if got := talk.Submit.Later; len(got) != 1 || got[0] != "single-title" {
		t.Errorf("what the lesson puts off, each work does: %v", got)
	}
	school := course.Track("school")
	if school == nil || len(school.Lessons) != 1 || school.Lessons[0] != two || school.Title(address.Polite.In("fr")) != "École" {
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

// Each fault is told with its file and its line, and no other comes with it.
func TestFaultsOfACourse(t *testing.T) {
	_, works, _ := strings.Cut(twoWorks, "later: [single-title]\n")
	for _, test := range []struct {
		name, file, old, new string
		want                 string
	}{
		{"an unknown kind of activity", "first/fr.md", "```choose", "```guess", `first/fr.md:13: activity-kind Kind="guess" What="guess"`},
		{"a format's words outside a brief", "first/fr.md", "Some words.", "Some words.\n\n```odt\nMore words.\n```", `first/fr.md:13: activity-kind Kind="odt" What="odt"
first/fr.md:17: step-more Kind="choose" Other="first/en.md"`},
		{"no right answer", "first/fr.md", ", right: true", "", `first/fr.md:16: activity-no-right Kind="choose"`},
		{"no hint", "first/fr.md", "hint: Think.\n", "", `first/fr.md:13: activity-no-hint Kind="choose"`},
		{"no reason", "first/en.md", "why: no", "why: ''", `first/en.md:16: activity-no-why Kind="choose"`},
		{"YAML that cannot be read", "first/fr.md", "hint: Think.", "hint: [", `first/fr.md:18: yaml-bracket Key="hint"`},
		{"a key that does not exist", "first/fr.md", "hint: Think.", "tip: Think.", `first/fr.md:18: yaml-key Key="tip" Near=""`},
		{"a block without an end", "first/fr.md", "hint: Think.\n```", "hint: Think.", `first/fr.md:13: open-block Kind="choose"`},
		{"a kind that differs", "first/fr.md", "```choose", "```hunt", `first/fr.md:13: step-kind Kind="hunt" Other="first/en.md" OtherKind="choose" OtherLine="13"
first/fr.md:15: yaml-key Key="options" Near=""`},
		{"a language without the lesson's card", "first/fr.md", "Some words.\n", "", `first/fr.md:12: step-kind Kind="choose" Other="first/en.md" OtherKind="card" OtherLine="9"`},
		{"a card too many", "first/fr.md", "## The work", "## One more\n\nMore words.\n\n## The work", `first/fr.md:21: step-more Kind="card" Other="first/en.md"`},
		{"words before the first card", "first/fr.md", "# A title\n", "# A title\n\nHello.\n", `first/fr.md:9: before-card`},
		{"two titles", "first/fr.md", "## A card", "# Another\n\n## A card", `first/fr.md:9: title-twice`},
		{"an id that is not the folder's", "first/lesson.yaml", "id: first", "id: second", `first/lesson.yaml:1: id-differs ID="second" Folder="first"`},
		{"a text that nobody can take apart", "first/fr.md", "Some words.", strings.Repeat("![a](", 10_000), `first/fr.md: tangled`},
		{"no minutes", "first/lesson.yaml", "minutes: 10\n", "", `first/lesson.yaml: minutes`},
		{"an unknown rule", "first/lesson.yaml", "has-headings", "has-heading", `first/lesson.yaml:5: rule Rule="has-heading" Near="has-headings"`},
		{"a rule asked for twice", "first/lesson.yaml", "      points: 1", "    - rule: has-headings", `first/lesson.yaml:6: rubric-twice Rule="has-headings"`},
		{"negative points", "first/lesson.yaml", "points: 1", "points: -1", `first/lesson.yaml:6: rubric-points Rule="has-headings"`},
		{"points that do not go by quarters", "first/lesson.yaml", "points: 1", "points: 0.3", `first/lesson.yaml:6: rubric-quarter Rule="has-headings"`},
		{"two faults of a rubric", "first/lesson.yaml", "      points: 1", "      points: -1\n    - {points: 1}", `first/lesson.yaml:6: rubric-points Rule="has-headings"
first/lesson.yaml:7: rubric-no-rule Rule=""`},
		{"a limit that does not exist", "first/lesson.yaml", "points: 1", "limits: {depth: 1}", `first/lesson.yaml:6: rubric-limit Rule="has-headings" Limit="depth" Near="" Limits="words, paragraphs"`},
		{"a title that does not exist", "first/lesson.yaml", "submit:", "submit:\n  title: big", `first/lesson.yaml:4: rubric-title`},
		{"an outline of one language", "first/lesson.yaml", "      points: 1", "    - rule: required-outline\n      outline: {fr: [Un]}", `first/en.md:1: no-outline Work=""`},
		{"a guard that is not required", "first/lesson.yaml", "points: 1", "guard: true\n      required: false", `first/lesson.yaml:7: rubric-guard Rule="has-headings"`},
		{"a text that is no list of paragraphs", "first/lesson.yaml", "      points: 1", "    - rule: kept-text\n      text: ['']", `first/lesson.yaml:7: rubric-text Rule="kept-text"`},
		{"points to show where there are none", "first/lesson.yaml", "  checks:\n    - rule: has-headings\n      points: 1", "  show-points: true\n  checks:\n    - rule: has-headings", `first/lesson.yaml:4: rubric-shown`},
		{"a rule that is asked for and put off", "first/lesson.yaml", "minutes: 10\n", "minutes: 10\nlater: [has-headings]\n", `first/lesson.yaml:3: rubric-later Rule="has-headings"`},
		{"a text to keep in a document of the learner's own", "two/lesson.yaml", "own: true", "own: true\n    submit: {checks: [{rule: kept-text}]}", `two/lesson.yaml:10: rubric-no-text Rule="kept-text"`},
		{"a later rule that does not exist", "first/lesson.yaml", "minutes: 10\n", "minutes: 10\nlater: [no-such-rule]\n", `first/lesson.yaml:3: rule Rule="no-such-rule" Near=""`},
		{"no work", "two/lesson.yaml", works, "", "two/lesson.yaml: no-work"},
		{"an aspect that does not exist", "first/lesson.yaml", "minutes: 10\n", "minutes: 10\nshows: table\n", `first/lesson.yaml:3: shows What="table" Known="headings, paragraphs, marks, lists, quotations, links, tables, pages, notes"`},
		{"a choice of one", "first/lesson.yaml", "minutes: 10\n", "minutes: 10\nchoose-one: true\n", `first/lesson.yaml:3: choose-one`},
		{"both forms", "first/lesson.yaml", "minutes: 10\n", "minutes: 10\nworks: [{id: own, own: true}]\n", `first/lesson.yaml:3: two-forms`},
		{"no name for the starting file", "first/en.md", "file: one\n", "", `first/en.md:1: no-file-name Lang="en" Work=""`},
		{"no name for the starting file of one of several works", "two/fr.md", "{file: expose}", "{}", `two/fr.md:4: no-file-name Lang="fr" Work="talk"`},
		{"headings of an outline that nobody asks for", "first/fr.md", "file: un\n", "file: un\noutline: [Un]\n", `first/fr.md:5: outline-unasked`},
		{"an outline without words", "first/fr.md", "file: un\n", "file: un\noutline: [Un, '']\n", "first/fr.md:5: outline-unasked"},
		{"words of a work that there is not", "two/fr.md", "{talk: {file: expose}}", "{talk: {file: expose}, tale: {file: conte}}", `two/fr.md:4: words-of-nobody ID="tale"`},
		{"words of an only work where there are several", "two/fr.md", "works:", "file: un\nworks:", `two/fr.md:4: words-of-nobody ID=""`},
		{"a title of nobody", "course.fr.yaml", "one: Un", "one: Un\n  two: Deux", `course.fr.yaml:3: title-of-nobody ID="two"`},
		{"a name that leads elsewhere", "first/fr.md", "file: un", "file: ../un", `first/fr.md:4: file-name Name="../un"`},
		{"a name that Windows keeps for itself", "first/fr.md", "file: un", "file: Nul", `first/fr.md:4: file-name Name="Nul"`},
		{"a name that ends with a dot", "first/fr.md", "file: un", "file: un.", `first/fr.md:4: file-name Name="un."`},
		{"a lesson that is a device of Windows", "course.yaml", "[not-yet, first, two]", "[not-yet, com1, first, two]", `course.yaml:3: file-name Name="com1"`},
		{"a work without an id", "first/lesson.yaml", "submit:\n  checks:\n    - rule: has-headings\n      points: 1\n", "works: [{own: true}]\n", `first/lesson.yaml:3: work-id ID=""`},
		{"a work without a rubric", "two/lesson.yaml", "\n    submit: {checks: [{rule: has-headings}]}", "", `two/lesson.yaml:5: no-submit`},
		{"a work listed twice", "two/lesson.yaml", "id: own", "id: talk", `two/lesson.yaml:8: work-twice ID="talk"`},
		{"an own document with a name", "two/fr.md", "{file: expose}}", "{file: expose}, own: {file: un}}", `two/fr.md:4: own-file`},
		{"a track that does not exist", "two/lesson.yaml", "[school]", "[work]", `two/lesson.yaml:6: work-track Track="work"`},
		{"a brief for nobody", "two/fr.md", "{#brief-talk}", "{#brief-tale}", `two/fr.md:13: brief-of-nobody ID="tale"`},
		{"no brief", "first/fr.md", " {#brief}", "", `first/fr.md: no-brief Work=""
first/fr.md:21: step-more Kind="card" Other="first/en.md"`},
		{"no starting file", "first/starter.fr.md", "", gone, `first/starter.fr.md: missing`},
		{"no solution", "first/solution.fr.md", "", gone, `first/solution.fr.md: missing`},
		{"no lesson.yaml", "first/lesson.yaml", "", gone, `first/lesson.yaml: missing`},
		{"no course.yaml", "course.yaml", "", gone, `course.yaml: missing`},
		{"a lesson of one language", "two/en.md", "", gone, `two/en.md: some-language Lang="en"`},
		{"a lesson of no language", "two/??.md", "", gone, `two/fr.md: no-language`},
		{"a lesson listed twice", "course.yaml", "[not-yet, first, two]", "[not-yet, first, first, two]", `course.yaml:3: lesson-twice ID="first"`},
		{"a lesson that cannot be a folder", "course.yaml", "[not-yet, first, two]", "[not-yet, Ma leçon, first, two]", `course.yaml:3: lesson-id ID="Ma leçon"`},
		{"a part without an id", "course.yaml", "id: one", "id: ''", `course.yaml:2: part-id ID=""`},
		{"a part without a title", "course.en.yaml", "parts:\n  one: One\n", "", `course.en.yaml: part-title ID="one" Lang="en"`},
		{"no lesson at all", "course.yaml", "[not-yet, first, two]", "[not-yet]", `course.yaml: no-lesson
course.yaml:6: track-lesson ID="school" Lesson="two"`},
		{"a track without an id", "course.yaml", "id: school", "id: ''", `course.yaml:5: track-id ID=""
two/lesson.yaml:6: work-track Track="school"`},
		{"a track without a title", "course.en.yaml", "    title: School\n", "", `course.en.yaml:4: track-words ID="school" Lang="en"`},
		{"a lesson of a track that is in no part", "course.yaml", "[two, not-yet]", "[two, not-here]", `course.yaml:6: track-lesson ID="school" Lesson="not-here"`},
		{"a lesson twice in a track", "course.yaml", "[two, not-yet]", "[two, two]", `course.yaml:6: track-twice ID="school" Lesson="two"`},
		{"a track without a lesson", "course.yaml", "[two, not-yet]", "[]", `course.yaml:5: track-empty ID="school"`},
		{"no card", "two/fr.md", "## A card\n\nSome words.\n", "", "two/en.md:9: step-more Kind=\"card\" Other=\"two/fr.md\"\ntwo/fr.md:6: no-card"},
		{"no title", "first/fr.md", "# A title\n", "", `first/fr.md:6: no-title`},
		{"a deeper heading", "first/fr.md", "Some words.", "Some words.\n\n### A part", `first/fr.md:13: deep`},
		{"another language than the name says", "first/fr.md", "lang: fr", "lang: de", `first/fr.md:2: front-lang Lang="de" Want="fr"`},
		{"no summary", "first/fr.md", "summary: What it is about.\n", "", `first/fr.md:1: no-summary`},
		{"front matter that cannot be read", "first/fr.md", "summary: What", "summary: About: what", `first/fr.md:3: yaml-colon Key="summary"`},
		{"no front matter", "first/fr.md", "---\n", "", `first/fr.md:1: no-front Lang="fr"`},
		{"a word that the glossary does not have", "first/en.md", "Some words.", "Some [words](#gloss-paragraf).", `first/en.md:11: no-word ID="paragraf" Near="paragraph"`},
		{"a word without an id", "glossary.fr.md", " {#gloss-word}", "", `glossary.fr.md: gloss-missing ID="word" Other="glossary.en.md"
glossary.fr.md:7: gloss-heading`},
		{"a word without an explanation", "glossary.fr.md", "It is explained.", "", `glossary.fr.md:7: gloss-empty ID="word"`},
		{"a word twice", "glossary.fr.md", "# Words", "# Words\n\n## The word {#gloss-word}\n\nAgain.", `glossary.fr.md:11: gloss-twice ID="word"`},
		{"a word of one language", "glossary.fr.md", "gloss-word", "gloss-other", `glossary.en.md: gloss-missing ID="other" Other="glossary.fr.md"
glossary.fr.md: gloss-missing ID="word" Other="glossary.en.md"`},
		{"a glossary in another language than its name says", "glossary.fr.md", "lang: fr", "lang: en", `glossary.fr.md:1: gloss-front Lang="fr"`},
	} {
		t.Run(test.name, func(t *testing.T) {
			files := goodCourse()
			change(t, files, test.file, test.old, test.new)
			_, faults := Course(files)
			var all []string
			for _, f := range faults.Grave() {
				all = append(all, f.String())
			}
			if got := strings.Join(all, "\n"); got != test.want {
				t.Errorf("want %s, got\n%s", test.want, got)
			}
			if _, err := Load(files); !errors.As(err, &Faults{}) {
				t.Errorf("a course with a fault is loaded: %v", err)
			}
		})
	}
}

// gone takes the place of a text when the file, or the files of a pattern, are to go.
const gone = "\x00"

// change puts a new text in the place of an old one, in one of the files.
func change(t *testing.T, files fstest.MapFS, name, old, text string) {
	t.Helper()
	if text == gone {
		names, err := fs.Glob(files, name)
		if err != nil || len(names) == 0 {
			t.Fatalf("no file %s: %v", name, err)
		}
		for _, name := range names {
			delete(files, name)
		}
		return
	}
	before := string(files[name].Data)
	after := strings.Replace(before, old, text, 1)
	if before == after {
		t.Fatalf("the case changes nothing in %s", name)
	}
	files[name].Data = []byte(after)
}

func TestACourseWithoutFaultsHasNone(t *testing.T) {
	if _, faults := Course(goodCourse()); len(faults.Grave()) > 0 {
		t.Errorf("%v", faults)
	}
}

func TestWarningsOfACourse(t *testing.T) {
	files := goodCourse()
	files["third/lesson.yaml"] = &fstest.MapFile{Data: []byte("id: third\n")}
	_, faults := Course(files)
	want := "course.yaml:3: warning: not-yet ID=\"not-yet\"\nthird/lesson.yaml: warning: unlisted ID=\"third\""
	if got := faults.Error(); got != want {
		t.Errorf("want\n%s, got\n%s", want, got)
	}
	if _, err := Load(files); err != nil {
		t.Errorf("a warning keeps the course from being loaded: %v", err)
	}
}

// Teachers' programs write what others do not: a byte order mark, ends of lines of
// Windows; and what is pasted from elsewhere may steer a terminal.
func TestFilesOfOtherPrograms(t *testing.T) {
	files := goodCourse()
	for _, f := range files {
		f.Data = []byte("\uFEFF" + strings.ReplaceAll(string(f.Data), "\n", "\r\n"))
	}
	change(t, files, "first/fr.md", "Some words", "Some\x1b[2J wo\u200brds")
	course, err := Load(files)
	if err != nil {
		t.Fatal(err)
	}
	if got := course.Lesson("first").Text(address.Polite.In("fr")).Steps[0].Card[0]; got != (lessons.Prose{Markdown: "Some[2J words."}) {
		t.Errorf("%q", got)
	}
	change(t, files, "first/en.md", "Some words", "Quelques \xe9")
	if _, err := Load(files); err == nil || err.Error() != "first/en.md: encoding" {
		t.Errorf("%v", err)
	}
}

// A course whose words stand where they stood once is played as it was, and its author hears
// of each where it goes now. What stands in a language's own file goes before.
func TestWordsThatStoodInLessonYAMLAreRead(t *testing.T) {
	files := goodCourse()
	change(t, files, "course.yaml", "  - id: one\n", "  - id: one\n    title: {fr: Ancien, en: Old}\n")
	change(t, files, "course.fr.yaml", "  one: Un\n", "")
	change(t, files, "course.fr.yaml", "parts:\n", "")
	change(t, files, "first/fr.md", "file: un\n", "")
	change(t, files, "first/lesson.yaml", "submit:\n  checks:\n", "file: {fr: ancien, en: old}\nsubmit:\n  checks:\n    - rule: required-outline\n      outline: {fr: [Ancien], en: [Old]}\n")
	change(t, files, "first/en.md", "file: one\n", "file: one\noutline: [New]\n")
	course, faults := Course(files)
	want := `course.yaml:3: warning: title-moved Key="title" Files="course.en.yaml, course.fr.yaml"
first/lesson.yaml:3: warning: words-moved Key="file" Files="en.md, fr.md" Work=""
first/lesson.yaml:7: warning: words-moved Key="outline" Files="en.md, fr.md" Work=""`
	var moved Faults
	for _, f := range faults {
		if f.Mistake != ErrNotYet {
			moved = append(moved, f)
		}
	}
	if got := moved.Error(); got != want {
		t.Errorf("want\n%s, got\n%s", want, got)
	}
	if got := course.Parts[0].Covers; got.Title(address.Polite.In("fr")) != "Ancien" || got.Title(address.Polite.In("en")) != "One" {
		t.Errorf("the part is called %v", got)
	}
	for lang, want := range map[string][2]string{"fr": {"ancien", "Ancien"}, "en": {"one", "New"}} {
		w := course.Lesson("first").Work("")
		r, err := w.Rubric(lang)
		if err != nil {
			t.Fatal(err)
		}
		if got := [2]string{w.Texts[lang].File, r.Checks[0].Outline[0].Texts[0]}; got != want {
			t.Errorf("%s: %v", lang, got)
		}
	}
}
