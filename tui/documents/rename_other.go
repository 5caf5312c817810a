//go:build !linux && !darwin && !windows

package documents

import "os"

// renameNew renames a file and replaces none.
func renameNew(root *os.Root, temporary, name string) error {
	return renameChecked(root, temporary, name)
}
