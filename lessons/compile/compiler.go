package compile

import (
	"errors"
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"

	"jourdain/grader/address"
	"jourdain/grader/markdown"
	"jourdain/grader/source"
	"jourdain/lessons"
)

// compiler gathers a course and its faults.
type compiler struct {
	files  fs.FS
	course *lessons.Course
	faults Faults
	read   map[string][]byte // the YAML files that were read, to find lines in
	// later leaves what is inside a lesson, and the glossary, until it is asked for: a
	// test holds that there is no fault in it.
	later bool
}

func newCompiler(files fs.FS) *compiler {
	return &compiler{files: files, course: &lessons.Course{}, read: map[string][]byte{}}
}

// fault keeps a fault. The values are pairs of a name and a value, for its sentence.
func (c *compiler) fault(file string, line int, mistake source.Mistake, values ...any) {
	c.faults = append(c.faults, Fault{File: file, Line: line, Mistake: mistake, Values: values})
}

// faultAt keeps a fault at a place of a YAML file that was read: "$.submit.title".
func (c *compiler) faultAt(file, where string, mistake source.Mistake, values ...any) {
	c.fault(file, source.Line(c.read[file], where), mistake, values...)
}

// warn keeps a warning at a place of a YAML file that was read.
func (c *compiler) warn(file, where string, mistake source.Mistake, values ...any) {
	c.faultAt(file, where, mistake, values...)
	c.faults[len(c.faults)-1].Warning = true
}

// bytes reads a file of text, with ends of lines as Unix has them; it reports whether it
// could.
func (c *compiler) bytes(name string) ([]byte, bool) {
	body, err := fs.ReadFile(c.files, name)
	switch {
	case err != nil:
		mistake, values := unreadable(c.files, name, err)
		c.fault(name, 0, mistake, values...)
		return nil, false
	case !utf8.Valid(body):
		c.fault(name, 0, source.ErrEncoding)
		return nil, false
	case path.Ext(name) == ".md" && markdown.IsCostly(body):
		c.fault(name, 0, ErrTangled)
		return nil, false
	}
	return clean(string(body)), true
}

// unreadable returns why a file cannot be read, as its author is told.
func unreadable(files fs.FS, name string, err error) (mistake source.Mistake, values []any) {
	reason := err.Error()
	var at *fs.PathError
	if errors.As(err, &at) {
		reason = at.Err.Error() // the fault has the path already
	}
	var isFolder bool
	if info, err := fs.Stat(files, name); err == nil {
		isFolder = info.IsDir()
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return ErrMissing, nil
	case errors.Is(err, fs.ErrPermission):
		return ErrForbidden, nil
	case errors.Is(err, source.ErrTooBig):
		return source.ErrTooBig, nil
	case isFolder, errors.Is(err, ErrNoFile):
		return ErrNoFile, nil
	case strings.Contains(reason, "escapes"): // package os has no name for this error
		return ErrOutside, nil
	default:
		return ErrUnreadable, []any{"Detail", reason}
	}
}

// clean returns a text as it is shown: without what steers a terminal or cannot be seen,
// and with ends of lines as Unix has them.
func clean(text string) []byte { return []byte(source.Clean(strings.ReplaceAll(text, "\r\n", "\n"))) }

// yaml reads a file; it reports whether it could.
func (c *compiler) yaml(name string, into any) bool {
	body, ok := c.bytes(name)
	if !ok {
		return false
	}
	c.read[name] = body
	if path.Dir(name) == "." { // the files of the course itself have words for learners
		c.alternatives(name, body)
		body = []byte(address.Polite.Say(string(body)))
	}
	faults := source.ReadAll(body, into).Faults
	for _, fault := range faults {
		c.fault(name, fault.Line, fault.Mistake, fault.Values...)
	}
	return len(faults) == 0
}
