//go:build linux || darwin || freebsd

package disk

import "golang.org/x/sys/unix"

// size returns how many bytes the disk of a folder has free for this program, and how many in all.
func size(folder string) (free, all uint64, known bool) {
	var s unix.Statfs_t
	if err := unix.Statfs(folder, &s); err != nil || s.Bsize <= 0 {
		return 0, 0, false
	}
	block := uint64(s.Bsize)                                                //nolint:gosec // is not negative, and has another size on each system
	return uint64(max(0, s.Bavail)) * block, uint64(s.Blocks) * block, true //nolint:gosec,unconvert // has another type on other systems
}
