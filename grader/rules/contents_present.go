package rules

import (
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// ContentsPresent reports a document without a table of contents, when the work asks
// for one. In Markdown a place for it ([TOC]) counts, a property that asks for one (toc: true)
// and a list of links to the document's own headings.
var ContentsPresent = rule.Rule{
	ID:        "contents-present",
	Severity:  rule.Error,
	OnlyAsked: true,
	// Contents that were typed are not missing: that they were typed says what to do.
	Yields: map[string][]rule.Better{rule.DefaultCase: {{ID: "generated-contents", Cases: []string{rule.DefaultCase, listContents}}}},
	Run: func(p *rule.Pass) {
		if hasContents(p.Doc) {
			p.Right(1, nil)
			return
		}
		p.Report(start(p.Doc))
	},
}

func hasContents(doc *document.Document) bool {
	if doc.Meta.Contents {
		return true
	}
	for block := range doc.All() {
		switch b := block.(type) {
		case *document.Contents:
			if b.Kind == document.TableOfContents && b.Generated {
				return true
			}
		case *document.List:
			if isLinkedContents(doc, b) {
				return true
			}
		}
	}
	return false
}

// isLinkedContents reports whether a list is what Markdown and HTML have for a table of contents.
func isLinkedContents(doc *document.Document, list *document.List) bool {
	return (doc.Format == document.Markdown || doc.Format == document.Hypertext) && !list.Place.Region.Has(document.InList) && len(anchors(list)) > 1
}

// anchors returns the links of a list that is a table of contents: each of its items
// begins with a link to a place in the same document. It is nil for another list.
func anchors(list *document.List) []*document.Span {
	var links []*document.Span
	for paragraph := range inList(list) {
		if len(paragraph.Spans) == 0 {
			continue
		}
		first := &paragraph.Spans[0]
		if first.Link == nil || !strings.HasPrefix(first.Link.Target, "#") {
			return nil
		}
		links = append(links, first)
	}
	return links
}
