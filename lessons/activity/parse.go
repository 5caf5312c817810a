package activity

import (
	"errors"

	"jourdain/grader/rubric"
	"jourdain/grader/source"
)

// Kinds gives the kinds of activity.
func Kinds() []Kind {
	return []Kind{ChooseKind, SortKind, OrderKind, MarkKind, OutlineKind, HuntKind}
}

// Parse reads an activity. Its error is a [*Fault]: it has the line in the body,
// where that is known, and the other faults.
func Parse(kind Kind, body []byte) (Activity, error) {
	var a checked
	switch kind {
	case ChooseKind:
		a = &Choose{}
	case SortKind:
		a = &Sort{}
	case OrderKind:
		a = &Order{}
	case MarkKind:
		a = &Mark{}
	case OutlineKind:
		a = &Outline{}
	case HuntKind:
		a = &Hunt{}
	default:
		return nil, &Fault{Err: about(string(kind), ErrKind)}
	}
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
