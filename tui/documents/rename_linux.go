package documents

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// renameNew renames a file and replaces none (renameat2(2), RENAME_NOREPLACE).
func renameNew(root *os.Root, temporary, name string) error {
	folder, err := root.Open(".")
	if err != nil {
		return err
	}
	defer folder.Close()
	at := int(folder.Fd())
	err = unix.Renameat2(at, temporary, at, name, unix.RENAME_NOREPLACE)
	if errors.Is(err, unix.EINVAL) || errors.Is(err, errors.ErrUnsupported) {
		return renameChecked(root, temporary, name)
	}
	return err
}
