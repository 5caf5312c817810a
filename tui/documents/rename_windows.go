package documents

import (
	"os"
	"path/filepath"

	"golang.org/x/sys/windows"
)

// renameNew renames a file and replaces none (MoveFileEx without
// MOVEFILE_REPLACE_EXISTING).
func renameNew(root *os.Root, temporary, name string) error {
	from, err := windows.UTF16PtrFromString(filepath.Join(root.Name(), temporary))
	if err != nil {
		return err
	}
	to, err := windows.UTF16PtrFromString(filepath.Join(root.Name(), name))
	if err != nil {
		return err
	}
	return windows.MoveFileEx(from, to, windows.MOVEFILE_WRITE_THROUGH)
}
