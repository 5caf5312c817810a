package web_test

import (
	"net/http/httptest"
	"testing"

	"jourdain/tui/serve/web"
)

// TestInteropTLS signs in over TLS in a real browser, which keeps the cookie for this host alone, and
// opens the terminal.
func TestInteropTLS(t *testing.T) {
	r := newRoom(t, web.Options{})
	server := httptest.NewUnstartedServer(nil)
	server.Config = web.Server(r.server.Config.Handler)
	server.StartTLS()
	defer server.Close()
	b := openTab(t, server.URL, "en")
	b.opens("/?seat=5B.12")
	b.tabsTo("#secret")
	b.types("secret 12")
	b.press("Enter")
	b.says("Choose a lesson")
	var kept struct {
		Cookies []struct {
			Name, SameSite   string
			HTTPOnly, Secure bool
		}
	}
	b.call("Network.getCookies", nil, &kept)
	if len(kept.Cookies) != 1 {
		t.Fatalf("%v", kept.Cookies)
	}
	if c := kept.Cookies[0]; c.Name != "__Host-jourdain" || !c.HTTPOnly || !c.Secure || c.SameSite != "Strict" {
		t.Errorf("%v", c)
	}
	b.isClean()
}
