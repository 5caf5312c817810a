package pattern

import (
	"regexp"
	"sync"
)

// Pattern returns a regular expression.
type Pattern func() *regexp.Regexp

// New makes a pattern of what package regexp reads. One that it cannot read panics when it is
// first tried: a test of the house compiles each.
func New(expression string) Pattern {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
