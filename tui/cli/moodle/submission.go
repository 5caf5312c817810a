package moodle

import (
	"io"
	"time"
)

// Submission is what one participant handed in.
type Submission struct {
	// Name is the participant as Moodle wrote it: the full name, "Participant" in some language
	// where the marking is blind, or the name of a group that handed in together (Moodle 4.1 and
	// later, where the number is the group's too, and nothing tells the two apart).
	Name string
	// Group is what older versions put before the name of each member of a group that handed in
	// together, and the group of those who are in none. "" where there is none.
	Group string
	// ID is the number by which Moodle knows the participant again, in digits: that of the
	// worksheet too. "" where Moodle gave none (the work of those who are in no group), so that
	// nothing can be handed back by itself.
	ID string
	// Blind says that the name is Moodle's word for anybody.
	Blind bool
	// Folder is what the names of the files begin with, as Moodle wrote it and the import wants
	// it back: "Zoé Dupont_12345_assignsubmission_file_".
	Folder string
	// Flat says that the download has no folders: the files are named Folder and their own name.
	Flat bool
	// Files are in the order of their names.
	Files []File
}

// Kind is what a file is among those of a participant.
type Kind int

// The kinds.
const (
	Handed     Kind = iota // a file that was handed in
	OnlineText             // what was typed in Moodle itself: a page in HTML
	Beside                 // what lies beside an online text, such as its pictures
)

// File is one file of a submission.
type File struct {
	// Name is the file's own name, below the folder of the participant, with slashes.
	Name string
	// Path is where it stands in the download, with slashes.
	Path string
	Kind Kind
	Size int64 // bytes, unpacked
	// Modified is the time that the archive or the disk gives. Since version 3.10 Moodle writes
	// the moment of the download into the archive (zip_writer.php gives no other): when work was
	// handed in stands in the worksheet, [Row.Submitted]. It is zero where there is none.
	Modified time.Time

	open func() (Content, error)
}

// Content is what a file holds.
type Content interface {
	io.ReadCloser
	io.ReaderAt
}

// Open returns what the file holds; the caller closes it. Several files may be open at once,
// and read by several goroutines. The error is a *document.Unreadable.
func (f *File) Open() (Content, error) { return f.open() }
