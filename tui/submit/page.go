package submit

import (
	"slices"
	"strings"

	"jourdain/grader/document"
	"jourdain/tui/documents"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// Page lists the documents.
func (s *Submit) Page(env screen.Env) screen.Page {
	w := env.Words
	var p screen.Page
	switch {
	case s.work == nil:
		p.Head.Trail, p.Enter.Verb = w.Say("submit.where-free"), w.Say("submit.check")
	case !s.work.Marked():
		p.Head.Trail, p.Enter.Verb = w.Say("submit.where-show", "Number", s.work.Lesson().Number), w.Say("submit.show")
	default:
		p.Head.Trail, p.Enter.Verb = w.Say("submit.where", "Number", s.work.Lesson().Number), w.Say("submit.hand-in")
	}
	p.Enter.Texts = !env.Public
	if p.Input = s.input(env); p.Input != nil {
		return p
	}
	p.Parts = []screen.Part{s.advice(env)}
	p.Enter.Takes = screen.TakesAll
	if s.looked {
		p.Selection.Turn = "found" // the first document is selected, not the row that was there before
	}
	list := s.listed()
	for i := range list {
		p.Rows = append(p.Rows, s.row(w, &list[i]))
		if p.Selection.Row == "" && list[i].Rejected == "" {
			p.Selection.Row = list[i].Path
		}
	}
	if rest := len(s.recent) - len(list); rest > 0 {
		p.Rows = append(p.Rows, screen.Row{ID: moreID, Label: w.Say("submit.more", "Count", rest), Enter: w.Say("keys.choose")})
	}
	p.Rows = append(p.Rows, screen.Row{ID: typeID, Label: w.Say("submit.type"), Enter: w.Say("keys.choose")})
	if !env.Public {
		p.Rows = append(p.Rows, screen.Row{ID: textID, Label: w.Say("submit.text"), Enter: w.Say("keys.choose")})
	}
	p.Actions = []screen.Action{
		{ID: againID, Key: "r", Label: w.Say("submit.again")},
		{ID: howID, Key: "f", Label: w.Say("submit.how")},
	}
	s.offer(env, &p)
	p.Head.Guide = env.Guide(s.last)
	return p
}

// row returns the row of a document: one that is not read says so, and leads to what can be
// done about it.
func (s *Submit) row(w *text.Words, d *documents.Document) screen.Row {
	where := place(w, d.Place)
	if s.shared(d) && d.Folder != "" {
		where = w.Say("submit.below", "Place", where, "Folder", document.Printable(d.Folder))
	}
	row := screen.Row{
		ID: d.Path, Label: document.Printable(d.Name), Aside: w.Say("submit.aside", "Place", where, "When", w.When(d.Modified, s.Now())),
	}
	if d.Rejected != "" {
		row.Words, row.Enter = screen.Faint, w.Say("submit.remedy")
		row.Label = w.Say("submit.rejected", "File", row.Label)
	}
	return row
}

// shared reports whether another document of the list has the name of this one.
func (s *Submit) shared(d *documents.Document) bool {
	return slices.ContainsFunc(s.recent, func(other documents.Document) bool {
		return other.Path != d.Path && strings.EqualFold(other.Name, d.Name)
	})
}

// advice says what has come of the last address, or what can be done.
func (s *Submit) advice(env screen.Env) screen.Note {
	w := env.Words
	switch {
	case s.said != nil:
		return screen.Note{Text: s.said(w), News: true}
	case !s.looked:
		return screen.Note{Text: w.Say("submit.looking")}
	case len(s.recent) == 0:
		return screen.Note{Text: w.Say("submit.nothing")}
	case s.work != nil && s.work.Own:
		return screen.Note{Text: w.Say("submit.choose-own")}
	default:
		return screen.Note{Text: w.Say("submit.choose")}
	}
}

// place says where a document is.
func place(w *text.Words, p documents.Place) string {
	return w.Say("place."+string(p.Kind), "Label", document.Printable(p.Label))
}
