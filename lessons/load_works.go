package lessons

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"sync"

	"jourdain/grader/rules/rule"
	"jourdain/grader/source"
	"jourdain/lessons/disk"
)

// place is a work of a lesson.yaml, to tell its faults at.
type place struct {
	*compiler
	file  string // the lesson.yaml
	where string // the work in it, as [source.Line] reads it
	later int    // how many rules of the work's later are its own, and not the lesson's
}

// fault keeps a fault of a key of the work: ".submit.title".
func (p place) fault(key string, mistake source.Mistake, values ...any) {
	p.faultAt(p.file, p.where+key, mistake, values...)
}

// works reads the works of a lesson: those under "works", or, in the short form, the
// one that "file" and "submit" describe.
func (c *compiler) works(file string, lesson *Lesson, list *lessonSource) {
	works := list.Works
	short := list.Submit != nil || list.File != nil
	switch {
	case short && len(works) > 0:
		c.faultAt(file, "$.works", ErrTwoForms)
		return
	case short:
		works = []workSource{{File: list.File, Submit: list.Submit, Allow: list.Allow}}
	}
	if len(works) == 0 {
		c.fault(file, 0, ErrNoWork)
		return
	}
	if list.ChooseOne && len(works) < 2 {
		c.faultAt(file, "$.choose-one", ErrChooseOne)
	}
	for i := range works {
		at := place{compiler: c, file: file, where: "$"}
		if !short {
			at.where = fmt.Sprintf("$.works[%d]", i)
		}
		w := &Work{ID: works[i].ID, Tracks: works[i].Tracks, Own: works[i].Own, Submit: works[i].Submit, Allows: works[i].Allow, lesson: lesson, texts: map[string]*WorkText{}}
		if !short && !at.workID(w.ID, lesson) {
			continue
		}
		if w.Submit != nil {
			// The author's source stays as it is: two works may share it.
			submit := *w.Submit
			at.later = len(submit.Later)
			submit.Later = slices.Concat(submit.Later, list.Later)
			w.Submit = &submit
		}
		at.shape(w, &works[i])
		for _, lang := range lesson.Languages() {
			w.texts[lang] = at.text(w, &works[i], lang)
		}
		at.rubric(w)
		lesson.works = append(lesson.works, w)
	}
	c.briefs(lesson)
}

// briefs finds sections that say what to do in a work that the lesson does not have.
func (c *compiler) briefs(lesson *Lesson) {
	for _, lang := range lesson.Languages() {
		for _, id := range slices.Sorted(maps.Keys(lesson.Text(lang).briefs)) {
			if id != "" && lesson.Work(id) == nil {
				c.fault(path.Join(lesson.ID, lang+".md"), lesson.Text(lang).briefs[id].Line, ErrBriefOfNoWork, "ID", id)
			}
		}
	}
}

func (p place) workID(id string, lesson *Lesson) bool {
	switch {
	case !IsID(id):
		p.fault(".id", ErrWorkID, "ID", id)
	case lesson.Work(id) != nil:
		p.fault(".id", ErrWorkTwice, "ID", id)
	default:
		return true
	}
	return false
}

// shape finds a work that has too much or too little.
func (p place) shape(w *Work, list *workSource) {
	switch {
	case w.Own && list.File != nil:
		p.fault(".file", ErrOwnFile)
	case !w.Own && w.Submit == nil:
		p.fault("", ErrNoSubmit)
	}
	for _, lang := range slices.Sorted(maps.Keys(list.File)) {
		if name := list.File[lang]; name != "" && !disk.CanName(name) {
			p.fault(".file."+lang, ErrFileName, "Name", name)
		}
	}
}

// text reads the starting file and its solution, and finds the section that says what
// to do in it: the work's own, or the one for all.
func (p place) text(w *Work, list *workSource, lang string) *WorkText {
	t := &WorkText{File: list.File[lang], lesson: w.lesson.Text(lang), work: w.ID, written: &written{}}
	t.Brief = t.lesson.brief(w.ID)
	if t.Brief == nil || len(t.Brief.Pieces) == 0 {
		if !t.lesson.broken {
			p.compiler.fault(path.Join(w.lesson.ID, lang+".md"), 0, ErrNoBrief, "Work", w.ID)
		}
		// What is read of a course with faults is whole all the same.
		t.Brief = &Brief{}
	}
	if !w.Own {
		if t.File == "" {
			p.fault(".file", ErrNoFileName, "Lang", lang)
		}
		t.Starter, _ = p.bytes(StarterFile(w, lang))
		t.Solution, _ = p.bytes(SolutionFile(w, lang))
	}
	t.written = &written{}
	t.kept = sync.OnceValues(func() ([]rule.Kept, error) { return keptOf(t.Solution) })
	return t
}

// StarterFile gives the name of the starting file of a work, in the folder of its course.
func StarterFile(w *Work, lang string) string { return workFile(w, "starter", lang) }

// SolutionFile gives the name of the solution of a work, in the folder of its course.
func SolutionFile(w *Work, lang string) string { return workFile(w, "solution", lang) }

func workFile(w *Work, kind, lang string) string {
	if w.ID != "" {
		kind += "-" + w.ID
	}
	return path.Join(w.lesson.ID, kind+"."+lang+".md")
}
