package roster

import (
	"slices"
	"strings"
	"unicode/utf8"

	"jourdain/grader/pattern"
)

// usable drops the columns whose cells are not what the heading says: a "Langue" that is the one a
// pupil learns, an "Identifiant" that is a national number. And it notes how many cells a line
// needs.
func (l *listing) usable(rows []row) {
	for _, role := range []string{"family", "given", "whole"} {
		if at, ok := l.columns[role]; ok {
			l.needed = max(l.needed, at+1)
		}
	}
	for i := range rows {
		if number := l.cell(&rows[i], "number"); number != "" && !isNumber(number) {
			l.drop("number")
		}
		if language := l.cell(&rows[i], "language"); language != "" && words().languages[fold(language)] == "" {
			l.fault("language", rows[i].line, "Heading", l.named["language"])
			l.drop("language")
		}
	}
}

// number is what tells pupils of one name apart and says nothing of them: the place in the list of
// the class, or the number that Moodle gives to a participant of one assignment, which stands in
// the names of the folders too. It is kept for that: without it, the folders of two homonyms could
// not be told apart, nor those of a blind assignment be anybody's. A longer number may be a
// national one.
var number = pattern.New(`^(?:\d{1,3}|\p{L}+[ \x{A0}]\d{1,10})$`)

func isNumber(text string) bool { return number().MatchString(text) }

// cell returns the text of a column; "" where the line or the list does not have it.
func (l *listing) cell(r *row, role string) string {
	at, ok := l.columns[role]
	if !ok || at >= len(r.cells) {
		return ""
	}
	return clean(r.cells[at])
}

// toBeDeleted is the status of who is not there any more, in OneRoster 1.1 and 1.2.
const toBeDeleted = "tobedeleted"

// mostName is how many letters all of a pupil's names have at most: a text that is longer is none.
const mostName = 120

// row reads the pupil of a line.
func (l *listing) row(r *row) {
	switch {
	case r.isEmpty():
		l.empty = append(l.empty, r.line)
		return
	case len(r.cells) < l.needed:
		l.fault("short", r.line, "Count", len(r.cells), "Needed", l.needed)
		return
	case fold(l.cell(r, "status")) == toBeDeleted:
		l.roster.LeftOut++
		return
	}
	p := &Pupil{
		Family: l.cell(r, "family"), Given: l.cell(r, "given"),
		Usual: l.cell(r, "usual"), UsualGiven: l.cell(r, "usual-given"),
		Class: l.cell(r, "class"), Language: words().languages[fold(l.cell(r, "language"))],
		Pseudonym: l.cell(r, "pseudonym"), Number: l.cell(r, "number"), Line: r.line,
	}
	if whole := l.cell(r, "whole"); whole != "" {
		p.Family, p.Given, p.Whole = apart(numbered().ReplaceAllString(whole, ""))
	}
	switch n := utf8.RuneCountInString(p.Name()); {
	case fold(p.Name()) == "":
		l.fault("no-name-here", r.line)
		return
	case n > mostName:
		l.fault("long-name", r.line, "Most", mostName)
		return
	}
	if len(l.empty) > 0 && len(l.roster.Pupils) > 0 {
		l.fault("empty-lines", l.empty[0], "Count", len(l.empty))
	}
	l.empty = nil
	l.roster.Pupils = append(l.roster.Pupils, p)
	if role := l.cell(r, "role"); role != "" || l.students != nil {
		l.student(role)
	}
}

// student notes whether the list calls the last pupil one.
func (l *listing) student(role string) {
	if l.students == nil {
		l.students = make([]bool, len(l.roster.Pupils)-1)
	}
	is := false
	for part := range strings.FieldsFuncSeq(role, func(r rune) bool { return r == ',' || r == ';' }) {
		is = is || words().students[fold(part)]
	}
	l.students = append(l.students, is)
}

// onlyStudents leaves out the people whose role is another one. Where nobody is a pupil by the
// words that are known, the roles are in other words, and nobody is left out.
func (l *listing) onlyStudents() {
	if !slices.Contains(l.students, true) {
		return
	}
	all := l.roster.Pupils
	l.roster.Pupils = nil
	for i, p := range all {
		if l.students[i] {
			l.roster.Pupils = append(l.roster.Pupils, p)
		} else {
			l.roster.LeftOut++
		}
	}
}

// apart tells the family name and the first names of a whole name apart where its writing does:
// "Dupont, Marie", "DUPONT Marie", "Marie DUPONT". Otherwise all of it is whole.
func apart(name string) (family, given, whole string) {
	if before, after, ok := strings.Cut(name, ","); ok && strings.TrimSpace(before) != "" && strings.TrimSpace(after) != "" {
		return strings.TrimSpace(before), strings.TrimSpace(after), ""
	}
	all := strings.Fields(name)
	first, last := 0, len(all)
	for first < len(all) && inFamily(all[first:]) {
		first++
	}
	for last > 0 && isCapitals(all[last-1]) {
		last--
	}
	for last < len(all) && last > 1 && words().particles[fold(all[last-1])] {
		last--
	}
	switch {
	case first > 0 && first < len(all) && !slices.ContainsFunc(all[first:], isCapitals):
		return strings.Join(all[:first], " "), strings.Join(all[first:], " "), ""
	case last > 0 && last < len(all) && !slices.ContainsFunc(all[:last], isCapitals):
		return strings.Join(all[last:], " "), strings.Join(all[:last], " "), ""
	}
	return "", "", name
}

// inFamily reports whether words begin with one of a family name in capitals, or with a small word
// of one: "de La FONTAINE Jean".
func inFamily(all []string) bool {
	for _, word := range all {
		if isCapitals(word) {
			return true
		}
		if !words().particles[fold(word)] {
			return false
		}
	}
	return false
}

// isCapitals reports whether a word is in capitals. One letter, as in "Marie C.", is no sign of that.
func isCapitals(word string) bool { return isUpper(word) && len([]rune(fold(word))) > 1 }

// twice names the pupils that nothing tells apart.
func (l *listing) twice() {
	first := map[string]*Pupil{}
	given := map[string]*Pupil{}
	for _, p := range l.roster.Pupils {
		key := p.identity() + "\x00" + fold(p.Class) + "\x00" + fold(p.Number)
		if other, ok := first[key]; ok {
			l.fault("twice", p.Line, "Name", p.Name(), "Other", other.Line)
		} else {
			first[key] = p
		}
		if p.Pseudonym == "" {
			continue
		}
		if other, ok := given[fold(p.Pseudonym)]; ok {
			l.fault("pseudonym-twice", p.Line, "Pseudonym", p.Pseudonym, "Other", other.Line)
		} else {
			given[fold(p.Pseudonym)] = p
		}
	}
	slices.SortStableFunc(l.roster.Faults, func(a, b Fault) int { return a.Line - b.Line })
}

// identity returns what a pupil is known by, whatever the list: all the words of the names in
// small letters without accents, in the order of the alphabet. "DUPONT Marie" and "Marie Dupont"
// are one.
func (p *Pupil) identity() string {
	all := wordsOf(p.Family + " " + p.Given + " " + p.Whole)
	slices.Sort(all)
	return strings.Join(all, " ")
}
