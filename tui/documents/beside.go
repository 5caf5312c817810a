package documents

import (
	"context"
	"path/filepath"
	"time"

	"jourdain/grader"
)

// mostBeside is how many documents are named that lie beside one.
const mostBeside = 3

// Beside returns the documents in the folder of a file that are read and were saved after a
// time, the newest first, three at most; without the file itself, hidden, temporary and lock
// files, links, and what may not be read. With Options.Own set, it is nothing outside of that
// folder, where the files of others are. It asks the disk, and gives up when ctx ends between
// two answers.
func (f *Finder) Beside(ctx context.Context, path string, since time.Time) []Document {
	path = absolute(path)
	if f.own != nil {
		if _, ok := f.own.Rel(path); !ok {
			return nil
		}
	}
	dir := filepath.Dir(path)
	root, err := f.open(dir)
	if err != nil {
		return nil
	}
	defer root.Close()
	folder, err := root.Open(".")
	if err != nil {
		return nil
	}
	defer folder.Close()
	entries, _ := folder.ReadDir(mostNames) // what was read before an error counts
	s, _ := f.around(path)
	place := f.PlaceOf(path)
	var some []candidate
	for _, entry := range entries {
		name := entry.Name()
		if ctx.Err() != nil {
			return nil
		}
		if hidden(name) || f.unlisted(name) || !grader.Reads(name) || name == filepath.Base(path) || !entry.Type().IsRegular() {
			continue
		}
		info, err := root.Stat(name)
		if err != nil || !info.ModTime().After(since) || hiddenBySystem(info) {
			continue
		}
		some = append(some, candidate{path: filepath.Join(dir, name), from: s, place: place, info: info})
	}
	var list []Document
	for _, c := range newest(some, mostBeside, func(c candidate) bool { return f.opens(root, c) }) {
		list = append(list, c.document())
	}
	return list
}
