// Package hosting is where a class server keeps what it knows, as the command line says it: the
// commands that run the server and those that look after its classes share these options.
package hosting
