// Package dump writes documents as text, for the tests of the readers: [Document] and [Looks] say
// what was read, [Check] what is wrong with any document.
package dump
