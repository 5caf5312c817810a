// Package main plays a school at a class server, and says what that takes. It is bounded, stays on
// this machine and ends what it has started:
//
//	go run ./.ci/load-server                        250 learners, on a database in a file
//	go run ./.ci/load-server --dsn ADDRESS          on a PostgreSQL database, which is emptied of class LOAD
//	go run ./.ci/load-server --dsn ADDRESS --processes 2 --kill 20s --for 5m
//
// First all learners come, 200 by SSH and 50 with what a browser says, on a full screen, and sit there: what memory does each take, and
// what does the processor do when nobody does anything? Then each turns the pages of a lesson: how
// long is it from a key to the first byte of what it changes, and how much work is it for the
// processor, which is the fairer figure on a machine that does other things too?
//
// With --kill, learners answer an exercise instead, half of them line by line and half on a full screen, while one of the processes after the
// other is ended with no warning, and begun again. A learner goes on at another process, and what they
// were told of must be in the database.
//
// Linux only; needs Go, unless a program is named.
package main
