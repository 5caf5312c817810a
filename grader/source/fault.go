package source

import (
	"fmt"
	"strings"
)

// Mistake is what is wrong in something that an author wrote. Its value names the
// sentence that says it, among the words of package text.
type Mistake string

// Error gives the name of the mistake.
func (m Mistake) Error() string { return string(m) }

// The mistakes of YAML.
const (
	// ErrYAML: it cannot be read, for a reason that has no name of its own.
	ErrYAML Mistake = "yaml"
	// ErrTab: a line is indented with a tab.
	ErrTab Mistake = "yaml-tab"
	// ErrColon: a text holds a colon and a space, and stands without quotes.
	ErrColon Mistake = "yaml-colon"
	// ErrQuote: a text in quotes does not end, or has the same quotes inside.
	ErrQuote Mistake = "yaml-quote"
	// ErrBracket: a bracket or a brace does not close.
	ErrBracket Mistake = "yaml-bracket"
	// ErrSign: a text begins with a sign that means something to YAML.
	ErrSign Mistake = "yaml-sign"
	// ErrNoColon: a key has no colon after it, or no space after the colon.
	ErrNoColon Mistake = "yaml-no-colon"
	// ErrIndent: a line is indented by less or more than those it belongs with.
	ErrIndent Mistake = "yaml-indent"
	// ErrTwice: a key stands twice. "Key" is the key.
	ErrTwice Mistake = "yaml-twice"
	// ErrKey: there is no such key. "Key" is the key, and "Near" the one that was meant,
	// or "".
	ErrKey Mistake = "yaml-key"
	// ErrTrue, ErrNumber, ErrText, ErrList and ErrKeys: after "Key" there should be true
	// or false, a number, a text, a list, or keys with values.
	ErrTrue   Mistake = "yaml-true"
	ErrNumber Mistake = "yaml-number"
	ErrText   Mistake = "yaml-text"
	ErrList   Mistake = "yaml-list"
	ErrKeys   Mistake = "yaml-keys"
)

// Fault is a mistake and where it is.
type Fault struct {
	Line    int // from 1; 0 when it is not known
	Mistake Mistake
	// Values are pairs of a name and a value, for the sentence.
	Values []any
	// Cause is the error of what read the YAML: the library, or a type of ours.
	Cause error
}

// Error gives the mistake and its values.
func (f *Fault) Error() string {
	var b strings.Builder
	b.WriteString(string(f.Mistake))
	for i := 0; i+1 < len(f.Values); i += 2 {
		fmt.Fprintf(&b, " %s=%q", f.Values[i], fmt.Sprint(f.Values[i+1]))
	}
	return b.String()
}

// Unwrap gives the mistake and what caused it.
func (f *Fault) Unwrap() []error { return []error{f.Mistake, f.Cause} }
