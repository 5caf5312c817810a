package documents

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Path turns what a person typed, pasted or dropped on the window into a path; "" for
// nothing. Of several files dropped at once it is the first.
//
// Understood are surrounding blanks and quotes of any kind, the escapes of a shell,
// file: addresses, "~/" for home, and paths from here or, where nothing is there, from home:
// nobody need know in which folder the program was started. A text can often be read in
// several ways (a backslash is a letter of some names, and an escape in others): the
// first reading that names something on the disk wins, from the text as it is to the
// most undone; when none does, the last is the answer. A name whose accents are
// composed in another way on the disk (Unicode NFC, NFD) is found too. Windows paths
// are left as they are. The path has no control characters.
//
// It asks the disk, so a path on a drive that hangs may take long; when ctx ends, the
// answer is "".
func Path(ctx context.Context, typed, home, here string) string {
	path := ""
	for _, reading := range readings(typed) {
		path = from(reading, home, here)
		for _, way := range []string{path, from(reading, home, home)} {
			there, ok := onDisk(ctx, way)
			switch {
			case ctx.Err() != nil:
				return ""
			case ok:
				return there
			}
		}
	}
	return path
}

// readings returns the ways to read a text, from the text as it is to the most undone.
func readings(typed string) []string {
	line := firstLine(typed)
	if isBlank(line) {
		return nil
	}
	trimmed := trim(line)
	all := []string{line, trimmed}
	if !isWindows(trimmed) {
		all = append(all, unshell(trimmed))
	}
	all = append(all, unquote(trimmed), plain(trimmed))
	if first := firstOf(trimmed); first != trimmed {
		all = append(all, plain(first))
	}
	return all
}

// firstLine returns the first line with something on it, without control characters and
// without the marks that a terminal puts around what is pasted.
func firstLine(typed string) string {
	typed = strings.NewReplacer("\x1b[200~", "", "\x1b[201~", "").Replace(strings.ToValidUTF8(typed, ""))
	for line := range strings.FieldsFuncSeq(typed, func(r rune) bool { return r == '\n' || r == '\r' }) {
		line = strings.Map(func(r rune) rune {
			if unicode.IsControl(r) {
				return -1
			}
			return r
		}, line)
		if !isBlank(line) {
			return line
		}
	}
	return ""
}

func isBlank(text string) bool { return strings.TrimFunc(text, isEdge) == "" }

// trim removes the blanks around a text, but for one at the end that is escaped.
func trim(text string) string {
	left := strings.TrimLeftFunc(text, isEdge)
	short := strings.TrimRightFunc(left, isEdge)
	escapes := len(short) - len(strings.TrimRight(short, `\`))
	if escapes%2 == 1 && strings.HasPrefix(left[len(short):], " ") && runtime.GOOS != "windows" {
		return short + " "
	}
	return short
}

// isEdge reports whether a character around a path is no part of it: a blank, or one of
// the invisible marks of direction and byte order that Windows' dialogs copy along.
func isEdge(r rune) bool {
	return unicode.IsSpace(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\uFEFF'
}

// plain undoes the quotes, the escapes or the address around one path.
func plain(text string) string {
	text = strings.TrimFunc(unquote(text), isEdge)
	if path, ok := address(text); ok {
		return path
	}
	return text
}

// from returns the path of a text that is seen from a folder.
func from(text, home, here string) string {
	rest, isHome := strings.CutPrefix(text, "~")
	switch {
	case text == "":
		return ""
	case isWindows(text) && runtime.GOOS != "windows":
		return text
	case isHome && (rest == "" || os.IsPathSeparator(rest[0])):
		return filepath.Join(home, rest)
	case filepath.IsAbs(text):
		return filepath.Clean(text)
	default:
		return filepath.Join(here, text)
	}
}

// isWindows reports whether a text is a path from the root of a Windows drive ("C:\")
// or of a Windows network (`\\server`).
func isWindows(text string) bool {
	if strings.HasPrefix(text, `\\`) {
		return true
	}
	return len(text) >= 3 && text[1] == ':' && (text[2] == '\\' || text[2] == '/') &&
		('a' <= text[0]|0x20 && text[0]|0x20 <= 'z')
}

// onDisk returns a path as the disk writes it. Each part may have its accents composed
// in its own way, as in a Mac's archive unpacked in a folder made here.
func onDisk(ctx context.Context, path string) (string, bool) {
	if path == "" || ctx.Err() != nil {
		return "", false
	}
	if _, err := os.Lstat(path); err == nil {
		return path, true
	}
	dir, name := filepath.Dir(path), filepath.Base(path)
	if dir == path {
		return "", false
	}
	dir, ok := onDisk(ctx, dir)
	if !ok {
		return "", false
	}
	for _, form := range []string{name, norm.NFC.String(name), norm.NFD.String(name)} {
		if _, err := os.Lstat(filepath.Join(dir, form)); err == nil {
			return filepath.Join(dir, form), true
		}
	}
	return "", false
}
