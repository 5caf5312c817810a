package moodle

import (
	"archive/zip"
	"io"
	"strings"
	"time"
)

// Feedback writes the archive that "Upload multiple feedback files in a zip" takes, file by
// file. The same files in the same order give the same bytes.
//
// Moodle finds the participant by the number in the first part of a path that is
// NAME_ID_assignsubmission_PLUGIN, perhaps with "_" and more behind it, and keeps what is left of
// the path as the name of the file (mod/assign/feedback/file/importziplib.php,
// is_valid_filename_for_import, import_zip_files). A file in a folder below is made, and made
// again it is an error there, so that files stand in the folder of the participant itself. It
// brings a file in when no file of the submission has the same name and the same bytes.
type Feedback struct {
	zip   *zip.Writer
	names map[string]bool
}

// NewFeedback begins an archive. It is whole once [Feedback.Close] was called.
func NewFeedback(w io.Writer) *Feedback { return &Feedback{zip.NewWriter(w), map[string]bool{}} }

// The words of the problems of an archive of feedback.
const (
	NoNumber  = "no-number"  // Moodle gave the submission no number to hand back by
	BadName   = "bad-name"   // Moodle passes over a file of this name
	TwiceName = "twice-name" // the participant has a file of this name already
)

// Add adds a file that goes back to the participant of a submission. The name has no folder, and
// begins neither with "." nor with "~", which Moodle passes over. The error is a *Problem where
// Moodle could not take the file, and otherwise that of writing or reading.
func (f *Feedback) Add(s *Submission, name string, content io.Reader) error {
	path := s.back(name)
	values := []any{"Name", s.Name, "File", name}
	switch {
	case s.ID == "":
		return &Problem{Word: NoNumber, Values: values}
	case name == "" || strings.IndexAny(name, ".~") == 0 || strings.ContainsAny(name, `/\:`) || !isSafe(path):
		return &Problem{Word: BadName, Values: values}
	case f.names[strings.ToLower(path)]:
		return &Problem{Word: TwiceName, Values: values}
	}
	f.names[strings.ToLower(path)] = true
	header := &zip.FileHeader{Name: path, Method: zip.Deflate}
	header.Modified = sameDay()
	into, err := f.zip.CreateHeader(header)
	if err == nil {
		_, err = io.Copy(into, content)
	}
	return err //nolint:wrapcheck // who writes knows where
}

// Close ends the archive, and leaves what it was written to open.
func (f *Feedback) Close() error { return f.zip.Close() } //nolint:wrapcheck // who writes knows where

// back returns the path by which a file goes back: the folder as it came, or the beginning of the
// files' names where there were no folders. Moodle cuts a part at its first "_", and writes none
// into a name: one that somebody else wrote there would move the number.
func (s *Submission) back(name string) string {
	folder := s.Folder
	if l, ok := readLabel(strings.TrimSuffix(folder, "_")); ok {
		folder = strings.ReplaceAll(l.who, "_", " ") + strings.TrimPrefix(folder, l.who)
	}
	if s.Flat {
		return folder + name
	}
	return folder + "/" + name
}

// sameDay is the date of every file of an archive: the first that one can have, for the same
// bytes each time.
func sameDay() time.Time { return time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC) }
