package roster

// Outcome is how sure it is whose work something is.
type Outcome int

// The outcomes.
const (
	Unknown   Outcome = iota // nobody of the list is named
	Certain                  // it can be one pupil only
	Ambiguous                // it can be several pupils
	Unsure                   // one pupil is likely, but the name says less, or something else
)

// Match is whose work something is.
type Match struct {
	Outcome    Outcome
	Pupil      *Pupil   // only where it is certain
	Candidates []*Pupil // in the order of the list, where it is not: at most [MostCandidates]
}

// MostCandidates is how many pupils are named who could be meant.
const MostCandidates = 5

// Matcher finds whose work a file or a folder is. It may be used by several goroutines at once,
// but not while it learns.
//
// A name is certain where the list has one pupil only whom it fits: all of the names in any order,
// with or without accents, hyphens, apostrophes and particles; the first of several first names
// with the family name or a part of it; or one of both with the initial of the other. A first name
// alone, or half of "Marie-Claire", is never enough, and neither is a name beside a word that may
// be a name, too. A letter that the list has lost may be any.
type Matcher struct {
	roster  *Roster
	names   map[string][]meant         // a family name and a first name, or both in one
	parts   map[string][]int           // a family name or a first name alone: the pupils
	known   map[string]bool            // whatever stands on one side of names
	classes map[string]bool            // folded
	ignored map[string]bool            // words of files that are nobody's
	beside  map[string]map[*Pupil]bool // words beside names, while it learns

	participants map[string][]*Pupil // by Moodle's number
	holed        []holed             // of whose names letters are lost
}

// NewMatcher makes a matcher of a list. The ignored texts are those of the lesson, such as its
// title and the name of its starting file: their words in a file's name are no names.
func NewMatcher(r *Roster, ignored ...string) *Matcher {
	m := &Matcher{
		roster: r, names: map[string][]meant{}, parts: map[string][]int{}, known: map[string]bool{},
		classes: map[string]bool{}, ignored: map[string]bool{}, beside: map[string]map[*Pupil]bool{},
		participants: map[string][]*Pupil{},
	}
	for i, p := range r.Pupils {
		m.add(i, p)
		if class := fold(p.Class); class != "" {
			m.classes[class] = true
		}
		if ways := lost(p); ways != nil {
			m.holed = append(m.holed, holed{p, ways})
		}
		if number := participantOf(p); number != "" {
			m.participants[number] = append(m.participants[number], p)
		}
	}
	for word := range words().file {
		m.ignore(word)
	}
	for _, text := range ignored {
		for _, t := range tokens(text) {
			m.ignore(t.text)
		}
	}
	return m
}

// ignore lets a word stand beside names, unless it is somebody's name.
func (m *Matcher) ignore(word string) {
	if _, named := m.parts[word]; !named || words().particles[word] {
		m.ignored[word] = true
	}
}

// besideMany is beside how many pupils' names a word stands that is of the lesson.
const besideMany = 3

// Learn takes the names of all that is handed in: a word that stands beside the names of three
// different pupils is of the lesson, and is no name.
func (m *Matcher) Learn(names []string) {
	for _, name := range names {
		f := m.read(name)
		best := f.best()
		if len(best) != 1 {
			continue
		}
		for _, t := range f.strangers(&best[0]) {
			if m.beside[t.text] == nil {
				m.beside[t.text] = map[*Pupil]bool{}
			}
			m.beside[t.text][best[0].pupil] = true
		}
	}
	for word, pupils := range m.beside {
		if len(pupils) >= besideMany {
			m.ignore(word)
		}
	}
}

// Find finds the pupil of a full name, of a folder's name (Moodle's too) or of a file's name.
func (m *Matcher) Find(name string) Match {
	f := m.read(name)
	best := f.best()
	if len(best) > 1 {
		best = f.narrowed(best)
	}
	switch {
	case len(best) == 0:
		return m.other(f)
	case len(best) > 1:
		return Match{Outcome: Ambiguous, Candidates: pupilsOf(best)}
	case best[0].fit == weak || len(f.strangers(&best[0])) > 0 || f.contradicts(best[0].pupil):
		return Match{Outcome: Unsure, Candidates: pupilsOf(best)}
	}
	return Match{Outcome: Certain, Pupil: best[0].pupil}
}

func pupilsOf(found []candidate) []*Pupil {
	all := make([]*Pupil, 0, min(len(found), MostCandidates))
	for i := range found[:min(len(found), MostCandidates)] {
		all = append(all, found[i].pupil)
	}
	return all
}

// other finds whom a text means that is nobody's name as the list has it.
func (m *Matcher) other(f *found) Match {
	switch all := f.mended(); {
	case len(all) == 0:
		return m.likely(f)
	case len(all) > 1:
		return Match{Outcome: Ambiguous, Candidates: all[:min(len(all), MostCandidates)]}
	case f.contradicts(all[0]):
		return Match{Outcome: Unsure, Candidates: all}
	default:
		return Match{Outcome: Certain, Pupil: all[0]}
	}
}

// likely finds the pupils of whom only the family name or a first name is there, or the number
// that Moodle gives to a participant.
func (m *Matcher) likely(f *found) Match {
	if p := f.blind(); p != nil {
		return Match{Outcome: Certain, Pupil: p}
	}
	var all []*Pupil
	seen := map[int]bool{}
	for i := range f.tokens {
		for _, at := range m.parts[f.tokens[i].text] {
			if len(all) == MostCandidates {
				break
			}
			if !seen[at] && f.tokens[i].letters > 1 && !m.ignored[f.tokens[i].text] {
				seen[at] = true
				all = append(all, m.roster.Pupils[at])
			}
		}
	}
	switch len(all) {
	case 0:
		return Match{}
	case 1:
		return Match{Outcome: Unsure, Candidates: all}
	}
	return Match{Outcome: Ambiguous, Candidates: inOrder(all)}
}
