package deeds

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"

	"jourdain/grader/document"
)

// rightHTML are the ways to write the same in Markdown with tags of HTML.
func rightHTML() []Deed {
	return []Deed{
		inHTML("html-lists", Item),
		inHTML("html-tables", Cell),
		inHTML("html-headings", Heading),
		inHTML("html-title", Title),
		inHTML("html-quotations", Quotation),
		inHTML("html-paragraphs", Paragraph),
		replaced("html-images", `!\[([^\]]*)\]\(([^)\s]*)\)`, `<img src="$2" alt="$1">`),
		replaced("html-links", `(^|[^!])\[([^\]^][^\]]*)\]\((http[^)\s]*)\)`, `$1<a href="$3">$2</a>`),
		replaced("html-bold", `\*\*([^*\n]+)\*\*`, "<strong>$1</strong>"),
	}
}

// inHTML makes a deed of all parts of a kind, written in HTML. Paragraphs with an image or
// a note stay as they are.
func inHTML(id string, kind Kind) Deed {
	return only(document.Markdown, Deed{ID: id, does: func(s *Sketch) bool {
		all := s.runs(kind, 1)
		for n := len(all) - 1; n >= 0; n-- {
			at := all[n]
			if kind == Paragraph && strings.Contains(s.Parts[at.from].Words, "![") || withMark(s.Parts[at.from:at.until]) {
				continue
			}
			text := tags(s.Parts[at.from:at.until])
			s.cut(at.from, at.until)
			s.put(at.from, Part{Kind: Verbatim, Words: text})
		}
		return len(all) > 0
	}})
}

func withMark(parts []Part) bool {
	for i := range parts {
		if noteMark().MatchString(parts[i].Words) {
			return true
		}
	}
	return false
}

// tags returns parts in HTML.
func tags(parts []Part) string {
	source := (&Sketch{Parts: parts}).Source()
	writer := goldmark.New(goldmark.WithExtensions(extension.Table), goldmark.WithRendererOptions(html.WithUnsafe()))
	var b bytes.Buffer
	// A bytes.Buffer never fails.
	_ = writer.Convert(source, &b)
	return strings.TrimSpace(b.String())
}
