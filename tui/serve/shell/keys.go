package shell

import (
	"bytes"
	"context"
	"io"
	"sync/atomic"
	"time"
)

// pastedAsKey is how many bytes that are pasted count as one key: all of them are one message to
// the tutor.
const pastedAsKey = 256

// mostPasted is how many bytes are taken of what is pasted at once.
const mostPasted = 1 << 20

// What begins and what ends a text that a terminal pastes (xterm, bracketed paste mode).
const (
	pasteBegins = "\x1b[200~"
	pasteEnds   = "\x1b[201~"
)

// keys reads what a person types, no faster than a person can: who sends more waits, and nobody
// else does. Who pastes without end is heard no more than so far, and no key is hidden in what is
// pasted.
type keys struct {
	in    io.Reader
	heard *heard
	// lines is set where whole lines come.
	lines bool
	text  atomic.Bool // these are the lines of a text, to which nothing is said
	purse purse
	wait  func(time.Duration)

	escaped bool   // within a sequence of a key
	sign    []byte // the beginning of a sequence that may begin or end a paste
	pasting bool
	pasted  int

	raw [pastedAsKey]byte
	out []byte // what is to be heard, and was not
	err error
}

func newKeys(ctx context.Context, in io.Reader, h *heard, l Limits, lines bool) *keys {
	return &keys{
		in: in, heard: h, lines: lines, wait: func(d time.Duration) { sleep(ctx, d) },
		purse: purse{rate: float64(l.Keys), most: float64(l.Burst), left: float64(l.Burst), since: time.Now(), now: time.Now},
	}
}

// Read reads what was typed. It takes a little at a time: one that would take more would wait for
// long before any of it is heard.
func (k *keys) Read(p []byte) (int, error) {
	for len(k.out) == 0 {
		if k.err != nil {
			return 0, k.err
		}
		var n int
		n, k.err = k.in.Read(k.raw[:])
		k.heard.now()
		k.wait(k.purse.pay(k.take(k.raw[:n])))
	}
	n := copy(p, k.out)
	k.out = k.out[n:]
	return n, nil
}

// take takes what came, and returns for how many keys it counts.
func (k *keys) take(p []byte) (cost float64) {
	k.out = k.out[:0]
	if k.lines && k.text.Load() {
		k.out = append(k.out, p...)
		return float64(len(p)) / pastedAsKey
	}
	if k.lines {
		// A line is an answer, to which much is said.
		k.out = append(k.out, p...)
		lines := bytes.Count(p, []byte{'\n'})
		return float64(10*lines) + float64(len(p))/10
	}
	for _, b := range p {
		cost += k.cost(b)
		if k.pasting {
			k.paste(b)
		} else {
			k.out = append(k.out, b)
			k.pasting = k.follow(pasteBegins, b)
		}
	}
	return cost
}

// cost returns how many keys a byte counts for. A key is a letter, or one sequence.
func (k *keys) cost(b byte) float64 {
	switch {
	case k.pasting:
		return 1.0 / pastedAsKey
	case b == 0x1b:
		k.escaped = true
		return 1
	case k.escaped:
		k.escaped = b == '[' || b == 'O' || b < '@' || b > '~'
		return 1.0 / 16 // a sequence has no end when nobody ends it
	case b&0xc0 == 0x80:
		return 0.25 // within a letter
	default:
		return 1
	}
}

// follow reports whether a byte is the last one of a sign.
func (k *keys) follow(sign string, b byte) bool {
	k.sign = append(k.sign, b)
	if !bytes.HasPrefix([]byte(sign), k.sign) {
		k.sign = k.sign[:0]
		if b == sign[0] {
			k.sign = append(k.sign, b)
		}
	}
	if len(k.sign) < len(sign) {
		return false
	}
	k.sign, k.escaped, k.pasted = k.sign[:0], false, 0
	return true
}

// paste takes a byte that is pasted. What may be the sign of the end is kept back until that is
// known: the beginning of any other one is no text, and is left out.
func (k *keys) paste(b byte) {
	before := len(k.sign)
	held := append([]byte{}, k.sign...)
	switch {
	case k.follow(pasteEnds, b):
		k.out = append(k.out, pasteEnds...)
		k.pasting = false
	case len(k.sign) == before+1: // it may be the sign
	default:
		if before > 0 {
			k.hear(held[1:]...)
		}
		if len(k.sign) == 0 {
			k.hear(b)
		}
	}
}

// hear takes a text that is pasted, as far as there is room for it.
func (k *keys) hear(text ...byte) {
	k.pasted += len(text)
	if k.pasted <= mostPasted {
		k.out = append(k.out, text...)
	}
}

// purse is what somebody may spend at once, and what they get back with time: a token bucket.
type purse struct {
	rate  float64 // a second
	most  float64
	left  float64
	since time.Time
	now   func() time.Time
}

// pay spends so much, and returns how long to wait until that was there.
func (p *purse) pay(cost float64) time.Duration {
	now := p.now()
	p.left = min(p.most, p.left+p.rate*now.Sub(p.since).Seconds()) - cost
	p.since = now
	return max(0, time.Duration(-p.left/p.rate*float64(time.Second)))
}

// sleep waits, unless ctx ends before.
func sleep(ctx context.Context, d time.Duration) {
	if d == 0 {
		return
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	}
}
