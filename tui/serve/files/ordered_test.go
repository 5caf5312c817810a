package files

import (
	"bytes"
	"errors"
	"io"
	"runtime"
	"sync/atomic"
	"testing"
)

// early is a connection that says when it is read before its time.
type early struct {
	t       *testing.T
	in      *bytes.Reader
	allowed int // bytes that may be read before there is an answer
	ready   atomic.Bool
	out     bytes.Buffer
}

func (e *early) Read(b []byte) (int, error) {
	n, err := e.in.Read(b)
	if e.allowed -= n; e.allowed < 0 && !e.ready.Load() {
		e.t.Error("a packet is read before the one that opens a file is answered")
	}
	return n, err
}

func (e *early) Write(b []byte) (int, error) { return e.out.Write(b) }
func (e *early) Close() error                { return nil }

func TestNothingIsReadBeforeAFileIsOpen(t *testing.T) {
	id := uint32(7)
	open, guess := packet(opensFile, id, "a", uint32(2), uint32(0)), packet(6, id, "1", uint64(0), "text")
	answer := packet(102, id, "1")
	line := &early{t: t, in: bytes.NewReader(append(append([]byte{}, open...), guess...)), allowed: len(open)}
	o := order(line)
	go func() {
		for range 1000 {
			runtime.Gosched()
		}
		line.ready.Store(true)
		for _, part := range [][]byte{answer[:2], answer[2:6], answer[6:]} {
			_, _ = o.Write(part)
		}
	}()
	got, err := io.ReadAll(o)
	if err != nil || !bytes.Equal(got, append(open, guess...)) {
		t.Errorf("read %q, %v", got, err)
	}
	if !bytes.Equal(line.out.Bytes(), answer) {
		t.Errorf("written %q", line.out.Bytes())
	}
}

// Who waits for an answer that never comes is let go when the connection ends.
func TestAnEndEndsTheWait(t *testing.T) {
	for _, end := range []func(*ordered){
		func(o *ordered) { _ = o.Close() },
		func(o *ordered) { _, _ = o.Write([]byte("x")) }, // which fails
	} {
		open := packet(opensFolder, uint32(7), "/")
		o := order(told{bytes.NewReader(open), broken{}})
		if _, err := io.ReadFull(o, make([]byte, len(open))); err != nil {
			t.Fatal(err)
		}
		go end(o)
		if _, err := o.Read(make([]byte, 1)); !errors.Is(err, io.EOF) {
			t.Errorf("%v, want the end", err)
		}
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }
