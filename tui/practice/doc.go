// Package practice plays the activities of a lesson. Every kind of activity has
// rows and, for each row, options; so this one screen plays them all.
package practice
