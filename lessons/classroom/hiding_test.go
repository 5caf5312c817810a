package classroom

import (
	"net/url"
	"strings"
	"testing"
)

// A password is taken out of whatever is said, also as it stands in an address.
func TestAPasswordIsHidden(t *testing.T) {
	const password = "Ge/heim: 7%&é"
	for _, written := range []string{password, url.QueryEscape(password), url.UserPassword("", password).String()[1:]} {
		said := hiding(password)("no user at postgres://a:" + written + "@host/db?password=" + written)
		if strings.Contains(said, "heim") || !strings.HasPrefix(said, "no user at postgres://a:***@host/db?password=***") {
			t.Errorf("it says %s", said)
		}
	}
	if said := hiding("")("no password"); said != "no password" {
		t.Errorf("it says %s", said)
	}
}
