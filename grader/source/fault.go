package source

import (
	"fmt"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"
)

// Mistake is what is wrong in something that an author wrote. Its value names the
// sentence that says it, among the words of package text.
type Mistake string

// Error returns the name of the mistake.
func (m Mistake) Error() string { return string(m) }

// The mistakes of a file, whatever it says.
const (
	ErrTooBig   Mistake = "too-big"    // it is too big
	ErrEncoding Mistake = "encoding"   // it is no text in UTF-8
	ErrBinary   Mistake = "binary"     // it is no text at all: a document, a picture
	ErrLong     Mistake = "yaml-long"  // it has more words and signs than can be read: Most
	ErrNested   Mistake = "yaml-deep"  // lists stand in lists, too often: Most
	ErrAlias    Mistake = "yaml-alias" // *name stands for too much: for what holds such a name, or too often
	ErrTwo      Mistake = "yaml-two"   // a line --- begins a second text, which nobody would read
)

// The mistakes of YAML. Where nothing else is said, "Key" is the key of the line, or "".
const (
	// ErrYAML: it cannot be read, for a reason that has no name of its own.
	ErrYAML Mistake = "yaml"
	// ErrTab: a line is indented with a tab.
	ErrTab Mistake = "yaml-tab"
	// ErrSpace: a no-break space stands where YAML wants a space.
	ErrSpace Mistake = "yaml-space"
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
	// ErrHyphen: a hyphen has no space after it.
	ErrHyphen Mistake = "yaml-hyphen"
	// ErrItem: a line that begins with a hyphen is a part of the text before it.
	ErrItem Mistake = "yaml-item"
	// ErrComma: a comma is missing in a list between brackets.
	ErrComma Mistake = "yaml-comma"
	// ErrIndent: a line is indented by less or more than those it belongs with.
	ErrIndent Mistake = "yaml-indent"
	// ErrTwice: a key stands twice.
	ErrTwice Mistake = "yaml-twice"
	// ErrKey: there is no such key. "Near" is the one that was meant, or "".
	ErrKey Mistake = "yaml-key"
	// ErrPlace: there is such a key, and it belongs elsewhere: below "Under", or "" when
	// that is not known.
	ErrPlace Mistake = "yaml-place"
	// ErrUnnamed: a list stands without a key. "Near" is the key that it wants, or "".
	ErrUnnamed Mistake = "yaml-unnamed"
	// ErrTrue, ErrNumber, ErrDecimal, ErrText, ErrList and ErrKeys: after the key there
	// should be true or false, a whole number, a number, a text, a list, or keys with
	// values, of which "Example" is one.
	ErrTrue    Mistake = "yaml-true"
	ErrNumber  Mistake = "yaml-number"
	ErrDecimal Mistake = "yaml-decimal"
	ErrText    Mistake = "yaml-text"
	ErrList    Mistake = "yaml-list"
	ErrKeys    Mistake = "yaml-keys"
)

// Fault is a mistake and where it is.
type Fault struct {
	Line    int // from 1; 0 when it is not known
	Mistake Mistake
	// Values are pairs of a name and a value, for the sentence.
	Values []any
	// Cause is the error of what read the YAML: the library, or a type of ours.
	Cause error

	at *token.Token // what is wrong, in the YAML; nil when it is not known
}

// At makes a fault of a place in YAML, for a type that reads itself.
func At(node ast.Node, mistake Mistake, values ...any) *Fault {
	at := node.GetToken()
	return &Fault{Line: at.Position.Line, Mistake: mistake, Values: values, at: at}
}

// Error returns the mistake and its values.
func (f *Fault) Error() string {
	var b strings.Builder
	b.WriteString(string(f.Mistake))
	for i := 0; i+1 < len(f.Values); i += 2 {
		fmt.Fprintf(&b, " %s=%q", f.Values[i], fmt.Sprint(f.Values[i+1]))
	}
	return b.String()
}

// Unwrap returns the mistake and what caused it.
func (f *Fault) Unwrap() []error { return []error{f.Mistake, f.Cause} }

// Value returns one of the values of a fault; "" for none.
func (f *Fault) Value(name string) string {
	for i := 0; i+1 < len(f.Values); i += 2 {
		if f.Values[i] == name {
			return fmt.Sprint(f.Values[i+1])
		}
	}
	return ""
}
