package roster

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
	"unicode/utf8"

	"jourdain/lessons/disk"
)

// The most that a name of a file has, without its ending: what a person still reads in a list,
// and what leaves room for a folder on Windows.
const (
	mostLetters = 60
	mostLength  = 180 // bytes: letters of some alphabets take three
)

// Key returns a text as the name of a file, without an ending: small letters and digits with
// hyphens between the words, without accents where an alphabet has letters without them, at most
// 60 letters. It can be a name on every system.
func Key(text string) string {
	key := strings.Join(wordsOf(text), "-")
	letters, end := 0, len(key)
	for i := range key {
		if letters == mostLetters || i+utf8.UTFMax > mostLength {
			end = i
			break
		}
		letters++
	}
	key = strings.TrimRight(key[:end], "-")
	if !disk.CanName(key) {
		key = strings.TrimSuffix("e-"+key, "-") // "aux" is a device of Windows
	}
	return key
}

// Keys returns a name for the files of each pupil, without an ending: the family name and the
// first name, "dupont-marie". It does not depend on the order of the list, and not on who else is
// in it but for pupils of one name: these have their class in it, their number where the class is
// the same, and else four signs that follow from how the names are written. So no file of one
// pupil ever takes the name of another's.
func (r *Roster) Keys() map[*Pupil]string {
	return distinctNames(r.Pupils, func(p *Pupil, level int) (string, bool) {
		key := Key(p.Name())
		switch level {
		case 0:
			return key, true
		case 1:
			return withEnd(key, Key(p.Class)), p.Class != ""
		case 2:
			return withEnd(withEnd(key, Key(p.Class)), Key(p.Number)), p.Number != ""
		case 3:
			sum := sha256.Sum256([]byte(p.exactly()))
			return withEnd(key, hex.EncodeToString(sum[:2])), true
		}
		return "", false
	})
}

// exactly returns all that tells a pupil from others, as it is written.
func (p *Pupil) exactly() string {
	return strings.Join([]string{p.Family, p.Usual, p.Given, p.UsualGiven, p.Whole, p.Class, p.Number}, "\x00")
}

// withEnd puts a word behind a key, which gives way where both are too long.
func withEnd(key, end string) string {
	if end == "" {
		return key
	}
	if runes := []rune(key); len(runes)+1+utf8.RuneCountInString(end) > mostLetters {
		key = strings.TrimRight(string(runes[:max(1, mostLetters-1-utf8.RuneCountInString(end))]), "-")
	}
	return key + "-" + end
}

// mostLevels is how many ways there are to tell two of one name apart.
const mostLevels = 4

// distinctNames gives each pupil a name that no other has. The namer has a name for each level, or
// says that a level has none; pupils who have the same name take the next one, all of them. Those
// whom nothing tells apart are numbered in the order of the list.
func distinctNames(pupils []*Pupil, namer func(p *Pupil, level int) (string, bool)) map[*Pupil]string {
	levels, names := make([]int, len(pupils)), make([]string, len(pupils))
	for i, p := range pupils {
		names[i], _ = namer(p, 0)
	}
	for changed := true; changed; {
		changed = false
		for _, same := range groups(names) {
			for _, i := range same {
				if name, ok := next(pupils[i], &levels[i], namer); ok {
					names[i], changed = name, true
				}
			}
		}
	}
	taken := map[string]bool{}
	for _, name := range names {
		taken[strings.ToLower(name)] = true
	}
	for _, same := range groups(names) {
		for n, i := range same[1:] {
			names[i] = numberedFrom(names[i], n+2, taken)
		}
	}
	all := make(map[*Pupil]string, len(pupils))
	for i, p := range pupils {
		all[p] = names[i]
	}
	return all
}

// next goes up to the next level that has a name.
func next(p *Pupil, level *int, namer func(*Pupil, int) (string, bool)) (string, bool) {
	for *level < mostLevels {
		*level++
		if name, ok := namer(p, *level); ok {
			return name, true
		}
	}
	return "", false
}

// groups returns the places of the names that several have. Capitals make no difference: they
// make none in the names of files on Windows and macOS.
func groups(names []string) [][]int {
	by, order := map[string][]int{}, []string{}
	for i, name := range names {
		name = strings.ToLower(name)
		if by[name] == nil {
			order = append(order, name)
		}
		by[name] = append(by[name], i)
	}
	var several [][]int
	for _, name := range order {
		if len(by[name]) > 1 {
			several = append(several, by[name])
		}
	}
	return several
}

// numberedFrom returns a name with the first number that makes it one that nobody has.
func numberedFrom(name string, number int, taken map[string]bool) string {
	for ; ; number++ {
		with := withEnd(name, strconv.Itoa(number))
		if !taken[strings.ToLower(with)] {
			taken[strings.ToLower(with)] = true
			return with
		}
	}
}
