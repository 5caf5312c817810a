package class

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"jourdain/lessons/classroom"
	"jourdain/tui/cli/console"
)

// listOptions is all that the verb list may touch, and what the command line says to it.
type listOptions struct {
	*room
	format string
}

// list makes the command "class list".
func list(r *room) *cobra.Command {
	o := &listOptions{room: r}
	cmd := r.command("list", func(ctx context.Context, classes classroom.Store, _ []string) error {
		return o.run(ctx, classes)
	})
	cmd.Args = r.NoWord
	cmd.Flags().StringVar(&o.format, "format", console.TextFormat, r.Words.Say("cli.option.format"))
	console.Complete(cmd, map[string]cobra.CompletionFunc{"format": console.FixedWords(console.TextFormat, console.JSONFormat)})
	return cmd
}

// listed is a class in JSON. The shape is a promise: it may grow, and never change.
type listed struct {
	Code  string    `json:"code"`
	Seats int       `json:"seats"`
	Open  bool      `json:"open"`
	Made  time.Time `json:"made"`
	// Sitting is how many seats somebody sits at now.
	Sitting int `json:"sitting"`
}

func (o *listOptions) run(ctx context.Context, classes classroom.Store) error {
	if err := o.OneOf(o.format, console.TextFormat, console.JSONFormat); err != nil {
		return err
	}
	all, err := classes.Classes(ctx)
	if err != nil {
		return err //nolint:wrapcheck // it is explained by the command
	}
	rows := make([]listed, 0, len(all))
	for _, c := range all {
		room, err := classes.Room(ctx, c.Code)
		if err != nil {
			return err //nolint:wrapcheck // it is explained by the command
		}
		row := listed{Code: c.Code, Seats: c.Seats, Open: c.Open, Made: c.Made.UTC().Truncate(time.Second)}
		for _, p := range room {
			if p.Sitting {
				row.Sitting++
			}
		}
		rows = append(rows, row)
	}
	if o.format == console.JSONFormat {
		return o.json(rows)
	}
	return o.text(rows)
}

func (o *listOptions) json(rows []listed) error {
	out, err := json.Marshal(struct {
		Schema  int      `json:"schema"`
		Classes []listed `json:"classes"`
	}{1, rows})
	if err == nil {
		_, err = o.Out.Write(append(out, '\n'))
	}
	if err != nil {
		return fmt.Errorf("output: %w", err)
	}
	return nil
}

func (o *listOptions) text(rows []listed) error {
	if len(rows) == 0 {
		return o.Print(o.Say("cli.class.list-none"))
	}
	var b strings.Builder
	widest := 0
	for _, row := range rows {
		widest = max(widest, utf8.RuneCountInString(row.Code))
	}
	for _, row := range rows {
		b.WriteString(console.Pad(row.Code, widest+2) + o.Say("cli.class.row", "Seats", o.Words.Say("cli.class.count-seats", "Count", row.Seats),
			"Sitting", row.Sitting, "Open", row.Open, "Made", o.day(row.Made)) + "\n")
	}
	return o.Print(b.String())
}

// day says a date: "le 3 novembre 2026".
func (o *listOptions) day(at time.Time) string {
	at = at.Local()
	date := o.Words.Say("when.date", "Day", at.Day(), "Month", o.Words.Say("when.month-"+at.Month().String()))
	return o.Words.Say("when.year", "Date", date, "Year", at.Year())
}
