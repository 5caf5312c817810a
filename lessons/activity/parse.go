package activity

import (
	"errors"
	"fmt"

	"github.com/goccy/go-yaml"
)

// Kinds gives the kinds of activity.
func Kinds() []Kind {
	return []Kind{ChooseKind, SortKind, OrderKind, MarkKind, OutlineKind, HuntKind}
}

// Parse reads an activity. Its error is a [*Fault]: it has the line in the body,
// where that is known.
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
		return nil, &Fault{Err: fmt.Errorf("%q: %w", kind, ErrKind)}
	}
	if fault := read(body, a); fault != nil {
		return nil, fault
	}
	fault := a.checkTask()
	if fault == nil {
		fault = a.check()
	}
	if fault != nil {
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

func read(body []byte, a Activity) (fault *Fault) {
	// Some broken texts make the library of YAML panic.
	defer func() {
		if recover() != nil {
			fault = &Fault{Err: ErrYAML}
		}
	}()
	err := yaml.UnmarshalWithOptions(body, a, yaml.Strict())
	if err == nil {
		return nil
	}
	fault = &Fault{Err: fmt.Errorf("%s: %w", yaml.FormatError(err, false, true), err)}
	if y := yaml.Error(nil); errors.As(err, &y) && y.GetToken() != nil {
		fault.Line = y.GetToken().Position.Line
	}
	return fault
}
