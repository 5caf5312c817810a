package plain

import (
	"strings"
	"unicode/utf8"

	"jourdain/grader/pattern"
	"jourdain/lessons/activity"
	"jourdain/tui/machine"
	"jourdain/tui/text"
)

// aloud says a line that a lesson has drawn: what stands before its words, invisible marks, and
// brackets are said as words, which a voice often leaves out; and a number is said to be one,
// since a bare one is to answer with.
func aloud(w *text.Words, line string) string {
	words := strings.TrimLeft(line, " ")
	indented := words != "" && len(line)-len(words) > 1
	atRight := words != "" && len(line)-len(words) >= farRight
	if found := numbered().FindStringSubmatch(words); found != nil {
		return w.Say("plain.numbered", "Number", found[1], "Text", cut(w, brackets(w, found[2])))
	}
	if marks().MatchString(words) {
		words = machine.Marked(w, marked(words))
	}
	words = cut(w, brackets(w, bullet(w, capitals(w, words))))
	switch {
	case atRight:
		words = w.Say("plain.at-right", "Text", words)
	case indented:
		words = w.Say("plain.indented", "Text", words)
	}
	return words
}

// farRight is how many spaces before a line draw that it stands on the right.
const farRight = 10

// numbered is a line that begins with a number which is none of its words: "2  The railway",
// "2. The railway".
var numbered = pattern.New(`^(\d+(?:\.\d+)*)(?:\.\s+|\s{2,})(\S.*)$`)

// marks is a line in which the signs of invisible marks are drawn. One dot between two words
// that stand apart from it is no mark.
var marks = pattern.New(`[¶↵]|\S·|·\S| → |^→`)

// marked reads the signs of invisible marks in a line.
func marked(line string) []activity.Piece {
	var list []activity.Piece
	words := ""
	end := func() {
		if words = strings.TrimSpace(words); words != "" {
			list = append(list, activity.Piece{Text: words})
		}
		words = ""
	}
	for _, r := range line {
		sign, ok := signs(r)
		switch last := len(list) - 1; {
		case !ok:
			words += string(r)
		case words == "" && last >= 0 && list[last].Sign == sign:
			list[last].Count++
		default:
			end()
			list = append(list, activity.Piece{Sign: sign, Count: 1})
		}
	}
	end()
	return list
}

// signs returns the invisible mark that a sign is drawn for.
func signs(r rune) (activity.Sign, bool) {
	switch r {
	case '·':
		return activity.SpaceSign, true
	case '→':
		return activity.TabSign, true
	case '¶':
		return activity.ReturnSign, true
	case '↵':
		return activity.BreakSign, true
	default:
		return "", false
	}
}

// round are words between round brackets, with what stands around them.
var round = pattern.New(`\s*\(([^()]+)\)(\s*)`)

// square are words between square brackets.
var square = pattern.New(`\[([^\[\]]+)\]`)

// brackets says words between brackets as words beside the others.
func brackets(w *text.Words, line string) string {
	if bare, ok := within(line); ok {
		return bare
	}
	if at := round().FindStringSubmatch(line); at != nil {
		before, after, _ := strings.Cut(line, at[0])
		switch {
		case before == "" && strings.Trim(after, ".,;:!?") == "":
			line = at[1] + after
		case strings.HasSuffix(before, ":"):
			line = before + " " + at[1] + after
		case before == "":
			line = w.Say("plain.beside", "Text", at[1], "Beside", after)
		case after == "" || strings.ContainsAny(after[:1], ".,;:!?"):
			line = w.Say("plain.beside", "Text", before, "Beside", at[1]+after)
		default:
			line = w.Say("plain.beside", "Text", w.Say("plain.beside", "Text", before, "Beside", at[1]), "Beside", after)
		}
	}
	if at := wholeSquare().FindStringSubmatch(line); at != nil {
		return w.Say("plain.bracketed", "Text", at[1]) + at[2]
	}
	return inSquare(w, line)
}

// wholeSquare is a line that stands between square brackets.
var wholeSquare = pattern.New(`^\[([^\[\]]+)\]([.,;:!?]?)$`)

// bullet says the sign of an item that is drawn before a line.
func bullet(w *text.Words, line string) string {
	for _, sign := range []string{"• ", "◦ "} {
		if words, ok := strings.CutPrefix(line, sign); ok {
			return w.Say("plain.bullet", "Text", words)
		}
	}
	return line
}

// within returns the words of a line that is all between round brackets.
func within(line string) (string, bool) {
	bare := strings.TrimSpace(line)
	if !strings.HasPrefix(bare, "(") || strings.IndexByte(bare, ')') != len(bare)-1 {
		return line, false
	}
	return bare[1 : len(bare)-1], true
}

// runs are signs of one invisible mark that follow each other, in words that are quoted.
var runs = pattern.New(`\S?(?:·{2,}|→{2,})\S?`)

// quoted says the signs of invisible marks in words that are quoted: "Hexley, eight spaces,
// 3 May". A single sign stays: a text also speaks of it.
func quoted(w *text.Words, line string) string {
	return runs().ReplaceAllStringFunc(line, func(found string) string {
		first := strings.IndexAny(found, "·→")
		last := strings.LastIndexAny(found, "·→")
		sign, size := utf8.DecodeRuneInString(found[first:])
		kind, _ := signs(sign)
		n := (last-first)/size + 1
		said := w.Say("sign."+string(kind)+".said", "Count", n, "Number", machine.Number(w, n))
		before, after := found[:first], found[last+size:]
		if before != "" && !strings.ContainsAny(before, "“«") {
			said = ", " + said
		}
		if after != "" && !strings.ContainsAny(after, "”».,") {
			said += ", "
		}
		return before + said + after
	})
}

// alike says lines that are the same and follow each other once, with their number.
func alike(w *text.Words, lines []string) []string {
	var out []string
	for i := 0; i < len(lines); {
		n := i
		for n < len(lines) && lines[n] == lines[i] {
			n++
		}
		if n-i > 1 {
			out = append(out, w.Say("plain.times", "Text", lines[i], "Count", n-i))
		} else {
			out = append(out, lines[i])
		}
		i = n
	}
	return out
}
