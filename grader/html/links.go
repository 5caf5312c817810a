package html

import (
	"net/url"
	"strings"
)

// straight returns where a link leads: Google Docs writes an address of its own around each.
func straight(target string) string {
	target = strings.TrimSpace(target)
	_, query, ok := strings.Cut(target, "://www.google.com/url?")
	if !ok {
		return target
	}
	values, err := url.ParseQuery(query)
	if to := values.Get("q"); err == nil && to != "" {
		return to
	}
	return target
}
