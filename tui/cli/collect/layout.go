package collect

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"

	"jourdain/tui/cli/moodle"
)

// layout says of the tree of a folder who everything is from.
type layout struct {
	pile   *Pile
	prefix string // the path that identities leave out; "" for none
	deep   bool   // below a folder that is nobody's
	pages  bool   // a text that may have its pictures beside it stands here or above
}

// owner is a pupil, and what is theirs.
type owner struct {
	name  string
	path  string // of the first of theirs
	id    string // a path that only they have
	files []*node
	own   bool // the name is a person's, and not a file's
	// moodle is whose it is by Moodle's own names; nil where they are not Moodle's.
	moodle *moodle.Submission
	// closed and taken are as in [node].
	closed, taken bool
}

// take adds a folder or a file to what is somebody's.
func (o *owner) take(n *node) {
	o.files = append(o.files, n.all()...)
	o.closed, o.taken = o.closed || n.has(func(n *node) bool { return n.closed }), o.taken || n.has(func(n *node) bool { return n.taken })
}

// folder makes the entries of a folder that is nobody's, and of those below it.
func (l *layout) folder(n *node) {
	if n == nil {
		return
	}
	outer := *l
	l.pages = l.pages || slices.ContainsFunc(n.kids, func(k *node) bool { return k.kind == work && hasParts(k.path) })
	persons := n.holdsPersons()
	at := map[string]*owner{}
	for _, kid := range n.kids {
		s, online, ok := moodle.Label(filepath.Base(kid.path))
		switch {
		case ok:
			key := s.Key()
			if at[key] == nil {
				id := strings.TrimSuffix(s.Name+"_"+s.ID, "_")
				at[key] = &owner{name: s.Name, path: kid.path, id: filepath.Join(n.path, id), own: true, moodle: &s}
			} else if !online {
				at[key].moodle = &s // feedback goes by the folder of the files
			}
			at[key].take(kid)
			for _, file := range kid.all() {
				file.typed = online
			}
		case kid.folder && persons:
			at[kid.path] = &owner{name: filepath.Base(kid.path), path: kid.path, id: kid.path, own: true}
			at[kid.path].take(kid)
		case !kid.folder && l.counts(kid):
			at[kid.path] = &owner{name: stem(kid.path), path: kid.path, id: kid.path}
			at[kid.path].take(kid)
		}
	}
	for _, kid := range n.kids {
		s, _, ok := moodle.Label(filepath.Base(kid.path))
		key := kid.path
		if ok {
			key = s.Key()
		}
		switch o := at[key]; {
		case o == nil && kid.folder && !ok:
			inner := l.deep
			l.deep = true
			l.folder(kid)
			l.deep = inner
		case o != nil && o.path == kid.path:
			l.entry(o)
		}
	}
	*l = outer
}

// counts reports whether a file that lies in nobody's folder is something that was handed in:
// a picture beside a page or a text in Markdown belongs to that.
func (l *layout) counts(n *node) bool {
	return n.kind == work || n.kind == other && (!l.pages || !isPicture(n.path))
}

// entry adds an owner to the pile: their newest document counts, and where there is none, the
// newest of their other files.
func (l *layout) entry(o *owner) {
	works, others, rest := o.sorted()
	e := Entry{Whose: Whose{
		Pupil: o.name, Folder: o.path, Person: o.own, Deep: l.deep, Moodle: o.moodle,
		Identity: strings.TrimPrefix(strings.TrimPrefix(o.id, l.prefix), string(filepath.Separator)),
	}}
	l.pile.Persons = l.pile.Persons || o.own
	counted := works
	switch {
	case len(works) > 0:
		e.Asked = true
		e.Beside = paths(others)
	case len(others) > 0:
		counted = others
	case len(rest) > 0:
		counted = rest
	}
	if e.Closed = o.closed && len(counted) == 0; !e.Closed && o.taken && len(counted) == 0 {
		return // it is elsewhere
	}
	if len(counted) > 0 {
		e.File, e.Handed, e.open, e.size = counted[0].path, counted[0].when, counted[0].open, counted[0].size
		e.Older, e.Typed = paths(counted[1:]), counted[0].typed
	}
	if !e.Asked && e.File != "" {
		e.Beside, e.Older = e.Older, nil
	}
	l.pile.Entries = append(l.pile.Entries, e)
}

// sorted returns what is somebody's by its kind, the newest first. What holds nothing goes
// last, before it what was typed in Moodle beside a file, and of two files of one moment the one
// whose name is last counts as the newer.
func (o *owner) sorted() (works, others, rest []*node) {
	slices.SortStableFunc(o.files, func(a, b *node) int {
		typed := 0
		if a.typed != b.typed {
			typed = 1
			if b.typed {
				typed = -1
			}
		}
		return cmp.Or(cmp.Compare(min(b.size, 1), min(a.size, 1)), typed, cmp.Compare(b.when, a.when), byName(b.path, a.path))
	})
	for _, n := range o.files {
		switch n.kind {
		case work:
			works = append(works, n)
		case other:
			others = append(others, n)
		case unknown:
			rest = append(rest, n)
		}
	}
	if slices.ContainsFunc(works, func(n *node) bool { return hasParts(n.path) }) {
		others = slices.DeleteFunc(others, func(n *node) bool { return isPicture(n.path) })
	}
	return works, others, rest
}

func paths(nodes []*node) []string {
	var all []string
	for _, n := range nodes {
		all = append(all, n.path)
	}
	return all
}

// mostOfOne is how many documents one person hands in at most: a folder with more is a
// group's.
const mostOfOne = 5

// holdsPersons reports whether the folders in a folder show that each is one person's: those
// with just one document are two or more, and more than all that speaks against it, documents
// beside them and folders with several.
func (n *node) holdsPersons() bool {
	one, against := 0, 0
	for _, kid := range n.kids {
		switch docs := kid.documents(); {
		case !kid.folder:
			against += docs
		case docs > mostOfOne:
			return false
		case docs > 1:
			against++
		default:
			one += docs
		}
	}
	return one > 1 && one > against
}
