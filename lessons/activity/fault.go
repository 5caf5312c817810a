package activity

import (
	"errors"
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/parser"
)

// The faults of an activity.
var (
	ErrKind        = errors.New("there is no such kind of activity")
	ErrYAML        = errors.New("this is not YAML that can be read")
	ErrNoAsk       = errors.New("the activity asks nothing: write ask")
	ErrNoHint      = errors.New("the activity has no hint: write hint")
	ErrNoView      = errors.New("a comparison has a view without lines")
	ErrFew         = errors.New("the activity needs at least two lines to work on")
	ErrNoRight     = errors.New("no answer is right")
	ErrNoWhy       = errors.New("a line does not say why: write why")
	ErrNoText      = errors.New("a line has no text")
	ErrTwice       = errors.New("another one has the same text: nobody can tell them apart")
	ErrRole        = errors.New("there is no such role: write title, 1, 2, 3, text, item, step, sub-item, quotation or caption")
	ErrNotOffered  = errors.New("the role is not one of those that are offered")
	ErrRoles       = errors.New("at least two different roles must be offered")
	ErrLevels      = errors.New("levels says how many levels are offered, 1 to 3, where roles are not listed")
	ErrBoxes       = errors.New("there must be two to five boxes")
	ErrBox         = errors.New("there is no such box")
	ErrEmptyBox    = errors.New("no card belongs into the box")
	ErrStart       = errors.New("start must name each line once, by its number")
	ErrAlready     = errors.New("what is shown at the start is already right")
	ErrLevel       = errors.New("a level is 1 to 6")
	ErrNoWant      = errors.New("the right outline is missing: write want")
	ErrNoLine      = errors.New("the right outline names a heading that is none of the lines")
	ErrMove        = errors.New("a move is up, down, promote or demote, each named once")
	ErrUnreachable = errors.New("the right outline cannot be reached with these moves")
	ErrSign        = errors.New("there is no such mark: write {space}, {nbsp}, {tab}, {return}, {break} or {page}")
	ErrNothing     = errors.New("no line is wrong: there is nothing to find")
)

// Fault is something wrong in an activity, and where.
type Fault struct {
	Line int // of the activity's body, from 1; 0 when it is not known
	Err  error

	path string // in the YAML, as [yaml.PathString] reads it
}

// Error says what is wrong.
func (f *Fault) Error() string { return f.Err.Error() }

// Unwrap gives what is wrong.
func (f *Fault) Unwrap() error { return f.Err }

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

// locate finds the line of a fault. Where the source has no such key, it is the line
// of what the key is missing in.
func (f *Fault) locate(body []byte) {
	file, err := parser.ParseBytes(body, 0)
	if err != nil {
		return
	}
	for where := f.path; where != "" && where != "$"; where = where[:strings.LastIndexAny(where, ".[")] {
		path, err := yaml.PathString(where)
		if err != nil {
			return
		}
		if node, err := path.FilterFile(file); err == nil && node != nil {
			f.Line = node.GetToken().Position.Line
			return
		}
	}
}

// words is a line of an activity as far as every kind has it.
type words struct{ text, why string }

// list is the lines of an activity, or its cards: the key they stand under, and what
// one of them is called.
type list struct {
	key, name string
	lines     []words
}

// check finds the faults that every list can have.
func (l *list) check() *Fault {
	for i, line := range l.lines {
		switch {
		case strings.TrimSpace(line.text) == "":
			return atLine(l.key, l.name, i, "text", ErrNoText)
		case strings.TrimSpace(line.why) == "":
			return atLine(l.key, l.name, i, "why", ErrNoWhy)
		}
	}
	if len(l.lines) < 2 {
		return at("$."+l.key, ErrFew)
	}
	return nil
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

// sameWords says whether two texts have the same words, however they are spaced.
func sameWords(a, b string) bool {
	return strings.Join(strings.Fields(a), " ") == strings.Join(strings.Fields(b), " ")
}
