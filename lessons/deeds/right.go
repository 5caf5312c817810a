package deeds

import (
	"slices"
	"strings"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/lexicon"
	"jourdain/grader/pattern"
)

// Right returns right ways to do what a solution does. Each leaves a document that must
// pass.
func Right() []Deed {
	return slices.Concat(rightWords(), rightStructure(), rightLooks(), rightProperties(), rightMarkdown(), rightHTML())
}

// everyWord makes a deed of what is done to the words of all parts; there is an object
// when that changes some.
func everyWord(id string, change func(string) string) Deed {
	return Deed{ID: id, does: func(s *Sketch) bool {
		changed := false
		for i := range s.Parts {
			p := &s.Parts[i]
			if p.Kind == Verbatim || p.Kind == Code || p.Kind == Contents {
				continue
			}
			words := outsideTargets(p.Words, change)
			changed = changed || words != p.Words
			p.Words = words
		}
		return changed
	}}
}

// targets are the parts of words that no reader sees: where links lead, and tags.
var targets = pattern.New(`\]\([^)]*\)|<[^>]*>`)

// outsideTargets changes words, and leaves alone where links lead.
func outsideTargets(words string, change func(string) string) string {
	var b strings.Builder
	done := 0
	for _, at := range targets().FindAllStringIndex(words, -1) {
		b.WriteString(change(words[done:at[0]]) + words[at[0]:at[1]])
		done = at[1]
	}
	b.WriteString(change(words[done:]))
	return b.String()
}

// afterNumber is the space between a number and what it counts.
var afterNumber = pattern.New(`(\d) (\pL)`)

func exchange(pairs ...string) func(string) string { return strings.NewReplacer(pairs...).Replace }

// rightWords are the ways to type the same words.
func rightWords() []Deed {
	return []Deed{
		everyWord("straight-apostrophes", exchange("’", "'")),
		everyWord("curly-apostrophes", exchange("'", "’")),
		everyWord("straight-quotation-marks", exchange("“", `"`, "”", `"`)),
		everyWord("three-dots", exchange("…", "...")),
		everyWord("one-sign-for-dots", exchange("...", "…")),
		everyWord("narrow-spaces", exchange("\u00a0", "\u202f")),
		everyWord("wide-spaces", exchange("\u202f", "\u00a0")),
		everyWord("no-break-spaces-after-numbers", func(words string) string { return afterNumber().ReplaceAllString(words, "$1\u00a0$2") }),
		part("word-mended", func(s *Sketch) int {
			return s.find(func(p *Part) bool { return p.ordinary() && longWord().MatchString(p.Words) && isPlain(p.Words) })
		}, func(p *Part) { p.Words = mended(p.Words) }),
	}
}

// mended changes a letter of the last long word of a text, as who mends a slip does.
func mended(words string) string {
	all := longWord().FindAllStringIndex(words, -1)
	at := all[len(all)-1]
	_, last := utf8.DecodeLastRuneInString(words[:at[1]])
	end := at[1] - last
	_, n := utf8.DecodeLastRuneInString(words[:end])
	return words[:end-n] + "x" + words[end:]
}

// rightStructure are the ways to say the same structure, and what may be there besides.
func rightStructure() []Deed {
	odt := func(id string, does func(*Sketch) bool) Deed { return Deed{ID: id, Format: document.ODT, does: does} }
	return []Deed{
		odt("title-at-level-1", func(s *Sketch) bool {
			at := s.title()
			for _, i := range s.headings() {
				s.Parts[i].Level++
			}
			if at >= 0 {
				s.Parts[at].become(Heading, 1)
			}
			return at >= 0
		}),
		{ID: "title-in-front", Format: document.Markdown, does: func(s *Sketch) bool {
			at := s.title()
			if at < 0 || !strings.Contains(s.Front, "\ntitle:") {
				return false
			}
			for _, i := range s.headings() {
				s.Parts[i].Level--
			}
			return s.remove(at)
		}},
		odt("page-number-besides", func(s *Sketch) bool {
			if s.dropPages("page-number") {
				return false
			}
			s.Pages = append(s.Pages, "page-number")
			return true
		}),
		odt("page-header-besides", func(s *Sketch) bool {
			at := s.title()
			if at < 0 {
				return false
			}
			s.Pages = append(s.Pages, "page-header "+s.Parts[at].Words)
			return true
		}),
		odt("paragraphs-default-style", func(s *Sketch) bool { return s.restyle("Standard") }),
		odt("paragraphs-own-style", func(s *Sketch) bool { return s.restyle(s.say("style")) }),
	}
}

// rightProperties are properties that may be there besides.
func rightProperties() []Deed {
	return []Deed{
		{ID: "language-with-country", Format: document.Markdown, does: func(s *Sketch) bool {
			before := s.Front
			s.Front = strings.Replace(s.Front, "\nlang: "+langOf(s.Front)+"\n", "\nlang: "+lexicon.Regional(langOf(s.Front))+"\n", 1)
			return s.Front != before
		}},
		{ID: "author-besides", does: func(s *Sketch) bool {
			if s.Front == "" || strings.Contains(s.Front, "\nauthor:") {
				return false
			}
			s.Front = strings.TrimSuffix(s.Front, "---\n") + "author: Claire Martin\n---\n"
			return true
		}},
		{ID: "properties-besides", Format: document.Markdown, does: func(s *Sketch) bool {
			if s.Front == "" {
				return false
			}
			s.Front = strings.TrimSuffix(s.Front, "---\n") + "keywords: [a, b]\ndate: 2025-05-03\n---\n"
			return true
		}},
	}
}

// restyle returns a style to the ordinary paragraphs that have none of their own.
func (s *Sketch) restyle(name string) bool {
	list := s.all(func(p *Part) bool { return p.ordinary() && !p.marked("style") })
	for _, i := range list {
		s.Parts[i].mark("style", name)
	}
	return len(list) > 0
}

// rightLooks are other ways to set the looks, and the places of what has no words.
func rightLooks() []Deed {
	return []Deed{
		only(document.ODT, Deed{ID: "style-by-hand", does: func(s *Sketch) bool {
			done := false
			for _, i := range s.all(isStyled) {
				p := &s.Parts[i]
				looks := s.made["style "+styleOf(p)]
				p.unmark("style")
				if looks != "" {
					p.mark("look", looks)
					done = true
				}
			}
			return done
		}}),
		styleOtherColour(),
		{ID: "caption-moved", does: func(s *Sketch) bool {
			i := aCaption(s)
			if i < 1 || !isImage(&s.Parts[i-1]) {
				return false
			}
			s.Parts[i-1], s.Parts[i] = s.Parts[i], s.Parts[i-1]
			return true
		}},
	}
}
