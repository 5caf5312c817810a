package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"jourdain/tui/cli/console"
)

// manual is the command "man": the manual page, in troff's man macros, to install
// or to read with "jourdain man | man -l -".
func (a *app) manual() *cobra.Command {
	cmd := a.Command("man", func(cmd *cobra.Command, _ []string) error {
		if _, err := fmt.Fprint(a.Out, a.manualPage(cmd.Root())); err != nil {
			return fmt.Errorf("output: %w", err)
		}
		return nil
	})
	cmd.Args = a.NoWord
	return cmd
}

// manualPage lays the help of all commands out as one page of section 1. It has no
// date, so that the same program always gives the same page.
func (a *app) manualPage(root *cobra.Command) string {
	var b strings.Builder
	fmt.Fprintf(&b, ".TH JOURDAIN 1 \"\" \"jourdain %s\" \"%s\"\n", roff(root.Version), roff(a.Say("cli.man.book")))
	heading := func(key string) { fmt.Fprintf(&b, ".SH %s\n", roff(a.Say(key))) }
	heading("cli.man.name")
	fmt.Fprintf(&b, "%s \\- %s\n", root.Name(), roff(root.Short))
	heading("cli.man.synopsis")
	for line := range strings.SplitSeq(useLines(root), "\n") {
		fmt.Fprintf(&b, "%s\n.br\n", roff(line))
	}
	heading("cli.man.description")
	paragraphs(&b, root.Long)
	manualOptions(&b, options(root))
	heading("cli.man.commands")
	for _, cmd := range root.Commands() {
		manualCommand(&b, cmd)
	}
	heading("cli.man.status")
	for status := console.Done; status <= console.Failed; status++ {
		fmt.Fprintf(&b, ".TP\n%d\n%s\n", status, roff(a.Say(fmt.Sprintf("cli.man.status-%d", status))))
	}
	return b.String()
}

// manualCommand writes a command and those below it, each as a subsection.
func manualCommand(b *strings.Builder, cmd *cobra.Command) {
	if cmd.Hidden {
		return
	}
	if !cmd.HasSubCommands() {
		fmt.Fprintf(b, ".SS %s\n", roff(cmd.UseLine()))
		paragraphs(b, cmd.Long)
		manualOptions(b, ownOptions(cmd))
	}
	for _, below := range cmd.Commands() {
		manualCommand(b, below)
	}
}

func manualOptions(b *strings.Builder, list []entry) {
	for _, o := range list {
		fmt.Fprintf(b, ".TP\n\\fB%s\\fR\n%s\n", roff(strings.TrimSpace(o.name)), roff(o.what))
	}
}

func paragraphs(b *strings.Builder, text string) {
	for part := range strings.SplitSeq(strings.TrimSpace(text), "\n\n") {
		fmt.Fprintf(b, ".PP\n%s\n", roff(part))
	}
}

// roff escapes what troff would take for an instruction: a backslash, a hyphen that
// must stay one, and a line that begins with a full stop or an apostrophe.
func roff(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		line = strings.NewReplacer(`\`, `\e`, "-", `\-`, "\u00A0", `\ `).Replace(strings.TrimSpace(line))
		if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
			line = `\&` + line
		}
		lines[i] = line
	}
	return strings.Join(lines, "\n")
}
