package roster

import "strconv"

// Fault is something wrong in a list: a sentence in the words of the program, with its values.
type Fault struct {
	Key    string // of tui/text, as "cli.roster.twice"
	Line   int    // of the list, from 1; 0 for the whole of it
	Values []any  // pairs of a name and a value, as text.Words.Say takes them
}

// Refused is the error of a file that is no list of pupils.
type Refused struct{ Fault Fault }

// Error names the fault, and never says anything of the list.
func (r *Refused) Error() string {
	return "roster: line " + strconv.Itoa(r.Fault.Line) + ": " + r.Fault.Key
}
