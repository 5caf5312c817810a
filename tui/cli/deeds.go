package cli

import "jourdain/lessons/deeds"

// deed says what a deed is, in the language of the run; its ID for a deed without a
// sentence.
func (a *app) deed(id string) string {
	if a.sentences == nil {
		words, err := deeds.OpenSentences(a.Words.Lang())
		if err != nil {
			return id
		}
		a.sentences = words
	}
	if said := a.sentences.Say(id); said != "" {
		return said
	}
	return id
}
