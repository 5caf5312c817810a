package result

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/document"
	"jourdain/lessons"
	"jourdain/lessons/progress"
	"jourdain/tui/beside"
	"jourdain/tui/documents"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// neighbour watches for another file in which the learner has gone on, and offers to read it.
type neighbour struct {
	watch *beside.Watch
	pace  pace // of the looks beside the loop
	waits bool // it is looked for there
	// offer is the file that is offered; its path is "" for none.
	offer documents.Document
	// former is set when it is no newer file, but the one that was handed in before a starting file
	// was.
	former bool
}

// foundBeside brings the file that lies beside the one that is shown; its path is "" for none.
type foundBeside struct{ file documents.Document }

// seldom is after how many times the time between two looks at the file itself one looks beside
// it.
const seldom = 3

// original returns the file that is shown, as others are compared with it.
func (r *Result) original(env screen.Env) beside.Original {
	return beside.Original{Path: r.path, Saved: r.watcher.seen.Modified, Doc: r.outcome.doc, Work: r.work, Lang: env.Lang()}
}

// lookBeside looks beside the file until there is something else to offer. The line mode looks
// when one answers.
func (r *Result) lookBeside(env screen.Env) screen.Effect {
	n := &r.neighbour
	if env.Plain || n.pace.every == 0 || n.waits || r.watcher.seen.Modified.IsZero() {
		return screen.Effect{}
	}
	n.waits = true
	watch, o, offered, pace := n.watch, r.original(env), n.offer, n.pace
	return screen.Seek(func(ctx context.Context) tea.Msg {
		for looks, on := 0, true; on; looks, on = pace.wait(ctx, looks) {
			if found := watch.Newer(ctx, o); ctx.Err() == nil && found.Path != "" && found.Path != offered.Path {
				return foundBeside{found}
			}
		}
		return nil
	})
}

// pollBeside looks beside the file once.
func (r *Result) pollBeside(env screen.Env) screen.Effect {
	if r.neighbour.waits {
		return screen.Effect{}
	}
	watch, o := r.neighbour.watch, r.original(env)
	return screen.Seek(func(ctx context.Context) tea.Msg { return foundBeside{watch.Newer(ctx, o)} })
}

// offerNewer offers a file that lies beside the one that is shown, unless that was saved since.
func (n *neighbour) offerNewer(found documents.Document, saved time.Time) {
	n.waits = false
	if found.Path != "" && found.Modified.After(saved) {
		n.offer, n.former = found, false
	}
}

// update takes back an offer that the file itself has overtaken, and offers the file that was
// handed in before an untouched starting file, until something is changed in that one.
func (n *neighbour) update(saved time.Time, former documents.Document) {
	if n.former && former.Path == "" || !n.former && !n.offer.Modified.After(saved) {
		n.offer, n.former = documents.Document{}, false
	}
	if former.Path != "" && n.offer.Path == "" {
		n.offer, n.former = former, true
	}
}

// note asks whether to read the file that is offered; false for none.
func (n *neighbour) note(w *text.Words, path string) (screen.Note, bool) {
	key := "beside.newer"
	if n.former {
		key = "beside.former"
	}
	return screen.Note{
		Mark: screen.Question, Worded: true,
		Text: w.Say(key, "Other", screen.FileName(n.offer.Path), "File", screen.FileName(path)),
	}, n.offer.Path != ""
}

// ask asks whether to read the file that is offered, and takes one key for yes.
func (n *neighbour) ask(p *screen.Page, w *text.Words, path string) {
	note, ok := n.note(w, path)
	if !ok {
		return
	}
	p.Parts = append(p.Parts, note)
	p.Actions = append(p.Actions, screen.Action{ID: screen.YesID, Key: w.Say("beside.press"), Label: w.Say("beside.key"), Help: n.reading(w)})
}

// reading is the choice to read the file that is offered.
func (n *neighbour) reading(w *text.Words) string {
	return w.Say("beside.read", "File", screen.FileName(n.offer.Path))
}

// row adds the row of the file that is offered, where there is one.
func (n *neighbour) row(p *screen.Page, w *text.Words) {
	if n.offer.Path != "" {
		p.Rows = append(p.Rows, screen.Row{ID: screen.YesID, Label: n.reading(w), Apart: true, Enter: w.Say("keys.open")})
	}
}

// instead shows the result of another file.
func (r *Result) instead(path string) screen.Effect {
	where := screen.Route{Name: screen.ResultScreen, File: path}
	if r.work != nil {
		where.Lesson, where.Work = r.lesson.ID, r.work.ID
	}
	return screen.Replace(where)
}

// pasted hands in the document whose address was pasted here, or the text.
func (r *Result) pasted(env screen.Env, typed string) screen.Effect {
	if documents.IsText(typed) && env.Public || !documents.IsText(typed) && !documents.IsAddress(typed) {
		return screen.Effect{}
	}
	where := screen.Route{Name: screen.SubmitScreen, Typed: typed}
	if r.work != nil {
		where.Lesson, where.Work = r.lesson.ID, r.work.ID
	}
	return screen.Go(where)
}

// handedIn is what is known of a document once it was handed in.
type handedIn struct {
	rest *lessons.Work // a work of the lesson that is still to do
	// untouched is set for a starting file in which nothing is changed, and former is then the
	// file that was handed in before it; its path is "" for none.
	untouched bool
	former    documents.Document
}

// keep keeps what was handed in. A starting file in which nothing is changed does not take the
// place of the file that was worked in, and neither does the file of another work.
func (r *Result) keep(ctx context.Context, doc *document.Document, work string, passed bool) (h handedIn) {
	store := r.services.Store
	asked := r.lesson.Work(work)
	h.untouched = asked != nil && asked.Untouched(doc)
	// What cannot be kept is no reason to stop: the first screen says so.
	done, _ := store.Works(ctx, r.lesson.ID)
	if last := done[work].File; h.untouched && last != "" && last != r.path {
		if stamp, err := r.watcher.look(last); err == nil {
			h.former = documents.Document{Path: last, Modified: stamp.Modified}
		}
	}
	foreign := asked != nil && !passed && asked.Foreign(doc)
	if h.former.Path == "" && !foreign {
		done, _ = store.HandIn(ctx, progress.HandedIn{Lesson: r.lesson.ID, Work: work, File: r.path, Passed: passed}, r.lesson.Finished)
	}
	for _, work := range r.lesson.Works() {
		if !r.lesson.ChooseOne() && !done[work.ID].Passed {
			h.rest = work
			break
		}
	}
	return h
}
