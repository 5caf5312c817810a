package xmltext

import (
	"errors"
	"fmt"

	"jourdain/grader/document"
)

// Error is what is wrong with a text: it is not well-formed, in an unknown encoding, or beyond
// one of the [Limits].
type Error struct {
	Limit string // the limit, a detail of [document.TooBig]; "" for a text that is not well-formed
	Err   error  // what is not well-formed; nil for a limit
}

// Error says it to developers.
func (e *Error) Error() string {
	if e.Limit != "" {
		return "too much of: " + e.Limit
	}
	return e.Err.Error()
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

func tooBig(limit string) *Error { return &Error{Limit: limit} }

func malformed(what string) *Error { return &Error{Err: errors.New(what)} }

// Unreadable says of a document why one of its texts cannot be read: TooBig, BrokenXML with the
// name of the text as its detail, or the *document.Unreadable that the source of the text gave. It
// is nil for nil.
func Unreadable(name string, err error) error {
	var known *document.Unreadable
	var own *Error
	switch {
	case err == nil:
		return nil
	case errors.As(err, &known):
		return known
	case errors.As(err, &own) && own.Limit != "":
		return &document.Unreadable{Reason: document.TooBig, Detail: own.Limit}
	default:
		return &document.Unreadable{Reason: document.BrokenXML, Detail: name, Err: fmt.Errorf("%s: %w", name, err)}
	}
}
