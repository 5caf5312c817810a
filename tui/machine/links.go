package machine

import (
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
	"jourdain/tui/screen"
)

// links shows the links and the images of a text, each with the words that a machine has
// for it.
func (r *reader) links(paragraph int, spans []document.Span) {
	for i := 0; i < len(spans); i++ {
		if f := spans[i].Figure; spans[i].Kind == document.ImageSpan && f != nil {
			r.figure(paragraph, f)
		}
		link := spans[i].Link
		if link == nil {
			continue
		}
		end := i + 1
		for end < len(spans) && spans[end].Link == link {
			if f := spans[end].Figure; spans[end].Kind == document.ImageSpan && f != nil {
				r.figure(paragraph, f)
			}
			end++
		}
		r.link(paragraph, strings.TrimSpace(document.Text(spans[i:end])), spans[i:end])
		i = end - 1
	}
}

// link shows the words of a link. One around an image has the image's words.
func (r *reader) link(paragraph int, words string, spans []document.Span) {
	read := screen.Line{Text: r.w.Say("machine.link")}
	if words == "" {
		for i := range spans {
			if f := spans[i].Figure; f != nil {
				words = f.Alternative()
			}
		}
	}
	if words == "" {
		r.add(paragraph, screen.Line{Text: r.w.Say("machine.link-seen")}, faulty(r.w, screen.Line{Text: r.w.Say("machine.link-empty")}))
		return
	}
	r.add(paragraph, screen.Line{Text: rule.Quote(words)}, read)
}

// figure shows an image: the eye has the picture, the machine its words.
func (r *reader) figure(paragraph int, f *document.Figure) {
	seen, words := screen.Line{Text: r.w.Say("machine.image-seen")}, f.Alternative()
	switch {
	case f.Decorative:
		r.add(paragraph, seen, screen.Line{Text: r.w.Say("machine.image-decorative")})
	case strings.TrimSpace(words) == "":
		r.add(paragraph, seen, faulty(r.w, screen.Line{Text: r.w.Say("machine.image-empty")}))
	default:
		said := r.w.Say("machine.image", "Words", rule.Quote(words))
		r.add(paragraph, seen, screen.Line{Text: said, Said: said, Whole: true})
	}
}
