package check

import (
	"bytes"
	"context"
	"fmt"
	"path"
	"slices"
	"strings"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rubric"
	"jourdain/grader/rules"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/spelling"
	"jourdain/grader/source"
	"jourdain/lessons"
	"jourdain/lessons/compile"
	"jourdain/lessons/starter"
)

// work checks a work in each language and in each format. A work whose files are not
// there has faults already.
func (c *checker) work(ctx context.Context, w *lessons.Work) error {
	for _, lang := range w.Lesson().Languages() {
		text := w.Texts[lang]
		if w.Own || w.Submit == nil || text.Starter == nil || text.Solution == nil {
			continue
		}
		c.notation(compile.StarterFile(w, lang), text.Starter)
		c.notation(compile.SolutionFile(w, lang), text.Solution)
		for _, format := range []document.Format{document.ODT, document.Markdown} {
			x := &exercise{checker: c, work: w, lang: lang, format: format}
			if err := x.check(ctx); err != nil {
				return err
			}
		}
	}
	return nil
}

func (c *checker) notation(file string, text []byte) {
	for _, f := range starter.Faults(text) {
		if f.Picture {
			c.fault(file, f.Line, ErrPicture, "Name", f.Name)
			continue
		}
		c.fault(file, f.Line, ErrNotation, "Detail", f.Message)
	}
}

// exercise is a work in one language and one format.
type exercise struct {
	*checker
	work   *lessons.Work
	lang   string
	format document.Format
}

func (x *exercise) check(ctx context.Context) error {
	text := x.work.Texts[x.lang]
	begun, doc, err := x.grade(ctx, compile.StarterFile(x.work, x.lang), text.Starter)
	if err != nil || begun == nil {
		return err
	}
	if err := x.starter(ctx, begun, doc); err != nil {
		return err
	}
	mended, solved, err := x.grade(ctx, compile.SolutionFile(x.work, x.lang), text.Solution)
	if err != nil || mended == nil {
		return err
	}
	for i := range mended.Checks {
		x.solution(&mended.Checks[i])
	}
	x.words(doc, solved)
	return nil
}

// grade writes a source in the format, reads it as a learner's file is read, and judges
// it. There is no report, and a fault instead, when that cannot be done.
func (x *exercise) grade(ctx context.Context, file string, text []byte) (*report.Report, *document.Document, error) {
	var b bytes.Buffer
	err := starter.Write(&b, x.format, text)
	var doc *document.Document
	if err == nil {
		doc, err = grader.Read(ctx, "work.md", bytes.NewReader(b.Bytes()), int64(b.Len()))
	}
	var r *report.Report
	if err == nil {
		r, err = x.work.Grade(ctx, doc, x.lang)
	}
	switch {
	case ctx.Err() != nil:
		return nil, nil, fmt.Errorf("check: %w", ctx.Err())
	case err != nil:
		x.fault(file, 0, ErrUnread, "Format", string(x.format), "Detail", err.Error())
		return nil, nil, nil
	}
	return r, doc, nil
}

// starter checks that the starting file has the faults that its lesson teaches, and no
// other.
func (x *exercise) starter(ctx context.Context, r *report.Report, doc *document.Document) error {
	file := compile.StarterFile(x.work, x.lang)
	if r.Passed {
		x.once(file, 0, ErrPasses)
	}
	for i := range r.Checks {
		c := &r.Checks[i]
		switch found, _ := rules.Find(c.Rule); {
		case !x.asks(c.Rule): // another rule needs it
		case !c.Required || !found.AppliesTo(x.format) || c.Needs != "":
		case c.Guard && c.Status == report.Failed && c.Rule != rules.MatchesModel.ID: // nothing is the solution yet
			x.found(file, ErrGuardBroken, c)
		case c.Guard, c.Status == report.Failed, r.Passed:
		case len(c.Findings) > 0:
			x.rubric(c.Rule, ErrOnlySuspects)
		default:
			x.rubric(c.Rule, ErrNothing)
		}
	}
	all, err := grader.Grade(ctx, doc, grader.Everything())
	if err != nil {
		return fmt.Errorf("check: %w", err)
	}
	for i := range all.Checks {
		c := &all.Checks[i]
		if !x.asks(c.Rule) && !slices.Contains(x.work.Submit.Later, c.Rule) && c.Status == report.Failed {
			x.found(file, ErrNotTaught, c)
		}
	}
	return nil
}

