package draft

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

//go:embed files
var files embed.FS

// CourseFile is the name of the file with the order of the lessons.
const CourseFile = "course.yaml"

// fallback is the language of the notes for an author whose own has none.
const fallback = "en"

// Lesson returns the files of a new lesson by their names in its folder: its text, its starting
// file and its solution in each language of the draft. The notes of its lesson.yaml are in the
// language of its author.
func Lesson(id, lang string) (map[string][]byte, error) {
	all := map[string][]byte{}
	if err := noted(all, "lesson.yaml", id, lang); err != nil {
		return nil, err
	}
	return all, each(all, "files/*.md", id)
}

// Course returns the files of a new course with one lesson by their names: its course.yaml, and
// what its part is called in each language.
func Course(id, lang string) (map[string][]byte, error) {
	all := map[string][]byte{}
	if err := noted(all, CourseFile, id, lang); err != nil {
		return nil, err
	}
	return all, each(all, "files/titles/*.yaml", id)
}

// noted adds a file with notes, which are in the language of the author: "course.yaml" is kept
// as course.en.yaml and so on.
func noted(all map[string][]byte, name, id, lang string) error {
	stored := func(lang string) string { return "files/" + strings.TrimSuffix(name, ".yaml") + "." + lang + ".yaml" }
	if _, err := fs.Stat(files, stored(lang)); err != nil {
		lang = fallback
	}
	return add(all, name, stored(lang), id)
}

// each adds the files that a pattern names, under their own names.
func each(all map[string][]byte, pattern, id string) error {
	names, err := fs.Glob(files, pattern)
	if err != nil {
		return fmt.Errorf("draft: %w", err)
	}
	for _, name := range names {
		if err := add(all, path.Base(name), name, id); err != nil {
			return err
		}
	}
	return nil
}

// add adds a file of the draft with the id of the lesson in its place.
func add(all map[string][]byte, name, stored, id string) error {
	body, err := files.ReadFile(stored)
	if err != nil {
		return fmt.Errorf("draft: %w", err)
	}
	all[name] = []byte(strings.ReplaceAll(string(body), "ID", id))
	return nil
}
