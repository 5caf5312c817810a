package deeds

import (
	"strings"

	"jourdain/grader/document"
)

// withLink returns the first paragraph with a link out of the document.
func withLink(s *Sketch) int {
	return s.find(func(p *Part) bool { return isText(p) && outerLink(p.Words) })
}

func outerLink(words string) bool {
	m := linkMark().FindStringSubmatch(words)
	return m != nil && !strings.HasPrefix(m[3], "#")
}

func relink(p *Part, with string) { p.Words = linkMark().ReplaceAllString(p.Words, with) }

// links are the deeds about links.
func links() []Deed {
	return []Deed{
		part("link-removed", withLink, func(p *Part) { relink(p, "$1$2") }),
		part("link-nowhere", withLink, func(p *Part) { relink(p, "$1[$2](#)") }),
		part("link-empty", withLink, func(p *Part) { relink(p, "$1[$2]()") }),
		part("link-elsewhere", withLink, func(p *Part) { relink(p, "$1[$2](https://www.example.org/)") }),
		part("link-words-deleted", withLink, func(p *Part) { relink(p, "$1") }),
		part("link-address", withLink, func(p *Part) { relink(p, "$1[$3]($3)") }),
		part("link-address-beside", withLink, func(p *Part) { relink(p, "$1$2 ($3)") }),
		part("link-words-outside", withLink, func(p *Part) { relink(p, "$1$2 [→]($3)") }),
		{ID: "link-vague", does: func(s *Sketch) bool {
			i := withLink(s)
			if i < 0 {
				return false
			}
			relink(&s.Parts[i], "$1$2: ["+s.say("link")+"]($3)")
			return true
		}},
		part("link-on-all", withLink, func(p *Part) {
			m := linkMark().FindStringSubmatch(p.Words)
			p.Words = "[" + bare(p.Words) + "](" + m[3] + ")"
		}),
		{ID: "links-exchanged", does: func(s *Sketch) bool {
			list := s.all(func(p *Part) bool { return isText(p) && outerLink(p.Words) })
			if len(list) < 2 {
				return false
			}
			a, b := &s.Parts[list[0]], &s.Parts[list[1]]
			first, second := linkMark().FindStringSubmatch(a.Words)[3], linkMark().FindStringSubmatch(b.Words)[3]
			a.Words = strings.Replace(a.Words, "]("+first+")", "]("+second+")", 1)
			b.Words = strings.Replace(b.Words, "]("+second+")", "]("+first+")", 1)
			return first != second
		}},
		{ID: "links-same-words", does: func(s *Sketch) bool {
			list := s.all(func(p *Part) bool { return isText(p) && outerLink(p.Words) })
			if len(list) < 2 {
				return false
			}
			words := linkMark().FindStringSubmatch(s.Parts[list[0]].Words)[2]
			relink(&s.Parts[list[1]], "$1["+words+"]($3)")
			return true
		}},
		{ID: "link-added", does: func(s *Sketch) bool {
			i := s.long()
			if i < 0 {
				return false
			}
			first := sentencesOf(s.Parts[i].Words)[0]
			s.Parts[i].Words = "[" + first + "](https://www.example.org/)" + s.Parts[i].Words[len(first):]
			return true
		}},
	}
}

func isImage(p *Part) bool { return p.Kind == Paragraph && imageMark().MatchString(p.Words) }

func anImage(s *Sketch) int { return s.find(isImage) }

func isCaption(p *Part) bool { return p.Kind == Paragraph && p.marked("caption") }

func aCaption(s *Sketch) int { return s.find(isCaption) }

// images are the deeds about images.
func images() []Deed {
	return []Deed{
		{ID: "image-deleted", does: func(s *Sketch) bool { return s.remove(anImage(s)) }},
		part("image-text-lost", anImage, func(p *Part) { p.Words = imageMark().ReplaceAllString(p.Words, "![]($2)") }),
		part("image-text-file-name", anImage, func(p *Part) { p.Words = imageMark().ReplaceAllString(p.Words, "![$2]($2)") }),
		part("image-text-image", anImage, func(p *Part) { p.Words = imageMark().ReplaceAllString(p.Words, "![image]($2)") }),
		only(document.Markdown, part("image-title-only", anImage, func(p *Part) { p.Words = imageMark().ReplaceAllString(p.Words, `![]($2 "$1")`) })),
		part("image-text-typed-below", anImage, func(p *Part) { p.Words = imageMark().ReplaceAllString(p.Words, "![]($2)\\\n$1") }),
		{ID: "image-twice", does: func(s *Sketch) bool {
			i := anImage(s)
			if i < 0 {
				return false
			}
			s.put(s.end(), Part{Words: s.Parts[i].Words})
			return true
		}},
		{ID: "image-moved", does: func(s *Sketch) bool { return s.moveToEnd(anImage(s)) }},
		only(document.ODT, part("image-floating", anImage, func(p *Part) { p.mark("floating", "page") })),
	}
}

// captions are the deeds about captions.
func captions() []Deed {
	return []Deed{
		only(document.ODT, part("caption-typed", aCaption, func(p *Part) { p.unmark("caption") })),
		{ID: "caption-deleted", does: func(s *Sketch) bool { return s.remove(aCaption(s)) }},
		becomesHeading("caption-heading", aCaption, 0),
		{ID: "captions-exchanged", does: func(s *Sketch) bool {
			list := s.all(isCaption)
			if len(list) < 2 {
				return false
			}
			a, b := &s.Parts[list[0]], &s.Parts[list[1]]
			first, second := captionWords(a.Words), captionWords(b.Words)
			a.Words = strings.TrimSuffix(a.Words, first) + second
			b.Words = strings.TrimSuffix(b.Words, second) + first
			return first != second
		}},
		part("caption-words-deleted", aCaption, func(p *Part) { p.Words = strings.TrimSuffix(p.Words, captionWords(p.Words)) }),
	}
}

// captionWords returns the words of a caption behind its number.
func captionWords(words string) string {
	if at := number().FindStringIndex(words); at != nil {
		return words[at[1]:]
	}
	return words
}
