package shell

import (
	"io"
	"unicode/utf8"
)

// The keys of a line that is being typed (POSIX, General Terminal Interface).
const (
	interrupt = 0x03
	endOfFile = 0x04
	backspace = 0x08
	kill      = 0x15
	erase     = 0x7f
)

// mostLine is how long a line may be.
const mostLine = 4096

// cooked reads lines from a terminal that leaves it to us to show what is typed, for a person who
// wants lines on one.
type cooked struct {
	s    *session
	raw  [64]byte
	line []byte // what is typed, and not ended
	done []byte // whole lines
	err  error
}

func newCooked(s *session) *cooked { return &cooked{s: s} }

// Read reads whole lines.
func (c *cooked) Read(p []byte) (int, error) {
	for len(c.done) == 0 {
		if c.err != nil {
			return 0, c.err
		}
		var n int
		n, c.err = c.s.Read(c.raw[:])
		for _, b := range c.raw[:n] {
			c.key(b)
		}
	}
	n := copy(p, c.done)
	c.done = c.done[n:]
	return n, nil
}

// Text says that a text comes line by line.
func (c *cooked) Text(coming bool) { c.s.Text(coming) }

// key takes a key.
func (c *cooked) key(b byte) {
	switch {
	case b == '\r' || b == '\n':
		c.done = append(append(c.done, c.line...), '\n')
		c.line = c.line[:0]
		c.show("\r\n")
	case b == backspace || b == erase:
		c.back()
	case b == kill:
		for len(c.line) > 0 {
			c.back()
		}
	case b == interrupt || b == endOfFile && len(c.line) == 0:
		c.err = io.EOF
	case b < ' ' || len(c.line) >= mostLine: // nothing that can be shown
	default:
		c.line = append(c.line, b)
		c.show(string([]byte{b}))
	}
}

// back takes the last letter back.
func (c *cooked) back() {
	if len(c.line) > 0 {
		_, size := utf8.DecodeLastRune(c.line)
		c.line = c.line[:len(c.line)-size]
		c.show("\b \b")
	}
}

func (c *cooked) show(text string) { _, _ = io.WriteString(c.s, text) } // a write that fails fails again
