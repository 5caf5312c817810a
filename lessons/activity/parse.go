package activity

import (
	"errors"
	"fmt"

	"github.com/goccy/go-yaml"
)

// The faults of an activity.
var (
	ErrKind    = errors.New("there is no such kind of activity")
	ErrNoAsk   = errors.New("the activity asks nothing: write ask")
	ErrNoHint  = errors.New("the activity has no hint: write hint")
	ErrFew     = errors.New("the activity needs at least two lines to work on")
	ErrNoRight = errors.New("no answer is right")
	ErrNoWhy   = errors.New("a line does not say why: write why")
	ErrNoText  = errors.New("a line has no text")
	ErrRole    = errors.New("a role must be title, text, or a level that is offered")
)

// Kinds gives the kinds that can be played.
func Kinds() []Kind { return []Kind{ChooseKind, MarkKind} }

// Parse reads an activity. A fault of the YAML shows its line in the body.
func Parse(kind Kind, body []byte) (Activity, error) {
	switch kind {
	case ChooseKind:
		return parse(body, &Choose{})
	case MarkKind:
		return parse(body, &Mark{})
	default:
		return nil, fmt.Errorf("%q: %w", kind, ErrKind)
	}
}

// checked is an activity that can tell its own faults.
type checked interface {
	Activity
	check() error
}

func parse[A checked](body []byte, a A) (Activity, error) {
	if err := yaml.UnmarshalWithOptions(body, a, yaml.Strict()); err != nil {
		return nil, fmt.Errorf("%s: %w", yaml.FormatError(err, false, true), err)
	}
	switch {
	case a.Ask() == "":
		return nil, ErrNoAsk
	case a.Hint() == "":
		return nil, ErrNoHint
	}
	if err := a.check(); err != nil {
		return nil, err
	}
	return a, nil
}
