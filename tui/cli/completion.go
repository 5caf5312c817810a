package cli

import (
	"strings"

	"github.com/spf13/cobra"
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
