package class

import (
	"context"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"
)

// patience is how long a shell waits for the codes of the classes.
const patience = 2 * time.Second

// completeCodes offers the codes of the classes, and no files.
func (r *room) completeCodes(cmd *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	// A place that is not there is not made by a shell that asks.
	if _, err := os.Stat(filepath.Dir(r.place.Seats())); err != nil || len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	ctx, cancel := context.WithTimeout(cmd.Context(), patience)
	defer cancel()
	classes, err := r.place.Open(ctx, false)
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	defer func() { _ = classes.Close() }() // it was only read
	var codes []cobra.Completion
	all, _ := classes.Classes(ctx) // none are as good as an error
	for _, c := range all {
		codes = append(codes, c.Code)
	}
	return codes, cobra.ShellCompDirectiveNoFileComp
}
