package web_test

import (
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/netip"
	"net/url"
	"strings"
	"testing"

	"jourdain/tui/serve/web"
)

// Behind a proxy that speaks TLS and gives the server another name, all works as without one: the
// sign-in, forms, and the terminal.
func TestBehindAProxy(t *testing.T) {
	r := newRoom(t, web.Options{Proxies: []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}})
	behind, err := url.Parse(r.URL)
	if err != nil {
		t.Fatal(err)
	}
	proxy := httptest.NewTLSServer(&httputil.ReverseProxy{Rewrite: func(p *httputil.ProxyRequest) {
		p.SetURL(behind) // with the name that the server has for the proxy
		p.SetXForwarded()
	}})
	defer proxy.Close()
	b := r.browser(t)
	b.base, b.Transport = proxy.URL, proxy.Client().Transport
	b.enter(12).wants(t, 200, "Choisir une leçon")
	b.upload("lettre.md", "# Lettre\n").wants(t, 200, "lettre.md")
	at, err := url.Parse(proxy.URL)
	if err != nil {
		t.Fatal(err)
	}
	if c := b.Jar.Cookies(at); len(c) != 1 || !strings.HasPrefix(c[0].Name, "__Host-") {
		t.Errorf("%v", c)
	}
	w := b.window(t)
	w.sees("Choisir une leçon")
	b.with = http.Header{"Origin": {"https://evil.example"}}
	b.post("/leave").wants(t, 403)
}
