package grade

import (
	"bytes"
	"errors"
	"io"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"jourdain/grader/address"
	"jourdain/grader/report"
	"jourdain/grader/rules"
	"jourdain/grader/rules/page"
	"jourdain/grader/sheets"
	"jourdain/tui/cli/collect"
	"jourdain/tui/cli/console"
	"jourdain/tui/cli/moodle"
	"jourdain/tui/cli/pages"
	"jourdain/tui/text"
)

// handouts writes what goes back to each pupil: a sheet in a folder, and in the archive that
// Moodle takes.
type handouts struct {
	desk   *desk
	task   sheets.Task
	mu     sync.Mutex
	voices map[string]*voice // by language
	folder *pages.Folder     // nil without one
	names  []string          // of the sheets, in the order of the entries
	print  *allSheets        // nil where there is no class to print
	zip    *console.Whole    // nil without an archive
	back   *moodle.Feedback
	// unsent are those to whom Moodle can take nothing back.
	unsent []string
	sent   int
}

// voice is the words and the pages of the rules in one language.
type voice struct {
	words *text.Words
	book  *page.Book
}

// newHandouts opens what is written for the pupils; nil where nothing is.
func (d *desk) newHandouts(work *collect.Pile) (*handouts, error) {
	o := d.options
	if d.doubted || o.desk.sheets == "" && o.desk.feedback == "" {
		return nil, nil
	}
	h := &handouts{desk: d, voices: map[string]*voice{}}
	var err error
	if h.task, err = o.task(); err != nil {
		return nil, err
	}
	if err := h.openFolder(work); err != nil {
		return nil, err
	}
	if o.desk.feedback != "" {
		if h.zip, err = console.CreateWhole(o.desk.feedback); err != nil {
			h.close()
			return nil, o.CannotCreate(o.desk.feedback, err)
		}
		h.back = moodle.NewFeedback(h.zip)
	}
	return h, nil
}

// task returns what all sheets and the page of the class say of the work.
func (o *gradeOptions) task() (sheets.Task, error) {
	t := sheets.Task{Date: time.Now(), Scale: o.scale, Tool: page.Tool(o.desk.tool)}
	if o.lesson == "" {
		return t, nil
	}
	lesson, err := o.course.Lesson(o.lesson)
	if err != nil {
		return t, err
	}
	t.Title = lesson.Title(o.Words.Voice())
	return t, nil
}

// openFolder opens the folder of the sheets, and finds what is in the way before anything is
// judged.
func (h *handouts) openFolder(work *collect.Pile) error {
	o := h.desk.options
	dir := o.desk.sheets
	if dir == "" {
		return nil
	}
	folder, err := pages.Open(dir)
	if err != nil {
		return cannotOpen(o.Console, dir, err)
	}
	all := o.Say("cli.grade.all-sheets")
	h.folder, h.names = folder, pages.Names(owners(work), pageEnding, all)
	taken, err := folder.Check(h.names)
	if err == nil && work.Many {
		taken = all
		h.print, err = h.newAll(all)
	}
	if err != nil {
		h.close()
		return explainPage(o.Console, dir, taken, err)
	}
	return nil
}

// voice returns the words of a language, or those of the run for "" and for a language that there
// are none in.
func (h *handouts) voice(lang string) (*voice, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	own := h.desk.options.Words
	if lang == "" {
		lang = own.Lang()
	}
	if h.voices[lang] != nil {
		return h.voices[lang], nil
	}
	words, err := text.Open(address.Polite.In(lang))
	if err != nil {
		words = own
	}
	book, err := rules.Book(words.Voice())
	if err != nil {
		return nil, err
	}
	h.voices[lang] = &voice{words, book}
	return h.voices[lang], nil
}

// add writes the sheet of an entry.
func (h *handouts) add(i int, e *collect.Entry, result *judged) error {
	v, err := h.voice(langOf(e))
	if err != nil {
		return err
	}
	pupil := h.desk.pupil(e, result, v.words)
	s := &sheets.Sheet{Task: h.task, Pupil: *pupil}
	if result.err == nil {
		s.Report = result.worded
		if result.own != nil {
			s.Report = result.own
		}
	}
	var page bytes.Buffer
	if err := h.print.add(&page, s, v); err != nil {
		return err
	}
	if h.folder != nil {
		err := h.folder.Write(h.names[i], func(w io.Writer) error { _, err := w.Write(page.Bytes()); return err })
		if err != nil {
			return explainPage(h.desk.options.Console, h.desk.options.desk.sheets, h.names[i], err)
		}
	}
	if h.back != nil {
		return h.send(e, v, &page)
	}
	return nil
}

