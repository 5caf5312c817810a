package check

import (
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"jourdain/grader/document"
	"jourdain/grader/markdown"
	"jourdain/grader/source"
	"jourdain/lessons"
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
		for _, w := range l.Works() {
			for _, lang := range l.Languages() {
				text := w.Texts[lang]
				if other, differs := same(lang, text.File); differs {
					file, line := c.nameOf(w, lang)
					c.fault(file, line, ErrNameCase, "Name", text.File, "Other", other)
				}
				c.pictures(compile.StarterFile(w, lang), text.Starter, func(name string) (string, bool) { return same(lang, name) })
			}
		}
	}
}

// nameOf returns the place where the starting file of a work gets its name: in the text of the
// lesson, or in lesson.yaml, where it stood once.
func (c *checker) nameOf(w *lessons.Work, lang string) (file string, line int) {
	where := "$.file"
	if w.ID != "" {
		where = "$.works." + w.ID + ".file"
	}
	file = path.Join(w.Lesson().ID, lang+".md")
	head, _, _, _ := markdown.FrontMatter(c.read(file))
	if line := source.KeyLine(head, where); line > 0 {
		return file, 1 + line
	}
	file = path.Join(w.Lesson().ID, "lesson.yaml")
	return file, source.Line(c.read(file), place(w, "file."+lang))
}

// samePictures finds pictures that only one of the two files of a work shows, and warns of files
// of the author's own with the name of a picture: the program draws each picture itself.
func (c *checker) samePictures(w *lessons.Work) {
	for _, lang := range w.Lesson().Languages() {
		text := w.Texts[lang]
		begun, err := starter.Files(document.Markdown, text.Starter)
		solved, err2 := starter.Files(document.Markdown, text.Solution)
		if err != nil || err2 != nil || text.Starter == nil || text.Solution == nil {
			continue // what cannot be read is said elsewhere
		}
		first, second := compile.StarterFile(w, lang), compile.SolutionFile(w, lang)
		lackingPictures(c, second, text.Solution, solved, begun, first)
		lackingPictures(c, first, text.Starter, begun, solved, second)
		for _, name := range slices.Sorted(maps.Keys(begun)) {
			if _, err := fs.Stat(c.files, path.Join(w.Lesson().ID, name)); err == nil {
				c.warn(first, lineOf(text.Starter, name), ErrPictureOwn, "Name", name)
			}
		}
	}
}

// lackingPictures tells the pictures of a file that another one does not show.
func lackingPictures(c *checker, file string, text []byte, shown, others map[string][]byte, other string) {
	for _, name := range slices.Sorted(maps.Keys(shown)) {
		if _, ok := others[name]; !ok {
			c.fault(file, lineOf(text, name), ErrPictureNames, "Name", name, "Near", source.Nearest(name, slices.Sorted(maps.Keys(others))), "Other", path.Base(other))
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
