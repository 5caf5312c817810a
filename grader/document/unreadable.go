package document

import "fmt"

// Reason says why a file could not be read: a stable word that the screens and
// the commands turn into a sentence.
type Reason string

// The reasons.
const (
	Missing     Reason = "missing"       // there is no such file
	Forbidden   Reason = "forbidden"     // no right to read it
	Outside     Reason = "outside"       // in a folder that is not open to the reader here
	Folder      Reason = "folder"        // a folder, not a file
	Special     Reason = "special"       // a device or a pipe
	Empty       Reason = "empty"         // no bytes at all
	TooBig      Reason = "too-big"       // more than a limit allows; Detail is one of the limits below
	Encrypted   Reason = "encrypted"     // protected by a password
	Damaged     Reason = "damaged"       // a cut or broken archive
	BrokenXML   Reason = "broken-xml"    // the archive is whole, its text is not
	ForeignPart Reason = "foreign-part"  // a part beside the text holds something else; Detail names it
	Compression Reason = "compression"   // a part is packed by a method that no word processor uses; Detail names it
	Unsupported Reason = "unsupported"   // another kind of file; Detail names it if known
	NotText     Reason = "not-text"      // an OpenDocument that is no text (a spreadsheet, a drawing)
	WordOld     Reason = "doc"           // Microsoft Word before 2007, or an encrypted one
	WordXML     Reason = "word-xml"      // one file in XML of Microsoft Word: Flat OPC, or Word's XML of 2003
	PDF         Reason = "pdf"           //
	Pages       Reason = "pages"         // Apple Pages
	PlainText   Reason = "txt"           // text without a structure
	RTF         Reason = "rtf"           //
	WebPage     Reason = "html"          // a ZIP archive with a page in HTML, as Google Docs gives it
	Picture     Reason = "picture"       //
	Temporary   Reason = "temporary"     // a word processor's lock or temporary file
	Stopped     Reason = "stopped"       // it took too much of the processor, or the learner stopped it
	Silent      Reason = "silent"        // nothing came any more from where it is read: a disk, a pipe
	Unknown     Reason = "unknown-error" // the system says something else; Err has it
)

// What a document can have too much of: the details of [TooBig]. Each has its own
// sentence (package tui/text).
const (
	LimitFile       = "file"        // bytes of the file
	LimitEntries    = "entries"     // files in the archive
	LimitParts      = "parts"       // bytes, unpacked
	LimitRatio      = "ratio"       // unpacked bytes for one packed byte
	LimitDepth      = "depth"       // things that stand in each other
	LimitAttributes = "attributes"  // attributes of one element
	LimitAttribute  = "attribute"   // bytes of one attribute, or of one tag
	LimitElements   = "elements"    // elements, lines, cells and marks in all
	LimitParagraphs = "paragraphs"  // paragraphs and headings
	LimitParagraph  = "paragraph"   // bytes of one paragraph
	LimitText       = "text"        // bytes of the words of the whole document
	LimitStyles     = "styles"      // styles, of text, lists and pages
	LimitStyleChain = "style-chain" // styles that inherit from each other
	LimitMarks      = "marks"       // marks of Markdown in one paragraph
	LimitNotes      = "notes"       // notes, and bars in cells, of a text in Markdown
	LimitWork       = "work"        // steps that judging it takes
	LimitMemory     = "memory"      // bytes of memory that judging it takes
)

// AllLimits returns the details of [TooBig].
func AllLimits() []string {
	return []string{
		LimitFile, LimitEntries, LimitParts, LimitRatio, LimitDepth, LimitAttributes, LimitAttribute, LimitElements,
		LimitParagraphs, LimitParagraph, LimitText, LimitStyles, LimitStyleChain, LimitMarks, LimitNotes,
		LimitWork, LimitMemory,
	}
}

// Unreadable is the error of every reader: a file that cannot be judged.
type Unreadable struct {
	Reason Reason
	Detail string // for the reason: a limit, a kind of file, a line; may be ""
	Err    error  // the cause; may be nil
}

// Error returns the reason in English, for developers; people see a sentence in
// their own language.
func (u *Unreadable) Error() string {
	switch {
	case u.Err != nil:
		return fmt.Sprintf("unreadable: %s: %v", u.Reason, u.Err)
	case u.Detail != "":
		return fmt.Sprintf("unreadable: %s: %s", u.Reason, u.Detail)
	default:
		return "unreadable: " + string(u.Reason)
	}
}

// Unwrap returns the cause.
func (u *Unreadable) Unwrap() error { return u.Err }
