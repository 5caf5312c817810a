package web

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/coder/websocket"
)

// withTerminal does something with the terminal of a page that reads what comes or nothing, on the
// server's side.
func withTerminal(t *testing.T, reads bool, do func(ctx context.Context, term *terminal)) {
	t.Helper()
	done := make(chan struct{})
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer close(done)
		conn, err := websocket.Accept(w, r, nil)
		if err != nil {
			t.Error(err)
			return
		}
		defer func() { _ = conn.CloseNow() }()
		ctx, end := context.WithCancelCause(context.WithoutCancel(r.Context()))
		defer end(nil)
		term := newTerminal(conn, end, time.Hour, 50*time.Millisecond)
		term.every = 50 * time.Millisecond
		go term.hear(ctx)
		do(ctx, term)
	}))
	defer server.Close()
	conn, answer, err := websocket.Dial(t.Context(), server.URL, nil)
	if err != nil {
		t.Fatal(err)
	}
	if answer.Body != nil {
		_ = answer.Body.Close()
	}
	defer func() { _ = conn.CloseNow() }()
	if reads {
		conn.CloseRead(t.Context())
	}
	select {
	case <-done:
	case <-time.After(time.Minute):
		t.Fatal("who reads nothing is waited for without end")
	}
}

// Who reads nothing of what is drawn is left.
func TestAPageThatReadsNothingIsLeft(t *testing.T) {
	withTerminal(t, false, func(ctx context.Context, term *terminal) {
		for frame := make([]byte, 1<<20); ; {
			if _, err := term.Write(frame); err != nil {
				break
			}
		}
		<-ctx.Done()
	})
}

// Whose seat was given a new secret is left.
func TestAPageWithoutItsSeatIsLeft(t *testing.T) {
	withTerminal(t, true, func(ctx context.Context, term *terminal) {
		term.known = func(context.Context) bool { return false }
		term.ping(ctx)
		if !errors.Is(context.Cause(ctx), errStranger) {
			t.Errorf("it has ended for %v", context.Cause(ctx))
		}
	})
}

// Who answers no ping is left, although nothing is drawn.
func TestAPageThatAnswersNothingIsLeft(t *testing.T) {
	withTerminal(t, false, func(ctx context.Context, term *terminal) {
		term.ping(ctx)
		if ctx.Err() == nil {
			t.Error("the terminal goes on")
		}
	})
}
