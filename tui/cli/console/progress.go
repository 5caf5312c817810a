package console

import (
	"path/filepath"
	"runtime"

	"github.com/adrg/xdg"
)

// ProgressFile returns the file that keeps what a learner has done; "" where the system does
// not say where a person's data is.
func ProgressFile(env func(string) string) string {
	if runtime.GOOS != "windows" && env("HOME") == "" && env("XDG_DATA_HOME") == "" {
		return "" // it would be in the root of the disk
	}
	return filepath.Join(xdg.DataHome, "jourdain", "progress.db")
}
