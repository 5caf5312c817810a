package documents

import (
	"cmp"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"jourdain/grader"
)

// mostStuck is how many walks of one place may be without an answer. A drive that
// hangs keeps them; it is left alone until one of them comes back.
const mostStuck = 4

// candidate is a document that was found, with the place it was found from.
type candidate struct {
	path  string
	from  spot
	place Place
	info  fs.FileInfo
	link  bool
}

// mostRejected is how many documents of other formats are listed besides: those that were saved
// last, among which is the one that somebody looks for.
const mostRejected = 4

// Recent returns at most that many documents that are read, the newest first, from each place
// and the folders just below it; and among them the newest of other formats, four at most, with
// the reason why they are not read ([Document.Rejected]).
//
// It waits for the places until ctx ends, then gives what was found up to then: a
// drive that does not answer holds nothing up. In each place it reads at most
// 50,000 names ([mostNames]). Left out are hidden, temporary and lock files, files
// that may not be read, what is unlisted, links that lead out of the place, and what is in
// the workspace of somebody else. A file that is
// reached by two ways is listed once.
func (f *Finder) Recent(ctx context.Context, most int) []Document {
	if most <= 0 {
		return nil
	}
	s := &search{ctx: ctx, finder: f, most: most, found: make(chan []candidate)}
	for _, spot := range f.places() {
		s.start(spot.dir, func() { s.visit(spot, mostNames) })
	}
	for _, pattern := range f.drives {
		s.start(pattern, func() {
			s.drives(pattern, func(dir string) { s.visit(spot{dir: dir, kind: OnDrive}, mostNames) })
		})
	}
	return listed(s.gather(), most)
}

// search is one call of Recent or of Folders.
type search struct {
	ctx    context.Context //nolint:containedctx // a search lives as long as the call that it belongs to
	finder *Finder
	most   int
	found  chan []candidate
	walks  sync.WaitGroup
}

// gather takes what the walks find, until all came back or time is up.
func (s *search) gather() []candidate {
	go func() {
		s.walks.Wait()
		close(s.found)
	}()
	var all []candidate
	for {
		select {
		case some, more := <-s.found:
			if !more {
				return all
			}
			all = append(all, some...)
		case <-s.ctx.Done():
			return all
		}
	}
}

// start runs a walk beside the others, unless too many of the same are stuck.
func (s *search) start(key string, walk func()) {
	if !s.finder.enter(key) {
		return
	}
	s.walks.Go(func() {
		defer s.finder.leave(key)
		walk()
	})
}

// drives does something with each of the drives that are there now, all at the same time:
// one that hangs keeps only itself. A link is not a drive: on macOS, /Volumes has one to
// the whole disk.
func (s *search) drives(pattern string, do func(dir string)) {
	dirs, _ := s.finder.glob(pattern) // the only error is that of a wrong pattern: no drive
	for _, dir := range dirs {
		if s.finder.within(dir) {
			s.start(dir, func() {
				if s.finder.isDrive(dir) {
					do(dir)
				}
			})
		}
	}
}

// send hands over what was found, and reports whether there is time for more.
func (s *search) send(some []candidate) bool {
	if len(some) == 0 {
		return s.ctx.Err() == nil
	}
	select {
	case s.found <- some:
		return true
	case <-s.ctx.Done():
		return false
	}
}

func (f *Finder) enter(key string) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.running[key] >= mostStuck {
		return false
	}
	f.running[key]++
	return true
}

func (f *Finder) leave(key string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.running[key]--; f.running[key] == 0 {
		delete(f.running, key)
	}
}

// listed makes the list of at most that many documents from what was found.
func listed(all []candidate, most int) []Document {
	isRead := func(c candidate) bool { return grader.Reads(c.path) }
	isRejected := func(c candidate) bool { return !isRead(c) }
	var list []Document
	chosen := append(newest(all, most, isRead), newest(all, mostRejected, isRejected)...)
	slices.SortFunc(chosen, order)
	for i := range chosen {
		list = append(list, chosen[i].document())
	}
	return list
}

// document returns a candidate as the screens know it.
func (c *candidate) document() Document {
	name := filepath.Base(c.path)
	d := Document{Path: c.path, Name: name, Place: c.place, Modified: c.info.ModTime(), Rejected: grader.Rejects(name)}
	if folder, err := filepath.Rel(c.from.dir, filepath.Dir(c.path)); err == nil && folder != "." {
		d.Folder = folder
	}
	return d
}

// newest returns at most most different files, the newest first, without those that
// keep refuses; a nil keep refuses none.
func newest(all []candidate, most int, keep func(candidate) bool) []candidate {
	slices.SortFunc(all, order)
	var chosen []candidate
	for _, c := range all {
		if len(chosen) == most {
			break
		}
		same := func(other candidate) bool { return os.SameFile(c.info, other.info) }
		if !slices.ContainsFunc(chosen, same) && (keep == nil || keep(c)) {
			chosen = append(chosen, c)
		}
	}
	return chosen
}

// order sorts the newest first and, of two ways to the same file, the one that
// says the most to the learner.
func order(a, b candidate) int {
	if byTime := b.info.ModTime().Compare(a.info.ModTime()); byTime != 0 {
		return byTime
	}
	if a.link != b.link {
		if b.link {
			return -1
		}
		return 1
	}
	switch {
	case closer(a.from, b.from):
		return -1
	case closer(b.from, a.from):
		return 1
	}
	return cmp.Compare(a.path, b.path)
}
