package class

import (
	"context"
	"errors"
	"time"

	"github.com/spf13/cobra"

	"jourdain/lessons/classroom"
)

// newOptions is all that the verb new may touch, and what the command line says to it.
type newOptions struct {
	paper
	seats int
	open  bool
}

// newClass makes the command "class new".
func newClass(r *room) *cobra.Command {
	o := &newOptions{paper: paper{room: r}}
	cmd := r.command(newVerb, func(ctx context.Context, classes classroom.Store, args []string) error {
		return o.run(ctx, classes, args[0])
	})
	cmd.Args = r.OneWord("cli.class.error.no-code")
	cmd.ValidArgsFunction = cobra.NoFileCompletions
	cmd.Flags().IntVar(&o.seats, "seats", 0, r.Words.Say("cli.class.seats"))
	cmd.Flags().BoolVar(&o.open, "open", false, r.Words.Say("cli.class.open"))
	o.flags(cmd)
	return cmd
}

func (o *newOptions) run(ctx context.Context, classes classroom.Store, typed string) error {
	code, err := o.code(typed)
	if err != nil {
		return err
	}
	if o.seats < 1 || o.seats > classroom.MostSeats {
		return o.Problem("cli.class.error.seats", "Most", classroom.MostSeats)
	}
	if err := o.check(); err != nil {
		return err
	}
	if _, err := classes.Class(ctx, code); errors.Is(err, classroom.ErrNoClass) && o.left(code) {
		return o.Problem("cli.class.error.left", "Class", code) // they are nobody's of the new class
	}
	fingerprint, err := o.place.Fingerprint()
	if err != nil {
		return o.Problem("cli.class.error.host-key", "Why", o.Why(err))
	}
	made := false
	err = o.print(func() (sheets, error) {
		all := make([]string, o.seats+1) // the first is the teacher’s
		for i := range all {
			all[i] = classroom.NewSecret()
		}
		err := classes.NewClass(ctx, classroom.Class{Code: code, Seats: o.seats, Open: o.open, Made: time.Now()}, all)
		if errors.Is(err, classroom.ErrExists) {
			return sheets{}, o.Problem("cli.class.error.exists", "Class", code)
		}
		made = err == nil
		return o.sheets(code, all, fingerprint), err
	})
	switch {
	case err == nil:
		o.Complain(o.Say("cli.class.made", "Class", code, "Count", o.seats, "Open", o.open))
		return nil
	case made: // nobody has seen its secrets
		_, gone := classes.Forget(context.WithoutCancel(ctx), code)
		return errors.Join(err, gone)
	}
	return err
}

// sheets returns what a class is handed: a strip for each seat, or one notice where the seats are
// taken without a secret; and the strip of the teacher.
func (o *newOptions) sheets(code string, secrets []string, fingerprint string) sheets {
	s := sheets{Class: code, Fingerprint: fingerprint}
	if o.open {
		s.Alone = append(s.Alone, o.notice(code))
	} else {
		for i, secret := range secrets[1:] {
			s.Seats = append(s.Seats, o.strip(classroom.Seat{Class: code, Number: i + 1}, secret, false))
		}
	}
	s.Alone = append(s.Alone, o.strip(classroom.Seat{Class: code}, secrets[0], o.open))
	return s
}
