package result

import (
	"context"
	"errors"
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/document"
	"jourdain/tui/documents"
	"jourdain/tui/screen"
)

// watcher watches over a file. It remembers what the file was like at the last looks, and
// what came of the last reading.
type watcher struct {
	path  string
	look  func(path string) (documents.Stamp, error)
	pause func() // between two looks in the line mode
	pace  pace   // of the looks beside the loop

	reading bool            // the file is being read
	err     error           // of the last reading
	judged  documents.Stamp // the file as it was when the last result was made
	seen    documents.Stamp // the file as it was when it was last read, well or not
	next    documents.Stamp // the file as it was at the last look
	missed  int             // looks in a row that did not find it
	moving  int             // looks in a row at which it was another one
	retries int             // looks since it could not be read
	waits   bool            // the file is watched beside the loop
}

// How many looks in a row it takes to say something about them: word processors take
// the file away for a moment while they save.
const (
	missedTold = 2
	movingTold = 3
	retryEvery = 3
)

// looked brings what the file is like on the disk.
type looked struct {
	stamp documents.Stamp
	err   error
}

// watched brings what the file is like on the disk when that is news.
type watched looked

// still reports whether a look tells nothing new: the file is as it was read, or it has been
// away for a while. In any other state each look counts.
func (w *watcher) still(l looked) bool {
	if l.err != nil {
		return w.missed >= missedTold
	}
	return w.missed == 0 && w.moving == 0 && l.stamp == w.seen && l.stamp == w.next
}

// keep looks at the file beside the loop until there is something new to tell. The
// line mode looks when one answers.
func (w *watcher) keep(env screen.Env) screen.Effect {
	if env.Plain || w.pace.every == 0 || w.reading || w.waits {
		return screen.Effect{}
	}
	w.waits = true
	before, again := *w, passing(w.err)
	return screen.Seek(func(ctx context.Context) tea.Msg {
		for looks, on := before.pace.wait(ctx, 0); on; looks, on = before.pace.wait(ctx, looks) {
			if l := before.lookNow(); again && l.err == nil || !before.still(l) {
				return watched(l)
			}
		}
		return nil
	})
}

// poll looks at the file.
func (w *watcher) poll() screen.Effect {
	if w.reading {
		return screen.Effect{}
	}
	return screen.Later(func() tea.Msg { return w.lookNow() })
}

func (w *watcher) lookNow() looked {
	stamp, err := w.look(w.path)
	return looked{stamp: stamp, err: err}
}

// saw takes what a look has seen, and reports whether the file is to be read again: it has
// changed, and two looks in a row are equal; then the word processor has finished saving
// it. A file that is away for the moment, as while it is saved, changes nothing. The line
// mode looks only when one answers, and so it looks twice, with a pause.
func (w *watcher) saw(env screen.Env, l looked) (read bool, effect screen.Effect) {
	again := func(so bool) screen.Effect {
		if !so || !env.Plain {
			return screen.Effect{}
		}
		return screen.Later(func() tea.Msg {
			w.pause()
			return w.lookNow()
		})
	}
	if l.err != nil {
		w.missed++
		return false, again(w.missed < missedTold)
	}
	w.missed = 0
	saved := documents.Settled(w.seen, w.next, l.stamp)
	moving := l.stamp != w.next && l.stamp != w.seen
	w.next = l.stamp
	switch {
	case saved:
		w.moving = 0
		return true, screen.Effect{}
	case moving:
		w.moving++
		return false, again(w.moving < movingTold)
	}
	w.moving = 0
	if passing(w.err) {
		w.retries++
		return w.retries%retryEvery == 1, screen.Effect{}
	}
	return false, screen.Effect{}
}

// took takes what a reading has come to, of the file as it was when it began. It reports
// whether a reading that went well has read what the one before it has.
func (w *watcher) took(stamp documents.Stamp, err error) (unsaved bool) {
	w.reading, w.err = false, err
	w.seen, w.next, w.moving = stamp, stamp, 0
	if err != nil {
		return false
	}
	unsaved = stamp == w.judged
	w.judged, w.retries = stamp, 0
	return unsaved
}

// passing reports whether an error may go away although the file stays as it is: another
// program holds it, or it was away.
func passing(err error) bool {
	var u *document.Unreadable
	if !errors.As(err, &u) {
		return err != nil
	}
	switch u.Reason {
	case document.Missing, document.Forbidden, document.Unknown, document.Silent:
		return true
	default:
		return false
	}
}

// trouble says what keeps the file from being read again, below which the last result
// stays, which is of a time; "" for nothing.
func (w *watcher) trouble(env screen.Env, name string, at time.Time) string {
	words := env.Words
	var u *document.Unreadable
	missing := errors.As(w.err, &u) && u.Reason == document.Missing
	kept := words.Say("result.kept", "Time", words.Clock(at))
	switch {
	case missing, w.missed >= missedTold:
		return words.Say("result.away", "File", name) + " " + kept
	case passing(w.err):
		return words.Say("result.held", "File", name) + " " + kept
	case w.err != nil:
		return words.Unreadable(w.err, name) + " " + kept
	case w.moving >= movingTold:
		return words.Say("result.saving", "File", name)
	default:
		return ""
	}
}
