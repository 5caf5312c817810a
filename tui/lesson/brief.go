package lesson

import (
	"context"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/lessons"
	"jourdain/lessons/progress"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// Brief says what to do in the file to hand in, and gives the file to start from. Of
// several works it shows one and offers the others.
type Brief struct {
	Services
	lesson  *lessons.Lesson
	named   string                        // the id of the work that was asked for; "" for none
	take    bool                          // the starting file is given where there is no file to work in
	work    *lessons.Work                 // the one that is shown
	file    string                        // the file to work in, once it is known; "" before
	given   bool                          // it was given just now
	kept    map[string]progress.Work      // what was done in the works
	where   func(*text.Words) screen.Note // where the file is; nil before that is known
	said    func(*text.Words) screen.Note // what has just come of something; nil for nothing
	busy    bool
	later   []int // the steps of the exercises that were missed or put off
	skills  bool  // the list of what the work takes is shown
	formats bool  // the list of the other formats of the starting file is shown
}

// Services are what the screen needs besides its lesson.
type Services struct {
	Store progress.Store
	Give  Give
	Open  screen.Open
	Find  Finder
	// Judge reads a document. Only the document counts here.
	Judge func(ctx context.Context, path string, work *lessons.Work, lang string) (*document.Document, *report.Report, error)
}

// NewBrief makes the screen of a lesson's brief. The route says which work to show, where it is
// not the one to do next, and whether to give its starting file.
func NewBrief(lesson *lessons.Lesson, route screen.Route, s Services) *Brief {
	return &Brief{Services: s, lesson: lesson, named: route.Work, take: route.Take, work: lesson.Work(route.Work)}
}

const (
	takeID   = "take"
	formatID = "take-" // before the name of a format
	submitID = "submit"
	openID   = screen.OpenID
	workID   = "work:" // before the id of a work
	howID    = "how"
	skillID  = "skill:" // before the name of a skill
	othersID = "formats"
	closeID  = "close"
)

// keptWorks brings what was done in the works of the lesson.
type keptWorks struct {
	works map[string]progress.Work
	later []int // the steps of exercises that were missed or put off
	again bool  // the screen was shown before
}

// Init keeps where the learner is, and chooses the work.
func (b *Brief) Init(env screen.Env) screen.Effect {
	b.work = b.first(env)
	at := reach(b.Store, b.lesson.ID, len(env.Text(b.lesson).Steps))
	return screen.Both(at, b.load(false))
}

// load reads what was done in the works. What cannot be read is as if it was not done.
func (b *Brief) load(again bool) screen.Effect {
	return screen.InOrder(func() tea.Msg {
		works, _ := b.Store.Works(context.Background(), b.lesson.ID)
		exercises, _ := b.Store.Exercises(context.Background())
		return keptWorks{works: works, later: screen.LeftOver(b.lesson.ID, exercises), again: again}
	})
}

// first returns the work to show: the one that was asked for; of alternatives the one
// that was handed in last, else the track's; of works that are all asked the first that
// has not passed.
func (b *Brief) first(env screen.Env) *lessons.Work {
	works := b.lesson.WorksFor(env.Settings.Track)
	first := works[0]
	if b.named != "" {
		return b.lesson.Work(b.named)
	}
	for _, work := range works {
		kept, begun := b.kept[work.ID]
		switch {
		case b.lesson.ChooseOne() && begun && !kept.At.Before(b.kept[first.ID].At):
			first = work
		case !b.lesson.ChooseOne() && !kept.Passed:
			return work
		}
	}
	return first
}

// Update returns the starting file, goes on to hand in, or shows another work.
func (b *Brief) Update(env screen.Env, msg tea.Msg) screen.Effect {
	switch msg := msg.(type) {
	case given:
		b.busy, b.said, b.where = false, nil, givenNote(env, msg)
		if msg.err == nil {
			b.file, b.given = msg.file.Path, true
		}
	case screen.Opened:
		b.said = msg.Note
	case keptWorks:
		return b.learn(env, msg)
	case mine:
		return b.found(env, msg)
	case screen.Resumed:
		b.said = nil
		return b.load(true)
	case screen.Pasted:
		return b.pasted(env, msg.Text)
	case screen.Entered:
		return b.pasted(env, msg.Text)
	case screen.Chosen:
		return b.choose(env, msg.ID)
	}
	return screen.Effect{}
}

// learn takes what was done in the works. Once another file was handed in, that one is the file to
// work in.
func (b *Brief) learn(env screen.Env, k keptWorks) screen.Effect {
	before := b.kept[b.work.ID].File
	b.kept, b.later = k.works, k.later
	switch {
	case !k.again:
		b.work = b.first(env)
	case b.kept[b.work.ID].File != before:
		b.file, b.where, b.given = "", nil, false
	}
	return b.seek(env)
}

func (b *Brief) choose(env screen.Env, id string) screen.Effect {
	switch id {
	case takeID:
		return b.writeFile(env.Lang(), b.format(env))
	case othersID, closeID:
		b.formats, b.skills = id == othersID, false
		return screen.Effect{}
	case openID:
		return b.Open.Effect(b.file)
	case submitID:
		return screen.Go(screen.Route{Name: screen.SubmitScreen, Lesson: b.lesson.ID, Work: b.work.ID, File: b.file})
	case screen.PreviousID:
		last := len(env.Text(b.lesson).Steps) - 1
		return screen.Replace(env.Step(b.lesson, last))
	default:
		if effect, ok := b.chooseTool(env, id); ok {
			return effect
		}
		if effect, ok := b.chooseFormat(env, id); ok {
			return effect
		}
		if effect, ok := b.chooseLater(env, id); ok {
			return effect
		}
		if work, ok := strings.CutPrefix(id, workID); ok && b.lesson.Work(work) != nil {
			b.work, b.said, b.where, b.file, b.given = b.lesson.Work(work), nil, nil, "", false
			return b.seek(env)
		}
		return b.chooseSkill(env, id)
	}
}

// Page says what to do.
func (b *Brief) Page(env screen.Env) screen.Page {
	switch {
	case b.skills:
		return b.skillsPage(env)
	case b.formats:
		return b.formatsPage(env)
	}
	w, lesson, brief := env.Words, env.Text(b.lesson), env.Work(b.work).Brief
	p := screen.Page{
		Head: screen.Head{
			Trail:  w.Say("lesson.where", "Number", b.lesson.Number, "Title", lesson.Title),
			Status: w.Say("lesson.page", "Page", len(lesson.Steps)+1, "Of", len(lesson.Steps)+1),
			Meter:  screen.Meter{Done: len(lesson.Steps), Of: len(lesson.Steps) + 1},
		},
		Title:     brief.Title,
		Parts:     parts(brief.In(b.format(env))),
		Words:     b.words(env),
		Rows:      b.rows(env),
		Enter:     screen.Enter{Verb: w.Say("keys.open")},
		Selection: screen.Selection{Turn: b.work.ID + " " + strconv.Itoa(len(b.later))},
		Actions:   []screen.Action{screen.Previous(w), {ID: screen.PreviousID, Key: "left"}},
	}
	if b.kept[b.work.ID].Passed {
		p.Head.Meter.Done++
	}
	if len(b.lesson.Works()) > 1 && b.kept[b.work.ID].Passed {
		p.Parts = append(p.Parts, screen.Note{Mark: screen.OK, Text: w.Say("brief.passed"), Worded: true})
	}
	note := b.where
	if b.said != nil {
		note = b.said
	}
	switch {
	case note != nil:
		// The instructions stay: this is when they are needed.
		p.Parts = append([]screen.Part{note(w)}, p.Parts...)
		p.Selection.Turn, p.Selection.Row = "given-"+b.file, p.Rows[0].ID
	case b.file == "" && !b.work.Own:
		// It is no step of the lesson's own: who has the file must not be told to get another one.
		begin := w.Say("brief.begin", "Markdown", b.format(env) == document.Markdown)
		p.Parts = append([]screen.Part{screen.Note{Text: begin}}, p.Parts...)
	}
	if b.file != "" && !b.given {
		p.Selection.Row = submitID // the work goes on where it was
	}
	if b.file != "" && b.Open != nil {
		p.Actions = append(p.Actions, screen.Action{ID: openID, Key: "o", Label: w.Say("open.key"), Help: b.opening(w)})
	}
	p.Head.Guide, p.Enter.Takes = env.Guide(b.file), screen.TakesAddresses
	p.Enter.Texts = !env.Public
	p.Rows = slices.Concat(p.Rows, b.others(env), b.tools(env), b.laterRows(env))
	return p
}

// rows offers what can be done with the work that is shown, what comes next first. By ear each
// keeps its number once the file is given.
func (b *Brief) rows(env screen.Env) []screen.Row {
	w := env.Words
	submit := screen.Row{ID: submitID, Label: w.Say("brief.submit")}
	if !b.work.Marked() {
		submit.Label = w.Say("brief.show")
	}
	rows := []screen.Row{submit}
	if len(b.needed(env)) > 0 {
		rows = append(rows, screen.Row{ID: howID, Label: w.Say("brief.how")})
	}
	if b.work.Own {
		return rows
	}
	take := screen.Row{ID: takeID, Label: w.Say("brief.take", "Format", string(b.format(env)))}
	other := screen.Row{ID: othersID, Label: w.Say("brief.formats")}
	open := screen.Row{ID: openID, Label: b.opening(w)}
	switch opens := b.file != "" && b.Open != nil; {
	case b.file == "":
		return slices.Concat([]screen.Row{take}, rows, []screen.Row{other})
	case env.Plain && !opens:
		take.Label = w.Say("brief.take-again")
		return slices.Concat([]screen.Row{take}, rows, []screen.Row{other})
	case env.Plain:
		take.Label = w.Say("brief.take-again")
		return slices.Concat([]screen.Row{take}, rows, []screen.Row{other, open})
	case opens:
		rows = slices.Insert(rows, 0, open)
	}
	take.Label = w.Say("brief.take-again")
	return append(rows, take, other)
}

// others offers the other works of the lesson.
func (b *Brief) others(env screen.Env) []screen.Row {
	key := "brief.other-works"
	if b.lesson.ChooseOne() {
		key = "brief.other-examples"
	}
	group := env.Words.Say(key, "Count", len(b.lesson.Works())-1)
	var rows []screen.Row
	for _, work := range b.lesson.WorksFor(env.Settings.Track) {
		if work == b.work {
			continue
		}
		row := screen.Row{ID: workID + work.ID, Label: screen.WorkTitle(env, work), Group: group, Enter: env.Words.Say("keys.choose")}
		if b.kept[work.ID].Passed {
			row.Aside = env.Words.Say("brief.done")
		}
		rows = append(rows, row)
	}
	return rows
}
