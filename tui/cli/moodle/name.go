package moodle

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"

	"jourdain/grader/pattern"
)

// label is what Moodle puts before the files of a participant.
type label struct {
	text   string // as it stands, with the final "_" where there is one
	who    string // a full name, or a group
	id     string // digits; "" for the work of those who are in no group
	plugin string // "file", "onlinetext"
	rest   string // of the name: the file's own
}

// onlineText is the plugin for what is typed in Moodle itself.
const onlineText = "onlinetext"

// labelled finds such a label at the start of a name: NAME_ID_assignsubmission_PLUGIN, and "_"
// behind it in versions before 4.1 and where the download has no folders
// (mod/assign/classes/downloader.php, load_submissionplugin_filelist and get_student_prefix;
// before 4.1 mod/assign/locallib.php, download_submissions). Moodle writes no "_" into a name,
// and others who write such folders do. A name that begins with the label of feedback comes
// from an archive of feedback that somebody took apart.
var labelled = pattern.New(`(?s)^([^_].*?)(?:_(\d{1,15}))?_(?:assignsubmission|assignfeedback)_([a-z0-9]+)(_|$)(.*)$`)

// longestPart is how many bytes a part of a path has at most. Moodle cuts at 255, and so do disks.
const longestPart = 1_000

// readLabel reads the label of one part of a path; it reports whether there is one.
func readLabel(part string) (label, bool) {
	if len(part) > longestPart || !strings.Contains(part, "_assign") {
		return label{}, false
	}
	found := labelled().FindStringSubmatch(part)
	if found == nil {
		return label{}, false
	}
	return label{text: strings.TrimSuffix(part, found[5]), who: found[1], id: found[2], plugin: found[3], rest: found[5]}, true
}

// place is where a file stands, by the path that a download gives it.
type place struct {
	label
	name string // the file's own path, below the folder of the participant
	flat bool
}

// readPath finds the label in a path: Moodle's importer takes the first part that has one too
// (mod/assign/feedback/file/importziplib.php, is_valid_filename_for_import).
func readPath(path string) (place, bool) {
	parts := strings.Split(path, "/")
	for i, part := range parts {
		l, ok := readLabel(part)
		if !ok {
			continue
		}
		below := parts[i+1:]
		if l.rest != "" {
			below = append([]string{l.rest}, below...)
		}
		name := strings.Join(below, "/")
		return place{label: l, name: name, flat: i == len(parts)-1}, name != "" && !strings.HasSuffix(name, "/")
	}
	return place{}, false
}

// tidyPath returns the path of an entry as it is meant: in UTF-8, its accents composed, with
// slashes. Windows writes "\", and names without the flag for UTF-8 in the code page of a
// console (APPNOTE, appendix D): 850 in Western Europe, which agrees with 437 in the letters of
// French and has the others too.
func tidyPath(name string) string {
	if !utf8.ValidString(name) {
		if decoded, err := charmap.CodePage850.NewDecoder().String(name); err == nil {
			name = decoded
		}
	}
	return norm.NFC.String(strings.ReplaceAll(name, `\`, "/"))
}

// isSafe reports whether a path stays where it is: it names no drive, no root and nothing above.
func isSafe(path string) bool {
	if path == "" || path[0] == '/' || strings.ContainsRune(path, 0) {
		return false
	}
	for part := range strings.SplitSeq(path, "/") {
		if part == ".." || len(part) == 2 && part[1] == ':' {
			return false
		}
	}
	return true
}

// isHidden reports whether somebody sees a file of a path: not what systems leave behind, nor
// the locks and copies of open documents.
func isHidden(path string) bool {
	for part := range strings.SplitSeq(path, "/") {
		if strings.HasPrefix(part, ".") || strings.HasPrefix(part, "~$") || part == "__MACOSX" || part == "Thumbs.db" || part == "desktop.ini" {
			return true
		}
	}
	return false
}
