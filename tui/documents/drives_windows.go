package documents

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"golang.org/x/sys/windows"
)

// drivePatterns returns the drive letters, without those of floppy disks, which are
// slow to say that they are empty, and without the system's own.
func drivePatterns() []string {
	system := strings.ToUpper(os.Getenv("SystemDrive"))
	if system == "" {
		system = "C:"
	}
	var letters []string
	for letter := 'C'; letter <= 'Z'; letter++ {
		if drive := string(letter) + ":"; drive != system {
			letters = append(letters, drive+`\`)
		}
	}
	return letters
}

// mounted reports whether a drive is there: a letter without one is no folder.
func mounted(string) bool { return true }

// driveLabel returns the label of a drive, or its letter where it has none.
func driveLabel(dir string) string {
	letter := filepath.VolumeName(dir)
	root, err := windows.UTF16PtrFromString(letter + `\`)
	if err != nil {
		return letter
	}
	var name [windows.MAX_PATH + 1]uint16
	err = windows.GetVolumeInformation(root, &name[0], uint32(len(name)), nil, nil, nil, nil, 0)
	if label := windows.UTF16ToString(name[:]); err == nil && label != "" {
		return label
	}
	return letter
}

// hiddenBySystem reports whether the system hides a file that has an ordinary name.
func hiddenBySystem(info fs.FileInfo) bool {
	data, ok := info.Sys().(*syscall.Win32FileAttributeData)
	return ok && data.FileAttributes&syscall.FILE_ATTRIBUTE_HIDDEN != 0
}
