package documents

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"jourdain/grader"
	"jourdain/tui/documents/workspace"
)

const (
	// mostNames is how many names are read in one place, its folders included. A
	// folder of photographs or of a program may have more: a document that is
	// further down is handed in by its address.
	mostNames = 50_000
	// batch is how many names are read before what was found is handed over, so
	// that a slow drive gives something before time is up.
	batch = 1024
)

// walk is the visit of one place.
type walk struct {
	*search
	from  spot
	place Place
	left  int // how many names may still be read
}

// visit looks in a place, then in the folders just below it, and reads at most so
// many names. It opens each folder as a root of its own, so that no link leads out.
func (s *search) visit(from spot, names int) {
	root, err := s.finder.open(from.dir)
	if err != nil {
		return // a place that is not there, or is closed to this person
	}
	defer root.Close()
	w := &walk{search: s, from: from, place: from.place(), left: names}
	for _, name := range w.folder(root, from.dir) {
		if w.left <= 0 || w.ctx.Err() != nil {
			return
		}
		below, err := root.OpenRoot(name)
		if err != nil {
			continue
		}
		if !w.finder.foreign(from.dir, name, below) {
			w.folder(below, filepath.Join(from.dir, name))
		}
		_ = below.Close() // it was only read
	}
}

// folder hands over the documents of a folder, and returns the folders below it.
func (w *walk) folder(root *os.Root, dir string) (below []string) {
	names, err := root.Open(".")
	if err != nil {
		return nil
	}
	defer names.Close()
	for w.left > 0 {
		entries, err := names.ReadDir(min(batch, w.left))
		w.left -= len(entries)
		var some, others []candidate
		for _, entry := range entries {
			switch name := entry.Name(); {
			case hidden(name), w.finder.unlisted(name) && !entry.IsDir():
			case entry.IsDir():
				below = append(below, name)
			case grader.Reads(name):
				some = w.add(some, root, dir, entry)
			case grader.Rejects(name) != "":
				others = w.add(others, root, dir, entry)
			}
		}
		readable := func(c candidate) bool { return w.finder.opens(root, c) }
		some = append(newest(some, w.most, readable), newest(others, mostRejected, readable)...)
		if !w.send(some) || err != nil {
			return below // the error is the end of the folder, or a drive pulled out
		}
	}
	return below
}

// add adds a file that is what its name says. The information is that of the file
// behind a link; a link that leads out of the folder has none.
func (w *walk) add(some []candidate, root *os.Root, dir string, entry fs.DirEntry) []candidate {
	info, err := root.Stat(entry.Name())
	if err != nil || !info.Mode().IsRegular() || hiddenBySystem(info) {
		return some
	}
	return append(some, candidate{
		path: filepath.Join(dir, entry.Name()), from: w.from, place: w.place, info: info,
		link: entry.Type()&fs.ModeSymlink != 0,
	})
}

// foreign reports whether a folder in another is the workspace of somebody else. That of the
// person is a place of its own, and not found again below another.
func (f *Finder) foreign(dir, name string, folder *os.Root) bool {
	_, rel, ok := f.allowed(dir)
	return ok && (rel == "." && workspace.Named(name) || workspace.IsOne(folder))
}

// opens reports whether a file of a folder may be read.
func (f *Finder) opens(root *os.Root, c candidate) bool {
	file, err := root.Open(filepath.Base(c.path))
	if err != nil {
		return false
	}
	_ = file.Close() // nothing was read
	if !c.link || len(f.only) == 0 {
		return true
	}
	target, _, err := f.Enter(c.path)
	if err != nil {
		return false
	}
	_ = target.Close()
	return true
}

// hidden reports whether a name is one that people do not see or did not give: hidden
// files, LibreOffice's locks (.~lock.), Word's (~$), the bins of drives ($RECYCLE.BIN).
func hidden(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") || strings.HasPrefix(name, "$")
}
