package moodle

import "strings"

// Label reads what Moodle calls the folder of a participant, or their file where a download has no
// folders: whose it is, without the files. online is set for what was typed in Moodle itself. It
// reports whether the name is one of Moodle's.
func Label(name string) (s Submission, online, ok bool) {
	l, ok := readLabel(tidyPath(name))
	if !ok {
		return Submission{}, false, false
	}
	return Submission{Name: l.who, ID: l.id, Folder: l.text, Flat: l.rest != ""}, l.plugin == onlineText, true
}

// Key is the same for all that one participant handed in, and no other participant's.
func (s *Submission) Key() string { return strings.TrimSuffix(s.ID+"_"+letters(s.Name), "_") }

// FindGroups takes apart the names of those who handed in together, where all of a download tell
// that they have a group's name in them, and says of blind names that they are. The files of the
// submissions have names and sizes.
func FindGroups(all []Submission) { findGroups(all) }
