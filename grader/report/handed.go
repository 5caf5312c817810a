package report

import "jourdain/grader/document"

// Handed says who a piece of work of a class is from and what became of it. Of a file that a
// person named by itself it has at most why it could not be judged.
type Handed struct {
	// Unreadable says why the file could not be judged; nil for one that was. Then
	// there are no checks and no points.
	Unreadable *Unread `json:"unreadable,omitempty"`
	Standing
	// Pupil is what the pupil is called.
	Pupil string `json:"pupil,omitempty"`
	State State  `json:"state,omitempty"`
	// Class is the class that the list says.
	Class string `json:"class,omitempty"`
	// Unknown is set where there is a list of the class and nobody on it is certainly meant;
	// Maybe are those who could be.
	Unknown bool     `json:"unknown,omitempty"`
	Maybe   []string `json:"maybe,omitempty"`
	// In is when the file was last written, by RFC 3339; "" where that is not known.
	In string `json:"handed_in,omitempty"`
	// Older are files of the same pupil that do not count; Beside are files of theirs of kinds
	// that are not read.
	Older  []string `json:"older,omitempty"`
	Beside []string `json:"beside,omitempty"`
}

// State says what became of the work of a pupil.
type State string

// The states.
const (
	Graded      State = "graded"
	OtherFormat State = "other-format" // of a kind that is not read
	EmptyWork   State = "empty"        // a file without a byte, or a document without a word
	AnotherWork State = "another"      // a document, and not the one that was asked for
	TypedWork   State = "typed"        // a text typed into Moodle, which is not the document that was asked for
	DamagedFile State = "damaged"      // cut or broken
	UnreadFile  State = "unreadable"   // not read for another reason, such as a password
	NotHanded   State = "nothing"      // nothing was handed in
)

// StateFor returns the state of a file that was not judged for this reason.
func StateFor(reason document.Reason) State {
	switch reason {
	case document.Empty:
		return EmptyWork
	case document.Damaged, document.BrokenXML, document.ForeignPart:
		return DamagedFile
	case document.Unsupported, document.NotText, document.WordOld, document.WordXML, document.PDF, document.Pages,
		document.PlainText, document.RTF, document.WebPage, document.Picture:
		return OtherFormat
	case document.Missing, document.Forbidden, document.Outside, document.Folder, document.Special, document.TooBig,
		document.Encrypted, document.Compression, document.Temporary, document.Stopped, document.Silent, document.Unknown:
	}
	return UnreadFile
}

// stateOf returns the state of work that was judged.
func stateOf(w *Worded) State {
	switch w.Wrong {
	case Empty:
		return EmptyWork
	case Another:
		return AnotherWork
	default:
		return Graded
	}
}

// Hand says of a result who it is from. What became of it shows in the result, where from does
// not say it.
func Hand(w *Worded, from Handed) {
	from.Unreadable, from.Standing = w.Unreadable, w.Standing
	if from.State == "" && w.Unreadable != nil {
		from.State = StateFor(w.Unreadable.Reason)
	} else if from.State == "" {
		from.State = stateOf(w)
	}
	w.Handed = from
}
