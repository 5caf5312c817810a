package cli

import (
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"jourdain/grader"
	"jourdain/grader/rubric"
	"jourdain/grader/source"
	"jourdain/lessons"
)

// rubric is the command "rubric": a first rubric, made from a model document.
func (a *app) rubric() *cobra.Command {
	var output string
	cmd := a.command("rubric", func(cmd *cobra.Command, args []string) error {
		doc, err := a.read(cmd.Context(), args[0])
		if err != nil {
			a.reject(err, args[0])
			return nil
		}
		source, err := grader.Model(cmd.Context(), doc)
		switch {
		case err != nil:
			return err
		case len(source.Checks) == 0:
			return a.problem("cli.error.model-empty", "File", args[0])
		}
		err = a.create(output, func(w io.Writer) error { return rubric.Write(w, source, a.words) })
		if err == nil && output != "" && output != toStandardOutput {
			a.complain(a.say("cli.rubric.written", "File", output))
		}
		return err
	})
	cmd.Args = a.oneWord("cli.error.no-file")
	cmd.ValidArgsFunction = completeDocuments
	cmd.Flags().StringVarP(&output, "output", "o", "", a.words.Say("cli.option.output"))
	return cmd
}

// readRubric reads a teacher's rubric, and finds its faults before any work is
// judged by it.
func (a *app) readRubric(name string) (*rubric.Rubric, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, a.problem("cli.error.rubric-missing", "File", name)
	}
	defer func() { _ = file.Close() }() // it was only read
	body, err := io.ReadAll(io.LimitReader(file, source.MaxSize+1))
	if err != nil {
		return nil, a.problem("cli.error.rubric-missing", "File", name)
	}
	read, checked := rubric.Read(body, rubric.Asked{Lang: a.words.Lang()})
	if read == nil {
		return nil, a.faultyRubric(name, checked)
	}
	for i := range read.Checks {
		if c := &read.Checks[i]; grader.NeverFails(c) {
			a.complain(a.say("cli.rubric.never-fails", "File", name, "Number", i+1, "Rule", string(c.Rule)))
		}
	}
	return read, nil
}

// faultyRubric says what is wrong in a rubric, each fault with its line.
func (a *app) faultyRubric(name string, checked *source.File) error {
	if isReadable(name) {
		return a.problem("cli.error.rubric-document", "File", name, "Typed", typed(name))
	}
	var said []string
	for _, f := range checked.Faults {
		said = append(said, a.faultLine("", &lessons.Fault{File: name, Line: f.Line, Mistake: f.Mistake, Values: f.Values}))
	}
	if checked.More {
		said = append(said, a.say("cli.rubric.more"))
	}
	return &problem{strings.Join(said, "\n")}
}
