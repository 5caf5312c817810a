// Package classroom keeps what a class server knows: classes with their seats, who may sit at a
// seat, who sits there now and where they are in the course, and what was done at each seat.
//
// There are no names in it, and no accounts: a class has a code, a seat has a number, and whoever
// knows the secret on a seat's strip, or has the key that came with it once, sits there.
//
// [Memory] keeps it until the program ends, for tests.
package classroom
