package activity

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"jourdain/grader/rules/page"
)

// Mark asks for the role of each line of a text. Its answer has for each line 0 for
// no role yet, else 1 more than the place of the role among the options.
type Mark struct {
	Question string     `yaml:"ask"`
	Help     string     `yaml:"hint"`
	Levels   int        `yaml:"levels"` // of headings that are offered, 1 to 3
	Lines    []MarkLine `yaml:"lines"`
}

// MarkLine is a line of the text.
type MarkLine struct {
	Text string `yaml:"text"`
	Role string `yaml:"role"` // title, text, or a level: 1, 2, 3
	Loud bool   `yaml:"loud"` // made to look like a heading
	Why  string `yaml:"why"`  // why the role is the right one
}

// Kind gives [MarkKind].
func (m *Mark) Kind() Kind { return MarkKind }

// Ask gives the task.
func (m *Mark) Ask() string { return m.Question }

// Hint gives the help.
func (m *Mark) Hint() string { return m.Help }

// Start gives no line a role.
func (m *Mark) Start() Answer { return make(Answer, len(m.Lines)) }

// roles gives the ids of the roles that are offered, as [Option] names them.
func (m *Mark) roles() []string {
	roles := []string{"title"}
	for level := 1; level <= m.Levels; level++ {
		roles = append(roles, "level-"+strconv.Itoa(level))
	}
	return append(roles, "text")
}

// Rows gives the lines; the state of each is the id of its role.
func (m *Mark) Rows(a Answer) []Row {
	roles := m.roles()
	rows := make([]Row, len(m.Lines))
	for i := range m.Lines {
		rows[i] = Row{Text: m.Lines[i].Text, Loud: m.Lines[i].Loud}
		if a[i] > 0 {
			rows[i].State = roles[a[i]-1]
		}
	}
	return rows
}

// Options offers the roles.
func (m *Mark) Options(Answer, int) []Option {
	var options []Option
	for _, role := range m.roles() {
		options = append(options, Option{ID: role})
	}
	return options
}

// Apply gives a line a role.
func (m *Mark) Apply(a Answer, row, option int) Answer {
	b := slices.Clone(a)
	b[row] = option + 1
	return b
}

// Ready says whether a line has a role.
func (m *Mark) Ready(a Answer) bool { return slices.Max(a) > 0 }

// right gives the right answer.
func (m *Mark) right() Answer {
	a := m.Start()
	for i := range m.Lines {
		a[i] = slices.Index(m.roles(), m.Lines[i].roleID()) + 1
	}
	return a
}

func (l *MarkLine) roleID() string {
	if level, err := strconv.Atoi(l.Role); err == nil {
		return "level-" + strconv.Itoa(level)
	}
	return l.Role
}

// Judge builds the document that the answer makes and lets the grader's rules judge
// its outline, as they would judge a file. A line that is no part of the outline is
// compared with its role.
func (m *Mark) Judge(ctx context.Context, a Answer, book *page.Book) (Verdict, error) {
	said, err := m.grade(ctx, a, book)
	if err != nil {
		return Verdict{}, err
	}
	v := Verdict{Right: true}
	right := m.right()
	for i := range m.Lines {
		ok := a[i] == right[i]
		v.Right = v.Right && ok
		v.Reasons = append(v.Reasons, Reason{Row: i, Right: ok, Why: m.Lines[i].Why})
	}
	if said != "" {
		v.Right = false
	}
	slices.SortStableFunc(v.Reasons, func(x, y Reason) int {
		switch {
		case x.Right == y.Right:
			return 0
		case y.Right:
			return -1
		default:
			return 1
		}
	})
	if said != "" && v.Reasons[0].Right {
		v.Reasons = append([]Reason{{Row: -1, Why: said}}, v.Reasons...)
	}
	return v, nil
}

// Outline gives what a machine reads in the answer.
func (m *Mark) Outline(a Answer) []Entry {
	var entries []Entry
	for i, row := range m.Rows(a) {
		last := len(entries) - 1
		switch level := levelOf(row.State); {
		case row.State == "":
			entries = append(entries, Entry{Unknown: true})
		case row.State == "title":
			entries = append(entries, Entry{Title: true, Text: m.Lines[i].Text})
		case level > 0:
			entries = append(entries, Entry{Level: level, Text: m.Lines[i].Text})
		case last >= 0 && entries[last].Paragraphs > 0:
			entries[last].Paragraphs++
		default:
			entries = append(entries, Entry{Paragraphs: 1})
		}
	}
	return entries
}

// levelOf gives the level of a role; 0 for one that is no heading.
func levelOf(role string) int {
	if len(role) != len("level-1") {
		return 0
	}
	level, err := strconv.Atoi(role[len(role)-1:])
	if err != nil {
		return 0
	}
	return level
}

func (m *Mark) check() error {
	if m.Levels == 0 {
		m.Levels = 2
	}
	if len(m.Lines) < 2 {
		return ErrFew
	}
	for i := range m.Lines {
		line := &m.Lines[i]
		switch {
		case line.Text == "":
			return fmt.Errorf("line %d: %w", i+1, ErrNoText)
		case line.Why == "":
			return fmt.Errorf("line %d: %w", i+1, ErrNoWhy)
		case !slices.Contains(m.roles(), line.roleID()):
			return fmt.Errorf("line %d, %q: %w", i+1, line.Role, ErrRole)
		}
	}
	return nil
}
