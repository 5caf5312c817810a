package compile

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"jourdain/grader/address"
	"jourdain/lessons"
)

func TestTheGlossaryIsTheSameInEveryLanguage(t *testing.T) {
	course, err := Own()
	if err != nil {
		t.Fatal(err)
	}
	fr, en := course.Glossary(address.Polite.In("fr")), course.Glossary(address.Polite.In("en"))
	if len(fr) < 25 || len(fr) != len(en) {
		t.Errorf("%d words in French, %d in English", len(fr), len(en))
	}
	if w := fr.Word("paragraph"); w == nil || w.Title != "Paragraphe" || !strings.HasPrefix(w.Text, "Un morceau de texte") {
		t.Errorf("the word paragraph is %+v", w)
	}
	for _, words := range []lessons.Glossary{fr, en} {
		if !slices.IsSortedFunc(words, func(a, b lessons.Word) int { return strings.Compare(plainLetters(a.Title), plainLetters(b.Title)) }) {
			t.Error("the words are not in the order of the alphabet")
		}
		for _, w := range words {
			for sentence := range strings.SplitSeq(w.Text, ".") {
				if n := len(strings.Fields(sentence)); n > 20 {
					t.Errorf("%s: a sentence of %d words: %s", w.ID, n, sentence)
				}
			}
		}
	}
}

// plainLetters returns a title as it is put in order: É is an E.
func plainLetters(title string) string {
	return strings.NewReplacer("é", "e", "É", "e", "ê", "e", "ô", "o").Replace(strings.ToLower(title))
}

func TestACardGivesTheWordsThatItLinksTo(t *testing.T) {
	files := goodCourse()
	text := string(files["first/fr.md"].Data)
	files["first/fr.md"].Data = []byte(strings.Replace(text, "Some words.",
		"The [machine](#gloss-machine), the [role](#gloss-role), [machines](#gloss-machine). Here is a [page](#here).", 1))
	course, err := Load(files)
	if err != nil {
		t.Fatal(err)
	}
	fr := course.Lesson("first").Text(address.Polite.In("fr"))
	var ids []string
	for _, w := range fr.Words(fr.Steps[0].Card...) {
		ids = append(ids, w.ID)
	}
	if !slices.Equal(ids, []string{"machine", "role"}) {
		t.Errorf("the words are %q", ids)
	}
	en := course.Lesson("first").Text(address.Polite.In("en"))
	if words := en.Words(en.Steps[0].Card...); words != nil {
		t.Errorf("a card without links has %v", words)
	}
}

// A course may say one of our words in its own way, and add its own.
func TestTheGlossaryOfACourseGoesBeforeOurs(t *testing.T) {
	files := goodCourse()
	for _, lang := range []string{"fr", "en"} {
		files[glossaryFile(lang)] = &fstest.MapFile{
			Data: []byte("---\nlang: " + lang + "\n---\n\n# Words\n\n## Ours {#gloss-role}\n\nIn our way.\n\n## New {#gloss-new}\n\nA new word.\n"),
		}
	}
	course, err := Load(files)
	if err != nil {
		t.Fatal(err)
	}
	words := course.Glossary(address.Polite.In("fr"))
	if words.Word("role").Text != "In our way." || words.Word("new") == nil || words.Word("paragraph") == nil {
		t.Errorf("role is %+v, new %v", words.Word("role"), words.Word("new"))
	}
}
