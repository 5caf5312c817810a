package class

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"jourdain/grader/cells"
	"jourdain/grader/ods"
	"jourdain/grader/report"
	"jourdain/lessons"
	"jourdain/tui/text"
)

// told is what was done in a class, to be told in one of the forms.
type told struct {
	done   done
	course *lessons.Course
	words  *text.Words
}

func (t *told) json(w io.Writer) error {
	out, err := json.Marshal(t.done)
	if err == nil {
		_, err = w.Write(append(out, '\n'))
	}
	if err != nil {
		return fmt.Errorf("output: %w", err)
	}
	return nil
}

// csv writes a row for each lesson that was begun at a seat, and one for a seat where none was. The
// columns are a promise: more may come behind them. Points are those of the last work.
func (t *told) csv(w io.Writer) error {
	rows := [][]string{{"seat", "number", "lesson", "step", "steps", "passed", "at", "exercises-left", "works", "file", "work-passed", "points", "of", "handed-in", "exercises", "exercises-unreached"}}
	for i := range t.done.Seats {
		s := &t.done.Seats[i]
		if len(s.Lessons) == 0 {
			rows = append(rows, append([]string{s.Seat, strconv.Itoa(s.Number)}, make([]string, len(rows[0])-2)...))
		}
		for j := range s.Lessons {
			rows = append(rows, append([]string{s.Seat, strconv.Itoa(s.Number)}, s.Lessons[j].columns()...))
		}
	}
	// As [report.CSV] begins and ends its lines.
	out := &strings.Builder{}
	out.WriteString("\uFEFF")
	for _, row := range rows {
		for i := range row {
			row[i] = report.SafeCell(row[i])
		}
		out.WriteString(strings.Join(row, ",") + "\r\n")
	}
	if _, err := io.WriteString(w, out.String()); err != nil {
		return fmt.Errorf("csv: %w", err)
	}
	return nil
}

// columns are those of a lesson in csv.
func (l *doneLesson) columns() []string {
	at := ""
	if l.At != nil {
		at = l.At.Format(time.RFC3339)
	}
	columns := []string{l.Lesson, strconv.Itoa(l.Step), strconv.Itoa(l.Steps), strconv.FormatBool(l.Passed), at, strconv.Itoa(l.ExercisesLeft), strconv.Itoa(len(l.Works))}
	work := make([]string, 5)
	if h := l.last(); h != nil {
		number := func(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }
		work = []string{h.File, strconv.FormatBool(h.Passed), number(h.Points), number(h.Of), h.At.Format(time.RFC3339)}
	}
	return append(append(columns, work...), strconv.Itoa(l.Exercises), strconv.Itoa(l.ExercisesUnreached))
}

// columns are those of the table: the lessons that anybody has begun, in the order of the course.
func (t *told) columns() []*lessons.Lesson {
	begun := map[string]bool{}
	for i := range t.done.Seats {
		for j := range t.done.Seats[i].Lessons {
			begun[t.done.Seats[i].Lessons[j].Lesson] = true
		}
	}
	var columns []*lessons.Lesson
	for _, l := range t.course.Lessons {
		if begun[l.ID] {
			columns = append(columns, l)
		}
	}
	return columns
}

// heads returns the names of the columns: the seat, how many lessons are finished, how many
// exercises are left, and for each lesson where the seat is and the points of its last work.
func (t *told) heads() []string {
	heads := []string{t.words.Say("cli.class.head-seat"), t.words.Say("cli.class.head-finished"), t.words.Say("cli.class.head-left")}
	for _, l := range t.columns() {
		title := t.words.Say("cli.class.head-lesson", "Number", l.Number, "Title", l.Title(t.words.Voice()))
		heads = append(heads, title, t.words.Say("cli.class.head-points", "Lesson", title))
	}
	return heads
}

// rows returns the table, a row for each seat.
func (t *told) rows() [][]cells.Value {
	columns := t.columns()
	var rows [][]cells.Value
	for i := range t.done.Seats {
		s := &t.done.Seats[i]
		finished, left := 0, 0
		byID := map[string]*doneLesson{}
		for j := range s.Lessons {
			l := &s.Lessons[j]
			byID[l.Lesson] = l
			left += l.ExercisesLeft
			if l.Passed {
				finished++
			}
		}
		row := []cells.Value{cells.Text(s.Seat), cells.Number(float64(finished)), cells.Number(float64(left))}
		for _, column := range columns {
			row = append(row, t.cell(byID[column.ID])...)
		}
		rows = append(rows, row)
	}
	return rows
}

