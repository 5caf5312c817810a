package roster

import (
	"strconv"

	"jourdain/grader/document"
	"jourdain/tui/text"
)

// Fault is something wrong in a list: a sentence in the words of the program, with its values.
type Fault struct {
	Key    string // of tui/text, as "cli.roster.twice"
	Line   int    // of the list, from 1; 0 for the whole of it
	Values []any  // pairs of a name and a value: a string, a number, or several strings
}

// Say says the fault, without the file and the line.
func (f *Fault) Say(w *text.Words) string {
	values := []any{"Known", quoted(w, words().told[w.Lang()])}
	for _, value := range f.Values {
		switch of := value.(type) {
		case string:
			value = document.Printable(of)
		case []string:
			value = quoted(w, of)
		}
		values = append(values, value)
	}
	return w.Say(f.Key, values...)
}

// mostQuoted is how many headings are said: exports have dozens.
const mostQuoted = 12

// quoted lists texts between the quotation marks of a language.
func quoted(w *text.Words, all []string) string {
	said := make([]string, 0, min(len(all), mostQuoted)+1)
	for _, one := range all[:min(len(all), mostQuoted)] {
		said = append(said, w.Say("cli.roster.heading", "Heading", document.Printable(one)))
	}
	if more := len(all) - len(said); more > 0 {
		said = append(said, w.Say("cli.roster.more", "Count", more))
	}
	return w.List(said)
}

// SayDropped says in one sentence which columns were not kept, "" where all were.
func (r *Roster) SayDropped(w *text.Words) string {
	if len(r.Dropped) == 0 {
		return ""
	}
	return w.Say("cli.roster.dropped", "Count", len(r.Dropped), "Columns", quoted(w, r.Dropped))
}

// Refused is the error of a file that is no list of pupils.
type Refused struct{ Fault Fault }

// Error names the fault, and never says anything of the list.
func (r *Refused) Error() string {
	return "roster: line " + strconv.Itoa(r.Fault.Line) + ": " + r.Fault.Key
}
