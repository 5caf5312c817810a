package class

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"

	"jourdain/lessons/classroom"
)

// weight is how much lies in a folder.
type weight struct {
	documents int
	bytes     int64
}

// left reports whether a class that is forgotten has left a folder: its erasing was interrupted.
func (r *room) left(code string) bool {
	_, err := os.Lstat(filepath.Join(r.place.Seats(), code))
	return !errors.Is(err, fs.ErrNotExist)
}

// eraseFolder erases the folder of a class, or of one of its seats, and says what went with it.
// What is a link is erased and not followed.
func (r *room) eraseFolder(code string, seat *classroom.Seat) (weight, error) {
	seats, err := os.OpenRoot(r.place.Seats())
	if errors.Is(err, fs.ErrNotExist) {
		return weight{}, nil
	}
	if err != nil {
		return weight{}, r.cannotErase(r.place.Seats(), err)
	}
	defer func() { _ = seats.Close() }() // nothing is written through it
	name := code
	if seat != nil {
		name = path.Join(code, strconv.Itoa(seat.Number))
	}
	w, err := weigh(seats.FS(), name)
	if err == nil {
		err = seats.RemoveAll(name)
	}
	if err != nil {
		return w, r.cannotErase(name, err)
	}
	return w, nil
}

// weigh says how much lies in a folder; nothing where it is not there.
func weigh(in fs.FS, name string) (w weight, err error) {
	err = fs.WalkDir(in, name, func(_ string, entry fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil
		case err != nil:
			return err
		case entry.Type().IsRegular():
			w.documents++
			if info, err := entry.Info(); err == nil {
				w.bytes += info.Size()
			}
		}
		return nil
	})
	return w, err //nolint:wrapcheck // who asks says of which folder
}

func (r *room) cannotErase(name string, err error) error {
	return r.Problem("cli.class.error.erase", "Folder", name, "Why", r.Why(err))
}

// documents says how much lay in a folder: "3 documents (214 kB)".
func (r *room) documents(w weight) string {
	return r.Words.Say("cli.class.documents", "Count", w.documents, "Size", r.size(w.bytes))
}

// size says a number of bytes in the unit that people read it in, by thousands.
func (r *room) size(bytes int64) string {
	const thousand = 1000
	unit, n := "bytes", bytes
	for _, next := range []string{"kilobytes", "megabytes", "gigabytes"} {
		if n < thousand {
			break
		}
		unit, n = next, (n+thousand/2)/thousand
	}
	return r.Words.Say("cli.class."+unit, "Count", n)
}
