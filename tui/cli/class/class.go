package class

import (
	"context"
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"jourdain/lessons/classroom"
	"jourdain/tui/cli/chosen"
	"jourdain/tui/cli/console"
)

// Place is where a server keeps its classes, as the command line names it.
type Place interface {
	// Flags gives a command the options that name the place.
	Flags(cmd *cobra.Command)
	// Open opens the classes; fresh is set where none need be there yet. The error is a problem to say.
	Open(ctx context.Context, fresh bool) (classroom.Store, error)
	// Seats returns the folder below which each seat has its own: CLASS/NUMBER.
	Seats() string
	// Fingerprint returns that of the server's key; "" while there is none.
	Fingerprint() (string, error)
}

// New makes the command "class", with the verbs below it. Each has a place of its own.
func New(con *console.Console, place func() Place, course *chosen.Choice) *cobra.Command {
	cmd := con.Command("class", func(cmd *cobra.Command, _ []string) error { return cmd.Help() })
	cmd.Args = con.NoCommand
	for _, verb := range []func(*room) *cobra.Command{newClass, list, reset, forget, backup} {
		cmd.AddCommand(verb(&room{con, place()}))
	}
	cmd.AddCommand(export(&room{con, place()}, course))
	return cmd
}

// newVerb is the verb that needs nothing to be there.
const newVerb = "new"

// room is what all verbs may touch.
type room struct {
	*console.Console
	place Place
}

// command makes a verb, which is done with the classes open.
func (r *room) command(name string, run func(ctx context.Context, classes classroom.Store, args []string) error) *cobra.Command {
	cmd := r.Command("class-"+name, func(cmd *cobra.Command, args []string) error {
		classes, err := r.place.Open(cmd.Context(), name == newVerb)
		if err != nil {
			return err
		}
		return errors.Join(r.explained(run(cmd.Context(), classes, args)), classes.Close())
	})
	r.place.Flags(cmd)
	return cmd
}

// explained puts what the store answers into words.
func (r *room) explained(err error) error {
	if errors.Is(err, classroom.ErrAway) {
		return r.Problem("cli.hosting.error.away")
	}
	return err
}

// code reads the code of a class.
func (r *room) code(typed string) (string, error) {
	code, err := classroom.ParseCode(typed)
	if err != nil {
		return "", r.Problem("cli.class.error.code", "Code", typed, "Most", classroom.MostCode)
	}
	return code, nil
}

// class returns the class of a code.
func (r *room) class(ctx context.Context, classes classroom.Store, typed string) (classroom.Class, error) {
	code, err := r.code(typed)
	if err != nil {
		return classroom.Class{}, err
	}
	c, err := classes.Class(ctx, code)
	if errors.Is(err, classroom.ErrNoClass) {
		return c, r.noClass(ctx, classes, code)
	}
	return c, err //nolint:wrapcheck // it is explained by the command
}

// noClass says that there is no such class, and which ones there are.
func (r *room) noClass(ctx context.Context, classes classroom.Store, code string) error {
	all, err := classes.Classes(ctx)
	if err != nil {
		return err //nolint:wrapcheck // it is explained by the command
	}
	if len(all) == 0 {
		return r.Problem("cli.class.error.none", "Class", code)
	}
	codes := make([]string, len(all))
	for i, c := range all {
		codes[i] = c.Code
	}
	return r.Problem("cli.class.error.no-class", "Class", code, "Known", strings.Join(codes, ", "))
}
