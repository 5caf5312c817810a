package compile

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"

	"jourdain/grader/address"
	"jourdain/grader/pattern"
	"jourdain/grader/rubric"
	"jourdain/grader/rules/rule"
	"jourdain/lessons"
	"jourdain/lessons/disk"
)

// Load loads a course: course.yaml, the glossary and a folder for each lesson. The
// error is a [Faults]: every fault of the course that keeps it from being played.
func Load(files fs.FS) (*lessons.Course, error) {
	course, faults := Course(files)
	if grave := faults.Grave(); len(grave) > 0 {
		return nil, grave
	}
	return course, nil
}

// Course reads a course as far as it can be read, and returns its faults. What they
// leave out of the course is only what they are about; package check looks closer.
func Course(files fs.FS) (*lessons.Course, Faults) {
	c := newCompiler(files)
	c.compile()
	return c.course, c.faults.Sort()
}

// courseFile is the name of the file with the order of the lessons.
const courseFile = "course.yaml"

// courseSource is course.yaml.
type courseSource struct {
	Parts  []partSource  `yaml:"parts"`
	Tracks []trackSource `yaml:"tracks"`
}

type partSource struct {
	ID      string            `yaml:"id"`
	Title   map[string]string `yaml:"title"` // see [compiler.wording]
	Lessons []string          `yaml:"lessons"`
}

type trackSource struct {
	ID      string            `yaml:"id"`
	Title   map[string]string `yaml:"title"`
	Summary map[string]string `yaml:"summary"`
	Lessons []string          `yaml:"lessons"`
}

// lessonSource is lesson.yaml.
type lessonSource struct {
	ID      string            `yaml:"id"`
	Minutes int               `yaml:"minutes"`
	File    map[string]string `yaml:"file"` // see [place.fileName]
	Submit  *rubric.Source    `yaml:"submit"`
	// Later are rules of later lessons, for every work.
	Later     []rule.ID         `yaml:"later"`
	Allow     map[string]string `yaml:"allow"`
	Skills    []string          `yaml:"skills"`
	ChooseOne bool              `yaml:"choose-one"`
	Works     []workSource      `yaml:"works"`
	// Shows is what the machine's view of a document shows besides headings.
	Shows lessons.Aspect `yaml:"shows"`
}

// workSource is a work of lesson.yaml.
type workSource struct {
	ID     string            `yaml:"id"`
	Tracks []string          `yaml:"tracks"`
	Own    bool              `yaml:"own"`
	File   map[string]string `yaml:"file"`
	Submit *rubric.Source    `yaml:"submit"`
	// Allow are wrong deeds that the work allows, by their ids, each with the reason.
	Allow map[string]string `yaml:"allow"`
	// Skills are the pages of howto that the brief leads to.
	Skills []string `yaml:"skills"`
}

func (c *compiler) compile() {
	var list courseSource
	if !c.yaml(courseFile, &list) {
		return
	}
	c.course.Glossaries = sync.OnceValue(c.glossaries)
	if !c.later {
		c.course.Glossaries()
	}
	said := c.wording(&list)
	number := 0
	seen := map[string]bool{}
	for i := range list.Parts {
		part := lessons.Part{ID: list.Parts[i].ID, Covers: said.part(list.Parts[i].ID)}
		for j, id := range list.Parts[i].Lessons {
			number++
			if lesson := c.listed(fmt.Sprintf("$.parts[%d].lessons[%d]", i, j), id, number, seen); lesson != nil {
				part.Lessons = append(part.Lessons, lesson)
				c.course.Lessons = append(c.course.Lessons, lesson)
			}
		}
		if len(part.Lessons) > 0 {
			c.course.Parts = append(c.course.Parts, part)
		}
	}
	c.languages()
	c.parts(&list, said)
	c.tracks(&list, said, seen)
	c.unlisted(seen)
}

