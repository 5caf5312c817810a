package moodle

import (
	"archive/zip"
	"io"
)

// Feedback writes the archive that "Upload multiple feedback files in a zip" takes, file by
// file. The same files in the same order give the same bytes.
type Feedback struct{ zip *zip.Writer }

// NewFeedback begins an archive. It is whole once [Feedback.Close] was called.
func NewFeedback(w io.Writer) *Feedback { return &Feedback{zip: zip.NewWriter(w)} }

// Add adds a file that goes back to the participant of a submission, under a name that has no
// folder. The error is a *Problem where Moodle could not take the file, and otherwise that of
// writing or reading.
func (f *Feedback) Add(s *Submission, name string, content io.Reader) error {
	into, err := f.zip.Create(s.Folder + name)
	if err == nil {
		_, err = io.Copy(into, content)
	}
	return err //nolint:wrapcheck // to come
}

// Close ends the archive, and leaves what it was written to open.
func (f *Feedback) Close() error { return f.zip.Close() } //nolint:wrapcheck // to come
