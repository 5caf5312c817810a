package rubric

import (
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"
)

// Fault is something wrong in a rubric that is well-written YAML, and where.
type Fault struct {
	Check int    // counts from 1; 0 for what stands outside the checks
	Later int    // the rule of later that is wrong, from 1; 0 for none
	Key   string // the key that is wrong; "" for the whole check
	Err   error  // ErrTitle, ErrNoRule, …
}

// Error names the check and what is wrong.
func (f *Fault) Error() string {
	switch {
	case f.Later > 0:
		return fmt.Sprintf("later, rule %d: %v", f.Later, f.Err)
	case f.Check == 0:
		return f.Err.Error()
	}
	return fmt.Sprintf("check %d: %v", f.Check, f.Err)
}

// Unwrap gives what is wrong.
func (f *Fault) Unwrap() error { return f.Err }

// Path gives the place of the fault in the rubric, as [yaml.PathString] reads it.
func (f *Fault) Path() string {
	where := "$"
	switch {
	case f.Later > 0:
		where = fmt.Sprintf("$.later[%d]", f.Later-1)
	case f.Check > 0:
		where = fmt.Sprintf("$.checks[%d]", f.Check-1)
	}
	if f.Key != "" {
		where += "." + f.Key
	}
	return where
}

// Show gives the lines of the rubric around the fault, numbered, with a mark at it;
// "" when the source is not the one that has the fault.
func (f *Fault) Show(source []byte) string {
	path, err := yaml.PathString(f.Path())
	if err != nil {
		return ""
	}
	shown, err := path.AnnotateSource(source, false)
	if err != nil {
		return ""
	}
	return strings.TrimRight(string(shown), "\n")
}
