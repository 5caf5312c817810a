package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"jourdain/grader"
	"jourdain/grader/rubric"
	"jourdain/grader/rules"
	"jourdain/grader/rules/rule"
)

// rubricOptions is what the command line says to rubric.
type rubricOptions struct {
	output, try, format string
}

// rubric is the command "rubric": a first rubric, made from a model document, or the trial
// of one.
func (a *app) rubric() *cobra.Command {
	var o rubricOptions
	cmd := a.command("rubric", func(cmd *cobra.Command, args []string) error {
		switch {
		case o.try != "":
			return a.runTry(cmd.Context(), o, args[0])
		case cmd.Flags().Changed("format"):
			return a.problem("cli.error.only-try", "Option", "--format")
		default:
			return a.firstRubric(cmd.Context(), args[0], o.output)
		}
	})
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		key := "cli.error.no-file"
		if o.try != "" {
			key = "cli.error.no-rubric"
		}
		return a.oneWord(key)(cmd, args)
	}
	cmd.ValidArgsFunction = func(cmd *cobra.Command, args []string, word string) ([]cobra.Completion, cobra.ShellCompDirective) {
		if o.try != "" {
			return []cobra.Completion{"yaml", "yml"}, cobra.ShellCompDirectiveFilterFileExt
		}
		return completeDocuments(cmd, args, word)
	}
	cmd.Flags().StringVar(&o.try, "try", "", a.words.Say("cli.rubric.try"))
	cmd.Flags().StringVar(&o.format, "format", textFormat, a.words.Say("cli.rubric.format"))
	cmd.Flags().StringVarP(&o.output, "output", "o", "", a.words.Say("cli.option.output"))
	return cmd
}

// firstRubric writes the rubric that a model document gives.
func (a *app) firstRubric(ctx context.Context, file, output string) error {
	doc, err := a.read(ctx, file)
	if err != nil {
		a.reject(err, file)
		return nil
	}
	source, err := grader.Model(ctx, doc)
	switch {
	case err != nil:
		return err
	case len(source.Checks) == 0:
		return a.problem("cli.error.model-empty", "File", file)
	}
	err = a.create(output, func(w io.Writer) error { return rubric.Write(w, source, a.words) })
	if err == nil && output != "" && output != toStandardOutput {
		a.complain(a.say("cli.rubric.written", "File", output))
	}
	return err
}

// maxRubric is the size of the largest rubric that is read, in bytes.
const maxRubric = 1 << 20

// teacherRubric is a rubric of a teacher's own: as it is written, and as it is read in the
// language of the run.
type teacherRubric struct {
	file   string
	bytes  []byte
	source *rubric.Source
	asked  *rubric.Rubric
}

// readRubric reads a teacher's rubric, and finds its faults before any work is
// judged by it. compared says that the command line names a model, so that the rubric
// need not.
func (a *app) readRubric(name string, compared bool) (*teacherRubric, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, a.problem("cli.error.rubric-missing", "File", name)
	}
	defer func() { _ = file.Close() }() // it was only read
	source, err := io.ReadAll(io.LimitReader(file, maxRubric))
	if err != nil {
		return nil, a.problem("cli.error.rubric-missing", "File", name)
	}
	written, err := rubric.Parse(source)
	if err != nil {
		return nil, &problem{a.say("cli.error.rubric-yaml", "File", name) + "\n" + err.Error()}
	}
	if len(written.Checks) == 0 {
		return nil, a.problem("cli.error.rubric-empty", "File", name)
	}
	read, err := written.In(a.words.Lang())
	if err == nil {
		err = known(read, compared || written.Model != "")
	}
	if err != nil {
		return nil, a.rubricFault(name, source, written, err)
	}
	for i := range read.Checks {
		if c := &read.Checks[i]; grader.NeverFails(c) {
			a.complain(a.say("cli.rubric.never-fails", "File", name, "Number", i+1, "Rule", string(c.Rule)))
		}
	}
	return &teacherRubric{file: name, bytes: source, source: written, asked: read}, nil
}

