package files

import (
	"encoding/binary"
	"io"
	"sync"
)

// Packets after which nothing more is read until they are answered (draft-ietf-secsh-filexfer-02, 3).
const (
	opensFile   = 3
	opensFolder = 11
)

// ordered is a connection from which nothing is read between a packet that opens a file and its
// answer. The library knows a handle before the file behind it is open: who guesses it, and does not
// wait for it as all do, would have it read what it writes at the same time, and end all of the server
// with it.
type ordered struct {
	io.ReadWriteCloser
	in, out frames

	mu       sync.Mutex
	answered *sync.Cond
	asked    int  // packets without an answer
	holds    bool // nothing is read until all have one
	over     bool
}

func order(line io.ReadWriteCloser) *ordered {
	o := &ordered{ReadWriteCloser: line}
	o.answered = sync.NewCond(&o.mu)
	return o
}

// Read reads within a packet, and counts those that are whole.
func (o *ordered) Read(b []byte) (int, error) {
	o.mu.Lock()
	for o.holds && o.asked > 0 && !o.over {
		o.answered.Wait()
	}
	o.mu.Unlock()
	n, err := o.ReadWriteCloser.Read(b[:min(len(b), o.in.rest())])
	o.mu.Lock()
	defer o.mu.Unlock()
	o.holds = false
	if o.in.take(b[:n]) {
		o.asked++
		o.holds = o.in.kind == opensFile || o.in.kind == opensFolder
	}
	return n, err
}

// Write writes answers, and counts those that are whole.
func (o *ordered) Write(b []byte) (int, error) {
	n, err := o.ReadWriteCloser.Write(b)
	o.mu.Lock()
	defer o.mu.Unlock()
	for rest := b[:n]; len(rest) > 0; {
		now := rest[:min(len(rest), o.out.rest())]
		if o.out.take(now) {
			o.asked--
		}
		rest = rest[len(now):]
	}
	o.over = o.over || err != nil
	o.answered.Broadcast()
	return n, err
}

// Close closes the connection.
func (o *ordered) Close() error {
	o.mu.Lock()
	o.over = true
	o.answered.Broadcast()
	o.mu.Unlock()
	return o.ReadWriteCloser.Close()
}

// frames parts a stream into packets: a length in four bytes, then as many, of which the first says
// the kind.
type frames struct {
	length [4]byte
	have   int // bytes of the length and of what follows it
	kind   byte
}

// size is how long the packet is, with its length; that of the length alone as long as that is not
// whole.
func (f *frames) size() int {
	if f.have < len(f.length) {
		return len(f.length)
	}
	return len(f.length) + int(binary.BigEndian.Uint32(f.length[:]))
}

// rest is how many bytes may be taken at once: no more than up to the end of what is known.
func (f *frames) rest() int { return f.size() - f.have }

// take takes bytes, no more than rest, and reports whether a packet is whole with them.
func (f *frames) take(b []byte) bool {
	for _, c := range b[:min(len(b), len(f.length)+1)] {
		switch {
		case f.have < len(f.length):
			f.length[f.have] = c
		case f.have == len(f.length):
			f.kind = c
		}
		f.have++
	}
	f.have += max(0, len(b)-len(f.length)-1)
	if f.have < len(f.length) || f.have < f.size() {
		return false
	}
	f.have = 0
	return true
}
