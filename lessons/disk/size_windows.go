package disk

import "golang.org/x/sys/windows"

// size returns how many bytes the disk of a folder has free for this program, and how many in all.
func size(folder string) (free, all uint64, known bool) {
	name, err := windows.UTF16PtrFromString(folder)
	if err != nil {
		return 0, 0, false
	}
	err = windows.GetDiskFreeSpaceEx(name, &free, &all, nil)
	return free, all, err == nil
}
