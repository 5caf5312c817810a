package takeaway

import (
	"path/filepath"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/document"
	"jourdain/lessons/progress"
	"jourdain/tui/screen"
)

// Takeaway shows the code that carries what the learner has done, and writes it in a
// file on a stick. On a public terminal it is the way out as well.
type Takeaway struct {
	Services
	loaded *loaded
	saved  *saved
}

// New makes the screen.
func New(s Services) *Takeaway { return &Takeaway{Services: s} }

const (
	folderPref    = "folder-"
	certificateID = "certificate"
	finishID      = "finish"
)

// Init reads what the learner has done.
func (t *Takeaway) Init(screen.Env) screen.Effect {
	return screen.Later(func() tea.Msg { return t.load() })
}

// Update writes the file, or goes elsewhere.
func (t *Takeaway) Update(env screen.Env, msg tea.Msg) screen.Effect {
	switch msg := msg.(type) {
	case loaded:
		t.loaded = &msg
	case saved:
		t.saved = &msg
	case screen.Resumed:
		return t.Init(env)
	case screen.Chosen:
		return t.choose(env, msg.ID)
	}
	return screen.Effect{}
}

func (t *Takeaway) choose(env screen.Env, id string) screen.Effect {
	switch id {
	case certificateID:
		return screen.Go(screen.Where{Name: screen.CertificateScreen})
	case finishID:
		return screen.Exit()
	}
	n, err := strconv.Atoi(strings.TrimPrefix(id, folderPref))
	if err != nil || t.loaded == nil || n < 0 || n >= len(t.loaded.folders) {
		return screen.Effect{}
	}
	folder, w := t.loaded.folders[n], env.Words
	content := w.Say("takeaway.file", "Code", t.code(), "Date", date(w, t.Now()))
	return screen.Later(func() tea.Msg {
		path, err := t.SaveIn(folder.Path, w.Say("takeaway.file-name"), ".md", []byte(content))
		return saved{folder: folder, path: path, err: err}
	})
}

func (t *Takeaway) code() string { return progress.Code(t.ids(), t.loaded.done) }

// Page shows the code.
func (t *Takeaway) Page(env screen.Env) screen.Page {
	w := env.Words
	p := screen.Page{Where: "Jourdain", Title: w.Say("takeaway.title"), Enter: w.Say("keys.choose"), Turn: "reading"}
	if t.loaded == nil {
		return p
	}
	p.Turn = "read"
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
		p.Parts = append(p.Parts, told(w, *t.saved))
	}
	if env.Public {
		p.Rows = append(p.Rows, screen.Row{ID: finishID, Label: w.Say("takeaway.finish"), Apart: true})
		if t.saved == nil {
			p.Focus = finishID
		}
	}
	return p
}

// offers lists the folders, and the certificate where a lesson is finished.
func (t *Takeaway) offers(env screen.Env, p *screen.Page) {
	w := env.Words
	for i, f := range t.loaded.folders {
		p.Rows = append(p.Rows, screen.Row{
			ID: folderPref + strconv.Itoa(i), Label: w.Say("takeaway.save", "Where", folderName(w, f)),
		})
	}
	if finished(t.loaded.done) > 0 && len(t.loaded.folders) > 0 {
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

// name gives a file's name as it may be shown.
func name(path string) string { return document.Printable(filepath.Base(path)) }
