// Package watch is the teacher's page of a class: who sits where, where they are in the course,
// and who may need help.
//
// [Watch] asks the store for all who watch a class together, every two seconds at most, and only
// while somebody watches. What came is a [snapshot] that all share (room.go). The page (page.go)
// is a screen like those of the tutor, so the full screen draws it and the line mode says it: the
// room once, and then what has changed. A [Sight] is the same page once, in words (sight.go).
//
// A seat may need help by the rules in need.go, which the page explains. They are guesses, and
// said as such. Nobody is compared with anybody: seats stand in their order.
package watch
