package moodle

// Download is "Download all submissions", opened.
type Download struct {
	// Submissions are the participants, in the order of their names and numbers.
	Submissions []Submission
	// Left are the files that belong to nobody, or that are not safe to read.
	Left []Left

	close func() error
}

// Left is a file of a download that was left, and why.
type Left struct {
	Path string // in the download
	Why  Why    // Outside, Unclaimed or Encrypted
}

// Close ends the reading: no file of the download can be opened any more.
func (d *Download) Close() error { return d.close() }

// Open opens a download: the archive as Moodle gives it, or the folder that it was unpacked
// into, perhaps within another folder. The error is a *Problem, NotADownload among them where
// no name is one of Moodle's.
func Open(path string) (*Download, error) {
	return nil, &Problem{Word: NotADownload, Values: []any{"File", path}}
}

// NotADownload is the word of the problem of what has no name of Moodle's in it.
const NotADownload = "no-download"
