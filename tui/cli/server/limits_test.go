package server

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jourdain/lessons/classroom"
	"jourdain/tui/serve/folder"
)

// The limits that the guides name are those of the program.
func TestTheLimitsOfTheGuides(t *testing.T) {
	seat := folder.Usual()
	free := 0 // wrong secrets before one has to wait
	for classroom.Wait(free) == 0 {
		free++
	}
	if free != 5 || classroom.Wait(1000).Minutes() != 2 {
		t.Errorf("the guides say five wrong secrets and two minutes, and it is %d and %v", free, classroom.Wait(1000))
	}
	for name, unit := range map[string]string{"server.md": "MB", "serveur.md": "Mo"} {
		source, err := os.ReadFile(filepath.Join("../../../docs", name))
		if err != nil {
			t.Fatal(err)
		}
		for _, said := range []string{
			fmt.Sprintf("| %d | `--seats` |", classroom.MostSeats),
			fmt.Sprintf("| %d %s; %d %s, %d ", seat.File>>20, unit, seat.Total>>20, unit, seat.Entries),
			fmt.Sprintf("| %d | `--idle` |", idleMinutes),
			fmt.Sprintf("| %d h", int(longest.Hours())),
		} {
			if !strings.Contains(strings.ReplaceAll(string(source), "\u00a0;", ";"), said) {
				t.Errorf("%s does not say %q", name, said)
			}
		}
	}
}
