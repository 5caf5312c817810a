// Package display plays a model of Bubble Tea on a terminal, and draws what it shows when
// that has changed: at once, and at most 60 times a second. Bubble Tea's own renderer looks
// 60 times a second or more whether there is something to draw, also when nothing has
// changed for an hour (charmbracelet/bubbletea#1776 and #1796 propose to mend that); on a
// host with many tutors these looks take all there is. So Bubble Tea keeps the loop here,
// and the terminal is kept by Ultraviolet, which Bubble Tea itself draws with.
//
// [Run] plays a model on the terminal of this process, and [Play] at the other end of a line,
// as many of them in one process as there are. One that hears nothing is not woken.
package display
