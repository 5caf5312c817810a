package web

import (
	"context"
	"net"
	"net/http"
	"net/netip"
	"strings"

	"jourdain/tui/serve/crowd"
)

// origin is where a request comes from.
type origin struct {
	address string // of the person, without its port
	secure  bool   // they came by HTTPS
}

type originKey struct{}

// from returns where a request comes from.
func from(r *http.Request) origin {
	o, _ := r.Context().Value(originKey{}).(origin)
	return o
}

// proxies are the networks of those who are believed when they say from where somebody asks.
type proxies []netip.Prefix

// forwarded finds out where each request comes from, and believes nobody but a trusted proxy about
// it.
func (p proxies) forwarded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		o := origin{address: host(r.RemoteAddr), secure: r.TLS != nil}
		if p.trusts(o.address) {
			r = r.Clone(r.Context())
			o.secure = o.secure || r.Header.Get("X-Forwarded-Proto") == "https"
			o.address = p.forwardedFor(r, o.address)
			if name := r.Header.Get("X-Forwarded-Host"); name != "" {
				r.Host = name
			}
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), originKey{}, o)))
	})
}

// forwardedFor returns the last address of X-Forwarded-For that is no trusted proxy: what stands
// before it anybody may have written.
func (p proxies) forwardedFor(r *http.Request, proxy string) string {
	way := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
	for i := len(way) - 1; i >= 0; i-- {
		addr, err := netip.ParseAddr(strings.TrimSpace(way[i]))
		if err != nil {
			break
		}
		proxy = addr.Unmap().String()
		if !p.trusts(proxy) {
			break
		}
	}
	return proxy
}

// trusts reports whether an address is that of a trusted proxy.
func (p proxies) trusts(address string) bool {
	addr, err := netip.ParseAddr(address)
	if err != nil {
		return false
	}
	for _, network := range p {
		if network.Contains(addr.Unmap()) {
			return true
		}
	}
	return false
}

// host returns an address without its port.
func host(remote string) string {
	name, _, err := net.SplitHostPort(remote)
	if err != nil {
		return remote
	}
	if addr, err := netip.ParseAddr(name); err == nil {
		return addr.Unmap().WithZone("").String()
	}
	return name
}

// network returns what counts as one address; the zero one for what is none.
func network(address string) netip.Prefix {
	ip, err := netip.ParseAddr(address)
	if err != nil {
		return netip.Prefix{}
	}
	return crowd.Network(ip)
}
