package lessons

import "jourdain/grader/address"

// In returns the text in a form of address. Its steps are the same ones; only the words
// differ, and only where the author wrote both.
func (t *Text) In(form address.Form) *Text {
	if t == nil || form != address.Familiar || t.Familiar == nil {
		return t
	}
	return t.Familiar()
}

// In returns the work in a form of address.
func (t *WorkText) In(form address.Form) *WorkText {
	said := t.lesson.In(form)
	if said == t.lesson {
		return t
	}
	in := *t
	in.Brief = said.Brief(t.work)
	return &in
}

// In returns the track with its words in a form of address.
func (t *Track) In(form address.Form) *Track {
	if form != address.Familiar || t.Familiar == nil {
		return t
	}
	return t.Familiar
}

// In returns the part with its title in a form of address.
func (p *Part) In(form address.Form) *Part {
	if form != address.Familiar || p.Familiar == nil {
		return p
	}
	return p.Familiar
}

// in returns a word of the glossary in a form of address.
func (w *Word) in(form address.Form) Word {
	return Word{ID: w.ID, Title: form.Say(w.Title), Text: form.Say(w.Text)}
}
