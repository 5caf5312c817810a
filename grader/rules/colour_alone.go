package rules

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/lexicon"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/tint"
)

// ColourAlone asks to look at words in a text that nothing but their colour tells from the
// others (WCAG 2.2, 1.4.1): several in the same colour, or some in a colour that the text
// speaks of ("in red"). Bold, italics, a line, a link, another font or size are a mark that
// everyone gets. Coloured letters or syllables of a word, a whole text in colour, black and
// grey are right, and so are texts of three colours and more, which are for joy, or code.
var ColourAlone = rule.Rule{
	ID:       "colour-alone",
	About:    rule.Texts,
	Severity: rule.Review,
	Formats:  append(document.Office(), document.Hypertext),
	Cases:    []string{"named", "words"},
	Run: func(p *rule.Pass) {
		var all []colored
		for paragraph, w := range p.Reading.With(reading.Colours) {
			if !paragraph.Place.Region.Has(document.InContents|document.InShape) && w.Code != reading.IsCode {
				all = append(all, coloredWords(paragraph)...)
			}
		}
		p.Judge(len(all))
		found := askColours(p, all)
		if !found {
			p.Right(len(all), nil)
		}
	},
}

// colored are words in a colour that no other mark tells from their text.
type colored struct {
	color string
	hue   tint.Hue
	text  string
	place document.Place
}

// askColours asks once about each colour, where its words begin.
func askColours(p *rule.Pass, all []colored) bool {
	if len(all) == 0 {
		return false
	}
	count := map[string]int{}
	for i := range all {
		count[all[i].color]++
	}
	named, found := namedHues(p.Doc), false
	for i := range all {
		c := &all[i]
		times := count[c.color]
		count[c.color] = 0 // the first ones speak for all
		name := "words"
		if named[c.hue] {
			name = "named"
		}
		if times == 0 || times == 1 && name == "words" {
			continue
		}
		found = true
		p.Report(c.place, rule.In(name), rule.As(rule.Review), rule.Excerpt(c.text), rule.With("Times", times), rule.Things(times))
	}
	return found
}

// mostHues is how many colours a text has at most that says something by them.
const mostHues = 2

// coloredWords returns the words of a paragraph that only their colour tells from the rest.
func coloredWords(p *document.Paragraph) []colored {
	var found []colored
	hues, ordinary := map[tint.Hue]bool{}, false
	for i := 0; i < len(p.Spans); i++ {
		s := &p.Spans[i]
		hue, ok := ownHue(s, p.Look)
		if !ok {
			ordinary = ordinary || s.Kind == document.TextSpan && strings.ContainsFunc(s.Text, unicode.IsLetter)
			continue
		}
		from := i
		for i+1 < len(p.Spans) && (p.Spans[i+1].Look == s.Look || p.Spans[i+1].Kind == document.Spaces) {
			i++
		}
		hues[hue] = true
		text := document.Text(p.Spans[from : i+1])
		if isWholeWords(p.Spans, from, i) && !isWritten(text) {
			found = append(found, colored{s.Look.Color.Value, hue, onOneLine(text), p.Place})
		}
	}
	if !ordinary || len(hues) > mostHues {
		return nil
	}
	return found
}

// ownHue returns the hue of a piece of text that differs from its paragraph by nothing else.
func ownHue(s *document.Span, base *document.Appearance) (tint.Hue, bool) {
	if s.Kind != document.TextSpan || s.Link != nil || s.Look == nil || base == nil || s.Look.Color.Value == base.Color.Value {
		return "", false
	}
	color, ok := tint.Parse(s.Look.Color.Value)
	if !ok || color.Hue() == tint.Grey {
		return "", false
	}
	return color.Hue(), !isMarked(s.Look, base)
}

// isMarked reports whether letters differ from those around by more than their colour.
func isMarked(a, base *document.Appearance) bool {
	return a.Bold.Value != base.Bold.Value || a.Italic.Value != base.Italic.Value || a.Underline.Value != base.Underline.Value ||
		a.Capitals.Value != base.Capitals.Value || a.Size.Value != base.Size.Value || a.Font.Value != base.Font.Value ||
		a.Position.Value != base.Position.Value || a.Highlight.Value != base.Highlight.Value
}

// isWholeWords reports whether a run of pieces is no part of a word, and has one.
func isWholeWords(spans []document.Span, from, to int) bool {
	text := document.Text(spans[from : to+1])
	if strings.IndexFunc(text, unicode.IsLetter) < 0 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(text)
	last, _ := utf8.DecodeLastRuneInString(text)
	before, after := ' ', ' '
	if from > 0 {
		before, _ = utf8.DecodeLastRuneInString(document.Text(spans[from-1 : from]))
	}
	if to+1 < len(spans) {
		after, _ = utf8.DecodeRuneInString(document.Text(spans[to+1 : to+2]))
	}
	begins := !unicode.IsLetter(before) || !unicode.IsLetter(first)
	ends := !unicode.IsLetter(last) || !unicode.IsLetter(after)
	return begins && ends
}

// isWritten reports whether a text is an address, which people colour like a link.
func isWritten(text string) bool {
	return strings.Contains(text, "://") || strings.Contains(text, "www.") || strings.Contains(text, "@")
}

// namedHues returns the colours of words that a text speaks of.
func namedHues(doc *document.Document) map[tint.Hue]bool {
	named := map[tint.Hue]bool{}
	for p := range doc.Paragraphs() {
		for _, said := range colourOfWords().FindAllStringSubmatch(p.Text(), -1) {
			for _, word := range said[1:] {
				if hue, ok := huesByName()[strings.ToLower(word)]; ok {
					named[hue] = true
				}
			}
		}
	}
	return named
}

// hues are the colours that a text speaks of, by the lists of their names.
func hues() map[string]tint.Hue {
	return map[string]tint.Hue{
		"colour-red": tint.Red, "colour-orange": tint.Orange, "colour-yellow": tint.Yellow, "colour-green": tint.Green,
		"colour-blue": tint.Blue, "colour-purple": tint.Purple, "colour-pink": tint.Pink,
	}
}

// colourOfWords is how people speak of words in a colour: "in red", "the red lines", « en
// rouge », « les mots rouges ».
var colourOfWords = lexicon.Pattern(`(?i)\b(?:{colour-before}) (` + colourNames + `)\b|\b(` + colourNames + `) (?:{colour-after})\b`)

const colourNames = `{colour-red}|{colour-orange}|{colour-yellow}|{colour-green}|{colour-blue}|{colour-purple}|{colour-pink}`

// huesByName gives the hues by what people call them.
var huesByName = sync.OnceValue(func() map[string]tint.Hue {
	names := map[string]tint.Hue{}
	for list, hue := range hues() {
		for name := range lexicon.Set(list) {
			names[name] = hue
		}
	}
	return names
})
