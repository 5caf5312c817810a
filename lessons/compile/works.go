package compile

import (
	"fmt"
	"maps"
	"path"
	"slices"

	"jourdain/grader/source"
	"jourdain/lessons"
	"jourdain/lessons/disk"
)

// place is a work of a lesson.yaml, to tell its faults at.
type place struct {
	*unit
	where string // the work in it, as [source.Line] reads it
	later int    // how many rules of the work's later are its own, and not the lesson's
}

// fault keeps a fault of a key of the work: ".submit.title".
func (p place) fault(key string, mistake source.Mistake, values ...any) {
	p.faultAt(p.file, p.where+key, mistake, values...)
}

// compileWorks reads the works of a lesson: those under "works", or, in the short form, the
// one that "submit" describes.
func (u *unit) compileWorks() {
	list := &u.list
	works := list.Works
	switch {
	case u.short() && len(works) > 0:
		u.faultAt(u.file, "$.works", ErrTwoForms)
		return
	case u.short():
		works = []workSource{{File: list.File, Submit: list.Submit, Allow: list.Allow, Skills: list.Skills}}
	}
	if len(works) == 0 {
		u.fault(u.file, 0, ErrNoWork)
		return
	}
	if list.ChooseOne && len(works) < 2 {
		u.faultAt(u.file, "$.choose-one", ErrChooseOne)
	}
	for i := range works {
		at := place{unit: u, where: "$"}
		if !u.short() {
			at.where = fmt.Sprintf("$.works[%d]", i)
		}
		w := &lessons.Work{
			ID: works[i].ID, Tracks: works[i].Tracks, Own: works[i].Own, Submit: works[i].Submit, Allows: works[i].Allow,
			Skills: works[i].Skills, Texts: map[string]*lessons.WorkText{},
		}
		if !u.short() && !at.workID(w.ID) {
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
		at.movedWords(&works[i])
		at.outlines(w)
		for _, lang := range u.languages() {
			w.Texts[lang] = at.text(w, &works[i], lang)
		}
		at.rubric(w)
		u.works = append(u.works, w)
	}
	u.briefs()
	u.wordsOfNoWork()
}

// short reports whether lesson.yaml has the short form, of one work without an id.
func (u *unit) short() bool { return u.list.Submit != nil || u.list.File != nil }

// briefs finds sections that say what to do in a work that the lesson does not have.
func (u *unit) briefs() {
	for _, lang := range u.languages() {
		briefs := u.scripts[lang].text.Briefs
		for _, id := range slices.Sorted(maps.Keys(briefs)) {
			if id != "" && u.work(id) == nil {
				u.fault(path.Join(u.id, lang+".md"), briefs[id].Line, ErrBriefOfNoWork, "ID", id)
			}
		}
	}
}

func (p place) workID(id string) bool {
	switch {
	case !IsID(id):
		p.fault(".id", ErrWorkID, "ID", id)
	case p.work(id) != nil:
		p.fault(".id", ErrWorkTwice, "ID", id)
	default:
		return true
	}
	return false
}

// shape finds a work that has too much or too little.
func (p place) shape(w *lessons.Work, list *workSource) {
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
func (p place) text(w *lessons.Work, list *workSource, lang string) *lessons.WorkText {
	script := p.scripts[lang]
	t := &lessons.WorkText{File: p.fileName(w, list, lang), Brief: script.text.Brief(w.ID)}
	if t.Brief == nil || len(t.Brief.Pieces) == 0 {
		if !script.broken {
			p.compiler.fault(path.Join(p.id, lang+".md"), 0, ErrNoBrief, "Work", w.ID)
		}
		// What is read of a course with faults is whole all the same.
		t.Brief = &lessons.Brief{}
	}
	if !w.Own {
		t.Starter = p.document(workFile(p.id, w, "starter", lang))
		t.Solution = p.document(workFile(p.id, w, "solution", lang))
	}
	return t
}

// document reads a learner's document; nil for one that cannot be read whole.
func (p place) document(file string) []byte {
	body, ok := p.bytes(file)
	if !ok || !ended(p.compiler, file, body) {
		return nil
	}
	return body
}

// StarterFile returns the name of the starting file of a work, in the folder of its course.
func StarterFile(w *lessons.Work, lang string) string {
	return workFile(w.Lesson().ID, w, "starter", lang)
}

// SolutionFile returns the name of the solution of a work, in the folder of its course.
func SolutionFile(w *lessons.Work, lang string) string {
	return workFile(w.Lesson().ID, w, "solution", lang)
}

func workFile(lesson string, w *lessons.Work, kind, lang string) string {
	if w.ID != "" {
		kind += "-" + w.ID
	}
	return path.Join(lesson, kind+"."+lang+".md")
}
