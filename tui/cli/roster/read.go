package roster

import (
	"io"
	"slices"
)

// Read reads a list of pupils: a table with headings, separated by semicolons, commas or tabs, or
// one name a line, in any of the encodings that spreadsheets write. The error is a [*Refused]
// where it is no such list, or what the reader says. What is wrong in single lines is among the
// faults of the roster.
func Read(r io.Reader) (*Roster, error) {
	source, err := ReadText(r)
	if err != nil {
		return nil, err
	}
	t, head := tableOf(source)
	l := &listing{roster: &Roster{}, columns: map[string]int{}, named: map[string]string{}}
	if t.open > 0 {
		l.fault("quote", t.open)
	}
	rows := t.rows
	if head >= 0 {
		l.headings(rows[head].cells)
		rows = rows[head+1:]
	} else if rows, err = l.guess(&t, source); err != nil {
		return nil, err
	}
	l.usable(rows)
	for i := range rows {
		l.row(&rows[i])
	}
	l.onlyStudents()
	switch {
	case len(l.roster.Pupils) > mostPupils:
		return nil, refuse("too-many", "Most", mostPupils)
	case len(l.roster.Pupils) == 0:
		return nil, refuse("nobody")
	}
	l.lostLetters()
	l.twice()
	return l.roster, nil
}

// listing is a list while it is read.
type listing struct {
	roster   *Roster
	columns  map[string]int    // by role
	named    map[string]string // the headings of these columns
	needed   int               // the cells that a line needs to have its names
	empty    []int             // the empty lines since the last pupil
	students []bool            // of the pupils: whether the list calls them so; nil where it does not say
}

func (l *listing) fault(key string, line int, values ...any) {
	l.roster.Faults = append(l.roster.Faults, Fault{Key: "cli.roster." + key, Line: line, Values: values})
}

// headings notes which columns are read and which are dropped.
func (l *listing) headings(cells []string) {
	l.columns = columnsOf(cells)
	read := map[int]string{}
	for role, at := range l.columns {
		read[at] = role
	}
	for i, cell := range cells {
		heading := clean(cell)
		role, ok := read[i]
		switch {
		case heading == "":
		case ok:
			l.roster.Kept = append(l.roster.Kept, heading)
			l.named[role] = heading
		default:
			l.roster.Dropped = append(l.roster.Dropped, heading)
		}
	}
}

// drop takes a column back that is not what its heading says.
func (l *listing) drop(role string) {
	heading := l.named[role]
	delete(l.columns, role)
	if at := slices.Index(l.roster.Kept, heading); at >= 0 {
		l.roster.Kept = slices.Delete(l.roster.Kept, at, at+1)
		l.roster.Dropped = append(l.roster.Dropped, heading)
	}
}
