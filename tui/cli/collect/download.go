package collect

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"jourdain/tui/cli/moodle"
)

// isArchive reports whether a name is that of a ZIP archive.
func isArchive(name string) bool { return strings.EqualFold(filepath.Ext(name), ".zip") }

// archive takes the files of an archive of Moodle's. It reports whether the file is one: any other
// is a file like others.
func (p *Pile) archive(ctx context.Context, word string) bool {
	if !isArchive(word) || ctx.Err() != nil {
		return false
	}
	d, err := moodle.Open(word)
	if err != nil {
		return false
	}
	p.Downloads = append(p.Downloads, d)
	p.Many = true
	root := &node{path: word, folder: true}
	folders := map[string]*node{".": root}
	for i := range d.Submissions {
		for j := range d.Submissions[i].Files {
			f := &d.Submissions[i].Files[j]
			if f.Kind != moodle.Beside {
				root.put(folders, f)
			}
		}
	}
	root.sort()
	from := len(p.Entries)
	l := &layout{pile: p, prefix: word}
	if p.several {
		l.prefix = ""
	}
	l.folder(root)
	p.nameGroups(from)
	return true
}

// put puts a file of an archive below its root, into the folders that its path names.
func (n *node) put(folders map[string]*node, f *moodle.File) {
	file := &node{path: filepath.Join(n.path, filepath.FromSlash(f.Path)), kind: kindOf(f.Path), size: f.Size, open: f.Open}
	if !f.Modified.IsZero() {
		file.when = f.Modified.Unix()
	}
	in := within(n, folders, filepath.Dir(filepath.FromSlash(f.Path)))
	in.kids = append(in.kids, file)
}

// within returns the node of a folder of an archive.
func within(root *node, folders map[string]*node, path string) *node {
	if folders[path] == nil {
		here := &node{path: filepath.Join(root.path, path), folder: true}
		folders[path] = here
		above := within(root, folders, filepath.Dir(path))
		above.kids = append(above.kids, here)
	}
	return folders[path]
}

// sort puts what is in a folder, and below it, into the order of names.
func (n *node) sort() {
	slices.SortStableFunc(n.kids, func(a, b *node) int { return byName(a.path, b.path) })
	for _, kid := range n.kids {
		kid.sort()
	}
}

// packedAtOnce is within how many seconds a program writes what it packs or unpacks: dates that
// are so near to each other say when that was, and not when each was handed in.
const packedAtOnce = 600

// nameGroups takes from the entries that an argument gave what Moodle's names say of groups, and
// the dates where they are those of the download.
func (p *Pile) nameGroups(from int) {
	var all []moodle.Submission
	var of []*Entry
	first, last := int64(0), int64(0)
	for i := range p.Entries[from:] {
		e := &p.Entries[from+i]
		if e.Moodle == nil {
			continue
		}
		s := *e.Moodle
		if e.File != "" {
			s.Files = []moodle.File{{Name: filepath.Base(e.File), Size: e.size}}
			if first == 0 || e.Handed < first {
				first = e.Handed
			}
			last = max(last, e.Handed)
		}
		all, of = append(all, s), append(of, e)
	}
	moodle.FindGroups(all)
	for i, e := range of {
		all[i].Files = nil
		e.Moodle, e.Pupil = &all[i], all[i].Name
		if all[i].Blind {
			e.Pupil += " " + all[i].ID
		}
		if len(of) > 1 && last-first < packedAtOnce {
			e.Handed = 0
		}
	}
}

// Open opens the file that counts, of which [Entry.Packed] says that it lies in an archive, and
// returns its size in bytes. The error is a *document.Unreadable.
func (e *Entry) Open() (moodle.Content, int64, error) {
	content, err := e.open()
	return content, e.size, err
}

// Packed reports whether the file that counts lies in an archive.
func (e *Entry) Packed() bool { return e.open != nil }
