// Package crowd bounds how many are at a door of the server at the same time, so that neither an address
// nor a seat takes the room of all others, and nobody who has not said yet who they are keeps out who
// comes.
//
// A guest comes from an address ([Crowd.Enter]), and may say at which seat they are ([Guest.Known]). Where
// there is no more room, the one who has waited longest to say so has to go, of the address with the most
// of those; and where a seat has too many, its oldest.
package crowd
