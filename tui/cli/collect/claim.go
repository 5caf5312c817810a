package collect

import (
	"cmp"
	"path/filepath"
	"slices"

	"jourdain/tui/cli/roster"
)

// Claim gives each pupil of a list what they handed in, in the order of the list; whoever handed in
// nothing has an entry too. What could be nobody's of the list, or several people's, stands behind
// them as it was found. The ignored texts are those of the work, such as its title, whose words in
// the name of a file are no names.
func (p *Pile) Claim(list *roster.Roster, ignored ...string) {
	m := roster.NewMatcher(list, ignored...)
	names := make([]string, len(p.Entries))
	for i := range p.Entries {
		names[i] = p.Entries[i].named()
	}
	m.Learn(names)
	theirs := map[*roster.Pupil][]*Entry{}
	var nobodys []Entry
	for i := range p.Entries {
		e := &p.Entries[i]
		found := m.Find(names[i])
		if found.Outcome == roster.Unknown && e.Person && e.File != "" {
			found = m.Find(stem(e.File))
		}
		if found.Outcome == roster.Certain {
			theirs[found.Pupil] = append(theirs[found.Pupil], e)
			continue
		}
		e.Unknown, e.Maybe = true, found.Candidates
		if e.Pupil == "" {
			e.Pupil = stem(e.File)
		}
		nobodys = append(nobodys, *e)
	}
	identities, spelt := list.Keys(), spelt(list, theirs)
	keys := spelt.Keys()
	p.Entries = make([]Entry, 0, len(list.Pupils)+len(nobodys))
	for i, pupil := range list.Pupils {
		e := merged(theirs[pupil])
		e.Listed, e.Pupil, e.Person, e.Deep = pupil, spelt.Pupils[i].Name(), true, false
		e.Key = keys[spelt.Pupils[i]]
		e.Identity = "roster:" + identities[pupil]
		p.Entries = append(p.Entries, e)
	}
	p.Entries = append(p.Entries, nobodys...)
	p.Persons, p.Many = true, true
}

// spelt returns the pupils of a list, in its order, by the names that they are shown under: those of
// the list, or of what they handed in where the list has lost letters of them.
func spelt(list *roster.Roster, theirs map[*roster.Pupil][]*Entry) *roster.Roster {
	shown := &roster.Roster{Pupils: slices.Clone(list.Pupils)}
	for i, pupil := range list.Pupils {
		for _, e := range theirs[pupil] {
			if !e.Person {
				continue // the name of a file is not written as a name is
			}
			if mended := pupil.Mended(e.Pupil); mended != nil {
				shown.Pupils[i] = mended
				break
			}
		}
	}
	return shown
}

// named returns what a list of pupils is asked for: the folder of a person, or the file.
func (e *Entry) named() string {
	switch {
	case e.Moodle != nil && e.Moodle.Group != "":
		return e.Moodle.Name
	case e.Person:
		return filepath.Base(e.Folder)
	default:
		return filepath.Base(e.File)
	}
}

// merged returns what one pupil handed in: the newest of their documents counts, as in [owner.sorted].
func merged(all []*Entry) Entry {
	if len(all) == 0 {
		return Entry{}
	}
	rank := func(e *Entry) int {
		switch {
		case e.Asked:
			return 2
		case e.File != "":
			return 1
		default:
			return 0
		}
	}
	slices.SortStableFunc(all, func(a, b *Entry) int {
		return cmp.Or(rank(b)-rank(a), cmp.Compare(min(b.size, 1), min(a.size, 1)), cmp.Compare(b.Handed, a.Handed), byName(b.File, a.File))
	})
	one := *all[0]
	for _, e := range all[1:] {
		switch {
		case e.File == "":
		case e.Asked:
			one.Older = append(one.Older, e.File)
		default:
			one.Beside = append(one.Beside, e.File)
		}
		one.Older, one.Beside = append(one.Older, e.Older...), append(one.Beside, e.Beside...)
		if one.Moodle == nil {
			one.Moodle = e.Moodle
		}
	}
	return one
}
