package documents

import (
	"net/url"
	"runtime"
	"strings"
	"unicode"
	"unicode/utf8"
)

// closings returns, for a mark that opens a quotation, the marks that may close it. The
// marks of a shell are not here: they follow its own rules (unshell).
func closings(open rune) string {
	switch open {
	case '«':
		return "»"
	case '“', '„':
		return "”“"
	case '‘':
		return "’"
	case '‹':
		return "›"
	case '<':
		return ">"
	}
	return ""
}

// unquote undoes the quotes around a text, or the escapes in it.
func unquote(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	switch marks := closings(first); {
	case marks != "":
		inner := text[size:]
		if end := strings.IndexAny(inner, marks); end >= 0 {
			inner = inner[:end]
		}
		return inner
	case first == '\'' || first == '"':
		if inner := strings.Trim(text, text[:1]); isWindows(inner) {
			return inner // a Windows path has no escapes
		}
		return unshell(text)
	case isWindows(text):
		return text
	default:
		return unescape(text)
	}
}

// unescape undoes a shell's backslashes and leaves quotes alone, as in a name with
// an apostrophe that was typed by hand.
func unescape(text string) string {
	if runtime.GOOS == "windows" {
		return text
	}
	var b strings.Builder
	escaped := false
	for _, r := range text {
		if escaped = !escaped && r == '\\'; !escaped {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// unshell undoes quotes and backslashes by the rules of a shell (POSIX.1-2024, Shell
// Command Language, 2.2); blanks are kept. A name with an apostrophe, dropped on a
// terminal, comes as
//
//	'l'\''été.odt'
func unshell(text string) string {
	var b strings.Builder
	quote, escaped := rune(0), false
	for _, r := range text {
		switch {
		case escaped:
			if quote == '"' && !strings.ContainsRune("$`\"\\", r) {
				b.WriteByte('\\') // it was no escape
			}
			b.WriteRune(r)
			escaped = false
		case r == '\\' && quote != '\'' && runtime.GOOS != "windows":
			escaped = true
		case r == quote:
			quote = 0
		case quote == 0 && (r == '\'' || r == '"'):
			quote = r
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// firstOf returns the first of several paths that were dropped together; the text
// itself when there is only one. A blank ends a path when it is not quoted or
// escaped and what follows starts a path: blanks within names are common.
func firstOf(text string) string {
	opened, _ := utf8.DecodeRuneInString(text)
	if closings(opened) != "" {
		return text // what follows the closing mark is left out anyway
	}
	shell := opened == '\'' || opened == '"'
	quote, escaped := rune(0), false
	for i, r := range text {
		switch {
		case escaped:
			escaped = false
		case r == '\\' && quote != '\'':
			escaped = true
		case r == quote:
			quote = 0
		case quote == 0 && shell && (r == '\'' || r == '"'):
			quote = r
		case quote == 0 && unicode.IsSpace(r) && startsPath(strings.TrimFunc(text[i:], isEdge)):
			return text[:i]
		}
	}
	return text
}

// startsPath reports whether a text looks like the start of a path from a root.
func startsPath(text string) bool {
	for _, start := range []string{"/", "~/", "'/", `"/`, "'~/", `"~/`} {
		if strings.HasPrefix(text, start) {
			return true
		}
	}
	bare := strings.TrimLeft(text, `'"`)
	return isWindows(bare) || hasScheme(bare)
}

func hasScheme(text string) bool {
	return len(text) >= len("file:/") && strings.EqualFold(text[:len("file:/")], "file:/")
}

// address returns the path of a file: address (RFC 8089), and whether a text is one. An
// escape that is none ("100%.odt") leaves the path as it was written.
func address(text string) (string, bool) {
	if !hasScheme(text) {
		return "", false
	}
	path := text[len("file:"):]
	if rest, ok := strings.CutPrefix(path, "//"); ok {
		host, below, _ := strings.Cut(rest, "/")
		path = "/" + below
		if runtime.GOOS == "windows" && host != "" && !strings.EqualFold(host, "localhost") {
			path = `\\` + host + path
		}
	}
	if plain, err := url.PathUnescape(path); err == nil {
		path = plain
	}
	path = firstLine(path) // an escape may hide a control character
	if len(path) > 1 && isWindows(path[1:]) {
		path = path[1:]
	}
	return path, true
}

// IsWeb reports whether what a person typed or pasted is the address of something on the
// Internet, as a browser shows it: no file that could be read.
func IsWeb(typed string) bool {
	text := strings.ToLower(plain(trim(firstLine(typed))))
	for _, scheme := range []string{"http://", "https://", "ftp://"} {
		if strings.HasPrefix(text, scheme) {
			return true
		}
	}
	// A browser may leave the scheme out.
	return strings.HasPrefix(text, "www.") && strings.Contains(text, "/")
}
