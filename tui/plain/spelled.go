package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jourdain/grader/pattern"
	"jourdain/tui/text"
)

// mostSpelled is how many characters of code are said sign by sign. What is longer is an address or
// a command, which one reads again to type it.
const mostSpelled = 6

// spelled says the signs of a short piece of code by their names, "[^1]" or "<br>": a voice
// leaves them out, and they are all that one has to type.
func spelled(w *text.Words, code string) string {
	if utf8.RuneCountInString(code) > mostSpelled || !strings.ContainsFunc(code, isSpelled) {
		return code
	}
	var said []string
	var words strings.Builder
	end := func() {
		if words.Len() > 0 {
			said = append(said, words.String())
		}
		words.Reset()
	}
	for _, r := range code {
		if !isSpelled(r) {
			words.WriteRune(r)
			continue
		}
		end()
		said = append(said, w.Say("plain.sign-"+codeSigns(r)))
	}
	end()
	return strings.Join(said, ", ")
}

func isSpelled(r rune) bool { return !unicode.IsLetter(r) && codeSigns(r) != "" }

// codeSigns returns the key of the name of a sign in code; "" for one that voices say.
func codeSigns(r rune) string {
	switch r {
	case '[':
		return "open"
	case ']':
		return "close"
	case '^':
		return "caret"
	case '<':
		return "less"
	case '>':
		return "more"
	case '*':
		return "star"
	case '~':
		return "tilde"
	default:
		return ""
	}
}

// typedBullet is a bullet that stands inside a line: one before it is the sign of an item.
var typedBullet = pattern.New(`[•◦][ \x{a0}]+`)

// bullets says the bullets that are typed into words.
func bullets(w *text.Words, line string) string {
	return typedBullet().ReplaceAllString(line, w.Say("plain.typed-bullet")+", ")
}

// roleAlone is a line of a drawn document: a role, then its words.
var roleAlone = pattern.New(`^(\S.*?) {2,}\S`)

// betweenColumns is what parts two columns of an example that is drawn: a bar, or several spaces.
var betweenColumns = pattern.New(`\s+\|\s*| {2,}`)

// sideBySide says a line of an example that is drawn in columns with a comma between them. A line of
// Markdown that begins with a bar is read sign by sign.
func sideBySide(line string) string {
	words := strings.TrimSpace(line)
	if strings.HasPrefix(words, "|") {
		return line
	}
	said := betweenColumns().ReplaceAllString(words, ", ")
	return strings.TrimSuffix(strings.TrimSpace(said), ",")
}

// shownEmpty says the empty paragraphs of a document that is drawn, a role and its words a line:
// lines that have the role of another one, and no words.
func shownEmpty(w *text.Words, lines []string) []string {
	roles := map[string]bool{}
	for _, line := range lines {
		if at := roleAlone().FindStringSubmatch(line); at != nil {
			roles[at[1]] = true
		}
	}
	out := make([]string, len(lines))
	for i, line := range lines {
		if out[i] = sideBySide(line); roles[strings.TrimSpace(line)] {
			out[i] = w.Say("plain.pair", "Seen", strings.TrimSpace(line), "Read", w.Say("plain.empty-paragraph"))
		}
	}
	return out
}
