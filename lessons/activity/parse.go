package activity

import (
	"errors"
	"slices"

	"jourdain/grader/rubric"
	"jourdain/grader/source"
)

// all returns an empty activity of each kind, in the order in which a person reads the
// kinds. A kind is known by its line here; all else of it is in its own file.
func all() []checked {
	return []checked{&Choose{}, &Sort{}, &Order{}, &Mark{}, &Outline{}, &Hunt{}}
}

// Kinds returns the kinds of activity.
func Kinds() []Kind {
	var kinds []Kind
	for _, a := range all() {
		kinds = append(kinds, a.Kind())
	}
	return kinds
}

// Parse reads an activity. Its error is a [*Fault]: it has the line in the body,
// where that is known, and the other faults.
func Parse(kind Kind, body []byte) (Activity, error) {
	known := all()
	i := slices.IndexFunc(known, func(a checked) bool { return a.Kind() == kind })
	if i < 0 {
		return nil, &Fault{Err: about(string(kind), ErrKind)}
	}
	a := known[i]
	if fault := read(body, a); fault != nil {
		return nil, fault
	}
	if fault := join(a.checkTask(), a.check()); fault != nil {
		fault.locate(body)
		return nil, fault
	}
	return a, nil
}

// checked is an activity that can tell its own faults.
type checked interface {
	Activity
	checkTask() *Fault
	check() *Fault
	// tells returns the words that give the answer away in a hint.
	tells() []telling
}

func read(body []byte, a Activity) *Fault {
	fault := source.Read(body, a)
	if fault == nil {
		return nil
	}
	if errors.Is(fault, rubric.ErrEntry) {
		return &Fault{Line: fault.Line, Err: ErrWant}
	}
	return &Fault{Line: fault.Line, Err: fault}
}
