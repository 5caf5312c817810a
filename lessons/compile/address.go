package compile

import (
	"bytes"
	"sync"

	"jourdain/grader/address"
	"jourdain/grader/source"
	"jourdain/lessons"
)

// texts returns a text in each voice that it is written in, of which the polite one is
// compiled. The familiar one is compiled when it is first asked for; its faults are those of
// the polite form.
func (c *compiler) texts(polite *lessons.Text, file string, body []byte) map[address.Voice]func() *lessons.Text {
	all := map[address.Voice]func() *lessons.Text{polite.Voice: func() *lessons.Text { return polite }}
	if familiar := address.Familiar.In(polite.Voice.Lang); address.Has(string(body)) {
		all[familiar] = sync.OnceValue(func() *lessons.Text {
			again := newCompiler(c.files)
			again.course = c.course
			return again.write(file, familiar, body).text
		})
	}
	return all
}

// familiarCourse returns course.yaml in the familiar form of address; as it is in the polite
// one where it cannot be read so.
func (c *compiler) familiarCourse(polite *courseSource) *courseSource {
	var list courseSource
	if !c.inFamiliar(courseFile, &list) {
		return polite
	}
	return &list
}

// inFamiliar reads a YAML file again, in the familiar form of address; false for one without
// forms of address, and for a fault of the polite form too, or of the alternatives themselves.
func (c *compiler) inFamiliar(name string, into any) bool {
	return address.Has(string(c.read[name])) && source.Read([]byte(address.Familiar.Say(string(c.read[name]))), into) == nil
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
