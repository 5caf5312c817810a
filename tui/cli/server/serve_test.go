package server_test

import (
	"bytes"
	"context"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"jourdain/tui/cli/clitest"
)

func TestMain(m *testing.M) { clitest.Main(m) }

func TestScripts(t *testing.T) { clitest.Scripts(t) }

// patience is how long something is waited for before a test gives up.
const patience = time.Minute

// free returns an address at which nobody listens.
func free(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = l.Close() }()
	return l.Addr().String()
}

// get returns what an address says, once it answers.
func get(t *testing.T, address string) (status int, said string) {
	t.Helper()
	for begun := time.Now(); time.Since(begun) < patience; time.Sleep(20 * time.Millisecond) {
		r, err := http.Get(address) //nolint:noctx // the test ends it
		if err != nil {
			continue
		}
		defer func() { _ = r.Body.Close() }()
		body, err := io.ReadAll(r.Body)
		if err != nil {
			t.Fatal(err)
		}
		return r.StatusCode, string(body)
	}
	t.Fatalf("%s does not answer", address)
	return 0, ""
}

// The server says where it is, opens its doors, tells how it is, and closes when it is asked to.
func TestTheServerOpensAndCloses(t *testing.T) {
	shell, pages, figures := free(t), free(t), free(t)
	var said bytes.Buffer
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	server := exec.CommandContext(ctx, "jourdain", "serve", "--lang", "en", "--data", filepath.Join(t.TempDir(), "data"),
		"--listen", shell, "--http", pages, "--metrics", figures)
	server.Stderr = &said
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	if status, body := get(t, "http://"+figures+"/health"); status != http.StatusOK || body != "ok\n" {
		t.Errorf("it is not well: %d, %q", status, body)
	}
	if _, body := get(t, "http://"+figures+"/metrics"); !strings.Contains(body, "\njourdain_visits 0\n") || !strings.Contains(body, "\njourdain_ssh_connections 0\n") {
		t.Errorf("its figures are %q", body)
	}
	if status, body := get(t, "http://"+pages+"/"); status != http.StatusOK || !strings.Contains(body, "Jourdain") {
		t.Errorf("its pages are not there: %d, %q", status, body)
	}
	c, err := net.Dial("tcp", shell)
	if err != nil {
		t.Fatal(err)
	}
	version := make([]byte, len("SSH-2.0-Jourdain"))
	if _, err := io.ReadFull(c, version); err != nil || string(version) != "SSH-2.0-Jourdain" {
		t.Errorf("the door by SSH says %q, %v", version, err)
	}
	if err := server.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if err := server.Wait(); err != nil {
		t.Errorf("it ends with %v", err)
	}
	for _, want := range []string{"The class server is open at " + shell + " and " + pages + ". Its key is SHA256:", "The class server is closing"} {
		if !strings.Contains(said.String(), want) {
			t.Errorf("it does not say %q, but %q", want, said.String())
		}
	}
}

// An address that another program uses is said so.
func TestAnAddressIsBusy(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = l.Close() }()
	for _, option := range []string{"--listen", "--http", "--metrics"} {
		args := []string{"serve", "--lang", "en", "--data", filepath.Join(t.TempDir(), "data"), "--listen", free(t), option, l.Addr().String()}
		said, err := exec.Command("jourdain", args...).CombinedOutput()
		if err == nil || !strings.Contains(string(said), "is used by another program") {
			t.Errorf("%s: %v, %q", option, err, said)
		}
	}
}
