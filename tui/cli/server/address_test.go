package server

import (
	"bytes"
	"strings"
	"testing"

	"jourdain/grader/address"
	"jourdain/tui/cli/console"
	"jourdain/tui/text"
)

func testCommand(t *testing.T) *command {
	t.Helper()
	words, err := text.Open(address.Polite.In("en"))
	if err != nil {
		t.Fatal(err)
	}
	return &command{Console: console.New(console.Process{Out: &bytes.Buffer{}, Err: &bytes.Buffer{}, Env: func(string) string { return "" }}, words)}
}

// An address at which nobody can listen is said to be none, in words that say what to write.
func TestAnAddressThatIsNone(t *testing.T) {
	c := testCommand(t)
	for address, want := range map[string]string{
		"nonsense":        "“nonsense” is no address to listen at. Write a port behind a colon, from 1 to 65535, as :2222.",
		"127.0.0.1:99999": "“127.0.0.1:99999” is no address to listen at.",
		"127.0.0.1:x y":   "is no address to listen at.",
		"192.0.2.1:2222":  "192.0.2.1:2222 is no address of this computer. Leave out what stands before the colon, as in :2222,", // RFC 5737
	} {
		l, err := c.listenAt(address)
		if err == nil {
			_ = l.Close()
			t.Errorf("%s: it listens", address)
		} else if !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", address, err)
		}
	}
}

// A server that listens at all addresses names its port, and otherwise its address.
func TestAddressesAreNamed(t *testing.T) {
	c := testCommand(t)
	for address, want := range map[string]string{
		"[::]:2222": "port 2222", "0.0.0.0:8443": "port 8443", ":8443": "port 8443", "127.0.0.1:2222": "127.0.0.1:2222", "tutor:22": "tutor:22",
	} {
		if got := c.named(address); got != want {
			t.Errorf("%s: %s", address, got)
		}
	}
}

// It is said that browsers come without encryption where they come over a network, and nobody encrypts.
func TestBrowsersWithoutEncryption(t *testing.T) {
	for _, test := range []struct {
		http, certificate string
		proxies           []string
		want              bool
	}{
		{":8443", "", nil, true},
		{"192.168.1.10:80", "", nil, true},
		{"", "", nil, false},
		{"127.0.0.1:8080", "", nil, false},
		{":8443", "tutor.pem", nil, false},
		{":8443", "", []string{"10.0.0.1"}, false},
	} {
		c := &command{http: test.http, certificate: [2]string{test.certificate}, proxies: test.proxies}
		if got := c.unencrypted(); got != test.want {
			t.Errorf("%+v: %v", test, got)
		}
	}
}

// A file of the certificate that is not there is named, without the words of the program.
func TestACertificateThatIsNotThere(t *testing.T) {
	c := testCommand(t)
	c.certificate = [2]string{t.TempDir() + "/tutor.pem", "tutor-key.pem"}
	if err := c.lookAtCertificate(t.Context()); err == nil || !strings.HasPrefix(err.Error(), "The certificate in “"+c.certificate[0]+"” cannot be used (it is not there).") {
		t.Errorf("it says %v", err)
	}
}
