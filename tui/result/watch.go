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

// watcher remembers what the file was like at the last looks.
type watcher struct {
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

// still says whether a look tells nothing new: the file is as it was read, or it has been
// away for a while. In any other state each look counts.
func (w *watcher) still(l looked) bool {
	if l.err != nil {
		return w.missed >= missedTold
	}
	return w.missed == 0 && w.moving == 0 && l.stamp == w.seen && l.stamp == w.next
}

// keepWatch looks at the file beside the loop until there is something new to tell. The
// line mode looks when one answers.
func (r *Result) keepWatch(env screen.Env) screen.Effect {
	if env.Plain || r.every == 0 || r.judging || r.watcher.waits {
		return screen.Effect{}
	}
	r.watcher.waits = true
	before, every, again := r.watcher, r.every, passing(r.err)
	return screen.Seek(func(ctx context.Context) tea.Msg {
		for {
			select {
			case <-ctx.Done():
				return nil
			case <-time.After(every):
			}
			if l := r.lookNow(); again && l.err == nil || !before.still(l) {
				return watched(l)
			}
		}
	})
}

// poll looks at the file.
func (r *Result) poll() screen.Effect {
	if r.judging {
		return screen.Effect{}
	}
	return screen.Later(func() tea.Msg { return r.lookNow() })
}

func (r *Result) lookNow() looked {
	stamp, err := r.look(r.path)
	return looked{stamp: stamp, err: err}
}

// watch reads the file again once it has changed and two looks in a row are equal:
// then the word processor has finished saving it. A file that is away for the moment,
// as while it is saved, changes nothing. The line mode looks only when one answers, and
// so it looks twice, with a pause.
func (r *Result) watch(env screen.Env, l looked) screen.Effect {
	w := &r.watcher
	again := func(so bool) screen.Effect {
		if !so || !env.Plain {
			return screen.Effect{}
		}
		return screen.Later(func() tea.Msg {
			r.pause()
			return r.lookNow()
		})
	}
	if l.err != nil {
		w.missed++
		return again(w.missed < missedTold)
	}
	w.missed = 0
	saved := documents.Settled(w.seen, w.next, l.stamp)
	moving := l.stamp != w.next && l.stamp != w.seen
	w.next = l.stamp
	switch {
	case saved:
		w.moving = 0
		return r.read(env.Lang())
	case moving:
		w.moving++
		return again(w.moving < movingTold)
	}
	w.moving = 0
	if passing(r.err) {
		if w.retries++; w.retries%retryEvery == 1 {
			return r.read(env.Lang())
		}
	}
	return screen.Effect{}
}

// passing says whether an error may go away although the file stays as it is: another
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
// stays; "" for nothing.
func (r *Result) trouble(env screen.Env, name string) string {
	w, plain := env.Words, env.Plain
	var u *document.Unreadable
	missing := errors.As(r.err, &u) && u.Reason == document.Missing
	kept := w.Say("result.kept", "Time", w.Clock(r.at))
	switch {
	case missing, r.watcher.missed >= missedTold:
		return w.Say("result.away", "File", name, "Plain", plain) + " " + kept
	case passing(r.err):
		return w.Say("result.held", "File", name, "Plain", plain) + " " + kept
	case r.err != nil:
		return w.Unreadable(r.err, name) + " " + kept
	case r.watcher.moving >= movingTold:
		return w.Say("result.saving", "File", name, "Plain", plain)
	default:
		return ""
	}
}
