package documents

import (
	"path/filepath"
	"strings"
)

// PlaceKind says what a place is to the learner. The words are stable: screens use
// them as keys.
type PlaceKind string

// The kinds of places.
const (
	InDocuments PlaceKind = "documents"
	OnDesktop   PlaceKind = "desktop"
	InDownloads PlaceKind = "downloads"
	OnDrive     PlaceKind = "drive"   // a stick, a card, another disk
	InSession   PlaceKind = "session" // one person's own folder at a public terminal
	InHere      PlaceKind = "here"    // the folder in which the program was started
	Elsewhere   PlaceKind = "other"
)

// Place is where a document is.
type Place struct {
	Kind PlaceKind
	// Label names the place where its kind does not: the label of a drive, or the name of
	// a person's own folder or of a folder elsewhere. It comes from the disk: clean it before
	// it is shown.
	Label string
}

// spot is a place with its folder.
type spot struct {
	dir  string
	kind PlaceKind
}

// PlaceOf says in which place a path is: the innermost of the known places, else the
// folder of the program, else elsewhere. It goes by names and does not ask the
// disk, except for the label of a Windows drive and the name of the person's own folder.
func (f *Finder) PlaceOf(path string) Place {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	if s, ok := f.around(path); ok {
		return s.place()
	}
	return Place{Kind: Elsewhere, Label: filepath.Base(filepath.Dir(path))}
}

// around returns the spot that a path is in.
func (f *Finder) around(path string) (spot, bool) {
	var best spot
	for _, s := range f.places() {
		if inside(s.dir, path) && (best.dir == "" || closer(s, best)) {
			best = s
		}
	}
	if s, ok := f.drive(path); ok && (best.dir == "" || closer(s, best)) {
		best = s
	}
	return best, best.dir != ""
}

// closer reports whether a says more than b about where a file in both of them is. The
// folder of the program says the least: it may be any folder.
func closer(a, b spot) bool {
	if (a.kind == InHere) != (b.kind == InHere) {
		return b.kind == InHere
	}
	return len(a.dir) > len(b.dir)
}

// drive returns the drive that a path is on.
func (f *Finder) drive(path string) (spot, bool) {
	for dir := path; ; dir = filepath.Dir(dir) {
		for _, pattern := range f.drives {
			if ok, _ := filepath.Match(pattern, dir); ok && f.within(dir) {
				return spot{dir: dir, kind: OnDrive}, true
			}
		}
		if dir == filepath.Dir(dir) {
			return spot{}, false
		}
	}
}

func (s spot) place() Place {
	if s.kind == OnDrive {
		return Place{Kind: OnDrive, Label: strings.TrimSpace(driveLabel(s.dir))}
	}
	if s.kind == InSession {
		return Place{Kind: InSession, Label: filepath.Base(s.dir)}
	}
	return Place{Kind: s.kind}
}

// inside reports whether a path is a folder or something below it, by the names alone.
func inside(folder, path string) bool {
	rel, err := filepath.Rel(folder, path)
	return err == nil && filepath.IsLocal(rel)
}
