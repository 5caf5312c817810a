package learn_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// ends waits until the command has ended, and the shell asks for the next one.
func (m *terminal) ends() {
	m.t.Helper()
	if !m.until(patience, func() bool { return ended.MatchString(m.heard(0)) }) {
		m.t.Fatalf("the command does not end:\n%s", m.screen())
	}
}

// settings returns the terminal's settings, as stty reads them.
func (m *terminal) settings(name string) string {
	m.t.Helper()
	path := filepath.Join(m.home, name)
	m.typed("stty -a > '" + path + ".new' && mv '" + path + ".new' '" + path + "'")
	m.press("Enter")
	var found []byte
	if !m.until(patience, func() bool {
		var err error
		found, err = os.ReadFile(path)
		return err == nil
	}) {
		m.t.Fatalf("the shell does not answer:\n%s", m.screen())
	}
	return string(found)
}

var ended = regexp.MustCompile(`the end: \d+\s+\$ $`)

var modes = regexp.MustCompile(`\x1b\[\?([0-9;]+)([hl])`)

// wantQuiet checks that all that was switched on in the terminal is off again: the
// second screen, the mouse, the marks of a paste; and that the cursor is seen.
func (m *terminal) wantQuiet() {
	m.t.Helper()
	const cursor = "25"
	on := map[string]bool{cursor: true}
	for _, found := range modes.FindAllSubmatch(m.raw(0), -1) {
		for _, mode := range strings.Split(string(found[1]), ";") {
			on[mode] = string(found[2]) == "h"
		}
	}
	for mode, is := range on {
		if is != (mode == cursor) {
			m.t.Errorf("the mode %s of the terminal is left %s", mode, map[bool]string{true: "on", false: "off"}[is])
		}
	}
}
