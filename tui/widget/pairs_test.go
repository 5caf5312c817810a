package widget

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"jourdain/tui/screen"
)

// outline returns a page with so many headings above one row that is about some of them.
func outline(headings int, about ...int) *screen.Page {
	c := screen.Columns{Paired: true, Left: screen.Column{Title: "Vu"}, Right: screen.Column{Title: "Lu"}}
	for i := range headings {
		text := fmt.Sprintf("Titre %d", i)
		c.Left.Lines = append(c.Left.Lines, screen.Line{Text: text})
		c.Right.Lines = append(c.Right.Lines, screen.Line{Lead: fmt.Sprint(i), Text: text})
	}
	return &screen.Page{
		Head: screen.Head{Trail: "Le résultat"}, Wide: []screen.Part{c},
		Rows: []screen.Row{{ID: "first", Label: "À faire d’abord.", Lines: about}, {ID: "next", Label: "Ensuite.", Lines: []int{headings - 1}}},
	}
}

// However many lines the columns have, the row of Selection stays in sight below them, they
// show the lines that the selected row is about, and nothing below them moves.
func TestPairedColumnsLeaveTheRowInSight(t *testing.T) {
	for _, headings := range []int{1, 10, 16, 17, 18, 60} {
		for about := range headings {
			page := outline(headings, about)
			p, v := painter(t, 80, 24, false), &Viewer{}
			v.Follow(page)
			frame := p.Frame(page, v, Typed{})
			text := ansi.Strip(frame.Text)
			if !strings.Contains(text, "> À faire d’abord.") {
				t.Fatalf("%d headings: the row is out of sight:\n%s", headings, text)
			}
			marked := fmt.Sprintf("* %-2d Titre %d\n", about, about)
			if headings <= 10 {
				marked = fmt.Sprintf("* %d Titre %d\n", about, about)
			}
			if n := strings.Count(text, marked); n != 1 {
				t.Fatalf("%d headings: line %d is marked %d times:\n%s", headings, about, n, text)
			}
			before, _ := frame.Body.span(1)
			v.Move(page, &frame.Body, 1, frame.Height)
			frame = p.Frame(page, v, Typed{})
			if after, _ := frame.Body.span(1); after != before {
				t.Fatalf("%d headings: the second row goes from line %d to line %d", headings, before, after)
			}
		}
	}
}

// Where the window is narrow a line and what is read in it stand on one line.
func TestPairedColumnsStayTogetherWhereItIsNarrow(t *testing.T) {
	page := &screen.Page{Parts: []screen.Part{screen.Columns{
		Paired: true,
		Left:   screen.Column{Title: "Vu", Lines: []screen.Line{{Text: "Les plats"}, {Text: "Les entrées"}, {Text: "Recettes"}, {Text: "Le 3 mai"}}},
		Right:  screen.Column{Title: "Lu", Lines: []screen.Line{{Lead: "1", Text: "Les plats"}, {Lead: "?", Text: "texte"}, {Text: "Recettes", Aside: "titre"}, {Text: "Le·3·mai¶", Whole: true}}},
	}}}
	var got []string
	for _, line := range drawn(painter(t, 40, 12, false), page) {
		got = append(got, strings.Join(strings.Fields(line), " "))
	}
	if want := []string{"Lu", "1 Les plats", "? Les entrées texte", "Recettes titre", "Le·3·mai¶"}; !slices.Equal(got, want) {
		t.Errorf("drawn\n%q, not\n%q", got, want)
	}
}

// A short window leaves out spare rows until one goes up to them, and they are in sight
// then; what has room for them shows them from the start.
func TestSpareRowsAreFoundByGoingUp(t *testing.T) {
	page := &screen.Page{Selection: screen.Selection{Row: "todo"}, Rows: []screen.Row{
		{ID: "a", Label: "Juste, un.", IfRoom: true}, {ID: "b", Label: "Juste, deux.", IfRoom: true}, {ID: "todo", Label: "À faire."},
	}}
	sees := func(p *Painter, v *Viewer) string { return ansi.Strip(p.Frame(page, v, Typed{}).Text) }
	p, v := painter(t, 40, 12, false), &Viewer{}
	v.Follow(page)
	if text := sees(p, v); strings.Contains(text, "Juste") || !strings.Contains(text, "> À faire.") {
		t.Errorf("at first:\n%s", text)
	}
	frame := p.Frame(page, v, Typed{})
	v.Move(page, &frame.Body, -1, frame.Height)
	if text := sees(p, v); !strings.Contains(text, "> Juste, deux.") || !strings.Contains(text, "Juste, un.") {
		t.Errorf("after going up:\n%s", text)
	}
	for i := range 12 {
		page.Rows = append([]screen.Row{{ID: fmt.Sprint(i), Label: "Juste aussi.", IfRoom: true}}, page.Rows...)
	}
	v = &Viewer{}
	v.Follow(page)
	frame = p.Frame(page, v, Typed{})
	v.Move(page, &frame.Body, -1, frame.Height)
	if text := sees(p, v); !strings.Contains(text, "> Juste, deux.") {
		t.Errorf("after going up to one of many:\n%s", text)
	}
	wide := &Viewer{}
	wide.Follow(page)
	if text := sees(painter(t, 80, 24, false), wide); !strings.Contains(text, "Juste, un.") {
		t.Errorf("where there is room:\n%s", text)
	}
}
