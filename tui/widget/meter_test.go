package widget

import (
	"strings"
	"testing"

	"jourdain/tui/screen"
	"jourdain/tui/theme"
)

// A bar is full only at the end, and shows whatever is begun.
func TestAMeterIsFullOnlyAtTheEnd(t *testing.T) {
	for _, test := range []struct {
		done, of, full int
	}{{0, 17, 0}, {1, 17, 1}, {9, 17, 5}, {16, 17, 9}, {17, 17, 10}, {1, 1, 10}, {1, 1000, 1}, {999, 1000, 9}} {
		for _, letters := range []bool{false, true} {
			p := Painter{Letters: letters}
			sign := "█"
			if letters {
				sign = "#"
			}
			got := p.meter(screen.Meter{Done: test.done, Of: test.of})
			if full := strings.Count(got, sign); full != test.full || len([]rune(got)) != meterCells {
				t.Errorf("%d of %d: %q, want %d full", test.done, test.of, got, test.full)
			}
		}
	}
}

// Where the words need the room, they have it.
func TestAMeterTakesNoRoomFromTheWords(t *testing.T) {
	head := screen.Head{Trail: "Leçon 4 · Paraître ou être un titre", Status: "page 2 sur 9", Meter: screen.Meter{Done: 2, Of: 9}}
	for width, want := range map[int]bool{40: false, 60: false, 80: true, 120: true} {
		p := NewPainter(width, 24, theme.New(screen.NoColorLook), nil, true)
		line := p.header(&screen.Page{Head: head})[0]
		if strings.Contains(line, "##........") != want || !strings.Contains(line, head.Status) {
			t.Errorf("%d columns: %q", width, line)
		}
	}
}
