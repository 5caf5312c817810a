package server_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"jourdain/grader/interop"
)

// unit is what systemd runs the server by, as it is packed.
const unit = "../../../.ci/packages/jourdain.service"

// mostExposed is how much of the machine the server may reach, as systemd-analyze reckons it, from 0
// to 10. The network and sockets of the machine itself, for a database, are 1.
const mostExposed = 1.5

// systemd understands the unit, and says that it shuts the server in.
func TestInteropUnit(t *testing.T) {
	analyze := interop.Program(t, "systemd-analyze")
	said, err := exec.CommandContext(t.Context(), analyze, "security", "--offline=true", unit).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	level := regexp.MustCompile(`Overall exposure level for jourdain\.service: ([\d.]+)`).FindSubmatch(said)
	if level == nil {
		t.Fatalf("it says nothing of the exposure:\n%s", said)
	}
	if exposed, err := strconv.ParseFloat(string(level[1]), 64); err != nil || exposed > mostExposed {
		t.Errorf("the server is exposed by %s\n%s", level[1], said)
	}

	// It looks for the program, which is not installed here.
	source, err := os.ReadFile(unit)
	if err != nil {
		t.Fatal(err)
	}
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	here := filepath.Join(t.TempDir(), "jourdain.service")
	body := strings.Replace(string(source), "ExecStart=/usr/bin/jourdain", "ExecStart="+program, 1)
	body = strings.Replace(body, "Documentation=man:jourdain(1) ", "Documentation=", 1)
	if err := os.WriteFile(here, []byte(body), 0o600); err != nil {
		t.Fatal(err)
	}
	if said, err := exec.CommandContext(t.Context(), analyze, "verify", here).CombinedOutput(); err != nil || len(said) > 0 {
		t.Errorf("systemd does not understand all of the unit: %v\n%s", err, said)
	}
}
