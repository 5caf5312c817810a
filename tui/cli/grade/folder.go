package grade

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
)

// pile is the work that the command line asks to grade.
type pile struct {
	files []string
	// again are the places of files that the person named a second time.
	again map[int]bool
	// many says that the person asked for several: results then say more of each
	// other, and a file that cannot be read has a place among them.
	many bool
	// empty are the folders without a document, closed those that could not be read.
	empty  []string
	closed []unopened
	// other are files of a word processor that are not read, such as DOCX.
	other []string
	// model is what the others are compared with, where it stands among them.
	model string
}

// apart are the files that are no work, wherever they lie: where the results go, a file or a
// folder, and the model. "" for none.
type apart struct{ results, model string }

// absolute returns the real paths.
func (p apart) absolute() apart {
	if p.results != "" && p.results != console.Standard {
		p.results = console.Absolute(p.results)
	}
	if p.model != "" && p.model != console.Standard {
		p.model = console.Absolute(p.model)
	}
	return p
}

// unopened is a folder that could not be read, and why.
type unopened struct {
	path string
	err  error
}

// gather returns the files that words on the command line stand for: a file is itself,
// a folder is the documents in it and below it. What was named by the person stands
// in their order; what a folder holds is sorted by [byName], and is left out where it
// is there already. The model is work only where it is all that was named.
func gather(ctx context.Context, words []string, not apart) *pile {
	p := &pile{many: len(words) > 1, again: map[int]bool{}}
	seen := map[string]bool{}
	not = not.absolute()
	named := map[string]bool{}
	for _, word := range words {
		if !console.IsFolder(word) {
			named[console.Absolute(word)] = true
		}
	}
	before := map[string]bool{}
	for _, word := range words {
		if !console.IsFolder(word) {
			path := console.Absolute(word)
			if path == not.model && p.many {
				p.model = word
				continue
			}
			if before[path] {
				p.again[len(p.files)] = true
			}
			before[path] = true
			p.files = append(p.files, word)
			continue
		}
		p.many = true
		v := &visit{ctx: ctx, pile: p, root: console.Absolute(word), not: not, seen: seen, named: named}
		closed := len(p.closed)
		v.folder(word)
		v.follow()
		p.files = append(p.files, v.found...)
		if len(v.found) == 0 && len(p.closed) == closed && !v.known {
			p.empty = append(p.empty, word)
		}
	}
	slices.SortFunc(p.other, byName)
	return p
}

// visit is the walk through one folder that a person named.
type visit struct {
	ctx   context.Context
	pile  *pile
	root  string          // its real path
	not   apart           // real paths of what is no work
	seen  map[string]bool // real paths of folders that were read, and of files that links showed
	named map[string]bool // real paths that the person named themselves
	found []string
	links []string
	known bool // something in it was taken already
	parts bool // what is read lies in a folder of the parts of a page: a page there is no work
}

// folder reads a folder and those below it. Hidden ones are left out. A link to a
// folder is not followed: inside it shows what is read anyway, and only a link can
// lead out, or back.
func (v *visit) folder(dir string) {
	full := console.Absolute(dir)
	v.known = v.known || v.seen[full]
	if v.ctx.Err() != nil || v.seen[full] || full == v.not.results {
		return
	}
	v.seen[full] = true
	entries, err := os.ReadDir(dir)
	if err != nil {
		v.pile.closed = append(v.pile.closed, unopened{dir, err})
	}
	sortByName(entries)
	for _, entry := range entries {
		name := entry.Name()
		path := filepath.Join(dir, name)
		switch {
		case isHidden(name):
		case entry.IsDir():
			outer := v.parts
			v.parts = outer || holdsParts(name, entries)
			v.folder(path)
			v.parts = outer
		case entry.Type()&fs.ModeSymlink != 0 && isWork(name):
			v.links = append(v.links, path)
		case !entry.Type().IsRegular():
		case v.parts && grader.IsPage(name):
		case isWork(name):
			v.add(path, filepath.Join(full, name))
		case grader.Rejects(name) != "":
			v.pile.other = append(v.pile.other, path)
		}
	}
}

// follow looks at the links to files, once everything else is known: one that stays
// in the folder and shows a file that is not there under its own name, such as one
// in a hidden folder, is taken.
func (v *visit) follow() {
	before := len(v.found)
	for _, link := range v.links {
		full, err := filepath.EvalSymlinks(link)
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
		v.add(link, full)
		v.seen[full] = true
	}
	if len(v.found) > before {
		slices.SortStableFunc(v.found, byName)
	}
}

func (v *visit) add(path, full string) {
	if v.named[full] || v.seen[full] {
		v.known = true
		return
	}
	if grader.IsPage(path) && isOurs(path) {
		return
	}
	switch full {
	case v.not.results:
		return
	case v.not.model:
		v.pile.model = path
		return
	}
	v.found = append(v.found, path)
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
