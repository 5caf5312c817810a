package moodle

// Mark is what a teacher gives back to a participant.
type Mark struct {
	// ID is the participant's number; "" where only the name is known, which then has to be
	// that of one row.
	ID string
	// Name is the participant's, or the group's that handed in together: every row of that
	// group has the mark then.
	Name string
	// Value is the points, or the mark, out of Of, which is more than 0, and otherwise there is no
	// mark: an empty document has none. The row has the mark for it out of what the row is marked
	// out of ([report.MarkFor]).
	Value, Of float64
	// Given says that a person gave the mark: where the row is marked out of Of, it stands as it is.
	Given bool
	// Comment is plain text, in one line or several; "" for none.
	Comment string
}

// matcher finds the rows of marks.
type matcher struct {
	rows   []Row
	ids    map[string]int
	names  map[string][]int
	groups map[string][]int
	marks  map[int][]int // of each row
	others map[int]bool  // rows whose number is that of a mark for somebody else
	strays []Stray
}

func match(rows []Row, marks []Mark) *matcher {
	m := &matcher{
		rows: rows, ids: map[string]int{}, names: map[string][]int{}, groups: map[string][]int{},
		marks: map[int][]int{}, others: map[int]bool{},
	}
	for i := range rows {
		r := &rows[i]
		if r.ID != "" {
			m.ids[r.ID] = i
		}
		for name, of := range map[string]map[string][]int{r.Name: m.names, r.Group: m.groups} {
			if key := letters(name); key != "" {
				of[key] = append(of[key], i)
			}
		}
	}
	for i := range marks {
		if !marks[i].counts() {
			continue
		}
		found, why := m.find(&marks[i])
		if why != "" {
			m.strays = append(m.strays, Stray{marks[i], why})
		}
		for _, row := range found {
			m.marks[row] = append(m.marks[row], i)
		}
	}
	return m
}

// find returns the rows of a mark. A number counts only together with the name, where both are
// known: since version 4.1 the folder of a work that was handed in together has the number of
// the group, which may be that of anybody; and the worksheet may be that of another assignment,
// which numbers those whose marking is blind anew.
func (m *matcher) find(mark *Mark) ([]int, Why) {
	if row, ok := m.ids[mark.ID]; ok && mark.ID != "" {
		name := m.rows[row].Name
		if name == "" || mark.Name == "" || isAnybody(mark.Name) || sameName(name, mark.Name) {
			return []int{row}, ""
		}
		if group := m.groups[letters(mark.Name)]; len(group) > 0 {
			return group, ""
		}
		m.others[row] = true
		return nil, NoRow
	}
	if group := m.groups[letters(mark.Name)]; len(group) > 0 {
		return group, ""
	}
	found := m.names[letters(mark.Name)]
	switch {
	case mark.ID != "" || len(found) == 0:
		return nil, NoRow
	case len(found) > 1:
		return nil, TwoRows
	default:
		return found, ""
	}
}

// the returns the mark of a row, or why there is none.
func (m *matcher) the(row int, marks []Mark) (*Mark, Why) {
	of := m.marks[row]
	switch {
	case len(of) == 0 && m.others[row]:
		return nil, OtherName
	case len(of) == 0:
		return nil, NoWork
	}
	for _, i := range of[1:] {
		if marks[i].Value != marks[of[0]].Value || marks[i].Of != marks[of[0]].Of {
			return nil, TwoMarks
		}
	}
	return &marks[of[0]], ""
}
