package machine

import (
	"strings"
	"unicode"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
	"jourdain/tui/screen"
)

// caption shows a caption, and whether the computer counts it.
func (r *reader) caption(p *document.Paragraph) {
	words, counted := strings.TrimSpace(rule.Quote(p.Text())), false
	for i := range p.Spans {
		counted = counted || p.Spans[i].Field != nil && p.Spans[i].Field.Kind == document.Sequence
	}
	switch {
	case counted:
		r.add(p.Place.Paragraph, screen.Line{Text: words}, screen.Line{Text: r.w.Say("machine.caption-counted")})
	case p.Role == document.CaptionRole && words != "":
		r.add(p.Place.Paragraph, screen.Line{Text: words}, screen.Line{Text: r.w.Say("machine.caption")})
	}
}

// notes shows the notes and the references of a text, each where its mark stands.
func (r *reader) notes(paragraph int, spans []document.Span) {
	for i := range spans {
		s := &spans[i]
		switch {
		case s.Kind == document.NoteSpan && s.Note != nil:
			words, _ := wordsOf(s.Note.Blocks)
			if words == "" {
				words = r.w.Say("machine.empty-note")
			}
			kind := "machine.note"
			if s.Note.End {
				kind = "machine.endnote"
			}
			r.add(paragraph, screen.Line{Text: rule.Quote(words)}, screen.Line{Text: r.w.Say(kind, "Label", s.Note.Label)})
		case s.Field != nil && s.Field.Kind == document.Reference:
			r.add(paragraph, screen.Line{Text: referred(spans[:i], s.Text)}, screen.Line{Text: r.w.Say("machine.reference")})
		}
	}
}

// referred returns the words of a reference; a number alone has the word before it: "figure 2".
func referred(before []document.Span, said string) string {
	said = rule.Quote(strings.TrimSpace(said))
	if strings.ContainsFunc(said, unicode.IsLetter) {
		return said
	}
	words := strings.Fields(document.Text(before))
	if len(words) == 0 {
		return said
	}
	return rule.Quote(strings.TrimLeftFunc(words[len(words)-1], unicode.IsPunct) + " " + said)
}
