package documents

import (
	"fmt"
	"io/fs"
	"os"
	"time"
)

// Stamp is what a file is like at one moment. Two stamps may be compared with ==.
type Stamp struct {
	Size     int64     // in bytes
	Modified time.Time // in UTC, as exact as the disk keeps it
}

// Look returns the stamp of a file, with links followed. The error is ErrNotAFile for a
// folder, and otherwise the system's: fs.ErrNotExist also comes for a moment while
// some programs save, and says nothing by itself.
func Look(path string) (Stamp, error) {
	info, err := os.Stat(path)
	return stamp(path, info, err)
}

func stamp(path string, info fs.FileInfo, err error) (Stamp, error) {
	if err != nil {
		return Stamp{}, fmt.Errorf("look: %w", err)
	}
	if !info.Mode().IsRegular() {
		return Stamp{}, fmt.Errorf("look %s: %w", path, ErrNotAFile)
	}
	return Stamp{Size: info.Size(), Modified: info.ModTime().UTC()}, nil
}

// Settled reports whether a file was saved since it was read and the save is finished:
// it differs from what was read, and two looks in a row, before and now, are equal.
//
// A word processor that saves by renaming is finished at once, and costs one look
// more. One that writes in place is finished when nothing has changed between two
// looks, which should be about a second apart: closer looks may both fall into one
// pause of a slow stick. The stamp to keep for read is one taken before reading, so
// that a save in the middle of the reading is seen at the next look.
func Settled(read, before, now Stamp) bool {
	return now == before && now != read
}
