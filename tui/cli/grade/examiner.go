package grade

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"os"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/likeness"
	"jourdain/grader/report"
	"jourdain/grader/rules/page"
	"jourdain/grader/work"
	"jourdain/tui/cli/budget"
	"jourdain/tui/cli/collect"
	"jourdain/tui/cli/console"
)

// examiner judges one file after the other, or several at once.
type examiner struct {
	options *gradeOptions
	watch   *budget.Watch
	grade   grading
	book    *page.Book
	given   *likeness.Given // nil when files are not compared
}

// judged is what is known of a file: a report, or why there is none.
type judged struct {
	worded *report.Worded
	err    error
	print  likeness.Print
	// printed is set when there is a print.
	printed bool
}

// entry judges what counts of an entry.
func (j *examiner) entry(ctx context.Context, e *collect.Entry) judged {
	if e.File == "" {
		return judged{err: errNothing}
	}
	return j.file(ctx, e.File)
}

// file judges one file within its budget. Whatever happens to it, the others go on.
func (j *examiner) file(ctx context.Context, name string) judged {
	result, err := budget.Do(ctx, j.watch, func(ctx context.Context) (judged, error) { return j.examine(ctx, name) })
	if err != nil {
		return judged{err: err}
	}
	return result
}

// examine reads and judges one file, and makes all that is told of it. Its work is counted as
// one.
func (j *examiner) examine(ctx context.Context, name string) (judged, error) {
	ctx, done := budget.Counted(ctx)
	defer done()
	doc, err := j.options.input.Read(ctx, name)
	if err != nil {
		return judged{}, err
	}
	r, err := j.grade(ctx, doc)
	if err != nil {
		return judged{}, err
	}
	r.File = name
	worded, err := report.In(r, j.book)
	if err != nil {
		return judged{}, err
	}
	result := judged{worded: worded}
	err = work.On(ctx, doc, func(doc *document.Document) { j.tell(doc, name, &result) })
	return result, err
}

// tell adds what is told of a document besides its report.
func (j *examiner) tell(doc *document.Document, name string, result *judged) {
	worded := result.worded
	if j.options.format == htmlFormat {
		worded.Lines = grader.Lines(doc)
	}
	if len(worded.Checks) == 0 {
		worded.Outline = outlineText(j.options.Console, grader.Outline(doc, name))
	}
	if j.options.scale > 0 {
		worded.Rate(j.options.scale)
	}
	if j.given != nil && name != console.Standard {
		if sum, err := digest(name); err == nil {
			result.print, result.printed = j.given.Print(doc, sum), true
		}
	}
}

// digest returns the SHA-256 of a file.
func digest(name string) (sum [sha256.Size]byte, err error) {
	file, err := os.Open(name)
	if err != nil {
		return sum, fmt.Errorf("compare: %w", err)
	}
	defer func() { _ = file.Close() }() // it was only read
	h := sha256.New()
	if _, err := io.Copy(h, file); err != nil {
		return sum, fmt.Errorf("compare: %w", err)
	}
	h.Sum(sum[:0])
	return sum, nil
}
