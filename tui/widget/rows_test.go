package widget

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"jourdain/grader/address"
	"jourdain/lessons/activity"
	"jourdain/tui/screen"
	"jourdain/tui/text"
	"jourdain/tui/theme"
)

func painter(t *testing.T, width, height int, letters bool) *Painter {
	t.Helper()
	words, err := text.Open(address.Polite.In("fr"))
	if err != nil {
		t.Fatal(err)
	}
	return NewPainter(width, height, theme.New(screen.NoColorLook), words, letters)
}

// drawn returns the lines of a page's body, without their looks.
func drawn(p *Painter, page *screen.Page) []string {
	body := p.Body(page, 0)
	lines := make([]string, len(body.Lines))
	for i, line := range body.Lines {
		lines[i] = strings.TrimRight(ansi.Strip(line), " ")
	}
	return lines
}

// What is said of the selected row is in sight below a list that is longer than the
// window, at one place whatever the row; the row is in sight too, and a sign says that
// there are others.
func TestTheDetailOfALongListStaysInSight(t *testing.T) {
	const rows, width, height = 40, 80, 24
	page := &screen.Page{Head: screen.Head{Trail: "Le cours"}, Enter: screen.Enter{Verb: "ouvrir"}}
	for i := range rows {
		page.Rows = append(page.Rows, screen.Row{
			ID: fmt.Sprint(i), Label: fmt.Sprintf("ligne %d.", i), Detail: strings.Repeat("Ceci est long. ", 1+i%12) + fmt.Sprintf("Détail %d.", i),
		})
	}
	for _, letters := range []bool{false, true} {
		p, v := painter(t, width, height, letters), &Viewer{}
		v.Follow(page)
		frame := p.Frame(page, v, Typed{})
		first := -1
		for i := range rows {
			lines := strings.Split(ansi.Strip(frame.Text), "\n")
			at := slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(strings.TrimSpace(l), "Ceci est long.") })
			if first < 0 {
				first = at
			}
			whole := strings.Join(strings.Fields(strings.Join(lines, " ")), " ")
			if len(lines) != height || at != first || !strings.Contains(whole, fmt.Sprintf("Détail %d.", i)) || !strings.Contains(whole, fmt.Sprintf("> ligne %d.", i)) {
				t.Fatalf("row %d: %d lines, the detail begins on line %d, and on %d before:\n%s", i, len(lines), at, first, ansi.Strip(frame.Text))
			}
			sign := map[bool]string{false: "…", true: "..."}[letters]
			if more := strings.HasPrefix(strings.TrimSpace(lines[at-1]), sign+" "); more != v.More(&frame.Body, frame.Height) {
				t.Errorf("row %d: the sign of more rows is %v:\n%s", i, more, ansi.Strip(frame.Text))
			}
			v.Move(page, &frame.Body, 1, frame.Height)
			frame = p.Frame(page, v, Typed{})
		}
	}
}

// Nothing moves when a card goes into its box, and in a narrow window long names of
// boxes leave the cards their room.
func TestTheNameOfABoxMovesNothing(t *testing.T) {
	page := func(lead string) *screen.Page {
		return &screen.Page{
			Leads: []string{"Une fois, dans le texte", "Partout"},
			Rows: []screen.Row{
				{ID: "a", Label: "Le numéro", Lead: lead},
				{ID: "b", Label: "Le nom du rapport, pour une feuille égarée", Lead: lead},
			},
		}
	}
	for _, test := range []struct {
		width int
		lead  string
		want  []string
	}{
		{80, "?", []string{
			"> ?                        Le numéro",
			"  ?                        Le nom du rapport, pour une feuille égarée",
		}},
		{80, "Une fois, dans le texte", []string{
			"> Une fois, dans le texte  Le numéro",
			"  Une fois, dans le texte  Le nom du rapport, pour une feuille égarée",
		}},
		{40, "?", []string{
			"> Le numéro                          ?",
			"  Le nom du rapport, pour une feuille",
			"  égarée                             ?",
		}},
		{40, "Une fois, dans le texte", []string{
			"> Le numéro    Une fois, dans le texte",
			"  Le nom du rapport, pour une feuille",
			"  égarée       Une fois, dans le texte",
		}},
	} {
		if got := drawn(painter(t, test.width, 24, false), page(test.lead)); !slices.Equal(got, test.want) {
			t.Errorf("%d columns, %s:\n%s\nwant\n%s", test.width, test.lead, strings.Join(got, "\n"), strings.Join(test.want, "\n"))
		}
	}
}

// A line that is too long for its view goes on below its beginning, and the two views
// stay side by side.
func TestALongLineOfAViewIsNotCut(t *testing.T) {
	page := &screen.Page{Parts: []screen.Part{screen.Columns{
		Left:  screen.Column{Title: "A", Lines: []screen.Line{{Text: "une ligne qui est un peu trop longue pour sa colonne"}, {Text: "deux"}}},
		Right: screen.Column{Title: "B", Lines: []screen.Line{{Text: "un"}, {Text: "deux"}}},
	}}}
	want := []string{
		"A                                       B",
		"une ligne qui est un peu trop longue    un",
		"  pour sa colonne",
		"deux                                    deux",
	}
	if got := drawn(painter(t, 80, 24, false), page); !slices.Equal(got, want) {
		t.Errorf("side by side:\n%s", strings.Join(got, "\n"))
	}
	want = []string{"A", "une ligne qui est un peu trop longue", "  pour sa colonne", "deux", "", "B", "un", "deux"}
	if got := drawn(painter(t, 40, 24, false), page); !slices.Equal(got, want) {
		t.Errorf("one below the other:\n%s", strings.Join(got, "\n"))
	}
}

func TestInvisibleMarksAreDrawnOrWrittenInLetters(t *testing.T) {
	line, err := activity.Pieces("{space}{space}Le 3{nbsp}mai{tab}{tab}{break}{page}{return}")
	if err != nil {
		t.Fatal(err)
	}
	inked := screen.WithSigns(line)
	for letters, want := range map[bool]string{
		false: "··Le 3°mai→→↵[saut de page]¶",
		true:  "[2 espaces]Le 3[insécable]mai[2 tabulations][saut de ligne][saut de page][fin de paragraphe]",
	} {
		if got := painter(t, 80, 24, letters).ink(inked); got != want {
			t.Errorf("letters %v: %q, want %q", letters, got, want)
		}
	}
}
