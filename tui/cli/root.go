package cli

import (
	"runtime/debug"

	"github.com/spf13/cobra"
)

// The groups of commands in the help.
const (
	workGroup  = "work"
	otherGroup = "other"
)

// root builds the commands, in the language of the run.
func (a *app) root() *cobra.Command {
	root := a.command("root", a.runTutor)
	root.Version = version()
	root.Args = a.noCommand
	root.SilenceErrors, root.SilenceUsage = true, true
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetIn(a.In)
	root.SetOut(a.Out)
	root.SetErr(a.Err)
	root.SetVersionTemplate("jourdain {{.Version}}\n")
	root.SetFlagErrorFunc(a.flagProblem)
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { a.help(cmd) })

	root.PersistentFlags().BoolP("help", "h", false, a.words.Say("cli.option.help"))
	root.PersistentFlags().String("lang", "", a.words.Say("cli.option.lang"))
	a.tutorFlags(root)

	root.AddGroup(&cobra.Group{ID: workGroup, Title: a.words.Say("cli.help.work")})
	root.AddGroup(&cobra.Group{ID: otherGroup, Title: a.words.Say("cli.help.other")})
	for _, cmd := range []*cobra.Command{a.grade(), a.outline(), a.rules(), a.rubric(), a.lessons(), a.starter()} {
		cmd.GroupID = workGroup
		root.AddCommand(cmd)
	}
	helper := a.helper()
	root.SetHelpCommand(helper)
	for _, cmd := range []*cobra.Command{a.completion(), a.manual(), a.licences(), helper} {
		cmd.GroupID = otherGroup
		root.AddCommand(cmd)
	}
	a.completeOptions(root)
	return root
}

// command makes a command whose words stand under cli.NAME.
func (a *app) command(name string, run func(*cobra.Command, []string) error) *cobra.Command {
	return &cobra.Command{
		Use:                   a.words.Say("cli." + name + ".use"),
		Short:                 a.words.Say("cli." + name + ".short"),
		Long:                  a.words.Say("cli." + name + ".long"),
		Example:               a.words.Say("cli." + name + ".example"),
		RunE:                  run,
		DisableFlagsInUseLine: true,
	}
}

// noCommand accepts no word after a command that has commands below it.
func (a *app) noCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return a.unknownCommand(cmd, args[0])
}

// noWord accepts no word after a command.
func (a *app) noWord(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return a.problem("cli.error.too-many", "Word", args[0], "Command", cmd.CommandPath())
}

// oneWord accepts exactly one word after a command; without it, the error is the
// sentence of the key.
func (a *app) oneWord(key string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch len(args) {
		case 0:
			return a.problem(key, "Command", cmd.CommandPath())
		case 1:
			return nil
		default:
			return a.noWord(cmd, args[1:])
		}
	}
}

// version gives the version that the build knows.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}
