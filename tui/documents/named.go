package documents

import (
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// IsAddress reports whether what a person typed or pasted says where a file is, and not only
// what it is called: a path, or an address on the Internet.
func IsAddress(typed string) bool {
	line := trim(firstLine(typed))
	text := plain(line)
	return IsWeb(typed) || strings.ContainsAny(text, `/\`) || strings.HasPrefix(text, "~") || hasScheme(line)
}

// Named returns the documents of a list that have the name that a person typed, with its ending
// or, where none has it so, without. Capitals make no difference, nor how accents are composed
// (Unicode NFC, NFD); quotes around the name are left out.
func Named(list []Document, typed string) []Document {
	name := plain(trim(firstLine(typed)))
	if name == "" {
		return nil
	}
	of := func(called func(Document) string) (all []Document) {
		for _, d := range list {
			if sameName(called(d), name) {
				all = append(all, d)
			}
		}
		return all
	}
	if whole := of(func(d Document) string { return d.Name }); len(whole) > 0 {
		return whole
	}
	return of(func(d Document) string { return strings.TrimSuffix(d.Name, filepath.Ext(d.Name)) })
}

// IsCopy reports whether a file has a name that [Finder.Save] gives for this one, which has no
// ending: "recettes.odt", "recettes-2.odt".
func IsCopy(name, of string) bool {
	rest, ok := strings.CutPrefix(norm.NFC.String(strings.TrimSuffix(name, filepath.Ext(name))), norm.NFC.String(of))
	number, numbered := strings.CutPrefix(rest, "-")
	_, err := strconv.ParseUint(number, 10, 16)
	return of != "" && ok && (rest == "" || numbered && err == nil)
}

// sameName reports whether two names are one to a person.
func sameName(a, b string) bool { return strings.EqualFold(norm.NFC.String(a), norm.NFC.String(b)) }
