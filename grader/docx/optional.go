package docx

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

// isOn reads a property that is on or off (ISO/IEC 29500-1, 22.9.2.7): one without a value is on.
func isOn(e xmltext.Element) bool {
	value, ok := e.Lookup("w:val")
	return !ok || isTrue(value)
}

func isTrue(value string) bool { return value != "0" && value != "false" && value != "off" }

// isSet reports whether an attribute is there and on.
func isSet(e xmltext.Element, name string) bool {
	value, ok := e.Lookup(name)
	return ok && isTrue(value)
}
