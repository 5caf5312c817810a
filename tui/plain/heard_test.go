package plain

import (
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/address"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// A remark in brackets at the end of a line is said without stops that stand alone, and so is
// nothing after a colon; a loud line does not end before it is said to be loud.
func TestBracketsLeaveNoStopAlone(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{"(see figure 3).", "see figure 3."},
		{"The boat (see figure 3).", "The boat, see figure 3."},
		{"Author: (none)", "Author: none"},
		{"**Bring your own bags.**", "Bring your own bags, in bold"},
	} {
		if got := said(t, "en", c.line); got != c.want {
			t.Errorf("%q is said %q, want %q", c.line, got, c.want)
		}
	}
}

// A cell that says between brackets that it is empty is said as a word.
func TestACellInBracketsIsAWord(t *testing.T) {
	got := said(t, "en", "Day      Time     Room", "(empty)  6 pm     Gym (new)")
	if want := "Day, Time, Room\nempty, 6 pm, Gym (new)"; got != want {
		t.Errorf("it is said %q, want %q", got, want)
	}
}

// Signs of invisible marks that follow each other are counted where a document is quoted; a
// sign that a text speaks of is left.
func TestQuotedMarksAreCounted(t *testing.T) {
	for _, c := range []struct{ lang, line, want string }{
		{"en", "“Hexley········3 May”", "“Hexley, eight spaces, 3 May”"},
		{"en", "“→→3 May··”", "“two tabs, 3 May, two spaces”"},
		{"fr", "« Le 3 mai···à midi »", "« Le 3 mai, trois espaces, à midi »"},
		{"en", "A space becomes a dot: ·", "A space becomes a dot: ·"},
		{"en", "Format → Styles", "Format → Styles"},
	} {
		words, err := text.OpenPlain(address.Polite.In(c.lang))
		if err != nil {
			t.Fatal(err)
		}
		if got := quoted(words, c.line); got != c.want {
			t.Errorf("%q is said %q, want %q", c.line, got, c.want)
		}
	}
}

// A heading is not the last that is said before one is asked to read on.
func TestAHeadingIsSaidWithWhatItHeads(t *testing.T) {
	begun := turn{said: map[string]bool{}}
	for range mostLines - 2 {
		begun.add("a line")
	}
	begun.headed("What the machine reads:", []string{"eggs", "butter"})
	if now := begun.next(false); now[len(now)-1].heads {
		t.Error("a turn ends with a heading")
	}
	if now := begun.next(false); len(now) != 3 || !now[0].heads {
		t.Errorf("the rest is %v", now)
	}
}

// steady is a session with a page that no answer changes.
type steady struct {
	words *text.Words
	page  screen.Page
	asked []string
}

func (s *steady) Start() tea.Cmd    { return nil }
func (s *steady) Env() screen.Env   { return screen.Env{Words: s.words} }
func (s *steady) Page() screen.Page { return s.page }
func (s *steady) Done() bool        { return false }
func (s *steady) Close()            {}
func (s *steady) Update(msg tea.Msg) tea.Cmd {
	if chosen, ok := msg.(screen.Chosen); ok {
		s.asked = append(s.asked, chosen.ID)
	}
	return nil
}

// answered returns a session after some answers, and what was said.
func answered(t *testing.T, page *screen.Page, answers ...string) (*steady, string) {
	t.Helper()
	words, err := text.OpenPlain(address.Polite.In("en"))
	if err != nil {
		t.Fatal(err)
	}
	s, out := &steady{words: words, page: *page}, &strings.Builder{}
	if err := Run(t.Context(), s, strings.NewReader(strings.Join(answers, "\n")+"\n"), out); err != nil {
		t.Fatal(err)
	}
	return s, out.String()
}

// What was new is not said again after an answer that does nothing: it would sound like its
// outcome. After one that does something, it is.
func TestWhatIsNewIsNotTheOutcomeOfNonsense(t *testing.T) {
	news := "Buses: level 3."
	page := &screen.Page{
		Title: "Buses",
		Parts: []screen.Part{screen.Note{Text: news, News: true}},
		Rows:  []screen.Row{{ID: "a", Label: "One"}},
	}
	if _, out := answered(t, page, "9", "undo", "previous"); strings.Count(out, news) != 1 {
		t.Errorf("after nonsense, it is said %d times", strings.Count(out, news))
	}
	if _, out := answered(t, page, "9", "1"); strings.Count(out, news) != 2 {
		t.Errorf("after an answer, it is said %d times", strings.Count(out, news))
	}
}

// Where Enter alone chooses one of the rows, the question says that it goes on.
func TestEnterAloneIsSaid(t *testing.T) {
	page := &screen.Page{Title: "Buses", Rows: []screen.Row{{ID: "on", Label: "Go on"}, {ID: "again", Label: "See it again"}}}
	page.Enter.Alone = "on"
	s, out := answered(t, page, "")
	if !strings.Contains(out, "Enter to go on (or 1 to 3") || len(s.asked) != 1 || s.asked[0] != "on" {
		t.Errorf("asked for %q after:\n%s", s.asked, out)
	}
}

// Where most of a long list was heard, only the rest of it is said; where much of it is new, all of
// it is, so that no number is missing that one would look for.
func TestAListWithManyNewChoicesIsSaidWhole(t *testing.T) {
	words, err := text.OpenPlain(address.Polite.In("en"))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ choices, heard, want int }{{10, 9, 1}, {3, 1, 3}, {9, 5, 9}} {
		d := &dialogue{session: &steady{words: words}}
		d.turn.begin()
		for range mostLines {
			d.turn.add("a line")
		}
		for i := range test.choices {
			c := choice{label: strconv.Itoa(i)}
			d.choices = append(d.choices, c)
			if i < test.heard {
				d.turn.heard[i+1] = c.said(words, i+1)
			}
		}
		d.tellChoices()
		if got := len(d.turn.lines) - mostLines; got != test.want {
			t.Errorf("of %d choices, %d of which were heard, %d are said, want %d", test.choices, test.heard, got, test.want)
		}
	}
}
