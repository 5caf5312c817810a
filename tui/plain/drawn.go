package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jourdain/grader/pattern"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// drawn says what the eye alone would notice in a line that a lesson has made up: that it is all in
// capitals, which words stand between square brackets, and that it goes on.
func drawn(w *text.Words, line string) string {
	return cut(w, inSquare(w, capitals(w, line)))
}

// capitals says a line that is written all in capitals, of two words or more: a voice reads them as
// any other word, or letter by letter.
func capitals(w *text.Words, line string) string {
	isOther := func(r rune) bool {
		return !unicode.IsUpper(r) && !unicode.IsSpace(r) && !strings.ContainsRune(".,;:!?’'-", r)
	}
	words := strings.TrimSpace(line)
	if strings.ContainsFunc(words, isOther) || len(strings.Fields(words)) < 2 {
		return line
	}
	lower := strings.ToLower(words)
	if strings.Contains(lower, w.Say("plain.capitals-stem")) {
		return capital(lower) // the words say it
	}
	return w.Say("plain.capitals", "Text", capital(lower))
}

// inSquare says which words stand between square brackets, the sign of a lesson for a link: behind
// the line, which is heard whole. Several, or those of a text that nobody has made up for that, are
// said where they begin and end. Where the whole line stands between them, brackets says so.
func inSquare(w *text.Words, line string) string {
	if at := square().FindAllStringSubmatch(line, 2); len(at) == 1 {
		bare := square().ReplaceAllString(line, "$1")
		return w.Say("plain.link-is", "Text", bare, "Link", at[0][1], "Ended", strings.ContainsAny(bare[len(bare)-1:], ".!?"))
	}
	return squares(w, line)
}

// squares says where words between square brackets begin and end.
func squares(w *text.Words, line string) string {
	return square().ReplaceAllString(line, w.Say("plain.brackets", "Text", "$1"))
}

// goesOn is the sign for words that are left out, with the end of a quotation behind it, and what
// comes then.
var goesOn = pattern.New(`[,;]?[\s\x{a0}\x{202f}]?…([\s\x{a0}\x{202f}]?[”»])?([\s\x{a0}]*[\pL\pN(])?`)

// cut says that words are left out where a line has the sign for it.
func cut(w *text.Words, line string) string {
	said := w.Say("plain.cut")
	if rest, ok := strings.CutPrefix(strings.TrimSpace(line), "…"); ok {
		line = said + ", " + strings.TrimSpace(rest)
	}
	return cutInside(w, line)
}

func cutInside(w *text.Words, line string) string {
	said := w.Say("plain.cut")
	return goesOn().ReplaceAllStringFunc(line, func(found string) string {
		at := goesOn().FindStringSubmatch(found)
		next := strings.TrimSpace(at[2])
		switch {
		case next == "":
			return ", " + said + at[1]
		case at[1] != "": // the words that are left out are quoted too
			return ", " + said + at[1] + " " + next
		default:
			return ", " + said + ", " + next
		}
	})
}

// cutQuotation is a quotation that was shortened, with the first letter of the sentence after it:
// its sign has ended the sentence before.
var cutQuotation = pattern.New(`(…[\s\x{a0}\x{202f}]?[”»])(?:\s+(\p{Lu}))?`)

// unended is a shortened quotation whose sign has ended the text, as the eye reads it.
var unended = pattern.New(`(\S[^“«]*\s[“«][^“«»”]*…[\s\x{a0}\x{202f}]?[”»])$`)

// cutQuotes says of the quotations in a sentence that they go on. Elsewhere the sign is part of a
// name: that of a menu.
func cutQuotes(w *text.Words, line string) string {
	line = unended().ReplaceAllString(line, "$1.")
	return cutQuotation().ReplaceAllStringFunc(line, func(found string) string {
		at := cutQuotation().FindStringSubmatch(found)
		said := cutInside(w, at[1])
		if at[2] != "" {
			said += ". " + at[2]
		}
		return said
	})
}

// lone is a sign that a text speaks of, apart from any word; an arrow may be the name of a key.
var lone = pattern.New(`(^|[\s“«(])([·¶↵*~•])($|[\s.,;:!?”»)])|[←→↑↓]`)

// named says the signs that a text speaks of by their names: a voice leaves them out.
func named(w *text.Words, line string) string {
	return lone().ReplaceAllStringFunc(line, func(found string) string {
		at := strings.IndexAny(found, "·¶↵*~•←→↑↓")
		_, size := utf8.DecodeRuneInString(found[at:])
		return found[:at] + w.Say("plain.sign-"+nameOf(found[at:at+size])) + found[at+size:]
	})
}

// nameOf returns the key of a sign's name.
func nameOf(sign string) string {
	switch sign {
	case "·":
		return "dot"
	case "¶":
		return "paragraph"
	case "↵":
		return "return"
	case "←":
		return "left"
	case "↑":
		return "up"
	case "↓":
		return "down"
	case "*":
		return "star"
	case "~":
		return "tilde"
	case "•":
		return "bullet"
	default:
		return "right"
	}
}

// listAt returns the lines of a list that the line at i announces: those indented below it, each
// an item of its own but for what is indented further, which goes on with the item before. There
// are none where the line announces nothing.
func listAt(lines []screen.Line, i int) (items []string, until int) {
	if !strings.HasSuffix(strings.TrimRight(lines[i].Text, " "), ":") || indentOf(lines[i].Text) > 0 {
		return nil, i
	}
	first := 0
	for until = i + 1; until < len(lines); until++ {
		line := lines[until].Text
		in := indentOf(line)
		switch {
		case in < 2:
			return items, until
		case first == 0:
			first = in
			fallthrough
		case in <= first:
			items = append(items, strings.TrimSpace(line))
		default:
			items[len(items)-1] += ", " + strings.TrimSpace(line)
		}
	}
	return items, until
}

func indentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// listed says a list and its items in one line, as a screen reader does.
func listed(w *text.Words, head string, items []string) string {
	said := make([]string, len(items))
	for i, words := range items {
		said[i] = w.Say("plain.item", "Number", i+1, "Text", drawn(w, words))
	}
	return head + " " + strings.Join(said, w.Say("plain.items"))
}
