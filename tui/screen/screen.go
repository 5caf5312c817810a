package screen

import (
	tea "charm.land/bubbletea/v2"

	"jourdain/grader/address"
	"jourdain/grader/document"
	"jourdain/grader/rules/page"
	"jourdain/tui/text"
)

// Screen is one place of the tutor.
type Screen interface {
	// Init returns what to do when the screen is first shown.
	Init(Env) Effect
	// Update hears a message and returns what to do about it.
	Update(Env, tea.Msg) Effect
	// Page says what the screen shows and offers now. It changes nothing.
	Page(Env) Page
}

// Env is what every screen may read. It is a value: a screen gets the current one
// with each call and keeps none.
type Env struct {
	Words *text.Words
	// Book has the words of the rules, in the same voice.
	Book     *page.Book
	Settings Settings
	// Plain is set in the line mode, for what is done or shown otherwise there. What is only said
	// otherwise is found by Words.
	Plain bool
	// Desktop is set where the learner's own program can be opened from here.
	Desktop bool
	// Public is set on a terminal that many people use: nothing is kept, and leaving is
	// for the next one.
	Public bool
	// Seat is set at a seat of a class server, for what is done otherwise there. What is only said
	// otherwise is found by Words.
	Seat bool
}

// Lang returns the language of the tutor.
func (e Env) Lang() string { return e.Words.Lang() }

// Voice returns how the tutor speaks to the learner.
func (e Env) Voice() address.Voice { return e.Words.Voice() }

// Setup returns the voice and the settings that are in force.
func (e Env) Setup() Setup { return Setup{Voice: e.Voice(), Settings: e.Settings} }

// Setup is everything that can be set.
type Setup struct {
	Voice address.Voice // its form is chosen, and counts in a language that has forms of address
	Settings
}

// Settings are what a learner chose for themselves.
type Settings struct {
	Tool page.Tool // the word processor they use; "" when not chosen
	// Format is that of the starting files, as it was chosen last; "" when it was not.
	Format document.Format
	Look   Look
	// Track is the id of the track that they follow; [AllLessons] when they want none,
	// "" when they were not asked.
	Track string
	// Praise says whether the tutor praises; the facts are said in any case.
	Praise Praise
}

// StartingFormat returns the format in which starting files are proposed: the one that was chosen
// last, else the tool's.
func (s Settings) StartingFormat() document.Format {
	if s.Format != "" {
		return s.Format
	}
	return s.Tool.Format()
}

// StartingFormats returns the formats in which there are starting files, in the order in which
// they are offered.
func StartingFormats() []document.Format {
	return []document.Format{document.ODT, document.DOCX, document.Markdown}
}

// Praise says whether the tutor praises. Its zero value is yes.
type Praise string

// With praise, and without.
const (
	WithPraise    Praise = ""
	WithoutPraise Praise = "off"
)

// AllLessons stands for no track: every lesson, in the order of the course.
const AllLessons = "all"

// Look is how the tutor looks.
type Look string

// The looks.
const (
	NormalLook   Look = "normal"
	ContrastLook Look = "contrast"
	NoColorLook  Look = "no-color"
	WarmLook     Look = "warm"
)

// Looks returns the looks in the order in which they are offered; the first is in force where
// none was chosen. A look has its words under settings.look- and its name, and its colours in
// package theme.
func Looks() []Look { return []Look{NormalLook, ContrastLook, NoColorLook, WarmLook} }

// Name names a screen in the table of screens.
type Name string

// The screens.
const (
	HomeScreen        Name = "home"
	CourseScreen      Name = "course"
	LessonScreen      Name = "lesson"
	BriefScreen       Name = "brief"
	PracticeScreen    Name = "practice"
	AgainScreen       Name = "again"
	SubmitScreen      Name = "submit"
	ResultScreen      Name = "result"
	HowtoScreen       Name = "howto"
	SettingsScreen    Name = "settings"
	HelpScreen        Name = "help"
	TakeawayScreen    Name = "takeaway"
	CodeScreen        Name = "code"
	CertificateScreen Name = "certificate"
)
