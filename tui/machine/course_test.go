package machine

import (
	"slices"
	"testing"

	"jourdain/grader/address"
	"jourdain/lessons"
	"jourdain/lessons/compile"
)

// In each of our lessons whose skill a view shows, the view of the starting file is another one
// than that of the same file mended.
func TestWhatIsMendedIsSeen(t *testing.T) {
	course, err := compile.Own()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[lessons.Aspect]bool{}
	for _, lesson := range course.Lessons {
		if lesson.Shows() == lessons.Headings && lesson.ID != "levels" && lesson.ID != "looking-or-being" {
			continue
		}
		for _, work := range lesson.Works() {
			for _, lang := range lesson.Languages() {
				text := work.Text(address.Polite.In(lang))
				if len(text.Starter) == 0 {
					continue
				}
				seen[lesson.Shows()] = true
				before, after := written(t, string(text.Starter)), written(t, string(text.Solution))
				if slices.Equal(shown(t, lang, before, lesson.Shows()), shown(t, lang, after, lesson.Shows())) {
					t.Errorf("%s, %s %s: the view is the same before and after:\n%q", lesson.ID, work.ID, lang, shown(t, lang, before, lesson.Shows()))
				}
			}
		}
	}
	for _, aspect := range lessons.Aspects() {
		if !seen[aspect] {
			t.Errorf("no lesson shows %s", aspect)
		}
	}
}
