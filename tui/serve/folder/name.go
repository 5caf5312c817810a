package folder

import (
	"path"
	"strings"
	"unicode"

	"jourdain/lessons/disk"
)

// way returns the way to a file from the folder, as the system takes it: "." for the folder itself.
// The error is [ErrName] or [ErrDeep].
func (f *Folder) way(name string) (string, error) {
	clean := strings.TrimPrefix(path.Clean("/"+name), "/")
	if clean == "" {
		return ".", nil
	}
	names := strings.Split(clean, "/")
	for _, n := range names {
		if !disk.CanKeep(n) || strings.ContainsFunc(n, misleads) {
			return "", ErrName
		}
	}
	if len(names) > f.limits.Depth {
		return "", ErrDeep
	}
	return clean, nil
}

// misleads reports whether a character makes a name look like another one, or like two lines.
func misleads(r rune) bool {
	return unicode.Is(unicode.Bidi_Control, r) || unicode.In(r, unicode.Zl, unicode.Zp) || r == '\uFEFF'
}
