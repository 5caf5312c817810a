package check

import (
	"path"

	"jourdain/grader/address"
	"jourdain/lessons"
)

// mostScreens is how many of the smallest windows a card may take: one to read, and
// what it sets side by side below it.
const mostScreens = 3

// cards measures the cards and the questions of a lesson.
func (c *checker) cards(l *lessons.Lesson) {
	if c.options.Height == nil {
		return
	}
	for _, lang := range l.Languages() {
		steps := l.Text(address.Polite.In(lang)).Steps
		for i := range steps {
			step := &steps[i]
			if step.Activity != nil {
				continue
			}
			if screens := screensOf(c.options.Height(l, i, lang)); screens > mostScreens {
				c.fault(path.Join(l.ID, lang+".md"), step.Line, ErrLongCard, "Title", step.Title, "Screens", screens, "Most", mostScreens)
			}
		}
	}
}

// screensOf returns in how many windows some lines are read: each begins with the last
// line of the one before.
func screensOf(lines, shown int) int {
	if lines <= shown || shown < 2 {
		return 1
	}
	return 1 + (lines-shown+shown-2)/(shown-1)
}
