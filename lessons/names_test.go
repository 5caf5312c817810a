package lessons_test

import "testing"

// Each starting file of the course has its own name: what was done in another lesson is then not
// taken for the file of this one, by the learner or by the program.
func TestEachStartingFileHasItsOwnName(t *testing.T) {
	for _, lang := range []string{"en", "fr"} {
		given := map[string]string{}
		for _, lesson := range own(t).Lessons {
			for _, work := range lesson.Works() {
				text := work.Texts[lang]
				if text == nil || text.File == "" {
					continue
				}
				mine := lesson.ID + " " + work.ID
				if other, taken := given[text.File]; taken {
					t.Errorf("%s: %s and %s both give %q", lang, other, mine, text.File)
				}
				given[text.File] = mine
			}
		}
	}
}
