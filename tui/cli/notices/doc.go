// Package notices has the licences of all that is in the program besides what is its own:
// the modules, Go's own library, and the data of Unicode that both carry. Most of them ask
// that their text goes with every copy.
//
// NOTICES.txt is made from the modules themselves, for every system that the program is
// built for. The test of the package makes it, and says when it is not what the modules
// say:
//
//	go test ./tui/cli/notices -update
package notices
