package source

import (
	"errors"
	"reflect"
	"regexp"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"jourdain/grader/rules/spelling"
)

// Read reads YAML into a value; a key that the value does not have is a mistake. It
// gives nil when all is well. The texts in the value steer no terminal, also those that
// are written with a backslash.
func Read(body []byte, into any) (fault *Fault) {
	// Some broken texts make the library of YAML panic.
	defer func() {
		if recover() != nil {
			fault = &Fault{Mistake: ErrYAML}
		}
	}()
	err := yaml.UnmarshalWithOptions(body, into, yaml.Strict())
	if err == nil {
		cleanAll(reflect.ValueOf(into))
		return nil
	}
	fault = &Fault{Mistake: ErrYAML, Cause: err}
	var known yaml.Error
	if !errors.As(err, &known) || known.GetToken() == nil {
		return fault
	}
	fault.Line = known.GetToken().Position.Line
	line := ""
	if lines := strings.Split(string(body), "\n"); fault.Line <= len(lines) {
		line = lines[fault.Line-1]
	}
	fault.name(known, line, into)
	return fault
}

// name finds out which mistake made the library give an error, for a line.
func (f *Fault) name(err yaml.Error, line string, into any) {
	key := keyOf(line)
	f.Values = []any{"Key", key}
	switch e := err.(type) {
	case *yaml.UnknownFieldError:
		key = strings.Trim(strings.TrimPrefix(e.GetMessage(), "unknown field "), `"`)
		f.Mistake, f.Values = ErrKey, []any{"Key", key, "Near", nearest(key, into)}
	case *yaml.TypeError:
		f.Mistake = wanted(e.DstType)
	case *yaml.UnexpectedNodeTypeError:
		f.Mistake = ErrKeys
		if e.Expected == ast.SequenceType {
			f.Mistake = ErrList
		}
	case *yaml.SyntaxError:
		f.Mistake = syntax(e.Message, line)
	}
}

// wanted gives the mistake of something that is not of a type.
func wanted(t reflect.Type) Mistake {
	switch t.Kind() {
	case reflect.Bool:
		return ErrTrue
	case reflect.Int, reflect.Float64:
		return ErrNumber
	case reflect.String:
		return ErrText
	case reflect.Slice:
		return ErrList
	default:
		return ErrKeys
	}
}

// syntax gives the mistake that a person made when the library cannot read a line. The
// messages of the library name what it met, which is seldom what was done wrong.
func syntax(message, line string) Mistake {
	value := valueOf(line)
	switch {
	case strings.Contains(message, "already defined"):
		return ErrTwice
	case strings.HasPrefix(strings.TrimLeft(line, " "), "\t"), strings.Contains(message, `'	'`):
		return ErrTab
	case strings.Contains(message, "end character"):
		return ErrQuote
	case strings.Contains(message, "end token"):
		return ErrBracket
	case strings.HasPrefix(value, `"`), strings.HasPrefix(value, `'`):
		return ErrQuote
	case value != "" && strings.ContainsRune("*&!@`%>|[{?-", rune(value[0])):
		return ErrSign
	case strings.Contains(value, ": "):
		return ErrColon
	case strings.Contains(message, "unexpected key name"):
		return ErrNoColon
	default:
		return ErrIndent
	}
}

var entry = regexp.MustCompile(`^[\s-]*([^:\s]+)\s*:(?:\s+(.*))?$`)

// keyOf gives the key of a line; "" for a line without one.
func keyOf(line string) string {
	if m := entry.FindStringSubmatch(line); m != nil {
		return m[1]
	}
	return ""
}

// valueOf gives what stands after the key of a line, or, in a line without a key, after
// the hyphen of an item.
func valueOf(line string) string {
	if m := entry.FindStringSubmatch(line); m != nil {
		return m[2]
	}
	return strings.TrimLeft(line, " -")
}

// nearest gives the key that a mistyped one was meant to be; "" when none is near.
func nearest(key string, into any) string {
	for _, known := range keys(reflect.TypeOf(into), map[reflect.Type]bool{}) {
		if spelling.Close(key, known) || strings.EqualFold(key, known) || oneWrong(key, known) {
			return known
		}
	}
	return ""
}

// oneWrong says whether two short words differ in one letter.
func oneWrong(a, b string) bool {
	wrong := 0
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			wrong++
		}
	}
	return len(a) == len(b) && wrong == 1
}

// keys gives the keys of a type, and of all that is in it.
func keys(t reflect.Type, seen map[reflect.Type]bool) []string {
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Map:
		return keys(t.Elem(), seen)
	case reflect.Struct:
	default:
		return nil
	}
	if seen[t] {
		return nil
	}
	seen[t] = true
	var all []string
	for i := range t.NumField() {
		field := t.Field(i)
		name, _, _ := strings.Cut(field.Tag.Get("yaml"), ",")
		if name != "" {
			all = append(all, name)
		}
		all = append(all, keys(field.Type, seen)...)
	}
	return all
}

// Line gives the line, from 1, of a place in YAML: "$.options[1].why". Where there is
// no such key, it is the line of what the key is missing in; 0 when that is nothing.
func Line(body []byte, where string) int {
	file, err := parser.ParseBytes(body, 0)
	if err != nil {
		return 0
	}
	for where != "" && where != "$" {
		path, err := yaml.PathString(where)
		if err != nil {
			return 0
		}
		if node, err := path.FilterFile(file); err == nil && node != nil {
			return node.GetToken().Position.Line
		}
		where = where[:strings.LastIndexAny(where, ".[")]
	}
	return 0
}
