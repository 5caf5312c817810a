package documents

import (
	"fmt"
	"path/filepath"
)

// Folder is a folder that the learner can have something written in.
type Folder struct {
	Path  string
	Place Place
}

// Folders gives the drives that are there, in the order of their paths, then
// Documents. Whether one may be written in is known when it is tried.
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

// plugged gives the folders of the drives that are there.
func (f *Finder) plugged() []string {
	var dirs []string
	for _, pattern := range f.drives {
		found, _ := filepath.Glob(pattern)
		for _, dir := range found {
			if f.within(dir) && isFolder(dir) {
				dirs = append(dirs, dir)
			}
		}
	}
	return dirs
}
