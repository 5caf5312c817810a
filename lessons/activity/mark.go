package activity

import (
	"context"
	"slices"
	"strconv"

	"jourdain/grader/rules/page"
)

// MarkKind is the kind of [Mark].
const MarkKind Kind = "mark"

// Mark asks for the role of each line of a text. Its answer has for each line 0 for
// no role yet, else 1 more than the place of the role among the options.
type Mark struct {
	Task   `yaml:",inline"`
	Roles  []string   `yaml:"roles"`  // that are offered; a title, the levels and text by default
	Levels int        `yaml:"levels"` // of headings that are offered by default, 1 to 3; 2 by default
	Lines  []MarkLine `yaml:"lines"`
}

// MarkLine is a line of the text.
type MarkLine struct {
	Text string `yaml:"text"`
	Role string `yaml:"role"` // one of those that are offered
	Loud bool   `yaml:"loud"` // made to look like a heading
	Why  string `yaml:"why"`  // why the role is the right one
}

// mostLevels is how many levels of headings can be offered.
const mostLevels = 3

// Kind returns [MarkKind].
func (m *Mark) Kind() Kind { return MarkKind }

// Play returns each line its role.
func (m *Mark) Play() Play { return Play{Way: Fill, Roles: true} }

// Start returns no line a role.
func (m *Mark) Start() Answer { return make(Answer, len(m.Lines)) }

// Fits reports whether an answer has a role of this activity, or none, for each line.
func (m *Mark) Fits(a Answer) bool { return within(a, len(m.Lines), len(m.Roles)) }

// Rows returns the lines; the state of each is the id of its role.
func (m *Mark) Rows(a Answer) []Row {
	rows := make([]Row, len(m.Lines))
	for i := range m.Lines {
		rows[i] = Row{Line: i, Text: m.Lines[i].Text, Loud: m.Lines[i].Loud, State: m.role(a, i)}
	}
	return rows
}

// role returns the id of the role that an answer gives to a line; "" for none.
func (m *Mark) role(a Answer, line int) string {
	if a[line] == 0 {
		return ""
	}
	return roleID(m.Roles[a[line]-1])
}

// Options offers the roles.
func (m *Mark) Options(Answer, int) []Option {
	options := make([]Option, len(m.Roles))
	for i, role := range m.Roles {
		options[i] = Option{ID: roleID(role)}
	}
	return options
}

// Apply returns a line a role.
func (m *Mark) Apply(a Answer, row, option int) Answer {
	b := slices.Clone(a)
	b[row] = option + 1
	return b
}

// Ready reports whether a line has a role.
func (m *Mark) Ready(a Answer) bool { return slices.Max(a) > 0 }

// right returns the right answer.
func (m *Mark) right() Answer {
	a := m.Start()
	for i := range m.Lines {
		a[i] = slices.Index(m.Roles, m.Lines[i].Role) + 1
	}
	return a
}

// Judge builds the document that the answer makes and lets the grader's rules judge
// its outline, as they would judge a file. A line that is no part of the outline is
// compared with its role.
func (m *Mark) Judge(ctx context.Context, a Answer, book *page.Book) (Verdict, error) {
	r, said, err := gradeAndSay(ctx, m.document(a), m.rubric(), book)
	if err != nil {
		return Verdict{}, err
	}
	v := Verdict{Right: r.Passed}
	right := m.right()
	for i := range m.Lines {
		ok := a[i] == right[i]
		v.Right = v.Right && ok
		v.Reasons = append(v.Reasons, Reason{Row: i, Right: ok, Open: a[i] == 0, Why: m.Lines[i].Why})
	}
	wrongFirst(v.Reasons)
	if said != "" && v.Reasons[0].Right {
		v.Reasons = append([]Reason{{Row: -1, Why: said}}, v.Reasons...)
	}
	return v, nil
}

// Outline returns what a machine reads in the answer.
func (m *Mark) Outline(a Answer) []Entry {
	var entries []Entry
	steps := 0
	for i := range m.Lines {
		last := len(entries) - 1
		role, text := m.role(a, i), m.Lines[i].Text
		switch role {
		case "step":
			steps++
		case "sub-item":
		default:
			steps = 0
		}
		switch level := levelOf(role); {
		case role == "":
			entries = append(entries, Entry{Unknown: true})
		case role == "title":
			entries = append(entries, Entry{Title: true, Text: text})
		case level > 0:
			entries = append(entries, Entry{Level: level, Text: text})
		case role == "step":
			entries = append(entries, Entry{Role: role, Text: text, Number: steps})
		case role != "text":
			entries = append(entries, Entry{Role: role, Text: text})
		case last >= 0 && entries[last].Paragraphs > 0:
			entries[last].Paragraphs++
		default:
			entries = append(entries, Entry{Paragraphs: 1})
		}
	}
	return entries
}

// roleID returns the id of a role as an author writes it: a level is a number there.
func roleID(role string) string {
	if level, err := strconv.Atoi(role); err == nil {
		return "level-" + strconv.Itoa(level)
	}
	return role
}

// levelOf returns the level of a role; 0 for one that is no heading.
func levelOf(id string) int {
	for level := 1; level <= mostLevels; level++ {
		if id == "level-"+strconv.Itoa(level) {
			return level
		}
	}
	return 0
}

func isRole(id string) bool {
	switch id {
	case "title", "text", "item", "step", "sub-item", "quotation", "caption":
		return true
	default:
		return levelOf(id) > 0
	}
}

func (m *Mark) check() *Fault {
	if fault := m.checkRoles(); fault != nil {
		return fault
	}
	lines := listOf("lines", "line", m.Lines, func(l *MarkLine) words { return words{l.Text, l.Why} })
	if fault := lines.check(); fault != nil {
		return fault
	}
	for i := range m.Lines {
		switch role := m.Lines[i].Role; {
		case !isRole(roleID(role)):
			return atLine("lines", "line", i, "role", about(role, ErrRole))
		case !slices.Contains(m.Roles, role):
			return atLine("lines", "line", i, "role", about(role, ErrNotOffered))
		}
	}
	r, err := grade(context.Background(), m.document(m.right()), m.rubric())
	switch {
	case err != nil:
		return at("$.lines", err)
	case !r.Passed:
		return at("$.lines", ErrNoRight)
	default:
		return nil
	}
}

// checkRoles finds the faults of the roles that are offered, and offers those that
// are offered by default.
func (m *Mark) checkRoles() *Fault {
	if m.Levels < 0 || m.Levels > mostLevels || m.Levels > 0 && len(m.Roles) > 0 {
		return at("$.levels", ErrLevels)
	}
	if len(m.Roles) == 0 {
		if m.Levels == 0 {
			m.Levels = 2
		}
		m.Roles = append(m.Roles, "title")
		for level := 1; level <= m.Levels; level++ {
			m.Roles = append(m.Roles, strconv.Itoa(level))
		}
		m.Roles = append(m.Roles, "text")
		return nil
	}
	for i, role := range m.Roles {
		switch {
		case !isRole(roleID(role)):
			return atLine("roles", "role", i, "", about(role, ErrRole))
		case slices.Contains(m.Roles[:i], role):
			return atLine("roles", "role", i, "", ErrRoles)
		}
	}
	if len(m.Roles) < 2 {
		return at("$.roles", ErrRoles)
	}
	return nil
}
