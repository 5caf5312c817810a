package documents

import (
	"os"
	"path/filepath"

	"github.com/adrg/xdg"
)

// Defaults returns the places of the person who runs the program, as their system
// names them, and the places where their system puts drives.
//
// A place that the system says is the home folder itself is left out: that is how
// xdg-user-dirs says that there is no such place.
func Defaults() Options {
	o := Options{
		Documents: unlessHome(xdg.UserDirs.Documents),
		Desktop:   unlessHome(xdg.UserDirs.Desktop),
		Downloads: unlessHome(xdg.UserDirs.Download),
		Drives:    drivePatterns(),
		Mounted:   mounted,
	}
	if here, err := os.Getwd(); err == nil {
		o.Here = here
	}
	return o
}

func unlessHome(dir string) string {
	if dir == "" || filepath.Clean(dir) == filepath.Clean(xdg.Home) {
		return ""
	}
	return dir
}
