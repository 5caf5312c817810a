// Package serve is the class server without its doors: it plays the tutor at the seats of classes,
// for whoever a door has let in.
//
// [Host] has what all seats share: the course, what is kept of the classes, and the folder below
// which each seat has its own. [Host.Enter] begins a [Visit] of a seat, which a door then plays on
// the full screen ([Visit.Screen]) or line by line ([Visit.Lines]). A seat has one visit at a time:
// who comes later goes on, and the one before is told ([ErrElsewhere]).
//
// The doors are rooms of their own above this one, and know nothing of each other.
package serve
