package ruletest

import (
	"strings"

	"jourdain/grader/document"
)

// marks are what is not an ordinary letter in the words of a block.
var marks = []string{"**", "__", "⏎", "→", "  ", "{", "[image", "[decorative]", "[formula", "[chart", "[object", "[link: ", "[note: ", "[code: ", "[page]", "[pages]", "[seq: ", "[ref: "}

// spans reads the words of a block. Each piece looks like the block, and as the
// marks around it say.
func spans(words string, look document.Appearance) []document.Span {
	var list []document.Span
	own := look
	for words != "" {
		at, mark := nextMark(words)
		if at > 0 {
			list = append(list, document.Span{Text: words[:at], Look: clone(look)})
		}
		words = words[at+len(mark):]
		switch mark {
		case "**":
			look.Bold = toggled(look.Bold, own.Bold)
		case "__":
			look.Underline = toggled(look.Underline, own.Underline)
		case "⏎":
			list = append(list, document.Span{Kind: document.LineBreak, Look: clone(look)})
		case "→":
			list = append(list, document.Span{Kind: document.Tab, Look: clone(look)})
		case "  ":
			rest := strings.TrimLeft(words, " ")
			count := len(mark) + len(words) - len(rest)
			list = append(list, document.Span{Kind: document.Spaces, Count: int32(count), Look: clone(look)})
			words = rest
		case "{":
			text, rest, _ := strings.Cut(words, "}")
			list = append(list, dressed(text, look))
			words = rest
		case "":
		default:
			text, rest := "", words
			if !strings.HasSuffix(mark, "]") {
				text, rest, _ = strings.Cut(words, "]")
			}
			list = append(list, object(mark, text, look))
			words = rest
		}
	}
	return list
}

// dressed is a piece of text with a look of its own: "bold,size=14|the words".
func dressed(text string, look document.Appearance) document.Span {
	braces, words, _ := strings.Cut(text, "|")
	a := attributes{look: look}
	if err := a.read(braces); err != nil {
		return document.Span{Text: "{" + text + "}", Look: clone(look)}
	}
	return document.Span{Text: words, Look: &a.look, Style: a.named()}
}

// object is what stands in brackets.
func object(mark, text string, look document.Appearance) document.Span {
	s := document.Span{Text: text, Look: clone(look)}
	switch mark {
	case "[image", "[decorative]", "[formula", "[chart", "[object":
		parts := strings.Split(strings.TrimPrefix(text, ": "), " | ")
		f := &document.Figure{Anchor: document.AsCharacter, Description: parts[0], Decorative: mark == "[decorative]"}
		if kind := document.Object(mark[1:]); mark != "[image" && mark != "[decorative]" {
			f.Embedded, f.Object = true, kind
		}
		if len(parts) > 1 {
			f.Target = parts[1]
		}
		return document.Span{Kind: document.ImageSpan, Look: s.Look, Figure: f}
	case "[link: ":
		words, target, ok := strings.Cut(text, " -> ")
		if !ok {
			target = "#"
		}
		s.Text, s.Link = words, &document.Link{Target: target}
	case "[note: ":
		p := &document.Paragraph{Look: s.Look, Spans: []document.Span{{Text: text, Look: s.Look}}}
		return document.Span{Kind: document.NoteSpan, Look: s.Look, Note: &document.Note{Blocks: []document.Block{p}}}
	case "[code: ":
		s.Kind = document.CodeSpan
	case "[page]":
		s.Kind, s.Text, s.Field = document.FieldSpan, "1", &document.Field{Kind: document.PageNumber}
	case "[pages]":
		s.Kind, s.Text, s.Field = document.FieldSpan, "9", &document.Field{Kind: document.PageCount}
	case "[seq: ":
		name, number, _ := strings.Cut(text, " ")
		s.Kind, s.Text, s.Field = document.FieldSpan, number, &document.Field{Kind: document.Sequence, Name: name}
	case "[ref: ":
		words, target, _ := strings.Cut(text, " -> ")
		s.Kind, s.Text, s.Field = document.FieldSpan, words, &document.Field{Kind: document.Reference, Target: target}
	}
	return s
}

// nextMark returns where the next mark begins; the end of the words and "" when there
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

// toggled returns what a mark makes of a property: the other value, put on by hand, or,
// when it ends that, the block's own.
func toggled(now, own document.Property[bool]) document.Property[bool] {
	if now != own {
		return own
	}
	return direct(!own.Value)
}

func direct[T comparable](value T) document.Property[T] {
	return document.Property[T]{Value: value, Origin: document.Direct}
}
