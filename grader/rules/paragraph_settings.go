package rules

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// ParagraphSettings reports a work whose paragraphs have not the settings that it asks
// for: "right" paragraphs on the right of the page, and, of those that are longer than a
// line, "indent" with an indent and "spacing" with space before what follows. Whether a
// style or direct formatting sets them makes no difference, nor how a text comes to the
// right: by its alignment, a tab stop or an indent.
var ParagraphSettings = rule.Rule{
	ID:        "paragraph-settings",
	About:     rule.Texts,
	Severity:  rule.Error,
	OnlyAsked: true,
	Formats:   document.Office(),
	Cases:     []string{"right", "indent", "spacing"},
	Limits:    []string{"right", "indent", "spacing"},
	Run: func(p *rule.Pass) {
		var s settings
		for paragraph := range p.Doc.Paragraphs() {
			if !paragraph.Place.Region.Has(document.InContents | document.InShape) {
				s.read(paragraph)
			}
		}
		met, wanted := true, 0
		for _, asked := range []struct {
			name      string
			want, got int
		}{
			{"right", int(p.Limit("right", 0)), s.right},
			{"indent", int(p.Limit("indent", 0)), s.indented},
			{"spacing", int(p.Limit("spacing", 0)), s.spaced},
		} {
			wanted += asked.want
			if asked.got < asked.want {
				met = false
				p.Report(start(p.Doc), rule.In(asked.name), rule.Want(asked.want), rule.Got(asked.got), rule.Things(asked.want-asked.got))
			}
		}
		p.Judge(wanted)
		if met {
			p.Right(s.right+s.indented+s.spaced, nil)
		}
	},
}

// settings counts the paragraphs that have each setting.
type settings struct {
	right, indented, spaced int
	before                  *document.Paragraph // the last one with words
}

// farRight is from how many points on an indent puts a text on the right of a page.
const farRight = 150

func (s *settings) read(p *document.Paragraph) {
	if isEmptyParagraph(p) {
		return
	}
	look := p.Look
	if look.Align.Value == document.End || look.Left.Value >= farRight || look.TabStops.Value > 0 && hasTab(p) {
		s.right++
	}
	if isLongLine(p) && (look.Indent.Value > 0 || look.Left.Value > 0) {
		s.indented++
	}
	if b := s.before; b != nil && isLongLine(b) && (b.Look.After.Value > 0 || look.Before.Value > 0) {
		s.spaced++
	}
	s.before = p
}

func hasTab(p *document.Paragraph) bool {
	for i := range p.Spans {
		if p.Spans[i].Kind == document.Tab {
			return true
		}
	}
	return false
}
