package display

import (
	"bytes"
	"slices"
	"time"
	"unicode/utf8"
)

// What begins and what ends a text that a terminal pastes.
const (
	pasteBegins = "\x1b[200~"
	pasteEnds   = "\x1b[201~"
)

// Nobody types so many letters at once, and what comes so soon after them belongs to them.
const (
	manyLetters = 256
	soonAfter   = 100 * time.Millisecond
)

// burst is a terminal of which a text that is pasted is read as one, also where the terminal
// does not say that it pastes, as the Linux console: each letter would be a key of its own,
// and a long text many thousands of them.
type burst struct {
	File
	now   func() time.Time
	last  time.Time // when a part of such a text was read last
	tail  []byte    // the end of what was read before: a sign of pasting can come in two parts
	said  bool      // the terminal says that it pastes
	begun []byte    // the beginning of a letter whose end has not come yet
}

// Read reads what there is, at most as much as p can hold with the signs of pasting.
func (b *burst) Read(p []byte) (int, error) {
	room := len(p) - len(pasteBegins) - len(pasteEnds)
	if room <= utf8.UTFMax {
		return b.File.Read(p)
	}
	text := p[len(pasteBegins) : len(pasteBegins)+room]
	held := copy(text, b.begun)
	n, err := b.File.Read(text[held:])
	if n <= 0 {
		return n, err
	}
	b.begun = b.begun[:0]
	text = text[:held+n]
	wasSaid := b.said
	b.follow(text)
	if wasSaid || b.said || bytes.IndexByte(text, '\x1b') >= 0 || len(text) < manyLetters && (len(text) < 2 || b.now().Sub(b.last) > soonAfter) {
		return copy(p, text), err
	}
	b.last = b.now()
	whole := wholeLetters(text)
	b.begun = append(b.begun, text[whole:]...)
	copy(p, pasteBegins)
	return len(pasteBegins) + whole + copy(p[len(pasteBegins)+whole:], pasteEnds), err
}

// follow follows what the terminal says of pasting.
func (b *burst) follow(text []byte) {
	said := slices.Concat(b.tail, text)
	if begins, ends := bytes.LastIndex(said, []byte(pasteBegins)), bytes.LastIndex(said, []byte(pasteEnds)); begins != ends {
		b.said = begins > ends
	}
	b.tail = bytes.Clone(said[max(0, len(said)-len(pasteBegins)+1):])
}

// wholeLetters returns how many bytes of a text are whole letters: the last one may have come in
// part.
func wholeLetters(text []byte) int {
	for i := 1; i < utf8.UTFMax && i <= len(text); i++ {
		if last := text[len(text)-i]; utf8.RuneStart(last) {
			if !utf8.FullRune(text[len(text)-i:]) {
				return len(text) - i
			}
			break
		}
	}
	return len(text)
}