// known finds the first rule that does not exist, or check with a limit that its rule
// does not have, or without the text or the model that it needs.
func known(r *rubric.Rubric, compared bool) error {
	for i := range r.Checks {
		found, ok := rules.Find(r.Checks[i].Rule)
		if !ok {
			return &rubric.Fault{Check: i + 1, Key: "rule", Err: grader.ErrUnknownRule}
		}
		if found.ID == rules.KeptText.ID && r.Checks[i].Kept == nil {
			return &rubric.Fault{Check: i + 1, Key: "rule", Err: rubric.ErrText}
		}
		if found.ID == rules.MatchesModel.ID && !compared {
			return &rubric.Fault{Check: i + 1, Key: "rule", Err: rubric.ErrModel}
		}
		for name := range r.Checks[i].Limits {
			if !slices.Contains(found.Limits, name) {
				return &rubric.Fault{Check: i + 1, Key: "limits", Err: rubric.ErrLimit}
			}
		}
	}
	for i, id := range r.Later {
		if _, ok := rules.Find(id); !ok {
			return &rubric.Fault{Later: i + 1, Err: grader.ErrUnknownRule}
		}
	}
	return nil
}

// rubricFault names the check that is wrong, and why, and shows its line.
func (a *app) rubricFault(name string, source []byte, written *rubric.Source, err error) error {
	var fault *rubric.Fault
	if !errors.As(err, &fault) {
		return err
	}
	values := []any{"File", name, "Number", fault.Check, "Lang", a.words.Lang()}
	var id rule.ID
	switch {
	case fault.Check > 0:
		id = written.Checks[fault.Check-1].Rule
	case fault.Later > 0:
		id = written.Later[fault.Later-1]
	}
	values = append(values, "Rule", string(id), "Limits", limitsOf(id))
	said := a.say(rubricFaults(err), values...)
	if errors.Is(err, grader.ErrUnknownRule) {
		said = a.unknownRule(id, values)
	}
	if shown := fault.Show(source); shown != "" {
		said += "\n" + shown
	}
	return &problem{said}
}

// limitsOf names the limits that a rubric can set for a rule, "-" for none.
func limitsOf(id rule.ID) string {
	found, ok := rules.Find(id)
	if !ok || len(found.Limits) == 0 {
		return "-"
	}
	return strings.Join(found.Limits, ", ")
}

// rubricFaults gives the key of the sentence for a fault.
func rubricFaults(err error) string {
	faults := []struct {
		err error
		key string
	}{
		{rubric.ErrTitle, "cli.error.rubric-title"},
		{rubric.ErrNoRule, "cli.error.rubric-no-rule"},
		{rubric.ErrTwice, "cli.error.rubric-twice"},
		{rubric.ErrPoints, "cli.error.rubric-points"},
		{rubric.ErrQuarter, "cli.error.rubric-quarter"},
		{rubric.ErrLimit, "cli.error.rubric-limit"},
		{rubric.ErrLanguage, "cli.error.rubric-language"},
		{rubric.ErrGuard, "cli.error.rubric-guard"},
		{rubric.ErrText, "cli.error.rubric-text"},
		{rubric.ErrLater, "cli.error.rubric-later"},
		{rubric.ErrShown, "cli.error.rubric-shown"},
		{rubric.ErrFree, "cli.error.rubric-free"},
		{rubric.ErrLooks, "cli.error.rubric-looks"},
		{rubric.ErrModel, "cli.error.rubric-model"},
	}
	for _, fault := range faults {
		if errors.Is(err, fault.err) {
			return fault.key
		}
	}
	return "cli.error.rubric-rule"
}

func (a *app) unknownRule(id rule.ID, values []any) string {
	if near := closest(string(id), ruleIDs()); near != "" {
		return a.say("cli.error.rubric-rule-near", append(values, "Near", near)...)
	}
	return a.say("cli.error.rubric-rule", values...)
}
