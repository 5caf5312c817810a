// Package help is the page that explains words and says which keys do something,
// made from the page that help was asked on.
package help
