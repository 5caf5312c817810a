package grader

import (
	"path/filepath"
	"strings"

	"jourdain/grader/document"
)

// endings are the endings of the names of the texts that people hand in, in small letters,
// with what such a file is. This is the one place that says which formats have a reader: what
// lists files asks here. A page in HTML is not among them: it is read when it is named, and
// folders hold many that nobody handed in.
func endings() map[string]kind {
	return map[string]kind{
		".odt": kindODT, ".ott": kindODT, ".fodt": kindODT, ".odm": kindODT,
		".md": kindMarkdown, ".markdown": kindMarkdown,
		".docx": kindDOCX, ".docm": kindDOCX, ".dotx": kindDOCX, ".dotm": kindDOCX,
		".doc": {reason: document.WordOld}, ".rtf": {reason: document.RTF},
		".pdf": {reason: document.PDF}, ".pages": {reason: document.Pages}, ".txt": {reason: document.PlainText},
	}
}

// Reads reports whether a file of this name is read, by its ending alone. What the file is
// shows when it is opened ([Open]).
func Reads(name string) bool { return FormatOf(name) != "" }

// FormatOf returns the format that a file of this name has by its ending alone; "" for one that
// is not read.
func FormatOf(name string) document.Format { return promised(name).format }

// IsPage reports whether a file of this name is a page in HTML, by its ending alone.
func IsPage(name string) bool { return isPage(strings.ToLower(filepath.Ext(name))) }

// Rejects returns why a file of this name, a text that people hand in, is not read; "" for
// one that is read, and for anything else.
func Rejects(name string) document.Reason { return promised(name).reason }

// promised returns what the ending of a name says that a file is.
func promised(name string) kind { return endings()[strings.ToLower(filepath.Ext(name))] }
