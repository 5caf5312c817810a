package lessons

import "path"

// alike finds where the languages of a lesson differ in more than their words: each
// step must be of the same kind in all of them, because a learner may change the
// language in the middle of a lesson.
func (c *compiler) alike(lesson *Lesson) {
	langs := lesson.Languages()
	for i := 1; i < len(langs); i++ {
		first, other := lesson.Text(langs[0]), lesson.Text(langs[i])
		file := path.Join(lesson.ID, langs[i]+".md")
		if len(first.Steps) != len(other.Steps) {
			c.fault(file, 0, "there are %d cards and activities, and %d in %s", len(other.Steps), len(first.Steps), langs[0])
			continue
		}
		for j := range first.Steps {
			if kindOf(&first.Steps[j]) != kindOf(&other.Steps[j]) {
				c.fault(file, 0, "%q is a %s, and the same step in %s a %s", other.Steps[j].Title,
					kindOf(&other.Steps[j]), langs[0], kindOf(&first.Steps[j]))
			}
		}
	}
}

func kindOf(s *Step) string {
	if s.Activity != nil {
		return string(s.Activity.Kind())
	}
	return "card"
}
