package pages

import (
	"crypto/sha256"
	"encoding/base32"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"jourdain/grader/document"
)

// longest is how many bytes a page's name has at most, without its mark and its ending.
// Systems allow 255 with them.
const longest = 120

// Owner is whose page it is.
type Owner struct {
	Name string // the page is called after it
	// Identity tells the owner from all others, and is the same in every run.
	Identity string
	// Shared says that others may be called the same, also some who are not there yet.
	Shared bool
}

// called returns the name of an owner's page at a step: the name alone, with some letters that
// are made of the identity, with so many that no two are the same.
func (o *Owner) called(step int, ending string) string {
	base := plain(o.Name)
	if step == 0 {
		return base + ending
	}
	sum := sha256.Sum256([]byte(filepath.ToSlash(o.Identity)))
	mark := strings.ToLower(base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(sum[:]))
	return base + "-" + mark[:[]int{0, 5, 26}[step]] + ending
}

// Names returns each owner the name of their page. It is no other owner's, in this run and in
// those after it: where several are called the same, on a system that takes no notice of
// capitals, each page is marked with letters that are made of its owner's identity. Every name
// can be written on every system and stand in an address. taken are names that no page may have.
// An owner who is there twice has one page.
func Names(owners []Owner, ending string, taken ...string) []string {
	steps, names := make([]int, len(owners)), make([]string, len(owners))
	for i := range owners {
		if owners[i].Shared {
			steps[i] = 1
		}
		names[i] = owners[i].called(steps[i], ending)
	}
	for again := true; again; {
		again = false
		several := contested(owners, names, taken)
		for i := range owners {
			if several[strings.ToLower(names[i])] && steps[i] < 2 {
				steps[i]++
				names[i], again = owners[i].called(steps[i], ending), true
			}
		}
	}
	return names
}

// contested returns the names, in small letters, that several owners have or that are taken.
func contested(owners []Owner, names, taken []string) map[string]bool {
	several := map[string]bool{}
	for _, name := range taken {
		several[strings.ToLower(name)] = true
	}
	first := make(map[string]string, len(owners))
	for i := range owners {
		key := strings.ToLower(names[i])
		if identity, ok := first[key]; ok && identity != owners[i].Identity {
			several[key] = true
		}
		first[key] = owners[i].Identity
	}
	return several
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
