package screen

import "jourdain/lessons/activity"

// Page is what a screen shows and offers, in words. It is a value without a
// terminal: both hands read it.
type Page struct {
	Head  Head
	Title string
	// Wide are said first, where the window has lines to spare: the line mode and a
	// short window leave them out, and an action of the page shows them. Paired columns
	// take only the lines that the row of Selection leaves, so that it stays in sight.
	Wide []Part
	// Parts are said before the rows, and After after them.
	Parts []Part
	Rows  []Row
	// Leads are the words that can come to stand before the rows: their column is wide
	// enough from the start, so that nothing moves when one appears.
	Leads []string
	// Beside stands beside the rows where the window is wide, and after them where
	// it is not; nil for nothing.
	Beside    *Column
	After     []Part
	Selection Selection
	// Words are the words of the glossary that the page uses, for the page of help.
	Words []Word
	// Input asks for a line of text; nil when none is asked for.
	Input *Input
	Enter Enter
	// Actions are the keys of the page.
	Actions []Action
	// RowActions are the keys that do something with the selected row.
	RowActions []Action
	Back       Back
	// NoHelp is set for a page that has no help: that of help itself, and one that any key
	// leaves.
	NoHelp bool
}

// Head is the line at the top of a page.
type Head struct {
	// Trail says in words where one is: "Leçon 4 · Votre document".
	Trail string
	// Status is what may change by itself, at the other end: "relu à 14 h 02".
	Status string
	// Short is the status where there is no room for the whole of it.
	Short string
	// Guide says how one goes from here to one's own program and back, for the page of help; ""
	// where a page is not about a file.
	Guide string
	// Place tells two places apart: what was said at one is not said again as long as one
	// stays there. "" where the title tells them apart.
	Place string
	// Meter is drawn after the status where there is room.
	Meter Meter
}

// Meter says how far one is: so much is done, of so much; the zero one says nothing.
type Meter struct{ Done, Of int }

// Selection says which of a page's rows is selected.
type Selection struct {
	// Row is the row that is selected when the page's rows first appear, or when Turn
	// changes; "" for the first.
	Row string
	// Reveal brings Row into sight when the page appears, for a page where one comes back
	// to a row.
	Reveal bool
	// Turn tells two states of one screen apart: when it changes, the page is shown from
	// its beginning.
	Turn string
	// Sent changes when Row is to be selected on the page as it is, which does not move for that.
	Sent int
	// Answers is set where choosing a row is to answer: Enter that has read on to the rows
	// chooses none of them, until one goes to it.
	Answers bool
	// Whole is set where choosing a row answers at once: Enter first reads on to the last one.
	Whole bool
	// Tries is set where the selected row is tried out at once: the screen hears a
	// [Selected] whenever another one is selected. The line mode selects nothing.
	Tries bool
}

// Enter is what the key of that name does.
type Enter struct {
	// Verb is the verb for Enter on a row, or, on a page without rows, for what Enter does:
	// "suite". "" when it does nothing.
	Verb string
	// ID is the action that Enter chooses on a page without rows.
	ID string
	// Takes says which lines that are no answer are for the page in the line mode: they come as
	// [Entered]. What is pasted on the full screen comes as [Pasted] anyway.
	Takes Takes
	// Texts is set where a text of several lines that is pasted is for the page: it comes as [Pasted],
	// and has [MostPasted] characters at most. In the line mode its first line may come before the
	// rest of it.
	Texts bool
	// Alone is the action that Enter alone chooses in the line mode, on a page with rows; "" to
	// hear the page again.
	Alone string
}

// Back is the way out of a page.
type Back struct {
	// ID is the action that Esc chooses; "" to leave the screen.
	ID string
	// Verb is the verb for Esc; "" for the usual one.
	Verb string
	// Name is what the line mode calls going back: "Retour au cours". "" for where the
	// screen below says, or the usual name.
	Name string
	// Last is set on the screen that Esc does not leave, and Leave is the verb of the key
	// that ends there: "quitter".
	Last  bool
	Leave string
}

// The actions that mean the same wherever a page has them: OpenID opens the file that the page
// is about, YesID is yes to what the page asks besides its rows, UndoID takes back what was done
// last, QuitID ends the tutor, and PreviousID goes to the page of a lesson before.
const (
	OpenID     = "open"
	YesID      = "yes"
	UndoID     = "undo"
	QuitID     = "quit"
	PreviousID = "previous"
)

// HasRow reports whether a row has this ID.
func (p *Page) HasRow(id string) bool {
	for i := range p.Rows {
		if p.Rows[i].ID == id {
			return true
		}
	}
	return false
}

