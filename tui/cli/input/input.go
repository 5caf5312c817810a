package input

import (
	"bytes"
	"context"
	"errors"
	"io"
	"sync"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/tui/cli/console"
)

// maxInput is how many bytes are read from standard input at most. It is more than
// the grader takes, so that the grader says that it is too much.
const maxInput = 65 << 20

// InputName is the name under which standard input is read: what is no ODT is
// taken for Markdown, since a pipe has no name that ends in .md.
const InputName = "input.md"

// Input reads the documents that the command line names. What comes from standard input
// comes once, and may be judged again.
type Input struct {
	con   *console.Console
	once  sync.Once
	bytes []byte
	err   error
}

// New returns what reads documents for a console.
func New(c *console.Console) *Input { return &Input{con: c} }

// readInput reads a document from standard input, as far as that could be read.
func readInput(ctx context.Context, source []byte, err error) (*document.Document, error) {
	if err != nil {
		return nil, &document.Unreadable{Reason: document.Unknown, Err: err}
	}
	if len(source) == 0 {
		return nil, &document.Unreadable{Reason: document.Empty}
	}
	return grader.Read(ctx, InputName, bytes.NewReader(source), int64(len(source)))
}

// Read reads a document; "-" is standard input. The error is a *document.Unreadable, or the context's.
func (in *Input) Read(ctx context.Context, file string) (*document.Document, error) {
	if file != console.Standard {
		return grader.Open(ctx, file)
	}
	in.once.Do(func() { in.bytes, in.err = io.ReadAll(io.LimitReader(in.con.In, maxInput)) })
	return readInput(ctx, in.bytes, in.err)
}

// Unread says why a file could not be judged.
func (in *Input) Unread(err error, file string) report.Unread {
	said := in.con.Words.Unreadable(err, file)
	var u *document.Unreadable
	if !errors.As(err, &u) {
		return report.Unread{Reason: document.Unknown, Message: said}
	}
	if u.Reason == document.Missing {
		// The screens speak of a list to choose from, which is not here.
		said = in.con.Say("cli.error.missing", "File", file)
	}
	return report.Unread{Reason: u.Reason, Message: said}
}

// UnreadOf says to a teacher why a file of a pupil could not be judged.
func (in *Input) UnreadOf(err error, file string) report.Unread {
	why := in.Unread(err, file)
	if said, ok := in.con.Words.Find("cli.unread."+string(why.Reason), "File", document.Printable(file)); ok {
		why.Message = said
	}
	return why
}

// Reject says why a file could not be judged.
func (in *Input) Reject(err error, file string) {
	in.con.Complain(in.Unread(err, file).Message)
	in.con.Settle(console.Failed)
}
