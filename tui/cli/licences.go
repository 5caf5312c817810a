package cli

import (
	"github.com/spf13/cobra"

	"jourdain/tui/cli/notices"
)

// licences is the command that prints the licences of all that is in the program.
func (a *app) licences() *cobra.Command {
	cmd := a.Command("licences", func(*cobra.Command, []string) error { return a.Print(notices.Text()) })
	cmd.Aliases = []string{"licenses"}
	cmd.Args = a.NoWord
	return cmd
}
