package cli

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"jourdain/tui/cli/console"
)

// entry is a line of a table in the help: a name and what it is.
type entry struct{ name, what string }

// help prints the help of a command. It goes to standard output, and to standard
// error nothing: it was asked for.
func (a *app) help(cmd *cobra.Command) {
	var b strings.Builder
	long := cmd.Long
	if long == "" {
		long = cmd.Short
	}
	b.WriteString(strings.TrimSpace(long) + "\n")
	section(&b, a.Words.Say("cli.help.usage"), "  "+strings.ReplaceAll(useLines(cmd), "\n", "\n  "))
	if cmd.Example != "" {
		section(&b, a.Words.Say("cli.help.examples"), "  "+strings.ReplaceAll(strings.TrimSpace(cmd.Example), "\n", "\n  "))
	}
	for _, g := range groups(cmd, a.Words.Say("cli.help.commands")) {
		section(&b, g.title, table(g.entries))
	}
	section(&b, a.Words.Say("cli.help.options"), table(options(cmd)))
	if err := a.Print(wrapAll(b.String())); err != nil {
		a.Settle(console.Failed)
	}
}

func section(b *strings.Builder, title, body string) {
	b.WriteString("\n" + title + "\n" + strings.TrimRight(body, "\n") + "\n")
}

// useLines returns the ways to call a command, one a line.
func useLines(cmd *cobra.Command) string {
	if !cmd.HasParent() {
		return cmd.Use + "\n" + cmd.Name() + " " + commandWord(cmd)
	}
	return cmd.UseLine()
}

// commandWord is the word for "a command" in the usage of the program, which the
// help command has in its own usage.
func commandWord(cmd *cobra.Command) string {
	for _, c := range cmd.Commands() {
		if _, word, ok := strings.Cut(c.Use, " "); ok && c.Name() == "help" {
			return strings.Trim(word, "[]")
		}
	}
	return ""
}

// group is some commands under a title.
type group struct {
	title   string
	entries []entry
}

// groups returns the commands below a command. Those that stand in no group have the
// title that is given.
func groups(cmd *cobra.Command, title string) []group {
	all := []group{{title: title}}
	at := map[string]int{"": 0}
	for _, g := range cmd.Groups() {
		at[g.ID] = len(all)
		all = append(all, group{title: g.Title})
	}
	for _, c := range cmd.Commands() {
		if !c.Hidden {
			g := &all[at[c.GroupID]]
			g.entries = append(g.entries, entry{c.Name(), c.Short})
		}
	}
	var full []group
	for _, g := range all {
		if len(g.entries) > 0 {
			full = append(full, g)
		}
	}
	return full
}

// options returns the options of a command, its own first.
func options(cmd *cobra.Command) []entry { return append(ownOptions(cmd), sharedOptions(cmd)...) }

func ownOptions(cmd *cobra.Command) []entry {
	return describe(cmd.LocalNonPersistentFlags())
}

// sharedOptions returns the options that all commands have.
func sharedOptions(cmd *cobra.Command) []entry {
	return describe(cmd.Root().PersistentFlags())
}

func describe(flags *pflag.FlagSet) []entry {
	var list []entry
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		value, what := pflag.UnquoteUsage(f)
		name := "    --" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", --" + f.Name
		}
		if f.Value.Type() != "bool" {
			name += " " + value
		}
		list = append(list, entry{name, what})
	})
	return list
}

// widestName is the widest name that stands beside what it is; a wider one stands
// above it.
const widestName = 24

// table lays entries out in two columns.
func table(entries []entry) string {
	width := 0
	for _, e := range entries {
		if w := ansi.StringWidth(e.name); w <= widestName {
			width = max(width, w)
		}
	}
	indent := strings.Repeat(" ", width+4)
	var b strings.Builder
	for _, e := range entries {
		what := strings.ReplaceAll(ansi.Wordwrap(e.what, console.Measure-len(indent), ""), "\n", "\n"+indent)
		gap := width + 2 - ansi.StringWidth(e.name)
		if gap < 2 {
			b.WriteString("  " + e.name + "\n" + indent + what + "\n")
			continue
		}
		b.WriteString("  " + e.name + strings.Repeat(" ", gap) + what + "\n")
	}
	return b.String()
}

// wrapAll cuts the lines of the help, which has the same layout everywhere.
func wrapAll(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = console.Wrap(line, console.Measure)
	}
	return strings.Join(lines, "\n")
}

// helper is the command "help".
func (a *app) helper() *cobra.Command {
	cmd := a.Command("help", func(cmd *cobra.Command, args []string) error {
		found, rest, err := cmd.Root().Find(args)
		if err != nil || len(rest) > 0 {
			return a.UnknownCommand(found, rest[0])
		}
		a.help(found)
		return nil
	})
	cmd.Args = cobra.ArbitraryArgs
	cmd.ValidArgsFunction = func(cmd *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
		found, _, err := cmd.Root().Find(args)
		if err != nil {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		var names []cobra.Completion
		for _, c := range found.Commands() {
			if !c.Hidden {
				names = append(names, cobra.CompletionWithDesc(c.Name(), c.Short))
			}
		}
		return names, cobra.ShellCompDirectiveNoFileComp
	}
	return cmd
}
