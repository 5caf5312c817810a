package source

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"unicode"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"jourdain/grader/pattern"
)

// parse takes a text of YAML apart. A line that cannot be read is mended as its fault
// advises, as long as that helps; the file is nil when something is left that cannot.
func parse(text []byte, into reflect.Type, most int) (*ast.File, []*Fault) {
	if isLong(text) {
		return nil, []*Fault{{Mistake: ErrLong, Values: []any{"Most", maxWords}}}
	}
	lines := strings.Split(string(text), "\n")
	var faults []*Fault
	for seen := map[int]bool{}; ; {
		file, fault := parseLines(lines, into)
		switch {
		case fault == nil:
			return file, faults
		case seen[fault.Line]:
			return nil, faults // what was mended did not help
		}
		faults = append(faults, fault)
		if fault.Mistake == ErrTab {
			return nil, append(faults, tabs(lines, fault.Line)...)
		}
		mended := false
		if n := fault.Line; n > 0 && n <= len(lines) && len(faults) < most {
			seen[n] = true
			lines[n-1], mended = mend(lines[n-1], fault.Mistake)
		}
		if !mended {
			return nil, faults
		}
	}
}

// parseLines takes lines of YAML apart, once.
func parseLines(lines []string, into reflect.Type) (file *ast.File, fault *Fault) {
	// Some broken texts make the library of YAML panic.
	defer func() {
		if recover() != nil {
			file, fault = nil, &Fault{Mistake: ErrYAML}
		}
	}()
	text := strings.Join(lines, "\n")
	tokens := lexer.Tokenize(text)
	if fault := tooMuch(tokens); fault != nil {
		return nil, fault
	}
	if fault := tagged(tokens, lines); fault != nil {
		return nil, fault
	}
	file, err := parser.Parse(tokens, 0, parser.AllowDuplicateMapKey())
	if err == nil {
		return file, nil
	}
	fault = &Fault{Mistake: ErrYAML, Cause: err}
	var known yaml.Error
	if !errors.As(err, &known) || known.GetToken() == nil {
		return nil, fault
	}
	fault.Line = whereMade(lines, known)
	line := ""
	if fault.Line <= len(lines) {
		line = lines[fault.Line-1]
	}
	fault.Mistake, fault.Values = syntax(known.GetMessage(), line, into), []any{"Key", keyOf(line)}
	if open := unclosed(tokens); open != nil && open.Position.Line <= fault.Line && fault.Mistake != ErrQuote && fault.Mistake != ErrTab {
		fault.Line, fault.Mistake = open.Position.Line, ErrBracket
	}
	if fault.Mistake == ErrNoColon && fault.Value("Key") == "" {
		fault.Values = []any{"Key", firstWord(line)}
	}
	return nil, fault
}

// tagged finds a tag, as !name or !!name. YAML has them to say what type a value is of, which
// the program knows: an author who writes one meant a text that begins with such a sign.
func tagged(tokens token.Tokens, lines []string) *Fault {
	for _, t := range tokens {
		if t.Type != token.TagType {
			continue
		}
		fault := &Fault{Line: t.Position.Line, Mistake: ErrSign}
		if fault.Line <= len(lines) {
			fault.Values = []any{"Key", keyOf(lines[fault.Line-1])}
		}
		return fault
	}
	return nil
}

// whereMade returns the line, from 1, in which the mistake was made behind which the library
// stopped.
func whereMade(lines []string, err yaml.Error) int {
	line := err.GetToken().Position.Line
	next := line + 1
	for next <= len(lines) && strings.TrimSpace(lines[next-1]) == "" {
		next++
	}
	switch {
	case line > 1 && line <= len(lines) && loneSign().MatchString(lines[line-2]):
		return line - 1
	case strings.Contains(err.GetMessage(), "mapping value is not allowed") && !hyphen().MatchString(lines[line-1]) &&
		next <= len(lines) && keyOf(lines[next-1]) != "" && indent(lines[next-1]) > indent(lines[line-1]):
		return next // the text of the line goes on in the next one, which was meant as a key
	default:
		return line
	}
}

