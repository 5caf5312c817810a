package source

import (
	"reflect"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"jourdain/grader/rules/spelling"
)

// misnamed makes the fault of a key that is not one of those that are known where it
// stands, in a value that is somewhere in the type whole. It stands after a key that has
// nothing, or "".
func misnamed(key, after string, here []string, whole reflect.Type) (Mistake, []any) {
	all := keys(whole, map[reflect.Type]bool{})
	first := firstWord(key)
	near := Nearest(key, here)
	if near == "" {
		near = Nearest(key, all)
	}
	switch {
	case strings.ContainsAny(key, wide):
		return ErrSpace, nil
	case strings.HasPrefix(key, "-"):
		return ErrHyphen, nil
	case slices.Contains(all, key), near == "" && after != "":
		return ErrPlace, []any{"Key", key, "Under", after}
	case first != key && slices.Contains(here, first):
		return ErrNoColon, []any{"Key", first}
	default:
		return ErrKey, []any{"Key", key, "Near", near}
	}
}

// Nearest returns the word, of those that are known, that a mistyped one was meant to be;
// "" when none is near.
func Nearest(word string, known []string) string {
	for _, same := range []func(a, b string) bool{strings.EqualFold, spelling.Close, oneWrong} {
		for _, k := range known {
			if same(word, k) {
				return k
			}
		}
	}
	return ""
}

// oneWrong reports whether two short words differ in one letter.
func oneWrong(a, b string) bool {
	wrong := 0
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			wrong++
		}
	}
	return len(a) == len(b) && wrong == 1
}

// keys returns the keys of a type, and of all that is in it; none for no type.
func keys(t reflect.Type, seen map[reflect.Type]bool) []string {
	if t == nil {
		return nil
	}
	t = inner(t)
	if t.Kind() != reflect.Struct || seen[t] {
		return nil
	}
	seen[t] = true
	all := own(t)
	for i := range t.NumField() {
		all = append(all, keys(t.Field(i).Type, seen)...)
	}
	return all
}

// own returns the keys of a type alone.
func own(t reflect.Type) []string {
	var all []string
	for i := range fields(t) {
		field := t.Field(i)
		switch name := nameOf(&field); {
		case name != "":
			all = append(all, name)
		case field.Anonymous:
			all = append(all, own(inner(field.Type))...)
		}
	}
	return all
}

// inner returns the type of what a type holds: a list, a map or a pointer.
func inner(t reflect.Type) reflect.Type {
	for {
		switch t.Kind() {
		case reflect.Pointer, reflect.Slice, reflect.Map:
			t = t.Elem()
		default:
			return t
		}
	}
}

func fields(t reflect.Type) int {
	if t.Kind() != reflect.Struct {
		return 0
	}
	return t.NumField()
}

// nameOf returns the key of a field, as the library has it; "" for none.
func nameOf(field *reflect.StructField) string {
	name, _, _ := strings.Cut(field.Tag.Get("yaml"), ",")
	switch {
	case name == "-", !field.IsExported():
		return ""
	case name == "" && !field.Anonymous:
		return strings.ToLower(field.Name)
	default:
		return name
	}
}

// below returns the type of what stands under a key of a type, or, for an item of a list, the
// type of the items; nil when it is not known.
func below(t reflect.Type, key string) reflect.Type {
	for t != nil && t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t == nil {
		return nil
	}
	switch t.Kind() {
	case reflect.Slice, reflect.Map:
		return t.Elem()
	case reflect.Struct:
		for i := range t.NumField() {
			field := t.Field(i)
			if nameOf(&field) == key {
				return field.Type
			}
			if field.Anonymous {
				if found := below(field.Type, key); found != nil {
					return found
				}
			}
		}
	default:
	}
	return nil
}

// nameOfList returns the key of a type under which a list belongs, by the first key of its
// first item; "" for none.
func nameOfList(list *ast.SequenceNode, t reflect.Type) string {
	if len(list.Values) == 0 {
		return ""
	}
	item, ok := list.Values[0].(*ast.MappingNode)
	if !ok || len(item.Values) == 0 {
		return ""
	}
	first := item.Values[0].Key.GetToken().Value
	for i := range fields(t) {
		field := t.Field(i)
		if field.Type.Kind() == reflect.Slice && slices.Contains(own(inner(field.Type)), first) {
			return nameOf(&field)
		}
	}
	return ""
}

// example returns a key that a type has: what should stand there is a word like it.
func example(t, whole reflect.Type) string {
	if t == nil {
		t = whole
	}
	if list := own(inner(t)); len(list) > 0 && t.Kind() != reflect.Map {
		return list[0]
	}
	if t.Kind() == reflect.Map && t.Elem().Kind() == reflect.Float64 {
		return "at-least" // a limit of a rule
	}
	return "fr" // a language
}
