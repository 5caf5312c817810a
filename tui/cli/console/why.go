package console

import (
	"errors"
	"io/fs"
	"strings"
	"syscall"

	"jourdain/grader/document"
	"jourdain/lessons/disk"
	"jourdain/tui/text"
)

// Why says in a few words why the system refuses a file or a folder: part of a sentence that names it,
// unlike [Console.Explain].
func Why(w *text.Words, err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return w.Say("cli.why.missing")
	case errors.Is(err, syscall.ENOTDIR):
		return w.Say("cli.why.no-folder")
	case disk.Protected(err):
		return w.Say("cli.why.protected")
	case errors.Is(err, fs.ErrPermission):
		return w.Say("cli.why.forbidden")
	case disk.Full(err):
		return w.Say("cli.why.full")
	}
	return document.Printable(strings.Join(strings.Fields(strings.ReplaceAll(err.Error(), "\n", " ; ")), " "))
}

// Why is [Why] in the words of the console.
func (c *Console) Why(err error) string { return Why(c.Words, err) }
