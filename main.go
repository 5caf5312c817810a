// Jourdain teaches how to write structured documents, in the terminal, and grades
// the document that a learner hands in.
package main

import (
	"context"
	"os"

	"jourdain/tui/cli"
	"jourdain/tui/cli/console"
)

func main() { os.Exit(cli.Main(context.Background(), console.System())) }
