package disk

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// mostName is the longest name in bytes that we give. Most systems end at longestName, and a
// number and an ending are still to come.
const (
	mostName    = 200
	longestName = 255
)

// CanName reports whether a text can be the name of a file or of a folder on every system, by
// itself and before an ending. None is hidden.
func CanName(name string) bool {
	return len(name) <= mostName && !strings.HasPrefix(name, ".") && CanKeep(name)
}

// CanKeep reports whether a name that somebody has given to a file, whole and with its ending, can
// be one on every system; it may be hidden. Windows is the one that refuses most: signs, what ends
// with a dot or a space, and the names of its devices, whatever their ending
// (learn.microsoft.com/windows/win32/fileio/naming-a-file).
func CanKeep(name string) bool {
	bad := func(r rune) bool { return unicode.IsControl(r) || strings.ContainsRune(`<>:"/\|?*`, r) }
	return name != "" && len(name) <= longestName && utf8.ValidString(name) && !strings.ContainsFunc(name, bad) &&
		strings.Trim(name, " ") == name && strings.TrimRight(name, ".") == name && !isDevice(name)
}

// isDevice reports whether Windows takes a name for a device of its own.
func isDevice(name string) bool {
	stem, _, _ := strings.Cut(name, ".")
	stem = strings.ToUpper(strings.TrimRight(stem, " "))
	if port, ok := strings.CutPrefix(stem, "COM"); ok {
		return isPort(port)
	}
	if port, ok := strings.CutPrefix(stem, "LPT"); ok {
		return isPort(port)
	}
	return slices.Contains([]string{"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}, stem)
}

// isPort reports whether a text is one digit; the raised ones are digits to Windows too.
func isPort(text string) bool {
	digit, size := utf8.DecodeRuneInString(text)
	return size == len(text) && strings.ContainsRune("0123456789¹²³", digit)
}