// cell says where a seat is in a lesson, and the points of the last work there.
func (t *told) cell(l *doneLesson) []cells.Value {
	if l == nil {
		return []cells.Value{{}, {}}
	}
	state := t.words.Say("cli.class.at-page", "Page", l.Step, "Of", l.Steps)
	switch {
	case l.Passed:
		state = t.words.Say("cli.class.at-end")
	case l.Step > l.Steps:
		state = t.words.Say("cli.class.at-work")
	}
	points := cells.Value{}
	if h := l.last(); h != nil && h.Of > 0 {
		points = cells.Number(h.Points)
	}
	return []cells.Value{cells.Text(state), points}
}

func (t *told) table(w io.Writer) error {
	return cells.Write(w, t.heads(), t.rows(), t.words) //nolint:wrapcheck // it says what it writes
}

// Widths of columns, in centimetres.
const (
	seatWidth   = 2.5
	figureWidth = 2.4
	titleWidth  = 4
	longWidth   = 6
)

// ods writes the table as a spreadsheet, and a second one of all works that were handed in.
func (t *told) ods(w io.Writer) error {
	first := ods.Sheet{Name: t.words.Say("cli.class.sheet-seats", "Class", t.done.Class), Head: 1, Side: 1, Widths: []float64{seatWidth, figureWidth, figureWidth}}
	var head []ods.Cell
	for i, name := range t.heads() {
		look := ods.Heading
		if i == 1 || i == 2 || i > 2 && i%2 == 0 {
			look = ods.HeadingRight
		}
		if i > 2 {
			first.Widths = append(first.Widths, map[bool]float64{true: titleWidth, false: figureWidth}[i%2 == 1])
		}
		head = append(head, ods.Text(name, look))
	}
	first.Rows = append(first.Rows, head)
	for _, row := range t.rows() {
		var line []ods.Cell
		for _, v := range row {
			if v.IsNumber {
				line = append(line, ods.Number(v.Number, ods.Plain))
			} else {
				line = append(line, ods.Text(v.Text, ods.Plain))
			}
		}
		first.Rows = append(first.Rows, line)
	}
	book := &ods.Book{Title: t.words.Say("watch.where", "Class", t.done.Class), Lang: t.words.Lang(), PercentSign: "%", Sheets: []ods.Sheet{first, t.works()}}
	return book.Write(w) //nolint:wrapcheck // it says what it writes
}

// works returns the table of all works that were handed in.
func (t *told) works() ods.Sheet {
	s := ods.Sheet{
		Name: t.words.Say("cli.class.sheet-works"), Head: 1, Side: 1,
		Widths: []float64{seatWidth, longWidth, longWidth, titleWidth, titleWidth, figureWidth, figureWidth},
	}
	var head []ods.Cell
	for i, key := range []string{"seat", "lesson-title", "document", "handed-in", "verdict", "points-alone", "of"} {
		look := ods.Heading
		if i > 4 {
			look = ods.HeadingRight
		}
		head = append(head, ods.Text(t.words.Say("cli.class.head-"+key), look))
	}
	s.Rows = append(s.Rows, head)
	for i := range t.done.Seats {
		seat := &t.done.Seats[i]
		for j := range seat.Lessons {
			for k := range seat.Lessons[j].Works {
				s.Rows = append(s.Rows, t.work(seat, &seat.Lessons[j], &seat.Lessons[j].Works[k]))
			}
		}
	}
	return s
}

// work returns the row of a work.
func (t *told) work(seat *doneSeat, l *doneLesson, h *doneWork) []ods.Cell {
	title := l.Lesson
	if lesson := t.course.Lesson(l.Lesson); lesson != nil {
		title = lesson.Title(t.words.Voice())
	}
	row := []ods.Cell{
		ods.Text(seat.Seat, ods.Plain), ods.Text(title, ods.Wrapped), ods.Text(h.File, ods.Wrapped),
		ods.Text(h.At.Local().Format("2006-01-02 15:04"), ods.Plain), ods.Text(t.words.Say("watch.passed", "Passed", h.Passed), ods.Plain),
	}
	if h.Of == 0 {
		return row
	}
	return append(row, ods.Number(h.Points, ods.Plain), ods.Number(h.Of, ods.Plain))
}
