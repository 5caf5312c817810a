package rules

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// marker is the typed beginning of an item of a list.
type marker struct {
	kind   markerKind
	sign   string // the bullet, or what stands around the number
	number int    // of a numbered one; a letter counts from 1
}

type markerKind uint8

const (
	bulleted markerKind = iota
	dashed              // a dash can be speech too
	numbered
)

// number or letter, then a mark, then a space: "1. ", "a) ", "2° ", "3 - ". Two numbers
// around a hyphen are a score.
var numberMark = regexp.MustCompile(`^\(?(\d{1,2}|[a-zA-Z])(?:(\)|\.|°|\.\)|/|\.-)[ \t\x{A0}]+\S|( -| –)[ \t\x{A0}]+[^\s\d])`)

// markerOf reads the beginning of a line as a typed mark. A number needs a mark after
// it and a space ("1.5 km" and "12 rue du Pont" have none).
func markerOf(line string) (marker, bool) {
	line = strings.TrimLeft(line, " \t\u00A0")
	r, size := utf8.DecodeRuneInString(line)
	rest := line[size:]
	if strings.ContainsRune("•·∙▪▫◦●○■□➢➤►▶✓✔✗→*-–—o", r) && rest != "" {
		space, n := utf8.DecodeRuneInString(rest)
		isMark := (unicode.IsSpace(space) || space == '\u00A0') && strings.TrimSpace(rest[n:]) != ""
		switch {
		case !isMark:
			return marker{}, false
		case r == 'o':
			// A small "o" is a bullet of typewriters, and a word in some languages.
			return marker{kind: bulleted, sign: "o"}, space == '\t'
		case strings.ContainsRune("-–—", r):
			return marker{kind: dashed, sign: "-"}, true
		default:
			return marker{kind: bulleted, sign: string(r)}, true
		}
	}
	m := numberMark.FindStringSubmatch(line)
	if m == nil {
		return marker{}, false
	}
	n, err := strconv.Atoi(m[1])
	if err != nil {
		n = int(unicode.ToLower(rune(m[1][0]))-'a') + 1
		// "A. Martin" is a name; a letter in a list is small, or has a bracket.
		if unicode.IsUpper(rune(m[1][0])) && m[2] == "." {
			return marker{}, false
		}
		return marker{kind: numbered, sign: "a" + m[2] + m[3], number: n}, true
	}
	return marker{kind: numbered, sign: "1" + m[2] + m[3], number: n}, true
}

// follows says whether a mark goes on with the list of the one before it.
func (m marker) follows(before marker) bool {
	return m.kind == before.kind && m.sign == before.sign && (m.kind != numbered || m.number == before.number+1)
}

// saying is how a story tells who speaks: "demanda Paul", "dit-il", "said Ann".
var saying = regexp.MustCompile(`(?i)[\pL!?…»”"],?\s(?:dit|dis|fit|fis|demand[ae]|répond(?:it|s)?|s'écria|cria|murmura|reprit|said|asked|answered|replied|cried|whispered)[\s-]\pL`)

// isSpeech says whether lines that begin with a dash can be what people say: most end
// as sentences, one begins with the long dash of a dialogue, or one names the speaker.
// A dash before degrees can be a minus.
func isSpeech(run []typedItem) bool {
	said := 0
	for i := range run {
		text := strings.TrimRight(run[i].text, " \u00A0»”")
		if strings.HasPrefix(text, "—") || saying.MatchString(text) || degrees.MatchString(text) {
			return true
		}
		if strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, ".") || strings.HasSuffix(text, "…") {
			said++
		}
	}
	return 2*said >= len(run)
}

// degrees is a temperature or a change in hundredths.
var degrees = regexp.MustCompile(`^[-–]\s*\d+(?:[.,]\d+)?[\s\x{A0}\x{202F}]*(?:°|%)`)

// isSpaceOnly says whether a text has nothing to see.
func isSpaceOnly(text string) bool { return !strings.ContainsFunc(text, isVisible) }
