package web

import (
	"errors"
	"strconv"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
)

// errSize says that a frame of text is no size of a window.
var errSize = errors.New("web: no size of a window")

// The sizes that a window may have: a larger one costs memory and shows nothing more.
const (
	narrowest, widest = 20, 300
	lowest, highest   = 6, 120
)

// parseSize reads the size of a window, "80x24". One beyond the bounds is brought within them.
func parseSize(frame string) (size uv.WindowSizeEvent, err error) {
	const digits = 5
	w, h, ok := strings.Cut(frame, "x")
	if !ok || len(w) > digits || len(h) > digits {
		return size, errSize
	}
	width, err := strconv.ParseUint(w, 10, 16)
	if err != nil {
		return size, errSize
	}
	height, err := strconv.ParseUint(h, 10, 16)
	if err != nil {
		return size, errSize
	}
	return uv.WindowSizeEvent{
		Width: min(max(int(width), narrowest), widest), Height: min(max(int(height), lowest), highest),
	}, nil
}
