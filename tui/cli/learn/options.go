package learn

import (
	"context"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"jourdain/grader/address"
	"jourdain/lessons"
	"jourdain/tui/cli/chosen"
	"jourdain/tui/cli/console"
	"jourdain/tui/screen"
)

// Tutor runs the tutor until the learner leaves it. An error is what kept it from
// starting or from ending well.
type Tutor func(ctx context.Context, o Options) error

// Options is what the command line says to the tutor.
type Options struct {
	// Voice is how to speak to the learner to begin with. Its form goes before what they chose
	// another day, unless it is the zero value; its language does when LangGiven is set, because
	// --lang asked for it.
	Voice     address.Voice
	LangGiven bool
	// Course is what is taught; its languages are those that the tutor can speak.
	Course *lessons.Course
	// Plain asks for the line mode.
	Plain bool
	// Points asks to show learners the points of what they hand in.
	Points bool
	In     io.Reader
	Out    io.Writer
	// Err gets what is said after the tutor has ended, and is where those who look after a
	// public terminal read; nil for nowhere.
	Err io.Writer
	Env func(string) string
	// Kiosk is set for a public terminal.
	Kiosk *KioskOptions
	// Trace is the file that gets every message of the loop, for developers; "" for
	// none.
	Trace string
	trace *trace
}

// begin returns the settings to begin with: those of the learner, and what the environment
// and the command line ask for.
func (o *Options) begin(s screen.Setup) screen.Setup {
	if o.Env("NO_COLOR") != "" {
		s.Look = screen.NoColorLook
	}
	if o.Voice.Form != address.Polite {
		s.Voice.Form = o.Voice.Form
	}
	return s
}

// The options of the tutor itself.
const (
	plainFlag     = "plain"
	pointsFlag    = "points"
	tuFlag        = "tu"
	kioskFlag     = "kiosk"
	documentsFlag = "documents"
	idleFlag      = "idle"
	traceFlag     = "trace"
)

// idleMinutes is how long nobody does anything on a public terminal, unless --idle
// says otherwise.
const idleMinutes = 5

// command is all that the root command may touch.
type command struct {
	*console.Console
	course *chosen.Choice
	tutor  Tutor
}

// NewRoot makes the command of the program, without those below it: it plays the tutor.
func NewRoot(con *console.Console, course *chosen.Choice, tutor Tutor) *cobra.Command {
	c := &command{Console: con, course: course, tutor: tutor}
	cmd := c.Command("root", c.run)
	f := cmd.Flags()
	course.Flags(cmd)
	f.Bool("version", false, c.Words.Say("cli.option.version"))
	f.Bool(plainFlag, false, c.Words.Say("cli.root.plain"))
	f.Bool(pointsFlag, false, c.Words.Say("cli.root.points"))
	f.Bool(tuFlag, false, c.Words.Say("cli.root.tu"))
	f.Bool(kioskFlag, false, c.Words.Say("cli.root.kiosk"))
	f.StringArray(documentsFlag, nil, c.Words.Say("cli.root.documents"))
	f.Int(idleFlag, idleMinutes, c.Words.Say("cli.root.idle"))
	f.String(traceFlag, "", c.Words.Say("cli.root.trace"))
	return cmd
}

// options reads what the command line says to the tutor. The error is a sentence.
func (c *command) options(cmd *cobra.Command) (Options, error) {
	f := cmd.Flags()
	o := Options{Voice: c.Words.Voice(), LangGiven: f.Changed("lang"), In: c.In, Out: c.Out, Err: c.Err, Env: c.Env}
	// The flags are those of NewRoot: reading one cannot fail.
	o.Plain, _ = f.GetBool(plainFlag)
	o.Points, _ = f.GetBool(pointsFlag)
	if familiar, _ := f.GetBool(tuFlag); familiar {
		o.Voice.Form = address.Familiar
	}
	o.Trace, _ = f.GetString(traceFlag)
	kiosk, _ := f.GetBool(kioskFlag)
	folders, _ := f.GetStringArray(documentsFlag)
	idle, _ := f.GetInt(idleFlag)
	if !kiosk {
		for _, flag := range []string{documentsFlag, idleFlag} {
			if f.Changed(flag) {
				return o, c.Problem("cli.error.only-kiosk", "Option", "--"+flag)
			}
		}
		return o, nil
	}
	switch {
	case o.Trace != "":
		return o, c.Problem("cli.error.kiosk-trace")
	case len(folders) == 0:
		return o, c.Problem("cli.error.kiosk-documents")
	case idle < 1:
		return o, c.Problem("cli.error.kiosk-idle")
	}
	for _, dir := range folders {
		if info, err := os.Stat(dir); err != nil || !info.IsDir() {
			return o, c.Problem("cli.error.kiosk-folder", "Folder", dir)
		}
	}
	o.Kiosk = &KioskOptions{Documents: folders, Idle: time.Duration(idle) * time.Minute}
	return o, nil
}

func (c *command) run(cmd *cobra.Command, _ []string) error {
	o, err := c.options(cmd)
	if err != nil {
		return err
	}
	if o.Course, err = c.course.Course(); err != nil {
		return err
	}
	if !slices.Contains(o.Course.Languages, o.Voice.Lang) {
		if o.LangGiven {
			return c.Problem("cli.error.course-other-language", "Lang", o.Voice.Lang, "Known", strings.Join(o.Course.Languages, ", "))
		}
		o.Voice.Lang = o.Course.Languages[0]
	}
	if o.Trace != "" {
		file, err := os.OpenFile(o.Trace, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
		if err != nil {
			return c.Problem("cli.error.trace", "File", o.Trace)
		}
		defer func() { _ = file.Close() }()
		o.trace = newTrace(file)
	}
	return c.tutor(cmd.Context(), o)
}
