package widget

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"jourdain/tui/screen"
)

// meterCells is how many columns a meter has.
const meterCells = 10

// withMeter puts a meter after the status at the top of a page, where it takes no room from the
// words: it repeats what they say.
func (p *Painter) withMeter(trail, status string, m screen.Meter, width int) string {
	const apart = 2
	if m.Of <= 0 || ansi.StringWidth(trail)+ansi.StringWidth(status)+meterCells+2*apart > width {
		return status
	}
	return status + strings.Repeat(" ", apart) + p.meter(m)
}

// meter draws how far one is. What is begun shows, and what is not finished is not full.
func (p *Painter) meter(m screen.Meter) string {
	cells := m.Done * meterCells / m.Of
	switch {
	case m.Done <= 0:
		cells = 0
	case m.Done >= m.Of:
		cells = meterCells
	default:
		cells = min(max(cells, 1), meterCells-1)
	}
	full, empty := "█", "░"
	if p.Letters {
		full, empty = "#", "."
	}
	return strings.Repeat(full, cells) + strings.Repeat(empty, meterCells-cells)
}
