package check

import (
	"maps"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"jourdain/grader/document"
	"jourdain/grader/source"
	"jourdain/lessons/compile"
	"jourdain/lessons/disk"
	"jourdain/lessons/starter"
)

// names checks the names of the files that learners get: each can be written on every
// system, and no two of one language are the same file where small and capital letters are
// one, as on Windows and macOS.
func (c *checker) names() {
	given := map[string]map[string]string{} // by language, then by what the name is to such a system
	same := func(lang, name string) (other string, differs bool) {
		if given[lang] == nil {
			given[lang] = map[string]string{}
		}
		folded := strings.ToLower(norm.NFC.String(name))
		other, found := given[lang][folded]
		if !found {
			given[lang][folded] = name
		}
		return other, found && other != name
	}
	for _, l := range c.course.Lessons {
		file := path.Join(l.ID, "lesson.yaml")
		for _, w := range l.Works() {
			for _, lang := range l.Languages() {
				text := w.Text(lang)
				if other, differs := same(lang, text.File); differs {
					c.fault(file, source.Line(c.read(file), place(w, "file."+lang)), ErrNameCase, "Name", text.File, "Other", other)
				}
				c.pictures(compile.StarterFile(w, lang), text.Starter, func(name string) (string, bool) { return same(lang, name) })
			}
		}
	}
}

// pictures checks the names of the pictures that are written beside a starting file.
func (c *checker) pictures(file string, text []byte, same func(name string) (other string, differs bool)) {
	files, err := starter.Files(document.Markdown, text)
	if err != nil {
		return // that it cannot be read is said elsewhere
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if !disk.CanName(name) {
			c.fault(file, lineOf(text, name), compile.ErrFileName, "Name", name)
		}
		if other, differs := same(name); differs {
			c.fault(file, lineOf(text, name), ErrNameCase, "Name", name, "Other", other)
		}
	}
}
