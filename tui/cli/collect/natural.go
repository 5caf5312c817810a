package collect

import (
	"cmp"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"jourdain/grader/rules/spelling"
)

// byName compares two paths as a person sorts them, folder by folder: "eleve2" stands
// before "eleve10", "Élise" beside "Elise", and capitals make no difference. Paths
// that differ only in such things are still in a fixed order.
func byName(a, b string) int {
	here, there := strings.Split(a, string(filepath.Separator)), strings.Split(b, string(filepath.Separator))
	for i := range min(len(here), len(there)) {
		if c := natural(spelling.Fold(here[i]), spelling.Fold(there[i])); c != 0 {
			return c
		}
	}
	return cmp.Or(cmp.Compare(len(here), len(there)), strings.Compare(a, b))
}

// sortByName sorts the entries of a folder as [byName] does.
func sortByName(entries []fs.DirEntry) {
	type keyed struct {
		key   string
		entry fs.DirEntry
	}
	all := make([]keyed, len(entries))
	for i, entry := range entries {
		all[i] = keyed{spelling.Fold(entry.Name()), entry}
	}
	slices.SortFunc(all, func(a, b keyed) int {
		return cmp.Or(natural(a.key, b.key), strings.Compare(a.entry.Name(), b.entry.Name()))
	})
	for i := range all {
		entries[i] = all[i].entry
	}
}

// natural compares two texts, with the numbers in them by their value.
func natural(a, b string) int {
	for a != "" && b != "" {
		m, n := digits(a), digits(b)
		if m > 0 && n > 0 {
			x, y := strings.TrimLeft(a[:m], "0"), strings.TrimLeft(b[:n], "0")
			if c := cmp.Or(cmp.Compare(len(x), len(y)), strings.Compare(x, y)); c != 0 {
				return c
			}
			a, b = a[m:], b[n:]
			continue
		}
		if a[0] != b[0] {
			return cmp.Compare(a[0], b[0])
		}
		a, b = a[1:], b[1:]
	}
	return cmp.Compare(len(a), len(b))
}

// digits counts the digits that a text begins with.
func digits(text string) int {
	return len(text) - len(strings.TrimLeft(text, "0123456789"))
}
