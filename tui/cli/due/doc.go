// Package due knows by when work was to be handed in, and whether it was: [Parse] reads a day and a
// time as people write them, in every language that has words, [Date.Say] says in full which moment
// was understood, and [Date.Judge] says of one piece of work whether it came in time.
//
// It is strict where a date can be read in two ways: a deadline that is a month off is worse than a
// question. Nothing here knows a mark.
package due
