package lessons

import (
	"bytes"
	"sync"

	"jourdain/grader/address"
	"jourdain/grader/source"
)

// In gives the text in a form of address. Its steps are the same ones; only the words
// differ, and only where the author wrote both.
func (t *Text) In(form address.Form) *Text {
	if t == nil || form != address.Familiar || t.Familiar == nil {
		return t
	}
	return t.Familiar()
}

// In gives the work in a form of address.
func (t *WorkText) In(form address.Form) *WorkText {
	said := t.lesson.In(form)
	if said == t.lesson {
		return t
	}
	in := *t
	in.Brief = said.Brief(t.work)
	return &in
}

// In gives the track with its words in a form of address.
func (t *Track) In(form address.Form) *Track {
	if form != address.Familiar || t.Familiar == nil {
		return t
	}
	return t.Familiar
}

// In gives the part with its title in a form of address.
func (p *Part) In(form address.Form) *Part {
	if form != address.Familiar || p.Familiar == nil {
		return p
	}
	return p.Familiar
}

// in gives a word of the glossary in a form of address.
func (w *Word) in(form address.Form) Word {
	return Word{ID: w.ID, Title: form.Say(w.Title), Text: form.Say(w.Text)}
}

// familiar gives a text in the other form of address, compiled when it is first asked
// for; nil for one without forms of address. Its faults are those of the polite form.
func (c *compiler) familiar(file, lang string, body []byte) func() *Text {
	if !address.Has(string(body)) {
		return nil
	}
	return sync.OnceValue(func() *Text {
		again := newCompiler(c.files)
		again.course = c.course
		return again.write(file, lang, body, address.Familiar).text
	})
}

// familiarCourse reads course.yaml in the other form of address; nil when it has none.
func (c *compiler) familiarCourse(body []byte) *courseSource {
	if !address.Has(string(body)) {
		return nil
	}
	var list courseSource
	if source.Read([]byte(address.Familiar.Say(string(body))), &list) != nil {
		return nil // a fault of the polite form too, or of the alternatives themselves
	}
	return &list
}

// alternatives finds the alternatives of a text that are not well formed.
func (c *compiler) alternatives(file string, body []byte) {
	mistakes := map[address.Mistake]source.Mistake{
		address.Open: ErrAddressOpen, address.Sides: ErrAddressSides, address.Empty: ErrAddressEmpty,
	}
	for _, f := range address.Faults(string(body)) {
		c.fault(file, 1+bytes.Count(body[:f.Offset], []byte("\n")), mistakes[f.Mistake], "Text", f.Text)
	}
}
