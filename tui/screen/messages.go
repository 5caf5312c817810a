package screen

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"jourdain/tui/documents"
)

// Chosen says that a person chose a row, or an action of the page. For an action
// on a row, Row names the row it was meant for.
type Chosen struct {
	ID  string
	Row string
}

// Entered says that a person typed or pasted a line.
type Entered struct{ Text string }

// Pasted says that a person pasted or dropped something where no line was asked
// for.
type Pasted struct{ Text string }

// MostTyped is how many characters a line has at most that a person types or pastes. The
// longest address of a file has less, and a terminal that reads whole lines cuts them
// after 4,095 bytes without a word.
const MostTyped = 2000

// MostPasted is how many characters a text has at most that a person pastes to hand it in: some
// forty pages.
const MostPasted = 100_000

// TooLong says that a person typed or pasted more than may be, of which nothing is taken. The
// program says so on the screen that it was meant for.
type TooLong struct {
	// Most is how many characters may be; 0 for [MostTyped].
	Most int
	// Line is set where a line of a text is longer than a terminal lets through.
	Line bool
}

// Cancelled says that a person gave up typing a line.
type Cancelled struct{}

// Poll comes before each answer in the line mode: it is time to look at what may have
// changed by itself.
type Poll struct{}

// Stirred says on the full screen that a person does something again, after a while in which
// nobody did anything: it is time to look at what may have changed by itself.
type Stirred struct{}

// Resumed says that the screen is shown again after another one. Anew says that one did not
// come back to it, but went on: a lesson is finished.
type Resumed struct{ Anew bool }

// Ask is a wish to go elsewhere; [Go] and its like make it.
type Ask struct {
	To Route
	// How says what becomes of the screen that asks.
	How How
}

// How says what becomes of the screen that asks for another.
type How uint8

// The ways to go elsewhere.
const (
	Push How = iota // it waits below, and Back returns to it
	Swap            // it is replaced
	Anew            // it ends, with all those above the list of the lessons or the first screen
	Pop             // it ends, and the one below is shown again
	Quit            // the tutor ends
)

// Route is a screen with what it needs to know.
type Route struct {
	Name   Name
	Lesson string // a lesson's id
	Step   int    // a step of it, from 0
	Alone  bool   // the step is done by itself: one comes back from it
	Series Series // for practising again: the exercises
	Work   string // the id of one of its works; "" for the first
	File   string // a path
	Typed  string // what was pasted on another screen: an address, or a text to hand in
	// Written says where the file is that was made of a text that was pasted; the zero place for none.
	Written documents.Place
	Skill   string // for a page of howto
	Take    bool   // for a brief: the starting file is given, unless one has it
	Topic   Page   // for help: the page that help was asked on
	Long    bool   // for help: that page has more lines than are in sight
}

// Changed is a wish to change settings; [Change] and [Try] make it. The program shows
// everything anew.
type Changed struct {
	Setup
	// Trial is set for what is only tried out: it is in force, and it is not kept.
	Trial bool
}

// Selected says which row is selected, on a page that tries out the selected row.
type Selected struct{ ID string }

// Effect is what a screen wants in answer to a message; the zero value is nothing.
type Effect struct {
	// Now are wishes that are granted before the next key is heard, so that a key
	// pressed twice in a row does not act twice on the same screen.
	Now []tea.Msg
	// Later runs beside the loop, and its message comes back to the screen.
	Later tea.Cmd
	// InOrder runs beside the loop too, after all that was asked for in order before,
	// and before the tutor ends: what reads or writes what a learner has done.
	InOrder []tea.Cmd
}

// Go shows another screen, to come back from.
func Go(to Route) Effect { return ask(Ask{To: to, How: Push}) }

// Replace shows another screen in place of this one.
func Replace(to Route) Effect { return ask(Ask{To: to, How: Swap}) }

// Begin shows another screen as from the list of the lessons: a finished lesson does not
// wait below the next one.
func Begin(to Route) Effect { return ask(Ask{To: to, How: Anew}) }

// Leave goes back to the screen below.
func Leave() Effect { return ask(Ask{How: Pop}) }

// Exit ends the tutor.
func Exit() Effect { return ask(Ask{How: Quit}) }

// Change makes the settings these, and keeps them.
func Change(s Setup) Effect { return Effect{Now: []tea.Msg{Changed{Setup: s}}} }

// Try makes the settings these until others are tried or kept.
func Try(s Setup) Effect { return Effect{Now: []tea.Msg{Changed{Setup: s, Trial: true}}} }

// Later runs a command beside the loop.
func Later(cmd tea.Cmd) Effect { return Effect{Later: cmd} }

// Task is work beside the loop that can be given up; [Seek] and [Do] make one.
type Task struct {
	// Run works until it is done or its context ends, and returns the answer for the screen.
	Run func(context.Context) tea.Msg
	// Deed is set for what a person asked for, as writing a file, which leaving the
	// screen does not undo.
	Deed bool
}

// Seek runs what only the screen wants to know, until it knows or is left.
func Seek(run func(context.Context) tea.Msg) Effect { return Later(Task{Run: run}.cmd) }

// Do runs what a person asked for, until it is done or they have left the tutor.
func Do(run func(context.Context) tea.Msg) Effect { return Later(Task{Run: run, Deed: true}.cmd) }

// cmd hands the task to the one who runs it, and knows how long it may.
func (t Task) cmd() tea.Msg { return t }

// InOrder runs a command beside the loop, after those that were asked for in order
// before: keys come faster than a disk keeps what they did, and what was done last must
// be kept last.
func InOrder(cmd tea.Cmd) Effect { return Effect{InOrder: []tea.Cmd{cmd}} }

// Acknowledge brings a message to its screen, which then tells a person what has come of what they
// did. At a seat of a class server it comes after all that was asked for in order before, so that
// what they were told of outlives the server; elsewhere it comes at once.
func Acknowledge(env Env, msg tea.Msg) Effect {
	if !env.Seat {
		return Effect{Now: []tea.Msg{msg}}
	}
	return InOrder(func() tea.Msg { return msg })
}

// Both returns two effects as one.
func Both(a, b Effect) Effect {
	return Effect{
		Now: slices.Concat(a.Now, b.Now), Later: tea.Batch(a.Later, b.Later), InOrder: slices.Concat(a.InOrder, b.InOrder),
	}
}

func ask(a Ask) Effect { return Effect{Now: []tea.Msg{a}} }
