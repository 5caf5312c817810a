package deeds

import (
	"regexp"
	"strings"

	"jourdain/grader/document"
)

// verbatim makes a deed of one part that is written otherwise, in Markdown alone.
func verbatim(id string, find func(*Sketch) int, write func(*Part) string) Deed {
	return only(document.Markdown, part(id, find, func(p *Part) {
		p.Words = write(p)
		p.Kind = Verbatim
	}))
}

// rewritten makes a deed of what is done to the Markdown file when it is written; there
// is an object when that changes it.
func rewritten(id string, change func(string) string) Deed {
	return only(document.Markdown, Deed{ID: id, does: func(s *Sketch) bool {
		before, err := s.File()
		if err != nil {
			return false
		}
		s.after = append(s.after, change)
		return change(string(before)) != string(before)
	}})
}

// replaced makes such a deed of what a pattern finds below the front matter.
func replaced(id, pattern, with string) Deed {
	found := regexp.MustCompile(pattern)
	return rewritten(id, below(func(text string) string { return found.ReplaceAllString(text, with) }))
}

// below does something to a file below its front matter.
func below(change func(string) string) func(string) string {
	return func(file string) string {
		if front, text, ok := strings.Cut(file, "\n---\n"); ok && strings.HasPrefix(front, "---\n") {
			return front + "\n---\n" + change(text)
		}
		return change(file)
	}
}

// markdownDeeds are the deeds that only someone does who writes Markdown.
func markdownDeeds() []Deed {
	return []Deed{
		verbatim("heading-escaped", aHeading, func(p *Part) string { return `\` + strings.Repeat("#", p.Level) + " " + p.Words }),
		verbatim("heading-without-space", aHeading, func(p *Part) string { return strings.Repeat("#", p.Level) + p.Words }),
		verbatim("heading-indented", aHeading, func(p *Part) string { return "    " + strings.Repeat("#", p.Level) + " " + p.Words }),
		verbatim("heading-in-code", aHeading, func(p *Part) string {
			return "```\n" + strings.Repeat("#", p.Level) + " " + p.Words + "\n```"
		}),
		verbatim("heading-in-quotation", aHeading, func(p *Part) string { return "> " + strings.Repeat("#", p.Level) + " " + p.Words }),
		verbatim("heading-in-item", aHeading, func(p *Part) string { return "- " + strings.Repeat("#", p.Level) + " " + p.Words }),
		verbatim("paragraph-indented", (*Sketch).long, func(p *Part) string { return "    " + p.Words }),
		verbatim("paragraph-underlined-heading", (*Sketch).short, func(p *Part) string { return p.Words + "\n---" }),
		verbatim("paragraph-in-comment", (*Sketch).long, func(p *Part) string { return "<!-- " + p.Words + " -->" }),
		replaced("items-without-space", `(?m)^- `, "-"),
		replaced("numbers-without-space", `(?m)^(\d+\.) `, "$1"),
		replaced("items-escaped", `(?m)^- `, `\- `),
		replaced("numbers-escaped", `(?m)^(\d+)\. `, `$1\. `),
		replaced("table-without-rule", `(?m)^\|(?:---\|)+\n`, ""),
		replaced("table-takes-next-line", `(?m)^(\|.*\|)\n\n(\S)`, "$1\n$2"),
		replaced("table-rows-apart", `(?m)^(\|.*\|)\n`, "$1\n\n"),
		replaced("quotation-escaped", `(?m)^> `, `\> `),
		replaced("emphasis-with-spaces", `\*\*([^*\n]+)\*\*`, "** $1 **"),
		replaced("link-apart", `(^|[^!])(\[[^\]^][^\]]*\])(\(http)`, "$1$2 $3"),
		replaced("link-reference-undefined", `(^|[^!])(\[[^\]^][^\]]*\])\(http[^)]*\)`, "$1$2[1]"),
		replaced("link-turned", `(^|[^!])\[([^\]^][^\]]*)\]\((http[^)]*)\)`, "$1($2)[$3]"),
		replaced("image-without-mark", `!\[`, "["),
		replaced("note-undefined", `(?m)^\[\^[^\]]+\]: `, ""),
	}
}
