package sheets

import "jourdain/grader/report"

// Sheet is what one pupil gets.
type Sheet struct {
	Task
	Pupil Pupil
	// Report is in the pupil's language; nil for work that was not judged.
	Report *report.Worded
	// Copy is the file of the document with its findings as comments, where it is handed back
	// too; "" for none.
	Copy string
}
