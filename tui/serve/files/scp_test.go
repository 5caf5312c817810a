package files

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// says says something to scp's other end in a seat's folder, and returns all that it answers.
func (d *door) says(command, what string) string {
	d.t.Helper()
	session, err := d.connect("5B.12").NewSession()
	must(d.t, err)
	in, err := session.StdinPipe()
	must(d.t, err)
	out, err := session.StdoutPipe()
	must(d.t, err)
	must(d.t, session.Start(command))
	go func() {
		_, _ = io.WriteString(in, what) // who is refused is not read to the end
		_ = in.Close()
	}()
	said, err := io.ReadAll(io.LimitReader(out, 1<<20))
	must(d.t, err)
	_ = session.Wait() // the status is that of what was said
	return string(said)
}

// A folder is sent with a name, also the seat's own.
func TestTheFolderOfTheSeatHasAName(t *testing.T) {
	d := opened(t, nil)
	if said := d.says("scp -r -f .", strings.Repeat("\x00", 10)); !strings.Contains(said, " 0 5B.12\n") || !strings.Contains(said, " 7 own.md\n") {
		t.Errorf("it sends %q", said)
	}
}

// Names and sizes that a program sends are nothing to believe.
func TestWhatSCPIsSentMayBeAnything(t *testing.T) {
	d := opened(t, nil)
	for what, sent := range map[string]string{
		"a name with a way":       "C0644 1 ../../5B.13/own.md\nx\x00",
		"a name above":            "C0644 1 ..\nx\x00",
		"a folder above":          "D0755 0 ..\nC0644 1 own.md\nx\x00",
		"folders that end early":  "E\nE\nE\nC0644 1 own.md\nx\x00",
		"a size that is none":     "C0644 99999999999999999999 a\nx",
		"a size of a disk":        "C0644 9223372036854775807 a\nx",
		"a size before more":      "C0644 1 a\nxxxxxxxxxxxx\x00",
		"a file that ends early":  "C0644 100 own2.md\nx",
		"a device's name":         "C0644 1 nul\nx\x00",
		"a name that is an order": "C0644 1 a\x1b]0;b\x07\nx\x00",
		"a line without an end":   strings.Repeat("C", 10<<20),
		"lines without an end":    strings.Repeat("T1700000000 0 1700000000 0\n", 100_000),
		"nothing":                 "",
	} {
		t.Run(what, func(t *testing.T) {
			d.t = t
			d.says("scp -t -r .", sent)
			d.says("scp -t ../5B.13", sent)
		})
	}
	d.t = t
	d.holds("5B.13", "own.md", "# 5B.13")
	all, err := filepath.Glob(filepath.Join(d.seats, "*"))
	if err != nil || len(all) != 2 {
		t.Errorf("beside the seats there are %q, %v", all, err)
	}
	if own, err := os.ReadDir(filepath.Join(d.seats, "5B.13")); err != nil || len(own) != 1 {
		t.Errorf("the other seat has %v, %v", own, err)
	}
}

// What is sent may be executed at home, and is not here.
func TestWhatSCPSendsCannotBeExecuted(t *testing.T) {
	d := opened(t, nil)
	if said := d.says("scp -t .", "C4777 1 a.sh\nx\x00"); strings.Trim(said, "\x00") != "" {
		t.Errorf("it says %q", said)
	}
	info, err := os.Stat(filepath.Join(d.seats, "5B.12", "a.sh"))
	if err != nil || info.Mode() != 0o600 {
		t.Errorf("%v, %v", info, err)
	}
}

// Other commands are none of the folder's.
func TestOnlySCPIsACommand(t *testing.T) {
	d := opened(t, nil)
	for _, command := range []string{"scp", "scp -r", "rsync --server", "sh -c 'scp -t .'", "/bin/scp -t .", "scpx -t ."} {
		session, err := d.connect("5B.12").NewSession()
		must(t, err)
		if said, err := session.CombinedOutput(command); err == nil || !strings.Contains(string(said), "only lessons") {
			t.Errorf("%s: %q, %v", command, said, err)
		}
	}
}

// A line without an end is not kept until there is no memory.
func TestNoMoreIsReadThanWasAnnounced(t *testing.T) {
	line := &bounded{in: strings.NewReader(strings.Repeat("C", 1000)), left: 100}
	if got, err := io.ReadAll(line); len(got) != 100 || !errors.Is(err, errSlack) {
		t.Errorf("%d bytes, %v", len(got), err)
	}
}
