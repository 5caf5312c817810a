package deeds

import (
	"strings"

	"jourdain/grader/pattern"
)

// rightMarkdown are the ways to write the same in Markdown.
func rightMarkdown() []Deed {
	return []Deed{
		rewritten("line-ends-of-windows", func(text string) string { return strings.ReplaceAll(text, "\n", "\r\n") }),
		rewritten("byte-order-mark", func(text string) string { return "\ufeff" + text }),
		rewritten("no-last-line-end", func(text string) string { return strings.TrimRight(text, "\n") }),
		replaced("spaces-at-line-ends", `(?m)([^\s\\|])$`, "$1 "),
		replaced("more-blank-lines", `\n\n`, "\n\n\n\n"),
		replaced("bullets-star", `(?m)^- `, "* "),
		replaced("bullets-plus", `(?m)^- `, "+ "),
		replaced("bullets-far", `(?m)^- `, "-   "),
		replaced("numbers-parenthesis", `(?m)^(\d+)\. `, "$1) "),
		replaced("numbers-all-one", `(?m)^\d+\. `, "1. "),
		replaced("lists-indented-2", `(?m)^([-*]|\d+\.) `, "  $1 "),
		replaced("lists-indented-3", `(?m)^([-*]|\d+\.) `, "   $1 "),
		replaced("lists-loose", `(?m)^((?:-|\d+\.) .*)\n`, "$1\n\n"),
		replaced("list-below-sentence", `(?m)\n\n((?:-|1\.) )`, "\n$1"),
		replaced("headings-closed", `(?m)^(#{1,6}) (.+)$`, "$1 $2 $1"),
		replaced("headings-without-blank-line", `(?m)^(#{1,6} .+)\n\n`, "$1\n"),
		rewritten("headings-underlined", below(underlined)),
		replaced("table-without-outer-pipes", `(?m)^\| (.*) \|$`, "$1"),
		replaced("table-aligned", `---\|`, ":---:|"),
		replaced("table-one-hyphen", `---\|`, "-|"),
		replaced("table-far", `(?m) \| `, "     |     "),
		rewritten("lines-wrapped", below(func(text string) string { return wrapped(text, false) })),
		rewritten("lines-wrapped-lazily", below(func(text string) string { return wrapped(text, true) })),
		replaced("quotations-without-space", `(?m)^> `, ">"),
		replaced("emphasis-underscores", `\*\*([^*\n]+)\*\*`, "__${1}__"),
		rewritten("entities", below(entities)),
		rewritten("links-by-reference", below(byReference)),
		replaced("links-in-angles", `\]\((http[^)\s]*)\)`, "](<$1>)"),
		replaced("links-with-title", `(^|[^!])(\[[^\]^][^\]]*\]\(http[^)\s]*)\)`, `$1$2 "example.org")`),
		rewritten("comment-besides", func(text string) string { return text + "\n<!-- fini -->\n" }),
		replaced("line-breaks-by-spaces", `\\\n`, "  \n"),
		replaced("line-breaks-by-tags", `\\\n`, "<br>\n"),
	}
}

var atx = pattern.New(`(?m)^(#{1,2}) (.+)$`)

// underlined writes headings with a line below them, as levels 1 and 2 can be.
func underlined(text string) string {
	return atx().ReplaceAllStringFunc(text, func(m string) string {
		signs, words, _ := strings.Cut(m, " ")
		return words + "\n" + strings.Repeat(map[string]string{"#": "=", "##": "-"}[signs], len(words))
	})
}

// wrapped breaks the lines of paragraphs, items and quotations after 60 letters. Lazily,
// what is broken goes on at the beginning of the line.
func wrapped(text string, lazy bool) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		sign := leading().FindString(line)
		further := strings.Repeat(" ", len(sign))
		if strings.HasPrefix(sign, ">") {
			further = sign
		}
		if lazy {
			further = ""
		}
		if line != "" && !strings.ContainsAny(line[:1], "#|![") {
			lines[i] = sign + fold(line[len(sign):], "\n"+further)
		}
	}
	return strings.Join(lines, "\n")
}

// leading are the signs before the words of an item or of a quotation.
var leading = pattern.New(`^(?:> |- |\d+\. )?`)

// fold parts a line after 60 letters, where the next word does not begin with a sign or a
// digit.
func fold(line, with string) string {
	var b strings.Builder
	length := 0
	for i, word := range strings.Split(line, " ") {
		switch {
		case i == 0:
		case length > 60 && word != "" && !strings.ContainsAny(word[:1], "-+*>#=0123456789"):
			b.WriteString(with)
			length = 0
		default:
			b.WriteByte(' ')
		}
		b.WriteString(word)
		length += len(word) + 1
	}
	return b.String()
}

// entities writes letters as entities, outside of what no reader sees.
func entities(text string) string {
	return outsideTargets(text, exchange("é", "&eacute;", "à", "&#224;", "’", "&rsquo;", "“", "&ldquo;", "\u00a0", "&nbsp;"))
}

// byReference writes where links lead at the end of the text.
func byReference(text string) string {
	var definitions strings.Builder
	seen := 0
	text = outer().ReplaceAllStringFunc(text, func(m string) string {
		seen++
		parts := outer().FindStringSubmatch(m)
		label := "[link-" + string(rune('a'+seen-1)) + "]"
		definitions.WriteString("\n" + label + ": " + parts[3] + "\n")
		return parts[1] + parts[2] + label
	})
	return text + definitions.String()
}

var outer = pattern.New(`(^|[^!])(\[[^\]^][^\]]*\])\((http[^)\s]*)\)`)
