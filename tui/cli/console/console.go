package console

import (
	"io"
	"os"

	"jourdain/tui/text"
)

// Process is what the system gives to a program.
type Process struct {
	Args     []string // without the program's own name
	In       io.Reader
	Out, Err io.Writer
	Env      func(name string) string // "" for a variable that is not set
}

// System returns the running process.
func System() Process {
	return Process{Args: os.Args[1:], In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Env: os.Getenv}
}

// Console is one run of the program as every verb sees it: where it prints, in whose words, and
// the status that it ends with.
type Console struct {
	Process
	Words  *text.Words
	status int
}

// New makes the console of a run that speaks these words.
func New(p Process, words *text.Words) *Console { return &Console{Process: p, Words: words} }

// The exit statuses.
const (
	Done   = 0 // every document meets what was asked
	Unmet  = 1 // at least one document does not
	Failed = 2 // at least one could not be judged, or the command was not understood
)

// Settle keeps the gravest of the statuses.
func (c *Console) Settle(status int) { c.status = max(c.status, status) }

// Status returns the gravest status that was settled.
func (c *Console) Status() int { return c.status }
