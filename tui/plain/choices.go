package plain

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"jourdain/tui/documents"
	"jourdain/tui/screen"
)

// choice is a numbered answer.
type choice struct {
	label string
	group string // the heading under which it stands
	cmd   func() tea.Cmd
}

// offer lists what can be answered on a page: the rows, the actions, going back; and last what comes
// and goes, to undo and some rows, so that no number changes for it.
func (d *dialogue) offer(p *screen.Page) {
	d.choices = nil
	w := d.session.Env().Words
	behind := func(a screen.Action) bool { return a.Behind }
	for i := range p.Rows {
		row := &p.Rows[i]
		if row.Behind {
			continue
		}
		d.add(rowLabel(w, row), row.Group, screen.Chosen{ID: row.ID})
		d.rowActions(row, row.Group, func(a screen.Action) bool { return !behind(a) })
	}
	for i := range p.Rows {
		d.rowActions(&p.Rows[i], "", behind)
	}
	if len(p.Rows) == 0 && p.Enter.ID != "" && p.Enter.ID != p.Back.ID {
		d.add(w.Say("plain.next", "Verb", p.Enter.Verb), "", screen.Chosen{ID: p.Enter.ID})
	}
	isUndo := func(a screen.Action) bool { return a.ID == screen.UndoID }
	d.actions(p, func(a screen.Action) bool { return !isUndo(a) })
	if !p.Back.Last && !p.HasRow(p.Back.ID) {
		label := cmp.Or(p.Back.Name, w.Say("plain.back"))
		d.choices = append(d.choices, choice{label: label, cmd: func() tea.Cmd { return d.back(p) }})
	}
	d.actions(p, isUndo)
	for i := range p.Rows {
		if row := &p.Rows[i]; row.Behind {
			d.add(rowLabel(w, row), "", screen.Chosen{ID: row.ID})
		}
	}
}

// rowActions offers the actions of a row that are meant.
func (d *dialogue) rowActions(row *screen.Row, group string, meant func(screen.Action) bool) {
	for _, a := range row.Actions {
		if meant(a) {
			d.add(a.Help, group, screen.Chosen{ID: a.ID, Row: row.ID})
		}
	}
}

// actions offers the actions of a page that are meant.
func (d *dialogue) actions(p *screen.Page, meant func(screen.Action) bool) {
	for _, a := range p.Actions {
		label := cmp.Or(a.Help, a.Label)
		if label != "" && a.ID != p.Enter.ID && !p.HasRow(a.ID) && meant(a) {
			d.add(capital(label), "", screen.Chosen{ID: a.ID})
		}
	}
}

func (d *dialogue) add(label, group string, msg tea.Msg) {
	d.choices = append(d.choices, choice{label: label, group: group, cmd: func() tea.Cmd { return d.session.Update(msg) }})
}

// receive takes an answer, and returns what it asks.
func (d *dialogue) receive(answer string) tea.Cmd {
	page := d.session.Page()
	w := d.session.Env().Words
	if page.Input != nil {
		return d.typed(&page, answer)
	}
	switch word := strings.ToLower(answer); {
	case answer == "":
		return d.nothing(&page)
	case w.Means("help", word) && page.NoHelp, w.Means("repeat", word), w.Means("all", word):
		d.all, d.whole = true, w.Means("all", word)
		return nil
	case w.Means("help", word):
		return d.session.Update(help(&page))
	case w.Means("open", word) && offers(&page, screen.OpenID):
		return d.session.Update(screen.Chosen{ID: screen.OpenID})
	case w.Means("yes", word) && offers(&page, screen.YesID):
		return d.session.Update(screen.Chosen{ID: screen.YesID})
	case w.Means("undo", word):
		return d.undo(&page)
	case w.Means("back", word):
		return d.leave(&page)
	case w.Means("previous", word):
		return d.previous(&page)
	case w.Means("quit", word):
		return d.quit(&page)
	default:
		return d.number(answer, takes(&page, answer))
	}
}

