package activity

import (
	"fmt"
	"strings"

	"jourdain/grader/source"
)

// The mistakes of an activity. Those about one word say it as "What".
const (
	ErrKind        source.Mistake = "activity-kind"        // there is no such kind
	ErrNoAsk       source.Mistake = "activity-no-ask"      // nothing is asked
	ErrNoHint      source.Mistake = "activity-no-hint"     // there is no hint
	ErrNoView      source.Mistake = "activity-no-view"     // a comparison has a view without lines
	ErrFew         source.Mistake = "activity-few"         // there are not two lines to work on
	ErrNoRight     source.Mistake = "activity-no-right"    // no answer is right
	ErrNoWhy       source.Mistake = "activity-no-why"      // a line does not say why
	ErrNoText      source.Mistake = "activity-no-text"     // a line has no text
	ErrTwice       source.Mistake = "activity-twice"       // another one has the same text: nobody can tell them apart
	ErrRole        source.Mistake = "activity-role"        // there is no such role
	ErrNotOffered  source.Mistake = "activity-not-offered" // the role is not one of those that are offered
	ErrRoles       source.Mistake = "activity-roles"       // not two different roles are offered
	ErrLevels      source.Mistake = "activity-levels"      // levels is not 1 to 3, or stands beside roles
	ErrBoxes       source.Mistake = "activity-boxes"       // there are not two to five boxes
	ErrBox         source.Mistake = "activity-box"         // there is no such box
	ErrEmptyBox    source.Mistake = "activity-empty-box"   // no card belongs into the box
	ErrStart       source.Mistake = "activity-start"       // start does not name each line once
	ErrAlready     source.Mistake = "activity-already"     // what is shown at the start is already right
	ErrLevel       source.Mistake = "activity-level"       // a level is not 1 to 6
	ErrNoWant      source.Mistake = "activity-no-want"     // the right outline is missing
	ErrNoLine      source.Mistake = "activity-no-line"     // the right outline names a heading that is none of the lines
	ErrMove        source.Mistake = "activity-move"        // a move is none, or is named twice
	ErrUnreachable source.Mistake = "activity-unreachable" // the right outline cannot be reached with these moves
	ErrSign        source.Mistake = "activity-sign"        // there is no such invisible mark
	ErrNothing     source.Mistake = "activity-nothing"     // no line is wrong: there is nothing to find
	ErrWant        source.Mistake = "activity-want"        // the right outline is not written as in a rubric
)

// Fault is something wrong in an activity, and where.
type Fault struct {
	Line int // of the activity's body, from 1; 0 when it is not known
	// Err is a [source.Mistake], or a [*source.Fault] of YAML, or wraps one.
	Err error
	// More are the other faults of the activity.
	More []*Fault

	path string // in the YAML, as [source.Line] reads it
}

// Error says what is wrong.
func (f *Fault) Error() string { return f.Err.Error() }

// Unwrap returns what is wrong.
func (f *Fault) Unwrap() error { return f.Err }

// About is a mistake about one word: a role, a box, a heading.
type About struct {
	What    string
	Mistake source.Mistake
}

// Error names the mistake and the word.
func (a *About) Error() string { return fmt.Sprintf("%s: %q", a.Mistake, a.What) }

// Unwrap returns the mistake.
func (a *About) Unwrap() error { return a.Mistake }

func about(what string, mistake source.Mistake) error { return &About{What: what, Mistake: mistake} }

// at makes a fault at a place of the YAML.
func at(path string, err error) *Fault { return &Fault{path: path, Err: err} }

// atLine makes a fault of a line of a list: name says what the list holds.
func atLine(key, name string, i int, field string, err error) *Fault {
	path := fmt.Sprintf("$.%s[%d]", key, i)
	if field != "" {
		path += "." + field
	}
	return at(path, fmt.Errorf("%s %d: %w", name, i+1, err))
}

// locate finds the lines of a fault and of the others. Where the source has no such key,
// it is the line of what the key is missing in.
func (f *Fault) locate(body []byte) {
	f.Line = source.Line(body, f.path)
	for _, other := range f.More {
		other.locate(body)
	}
}

// join makes one fault of several; nil of none. Some of them may be nil.
func join(faults ...*Fault) *Fault {
	var first *Fault
	for _, f := range faults {
		switch {
		case f == nil:
		case first == nil:
			first = f
		default:
			first.More = append(append(first.More, f), f.More...)
			f.More = nil
		}
	}
	return first
}

// words is a line of an activity as far as every kind has it.
type words struct{ text, why string }

// list is the lines of an activity, or its cards: the key they stand under, and what
// one of them is called.
type list struct {
	key, name string
	lines     []words
}

// listOf makes the list of what stands under a key.
func listOf[L any](key, name string, lines []L, of func(*L) words) *list {
	l := &list{key: key, name: name}
	for i := range lines {
		l.lines = append(l.lines, of(&lines[i]))
	}
	return l
}

// check finds the faults that every list can have.
func (l *list) check() *Fault {
	var all []*Fault
	for i, line := range l.lines {
		if strings.TrimSpace(line.text) == "" {
			all = append(all, atLine(l.key, l.name, i, "text", ErrNoText))
		}
		if strings.TrimSpace(line.why) == "" {
			all = append(all, atLine(l.key, l.name, i, "why", ErrNoWhy))
		}
	}
	if len(l.lines) < 2 {
		all = append(all, at("$."+l.key, ErrFew))
	}
	return join(all...)
}

// unique finds a line that cannot be told from one before it; same says when two
// texts are the same.
func (l *list) unique(same func(a, b string) bool) *Fault {
	for i := range l.lines {
		for j := range i {
			if same(l.lines[i].text, l.lines[j].text) {
				return atLine(l.key, l.name, i, "text", ErrTwice)
			}
		}
	}
	return nil
}

// sameWords reports whether two texts have the same words, however they are spaced.
func sameWords(a, b string) bool {
	return strings.Join(strings.Fields(a), " ") == strings.Join(strings.Fields(b), " ")
}
