package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/cookiejar"
	"net/url"

	"github.com/coder/websocket"

	"jourdain/lessons/classroom"
)

// page is the terminal of a browser: keys go out in binary frames, and what is drawn comes in binary
// frames.
type page struct {
	ctx  context.Context //nolint:containedctx // of the whole run
	conn *websocket.Conn
}

func (p page) Write(keys []byte) (int, error) {
	return len(keys), p.conn.Write(p.ctx, websocket.MessageBinary, keys)
}

// browse signs in as a browser does, and opens the terminal of its page.
func (s *school) browse(ctx context.Context, number int, v *server) (*learner, error) {
	l := &learner{seat: classroom.Seat{Class: code, Number: number}, more: make(chan struct{}, 1)}
	jar, err := cookiejar.New(nil)
	if err != nil {
		return nil, err
	}
	client := &http.Client{Jar: jar, Timeout: patience}
	form := url.Values{"seat": {l.seat.String()}, "secret": {s.secrets[number]}}
	answer, err := client.PostForm("http://"+v.pages+"/enter", form) //nolint:noctx // it has a time of its own
	if err != nil {
		return nil, err
	}
	_ = answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("seat %s is not let in: %s", l.seat, answer.Status)
	}
	dialing, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	conn, answer, err := websocket.Dial(dialing, "ws://"+v.pages+"/terminal/line", &websocket.DialOptions{
		HTTPClient: &http.Client{Jar: jar}, HTTPHeader: http.Header{"Origin": {"http://" + v.pages}},
	})
	if answer != nil && answer.Body != nil {
		_ = answer.Body.Close()
	}
	if err != nil {
		return nil, err
	}
	conn.SetReadLimit(1 << 20)
	l.keys, l.leave = page{ctx, conn}, func() { _ = conn.CloseNow() }
	if err := conn.Write(ctx, websocket.MessageText, []byte("80x24")); err != nil {
		l.leave()
		return nil, err
	}
	go func() {
		for {
			_, frame, err := conn.Read(ctx)
			if err != nil {
				return
			}
			_, _ = l.Write(frame)
		}
	}()
	return l, nil
}
