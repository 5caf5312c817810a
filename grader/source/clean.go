package source

import (
	"html"
	"reflect"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/pattern"
)

// reference is a reference to a character, as HTML has them.
var reference = pattern.New(`&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z]+);`)

// Clean returns a text of an author without what steers a terminal, reorders words or
// hides them (see document.Printable), also where it is written as a reference to a
// character, which Markdown resolves later. Its lines and its tabs stay.
func Clean(text string) string {
	text = reference().ReplaceAllStringFunc(text, func(written string) string {
		meant := html.UnescapeString(written)
		if meant == "\t" || meant == "\n" || document.Printable(meant) == meant {
			return written
		}
		return ""
	})
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		parts := strings.Split(line, "\t")
		for j := range parts {
			parts[j] = document.Printable(parts[j])
		}
		lines[i] = strings.Join(parts, "\t")
	}
	return strings.Join(lines, "\n")
}

// cleanAll cleans every text that a value holds.
func cleanAll(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		if v.CanSet() {
			v.SetString(Clean(v.String()))
		}
	case reflect.Pointer:
		cleanAll(v.Elem())
	case reflect.Interface:
		if !v.IsNil() && v.CanSet() {
			v.Set(cleaned(v.Elem()))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				cleanAll(v.Field(i))
			}
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			cleanAll(v.Index(i))
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			v.SetMapIndex(key, cleaned(v.MapIndex(key)))
		}
	default:
	}
}

// cleaned returns a value that cannot be written to where it is, with its texts cleaned.
func cleaned(v reflect.Value) reflect.Value {
	value := reflect.New(v.Type()).Elem()
	value.Set(v)
	cleanAll(value)
	return value
}
