package widget

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"jourdain/lessons/activity"
	"jourdain/tui/screen"
	"jourdain/tui/text"
	"jourdain/tui/theme"
)

func painter(t *testing.T, width, height int, letters bool) *Painter {
	t.Helper()
	words, err := text.Open("fr")
	if err != nil {
		t.Fatal(err)
	}
	return NewPainter(width, height, theme.New(screen.NoColorLook), words, letters)
}

// drawn gives the lines of a page's body, without their looks.
func drawn(p *Painter, page *screen.Page) []string {
	body := p.Body(page, 0)
	lines := make([]string, len(body.Lines))
	for i, line := range body.Lines {
		lines[i] = strings.TrimRight(ansi.Strip(line), " ")
	}
	return lines
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
	inked := screen.Inked(line)
	for letters, want := range map[bool]string{
		false: "··Le 3°mai→→↵[saut de page]¶",
		true:  "[2 espaces]Le 3[insécable]mai[2 tabulations][saut de ligne][saut de page][fin de paragraphe]",
	} {
		if got := painter(t, 80, 24, letters).ink(inked); got != want {
			t.Errorf("letters %v: %q, want %q", letters, got, want)
		}
	}
}
