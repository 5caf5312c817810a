package tui

import (
	"context"
	"errors"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/address"
	"jourdain/grader/document"
	"jourdain/grader/rules"
	"jourdain/grader/rules/page"
	"jourdain/lessons"
	"jourdain/lessons/progress"
	"jourdain/tui/home"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// Session is one learner at the tutor: the screens, the language and the settings.
// It knows no terminal; the full screen ([App]) and the line mode (package plain)
// each play one.
type Session struct {
	env    screen.Env
	router Router
	store  *progress.Keeper
	course *lessons.Course
	warm   func()
	line   line         // of what is read and written of the learner's progress
	kept   screen.Setup // the settings without those that are only tried out
	done   bool
	// leaving is how long the end waits for the disk.
	leaving time.Duration
	// told is why something could not be kept, which is said on one screen: the one where
	// it was noticed.
	told   error
	toldOn *entry
	long   *entry // where something too long was typed last; nil for nowhere
	over   screen.TooLong
	late   lateness
}

// The names under which settings are kept.
const (
	langSetting    = "language"
	toolSetting    = "tool"
	lookSetting    = "look"
	trackSetting   = "track"
	addressSetting = "address"
	praiseSetting  = "praise"
	formatSetting  = "format"
)

// values returns what is kept of the settings, by name.
func values(s screen.Setup) map[string]string {
	return map[string]string{
		langSetting: s.Voice.Lang, toolSetting: string(s.Tool), lookSetting: string(s.Look), trackSetting: s.Track,
		addressSetting: string(s.Voice.Form), praiseSetting: string(s.Praise), formatSetting: string(s.Format),
	}
}

// NewSession begins at the first screen, in a voice.
func NewSession(services Services, setup screen.Setup, plain bool) (*Session, error) {
	store := progress.Keep(services.Progress)
	services.Progress, services.Takeaway.Store = store, store
	s := &Session{router: Router{makers: Screens(services)}, store: store, course: services.Course, warm: services.Warm, leaving: leaving, late: lateness{after: isSlow}}
	if s.warm == nil {
		s.warm = s.course.Warm
	}
	s.env = screen.Env{Plain: plain, Public: services.Venue == AtPublicTerminal, Seat: services.Venue == AtSeat, Desktop: services.Open != nil}
	s.kept = setup
	return s, s.set(s.kept)
}

// set makes settings those that are in force. A language without words changes nothing.
func (s *Session) set(setup screen.Setup) error {
	open := text.Open
	if s.env.Plain {
		open = text.OpenPlain
	}
	words, err := open(setup.Voice)
	if err != nil {
		return err
	}
	if s.env.Seat {
		words.AtSeat()
	}
	book, err := rules.Book(setup.Voice)
	if err != nil {
		return err
	}
	s.env.Words, s.env.Book, s.env.Settings = words, book, setup.Settings
	return nil
}

// Start shows the first screen.
func (s *Session) Start() tea.Cmd {
	return s.Update(screen.Ask{To: screen.Route{Name: screen.HomeScreen}})
}

// Warm returns what can be prepared beside the loop while the first screen is read: the
// lessons.
func (s *Session) Warm() tea.Cmd {
	warm := s.warm
	return func() tea.Msg {
		warm()
		return nil
	}
}

// Env returns what the screens may read.
func (s *Session) Env() screen.Env { return s.env }

// Page returns what the top screen shows and offers. What could not be kept is said first,
// once; the first screen says it by itself each time.
func (s *Session) Page() screen.Page {
	top := s.router.top()
	page := top.screen.Page(s.env)
	if below := s.router.below(); below != nil && page.Back.ID == "" && page.Back.Name == "" {
		page.Back.Name, _ = s.env.Words.Find("back." + string(below.route.Name))
	}
	if s.told != nil && s.toldOn == top && top.route.Name != screen.HomeScreen {
		note := screen.Note{Mark: screen.Todo, Text: home.Trouble(s.env.Words, s.told)}
		page.Parts = slices.Concat([]screen.Part{note}, page.Parts)
	}
	if s.late.waits() && s.told == nil {
		note := screen.Note{Mark: screen.Todo, Text: s.env.Words.Say("progress.slow")}
		page.Parts = slices.Concat([]screen.Part{note}, page.Parts)
	}
	if s.long == top {
		note := screen.Note{Mark: screen.Todo, Text: s.tooLong(), News: true}
		page.Parts = slices.Concat([]screen.Part{note}, page.Parts)
	}
	return page
}

// leaving is how long what was done last may take to be kept when a learner leaves. It
// takes some milliseconds, and without end on a disk that does not answer.
const leaving = 6 * time.Second

// ErrHangs says that the disk did not answer in time.
var ErrHangs = errors.New("the disk does not answer")

// Finish returns up what is still being done for the learner ([Session.Close]), does what is left
// to do of what was asked for in order, tries once more to keep what could not be kept, and ends
// the use of the progress. It is for the end. The error says why something is not kept; it is
// [ErrHangs] where that is not known in time.
func (s *Session) Finish() error {
	s.Close()
	kept := make(chan error, 1)
	go func() {
		s.line.finish()
		kept <- errors.Join(s.store.Flush(context.Background()), s.store.Close())
	}()
	select {
	case err := <-kept:
		return err
	case <-time.After(s.leaving):
		return ErrHangs
	}
}

// Close returns up what is still being done for the learner, who has left. What has not
// come to its end in a moment is left behind, and its answer is for nobody.
func (s *Session) Close() { s.router.close() }

// Done reports whether the learner has left.
func (s *Session) Done() bool { return s.done }

// Update hears a message and returns what to do beside the loop. What a screen wants
// at once is done before it returns.
func (s *Session) Update(msg tea.Msg) tea.Cmd {
	var later []tea.Cmd
	for queue := []tea.Msg{s.measured(msg)}; len(queue) > 0; queue = queue[1:] {
		effect := s.receive(queue[0])
		queue = append(queue, effect.Now...)
		later = append(later, effect.Later)
		for _, cmd := range effect.InOrder {
			later = append(later, s.inOrder(cmd))
		}
	}
	s.notice()
	return tea.Batch(later...)
}

// troubled says that something could not be kept.
type troubled struct{}

// reportingTrouble makes a command say so when something could not be kept, besides what it says.
func (s *Session) reportingTrouble(cmd tea.Cmd) tea.Cmd {
	return func() tea.Msg {
		msg := cmd()
		if s.store.Trouble() == nil {
			return msg
		}
		return tea.BatchMsg{func() tea.Msg { return msg }, func() tea.Msg { return troubled{} }}
	}
}

// notice finds out whether something could not be kept, or can be again.
func (s *Session) notice() {
	switch err := s.store.Trouble(); {
	case err == nil:
		s.told = nil
	case s.told == nil:
		s.told, s.toldOn = err, s.router.top()
	}
}

func (s *Session) receive(msg tea.Msg) screen.Effect {
	switch msg := msg.(type) {
	case screen.Changed:
		return s.change(msg)
	case screen.Ask:
		if msg.How == screen.Quit {
			s.done = true
			return screen.Effect{}
		}
		return s.router.Go(s.env, msg)
	case screen.TooLong:
		s.long, s.over = s.router.top(), msg
		return screen.Effect{}
	case isLate:
		return s.late.begin(msg)
	case caughtUp:
		s.late.end()
		return screen.Effect{}
	default:
		return s.router.Update(s.env, msg)
	}
}

// change applies settings at once, and keeps those that are not only tried out.
func (s *Session) change(c screen.Changed) screen.Effect {
	if s.set(c.Setup) != nil || c.Trial {
		return screen.Effect{} // no screen offers a language without words
	}
	before, now := values(s.kept), values(c.Setup)
	s.kept = c.Setup
	return screen.InOrder(func() tea.Msg {
		for name, value := range now {
			if value != before[name] {
				// A setting that cannot be kept is still in force until the end, and the
				// first screen has said that nothing is kept.
				_ = s.store.SaveSetting(context.Background(), name, value)
			}
		}
		return nil
	})
}

// Kept reads the settings that the learner chose before. The language is "" when
// they never chose one. What is no value of a setting counts for nothing: anybody may
// have written into the file.
func Kept(ctx context.Context, store progress.Store) (setup screen.Setup, err error) {
	read := func(name string) string {
		if err != nil {
			return "" // a file that another program holds is waited for once
		}
		var value string
		value, err = store.Setting(ctx, name)
		return value
	}
	setup.Voice.Lang = oneOf(read(langSetting), text.Languages()...)
	setup.Voice.Form = oneOf(address.Form(read(addressSetting)), address.Familiar)
	setup.Settings = screen.Settings{
		Tool:   oneOf(page.Tool(read(toolSetting)), page.Tools()...),
		Format: oneOf(document.Format(read(formatSetting)), screen.StartingFormats()...),
		Look:   oneOf(screen.Look(read(lookSetting)), screen.Looks()...),
		Track:  document.Printable(read(trackSetting)),
		Praise: oneOf(screen.Praise(read(praiseSetting)), screen.WithoutPraise),
	}
	return setup, err
}

// oneOf returns a value when it is one of those that there are, and "" when it is not.
func oneOf[T ~string](value T, values ...T) T {
	if slices.Contains(values, value) {
		return value
	}
	return ""
}