// asks reports whether the rubric names a rule.
func (x *exercise) asks(id rule.ID) bool {
	return slices.ContainsFunc(x.work.Submit.Checks, func(c rubric.CheckSource) bool { return c.Rule == id })
}

// solution checks that a rule of the rubric finds nothing in the solution.
func (x *exercise) solution(c *report.Check) {
	if c.Needs == "" && (len(c.Findings) > 0 || c.Required && c.Status == report.Failed) {
		x.found(compile.SolutionFile(x.work, x.lang), ErrSolution, c)
	}
}

// found tells the first finding of a rule in a file.
func (x *exercise) found(file string, mistake source.Mistake, c *report.Check) {
	text, line := "", 0
	if len(c.Findings) > 0 {
		text = c.Findings[0].Excerpt
		line = lineOf(x.read(file), text)
	}
	x.once(file, line, mistake, "Rule", string(c.Rule), "Text", text)
}

// once keeps a fault of a format. One that the other format has too is a fault of both,
// and then its format is "".
func (x *exercise) once(file string, line int, mistake source.Mistake, values ...any) {
	same := func(f compile.Fault) bool {
		return f.File == file && f.Line == line && f.Mistake == mistake && slices.Equal(f.Values[:len(values)], values)
	}
	if i := slices.IndexFunc(x.faults, same); i >= 0 {
		x.faults[i].Values = slices.Concat(values, []any{"Format", ""})
		return
	}
	x.fault(file, line, mistake, slices.Concat(values, []any{"Format", string(x.format)})...)
}

// rubric tells a fault of a rule of the rubric, at its line of lesson.yaml.
func (x *exercise) rubric(id rule.ID, mistake source.Mistake) {
	file, line := x.ruleLine(x.work, id)
	x.once(file, line, mistake, "Rule", string(id), "File", path.Base(compile.StarterFile(x.work, x.lang)))
}

// ruleLine returns the place where the rubric of a work names a rule.
func (c *checker) ruleLine(w *lessons.Work, id rule.ID) (file string, line int) {
	file = path.Join(w.Lesson().ID, "lesson.yaml")
	i := slices.IndexFunc(w.Submit.Checks, func(c rubric.CheckSource) bool { return c.Rule == id })
	return file, source.Line(c.read(file), fmt.Sprintf("%s.checks[%d].rule", place(w, "submit"), i))
}

// rubric warns of points that no work can lose.
func (c *checker) rubric(w *lessons.Work) {
	if w.Submit == nil {
		return
	}
	for i := range w.Submit.Checks {
		check := &w.Submit.Checks[i]
		if grader.NeverFails(&rubric.Check{Rule: check.Rule, Points: check.Points, Strict: check.Strict}) {
			file, line := c.ruleLine(w, check.Rule)
			c.warn(file, line, ErrNeverFails, "Rule", string(check.Rule))
		}
	}
}

// lineOf returns the first line of a source that has the words of a text; 0 when there is
// none.
func lineOf(body []byte, text string) int {
	want := spelling.Fold(text)
	if want == "" {
		return 0
	}
	for i, line := range strings.Split(string(body), "\n") {
		if strings.Contains(spelling.Fold(plain(line)), want) {
			return i + 1
		}
	}
	return 0
}

// plain takes the marks of Markdown out of a line.
func plain(line string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("*_#>`[]", r) {
			return -1
		}
		return r
	}, line)
}
