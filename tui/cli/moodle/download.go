package moodle

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"

	"jourdain/grader/document"
)

// Download is "Download all submissions", opened.
type Download struct {
	// Submissions are the participants, in the order of their names and numbers.
	Submissions []Submission
	// Left are the files that belong to nobody, or that are not safe to read.
	Left []Left

	end func() error
}

// Left is a file of a download that was left, and why.
type Left struct {
	Path string // in the download
	Why  Why    // Outside, Unclaimed, Encrypted or Closed
}

// The words of the problems of a download.
const (
	NotADownload = "no-download" // it has no name of Moodle's in it
	Missing      = "missing"     // there is no such file or folder
	Forbidden    = "forbidden"   // it may not be read
	Damaged      = "damaged"     // it is no archive, or not a whole one
	TooMuch      = "too-much"    // it has more files than a class, or more bytes
	Unread       = "unread"      // the system says something else; Err has it
)

// Open opens a download: the archive as Moodle gives it, or the folder that it was unpacked
// into, perhaps within another folder. The error is a *Problem.
func Open(path string) (*Download, error) { return open(path, defaults()) }

func open(path string, limits bounds) (*Download, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, unread(path, err)
	}
	var found *finder
	if info.IsDir() {
		found, err = readFolder(path, limits)
	} else {
		found, err = readArchive(path, limits)
	}
	if err != nil {
		return nil, unread(path, err)
	}
	d := found.download()
	if len(d.Submissions) == 0 {
		_ = d.Close() // it was only read
		return nil, &Problem{Word: NotADownload, Values: []any{"File", path}}
	}
	return d, nil
}

// unread says why a download could not be read.
func unread(path string, err error) error {
	word := Unread
	var u *document.Unreadable
	switch {
	case errors.Is(err, fs.ErrNotExist):
		word = Missing
	case errors.Is(err, fs.ErrPermission):
		word = Forbidden
	case errors.As(err, &u) && u.Reason == document.TooBig:
		word = TooMuch
	case errors.As(err, &u) && u.Reason == document.Damaged:
		word = Damaged
	}
	return &Problem{Word: word, Values: []any{"File", path, "Detail", err.Error()}, Err: err}
}

// Close ends the reading: no file of the download can be opened any more.
func (d *Download) Close() error { return d.end() }

// finder gathers the files of a download by their participants.
type finder struct {
	limits bounds
	files  int
	bytes  int64
	people map[string]*Submission
	left   []Left
	end    func() error
}

func newFinder(limits bounds, end func() error) *finder {
	return &finder{limits: limits, people: map[string]*Submission{}, end: end}
}

// add takes a file that may be read. The error is that of a limit.
func (f *finder) add(path string, file File) error {
	f.files++
	f.bytes += file.Size
	if err := f.limits.check(f.files, f.bytes); err != nil {
		return err
	}
	at, ok := readPath(path)
	if !ok {
		f.leave(path, Unclaimed)
		return nil
	}
	file.Name, file.Path = at.name, path
	if at.plugin == onlineText {
		file.Kind = Beside
		if isPage(at.name) {
			file.Kind = OnlineText
		}
	}
	// Two names with one number are of two assignments that number the participants anew.
	key := at.id + "_" + letters(at.who)
	s := f.people[key]
	if s == nil {
		s = &Submission{Name: at.who, ID: at.id, Folder: at.text, Flat: at.flat}
		f.people[key] = s
	} else if handsBack(at) && !strings.Contains(s.Folder, "_file") {
		s.Folder, s.Flat = at.text, at.flat
	}
	s.Files = append(s.Files, file)
	return nil
}

// handsBack reports whether feedback goes by this label rather than by that of an online text:
// a participant who used both has a folder for each.
func handsBack(at place) bool { return at.plugin == "file" }

func isPage(name string) bool {
	name = strings.ToLower(name)
	return !strings.Contains(name, "/") && (strings.HasSuffix(name, ".html") || strings.HasSuffix(name, ".htm"))
}

// leave notes a file that is not taken.
func (f *finder) leave(path string, why Why) { f.left = append(f.left, Left{path, why}) }

// download returns what was found.
func (f *finder) download() *Download {
	d := &Download{Left: f.left, end: f.end}
	for _, s := range f.people {
		slices.SortFunc(s.Files, func(a, b File) int { return strings.Compare(a.Name+"\x00"+a.Path, b.Name+"\x00"+b.Path) })
		d.Submissions = append(d.Submissions, *s)
	}
	slices.SortFunc(d.Submissions, func(a, b Submission) int {
		if c := strings.Compare(a.Name, b.Name); c != 0 {
			return c
		}
		return strings.Compare(a.ID, b.ID)
	})
	slices.SortFunc(d.Left, func(a, b Left) int { return strings.Compare(a.Path, b.Path) })
	findGroups(d.Submissions)
	return d
}

// readFolder finds the files of a folder. No link is followed, and nothing outside is opened.
func readFolder(path string, limits bounds) (*finder, error) {
	root, err := os.OpenRoot(path)
	if err != nil {
		return nil, err //nolint:wrapcheck // Open says of which file
	}
	f := newFinder(limits, root.Close)
	err = fs.WalkDir(root.FS(), ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil && name != "." && entry.IsDir():
			f.leave(tidyPath(name), Closed)
			return fs.SkipDir
		case err != nil:
			return err
		case name != "." && isHidden(name) && entry.IsDir():
			return fs.SkipDir
		case entry.IsDir() || isHidden(name):
			return nil
		case entry.Type()&fs.ModeSymlink != 0:
			f.leave(tidyPath(name), Outside)
			return nil
		case !entry.Type().IsRegular():
			return nil
		}
		info, err := entry.Info()
		if errors.Is(err, fs.ErrNotExist) {
			return nil // it went while the folder was read
		}
		if err != nil {
			return err
		}
		return f.add(tidyPath(name), File{
			Size: info.Size(), Modified: info.ModTime(), open: func() (Content, error) { return openFile(root, name) },
		})
	})
	if err != nil {
		return nil, errors.Join(err, root.Close())
	}
	return f, nil
}
