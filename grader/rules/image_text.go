package rules

import (
	"strings"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
)

// ImageText reports an image without words for who cannot see it (WCAG 2.2, 1.1.1;
// PDF/UA-1, 7.3), unless it is decorative. A file's name is none. What programs and people
// call an image when they say nothing of it ("image"), and what a program has guessed, is a
// question. More than "characters" characters (150 by default) are much to listen to, and
// "image of" is said by the voice already. In Markdown an empty description means that an
// image is decorative, so that it is a question there. The objects that are no images are the
// matter of [ObjectText]. The limit "at-least" asks for so many images with words: one that is
// said to be decorative is there, and needs them.
var ImageText = rule.Rule{
	ID:       "image-text",
	About:    rule.Images,
	Severity: rule.Error,
	Cases:    []string{rule.DefaultCase, "markdown", "file", "name", "generated", "long", "begins", "decorative", "missing"},
	Limits:   []string{"at-least", "characters"},
	Yields:   map[string][]rule.Better{"missing": {{ID: "matches-model", Cases: []string{"image-gone"}}}},
	Run: func(p *rule.Pass) {
		images, found := 0, 0
		longest, least := int(p.Limit("characters", 150)), int(p.Limit("at-least", 0))
		var silent []document.Place // the decorative images
		for f, place := range allImages(p.Reading) {
			if f.Embedded {
				continue
			}
			if f.Decorative {
				silent = append(silent, place)
				continue
			}
			images++
			if details := imageFault(p.Doc, f, longest); details != nil {
				found++
				p.Report(place, append(details, rule.With("Asked", least > 0))...)
			}
		}
		for _, place := range silent[:min(len(silent), max(0, least-images))] {
			images++
			found++
			p.Report(place, rule.In("decorative"))
		}
		p.Judge(max(images, least))
		if images < least {
			found++
			p.Report(start(p.Doc), rule.In("missing"), rule.Want(least), rule.Got(images), rule.Things(least-images))
		}
		if found == 0 {
			p.Right(images, nil)
		}
	},
}

// imageFault says what is wrong with the words that stand for an image; nil for nothing.
func imageFault(doc *document.Document, f *document.Figure, longest int) []rule.Detail {
	text := strings.TrimSpace(document.Printable(alternative(doc, f)))
	details := []rule.Detail{rule.Excerpt(text), rule.With("Name", rule.Quote(f.Name))}
	switch {
	case text == "" && doc.Format == document.Markdown:
		return append(details, rule.In("markdown"), rule.As(rule.Review), rule.Excerpt(f.Target))
	case text == "":
		return append(details, rule.Excerpt(f.Name))
	case isImageFile(text):
		return append(details, rule.In("file"))
	case isImageName(text):
		return append(details, rule.In("name"), rule.As(rule.Review))
	case guessed().MatchString(text):
		return append(details, rule.In("generated"), rule.As(rule.Review))
	case utf8.RuneCountInString(text) > longest:
		return append(details, rule.In("long"), rule.As(rule.Advice), rule.Want(longest), rule.Got(utf8.RuneCountInString(text)))
	case imageOf().MatchString(text):
		return append(details, rule.In("begins"), rule.As(rule.Advice))
	default:
		return nil
	}
}

// alternative returns the words that stand for an image. In Markdown the title is what shows
// beside the mouse, and no such words.
func alternative(doc *document.Document, f *document.Figure) string {
	if doc.Format == document.Markdown {
		return f.Description
	}
	return f.Alternative()
}

// allImages returns the images of a document with their places.
func allImages(read *reading.Reading) func(yield func(*document.Figure, document.Place) bool) {
	return func(yield func(*document.Figure, document.Place) bool) {
		each := func(spans []document.Span, place document.Place) bool {
			for i := range spans {
				if f := spans[i].Figure; f != nil && !yield(f, place) {
					return false
				}
			}
			return true
		}
		for block := range read.Blocks(reading.Figures) {
			more := true
			switch b := block.(type) {
			case *document.Figure:
				more = yield(b, b.Place)
			case *document.Heading:
				more = each(b.Spans, b.Place)
			case *document.Paragraph:
				more = each(b.Spans, b.Place)
			}
			if !more {
				return
			}
		}
	}
}
