package address

// Voice is how a reader is spoken to: in a language, in a form of address. Its zero value
// is no language, in which nothing is written.
type Voice struct {
	Lang string // a tag: "fr"
	Form Form
}

// In returns the voice that speaks a language in the form.
func (f Form) In(lang string) Voice { return Voice{Lang: lang, Form: f} }

// Polite returns the voice of the same language that says "vous".
func (v Voice) Polite() Voice { return Polite.In(v.Lang) }

// Say returns a text of the voice's language in its form of address.
func (v Voice) Say(text string) string { return v.Form.Say(text) }

// Of returns what a voice says of some texts: what is polite where there is nothing in its
// form, and the zero value where there is nothing in its language.
func Of[T any](said map[Voice]T, v Voice) T {
	if text, ok := said[v]; ok {
		return text
	}
	return said[v.Polite()]
}
