package cli

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"jourdain/grader/document"
	"jourdain/grader/rules/spelling"
	"jourdain/tui/text"
)

// problem is an error as a person reads it: a sentence that says what is, and one
// that says what to do.
type problem struct{ sentence string }

// Error gives the sentences.
func (p *problem) Error() string { return p.sentence }

// problem words an error. The values are those of text.Words.Say; texts are made
// printable.
func (a *app) problem(key string, values ...any) error {
	return &problem{sentence: a.say(key, values...)}
}

// say gives a sentence, with texts that are safe to show.
func (a *app) say(key string, values ...any) string {
	return a.words.Say(key, printable(values)...)
}

// printable gives the values of a sentence, the texts among them safe to show.
func printable(values []any) []any {
	safe := slices.Clone(values)
	for i := 1; i < len(safe); i += 2 {
		if s, ok := safe[i].(string); ok {
			safe[i] = document.Printable(s)
		}
	}
	return safe
}

// explain gives the sentences for any error.
func (a *app) explain(err error) string {
	var p *problem
	if errors.As(err, &p) {
		return p.sentence
	}
	return a.say("cli.error.other", "Detail", err.Error())
}

// flagProblem puts what the parser of the options says into words.
func (a *app) flagProblem(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	var syntax *pflag.InvalidSyntaxError
	switch {
	case errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() != "":
		return a.problem("cli.error.unknown-option", "Option", "-"+unknown.GetSpecifiedName(), "Command", cmd.CommandPath())
	case errors.As(err, &unknown):
		return a.unknownOption(cmd, unknown.GetSpecifiedName())
	case errors.As(err, &bare):
		return a.problem("cli.error.option-value", "Option", "--"+bare.GetFlag().Name, "Command", cmd.CommandPath())
	case errors.As(err, &invalid):
		return a.problem("cli.error.option-wrong", "Option", "--"+invalid.GetFlag().Name,
			"Value", invalid.GetValue(), "Command", cmd.CommandPath())
	case errors.As(err, &syntax):
		return a.problem("cli.error.unknown-option", "Option", syntax.GetSpecifiedFlag(), "Command", cmd.CommandPath())
	default:
		return err
	}
}

func (a *app) unknownOption(cmd *cobra.Command, name string) error {
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if !f.Hidden {
			names = append(names, f.Name)
		}
	})
	if near := closest(name, names); near != "" {
		return a.problem("cli.error.unknown-option-near", "Option", "--"+name, "Near", "--"+near, "Command", cmd.CommandPath())
	}
	return a.problem("cli.error.unknown-option", "Option", "--"+name, "Command", cmd.CommandPath())
}

// unknownCommand is the error of a word that is no command of cmd. A person who
// gives a file wants to have it graded.
func (a *app) unknownCommand(cmd *cobra.Command, word string) error {
	var names []string
	for _, c := range cmd.Commands() {
		if !c.Hidden {
			names = append(names, c.Name())
		}
	}
	near := closest(word, names)
	switch {
	case near != "":
		return a.problem("cli.error.unknown-command-near", "Word", word, "Near", cmd.CommandPath()+" "+near, "Command", cmd.CommandPath())
	case !cmd.HasParent() && isThere(word):
		return a.problem("cli.error.file-as-command", "File", word)
	default:
		return a.problem("cli.error.unknown-command", "Word", word, "Command", cmd.CommandPath())
	}
}

func (a *app) unknownLanguage() string {
	asked, _ := langFlag(a.Args)
	return a.say("cli.error.unknown-language", "Lang", asked, "Known", strings.Join(text.Languages(), ", "))
}

// oneOf checks the value of --format.
func (a *app) oneOf(format string, known ...string) error {
	if slices.Contains(known, format) {
		return nil
	}
	return a.problem("cli.error.unknown-format", "Format", format, "Known", strings.Join(known, ", "))
}

// closest gives the word that a mistyped one was meant to be; "" when none is near.
func closest(word string, known []string) string {
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
