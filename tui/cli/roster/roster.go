package roster

import "strings"

// Roster is a list of pupils as it was read.
type Roster struct {
	Pupils  []*Pupil // in the order of the list
	Kept    []string // the headings of the columns that were read
	Dropped []string // the headings of those that were not: nothing of their cells is kept
	LeftOut int      // the lines of people who are no pupils, such as teachers
	Faults  []Fault  // what is wrong in the list, by line; the pupils were read all the same
}

// Pupil is what is kept of one line. Each text is in NFC, with single spaces.
type Pupil struct {
	Family     string // "DUPONT", as the list has it
	Given      string // "Marie"
	Usual      string // the family name in use, where the list has both
	UsualGiven string // the first name in use, where the list has both
	Whole      string // all names in one, where the list has them so and does not tell them apart
	Class      string // "5B"; "" where the list does not say
	Language   string // of the pupil's sheet, as "fr"; "" where the list does not say
	Pseudonym  string // the one that the list gives, or ""
	Number     string // what tells two of one name apart: the place in the class's list, or Moodle's number of a participant
	Line       int    // of the list, from 1
}

// Name returns the names as they are written in French lists, the family name first:
// "DUPONT Marie".
func (p *Pupil) Name() string { return p.join(p.family(), p.given()) }

// Spoken returns the names as they are said, the first name first: "Marie DUPONT".
func (p *Pupil) Spoken() string { return p.join(p.given(), p.family()) }

func (p *Pupil) join(first, second string) string {
	if p.Whole != "" {
		return p.Whole
	}
	return strings.TrimSpace(first + " " + second)
}

func (p *Pupil) family() string {
	if p.Usual != "" {
		return p.Usual
	}
	return p.Family
}

func (p *Pupil) given() string {
	if p.UsualGiven != "" {
		return p.UsualGiven
	}
	return p.Given
}
