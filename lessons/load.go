package lessons

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"

	"jourdain/grader/rubric"
	"jourdain/grader/rules/rule"
	"jourdain/lessons/content"
)

// Own loads our own course.
func Own() (*Course, error) { return Load(content.Files) }

// Fault is something wrong in a course, for its author.
type Fault struct {
	File    string
	Line    int // 0 when the fault is of the whole file
	Message string
}

// String gives the fault as compilers do: file, line, what is wrong.
func (f Fault) String() string {
	if f.Line == 0 {
		return f.File + ": " + f.Message
	}
	return fmt.Sprintf("%s:%d: %s", f.File, f.Line, f.Message)
}

// Load loads a course: course.yaml and a folder for each lesson. The error names
// every fault of the course.
func Load(files fs.FS) (*Course, error) {
	course, faults := compile(files)
	if len(faults) == 0 {
		return course, nil
	}
	all := make([]error, len(faults))
	for i, f := range faults {
		all[i] = errors.New(f.String())
	}
	return nil, errors.Join(all...)
}

// Check gives the faults of a course, in the order of its files.
func Check(files fs.FS) []Fault {
	_, faults := compile(files)
	return faults
}

// courseSource is course.yaml.
type courseSource struct {
	Parts []struct {
		ID      string            `yaml:"id"`
		Title   map[string]string `yaml:"title"`
		Lessons []string          `yaml:"lessons"`
	} `yaml:"parts"`
	Tracks []struct {
		ID      string            `yaml:"id"`
		Title   map[string]string `yaml:"title"`
		Summary map[string]string `yaml:"summary"`
		Lessons []string          `yaml:"lessons"`
	} `yaml:"tracks"`
}

// lessonSource is lesson.yaml.
type lessonSource struct {
	ID      string            `yaml:"id"`
	Minutes int               `yaml:"minutes"`
	File    map[string]string `yaml:"file"`
	Submit  *rubric.Source    `yaml:"submit"`
	// Later are rules of later lessons, for every work.
	Later     []rule.ID    `yaml:"later"`
	ChooseOne bool         `yaml:"choose-one"`
	Works     []workSource `yaml:"works"`
}

// workSource is a work of lesson.yaml.
type workSource struct {
	ID     string            `yaml:"id"`
	Tracks []string          `yaml:"tracks"`
	Own    bool              `yaml:"own"`
	File   map[string]string `yaml:"file"`
	Submit *rubric.Source    `yaml:"submit"`
}

// compiler gathers a course and its faults.
type compiler struct {
	files  fs.FS
	course *Course
	faults []Fault
}

func compile(files fs.FS) (*Course, []Fault) {
	c := &compiler{files: files, course: &Course{}}
	var source courseSource
	if !c.yaml("course.yaml", &source) {
		return c.course, c.faults
	}
	c.glossaries()
	number := 0
	seen := map[string]bool{}
	for _, p := range source.Parts {
		part := Part{ID: p.ID, Title: p.Title}
		for _, id := range p.Lessons {
			number++
			if seen[id] {
				c.fault("course.yaml", 0, "lesson %s is listed twice", id)
				continue
			}
			seen[id] = true
			// A lesson that is not written yet keeps its place in the course.
			if _, err := fs.Stat(files, id); err != nil {
				continue
			}
			if lesson := c.lesson(id, number); lesson != nil {
				part.Lessons = append(part.Lessons, lesson)
				c.course.Lessons = append(c.course.Lessons, lesson)
			}
		}
		if len(part.Lessons) > 0 {
			c.course.Parts = append(c.course.Parts, part)
		}
	}
	c.languages()
	c.tracks(&source, seen)
	return c.course, c.faults
}

func (c *compiler) fault(file string, line int, format string, args ...any) {
	c.faults = append(c.faults, Fault{File: file, Line: line, Message: fmt.Sprintf(format, args...)})
}

// yaml reads a file; it says whether it could.
func (c *compiler) yaml(name string, into any) bool {
	source, err := fs.ReadFile(c.files, name)
	if err != nil {
		c.fault(name, 0, "cannot be read: %v", err)
		return false
	}
	if err := yaml.UnmarshalWithOptions(source, into, yaml.Strict()); err != nil {
		c.fault(name, lineOf(err), "%s", yaml.FormatError(err, false, true))
		return false
	}
	return true
}

// lineOf gives the line that a fault of YAML is about, from 1; 0 when it is not
// known.
func lineOf(err error) int {
	var y yaml.Error
	if errors.As(err, &y) && y.GetToken() != nil {
		return y.GetToken().Position.Line
	}
	return 0
}

func (c *compiler) lesson(id string, number int) *Lesson {
	name := path.Join(id, "lesson.yaml")
	var source lessonSource
	if !c.yaml(name, &source) {
		return nil
	}
	if source.ID != id {
		c.fault(name, 0, "the id is %q, the folder %q: they must be the same", source.ID, id)
	}
	lesson := &Lesson{ID: id, Number: number, Minutes: source.Minutes, ChooseOne: source.ChooseOne, texts: map[string]*Text{}}
	names, err := fs.Glob(c.files, path.Join(id, "??.md"))
	if err != nil || len(names) == 0 {
		c.fault(path.Join(id, "fr.md"), 0, "the lesson is written in no language")
		return nil
	}
	for _, file := range names {
		lang := strings.TrimSuffix(path.Base(file), ".md")
		if text := c.text(file, lang); text != nil {
			lesson.texts[lang] = text
		}
	}
	c.works(name, lesson, &source)
	c.alike(lesson)
	return lesson
}

// languages finds those in which every lesson is written, and the faults of those in
// which only some are.
func (c *compiler) languages() {
	count := map[string]int{}
	for _, l := range c.course.Lessons {
		for _, lang := range l.Languages() {
			count[lang]++
		}
	}
	for lang, n := range count {
		if n == len(c.course.Lessons) {
			c.course.Languages = append(c.course.Languages, lang)
		} else {
			c.fault("course.yaml", 0, "%d of %d lessons are written in %s: all must be, or none", n, len(c.course.Lessons), lang)
		}
	}
	slices.Sort(c.course.Languages)
	if len(c.course.Lessons) == 0 {
		c.fault("course.yaml", 0, "the course has no lesson")
	}
}
