package odt

import "jourdain/grader/xmltext"

// optional is a value that a file may leave out.
type optional[T any] struct {
	value T
	set   bool
}

func some[T any](value T) optional[T] { return optional[T]{value, true} }

// or returns the value, or the other one when it is left out.
func (o optional[T]) or(other optional[T]) optional[T] {
	if o.set {
		return o
	}
	return other
}

// given returns an attribute that may be absent.
func given(e xmltext.Element, name string) optional[string] {
	value, ok := e.Lookup(name)
	return optional[string]{value, ok}
}
