package lessons

import (
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"sync"

	"jourdain/grader/rules"
	"jourdain/grader/rules/rule"
)

// works reads the works of a lesson: those under "works", or, in the short form, the
// one that "file" and "submit" describe.
func (c *compiler) works(name string, lesson *Lesson, source *lessonSource) {
	list := source.Works
	switch short := source.Submit != nil || source.File != nil; {
	case short && len(list) > 0:
		c.fault(name, 0, "file and submit are the short form of a single work: put them into works, or take works out")
		return
	case short:
		list = []workSource{{File: source.File, Submit: source.Submit}}
	}
	if len(list) == 0 {
		c.fault(name, 0, "the lesson asks for no file: add file and submit, or works")
	}
	if source.ChooseOne && len(list) < 2 {
		c.fault(name, 0, "choose-one needs two works at least")
	}
	for i := range list {
		w := &Work{ID: list[i].ID, Tracks: list[i].Tracks, Own: list[i].Own, Submit: list[i].Submit, lesson: lesson, texts: map[string]*WorkText{}}
		if len(source.Works) > 0 && !c.workID(name, i+1, w.ID, lesson) {
			continue
		}
		if w.Submit != nil {
			// The author's source stays as it is: two works may share it.
			submit := *w.Submit
			submit.Later = slices.Concat(submit.Later, source.Later)
			w.Submit = &submit
		}
		for _, lang := range lesson.Languages() {
			w.texts[lang] = c.workText(name, lesson, w, &list[i], lang)
		}
		c.rubric(name, lesson, w)
		lesson.Works = append(lesson.Works, w)
	}
	c.briefs(lesson)
}

// briefs finds sections that say what to do in a work that the lesson does not have.
func (c *compiler) briefs(lesson *Lesson) {
	for _, lang := range lesson.Languages() {
		for _, id := range slices.Sorted(maps.Keys(lesson.Text(lang).briefs)) {
			if id != "" && lesson.Work(id) == nil {
				c.fault(path.Join(lesson.ID, lang+".md"), 0, "the section {#brief-%s} is the brief of no work", id)
			}
		}
	}
}

// workName is what the id of a work can be: it is part of the names of files.
var workName = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

func (c *compiler) workID(name string, number int, id string, lesson *Lesson) bool {
	switch {
	case !workName.MatchString(id):
		c.fault(name, 0, "work %d: %q is no id: small letters, digits and hyphens", number, id)
	case lesson.Work(id) != nil:
		c.fault(name, 0, "work %s is listed twice", id)
	default:
		return true
	}
	return false
}

// workText reads the starting file and its solution, and finds the section that says
// what to do in it: the work's own, or the one for all.
func (c *compiler) workText(name string, lesson *Lesson, w *Work, source *workSource, lang string) *WorkText {
	t := &WorkText{File: source.File[lang]}
	briefs := lesson.Text(lang).briefs
	if t.Brief = briefs[w.ID]; t.Brief == nil {
		t.Brief = briefs[""]
	}
	if t.Brief == nil || len(t.Brief.Pieces) == 0 {
		c.fault(path.Join(lesson.ID, lang+".md"), 0, "a lesson with a file to hand in has a section {#brief}, or one for each work, {#brief-ID}")
	}
	switch {
	case w.Own && source.File != nil:
		c.fault(name, 0, "%sa document of the learner's own has no starting file: take out file", prefix(w))
	case w.Own:
	case w.Submit == nil:
		c.fault(name, 0, "%sa work with a starting file has a rubric under submit", prefix(w))
	case t.File == "":
		c.fault(name, 0, "%sfile has no name for %s", prefix(w), lang)
	}
	if !w.Own {
		t.Starter = c.workFile(lesson.ID, "starter", w.ID, lang)
		t.Solution = c.workFile(lesson.ID, "solution", w.ID, lang)
	}
	t.kept = sync.OnceValues(func() ([]rule.Kept, error) { return keptOf(t.Solution) })
	return t
}

func (c *compiler) workFile(lesson, kind, work, lang string) []byte {
	if work != "" {
		kind += "-" + work
	}
	file := path.Join(lesson, kind+"."+lang+".md")
	source, err := fs.ReadFile(c.files, file)
	if err != nil {
		c.fault(file, 0, "cannot be read: %v", err)
	}
	return source
}

// rubric finds the faults of the rubric of a work, in each language of the lesson.
func (c *compiler) rubric(file string, lesson *Lesson, w *Work) {
	if w.Submit == nil {
		return
	}
	for i := range w.Submit.Checks {
		id := w.Submit.Checks[i].Rule
		if _, ok := rules.Find(id); !ok {
			c.fault(file, 0, "%scheck %d: there is no rule %q", prefix(w), i+1, id)
		}
	}
	for _, id := range w.Submit.Later {
		if _, ok := rules.Find(id); !ok {
			c.fault(file, 0, "%slater: there is no rule %q", prefix(w), id)
		}
	}
	for _, lang := range lesson.Languages() {
		if _, err := w.Submit.In(lang); err != nil {
			c.fault(file, 0, "%ssubmit: %v", prefix(w), err)
		}
	}
}

// prefix names a work at the beginning of a fault.
func prefix(w *Work) string {
	if w.ID == "" {
		return ""
	}
	return "work " + w.ID + ": "
}
