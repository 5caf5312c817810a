package tui

import (
	"context"
	"time"

	"jourdain/lessons"
	"jourdain/lessons/progress"
	"jourdain/tui/beside"
	"jourdain/tui/documents"
	"jourdain/tui/help"
	"jourdain/tui/home"
	"jourdain/tui/lesson"
	"jourdain/tui/practice"
	"jourdain/tui/result"
	"jourdain/tui/screen"
	"jourdain/tui/settings"
	"jourdain/tui/submit"
	"jourdain/tui/takeaway"
)

// Services are what the screens need from outside. Package cli builds them, in one
// place; each screen gets only what it needs.
type Services struct {
	Course   *lessons.Course
	Progress progress.Store
	Finder   Finder
	// Give writes the starting file of a lesson where the learner can find it.
	Give lesson.Give
	// Open opens a file in the learner's own program; nil where that cannot be.
	Open screen.Open
	// Judge reads a document and judges it.
	Judge result.Judge
	// Look says what a file is like on the disk, to know whether it was saved.
	Look func(path string) (documents.Stamp, error)
	// Beside lists the documents beside a file that were saved after a time, the newest first; nil
	// for none.
	Beside func(ctx context.Context, path string, since time.Time) []documents.Document
	Now    func() time.Time
	// Pause waits between two looks at a file in the line mode; nil for no time at all.
	Pause func()
	// Every is the time between two looks at a file on the full screen, and between two tries to
	// keep what could not be kept; 0 for none.
	Every time.Duration
	// Marks says who is told of the points of what is handed in.
	result.Marks
	// Takeaway is for who goes on elsewhere.
	Takeaway takeaway.Services
	// Warm prepares the lessons while the first screen is read; nil for what the course does.
	Warm func()
	// Venue is where the learner sits.
	Venue Venue
	// Concerns are what the staff of a public terminal should know.
	Concerns []home.Concern
}

// Venue is where a learner sits.
type Venue uint8

// The venues.
const (
	AtDesk           Venue = iota // their own computer
	AtPublicTerminal              // one that many people use: nothing is kept
	AtSeat                        // of a class server: nothing is on the learner's own computer
)

// Finder finds the learner's documents.
type Finder interface {
	submit.Finder
	lesson.Finder
}

// Maker makes a screen for a place.
type Maker func(screen.Route) screen.Screen

// Screens is the table of the screens: from a name to what makes it.
func Screens(s Services) map[screen.Name]Maker {
	of := func(w screen.Route) *lessons.Lesson { return s.Course.Lesson(w.Lesson) }
	work := func(w screen.Route) *lessons.Work {
		if lesson := of(w); lesson != nil {
			return lesson.Work(w.Work)
		}
		return nil
	}
	results := result.Services{
		Course: s.Course, Store: s.Progress, Judge: s.Judge, Look: s.Look, Beside: s.Beside, Open: s.Open, Now: s.Now, Pause: s.Pause, Every: s.Every, Marks: s.Marks,
	}
	return map[screen.Name]Maker{
		screen.HomeScreen:   func(screen.Route) screen.Screen { return home.New(s.Course, s.Progress, s.Now, s.Concerns, s.Every) },
		screen.CourseScreen: func(screen.Route) screen.Screen { return home.NewCourse(s.Course, s.Progress, s.Now) },
		screen.LessonScreen: func(w screen.Route) screen.Screen {
			return lesson.NewCard(of(w), w.Step, s.Progress)
		},
		screen.BriefScreen: func(w screen.Route) screen.Screen {
			return lesson.NewBrief(of(w), w, lesson.Services{Store: s.Progress, Give: s.Give, Open: s.Open, Find: s.Finder, Judge: s.Judge})
		},
		screen.PracticeScreen: func(w screen.Route) screen.Screen {
			return practice.New(of(w), w, s.Progress, s.Now)
		},
		screen.AgainScreen: func(w screen.Route) screen.Screen {
			return practice.NewAgain(s.Course, s.Progress, s.Now, w.Series)
		},
		screen.SubmitScreen: func(w screen.Route) screen.Screen {
			return submit.New(work(w), submit.Services{
				Find: s.Finder, Store: s.Progress, Now: s.Now,
				Beside: beside.Services{List: s.Beside, Look: s.Look, Judge: s.Judge, Pause: s.Pause},
			}, w)
		},
		screen.ResultScreen:      func(w screen.Route) screen.Screen { return result.New(work(w), w, results) },
		screen.HowtoScreen:       func(w screen.Route) screen.Screen { return result.NewHowto(w.Skill, w.File) },
		screen.SettingsScreen:    func(screen.Route) screen.Screen { return settings.New(s.Course.Languages, s.Course.Tracks) },
		screen.TakeawayScreen:    func(screen.Route) screen.Screen { return takeaway.New(s.Takeaway) },
		screen.CodeScreen:        func(screen.Route) screen.Screen { return takeaway.NewCode(s.Takeaway) },
		screen.CertificateScreen: func(screen.Route) screen.Screen { return takeaway.NewCertificate(s.Takeaway) },
		screen.HelpScreen:        func(w screen.Route) screen.Screen { return help.New(w.Topic, w.Long) },
	}
}
