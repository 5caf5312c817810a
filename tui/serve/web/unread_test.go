package web_test

import (
	"bufio"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"jourdain/tui/serve/servetest"
	"jourdain/tui/serve/web"
)

// raw opens the WebSocket of a browser on a bare connection (RFC 6455, 4.1).
func (b *browser) raw(t *testing.T) net.Conn {
	t.Helper()
	base, err := url.Parse(b.base)
	if err != nil {
		t.Fatal(err)
	}
	c := servetest.Dial(t, base.Host)
	var cookies []string
	for _, kept := range b.Jar.Cookies(base) {
		cookies = append(cookies, kept.Name+"="+kept.Value)
	}
	_, _ = fmt.Fprintf(c, "GET /terminal/line HTTP/1.1\r\nHost: %s\r\nOrigin: %s\r\nCookie: %s\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"+
		"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n", base.Host, b.base, strings.Join(cookies, "; "))
	answer, err := http.ReadResponse(bufio.NewReaderSize(c, 16), nil)
	if err != nil || answer.StatusCode != http.StatusSwitchingProtocols {
		t.Fatalf("the terminal is not opened: %v, %v", answer, err)
	}
	_ = answer.Body.Close() // what comes on the connection is not read
	return c
}

// size sends the size of a window in a frame of text, with a mask of zeros (5.2 and 5.3).
func size(c net.Conn, width int) error {
	text := fmt.Sprintf("%dx100", width)
	_, err := c.Write(append([]byte{0x81, 0x80 | byte(len(text)), 0, 0, 0, 0}, text...))
	return err
}

// A browser that never reads what is drawn, over a real connection, loses it; at another seat somebody
// works on meanwhile.
func TestABrowserThatNeverReadsIsCutAndNobodyElseNotices(t *testing.T) {
	r := newRoom(t, web.Options{Limits: web.Limits{Patience: 500 * time.Millisecond}})
	other, deaf := r.browser(t), r.browser(t)
	other.enter(1)
	deaf.enter(2)
	working := other.window(t)
	working.sees("Choisir une leçon")
	c := deaf.raw(t)
	if err := size(c, 200); err != nil {
		t.Fatal(err)
	}
	visits := func(want int, meanwhile func(round int)) {
		t.Helper()
		for begun, round := time.Now(), 0; r.host.Visits() != want; round++ {
			if time.Since(begun) > time.Minute {
				t.Fatalf("there are %d visits, not %d", r.host.Visits(), want)
			}
			meanwhile(round)
		}
	}
	visits(2, func(int) { time.Sleep(5 * time.Millisecond) })
	visits(1, func(round int) {
		_ = size(c, 200+round%2) // it fails once the connection is cut
		time.Sleep(20 * time.Millisecond)
		if round%50 == 0 {
			working.press("?")
			working.sees("Aide")
			working.press("\x1b")
			working.sees("Choisir une leçon")
		}
	})
	working.press("?")
	working.sees("Aide")
}
