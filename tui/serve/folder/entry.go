package folder

import (
	"io/fs"
	"time"
)

// How files and folders are made: for the server alone, and never to be executed.
const (
	fileMode   = 0o600
	folderMode = 0o700
)

// entry is what is said of a file or folder: nothing of whose it is on the server.
type entry struct {
	name     string
	size     int64
	modified time.Time
	folder   bool
}

// describe returns what is said of a file.
func describe(info fs.FileInfo) fs.FileInfo {
	return entry{name: info.Name(), size: info.Size(), modified: info.ModTime(), folder: info.IsDir()}
}

func (e entry) Name() string       { return e.name }
func (e entry) Size() int64        { return e.size }
func (e entry) ModTime() time.Time { return e.modified }
func (e entry) IsDir() bool        { return e.folder }
func (e entry) Sys() any           { return nil }

func (e entry) Mode() fs.FileMode {
	if e.folder {
		return fs.ModeDir | folderMode
	}
	return fileMode
}
