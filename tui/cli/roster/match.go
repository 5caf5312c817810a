package roster

// Outcome is how sure it is whose work something is.
type Outcome int

// The outcomes.
const (
	Unknown   Outcome = iota // nobody of the list is named
	Certain                  // it can be one pupil only
	Ambiguous                // it can be several pupils
	Unsure                   // one pupil is likely, but the name says less, or something else
)

// Match is whose work something is.
type Match struct {
	Outcome    Outcome
	Pupil      *Pupil   // only where it is certain
	Candidates []*Pupil // in the order of the list, where it is not
}
