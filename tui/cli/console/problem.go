package console

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"jourdain/grader/document"
	"jourdain/grader/rules/spelling"
	"jourdain/lessons/disk"
)

// problem is an error as a person reads it: a sentence that says what is, and one
// that says what to do.
type problem struct{ sentence string }

// Error returns the sentences.
func (p *problem) Error() string { return p.sentence }

// Sentence returns the error that a person reads as it stands.
func Sentence(said string) error { return &problem{sentence: said} }

// Problem words an error. The values are those of text.Words.Say; texts are made
// printable.
func (c *Console) Problem(key string, values ...any) error {
	return Sentence(c.Say(key, values...))
}

// Say returns a sentence, with texts that are safe to show.
func (c *Console) Say(key string, values ...any) string {
	return c.Words.Say(key, Printable(values)...)
}

// Printable returns the values of a sentence, the texts among them safe to show.
func Printable(values []any) []any {
	safe := slices.Clone(values)
	for i := 1; i < len(safe); i += 2 {
		if s, ok := safe[i].(string); ok {
			safe[i] = document.Printable(s)
		}
	}
	return safe
}

// Explain returns the sentences for any error.
func (c *Console) Explain(err error) string {
	var p *problem
	switch {
	case errors.As(err, &p):
		return p.sentence
	case disk.Full(err):
		return c.Say("cli.error.full")
	}
	return c.Say("cli.error.other", "Detail", err.Error())
}

// FlagProblem puts what the parser of the options says into words.
func (c *Console) FlagProblem(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	var syntax *pflag.InvalidSyntaxError
	switch {
	case errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() != "":
		return c.Problem("cli.error.unknown-option", "Option", "-"+unknown.GetSpecifiedName(), "Command", cmd.CommandPath())
	case errors.As(err, &unknown):
		return c.unknownOption(cmd, unknown.GetSpecifiedName())
	case errors.As(err, &bare):
		return c.Problem("cli.error.option-value", "Option", "--"+bare.GetFlag().Name, "Command", cmd.CommandPath())
	case errors.As(err, &invalid):
		return c.Problem("cli.error.option-wrong", "Option", "--"+invalid.GetFlag().Name,
			"Value", invalid.GetValue(), "Command", cmd.CommandPath())
	case errors.As(err, &syntax):
		return c.Problem("cli.error.unknown-option", "Option", syntax.GetSpecifiedFlag(), "Command", cmd.CommandPath())
	default:
		return err
	}
}

func (c *Console) unknownOption(cmd *cobra.Command, name string) error {
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if !f.Hidden {
			names = append(names, f.Name)
		}
	})
	if near := Closest(name, names); near != "" {
		return c.Problem("cli.error.unknown-option-near", "Option", "--"+name, "Near", "--"+near, "Command", cmd.CommandPath())
	}
	return c.Problem("cli.error.unknown-option", "Option", "--"+name, "Command", cmd.CommandPath())
}

// UnknownCommand is the error of a word that is no command of cmd. A person who
// gives a file wants to have it graded.
func (c *Console) UnknownCommand(cmd *cobra.Command, word string) error {
	var names []string
	for _, known := range cmd.Commands() {
		if !known.Hidden {
			names = append(names, known.Name())
		}
	}
	near := Closest(word, names)
	switch {
	case near != "":
		return c.Problem("cli.error.unknown-command-near", "Word", word, "Near", cmd.CommandPath()+" "+near, "Command", cmd.CommandPath())
	case !cmd.HasParent() && IsThere(word):
		return c.Problem("cli.error.file-as-command", "File", word)
	default:
		return c.Problem("cli.error.unknown-command", "Word", word, "Command", cmd.CommandPath())
	}
}

// OneOf checks the value of --format.
func (c *Console) OneOf(format string, known ...string) error {
	if slices.Contains(known, format) {
		return nil
	}
	return c.Problem("cli.error.unknown-format", "Format", format, "Known", strings.Join(known, ", "))
}

// Closest returns the word that a mistyped one was meant to be; "" when none is near.
func Closest(word string, known []string) string {
	for _, k := range known {
		if spelling.Close(word, k) {
			return k
		}
	}
	for _, k := range known {
		if len(word) > 2 && strings.Contains(k, word) {
			return k
		}
	}
	return ""
}
