package grade

import (
	"errors"
	"io"
	"io/fs"
	"path/filepath"
	"slices"

	"jourdain/grader/report"
	"jourdain/lessons/disk"
	"jourdain/tui/cli/collect"
	"jourdain/tui/cli/console"
	"jourdain/tui/cli/pages"
)

// paged writes results as pages: one for each document, and one for the class. It
// lives as long as one run.
type paged interface {
	// page writes the page of a report; name is the page's file, from the class's
	// page, and "" where there is no class. A file that could not be judged has no
	// page: then w is io.Discard.
	page(w io.Writer, r *report.Worded, name string) error
	// index writes the page of the class, which the pages before it are in.
	index(w io.Writer, c *class) error
}

// The names of pages.
const (
	pageEnding = ".html"
	indexPage  = "index" + pageEnding
)

// inFolder returns the create of a form that is pages. One document is one page, in a
// file or on standard output; several go into the folder that -o names.
func inFolder(open func(*console.Console) paged) func(*console.Console, string, *collect.Pile, func(io.Writer, sink) error) error {
	return func(con *console.Console, output string, work *collect.Pile, write func(io.Writer, sink) error) error {
		standard := output == "" || output == console.Standard
		switch {
		case !work.Many && !goesIntoFolder(output, work):
			return con.Create(output, func(w io.Writer) error { return write(w, &pageSink{w: w, pages: open(con)}) })
		case standard:
			return con.Problem("cli.error.pages-no-folder")
		}
		folder, err := pages.Open(output)
		if err != nil {
			return cannotOpen(con, output, err)
		}
		s := &folderSink{con: con, dir: output, folder: folder, pages: open(con)}
		s.names = pages.Names(owners(work), pageEnding, indexPage)
		taken, err := folder.Check(append([]string{indexPage}, s.names...))
		if err == nil {
			err = write(io.Discard, s)
		} else {
			err = s.explain(taken, err)
		}
		if err == nil {
			err = s.finish()
		}
		if closed := folder.Close(); err == nil && closed != nil {
			err = con.Problem("cli.error.output", "File", output, "Detail", closed.Error())
		}
		return err
	}
}

// goesIntoFolder reports whether pages go into the folder that -o names: several do, and one where it is
// there.
func goesIntoFolder(output string, work *collect.Pile) bool {
	return output != "" && output != console.Standard && (work.Many || console.IsFolder(output))
}

// cannotOpen says why -o cannot be a folder of pages.
func cannotOpen(con *console.Console, output string, err error) error {
	switch {
	case console.IsThere(output) && !console.IsFolder(output):
		return con.Problem("cli.error.pages-file", "File", output)
	case errors.Is(err, fs.ErrNotExist):
		return con.Problem("cli.error.output-no-folder", "File", output)
	case errors.Is(err, fs.ErrPermission):
		return con.Problem("cli.error.output-forbidden", "File", output)
	default:
		return con.Problem("cli.error.output", "File", output, "Detail", err.Error())
	}
}

// owners returns who the pages are of.
func owners(work *collect.Pile) []pages.Owner {
	all := make([]pages.Owner, len(work.Entries))
	for i := range work.Entries {
		e := &work.Entries[i]
		all[i] = pages.Owner{Name: e.Called(), Identity: e.Identity, Shared: e.Deep}
	}
	return all
}

// pageSink writes the page of one document.
type pageSink struct {
	w     io.Writer
	pages paged
}

func (s *pageSink) add(r *report.Worded) error { return s.pages.page(s.w, r, "") }
func (s *pageSink) end(*class) error           { return nil }

// folderSink writes a page for each document into a folder, then the class's.
type folderSink struct {
	con    *console.Console
	dir    string
	folder *pages.Folder
	names  []string // of the pages, in the order of the files
	next   int
	pages  paged
	whole  bool // the class has its page
}

func (s *folderSink) add(r *report.Worded) error {
	name := s.names[s.next]
	s.next++
	if r.Unreadable != nil {
		return s.pages.page(io.Discard, r, "")
	}
	return s.write(name, func(w io.Writer) error { return s.pages.page(w, r, name) })
}

func (s *folderSink) end(c *class) error {
	if err := s.write(indexPage, func(w io.Writer) error { return s.pages.index(w, c) }); err != nil {
		return err
	}
	if said := c.alikeText(); said != "" {
		s.con.Complain(said)
	}
	s.whole = true
	return nil
}

// finish makes the pages count that were written. The page of one document alone changes nothing
// of the others.
func (s *folderSink) finish() error {
	if err := s.folder.Commit(); err != nil {
		return s.explain(indexPage, err)
	}
	if !s.whole {
		return nil
	}
	if err := clearPages(s.con, s.dir, s.folder, s.names); err != nil {
		return err
	}
	s.con.Complain(s.con.Say("cli.grade.pages", "File", filepath.Join(s.dir, indexPage)))
	return nil
}

// clearPages takes away the pages of pupils who are not there any more, so that nobody takes them
// for today's. One to which somebody has added a word stays, and so do all where none of today's
// was there before: they are another class's.
func clearPages(con *console.Console, dir string, folder *pages.Folder, today []string) error {
	var gone, kept []string
	same := slices.ContainsFunc(today, folder.Replaced)
	for _, name := range folder.Left() {
		var err error
		if same {
			err = folder.Remove(name)
		}
		switch {
		case errors.Is(err, pages.ErrNotOurs) || !same:
			kept = append(kept, name)
		case err != nil:
			return explainPage(con, dir, name, err)
		default:
			gone = append(gone, name)
		}
	}
	for key, names := range map[string][]string{"cli.grade.pages-gone": gone, "cli.grade.pages-kept": kept} {
		if len(names) > 0 {
			con.Complain(con.Say(key, "Count", len(names), "Files", list(con, names)))
		}
	}
	return nil
}

func (s *folderSink) write(name string, page func(io.Writer) error) error {
	return s.explain(name, s.folder.Write(name, page))
}

func (s *folderSink) explain(name string, err error) error {
	return explainPage(s.con, s.dir, name, err)
}

// explainPage puts into words why a page was not written.
func explainPage(con *console.Console, dir, name string, err error) error {
	file := filepath.Join(dir, name)
	switch {
	case err == nil:
		return nil
	case errors.Is(err, pages.ErrNotOurs):
		return con.Problem("cli.error.pages-not-ours", "File", file)
	case disk.Full(err):
		return con.Problem("cli.error.pages-full", "Folder", dir)
	default:
		return con.CannotCreate(file, err)
	}
}
