package source

import (
	"bytes"
	"cmp"
	"errors"
	"reflect"
	"slices"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
)

// MaxFaults is how many faults of a file are told at once.
const MaxFaults = 10

// File is YAML that was read, and what is wrong in it.
type File struct {
	// Faults are in the order of their lines, at most [MaxFaults].
	Faults []*Fault
	// More is set when there are others.
	More bool

	root   ast.Node          // without what is at fault; nil when there is nothing to read
	mended map[int]bool      // the lines that were mended, to read on
	lost   map[ast.Node]bool // what something was cut out of
}

// Read reads YAML into a value; a key that the value does not have is a mistake. It
// gives the first fault, and nil when all is well. The texts in the value steer no
// terminal, also those that are written with a backslash.
func Read(body []byte, into any) *Fault {
	if f := read(body, into, 1); len(f.Faults) > 0 {
		return f.Faults[0]
	}
	return nil
}

// ReadAll reads YAML into a value as [Read] does, and goes on after a fault: the value
// then has what could be read without it.
func ReadAll(body []byte, into any) *File {
	f := read(body, into, 3*MaxFaults) // the library does not find them in the order of the lines
	f.sort()
	return f
}

// sort puts the faults in the order of their lines, each once, and keeps [MaxFaults] of
// them.
func (f *File) sort() {
	slices.SortStableFunc(f.Faults, func(a, b *Fault) int { return cmp.Compare(a.Line, b.Line) })
	f.Faults = slices.CompactFunc(f.Faults, func(a, b *Fault) bool { return a.Line == b.Line && a.Error() == b.Error() })
	if len(f.Faults) > MaxFaults {
		f.Faults, f.More = f.Faults[:MaxFaults], true
	}
}

// Add adds a fault of what was read, which its own package knows.
func (f *File) Add(fault *Fault) {
	if !f.mended[fault.Line] || fault.Line == 0 {
		f.Faults = append(f.Faults, fault)
		f.sort()
	}
}

func read(body []byte, into any, most int) (f *File) {
	f = &File{mended: map[int]bool{}, lost: map[ast.Node]bool{}}
	// Some broken texts make the library of YAML panic.
	defer func() {
		if recover() != nil {
			f.Faults = append(f.Faults, &Fault{Mistake: ErrYAML})
		}
	}()
	text, fault := plain(body)
	if fault != nil {
		f.Faults = []*Fault{fault}
		return f
	}
	parsed, faults := parse(text, reflect.TypeOf(into), most)
	f.Faults = faults
	for _, fault := range faults {
		f.mended[fault.Line] = true
	}
	if parsed == nil {
		return f
	}
	if f.root, fault = single(parsed); fault != nil {
		f.Faults = append(f.Faults, fault)
	}
	if f.root == nil {
		return f
	}
	if fault := unfolded(f.root); fault != nil {
		f.Faults = append(f.Faults, fault)
		return f
	}
	f.Faults = append(append(f.Faults, doubles(f.root)...), run(f.root)...)
	f.fill(into, most)
	cleanAll(reflect.ValueOf(into))
	return f
}

// single returns what the first text of a file holds; nil for nothing. A file has one.
func single(file *ast.File) (ast.Node, *Fault) {
	var root ast.Node
	for _, doc := range file.Docs {
		switch doc.Body.(type) {
		case nil, *ast.NullNode, *ast.CommentGroupNode, *ast.DirectiveNode:
			continue
		}
		if root != nil {
			return root, At(doc.Body, ErrTwo)
		}
		root = doc.Body
	}
	return root, nil
}

// fill reads the YAML into a value. What does not fit there is cut out, and the rest is
// read again.
func (f *File) fill(into any, most int) {
	value := reflect.ValueOf(into).Elem()
	if list, ok := f.root.(*ast.SequenceNode); ok && value.Kind() == reflect.Struct {
		f.Faults = append(f.Faults, At(list, ErrUnnamed, "Near", nameOfList(list, value.Type())))
		return
	}
	for {
		value.SetZero()
		err := yaml.NewDecoder(bytes.NewReader(nil), yaml.Strict()).DecodeFromNode(f.root, into)
		if err == nil {
			return
		}
		faults, more := f.remove(err, value.Type())
		for _, fault := range faults {
			if fault.Line == 0 && len(f.Faults) > 0 {
				continue // what was cut out is missing elsewhere: an alias stands for it
			}
			if !f.mended[fault.Line] {
				f.Faults = append(f.Faults, fault)
			}
		}
		if !more || len(f.Faults) >= most {
			return
		}
	}
}

// remove names the fault behind an error, and takes what is wrong out. It reports whether it
// could. With a key that is not known, all others are told that stand beside it.
func (f *File) remove(err error, whole reflect.Type) ([]*Fault, bool) {
	var known yaml.Error
	var own *Fault
	fault := &Fault{Mistake: ErrYAML, Cause: err}
	switch {
	case errors.As(err, &own):
		fault = own
	case errors.As(err, &known) && known.GetToken() != nil:
		fault.at = known.GetToken()
		fault.Line = fault.at.Position.Line
	}
	_, strange := known.(*yaml.UnknownFieldError)
	c := cut{at: fault.at, strange: strange}
	removed := fault.at != nil && c.from(f.root, whole)
	if removed {
		f.lost[c.holder] = true
	}
	switch {
	case strange && removed:
		return c.strangers(whole), true
	case known != nil && own == nil:
		fault.name(known, &c, whole)
	}
	return []*Fault{fault}, removed
}

// name finds out which mistake made the library give an error.
func (f *Fault) name(err yaml.Error, c *cut, whole reflect.Type) {
	f.Values = []any{"Key", c.key}
	switch e := err.(type) {
	case *yaml.UnknownFieldError:
		f.Mistake, f.Values = ErrKey, []any{"Key", f.at.Value, "Near", ""}
	case *yaml.TypeError:
		f.Mistake = wanted(e.DstType)
	case *yaml.OverflowError:
		f.Mistake = wanted(e.DstType)
	case *yaml.UnexpectedNodeTypeError:
		f.Mistake = ErrList
		if e.Expected != ast.SequenceType {
			f.Mistake = ErrKeys
			f.Values = append(f.Values, "Example", example(below(c.here, c.key), whole))
		}
	case *yaml.SyntaxError: // an alias of nothing: the text begins with a star
		f.Mistake = ErrSign
	}
}

// wanted returns the mistake of something that is not of a type.
func wanted(t reflect.Type) Mistake {
	switch t.Kind() {
	case reflect.Bool:
		return ErrTrue
	case reflect.Int:
		return ErrNumber
	case reflect.Float64:
		return ErrDecimal
	case reflect.String:
		return ErrText
	case reflect.Slice:
		return ErrList
	default:
		return ErrKeys
	}
}