// typed takes a line that the page asked for; an empty one gives up. The signs for help and
// for repeating are never meant to be taken.
func (d *dialogue) typed(page *screen.Page, answer string) tea.Cmd {
	w, sign := d.session.Env().Words, len([]rune(answer)) == 1
	switch word := strings.ToLower(answer); {
	case answer == "":
		return d.session.Update(screen.Cancelled{})
	case sign && w.Means("repeat", word):
		d.all = true
		return nil
	case sign && w.Means("help", word):
		return d.session.Update(help(page))
	}
	return d.session.Update(screen.Entered{Text: answer})
}

// nothing is Enter alone: to go on where the page has nothing to choose from.
func (d *dialogue) nothing(page *screen.Page) tea.Cmd {
	if len(page.Rows) == 0 && page.Enter.ID != "" {
		return d.session.Update(screen.Chosen{ID: page.Enter.ID})
	}
	if page.Enter.Alone != "" {
		return d.session.Update(screen.Chosen{ID: page.Enter.Alone})
	}
	d.all = true
	return nil
}

// help asks for the help of a page.
func help(page *screen.Page) screen.Ask {
	return screen.Ask{To: screen.Route{Name: screen.HelpScreen, Topic: *page}}
}

// previous goes to the page of the lesson before.
func (d *dialogue) previous(page *screen.Page) tea.Cmd {
	for _, a := range page.Actions {
		if a.ID == screen.PreviousID {
			return d.session.Update(screen.Chosen{ID: a.ID})
		}
	}
	d.miss(d.session.Env().Words.Say("plain.no-previous"))
	return nil
}

func (d *dialogue) undo(page *screen.Page) tea.Cmd {
	for _, a := range page.Actions {
		if a.ID == screen.UndoID {
			return d.session.Update(screen.Chosen{ID: a.ID})
		}
	}
	d.miss(d.session.Env().Words.Say("plain.nothing-to-undo"))
	return nil
}

func (d *dialogue) leave(page *screen.Page) tea.Cmd {
	if page.Back.Last {
		d.miss(d.session.Env().Words.Say("plain.first"))
		return nil
	}
	return d.back(page)
}

// quit ends the tutor: on a page that has a key for it, by what the key does.
func (d *dialogue) quit(page *screen.Page) tea.Cmd {
	for _, a := range page.Actions {
		if a.ID == screen.QuitID {
			return d.session.Update(screen.Chosen{ID: a.ID})
		}
	}
	return d.session.Update(screen.Ask{How: screen.Quit})
}

// miss says why an answer does nothing.
func (d *dialogue) miss(why string) {
	d.say(why)
	d.missed = true
}

// back goes to the state or to the screen before.
func (d *dialogue) back(page *screen.Page) tea.Cmd {
	if page.Back.ID != "" {
		return d.session.Update(screen.Chosen{ID: page.Back.ID})
	}
	return d.session.Update(screen.Ask{How: screen.Pop})
}

// offers reports whether a page has an action that means the same wherever it is.
func offers(page *screen.Page, id string) bool {
	return slices.ContainsFunc(page.Actions, func(a screen.Action) bool { return a.ID == id })
}

// takes reports whether a page takes an answer that is none of its choices.
func takes(page *screen.Page, answer string) bool {
	return page.Enter.Takes == screen.TakesAll || page.Enter.Takes == screen.TakesAddresses && documents.IsAddress(answer)
}

// number chooses by a number. What is no number may be for the page itself.
func (d *dialogue) number(answer string, takes bool) tea.Cmd {
	if page := d.session.Page(); page.Enter.Texts && documents.IsText(answer) {
		return d.session.Update(screen.Pasted{Text: answer}) // the rest of the text is to come
	}
	n, err := strconv.Atoi(strings.TrimRight(answer, ". )"))
	switch known := err == nil && n >= 1 && n <= len(d.choices); {
	case err != nil && takes:
		return d.session.Update(screen.Entered{Text: answer})
	case !known:
		d.miss(d.session.Env().Words.Say("plain.unknown", "Answer", answer, "Count", len(d.choices)))
		return nil
	}
	return d.choices[n-1].cmd()
}

// capital returns a label that begins with a capital letter, as a sentence does.
func capital(label string) string {
	for i, r := range label {
		return strings.ToUpper(string(r)) + label[i+len(string(r)):]
	}
	return label
}
