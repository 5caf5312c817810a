package progress

import (
	"crypto/sha256"
	"encoding/binary"
	"strings"
	"unicode"
)

// letters are those of a code: no 0 and O, no 1 and I, which look alike.
const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"

// The parts of a code, in bits. What is left of the last group of letters, and at
// least checkBits, is the check.
const (
	letterBits  = 5
	groupSize   = 4 // letters
	groupBits   = letterBits * groupSize
	versionBits = 3
	countBits   = 6 // how many lessons it speaks of
	lessonBits  = 6 // the lesson to go on with, from 1; 0 for none
	stepBits    = 6
	checkBits   = 18
	codeVersion = 1
	// maxLessons is how many lessons a code can speak of.
	maxLessons = 1<<countBits - 1
	maxStep    = 1<<stepBits - 1
)

// Code returns a few letters that carry what was done in the lessons of a course, given
// by their ids in the course's order: which are passed, the one last worked on and the
// step there. The letters stand in groups of four. It is "" for a course with more
// lessons than a code can speak of.
//
// A code holds for every later course that begins with the same lessons.
func Code(ids []string, done map[string]Lesson) string {
	if len(ids) > maxLessons {
		return ""
	}
	var w bits
	w.put(codeVersion, versionBits)
	w.put(len(ids), countBits)
	last := -1
	for i, id := range ids {
		l := done[id]
		w.put(boolBit(l.Passed), 1)
		if !l.Passed && !l.At.IsZero() && (last < 0 || l.At.After(done[ids[last]].At)) {
			last = i
		}
	}
	w.put(last+1, lessonBits)
	step := 0
	if last >= 0 {
		step = min(done[ids[last]].Step, maxStep)
	}
	w.put(step, stepBits)
	check := checkSize(len(w))
	w.put(checksum(ids, w, check), check)
	return w.letters()
}

// ReadCode returns what a code carries, by lesson. Spaces, dashes and small letters do
// not matter. The error is one of [ErrCodeLetter], [ErrCodeLength] and [ErrCodeWrong].
func ReadCode(ids []string, code string) (map[string]Lesson, error) {
	clean, err := cleanCode(code)
	if err != nil {
		return nil, err
	}
	return readClean(ids, clean)
}

// Suggest returns the only code that differs from a wrong one by one letter, or by two
// neighbours that changed places; "" when there is none, or more than one.
func Suggest(ids []string, code string) string {
	clean, err := cleanCode(code)
	if err != nil {
		return ""
	}
	found := map[string]bool{}
	try := func(letters []byte) {
		if _, err := readClean(ids, string(letters)); err == nil {
			found[string(letters)] = true
		}
	}
	for i := range clean {
		changed := []byte(clean)
		for j := range len(letters) {
			changed[i] = letters[j]
			try(changed)
		}
		if changed = []byte(clean); i > 0 {
			changed[i-1], changed[i] = changed[i], changed[i-1]
			try(changed)
		}
	}
	if len(found) != 1 {
		return ""
	}
	for only := range found {
		clean = only
	}
	return grouped(clean)
}

// cleanCode takes out what stands between the letters of a code.
func cleanCode(code string) (string, error) {
	var clean strings.Builder
	for _, r := range strings.ToUpper(code) {
		switch {
		case strings.ContainsRune(letters, r):
			clean.WriteRune(r)
		case unicode.IsSpace(r) || unicode.Is(unicode.Pd, r) || r == '.' || r == '_':
		default:
			return "", ErrCodeLetter
		}
	}
	if n := clean.Len(); n == 0 || n%groupSize != 0 {
		return "", ErrCodeLength
	}
	return clean.String(), nil
}

func readClean(ids []string, clean string) (map[string]Lesson, error) {
	var w bits
	for i := range len(clean) {
		w.put(strings.IndexByte(letters, clean[i]), letterBits)
	}
	r := w
	version, count := r.take(versionBits), r.take(countBits)
	payload := versionBits + countBits + count + lessonBits + stepBits
	switch check := checkSize(payload); {
	case version != codeVersion || count > len(ids):
		return nil, ErrCodeWrong
	case len(w) != payload+check:
		return nil, ErrCodeLength
	case checksum(ids[:count], w[:payload], check) != w[payload:].value():
		return nil, ErrCodeWrong
	}
	done := map[string]Lesson{}
	for i := range count {
		if r.take(1) == 1 {
			done[ids[i]] = Lesson{Passed: true}
		}
	}
	last, step := r.take(lessonBits), r.take(stepBits)
	if last > count {
		return nil, ErrCodeWrong
	}
	if last > 0 {
		done[ids[last-1]] = Lesson{Step: step}
	}
	return done, nil
}

// checkSize returns the bits of the check behind so many bits: what fills the last group
// of letters.
func checkSize(payload int) int {
	groups := (payload + checkBits + groupBits - 1) / groupBits
	return groups*groupBits - payload
}

// checksum returns so many bits that depend on the lessons' ids and on all of the
// payload.
func checksum(ids []string, payload bits, size int) int {
	sum := sha256.Sum256([]byte(strings.Join(ids, "\n") + "\n" + payload.digits()))
	return int(binary.BigEndian.Uint64(sum[:]) >> (64 - size))
}

// bits are the bits of a code, the first one first.
type bits []bool

func (b *bits) put(value, size int) {
	for i := size - 1; i >= 0; i-- {
		*b = append(*b, value>>i&1 == 1)
	}
}

func (b *bits) take(size int) int {
	size = min(size, len(*b))
	value := (*b)[:size].value()
	*b = (*b)[size:]
	return value
}

func (b bits) value() int {
	value := 0
	for _, bit := range b {
		value = value<<1 | boolBit(bit)
	}
	return value
}

func (b bits) digits() string {
	var text strings.Builder
	for _, bit := range b {
		text.WriteByte('0' + byte(boolBit(bit)))
	}
	return text.String()
}

func (b bits) letters() string {
	var text strings.Builder
	for len(b) > 0 {
		text.WriteByte(letters[b.take(letterBits)])
	}
	return grouped(text.String())
}

// grouped writes letters four by four.
func grouped(code string) string {
	var text strings.Builder
	for i := range len(code) {
		if i > 0 && i%groupSize == 0 {
			text.WriteByte('-')
		}
		text.WriteByte(code[i])
	}
	return text.String()
}

func boolBit(b bool) int {
	if b {
		return 1
	}
	return 0
}
