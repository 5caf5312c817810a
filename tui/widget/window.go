package widget

import "strings"

// measure is the longest line of prose, in columns.
const measure = 72

// The smallest window in which the tutor can be used, in columns and rows.
const (
	MinWidth  = 40
	MinHeight = 12
)

// Window is the size of what is drawn in, in columns and rows: what has room there, and how
// much of it.
type Window struct{ Width, Height int }

// TooSmall reports whether the window cannot hold a page.
func (w Window) TooSmall() bool { return w.Width < MinWidth || w.Height < MinHeight }

// Large asks for a window that can hold a page, in as many lines as there are.
func (p *Painter) Large() string {
	lines := wrap(p.Words.Say("app.too-small", "Width", MinWidth, "Height", MinHeight), p.Width)
	return strings.Join(lines[:min(len(lines), max(p.Height, 1))], "\n")
}

// narrow reports whether the window is one whose text has been made large.
func (w Window) narrow() bool { return w.Width < 64 }

// short reports whether the window has no lines to spare.
func (w Window) short() bool { return w.Height < 20 }

// margin is the empty columns on the left.
func (w Window) margin() int {
	if w.narrow() {
		return 1
	}
	return 2
}

// textWidth is the columns that prose and rows may take.
func (w Window) textWidth() int { return min(w.Width-w.margin()-1, measure) }

// wideWidth is the columns that two columns side by side may take.
func (w Window) wideWidth() int { return min(w.Width-w.margin()-1, measure+24) }

// gutter is the columns between two views.
const gutter = 3

// halfWidth is the columns of each of two views side by side.
func (w Window) halfWidth() int { return (w.wideWidth() - gutter) / 2 }

// footerHeight is the lines that the keys take, and the empty one above them.
func (w Window) footerHeight() int {
	if w.short() {
		return 1
	}
	return 3
}

// headerHeight is the lines that say where one is, and the empty one below them.
func (w Window) headerHeight() int {
	if w.short() {
		return 1
	}
	return 2
}
