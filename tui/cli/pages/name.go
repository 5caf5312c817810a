package pages

import (
	"path/filepath"
	"strconv"
	"strings"
	"unicode/utf8"

	"jourdain/grader/document"
)

// longest is how many bytes a page's name has at most, without its ending. Systems
// allow 255 with it.
const longest = 120

// Names returns each file the name of its page: the file's own with another ending. A
// number tells pages apart that would have one name on a system that takes no notice of
// capitals. Every name can be written on every system and stand in an address. taken
// are names that no page may have.
func Names(files []string, ending string, taken ...string) []string {
	used := map[string]bool{}
	for _, name := range taken {
		used[strings.ToLower(name)] = true
	}
	names := make([]string, len(files))
	for i, file := range files {
		base := plain(strings.TrimSuffix(filepath.Base(file), filepath.Ext(file)))
		name := base + ending
		for n := 2; used[strings.ToLower(name)]; n++ {
			name = base + "-" + strconv.Itoa(n) + ending
		}
		used[strings.ToLower(name)] = true
		names[i] = name
	}
	return names
}

// plain takes out of a name what a system or an address gives a meaning to.
func plain(name string) string {
	name = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`<>:"/\|?*#%&+;`, r) {
			return '-'
		}
		return r
	}, document.Printable(name))
	for len(name) > longest {
		_, size := utf8.DecodeLastRuneInString(name)
		name = name[:len(name)-size]
	}
	name = strings.Trim(name, " .-~")
	if name == "" || reserved(strings.ToLower(name)) {
		return "document-" + name
	}
	return name
}

// reserved knows the names that Windows keeps for devices.
func reserved(name string) bool {
	switch name {
	case "", "con", "prn", "aux", "nul":
		return true
	}
	device := strings.HasPrefix(name, "com") || strings.HasPrefix(name, "lpt")
	return device && len(name) == 4 && name[3] >= '0' && name[3] <= '9'
}
