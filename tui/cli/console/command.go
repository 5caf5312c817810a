package console

import "github.com/spf13/cobra"

// Command makes a command whose words stand under cli.NAME.
func (c *Console) Command(name string, run func(*cobra.Command, []string) error) *cobra.Command {
	return &cobra.Command{
		Use:                   c.Words.Say("cli." + name + ".use"),
		Short:                 c.Words.Say("cli." + name + ".short"),
		Long:                  c.Words.Say("cli." + name + ".long"),
		Example:               c.Words.Say("cli." + name + ".example"),
		RunE:                  run,
		DisableFlagsInUseLine: true,
	}
}

// NoCommand accepts no word after a command that has commands below it.
func (c *Console) NoCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return c.UnknownCommand(cmd, args[0])
}

// NoWord accepts no word after a command.
func (c *Console) NoWord(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return c.Problem("cli.error.too-many", "Word", args[0], "Command", cmd.CommandPath())
}

// OneWord accepts exactly one word after a command; without it, the error is the
// sentence of the key.
func (c *Console) OneWord(key string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch len(args) {
		case 0:
			return c.Problem(key, "Command", cmd.CommandPath())
		case 1:
			return nil
		default:
			return c.NoWord(cmd, args[1:])
		}
	}
}

// CompleteDocuments offers the files that can be graded.
func CompleteDocuments(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return []cobra.Completion{"odt", "docx", "md", "markdown", "fodt", "ott", "odm", "docm", "dotx", "dotm"}, cobra.ShellCompDirectiveFilterFileExt
}

// CompleteFolders offers the folders.
func CompleteFolders(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveFilterDirs
}

// Complete tells a shell which values the options of a command can have.
func Complete(cmd *cobra.Command, values map[string]cobra.CompletionFunc) {
	for option, complete := range values {
		// It fails only where it was done before, which is as good.
		_ = cmd.RegisterFlagCompletionFunc(option, complete)
	}
}

// FixedWords offers these words, and no files.
func FixedWords(words ...string) cobra.CompletionFunc {
	return cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp)
}
