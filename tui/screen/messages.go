package screen

import (
	tea "charm.land/bubbletea/v2"

	"jourdain/grader/rules/page"
	"jourdain/grader/rules/rule"
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

// Cancelled says that a person gave up typing a line.
type Cancelled struct{}

// Poll comes about once a second to a screen whose page asks for it, and before
// each answer in the line mode.
type Poll struct{}

// Resumed says that the screen is shown again after another one.
type Resumed struct{}

// Ask is a wish to go elsewhere.
type Ask struct {
	Where Where
	// How says what becomes of the screen that asks.
	How How
}

// How says what becomes of the screen that asks for another.
type How uint8

// The ways to go elsewhere.
const (
	Push   How = iota // it waits below, and Back returns to it
	Swap              // it is replaced
	Pop               // it ends, and the one below is shown again
	ToHome            // all end but the first
	Quit              // the tutor ends
)

// Where is a screen with what it needs to know.
type Where struct {
	Name   Name
	Lesson string  // a lesson's id
	Step   int     // a step of it, from 0
	File   string  // a path
	Rule   rule.ID // for the page of a rule
	Skill  string  // for a page of howto
	Topic  Page    // for help: the page that help was asked on
}

// Changed says that a setting changed. A screen returns it as a message; the
// program keeps it and shows everything anew. An empty field stays as it was.
type Changed struct {
	Lang string
	Tool page.Tool
	Look Look
}

// Go gives the command that shows another screen, to come back from.
func Go(where Where) tea.Cmd { return ask(Ask{Where: where, How: Push}) }

// Replace gives the command that shows another screen in place of this one.
func Replace(where Where) tea.Cmd { return ask(Ask{Where: where, How: Swap}) }

// Leave gives the command that goes back to the screen below.
func Leave() tea.Cmd { return ask(Ask{How: Pop}) }

// Home gives the command that goes back to the first screen.
func Home() tea.Cmd { return ask(Ask{How: ToHome}) }

// Exit gives the command that ends the tutor.
func Exit() tea.Cmd { return ask(Ask{How: Quit}) }

// Change gives the command that changes settings.
func Change(c Changed) tea.Cmd { return func() tea.Msg { return c } }

func ask(a Ask) tea.Cmd { return func() tea.Msg { return a } }
