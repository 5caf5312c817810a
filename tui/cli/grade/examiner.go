package grade

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"

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
	desk    *desk
	given   *likeness.Given // nil when files are not compared
}

// judged is what is known of a file: a report, or why there is none.
type judged struct {
	worded *report.Worded
	err    error
	print  likeness.Print
	// printed is set when there is a print.
	printed bool
	// own is the report in the language of the pupil's sheet; nil where that is the run's.
	own *report.Worded
	// copied is the document with comments; nil for none. barred is set where none can be put in.
	copied []byte
	barred bool
	// digest is the SHA-256 of the file in hexadecimal; "" where it was not taken.
	digest string
}

// entry judges what counts of an entry within its budget. Whatever happens to it, the others go on.
func (j *examiner) entry(ctx context.Context, e *collect.Entry) judged {
	if e.File == "" {
		return judged{err: errNothing}
	}
	result, err := budget.Do(ctx, j.watch, func(ctx context.Context) (judged, error) { return j.examine(ctx, e) })
	if err == nil {
		return result
	}
	result = judged{err: err}
	if j.options.digests() && isDocument(e) {
		if sum, err := digest(e); err == nil {
			result.digest = hex.EncodeToString(sum[:])
		}
	}
	return result
}

// examine reads and judges one file, and makes all that is told of it. Its work is counted as
// one.
func (j *examiner) examine(ctx context.Context, e *collect.Entry) (judged, error) {
	ctx, done := budget.Counted(ctx)
	defer done()
	doc, err := j.read(ctx, e)
	if err != nil {
		return judged{}, err
	}
	r, err := j.grade(ctx, doc)
	if err != nil {
		return judged{}, err
	}
	if e.Typed && r.Wrong == "" && grader.Lacks(r, doc) {
		grader.Refuse(r)
	}
	r.File = e.Name()
	worded, err := report.In(r, j.book)
	if err != nil {
		return judged{}, err
	}
	result := judged{worded: worded}
	if err := j.ownReport(e, r, &result); err != nil {
		return judged{}, err
	}
	err = work.On(ctx, doc, func(doc *document.Document) { j.tell(doc, e, &result) })
	if err == nil && j.options.desk.annotate {
		copied, failed := j.annotate(ctx, e, &result)
		result.copied, result.barred = copied, failed != nil
	}
	return result, err
}

// read reads the file that counts of an entry, on the disk or in an archive.
func (j *examiner) read(ctx context.Context, e *collect.Entry) (*document.Document, error) {
	if !e.Packed() {
		return j.options.input.Read(ctx, e.File)
	}
	content, size, err := e.Open()
	if err != nil {
		return nil, err
	}
	defer func() { _ = content.Close() }() // it was only read
	return grader.Read(ctx, filepath.Base(e.File), content, size)
}

// ownReport words a report in the language of the pupil's sheet, where that is another.
func (j *examiner) ownReport(e *collect.Entry, r *report.Report, result *judged) error {
	lang := langOf(e)
	if j.desk == nil || j.desk.out == nil || lang == "" || lang == j.book.Lang() {
		return nil
	}
	v, err := j.desk.out.voice(lang)
	if err != nil || v.book.Lang() == j.book.Lang() {
		return err
	}
	result.own, err = report.In(r, v.book)
	return err
}

// tell adds what is told of a document besides its report.
func (j *examiner) tell(doc *document.Document, e *collect.Entry, result *judged) {
	worded := result.worded
	if j.options.format == htmlFormat {
		worded.Lines = grader.Lines(doc)
	}
	if len(worded.Checks) == 0 {
		worded.Outline = outlineText(j.options.Console, grader.Outline(doc, e.Name()))
	}
	if j.options.scale > 0 {
		worded.Rate(j.options.scale)
		if result.own != nil {
			result.own.Rate(j.options.scale)
		}
	}
	if j.desk != nil {
		j.desk.cover(worded)
		j.desk.cover(result.own)
	}
	if e.File == console.Standard || j.given == nil && !j.options.digests() {
		return
	}
	if sum, err := digest(e); err == nil {
		result.digest = hex.EncodeToString(sum[:])
		if j.given != nil {
			result.print, result.printed = j.given.Print(doc, sum), true
		}
	}
}

// digests reports whether results say which bytes they are about: so that it is known later
// whether a file has changed.
func (o *gradeOptions) digests() bool { return o.format == console.JSONFormat || o.desk.keep != "" }

// mostDigested is how many bytes a file that cannot be read has at most to be digested.
const mostDigested = 256 << 20

// isDocument reports whether what counts of an entry is a file with an end.
func isDocument(e *collect.Entry) bool {
	if e.Packed() || e.File == console.Standard {
		return false
	}
	info, err := os.Stat(e.File)
	return err == nil && info.Mode().IsRegular() && info.Size() <= mostDigested
}

// digest returns the SHA-256 of the file that counts of an entry.
func digest(e *collect.Entry) (sum [sha256.Size]byte, err error) {
	var file io.ReadCloser
	if e.Packed() {
		file, _, err = e.Open()
	} else {
		file, err = os.Open(e.File)
	}
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
