//go:build !windows

package documents

import (
	"io/fs"
	"os"
	"os/user"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
)

// drivePatterns returns where drives appear. Linux systems mount them below /media or
// /run/media, in a folder with the name of the person (udisks2).
func drivePatterns() []string {
	if runtime.GOOS == "darwin" {
		return []string{"/Volumes/*"}
	}
	name := os.Getenv("USER")
	if name == "" {
		if person, err := user.Current(); err == nil {
			name = person.Username
		}
	}
	if name == "" || strings.ContainsRune(name, filepath.Separator) {
		return nil
	}
	name = strings.NewReplacer(`\`, `\\`, `*`, `\*`, `?`, `\?`, `[`, `\[`).Replace(name)
	return []string{"/media/" + name + "/*", "/run/media/" + name + "/*"}
}

// mounted reports whether a folder is on another disk than the folder around it.
func mounted(dir string) bool {
	device := func(dir string) (*syscall.Stat_t, bool) {
		info, err := os.Lstat(dir)
		if err != nil {
			return nil, false
		}
		stat, ok := info.Sys().(*syscall.Stat_t)
		return stat, ok
	}
	inside, ok := device(dir)
	around, alsoOK := device(filepath.Dir(dir))
	return ok && alsoOK && inside.Dev != around.Dev
}

// driveLabel returns the label of a drive: its folder has that name.
func driveLabel(dir string) string { return filepath.Base(dir) }

// hiddenBySystem reports whether the system hides a file that has an ordinary name.
func hiddenBySystem(fs.FileInfo) bool { return false }
