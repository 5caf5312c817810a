package cli

import (
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"jourdain/tui/cli/author"
	"jourdain/tui/cli/class"
	"jourdain/tui/cli/console"
	"jourdain/tui/cli/grade"
	"jourdain/tui/cli/hosting"
	"jourdain/tui/cli/learn"
	"jourdain/tui/cli/rubric"
	"jourdain/tui/cli/rules"
	"jourdain/tui/cli/server"
	"jourdain/tui/text"
)

// The groups of commands in the help.
const (
	workGroup  = "work"
	otherGroup = "other"
)

// root builds the commands, in the language of the run.
func (a *app) root() *cobra.Command {
	root := learn.NewRoot(a.Console, a.course(), a.tutor)
	root.Version = version()
	root.Args = a.NoCommand
	root.SilenceErrors, root.SilenceUsage = true, true
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetIn(a.In)
	root.SetOut(a.Out)
	root.SetErr(a.Err)
	root.SetVersionTemplate("jourdain {{.Version}}\n")
	root.SetFlagErrorFunc(a.FlagProblem)
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { a.help(cmd) })

	root.PersistentFlags().BoolP("help", "h", false, a.Words.Say("cli.option.help"))
	root.PersistentFlags().String("lang", "", a.Words.Say("cli.option.lang", "Known", strings.Join(text.Languages(), ", ")))

	root.AddGroup(&cobra.Group{ID: workGroup, Title: a.Words.Say("cli.help.work")})
	root.AddGroup(&cobra.Group{ID: otherGroup, Title: a.Words.Say("cli.help.other")})
	for _, cmd := range a.verbs() {
		cmd.GroupID = workGroup
		root.AddCommand(cmd)
	}
	helper := a.helper()
	root.SetHelpCommand(helper)
	for _, cmd := range []*cobra.Command{a.completion(), a.manual(), a.licences(), helper} {
		cmd.GroupID = otherGroup
		root.AddCommand(cmd)
	}
	console.Complete(root, map[string]cobra.CompletionFunc{"lang": console.FixedWords(text.Languages()...)})
	return root
}

// verbs makes the commands that do the work, each with what it may touch.
func (a *app) verbs() []*cobra.Command {
	return []*cobra.Command{
		grade.NewGrade(a.Console, a.course(), a.input, a.teacher),
		grade.NewOutline(a.Console, a.input),
		rules.New(a.Console),
		rubric.New(a.Console, a.input, a.faults, a.teacher, a.course()),
		author.NewLessons(a.Console, a.faults, a.course),
		author.NewStarter(a.Console, a.course()),
		class.New(a.Console, func() class.Place { return hosting.New(a.Console) }, a.course()),
		server.NewServe(a.Console, a.course()),
	}
}

// version returns the version that the build knows.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}
