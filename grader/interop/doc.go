// Package interop is for tests: it runs other programs on a document, to compare what
// they read and write with what we do.
//
// A test that uses it has "Interop" in its name. It skips where a program is not
// installed, except on the machine of who checks everything (JOURDAIN_INTEROP=must); with
// JOURDAIN_INTEROP=no it skips everywhere.
package interop
