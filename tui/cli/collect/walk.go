package collect

import (
	"context"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"jourdain/grader"
	"jourdain/grader/report"
	"jourdain/tui/cli/console"
	"jourdain/tui/cli/moodle"
	"jourdain/tui/cli/pages"
)

// node is a file or a folder.
type node struct {
	path   string // as the person would name it
	kids   []*node
	folder bool
	closed bool // a folder that could not be read
	taken  bool // a folder in which something is left out, because it stands elsewhere or is no work
	typed  bool // in Moodle itself, and not handed in as a file
	kind   kind
	size   int64
	when   int64 // when it was last written, in seconds since 1970
	// open opens a file that lies in an archive; nil for one on the disk.
	open func() (moodle.Content, error)
}

// kind is what the name of a file says that it is.
type kind int8

const (
	unknown kind = iota
	work         // it can be read
	other        // people hand such files in, and they are not read
)

// kindOf returns what a file of this name is.
func kindOf(name string) kind {
	switch {
	case isWork(name):
		return work
	case grader.Rejects(name) != "" || isPicture(name) || isPacked(name):
		return other
	default:
		return unknown
	}
}

// isPicture reports whether a name is that of a picture, such as a photograph of a sheet.
func isPicture(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".heic", ".bmp", ".tif", ".tiff":
		return true
	}
	return false
}

// isPacked reports whether a name is that of something else that people hand in instead of a
// text: a table, slides, an archive, a link to a document that lies elsewhere.
func isPacked(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".ods", ".xls", ".xlsx", ".odp", ".ppt", ".pptx", ".odg", ".key", ".numbers", ".zip", ".rar", ".7z", ".epub", ".wps", ".gdoc":
		return true
	}
	return false
}

// hasParts reports whether a document of this name may have its pictures beside it.
func hasParts(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".md", ".markdown":
		return true
	}
	return grader.IsPage(name)
}

// all returns a file itself, and of a folder the files in it and below it.
func (n *node) all() []*node {
	if !n.folder {
		return []*node{n}
	}
	var files []*node
	for _, kid := range n.kids {
		files = append(files, kid.all()...)
	}
	return files
}

// has reports whether something is true of a node or of one below it.
func (n *node) has(is func(*node) bool) bool {
	return is(n) || slices.ContainsFunc(n.kids, func(kid *node) bool { return kid.has(is) })
}

// documents counts the documents in a folder and below it; files that are not read are one,
// where there is nothing better.
func (n *node) documents() int {
	works, others := 0, 0
	for _, file := range n.all() {
		switch file.kind {
		case work:
			works++
		case other:
			others = 1
		case unknown:
		}
	}
	return max(works, others)
}

// visit is the walk through one folder that a person named.
type visit struct {
	ctx   context.Context
	pile  *Pile
	root  string          // its real path
	not   Apart           // real paths of what is no work
	seen  map[string]bool // real paths of folders that were read, and of files that links showed
	named map[string]bool // real paths that the person named themselves
	found int             // documents
	links []link
	known bool // something in it was taken already
	parts bool // what is read lies in a folder of the parts of a page: a page there is no work
}

// link is a link to a file, and the folder that it stands in.
type link struct {
	path string
	in   *node
}

