package grade

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"jourdain/grader/annotate"
	"jourdain/grader/document"
	"jourdain/tui/cli/collect"
	"jourdain/tui/cli/console"
	"jourdain/tui/cli/pages"
)

// copies writes of each document a copy with what was found as comments in it, beside the sheets or
// the pages. A nil one writes nothing.
type copies struct {
	con    *console.Console
	folder *pages.Folder
	dir    string
	names  []string // in the order of the entries
	count  int
	none   []string // the files that no comment can be put into
}

// placesCopies says why there is nowhere to write copies, or why they may not be written.
func (o *gradeOptions) placesCopies(work *collect.Pile) error {
	switch {
	case !o.desk.annotate:
		return nil
	case o.desk.anonymous:
		return o.Problem("cli.error.anonymous-annotate")
	case o.desk.sheets != "" || o.format == htmlFormat && goesIntoFolder(o.output, work):
		return nil
	default:
		return o.Problem("cli.error.annotate-no-folder")
	}
}

// newCopies prepares the copies, and finds what is in the way before anything is judged.
func (o *gradeOptions) newCopies(work *collect.Pile, results sink, out *handouts) (*copies, error) {
	c := &copies{con: o.Console}
	var beside []string
	if out != nil && out.folder != nil {
		c.folder, c.dir, beside = out.folder, o.desk.sheets, out.names
	} else if s, ok := results.(*folderSink); ok {
		c.folder, c.dir, beside = s.folder, s.dir, s.names
	}
	if !o.desk.annotate || c.folder == nil {
		return nil, nil // sheets that are held back have no copies beside them
	}
	for i := range work.Entries {
		name := o.Say("cli.grade.annotated-name", "Name", strings.TrimSuffix(beside[i], pageEnding))
		c.names = append(c.names, name+filepath.Ext(work.Entries[i].File))
	}
	taken, err := c.folder.Check(c.names)
	return c, explainPage(o.Console, c.dir, taken, err)
}

// annotate makes the copy of an entry in memory; nil where there is nothing to say in it.
func (j *examiner) annotate(ctx context.Context, e *collect.Entry, result *judged) ([]byte, error) {
	w, words := result.worded, j.options.Words
	if result.own != nil {
		v, err := j.desk.out.voice(langOf(e))
		if err != nil {
			return nil, err
		}
		w, words = result.own, v.words
	}
	comments := annotate.Comments(w, words)
	if len(comments) == 0 {
		return nil, nil
	}
	content, size, err := openEntry(e)
	if err != nil {
		return nil, err
	}
	defer func() { _ = content.Close() }() // it was only read
	var copied bytes.Buffer
	err = annotate.Write(ctx, &copied, content, size, w.Format, comments, time.Now())
	if err != nil {
		return nil, err
	}
	return copied.Bytes(), nil
}

// content is what a file holds.
type content interface {
	io.ReaderAt
	io.Closer
}

// openEntry opens the file that counts of an entry, on the disk or in an archive.
func openEntry(e *collect.Entry) (content, int64, error) {
	if e.Packed() {
		return e.Open()
	}
	file, err := os.Open(e.File)
	if err != nil {
		return nil, 0, &document.Unreadable{Reason: document.Unknown, Err: err}
	}
	info, err := file.Stat()
	if err != nil {
		_ = file.Close()
		return nil, 0, &document.Unreadable{Reason: document.Unknown, Err: err}
	}
	return file, info.Size(), nil
}

// add writes the copy of an entry.
func (c *copies) add(i int, e *collect.Entry, result *judged) error {
	if c != nil && result.barred {
		c.none = append(c.none, e.Name())
	}
	if c == nil || result.copied == nil {
		return nil
	}
	c.count++
	err := c.folder.Write(c.names[i], func(w io.Writer) error {
		_, err := w.Write(result.copied)
		return err //nolint:wrapcheck // the folder says which page it was
	})
	return explainPage(c.con, c.dir, c.names[i], err)
}

// handBack writes what goes back to the pupil of an entry.
func (d *desk) handBack(i int, e *collect.Entry, result *judged) error {
	if d.out != nil {
		if err := d.out.add(i, e, result); err != nil {
			return err
		}
	}
	return d.copies.add(i, e, result)
}

// end says where the copies are, and of which documents there is none. Those beside sheets are
// not kept where the sheets are not.
func (c *copies) end(d *desk) {
	if c == nil || d.doubted && d.out != nil && d.out.folder == c.folder {
		return
	}
	if c.count == 0 {
		c.con.Complain(c.con.Say("cli.grade.annotated-zero"))
	} else {
		c.con.Complain(c.con.Say("cli.grade.annotated", "Count", c.count, "Folder", c.dir))
	}
	if len(c.none) > 0 {
		c.con.Complain(c.con.Say("cli.grade.annotated-not", "Count", len(c.none), "Files", list(c.con, c.none)))
	}
}
