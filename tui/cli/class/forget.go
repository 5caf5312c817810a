package class

import (
	"bufio"
	"context"
	"errors"
	"strings"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"jourdain/lessons/classroom"
)

// forgetOptions is all that the verb forget may touch, and what the command line says to it.
type forgetOptions struct {
	*room
	yes bool
}

// forget makes the command "class forget".
func forget(r *room) *cobra.Command {
	o := &forgetOptions{room: r}
	cmd := r.command("forget", func(ctx context.Context, classes classroom.Store, args []string) error {
		return o.run(ctx, classes, args[0])
	})
	cmd.Args = r.OneWord("cli.class.error.no-code")
	cmd.ValidArgsFunction = r.completeCodes
	cmd.Flags().BoolVar(&o.yes, "yes", false, r.Words.Say("cli.class.yes"))
	return cmd
}

func (o *forgetOptions) run(ctx context.Context, classes classroom.Store, typed string) error {
	code, err := o.code(typed)
	if err != nil {
		return err
	}
	c, err := classes.Class(ctx, code)
	known := !errors.Is(err, classroom.ErrNoClass)
	switch {
	case !known && !o.left(code):
		return o.noClass(ctx, classes, code)
	case known && err != nil:
		return err //nolint:wrapcheck // it is explained by the command
	}
	if !o.yes {
		if err := o.ask(code, c.Seats); err != nil {
			return err
		}
	}
	gone := classroom.Forgotten{}
	if known {
		if gone, err = classes.Forget(ctx, code); err != nil {
			return err //nolint:wrapcheck // it is explained by the command
		}
	}
	erased, err := o.eraseFolder(code, nil)
	if err != nil {
		return err
	}
	return o.Print(o.Say("cli.class.forgotten", "Class", code,
		"Seats", o.Words.Say("cli.class.count-seats", "Count", gone.Seats), "Keys", o.Words.Say("cli.class.count-keys", "Count", gone.Keys),
		"Answers", o.Words.Say("cli.class.count-answers", "Count", gone.Answers), "HandIns", o.Words.Say("cli.class.count-hand-ins", "Count", gone.HandIns),
		"Documents", o.documents(erased)))
}

// ask asks whether a class is to be erased. The answer is its code: a key alone is too soon pressed.
func (o *forgetOptions) ask(code string, seats int) error {
	if in, ok := o.In.(term.File); !ok || !term.IsTerminal(in.Fd()) {
		return o.Problem("cli.class.error.yes", "Class", code)
	}
	o.Complain(o.Say("cli.class.forget-ask", "Class", code, "Seats", o.Words.Say("cli.class.count-seats", "Count", seats)))
	line, _ := bufio.NewReader(o.In).ReadString('\n') // the end of the input is an empty answer
	if !strings.EqualFold(strings.TrimSpace(line), code) {
		return o.Problem("cli.class.error.kept", "Class", code)
	}
	return nil
}
