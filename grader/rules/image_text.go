package rules

import (
	"path/filepath"
	"regexp"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// ImageText reports an image without words for who cannot see it (WCAG 2.2, 1.1.1;
// PDF/UA-1, 7.3), unless it is decorative. A file's name and "image" are no words. In
// Markdown an empty description means that an image is decorative, so that it is a
// question there, and so is a formula or another object without one. The limit "at-least"
// asks for so many images that are not decorative.
var ImageText = rule.Rule{
	ID:       "image-text",
	About:    rule.Images,
	Severity: rule.Error,
	Cases:    []string{rule.DefaultCase, "markdown", "name", "missing"},
	Limits:   []string{"at-least"},
	Yields:   map[string][]rule.Better{"missing": {{ID: "matches-model", Cases: []string{"image-gone"}}}},
	Run: func(p *rule.Pass) {
		images, found := 0, 0
		for f, place := range allImages(p.Doc) {
			if f.Decorative {
				continue
			}
			images++
			text := strings.TrimSpace(document.Printable(alternative(p.Doc, f)))
			details := []rule.Detail{rule.Excerpt(text), rule.With("Name", rule.Quote(f.Name))}
			switch {
			case text == "" && p.Doc.Format == document.Markdown:
				details = append(details, rule.In("markdown"), rule.As(rule.Review), rule.Excerpt(f.Target))
			case text == "":
				details = append(details, rule.Excerpt(f.Name))
				if f.Embedded {
					details = append(details, rule.As(rule.Review))
				}
			case isImageName(text, f):
				details = append(details, rule.In("name"), rule.As(rule.Review))
			default:
				continue
			}
			found++
			p.Report(place, details...)
		}
		least := int(p.Limit("at-least", 0))
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

// alternative gives the words that stand for an image. In Markdown the title is what shows
// beside the mouse, and no such words.
func alternative(doc *document.Document, f *document.Figure) string {
	if doc.Format == document.Markdown {
		return f.Description
	}
	return f.Alternative()
}

// allImages gives the images of a document with their places.
func allImages(doc *document.Document) func(yield func(*document.Figure, document.Place) bool) {
	return func(yield func(*document.Figure, document.Place) bool) {
		each := func(spans []document.Span, place document.Place) bool {
			for i := range spans {
				if f := spans[i].Figure; f != nil && !yield(f, place) {
					return false
				}
			}
			return true
		}
		for block := range doc.All() {
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

// imageName is what programs and people call an image when they say nothing of it.
var imageName = regexp.MustCompile(`(?i)^(?:image|img|photo|picture|graphi[cqk](?:ue)?s?|figure|bild|dsc|scan|capture(?: d.écran)?|screenshot)[\s_-]*\(?\d*\)?$`)

func isImageName(text string, f *document.Figure) bool {
	switch strings.ToLower(filepath.Ext(text)) {
	case ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".bmp", ".tif", ".tiff", ".heic":
		return true
	}
	return imageName.MatchString(text) || f.Target != "" && strings.EqualFold(text, filepath.Base(f.Target))
}
