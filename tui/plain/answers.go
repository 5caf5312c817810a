package plain

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"jourdain/tui/screen"
)

// answers are the lines that a person types, as they come.
type answers struct {
	in io.Reader
	// endless is set for a terminal where the end of the input ends a session only.
	endless bool
	// more says that something came; whoever hears it takes all there is.
	more chan struct{}

	mu   sync.Mutex
	made func(line string) (string, heard, bool) // what an answer is made of
	room *sync.Cond                              // there is room for more
	read []byte                                  // what was read and not taken
	long bool                                    // the line that is read is too long, and its rest is left out
	left bool                                    // the input has ended, for now
	over bool                                    // and for good
	err  error                                   // why, when it was not by its end
}

// most is how many bytes are read ahead. It is more than a line may have.
const most = 64 << 10

// breath is the time between two reads of a terminal that says that its input has ended. One
// that is gone says so without end.
const breath = 50 * time.Millisecond

// read returns the lines of in as they come, so that a cancelled run does not wait
// for one.
func read(in io.Reader, endless bool) *answers {
	a := &answers{in: in, endless: endless, made: fitting, more: make(chan struct{}, 1)}
	a.room = sync.NewCond(&a.mu)
	go func() {
		for chunk := make([]byte, 4<<10); a.keep(chunk); {
			continue
		}
	}()
	return a
}

// keep reads once and keeps what came; it reports whether more can come.
func (a *answers) keep(chunk []byte) bool {
	n, err := a.in.Read(chunk)
	if errors.Is(err, io.EOF) && a.endless {
		time.Sleep(breath)
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	for _, b := range chunk[:n] {
		switch {
		case b == '\n' && a.long:
			a.long = false
		case !a.long:
			a.read = append(a.read, b)
		}
	}
	if begun := len(a.read) - 1 - bytes.LastIndexByte(a.read, '\n'); begun > most {
		// It may have no end: it is heard now, as one that is too long.
		a.read, a.long = append(a.read, '\n'), true
	}
	switch {
	case errors.Is(err, io.EOF) && a.endless:
		a.left = true
	case errors.Is(err, io.EOF):
		a.over = true
	case err != nil:
		a.over, a.err = true, fmt.Errorf("plain: %w", err)
	}
	select {
	case a.more <- struct{}{}:
	default:
	}
	for len(a.read) > most && bytes.IndexByte(a.read, '\n') >= 0 {
		a.room.Wait()
	}
	return !a.over
}

// next returns the next answer, and false when there is none yet.
func (a *answers) next() (string, heard, bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	defer a.room.Signal()
	end := bytes.IndexByte(a.read, '\n')
	switch {
	case end >= 0:
		line := string(a.read[:end])
		a.read = a.read[end+1:]
		return a.made(line)
	case a.over && len(a.read) > 0:
		line := string(a.read)
		a.read = nil
		return a.made(line)
	case a.over:
		return "", nothingMore, true
	case a.left:
		a.left = false
		return "", goodbye, true
	}
	return "", 0, false
}

// Texts is an input from a person who may type no faster than they are answered. It is told while a
// text comes, to which nothing is answered until its end.
type Texts interface{ Text(coming bool) }

// text says whether the lines of a text come from now on, or answers.
func (a *answers) text(coming bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.made = fitting
	if coming {
		a.made = wholeLine
	}
	if in, ok := a.in.(Texts); ok {
		in.Text(coming)
	}
}

// cleared are the keys that clear a line, where a terminal leaves it to us: Ctrl+C and Ctrl+U.
const cleared = "\x03\x15"

// fitting returns a line, without the blanks around it, if it is not too long. What was cleared
// before its end was not typed.
func fitting(line string) (string, heard, bool) {
	line = line[strings.LastIndexAny(line, cleared)+1:]
	if line = strings.TrimSpace(line); utf8.RuneCountInString(line) > screen.MostTyped {
		return "", tooLong, true
	}
	return line, aLine, true
}

// begun reports whether a line was begun and not ended.
func (a *answers) begun() bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	return len(a.read) > 0 || a.long
}

// forget drops what was read and not taken.
func (a *answers) forget() {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.read, a.long, a.left = nil, false, false
	a.room.Signal()
}
