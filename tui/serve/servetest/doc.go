// Package servetest is what the tests of both doors of the server play with: connections that hold
// little of what is written and not read.
package servetest
