// Package pgtest is for tests: it runs a PostgreSQL of the machine's own, as Debian's package
// postgresql has it, in a folder that is gone afterwards.
//
// It is another program, and is there under the rules of package interop: a test that uses it has
// "Interop" in its name, and skips where there is none.
package pgtest
