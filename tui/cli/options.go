package cli

import (
	"os"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"jourdain/grader/address"
)

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

func (a *app) tutorFlags(cmd *cobra.Command) {
	f := cmd.Flags()
	a.courseFlags(cmd)
	f.Bool("version", false, a.Words.Say("cli.option.version"))
	f.Bool(plainFlag, false, a.Words.Say("cli.root.plain"))
	f.Bool(pointsFlag, false, a.Words.Say("cli.root.points"))
	f.Bool(tuFlag, false, a.Words.Say("cli.root.tu"))
	f.Bool(kioskFlag, false, a.Words.Say("cli.root.kiosk"))
	f.StringArray(documentsFlag, nil, a.Words.Say("cli.root.documents"))
	f.Int(idleFlag, idleMinutes, a.Words.Say("cli.root.idle"))
	f.String(traceFlag, "", a.Words.Say("cli.root.trace"))
}

// tutorOptions reads what the command line says to the tutor. The error is a sentence.
func (a *app) tutorOptions(cmd *cobra.Command) (TutorOptions, error) {
	f := cmd.Flags()
	o := TutorOptions{Lang: a.Words.Lang(), LangGiven: f.Changed("lang"), In: a.In, Out: a.Out, Err: a.Err, Env: a.Env}
	// The flags are those of tutorFlags: reading one cannot fail.
	o.Plain, _ = f.GetBool(plainFlag)
	o.Points, _ = f.GetBool(pointsFlag)
	if familiar, _ := f.GetBool(tuFlag); familiar {
		o.Address = address.Familiar
	}
	o.Trace, _ = f.GetString(traceFlag)
	kiosk, _ := f.GetBool(kioskFlag)
	folders, _ := f.GetStringArray(documentsFlag)
	idle, _ := f.GetInt(idleFlag)
	if !kiosk {
		for _, flag := range []string{documentsFlag, idleFlag} {
			if f.Changed(flag) {
				return o, a.Problem("cli.error.only-kiosk", "Option", "--"+flag)
			}
		}
		return o, nil
	}
	switch {
	case o.Trace != "":
		return o, a.Problem("cli.error.kiosk-trace")
	case len(folders) == 0:
		return o, a.Problem("cli.error.kiosk-documents")
	case idle < 1:
		return o, a.Problem("cli.error.kiosk-idle")
	}
	for _, dir := range folders {
		if info, err := os.Stat(dir); err != nil || !info.IsDir() {
			return o, a.Problem("cli.error.kiosk-folder", "Folder", dir)
		}
	}
	o.Kiosk = &KioskOptions{Documents: folders, Idle: time.Duration(idle) * time.Minute}
	return o, nil
}

func (a *app) runTutor(cmd *cobra.Command, _ []string) error {
	o, err := a.tutorOptions(cmd)
	if err != nil {
		return err
	}
	if o.Course, err = a.course(); err != nil {
		return err
	}
	if !slices.Contains(o.Course.Languages, o.Lang) {
		if o.LangGiven {
			return a.Problem("cli.error.course-other-language", "Lang", o.Lang, "Known", strings.Join(o.Course.Languages, ", "))
		}
		o.Lang = o.Course.Languages[0]
	}
	if o.Trace != "" {
		file, err := os.OpenFile(o.Trace, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
		if err != nil {
			return a.Problem("cli.error.trace", "File", o.Trace)
		}
		defer func() { _ = file.Close() }()
		o.trace = newTrace(file)
	}
	return a.tutor(cmd.Context(), o)
}
