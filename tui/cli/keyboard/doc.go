// Package keyboard is the keyboard of a public terminal that is read line by line. The keys
// that a shell knows as signals (Ctrl+C, Ctrl+Z, Ctrl+\) and those that hold the output
// (Ctrl+S) or quote the next key (Ctrl+V) are keys like the others there, but for Ctrl+C, which
// clears the line that is being typed; and what one
// person has typed can be dropped before the next one comes.
package keyboard
