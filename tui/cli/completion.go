package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"jourdain/tui/text"
)

// completion is the command "completion": what a shell needs to complete the
// commands of the program.
func (a *app) completion() *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	cmd := a.Command("completion", func(cmd *cobra.Command, args []string) error {
		root := cmd.Root()
		switch args[0] {
		case "bash":
			return root.GenBashCompletionV2(a.Out, true)
		case "zsh":
			return root.GenZshCompletion(a.Out)
		case "fish":
			return root.GenFishCompletion(a.Out, true)
		case "powershell":
			return root.GenPowerShellCompletionWithDesc(a.Out)
		default:
			return a.Problem("cli.error.unknown-shell", "Shell", args[0], "Known", strings.Join(shells, ", "))
		}
	})
	cmd.Args = a.OneWord("cli.error.no-shell")
	cmd.ValidArgs = shells
	return cmd
}

// completeOptions says which values the options can have.
func (a *app) completeOptions(root *cobra.Command) {
	values := map[string]cobra.CompletionFunc{
		"lang":    cobra.FixedCompletions(text.Languages(), cobra.ShellCompDirectiveNoFileComp),
		"lesson":  a.completeLesson,
		"track":   a.completeTrack,
		"lessons": CompleteFolders,
		"model":   CompleteDocuments,
		"try":     CompleteDocuments,
		"format":  cobra.FixedCompletions([]string{TextFormat, JSONFormat}, cobra.ShellCompDirectiveNoFileComp),
	}
	results := cobra.FixedCompletions(formNames(), cobra.ShellCompDirectiveNoFileComp)
	starting := cobra.FixedCompletions([]string{odtFormat, markdownFormat}, cobra.ShellCompDirectiveNoFileComp)
	register := func(cmd *cobra.Command) {
		for option, complete := range values {
			switch {
			case option == "format" && cmd.Name() == "starter":
				complete = starting
			case option == "format" && cmd.Name() == "grade":
				complete = results
			}
			if cmd.LocalFlags().Lookup(option) != nil {
				// It fails only where it was done before, which is as good.
				_ = cmd.RegisterFlagCompletionFunc(option, complete)
			}
		}
	}
	register(root)
	for _, cmd := range root.Commands() {
		register(cmd)
		for _, below := range cmd.Commands() {
			register(below)
		}
	}
}

// completeLessons offers the ids of the lessons as the one argument.
func (a *app) completeLessons(cmd *cobra.Command, args []string, word string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return a.completeLesson(cmd, args, word)
}

func (a *app) completeTrack(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	course, err := a.course()
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	return trackIDs(course), cobra.ShellCompDirectiveNoFileComp
}

func (a *app) completeLesson(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	course, err := a.course()
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	return ids(course), cobra.ShellCompDirectiveNoFileComp
}
