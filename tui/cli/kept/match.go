package kept

import (
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"jourdain/grader/rules/spelling"
)

// Whose is a pupil of this run, or a file that nobody is named by.
type Whose struct {
	Keys  []string // stable keys
	Names []string // what they are called; a file's name for one that nobody is named by
	Class string
	Files []string // that they handed in
}

// named reports whether more is known of somebody than the file.
func (w *Whose) named() bool {
	return slices.ContainsFunc(w.Names, func(name string) bool { return !slices.Contains(w.Files, name) })
}

// Match finds whose each change is: of holds the change of each of all, nil for none; gone are those
// of nobody among them. The error is a *Refused where it is not certain whose a change is, or where
// two different ones are one pupil's.
func (b *Book) Match(all []Whose) (of []*Change, gone []*Change, err error) {
	of = make([]*Change, len(all))
	index := indexOf(all)
	var wrong Refused
	for i := range b.Changes {
		c := &b.Changes[i]
		found := index.find(c, all)
		switch {
		case len(found) == 0:
			if before := slices.IndexFunc(gone, func(g *Change) bool { return g.Key == c.Key && g.Name() == c.Name() && g.Class == c.Class }); before < 0 {
				gone = append(gone, c)
			} else if !gone[before].same(c) {
				wrong.add("twice", c.Line, "Pupil", c.Name(), "Other", gone[before].Line)
			}
		case len(found) > 1:
			wrong.add("which", c.Line, "Pupil", c.Name(), "Count", len(found))
		case of[found[0]] == nil:
			of[found[0]] = c
		case !of[found[0]].same(c):
			wrong.add("twice", c.Line, "Pupil", c.Name(), "Other", of[found[0]].Line)
		}
	}
	return of, gone, wrong.err()
}

// index finds pupils by what they are known by.
type index struct{ keys, names, words, files map[string][]int }

func indexOf(all []Whose) *index {
	x := &index{map[string][]int{}, map[string][]int{}, map[string][]int{}, map[string][]int{}}
	put := func(m map[string][]int, key string, at int) {
		if key != "" && !slices.Contains(m[key], at) {
			m[key] = append(m[key], at)
		}
	}
	for i := range all {
		for _, key := range all[i].Keys {
			put(x.keys, key, i)
		}
		for _, name := range all[i].Names {
			put(x.names, spelling.Fold(name), i)
			put(x.words, wordsOf(name), i)
		}
		for _, file := range all[i].Files {
			put(x.files, path(file), i)
		}
	}
	return x
}

// find returns those whose change it may be: by the key, else by the name as it is written, else by
// its words in any order, since one list has the family name first and another the first name; a
// result without a name is found by its file, and so is one whose file alone was named now.
func (x *index) find(c *Change, all []Whose) []int {
	if found := x.keys[c.Key]; len(found) == 1 {
		return found
	}
	if c.Pupil == "" {
		return x.files[path(c.File)]
	}
	found := x.names[spelling.Fold(c.Pupil)]
	if len(found) == 0 {
		found = x.words[wordsOf(c.Pupil)]
	}
	if len(found) == 0 {
		return slices.DeleteFunc(slices.Clone(x.files[path(c.File)]), func(i int) bool { return all[i].named() })
	}
	found = slices.DeleteFunc(slices.Clone(found), func(i int) bool { // of another class, it is another of this name
		return c.Class != "" && all[i].Class != "" && spelling.Fold(all[i].Class) != spelling.Fold(c.Class)
	})
	found = narrowed(found, c.Class != "", func(i int) bool { return spelling.Fold(all[i].Class) == spelling.Fold(c.Class) })
	return narrowed(found, c.File != "", func(i int) bool {
		return slices.ContainsFunc(all[i].Files, func(file string) bool { return path(file) == path(c.File) })
	})
}

// narrowed returns those of several that something is true of, and all where it is of none.
func narrowed(found []int, known bool, is func(int) bool) []int {
	if len(found) < 2 || !known {
		return found
	}
	var some []int
	for _, i := range found {
		if is(i) {
			some = append(some, i)
		}
	}
	if len(some) == 0 {
		return found
	}
	return some
}

// path returns the path of a file as it is compared, on every system.
func path(file string) string {
	if file == "" {
		return ""
	}
	return strings.ReplaceAll(filepath.ToSlash(filepath.Clean(file)), `\`, "/")
}

// wordsOf returns the words of a name in one order.
func wordsOf(name string) string {
	all := strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r) })
	for i := range all {
		all[i] = spelling.Fold(all[i])
	}
	slices.Sort(all)
	return strings.Join(all, " ")
}