// folder reads a folder and those below it. Hidden ones are left out. A link to a
// folder is not followed: inside it shows what is read anyway, and only a link can
// lead out, or back.
func (v *visit) folder(dir string) *node {
	full := console.Absolute(dir)
	v.known = v.known || v.seen[full]
	if v.ctx.Err() != nil || v.seen[full] || full == v.not.Results || slices.Contains(v.not.Papers, full) {
		return nil
	}
	v.seen[full] = true
	entries, err := os.ReadDir(dir)
	if err != nil {
		v.pile.Closed = append(v.pile.Closed, Unopened{dir, err})
	}
	sortByName(entries)
	v.setAside(dir, entries)
	here := &node{path: dir, folder: true, closed: err != nil}
	written := pages.WrittenIn(dir) // results of other runs, annotated copies among them
	for _, entry := range entries {
		name := entry.Name()
		path := filepath.Join(dir, name)
		switch {
		case isHidden(name):
		case entry.IsDir():
			outer := v.parts
			v.parts = outer || holdsParts(name, entries)
			if kid := v.folder(path); kid != nil {
				here.kids = append(here.kids, kid)
			} else {
				here.taken = true
			}
			v.parts = outer
		case entry.Type()&fs.ModeSymlink != 0 && isWork(name):
			v.links = append(v.links, link{path, here})
		case !entry.Type().IsRegular():
		case written.Has(path):
			here.taken = true
		case v.parts && (grader.IsPage(name) || kindOf(name) != work):
		default:
			v.add(here, path, filepath.Join(full, name), entry.Info)
		}
	}
	return here
}

// follow looks at the links to files, once everything else is known: one that stays
// in the folder and shows a file that is not there under its own name, such as one
// in a hidden folder, is taken.
func (v *visit) follow() {
	for _, link := range v.links {
		full, err := filepath.EvalSymlinks(link.path)
		if err != nil {
			continue // it leads nowhere, or in a circle
		}
		full = console.Absolute(full)
		info, err := os.Stat(full)
		if err != nil || !info.Mode().IsRegular() || !isInside(v.root, full) {
			continue
		}
		if name := filepath.Base(full); v.seen[filepath.Dir(full)] && isWork(name) && !isHidden(name) {
			continue // it was found there
		}
		v.add(link.in, link.path, full, func() (fs.FileInfo, error) { return info, nil })
		v.seen[full] = true
		slices.SortStableFunc(link.in.kids, func(a, b *node) int { return byName(a.path, b.path) })
	}
}

// add puts a file into its folder, unless it is known or is no work.
func (v *visit) add(here *node, path, full string, about func() (fs.FileInfo, error)) {
	n := &node{path: path, kind: kindOf(path)}
	if v.named[full] || v.seen[full] {
		v.known = v.known || n.kind == work
		here.taken = true
		return
	}
	switch {
	case grader.IsPage(path) && isOurs(path), full == v.not.Results, slices.Contains(v.not.Papers, full):
		here.taken = true
		return
	case full == v.not.Model:
		v.pile.Model, here.taken = path, true
		return
	}
	if n.kind == work {
		v.found++
	}
	if info, err := about(); err == nil {
		n.size, n.when = info.Size(), info.ModTime().Unix()
	}
	here.kids = append(here.kids, n)
}

// isOurs reports whether a file is a page of results, which may lie beside the work.
func isOurs(path string) bool {
	file, err := os.Open(path)
	if err != nil {
		return false
	}
	defer func() { _ = file.Close() }()
	start, err := io.ReadAll(io.LimitReader(file, report.PageStart))
	return err == nil && report.IsPage(start)
}

// holdsParts reports whether a folder holds the parts of a page that stands beside it: a browser
// that saves "garden.html" puts its pictures and frames into "garden_files".
func holdsParts(folder string, beside []os.DirEntry) bool {
	return slices.ContainsFunc(beside, func(entry os.DirEntry) bool {
		name := entry.Name()
		rest, ok := strings.CutPrefix(folder, strings.TrimSuffix(name, filepath.Ext(name)))
		return ok && grader.IsPage(name) && strings.IndexAny(rest, "_-.") == 0
	})
}

// isInside reports whether a path is below a folder; both are absolute.
func isInside(dir, path string) bool {
	rest, err := filepath.Rel(dir, path)
	return err == nil && filepath.IsLocal(rest)
}

// isWork reports whether a name is that of work that we read: a page in HTML too, which a
// learner's own folder is full of, and a teacher's only where somebody handed it in.
func isWork(name string) bool { return grader.Reads(name) || grader.IsPage(name) }

// isHidden knows the names of files that a person does not see or did not write: among
// them the locks (.~lock.NAME#) and the copies (~$NAME) of an open document.
func isHidden(name string) bool { return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") }