// send puts a sheet into the archive for Moodle.
func (h *handouts) send(e *collect.Entry, v *voice, page io.Reader) error {
	if e.Moodle == nil {
		if e.File != "" {
			h.unsent = append(h.unsent, e.Pupil)
		}
		return nil
	}
	err := h.back.Add(e.Moodle, v.words.Say("cli.grade.feedback-page"), page)
	var p *moodle.Problem
	switch {
	case errors.As(err, &p):
		h.desk.options.Complain(p.Say(h.desk.options.Words))
		return nil
	case err != nil:
		return h.desk.options.CannotCreate(h.desk.options.desk.feedback, err)
	}
	h.sent++
	return nil
}

// end makes what was written count, and says where it is.
func (h *handouts) end() error {
	o := h.desk.options
	if h.back != nil {
		err := h.back.Close()
		if err == nil {
			err = h.zip.Keep()
		}
		if err != nil {
			return o.CannotCreate(o.desk.feedback, err)
		}
		o.Complain(o.Say("cli.grade.feedback-done", "File", o.desk.feedback, "Count", h.sent))
		if len(h.unsent) > 0 {
			o.Complain(o.Say("cli.grade.feedback-unsent", "Count", len(h.unsent), "Names", list(o.Console, h.unsent)))
		}
	}
	if h.folder == nil {
		return nil
	}
	if err := h.commit(); err != nil {
		return explainPage(o.Console, o.desk.sheets, h.names[0], err)
	}
	if err := clearPages(o.Console, o.desk.sheets, h.folder, h.names); err != nil {
		return err
	}
	o.Complain(o.Say("cli.grade.sheets-done", "Folder", o.desk.sheets))
	if h.print != nil {
		o.Complain(o.Say("cli.grade.sheets-print", "File", filepath.Join(o.desk.sheets, o.Say("cli.grade.all-sheets"))))
	}
	return nil
}

// close ends the writing; what was not said to count goes.
func (h *handouts) close() {
	if h.folder != nil {
		h.print.drop()
		_ = h.folder.Close() // every page is whole
	}
	if h.zip != nil {
		h.zip.Drop()
	}
}

// langOf returns the language of a pupil's sheet; "" where the list does not say.
func langOf(e *collect.Entry) string {
	if e.Listed == nil {
		return ""
	}
	return e.Listed.Language
}

// pupil returns what the sheets and the page of the class say of an entry. words are those of the
// pupil; nil for what the teacher reads.
func (d *desk) pupil(e *collect.Entry, result *judged, words *text.Words) *sheets.Pupil {
	w := result.worded
	p := &sheets.Pupil{Name: w.Pupil, Unknown: e.Unknown, File: w.File, Others: w.Older, State: sheetState(w), Mark: w.Mark}
	if p.Name == "" {
		p.Name = w.File
	}
	if c := w.Changed; c != nil {
		p.Change = &sheets.Change{Was: c.Was, Reason: c.Reason}
	}
	if w.Due != nil {
		p.Late, p.Undated = w.Due.After(), w.Due.State == report.DateUnknown
	}
	if e.Listed != nil {
		p.Class = e.Listed.Class
	}
	if e.File == "" {
		p.File = ""
	}
	switch p.State {
	case sheets.OtherFormat:
		p.Kind = strings.ToUpper(strings.TrimPrefix(filepath.Ext(e.File), "."))
	case sheets.Damaged:
		p.Why = w.Unreadable.Message
		if e.File != "" && words != nil {
			p.Why = words.Unreadable(result.err, filepath.Base(e.Name()))
		}
	case sheets.Graded, sheets.Nothing, sheets.Empty, sheets.Another, sheets.Typed:
	}
	return p
}

// sheetState returns the state of a result as the sheets name it.
func sheetState(w *report.Worded) sheets.State {
	state := w.State
	if state == "" && w.Unreadable != nil {
		state = report.StateFor(w.Unreadable.Reason)
	}
	switch state {
	case report.NotHanded:
		return sheets.Nothing
	case report.OtherFormat:
		return sheets.OtherFormat
	case report.EmptyWork:
		return sheets.Empty
	case report.AnotherWork:
		return sheets.Another
	case report.TypedWork:
		return sheets.Typed
	case report.DamagedFile, report.UnreadFile:
		return sheets.Damaged
	case report.Graded:
	}
	switch w.Wrong {
	case report.Empty:
		return sheets.Empty
	case report.Another:
		return sheets.Another
	}
	return sheets.Graded
}