// indent returns how many spaces and hyphens a line begins with.
func indent(line string) int { return len(line) - len(strings.TrimLeft(line, " -")) }

// syntax returns the mistake that a person made when the library cannot read a line. The
// messages of the library name what it met, which is seldom what was done wrong.
func syntax(message, line string, into reflect.Type) Mistake {
	value := valueOf(line)
	says := func(part string) bool { return strings.Contains(message, part) }
	switch {
	case strings.HasPrefix(strings.TrimLeft(line, " "), "\t"), says(`'	'`):
		return ErrTab
	case hasWrongSpace(line, into):
		return ErrSpace
	case hyphen().MatchString(line):
		return ErrHyphen
	case says("end character"):
		return ErrQuote
	case says("end token"):
		return ErrBracket
	case says("must be specified") && !quotesInside(line):
		return ErrComma
	case says("block sequence entries"), bareList().MatchString(value):
		return ErrList
	case !whole().MatchString(value) && (strings.HasPrefix(value, `"`) || strings.HasPrefix(value, `'`) || quotesInside(value)):
		return ErrQuote
	case value != "" && strings.ContainsRune("*&!@`%>|[{?-", rune(value[0])):
		return ErrSign
	case strings.Contains(value, ": "):
		return ErrColon
	case says("unexpected key name"), says("non-map value") && keyOf(line) == "" && !strings.HasPrefix(strings.TrimSpace(line), "- "):
		return ErrNoColon
	default:
		return ErrIndent
	}
}

var (
	entry = pattern.New(`^[\s-]*([^:\s]+)\s*:(?:\s+(.*))?$`)
	// hyphen is one without a space, before a key.
	hyphen = pattern.New(`^ *-[\w-]+:(?: |$)`)
	// loneSign is an item, or the value of a key, that is a sign of YAML and nothing else.
	loneSign = pattern.New(`^(?:[ -]*|.*: +)[*&!?]\s*$`)
	// whole is a text between quotation marks.
	whole = pattern.New(`^(?:"[^"]*"|'[^']*')\s*$`)
	// bareList is a list of texts that lacks its brackets.
	bareList = pattern.New(`^(?:"[^"]*"|'[^']*')\s*,`)
	// wide are the spaces that look like a space, and are none for YAML.
	wide      = "\u00a0\u2007\u202f\u3000"
	wideStart = pattern.New(`^[ -]*[` + wide + `]`)
	wideKey   = pattern.New(`^[ -]*([\w-]+)(?:[` + wide + `]+ *:|:[` + wide + `])`)
)

// hasWrongSpace reports whether a line has a no-break space, or one like it, where YAML wants
// a space: before its first word, or beside the colon of a key.
func hasWrongSpace(line string, into reflect.Type) bool {
	if wideStart().MatchString(line) {
		return true
	}
	found := wideKey().FindStringSubmatch(line)
	return found != nil && slices.Contains(keys(into, map[reflect.Type]bool{}), found[1])
}

// quotesInside reports whether a text in quotes is followed at once by a letter: the quotes
// that end it were meant to be inside.
func quotesInside(line string) bool {
	open := rune(0) // the quotes of the text that the place is in
	ended, before := false, ' '
	for _, r := range line {
		switch {
		case ended && unicode.IsLetter(r):
			return true
		case r == open:
			open, ended = 0, true
			continue
		case open == 0 && (r == '"' || r == '\'') && !unicode.IsLetter(before):
			open = r
		}
		ended, before = false, r
	}
	return false
}

// keyOf returns the key of a line; "" for a line without one.
func keyOf(line string) string {
	if m := entry().FindStringSubmatch(line); m != nil {
		return strings.TrimLeft(m[1], "{[")
	}
	return ""
}

// valueOf returns what stands after the key of a line, or, in a line without a key, after
// the hyphen of an item.
func valueOf(line string) string {
	if m := entry().FindStringSubmatch(line); m != nil {
		return m[2]
	}
	return strings.TrimLeft(line, " -")
}

// firstWord returns the word that should have been the key of a line.
func firstWord(line string) string {
	word, _, _ := strings.Cut(strings.TrimLeft(line, " -"), " ")
	word, _, _ = strings.Cut(word, ":")
	return word
}
