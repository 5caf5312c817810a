package ruletest

import (
	"strings"

	"jourdain/grader/document"
)

// marks are what is not an ordinary letter in the words of a block.
var marks = []string{"**", "__", "⏎", "→", "[image", "[link: "}

// spans reads the words of a block. Each piece looks like the block, and as the
// marks around it say.
func spans(words string, look document.Appearance) []document.Span {
	var list []document.Span
	for words != "" {
		at, mark := nextMark(words)
		if at > 0 {
			list = append(list, document.Span{Text: words[:at], Look: clone(look)})
		}
		words = words[at+len(mark):]
		switch mark {
		case "**":
			look.Bold = direct(!look.Bold.Value)
		case "__":
			look.Underline = direct(!look.Underline.Value)
		case "⏎":
			list = append(list, document.Span{Kind: document.LineBreak, Look: clone(look)})
		case "→":
			list = append(list, document.Span{Kind: document.Tab, Look: clone(look)})
		case "[image":
			text, rest, _ := strings.Cut(words, "]")
			figure := &document.Figure{Anchor: document.AsCharacter, Description: strings.TrimPrefix(text, ": ")}
			list = append(list, document.Span{Kind: document.ImageSpan, Look: clone(look), Figure: figure})
			words = rest
		case "[link: ":
			text, rest, _ := strings.Cut(words, "]")
			list = append(list, document.Span{Text: text, Look: clone(look), Link: &document.Link{Target: "#"}})
			words = rest
		}
	}
	return list
}

// nextMark gives where the next mark begins; the end of the words and "" when there
// is none.
func nextMark(words string) (int, string) {
	at, mark := len(words), ""
	for _, m := range marks {
		if i := strings.Index(words, m); i >= 0 && i < at {
			at, mark = i, m
		}
	}
	return at, mark
}

func clone(look document.Appearance) *document.Appearance { return &look }
