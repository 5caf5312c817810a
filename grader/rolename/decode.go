package rolename

import "strings"

// Decode turns "Heading_20_1" into "Heading 1": a character that a name may not
// hold is written as its number between underscores (ODF 1.3 part 3, 19.502).
func Decode(name string) string {
	if !strings.Contains(name, "_") {
		return name
	}
	var b strings.Builder
	for i := 0; i < len(name); i++ {
		r, size := escaped(name[i:])
		if size == 0 {
			b.WriteByte(name[i])
			continue
		}
		b.WriteRune(r)
		i += size - 1
	}
	return b.String()
}

// escaped reads "_20_" or "_00e9_" at the start of a name; its size is 0 when
// there is none.
func escaped(name string) (r rune, size int) {
	if name[0] != '_' {
		return 0, 0
	}
	digits, _, ok := strings.Cut(name[1:], "_")
	if !ok || len(digits) < 2 || len(digits) > 4 {
		return 0, 0
	}
	for _, c := range []byte(digits) {
		switch {
		case c >= '0' && c <= '9':
			r = r<<4 | rune(c-'0')
		case c >= 'a' && c <= 'f':
			r = r<<4 | rune(c-'a'+10)
		default:
			return 0, 0
		}
	}
	return r, len(digits) + 2
}
