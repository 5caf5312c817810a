// Package pattern has regular expressions that are compiled when they are first tried: to compile
// all of those that the program knows takes longer than to judge a short document, which needs
// few of them.
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
