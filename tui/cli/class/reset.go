package class

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"jourdain/lessons/classroom"
)

// resetOptions is all that the verb reset may touch, and what the command line says to it.
type resetOptions struct {
	paper
	erase bool
}

// reset makes the command "class reset".
func reset(r *room) *cobra.Command {
	o := &resetOptions{paper: paper{room: r}}
	cmd := r.command("reset", func(ctx context.Context, classes classroom.Store, args []string) error {
		return o.run(ctx, classes, args[0])
	})
	cmd.Args = r.OneWord("cli.class.error.no-seat-named")
	cmd.ValidArgsFunction = r.completeCodes
	cmd.Flags().BoolVar(&o.erase, "erase", false, r.Words.Say("cli.class.erase"))
	o.flags(cmd)
	return cmd
}

func (o *resetOptions) run(ctx context.Context, classes classroom.Store, typed string) error {
	seat, err := classroom.ParseSeat(typed)
	if err != nil {
		return o.Problem("cli.class.error.seat", "Seat", typed)
	}
	c, err := o.class(ctx, classes, seat.Class)
	if err != nil {
		return err
	}
	if seat.Number > c.Seats {
		return o.Problem("cli.class.error.no-seat", "Class", c.Code, "Seat", seat.String(), "Count", c.Seats)
	}
	if err := o.check(); err != nil {
		return err
	}
	fingerprint, err := o.place.Fingerprint()
	if err != nil {
		return o.Problem("cli.class.error.host-key", "Why", o.Why(err))
	}
	var erased weight
	err = o.print(func() (sheets, error) {
		fresh := classroom.NewSecret()
		s := sheets{Class: c.Code, Alone: []strip{o.strip(seat, fresh, c.Open)}, Fingerprint: fingerprint}
		err := classes.Reset(ctx, seat, fresh, o.erase)
		if err == nil && o.erase {
			erased, err = o.eraseFolder(seat.Class, &seat)
		}
		return s, err
	})
	if errors.Is(err, classroom.ErrNoSeat) {
		return o.Problem("cli.class.error.no-seat", "Class", c.Code, "Seat", seat.String(), "Count", c.Seats)
	}
	if err != nil {
		return err
	}
	said := "cli.class.was-reset"
	if seat.Teacher() {
		said = "cli.class.was-reset-teacher"
	}
	o.Complain(o.Say(said, "Seat", seat.String(), "Class", seat.Class))
	if o.erase {
		o.Complain(o.Say("cli.class.erased-seat", "Seat", seat.String(), "Documents", o.documents(erased)))
	}
	return nil
}
