package compile

import (
	"io/fs"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/address"
	"jourdain/lessons"
)

// twoForms is a course with both forms of address in everything that a learner reads.
func twoForms() fstest.MapFS {
	files := goodCourse()
	edit := func(name string, oldnew ...string) {
		files[name] = &fstest.MapFile{Data: []byte(strings.NewReplacer(oldnew...).Replace(string(files[name].Data)))}
	}
	edit("course.fr.yaml", "one: Un", "one: Pour {vous|toi}", "title: École", `title: "{Votre|Ton} école"`, "summary: Pour", "summary: Pour {vous|toi}")
	edit("first/fr.md", "What it is about", "{Ouvrez|Ouvre}", "# A title", "# {Votre|Ton} titre", "## A card", "## {Votre|Ton} page",
		"Some words.", "{Lisez|Lis} [ceci](#gloss-word).", "ask: Which?", "ask: {Choisissez|Choisis}", "hint: Think", "hint: {Pensez|Pense}",
		"## The work", "## À {vous|toi}", "Do it.", "{Faites|Fais}-le.")
	edit("glossary.fr.md", "It is explained", "{Voyez|Vois}")
	return files
}

// A course may have both forms in everything that a learner reads, without any quotation
// marks in YAML.
func TestBothFormsEverywhere(t *testing.T) {
	course, err := Load(twoForms())
	if err != nil {
		t.Fatal(err)
	}
	l := course.Lesson("first")
	for _, test := range []struct {
		voice address.Voice
		want  []string
	}{
		{address.Polite.In("fr"), []string{
			"Pour vous", "Votre école", "Pour vous", "Votre titre", "Ouvrez.", "Votre page", "Lisez [ceci](#gloss-word).", "Voyez.", "Choisissez", "Pensez.", "À vous", "Faites-le.",
		}},
		{address.Familiar.In("fr"), []string{
			"Pour toi", "Ton école", "Pour toi", "Ton titre", "Ouvre.", "Ton page", "Lis [ceci](#gloss-word).", "Vois.", "Choisis", "Pense.", "À toi", "Fais-le.",
		}},
	} {
		text, track := l.Text(test.voice), course.Track("school")
		work := l.Work("").Text(test.voice)
		card := text.Steps[0].Card[0].(lessons.Prose)
		got := []string{
			course.Parts[0].Title(test.voice), track.Title(test.voice), track.Summary(test.voice), l.Title(test.voice), l.Summary(test.voice),
			text.Steps[0].Title, card.Markdown, text.Words(card)[0].Text, text.Steps[1].Activity.Ask(), text.Steps[1].Activity.Hint(),
			work.Brief.Title, work.Brief.Pieces[0].(lessons.Prose).Markdown,
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%+v (-want +got):\n%s", test.voice, diff)
		}
		if len(track.Lessons) != 1 || work.File != "un" || string(work.Starter) != "Un texte." {
			t.Errorf("%+v: %d lessons in the track, file %q", test.voice, len(track.Lessons), work.File)
		}
	}
	for form, want := range map[address.Form]string{address.Polite: "Voyez.", address.Familiar: "Vois."} {
		if got := course.Glossary(form.In("fr")).Word("word").Text; got != want {
			t.Errorf("form %q: the glossary says %q", form, got)
		}
	}
}

// unopened fails the test that opens a lesson.
type unopened struct {
	fs.FS
	t *testing.T
}

func (u unopened) Open(name string) (fs.File, error) {
	if path.Base(name) == "lesson.yaml" {
		u.t.Errorf("%s is read", name)
	}
	return u.FS.Open(name)
}

// A course that is read lesson by lesson lists its lessons in both forms too, and opens
// none of them.
func TestBothFormsOfALessonThatIsClosed(t *testing.T) {
	c := newCompiler(unopened{twoForms(), t})
	c.later = true
	c.compile()
	l := c.course.Lesson("first")
	for form, want := range map[address.Form]string{address.Polite: "Votre titre: Ouvrez.", address.Familiar: "Ton titre: Ouvre."} {
		if got := l.Title(form.In("fr")) + ": " + l.Summary(form.In("fr")); got != want {
			t.Errorf("form %q: got %q, want %q", form, got, want)
		}
	}
}

// An alternative that is not well formed is a fault at its line, in every file that a
// learner reads.
func TestBrokenAlternativesAreFaults(t *testing.T) {
	for name, at := range map[string][2]string{
		"course.fr.yaml:2": {"one: Un", "one: \"{a|b|c}\""},
		"first/fr.md:11":   {"Some words.", "Some {words|"},
		"glossary.fr.md:9": {"It is explained.", "It is {|}explained."},
	} {
		file, _, _ := strings.Cut(name, ":")
		files := goodCourse()
		files[file] = &fstest.MapFile{Data: []byte(strings.Replace(string(files[file].Data), at[0], at[1], 1))}
		_, faults := Course(files)
		if grave := faults.Grave(); len(grave) != 1 || grave[0].Place() != name || !strings.HasPrefix(string(grave[0].Mistake), "address-") {
			t.Errorf("%s: %v", name, grave)
		}
	}
}
