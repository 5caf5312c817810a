package lesson

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/document"
	"jourdain/lessons"
	"jourdain/lessons/progress"
	"jourdain/tui/documents"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// Brief says what to do in the file to hand in, and gives the file to start from.
type Brief struct {
	lesson *lessons.Lesson
	work   *lessons.Work
	store  progress.Store
	give   Give
	said   func(*text.Words) screen.Note // what happened last; nil for nothing
	busy   bool
}

// Give writes the starting file of a work where the learner can find it, and says
// where that is.
type Give func(ctx context.Context, work *lessons.Work, lang string, format document.Format) (documents.Document, error)

// NewBrief makes the screen of a lesson's brief.
func NewBrief(lesson *lessons.Lesson, store progress.Store, give Give) *Brief {
	return &Brief{lesson: lesson, work: lesson.Work(""), store: store, give: give}
}

const (
	takeID         = "take"
	takeMarkdownID = "take-markdown"
	submitID       = "submit"
)

// given brings the starting file.
type given struct {
	file documents.Document
	err  error
}

// Init keeps where the learner is.
func (b *Brief) Init(env screen.Env) screen.Effect {
	return reach(b.store, b.lesson.ID, len(b.lesson.Text(env.Lang()).Steps))
}

// Update gives the starting file, or goes on to hand in.
func (b *Brief) Update(env screen.Env, msg tea.Msg) screen.Effect {
	switch msg := msg.(type) {
	case given:
		b.busy, b.said = false, told(msg)
	case screen.Chosen:
		switch msg.ID {
		case takeID:
			return b.take(env.Lang(), document.ODT)
		case takeMarkdownID:
			return b.take(env.Lang(), document.Markdown)
		case submitID:
			return screen.Go(screen.Where{Name: screen.SubmitScreen, Lesson: b.lesson.ID, Work: b.work.ID})
		case previousID:
			last := len(b.lesson.Text(env.Lang()).Steps) - 1
			return screen.Replace(screen.Step(b.lesson, last, env.Lang()))
		}
	}
	return screen.Effect{}
}

func (b *Brief) take(lang string, format document.Format) screen.Effect {
	if b.busy {
		return screen.Effect{}
	}
	b.busy = true
	return screen.Later(func() tea.Msg {
		file, err := b.give(context.Background(), b.work, lang, format)
		return given{file: file, err: err}
	})
}

// told says where the file is, or why it could not be written.
func told(g given) func(*text.Words) screen.Note {
	name, path := document.Printable(g.file.Name), document.Printable(g.file.Path)
	return func(w *text.Words) screen.Note {
		switch {
		case errors.Is(g.err, documents.ErrFull):
			return screen.Note{Text: w.Say("brief.full")}
		case g.err != nil:
			return screen.Note{Text: w.Say("brief.unwritable")}
		case g.file.Place.Kind == documents.InDocuments:
			return screen.Note{Mark: screen.OK, Text: w.Say("brief.given-documents", "File", name)}
		default:
			return screen.Note{Mark: screen.OK, Text: w.Say("brief.given", "Path", path)}
		}
	}
}

// Page says what to do.
func (b *Brief) Page(env screen.Env) screen.Page {
	w, lesson, brief := env.Words, b.lesson.Text(env.Lang()), b.work.Text(env.Lang()).Brief
	p := screen.Page{
		Where:  w.Say("lesson.where", "Number", b.lesson.Number, "Title", lesson.Title),
		Status: w.Say("lesson.page", "Page", len(lesson.Steps)+1, "Of", len(lesson.Steps)+1),
		Title:  brief.Title,
		Parts:  parts(brief.Pieces),
		Words:  words(lesson, brief.Pieces),
		Rows: []screen.Row{
			{ID: takeID, Label: w.Say("brief.take")},
			{ID: submitID, Label: w.Say("brief.submit")},
			{ID: takeMarkdownID, Label: w.Say("brief.take-markdown")},
		},
		Enter:   w.Say("keys.open"),
		Actions: []screen.Action{{ID: previousID, Key: "left", Label: w.Say("lesson.previous")}},
	}
	if b.said != nil {
		p.Parts = []screen.Part{b.said(w)}
		p.Title, p.Focus, p.Turn = "", submitID, "given"
	}
	return p
}
