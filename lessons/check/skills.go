package check

import (
	"path"
	"slices"
	"strings"

	"jourdain/grader/rules"
	"jourdain/grader/source"
	"jourdain/lessons"
)

// skills finds pages of howto that a work names and that do not exist. They have the same
// names in every language.
func (c *checker) skills(w *lessons.Work) {
	known := rules.Skills()
	for _, name := range w.Skills {
		if !slices.Contains(known, name) {
			file := path.Join(w.Lesson().ID, "lesson.yaml")
			c.fault(file, source.KeyLine(c.read(file), place(w, "skills")), ErrSkillUnknown, "Skill", name, "Skills", strings.Join(known, ", "))
		}
	}
}
