package faults

import (
	"path/filepath"
	"slices"
	"strings"

	"jourdain/grader/document"
	"jourdain/lessons/compile"
	"jourdain/lessons/deeds"
	"jourdain/tui/cli/console"
	"jourdain/tui/text"
)

// Sayer says what is wrong in what a teacher or an author has written, in the language of the
// run. The sentences are read when the first is asked for.
type Sayer struct {
	con   *console.Console
	words *text.Words
	deeds deeds.Sentences
}

// New returns what says faults in the words of a console.
func New(c *console.Console) *Sayer { return &Sayer{con: c} }

// Line says a fault as compilers do: the file, the line, and what is wrong.
func (s *Sayer) Line(folder string, f *compile.Fault) string {
	place := filepath.Join(folder, filepath.FromSlash(f.Place()))
	key := "cli.lessons-check.fault"
	if f.Warning {
		key = "cli.lessons-check.warning"
	}
	return s.con.Say(key, "Place", document.Printable(place), "Message", s.Sentence(f))
}

// Sentence says what is wrong, and what to do.
func (s *Sayer) Sentence(f *compile.Fault) string {
	if s.words == nil {
		words, err := text.OpenFaults(s.con.Words.Lang())
		if err != nil {
			return f.String()
		}
		s.words = words
	}
	return s.words.Say(string(f.Mistake), console.Printable(s.withDeeds(f.Values))...)
}

// withDeeds says the deeds that a fault names by their IDs, which an author needs to allow
// them, in the author's language.
func (s *Sayer) withDeeds(values []any) []any {
	for i := 1; i < len(values); i += 2 {
		if ids, ok := values[i].(string); ok && values[i-1] == "Deeds" {
			said := slices.Clone(values)
			said[i] = s.list(strings.Fields(ids), s.con.Words.Say("cli.lessons-check.between"))
			return said
		}
	}
	return values
}

// list says what deeds are, each with its ID.
func (s *Sayer) list(ids []string, between string) string {
	said := make([]string, len(ids))
	for i, id := range ids {
		said[i] = s.Deed(id) + " (" + id + ")"
	}
	return strings.Join(said, between)
}

// Deed says what a deed is, in the language of the run; its ID for a deed without a
// sentence.
func (s *Sayer) Deed(id string) string {
	if s.deeds == nil {
		words, err := deeds.OpenSentences(s.con.Words.Lang())
		if err != nil {
			return id
		}
		s.deeds = words
	}
	if said := s.deeds.Say(id); said != "" {
		return said
	}
	return id
}
