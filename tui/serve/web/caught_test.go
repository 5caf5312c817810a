package web

import (
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// A fault of the program ends a request, and is told without who asked.
func TestAFaultIsCaught(t *testing.T) {
	var said strings.Builder
	broken := http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("broken") })
	server := httptest.NewUnstartedServer(nil)
	server.Config = Server(caught(slog.New(slog.NewTextHandler(&said, nil)), broken))
	server.Start()
	defer server.Close()
	answer, err := server.Client().Get(server.URL)
	if err == nil {
		_ = answer.Body.Close()
		t.Errorf("it answers %s", answer.Status)
	}
	server.Close()
	if !strings.Contains(said.String(), "fault=broken") || strings.Contains(said.String(), "127.0.0.1") {
		t.Errorf("it is told so: %s", &said)
	}
}
