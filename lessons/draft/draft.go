package draft

import (
	"embed"
	"fmt"
	"slices"
	"strings"
)

//go:embed files
var files embed.FS

// CourseFile is the name of the file with the order of the lessons.
const CourseFile = "course.yaml"

// inBoth are the files of a lesson that are the same whatever the language of the
// author.
func inBoth() []string {
	return []string{"fr.md", "en.md", "starter.fr.md", "starter.en.md", "solution.fr.md", "solution.en.md"}
}

// Lesson returns the files of a new lesson by their names in its folder. The notes of its
// lesson.yaml are in the language of its author.
func Lesson(id, lang string) (map[string][]byte, error) {
	all := map[string][]byte{}
	for _, name := range append(inBoth(), "lesson.yaml") {
		body, err := read(name, id, lang)
		if err != nil {
			return nil, err
		}
		all[name] = body
	}
	return all, nil
}

// Course returns the files of a new course with one lesson by their names: its course.yaml, and
// what its part is called in each language.
func Course(id, lang string) (map[string][]byte, error) {
	list, err := read(CourseFile, id, lang)
	if err != nil {
		return nil, err
	}
	all := map[string][]byte{CourseFile: list}
	for _, name := range []string{"course.fr.yaml", "course.en.yaml"} {
		body, err := files.ReadFile("files/titles/" + name)
		if err != nil {
			return nil, fmt.Errorf("draft: %w", err)
		}
		all[name] = body
	}
	return all, nil
}

// read returns a file of the draft with the id of the lesson in its place.
func read(name, id, lang string) ([]byte, error) {
	stored := name
	if !slices.Contains(inBoth(), name) {
		if lang != "fr" {
			lang = "en"
		}
		stored = strings.TrimSuffix(name, ".yaml") + "." + lang + ".yaml"
	}
	body, err := files.ReadFile("files/" + stored)
	if err != nil {
		return nil, fmt.Errorf("draft: %w", err)
	}
	return []byte(strings.ReplaceAll(string(body), "ID", id)), nil
}
