package documents

import (
	"errors"

	"golang.org/x/sys/windows"
)

// cannotSync says that a file system has nothing to do for Sync.
func cannotSync(err error) bool { return errors.Is(err, windows.ERROR_INVALID_FUNCTION) }
