package documents

import (
	"context"
	"fmt"
	"slices"
	"time"
)

// Folder is a folder that the learner can have something written in.
type Folder struct {
	Path  string
	Place Place
}

// Folders returns the drives that are there, in the order of their paths, then
// Documents. Whether one may be written in is known when it is tried. A drive that does
// not answer within two seconds is left out.
func (f *Finder) Folders() []Folder {
	var folders []Folder
	for _, dir := range f.plugged() {
		folders = append(folders, Folder{dir, spot{dir, OnDrive}.place()})
	}
	if dir := f.spot(InDocuments); dir != "" {
		folders = append(folders, Folder{dir, Place{Kind: InDocuments}})
	}
	return folders
}

// SaveIn is [Finder.Save] in one of the [Finder.Folders].
func (f *Finder) SaveIn(folder, name, ending string, content []byte) (string, error) {
	switch {
	case !isName(name + ending):
		return "", fmt.Errorf("save %q: %w", name+ending, ErrName)
	case !f.within(folder):
		return "", fmt.Errorf("save in %q: %w", folder, ErrOutside)
	}
	return f.saveIn(folder, name, ending, content)
}

// answering is how long a drive may take to say that it is there.
const answering = 2 * time.Second

// plugged returns the folders of the drives that are there and answer, in the order of their
// paths.
func (f *Finder) plugged() []string {
	ctx, cancel := context.WithTimeout(context.Background(), f.answering)
	defer cancel()
	s := &search{ctx: ctx, finder: f, found: make(chan []candidate)}
	for _, pattern := range f.drives {
		s.start(pattern, func() {
			s.drives(pattern, func(dir string) { s.send([]candidate{{path: dir}}) })
		})
	}
	var dirs []string
	for _, drive := range s.gather() {
		dirs = append(dirs, drive.path)
	}
	slices.Sort(dirs)
	return dirs
}