// name is what the id of a lesson and of a work can be: it is part of the names of
// files, and of what a learner types.
var name = pattern.New(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// IsID reports whether a word can be the id of a lesson: small letters from a to z, digits
// and hyphens.
func IsID(word string) bool { return name().MatchString(word) }

// listed reads a lesson of course.yaml; nil when there is none to read.
func (c *compiler) listed(where, id string, number int, seen map[string]bool) *lessons.Lesson {
	switch {
	case !IsID(id):
		c.faultAt(courseFile, where, ErrLessonID, "ID", id)
		return nil
	case !disk.CanName(id):
		c.faultAt(courseFile, where, ErrFileName, "Name", id)
		return nil
	case seen[id]:
		c.faultAt(courseFile, where, ErrLessonTwice, "ID", id)
		return nil
	}
	seen[id] = true
	// A lesson that is not written yet keeps its place in the course.
	if _, err := fs.Stat(c.files, id); errors.Is(err, fs.ErrNotExist) {
		c.warn(courseFile, where, ErrNotYet, "ID", id)
		return nil
	}
	if c.later {
		return c.closed(id, number)
	}
	return c.opened(id, number)
}

// opened returns a lesson that is compiled already; nil for one that cannot be played at all.
func (c *compiler) opened(id string, number int) *lessons.Lesson {
	inside := c.lesson(id)
	if inside == nil {
		return nil
	}
	covers := lessons.Covers{}
	for voice, text := range inside.Texts {
		covers[voice] = lessons.Cover{Title: text().Title, Summary: text().Summary}
	}
	return lessons.NewLesson(c.course, lessons.Entry{ID: id, Number: number, Covers: covers}, func() *lessons.Inside { return inside })
}

// unlisted finds lessons that nobody will see.
func (c *compiler) unlisted(seen map[string]bool) {
	// The pattern is well formed, and that is all that can be wrong.
	names, _ := fs.Glob(c.files, "*/lesson.yaml")
	for _, file := range names {
		if id := path.Dir(file); !seen[id] {
			c.warn(file, "$", ErrUnlisted, "ID", id)
		}
	}
}

// unit is a lesson while it is compiled.
type unit struct {
	*compiler
	id, file string // file is its lesson.yaml
	list     lessonSource
	scripts  map[string]*script // by language
	works    []*lessons.Work
}

// lesson compiles what is inside a lesson; nil when it cannot be played at all.
func (c *compiler) lesson(id string) *lessons.Inside {
	u := &unit{compiler: c, id: id, file: path.Join(id, "lesson.yaml"), scripts: map[string]*script{}}
	readable := c.yaml(u.file, &u.list)
	switch {
	case !readable:
	case u.list.ID != id:
		c.faultAt(u.file, "$.id", ErrIDDiffers, "ID", u.list.ID, "Folder", id)
	case u.list.Minutes < 1 || u.list.Minutes > mostMinutes:
		c.faultAt(u.file, "$.minutes", ErrMinutes)
	}
	if shows := u.list.Shows; readable && shows != "" && !slices.Contains(lessons.Aspects(), shows) {
		c.faultAt(u.file, "$.shows", ErrShows, "What", string(shows), "Known", known(lessons.Aspects()))
	}
	// The pattern is well formed, and that is all that can be wrong.
	names, _ := fs.Glob(c.files, path.Join(id, "??.md"))
	for _, file := range names {
		lang := strings.TrimSuffix(path.Base(file), ".md")
		if script := c.script(file, lang); script != nil {
			u.scripts[lang] = script
		}
	}
	if len(names) == 0 {
		c.fault(path.Join(id, "fr.md"), 0, ErrNoLanguage)
	}
	u.alike()
	if !readable || len(u.scripts) == 0 {
		return nil
	}
	u.compileWorks()
	inside := &lessons.Inside{Minutes: u.list.Minutes, Works: u.works, ChooseOne: u.list.ChooseOne, Shows: cmp.Or(u.list.Shows, lessons.Headings), Texts: map[address.Voice]func() *lessons.Text{}}
	for _, script := range u.scripts {
		maps.Copy(inside.Texts, script.texts)
	}
	return inside
}

// known returns the words that a key takes, for a sentence.
func known(words []lessons.Aspect) string {
	said := make([]string, len(words))
	for i, word := range words {
		said[i] = string(word)
	}
	return strings.Join(said, ", ")
}

// languages returns the languages of the lesson, sorted.
func (u *unit) languages() []string { return slices.Sorted(maps.Keys(u.scripts)) }

// work returns a work that was compiled already, by its id; nil when there is none.
func (u *unit) work(id string) *lessons.Work {
	i := slices.IndexFunc(u.works, func(w *lessons.Work) bool { return w.ID == id })
	if i < 0 {
		return nil
	}
	return u.works[i]
}

// mostMinutes is the longest that a lesson may take: it is meant for one sitting.
const mostMinutes = 120

// languages finds those in which every lesson is written, and the faults of those in
// which only some are.
func (c *compiler) languages() {
	written := map[string]int{}
	for _, l := range c.course.Lessons {
		for _, lang := range l.Languages() {
			written[lang]++
		}
	}
	for lang, n := range written {
		if n == len(c.course.Lessons) {
			c.course.Languages = append(c.course.Languages, lang)
			continue
		}
		for _, l := range c.course.Lessons {
			// One that is there has faults of its own.
			file := path.Join(l.ID, lang+".md")
			if _, err := fs.Stat(c.files, file); errors.Is(err, fs.ErrNotExist) {
				c.fault(file, 0, ErrSomeLanguage, "Lang", lang)
			}
		}
	}
	slices.Sort(c.course.Languages)
	if len(c.course.Lessons) == 0 && len(c.faults.Grave()) == 0 {
		c.fault(courseFile, 0, ErrNoLesson)
	}
}

// parts finds the faults of the parts.
func (c *compiler) parts(list *courseSource, said wording) {
	for i, part := range list.Parts {
		same := func(other partSource) bool { return other.ID == part.ID }
		if part.ID == "" || slices.ContainsFunc(list.Parts[:i], same) {
			c.faultAt(courseFile, fmt.Sprintf("$.parts[%d].id", i), ErrPartID, "ID", part.ID)
		}
		for _, lang := range c.course.Languages {
			if part.ID != "" && said.part(part.ID).Title(address.Polite.In(lang)) == "" {
				c.untitled(lang, "$.parts", ErrPartTitle, "ID", part.ID)
			}
		}
	}
}
