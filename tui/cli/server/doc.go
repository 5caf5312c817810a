// Package server has the command that runs the class server ("jourdain serve"): it opens what the
// server keeps, the host of the seats and its doors, and closes them in the end.
package server
