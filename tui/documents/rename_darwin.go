package documents

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// renameNew renames a file and replaces none (renameatx_np(2), RENAME_EXCL).
func renameNew(root *os.Root, temporary, name string) error {
	folder, err := root.Open(".")
	if err != nil {
		return err
	}
	defer folder.Close() //nolint:errcheck // it was only read
	at := int(folder.Fd())
	err = unix.RenameatxNp(at, temporary, at, name, unix.RENAME_EXCL)
	if errors.Is(err, unix.EINVAL) || errors.Is(err, errors.ErrUnsupported) {
		return renameChecked(root, temporary, name)
	}
	return err
}
