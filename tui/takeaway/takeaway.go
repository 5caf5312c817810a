package takeaway

import (
	"path/filepath"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/document"
	"jourdain/lessons/progress"
	"jourdain/tui/screen"
)

// Takeaway shows the code that carries what the learner has done, and writes it in a
// file on a stick. On a public terminal it is the way out as well.
type Takeaway struct{ keeper }

// New makes the screen.
func New(s Services) *Takeaway { return &Takeaway{keeper{Services: s}} }

const (
	certificateID = "certificate"
	finishID      = "finish"
)

// Init reads what the learner has done.
func (t *Takeaway) Init(screen.Env) screen.Effect { return t.read() }

// Update writes the file, or goes elsewhere.
func (t *Takeaway) Update(env screen.Env, msg tea.Msg) screen.Effect {
	if t.receive(msg) {
		return screen.Effect{}
	}
	switch msg := msg.(type) {
	case screen.Resumed:
		return t.read()
	case screen.Chosen:
		return t.choose(env, msg.ID)
	}
	return screen.Effect{}
}

func (t *Takeaway) choose(env screen.Env, id string) screen.Effect {
	switch id {
	case certificateID:
		return screen.Go(screen.Route{Name: screen.CertificateScreen})
	case finishID:
		return screen.Exit()
	}
	folder, ok := t.folder(id)
	if !ok {
		return screen.Effect{}
	}
	w := env.Words
	content := w.Say("takeaway.file", "Code", t.code(), "Date", date(w, t.Now()))
	return t.write(folder, w.Say("takeaway.file-name"), codeEnding, func() ([]byte, error) { return []byte(content), nil })
}

func (t *Takeaway) code() string { return progress.Code(t.ids(), t.loaded.done) }

// Page shows the code.
func (t *Takeaway) Page(env screen.Env) screen.Page {
	w := env.Words
	p := screen.Page{
		Head: screen.Head{Trail: "Jourdain"}, Title: w.Say("takeaway.title"),
		Enter: screen.Enter{Verb: w.Say("keys.choose")}, Selection: screen.Selection{Turn: t.turn()},
	}
	if t.loaded == nil {
		return p
	}
	switch code := t.code(); {
	case len(t.loaded.done) == 0:
		p.Parts = []screen.Part{screen.Note{Text: w.Say("takeaway.nothing")}}
	case code == "":
		p.Parts = []screen.Part{screen.Note{Text: w.Say("takeaway.too-long")}}
	default:
		p.Parts = []screen.Part{
			screen.Prose{Markdown: w.Say("takeaway.your-code", "Code", code)},
			screen.Note{Text: w.Say("takeaway.what")},
		}
		t.offers(env, &p)
	}
	if t.saved != nil {
		p.Parts = append(p.Parts, savedNote(w, *t.saved))
	}
	if env.Public {
		p.Rows = append(p.Rows, screen.Row{ID: finishID, Label: w.Say("takeaway.finish"), Apart: true})
		if t.saved == nil {
			p.Selection.Row = finishID
		}
	}
	return p
}

// offers lists the folders, and the certificate where a lesson is finished.
func (t *Takeaway) offers(env screen.Env, p *screen.Page) {
	w := env.Words
	p.Parts = append(p.Parts, t.looking(w)...)
	p.Rows = append(p.Rows, t.rows(w, "takeaway.save")...)
	if finished(t.loaded.done) > 0 && t.looked != nil && len(t.looked.folders) > 0 {
		p.Rows = append(p.Rows, screen.Row{ID: certificateID, Label: w.Say("takeaway.certificate"), Enter: w.Say("keys.open")})
	}
}

func finished(done map[string]progress.Lesson) int {
	n := 0
	for _, l := range done {
		if l.Passed {
			n++
		}
	}
	return n
}

// name returns a file's name as it may be shown.
func name(path string) string { return document.Printable(filepath.Base(path)) }
