package moodle

import (
	"strconv"
	"strings"
)

// findGroups takes apart the names of an older Moodle for work that was handed in together:
// GROUP-NAME (mod/assign/locallib.php before 4.1, download_submissions). Names have hyphens of
// their own, so that only a download in which every name has one is taken for such a one, and
// the group is the beginning that most of those with the same files share, the longest of several:
// all members of a group have the same. A group that is not found, or found wrongly, harms nobody,
// because marks go by the number.
func findGroups(all []Submission) {
	for i := range all {
		s := &all[i]
		switch group, who, ok := cutLast(s.Name); {
		case s.ID == "":
			s.Group = s.Name
		case isAnybody(s.Name):
			s.Blind = true
		case ok && isAnybody(who):
			s.Group, s.Name, s.Blind = group, who, true
		}
	}
	named := namedOnes(all)
	files := make([]string, len(named))
	for i, s := range named {
		files[i] = s.fingerprint()
	}
	same := map[sameFiles]int{}
	for i, s := range named {
		beginnings := beforeHyphens(s.Name)
		if len(beginnings) == 0 {
			return
		}
		for _, b := range beginnings {
			same[sameFiles{b, files[i]}]++
		}
	}
	for i, s := range named {
		best, most := "", 2
		for _, b := range beforeHyphens(s.Name) {
			// The longer one where as many share both: "Group A-1" before "Group A".
			if n := same[sameFiles{b, files[i]}]; n >= most {
				best, most = b, n
			}
		}
		for _, b := range beforeHyphens(s.Name) {
			if best == "" && isNoGroup(b) {
				best = b
			}
		}
		if best != "" {
			s.Group, s.Name = best, strings.TrimPrefix(s.Name, best+"-")
		}
	}
}

// sameFiles is a beginning of a name, with the files that were handed in under it.
type sameFiles struct{ beginning, files string }

// namedOnes returns the submissions that have a name of their own.
func namedOnes(all []Submission) []*Submission {
	var named []*Submission
	for i := range all {
		if s := &all[i]; s.ID != "" && !s.Blind {
			named = append(named, s)
		}
	}
	return named
}

// beforeHyphens returns what of a name stands before each of its hyphens, the shortest first.
func beforeHyphens(name string) []string {
	var all []string
	for i := 1; i < len(name)-1; i++ {
		if name[i] == '-' {
			all = append(all, name[:i])
		}
	}
	return all
}

// cutLast cuts a name at its last hyphen.
func cutLast(name string) (before, after string, ok bool) {
	at := strings.LastIndexByte(name, '-')
	if at < 0 {
		return "", "", false
	}
	return name[:at], name[at+1:], true
}

// fingerprint tells the files of a participant from those of others, by names and sizes.
func (s *Submission) fingerprint() string {
	var b strings.Builder
	for i := range s.Files {
		b.WriteString(s.Files[i].Name)
		b.WriteByte(0)
		b.WriteString(strconv.FormatInt(s.Files[i].Size, 10))
		b.WriteByte(0)
	}
	return b.String()
}
