//go:build unix

package folder

import (
	"io/fs"
	"syscall"
)

// links returns how many names a file has on its disk.
func links(info fs.FileInfo) int {
	if stat, ok := info.Sys().(*syscall.Stat_t); ok {
		return int(stat.Nlink)
	}
	return 1
}