// Numbered returns the row of a number, from 1: the row that has it, or, where the rows have
// no numbers, the one in that place. It returns -1 for none.
func (p *Page) Numbered(number int) int {
	place := number - 1
	for i := range p.Rows {
		switch {
		case p.Rows[i].Number == number:
			return i
		case p.Rows[i].Number > 0:
			place = -1
		}
	}
	if place >= len(p.Rows) {
		return -1
	}
	return place
}

// Row is a line that a person can choose.
type Row struct {
	ID    string
	Mark  Mark
	Label string
	// Number is the number that the label begins with; 0 for none.
	Number int
	// Aside stands at the end of the line.
	Aside string
	// Lead is a short word before the label, in a column of its own: a role.
	Lead string
	// Group is the heading under which the row and those after it stand.
	Group string
	// Detail is said of the row while it is selected.
	Detail string
	// Words is what the words are like.
	Words Wording
	// Enter is the verb for Enter on this row; "" for the page's.
	Enter string
	// Apart sets the row off from those above it, without mark or lead.
	Apart bool
	// Depth indents the row, for an outline.
	Depth int
	// Behind is set for a row that comes and goes: the line mode lists it behind all the others and
	// the page's actions, which so keep their numbers.
	Behind bool
	// IfRoom is set for a row that a short window leaves out until one goes up to it.
	IfRoom bool
	// Actions are the keys that do something with this row, while it is selected. The
	// line mode offers them after it.
	Actions []Action
	// Lines are the lines of the page's paired columns that the row is about.
	Lines []int
}

// Word is a word that is explained.
type Word struct {
	Title string // as it is called: "Paragraphe"
	Text  string // what it means
}

// Action is a key that does something. Its ID comes back in [Chosen].
type Action struct {
	ID    string
	Key   string // as it is pressed: "r", "left"
	Label string // "" keeps it out of the keys' line; help lists it all the same
	// Help says it at length, for the help page; the label by default.
	Help string
	// GroupLabel is the label that stands for those of several actions where there is no room
	// for each: "h b déplacer"; "" for none.
	GroupLabel string
	// Wide is set for an action that only shows what the page's Wide has: it is left out of
	// the keys' line where all of that is drawn.
	Wide bool
	// Stay is set for an action on a row that keeps it selected, wherever it goes;
	// without it the next row is selected.
	Stay bool
	// Behind is set for an action on a row that the line mode lists behind all the rows,
	// which so keep their numbers.
	Behind bool
}

// Part is something that a page says: a [Prose], a [Note], a [Columns], a [Keys],
// a [Caption] or a [Legend].
type Part interface{ part() }

// Prose is text in Markdown.
type Prose struct{ Markdown string }

// Note is one sentence or two, with a mark.
type Note struct {
	Mark Mark
	// Title stands on a line of its own before the text; "" for none.
	Title string
	Text  string
	// IfRoom is set for a note that a short window leaves out.
	IfRoom bool
	// Worded is set for a note whose words say what its mark says: the line mode leaves
	// the mark out.
	Worded bool
	// News is set for a note of what just happened: the line mode says it each time.
	News bool
	// Turn tells two notes of the same words apart: another one is brought into sight.
	Turn int
	// Known is set for a note that only says again what was told: it is not brought into sight.
	Known bool
}

// Caption is a short line above what it introduces.
type Caption struct{ Text string }

// Keys are keys with what they do, one a line.
type Keys struct{ List []Action }

// Legend says what the signs for invisible marks are, on a screen that draws them.
type Legend struct{ Signs []activity.Sign }

// Columns are two views of the same, side by side or one below the other. Where there
// is nothing on the right, the left one stands alone.
type Columns struct {
	Left, Right Column
	// Paired is set where each line on the right says what is read in the one on the
	// left: they stay together, whatever the width.
	Paired bool
}

// Alone reports whether there is nothing on the right.
func (c *Columns) Alone() bool {
	return c.Right.Title == "" && c.Right.Empty == "" && len(c.Right.Lines) == 0
}

// Column is one view: a title and lines.
type Column struct {
	Title string
	Lines []Line
	// Header is set where the first line is the header row of a table: by ear, it is called so.
	Header bool
	// Empty says that there is nothing to show.
	Empty string
}

// Line is a line of a column.
type Line struct {
	Lead  string // a number or a sign before the words
	Text  string
	Aside string
	// Said is what the line mode says behind the words in place of Aside, and in place of
	// what a paired line has read; "" for the same.
	Said string
	// Whole is set for what is read of a line, of two that are paired, where it has the words
	// of the line too: where one line stands for both, it is this one.
	Whole bool
	Depth int
	Loud  bool
	Mark  Mark // Todo for a line that the eye and the machine see differently
}

func (Prose) part()   {}
func (Note) part()    {}
func (Caption) part() {}
func (Keys) part()    {}
func (Legend) part()  {}
func (Columns) part() {}
